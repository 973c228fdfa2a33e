/** A recipe's workflow: made from its example, or an existing one brought up to what the recipe needs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { Draft } from './draft.ts'
import { packageRoot, type Pin } from './pin.ts'
import { InitError, type RecipeName } from './options.ts'
import { waitersOnly } from '../src/inputs/later.ts'

export interface Wanted {
  readonly recipe: RecipeName
  readonly pin: Pin
  /** Names of the workflows that `fix-ci` looks after. */
  readonly ci: readonly string[]
  /** Which example it is made from; the recipe's own unless said. */
  readonly example?: ExampleName
}

export type ExampleName = RecipeName | 'review-later' | 'oz-collect'

export function readExample(name: ExampleName): Draft {
  return new Draft(readFileSync(join(packageRoot, `examples/${name}.yml`), 'utf8').replaceAll('\r\n', '\n'))
}

/** The text of a new workflow. */
export function makeWorkflow({ recipe, pin, ci, example = recipe }: Wanted): string {
  const draft = readExample(example)
  if (recipe === 'fix-ci') {
    draft.replace(
      draft.document.getIn(['on', 'workflow_run', 'workflows']),
      JSON.stringify(ci.length > 0 ? ci : ['CI']),
    )
  }
  for (const { step } of ownSteps(draft.document)) {
    pinStep(draft, step, pin)
    const inputs = step.get('with')
    if (isMap(inputs) && example !== 'oz-collect' && !inputs.has('environment'))
      draft.add(inputs, 'environment', 'auto', 'oz_api_key')
  }
  const check = `npx --yes github:${pin.action} init --check`
  return `# Set up by ${pin.action} init; yours to change. Check it with: ${check}\n${draft.text}`
}

/**
 * An existing workflow with the action pinned and what the recipe needs added where it is missing; nothing else changes.
 * @throws InitError for a file that isn't YAML, that has no step of this action, or whose permissions can't be added to.
 */
export function updateWorkflow(text: string, { recipe, pin, example: name = recipe }: Wanted): string {
  const draft = new Draft(text)
  const { document } = draft
  const [error] = document.errors
  if (error) throw new InitError(`it is not YAML (${error.message.split('\n')[0] ?? ''})`)
  const steps = ownSteps(document, pin.action)
  const root = document.contents
  if (steps.length === 0 || !isMap(root)) throw new InitError('it has no step of this action')
  const example = readExample(name)
  const jobs = new Set(steps.map(({ job }) => job))
  // What holds for the whole file would change what somebody else's jobs may do, and cancel them.
  const isAllOurs = jobsOf(document).every(([, job]) => jobs.has(job))
  if (isAllOurs && !root.has('permissions')) draft.add(root, 'permissions', '{}', 'jobs')
  const concurrency = concurrencyOf(example, document)
  if (isAllOurs && concurrency !== undefined) draft.add(root, 'concurrency', concurrency, 'jobs')
  for (const { step } of steps) pinStep(draft, step, pin)
  waitLater(draft, steps, name)
  for (const job of jobs) {
    const timeout = timeoutOf(example, job)
    if (timeout !== undefined) draft.add(job, 'timeout-minutes', timeout, 'steps')
    if (!isAllOurs && concurrency !== undefined) draft.add(job, 'concurrency', concurrency, 'steps')
    addPermissions(draft, job, name)
  }
  return draft.text
}

/** Makes the review's step end at once. @throws InitError where it asks for what only a step that waits has */
function waitLater(draft: Draft, steps: readonly OwnStep[], name: ExampleName): void {
  for (const { step } of steps) {
    const inputs = step.get('with')
    if (name !== 'review-later' || !isMap(inputs) || inputs.get('recipe') !== 'review') continue
    const given = waitersOnly.flatMap(([input, , ...idle]) => {
      const value: unknown = inputs.get(input)
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      return value === undefined || ['', ...idle].includes(text) ? [] : [input]
    })
    if (given.length > 0) throw new InitError(`its step sets ${given.join(', ')}, which wait: later can't have`)
    if (!inputs.has('wait')) draft.add(inputs, 'wait', 'later', 'oz_api_key')
    else if (inputs.get('wait') !== 'later') draft.replace(inputs.get('wait', true), 'later')
  }
}

/** What is missing; a start that doesn't wait needs neither: it ends in seconds, and replaces older runs itself. */
function concurrencyOf(example: Draft, document: Document): string | undefined {
  const model = example.document.get('concurrency')
  return model === undefined || hasConcurrency(document) ? undefined : example.source(model)
}

function timeoutOf({ document }: Draft, job: YAMLMap): string | undefined {
  const minutes = ownSteps(document)[0]?.job.get('timeout-minutes')
  return typeof minutes !== 'number' || job.has('timeout-minutes') ? undefined : String(minutes)
}

/** Whether the workflow, or one of its jobs, says what happens when it is started twice. */
export function hasConcurrency(document: Document): boolean {
  return document.has('concurrency') || jobsOf(document).some(([, job]) => job.has('concurrency'))
}

/** Where the job has none of its own it has those of the workflow, which are then no longer heard: they come first. */
function addPermissions(draft: Draft, job: YAMLMap, recipe: ExampleName): void {
  const { document } = draft
  const missing = missingPermissions(document, job, recipe)
  if (missing.length === 0) return
  const given: unknown = job.has('permissions') ? job.get('permissions') : document.get('permissions')
  if (typeof given === 'string' || isAlias(given)) {
    const words = missing.map(([scope, access]) => `${scope}: ${access}`).join(', ')
    throw new InitError(`permissions: ${String(given)} must be written out as a map, with ${words}`)
  }
  if (job.has('permissions') && isMap(given) && given.items.length > 0) {
    for (const [scope, access] of missing) {
      if (given.has(scope)) draft.replace(given.get(scope, true), access)
      else draft.add(given, scope, access)
    }
    return
  }
  const isCheckedOut = /\bactions\/checkout@/.test(draft.source(job))
  const all = {
    ...(isCheckedOut && { contents: 'read' }),
    ...(isMap(given) && permissionsOf(given)),
    ...Object.fromEntries(missing),
  }
  const words = Object.entries(all).map(([scope, access]) => `${scope}: ${access}`)
  if (job.has('permissions')) draft.replace(job.get('permissions', true), `{ ${words.join(', ')} }`)
  else draft.add(job, 'permissions', `{ ${words.join(', ')} }`, 'steps')
}

/** The jobs that are maps, by their ids. */
export function jobsOf(document: Document): readonly (readonly [id: string, job: YAMLMap])[] {
  const jobs = document.get('jobs')
  if (!isMap(jobs)) return []
  return jobs.items.flatMap(({ key, value }) =>
    isMap(value) ? [[String(isScalar(key) ? key.value : key), value] as const] : [],
  )
}

export interface OwnStep {
  readonly jobId: string
  readonly job: YAMLMap
  readonly step: YAMLMap
}

/** The steps that use the action, or a sub-action of it. `action`: what it is called, where it has another name. */
export function ownSteps(document: Document, action?: string): readonly OwnStep[] {
  return jobsOf(document).flatMap(([jobId, job]) => {
    const steps = resolve(document, job.get('steps'))
    const items = isSeq(steps) ? steps.items.map((step) => resolve(document, step)) : []
    return items.flatMap((step) => (isMap(step) && isOwn(step.get('uses'), action) ? [{ jobId, job, step }] : []))
  })
}

/** The node that an alias stands for. */
export function resolve(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

export function isOwn(uses: unknown, action?: string): uses is string {
  if (typeof uses !== 'string') return false
  const [name = ''] = /^[\w.-]+\/[\w.-]+/.exec(uses) ?? []
  return name === action || name.endsWith('/oz-agent-action')
}

const levels = ['none', 'read', 'write']

/** Permissions that the recipe's example gives its job and this job hasn't. */
export function missingPermissions(
  document: Document,
  job: YAMLMap,
  recipe: ExampleName,
): readonly (readonly [scope: string, access: string])[] {
  const needed = ownSteps(readExample(recipe).document)[0]?.job.get('permissions')
  const given = resolve(document, job.has('permissions') ? job.get('permissions') : document.get('permissions'))
  const all = typeof given === 'string' ? levels.indexOf(given.replace('-all', '')) : -1
  const own = permissionsOf(given)
  return Object.entries(permissionsOf(needed)).filter(
    ([scope, access]) => Math.max(all, levels.indexOf(own[scope] ?? 'none')) < levels.indexOf(access),
  )
}

function permissionsOf(map: unknown): Readonly<Record<string, string>> {
  return isMap(map) ? (map.toJSON() as Record<string, string>) : {}
}

/** A word that stood beside the version stays. */
function pinStep(draft: Draft, step: YAMLMap, { action, sha, version }: Pin): void {
  const [, path = ''] = /^[^/]+\/[^/@]+((?:\/[^@]*)?)/.exec(String(step.get('uses'))) ?? []
  draft.replace(step.get('uses', true), `${action}${path}@${sha}`, (comment) => {
    const rest = comment.replace(/^\s*v\d[\w.-]*/, '').trim()
    return rest === '' ? version : `${version} ${rest}`
  })
}
