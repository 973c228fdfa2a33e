/** A recipe's workflow: made from its example, or an existing one brought up to what the recipe needs. Comments stay. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isScalar, parseDocument, Scalar, type YAMLMap } from 'yaml'
import { packageRoot, type Pin } from './pin.ts'
import { InitError, type RecipeName } from './options.ts'

export interface Wanted {
  readonly recipe: RecipeName
  readonly pin: Pin
  /** Names of the workflows that `fix-ci` looks after. */
  readonly ci: readonly string[]
}

export function readExample(recipe: RecipeName): Document {
  return parseDocument(readFileSync(join(packageRoot, `examples/${recipe}.yml`), 'utf8'))
}

/** The text of a new workflow. */
export function makeWorkflow(wanted: Wanted): string {
  const document = readExample(wanted.recipe)
  document.commentBefore = ` Set up by ${wanted.pin.action} init; yours to change. Check it with: npx --yes github:${wanted.pin.action} init --check`
  if (wanted.recipe === 'fix-ci') {
    const ci = document.createNode(wanted.ci.length > 0 ? wanted.ci : ['CI'], { flow: true })
    document.setIn(['on', 'workflow_run', 'workflows'], ci)
  }
  for (const { step } of ownSteps(document)) {
    pinStep(step, wanted.pin)
    const inputs = step.get('with')
    if (isMap(inputs) && !inputs.has('environment')) inputs.set('environment', 'auto')
  }
  return print(document)
}

/**
 * An existing workflow with the action pinned and what the recipe needs added where it is missing; nothing else changes.
 * @throws InitError for a file that isn't YAML, or that has no step of this action.
 */
export function updateWorkflow(text: string, { recipe, pin }: Wanted): string {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new InitError(`it is not YAML (${error.message.split('\n')[0] ?? ''})`)
  const steps = ownSteps(document)
  if (steps.length === 0) throw new InitError('it has no step of this action')
  const example = readExample(recipe)
  const model = ownSteps(example)[0]?.job
  if (!document.has('permissions')) document.set('permissions', document.createNode({}))
  if (!document.has('concurrency')) document.set('concurrency', example.get('concurrency', true))
  for (const { job, step } of steps) {
    pinStep(step, pin)
    if (!job.has('timeout-minutes')) job.set('timeout-minutes', model?.get('timeout-minutes'))
    for (const [scope, access] of missingPermissions(document, job, recipe)) {
      if (isMap(job.get('permissions'))) job.setIn(['permissions', scope], access)
      else job.set('permissions', document.createNode({ [scope]: access }, { flow: true }))
    }
  }
  return print(document)
}

export interface OwnStep {
  readonly jobId: string
  readonly job: YAMLMap
  readonly step: YAMLMap
}

/** The steps that use the action, or a sub-action of it. */
export function ownSteps(document: Document): readonly OwnStep[] {
  const jobs = document.get('jobs')
  if (!isMap(jobs)) return []
  return jobs.items.flatMap(({ key, value: job }) => {
    const steps: unknown = isMap(job) ? job.get('steps') : undefined
    if (!isMap(job) || !hasItems(steps)) return []
    return steps.items.flatMap((step) =>
      isMap(step) && isOwn(step.get('uses')) ? [{ jobId: String(isScalar(key) ? key.value : key), job, step }] : [],
    )
  })
}

function hasItems(value: unknown): value is { readonly items: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
}

export function isOwn(uses: unknown): uses is string {
  return typeof uses === 'string' && /^[\w.-]+\/oz-agent-action(?:\/|@|$)/.test(uses)
}

/** Permissions that the recipe's example gives its job and this job hasn't. */
export function missingPermissions(
  document: Document,
  job: YAMLMap,
  recipe: RecipeName,
): readonly (readonly [scope: string, access: string])[] {
  const needed = ownSteps(readExample(recipe))[0]?.job.toJSON() as { permissions?: Record<string, string> } | undefined
  const raw: unknown = job.has('permissions') ? job.get('permissions') : document.get('permissions')
  const given: unknown = isMap(raw) ? raw.toJSON() : raw
  if (given === 'write-all') return []
  const levels = ['none', 'read', 'write']
  const has = (scope: string): number =>
    given === 'read-all' ? 1 : levels.indexOf((given as Record<string, string> | undefined)?.[scope] ?? 'none')
  return Object.entries(needed?.permissions ?? {}).filter(([scope, access]) => has(scope) < levels.indexOf(access))
}

function pinStep(step: YAMLMap, { action, sha, version }: Pin): void {
  const uses = String(step.get('uses'))
  const [, path = ''] = /^[^/]+\/[^/@]+((?:\/[^@]*)?)/.exec(uses) ?? []
  const pinned = new Scalar(`${action}${path}@${sha}`)
  pinned.comment = ` ${version}`
  step.set('uses', pinned)
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
