/** What is wrong with a set-up that is there: inputs, permissions, triggers, pins, the secret. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { type Document, isMap, isNode, isScalar, LineCounter, parse, parseDocument, type YAMLMap } from 'yaml'
import { packageRoot } from './pin.ts'
import { type RecipeName, recipeNames } from './options.ts'
import { eventsOf, type WorkflowFile } from './repository.ts'
import {
  hasConcurrency,
  isOwn,
  jobsOf,
  missingPermissions,
  ownSteps,
  type OwnStep,
  readExample,
  resolve,
} from './workflow.ts'

export interface Finding {
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** Only errors make the check fail. */
  readonly level: 'error' | 'warning'
  readonly message: string
}

export interface CheckOptions {
  /** Names of the repository's secrets; undefined where nobody could ask. */
  readonly secrets: readonly string[] | undefined
  /** What the action is called, where its repository has another name than oz-agent-action. */
  readonly action: string | undefined
}

/** Events that people without any rights in a public repository can cause. */
const openEvents = [
  ...['issues', 'issue_comment', 'pull_request_target', 'discussion', 'discussion_comment', 'workflow_run'],
  ...['fork', 'watch', 'pull_request_comment'],
]

/** Events that are about nothing: with them `target` says what the recipe works on, or the caller does. */
const eventsOfAnySubject = ['workflow_dispatch', 'workflow_call', 'repository_dispatch', 'schedule']

export function checkWorkflows(files: readonly WorkflowFile[], options: CheckOptions): readonly Finding[] {
  const names = ['oz-agent-action', ...(options.action === undefined ? [] : [options.action])]
  const own = files.filter(({ text }) => names.some((name) => text.includes(name)))
  if (own.length === 0) {
    const message = 'no workflow uses this action: run init without --check'
    return [{ path: '.github/workflows', line: 1, level: 'error', message }]
  }
  return own.flatMap((file) => new WorkflowCheck(file, options).findings)
}

class WorkflowCheck {
  readonly findings: Finding[] = []
  private readonly lines = new LineCounter()
  private readonly document: Document
  private readonly path: string

  constructor({ path, text }: WorkflowFile, { secrets, action }: CheckOptions) {
    this.path = path
    this.document = parseDocument(text, { lineCounter: this.lines })
    const [broken] = this.document.errors
    if (broken) {
      const [message = ''] = broken.message.split('\n')
      this.findings.push({ path, line: broken.linePos?.[0].line ?? 1, level: 'error', message })
      return
    }
    for (const own of ownSteps(this.document, action)) this.checkStep(own)
    this.checkCalls(action)
    if (!hasConcurrency(this.document)) this.warn(undefined, 'no concurrency: the same event twice pays twice')
    if (secrets) this.checkSecrets(text, secrets)
  }

  private add(node: unknown, level: Finding['level'], message: string): void {
    const line = isNode(node) && node.range ? this.lines.linePos(node.range[0]).line : 1
    this.findings.push({ path: this.path, line, level, message })
  }

  private error(node: unknown, message: string): void {
    this.add(node, 'error', message)
  }

  private warn(node: unknown, message: string): void {
    this.add(node, 'warning', message)
  }

  private checkStep({ job, jobId, step }: OwnStep): void {
    const uses = String(step.get('uses'))
    this.checkPin(step, uses)
    const inputs = this.inputsOf(step)
    const [, folder = ''] = /^[^/]+\/[^/@]+\/([\w-]+)@/.exec(uses) ?? []
    const manifest: unknown = parse(readFileSync(join(packageRoot, folder, 'action.yml'), 'utf8'))
    this.checkInputs(inputs, (manifest as { inputs: object }).inputs)
    if (!inputs.has('oz_api_key') && !inputs.has('warp_api_key')) {
      this.error(step, `job ${jobId}: oz_api_key is missing`)
    }
    if (!job.has('timeout-minutes')) this.warn(step, `job ${jobId}: no timeout-minutes`)
    if (folder !== '') return
    const recipe = this.recipeOf(inputs)
    if (recipe) this.checkRecipe(recipe, { job, node: step, words: `job ${jobId}: `, hasTarget: inputs.has('target') })
    this.checkTriggers(inputs)
  }

  private checkPin(step: YAMLMap, uses: string): void {
    const node = step.get('uses', true)
    const [, ref = ''] = uses.split('@')
    if (uses.startsWith('your-org/'))
      this.error(node, 'your-org stands for the owner of your copy of the action: name it')
    if (!/^[0-9a-f]{40}$/.test(ref)) {
      this.error(node, `${uses} is not pinned: a tag can move, use the commit and its version as a comment`)
    } else if (!/^ *v\d/.test((isScalar(node) ? node.comment : '') ?? '')) {
      this.warn(node, 'the pinned commit has no comment with its version, which Dependabot keeps up to date')
    }
  }

  /** What a step, or a job that calls a workflow, gives. */
  private inputsOf(map: YAMLMap): Inputs {
    const given = resolve(this.document, map.get('with'))
    const items = isMap(given) ? given.items : []
    return new Map(
      items.map(({ key, value }) => {
        const node = resolve(this.document, value)
        return [inputName(key), { key, text: textOf(node) }] as const
      }),
    )
  }

  private checkInputs(inputs: Inputs, declared: object): void {
    const known = Object.keys(declared)
    for (const [name, { key, text }] of inputs) {
      if (!known.includes(name)) this.error(key, `there is no input ${name}; did you mean ${closest(name, known)}?`)
      if (/^(?:oz|warp)_api_key$/.test(name) && !/^\$\{\{\s*secrets(?:\.\w+|\['\w+'\])\s*\}\}$/.test(text)) {
        this.error(key, `${name} must come from a secret, and nothing else may stand there`)
      }
    }
  }

  private recipeOf(inputs: Inputs): RecipeName | undefined {
    const { key, text: given = '' } = inputs.get('recipe') ?? {}
    if (given === '' || given.includes('${{')) return undefined
    const recipe = recipeNames.find((name) => name === given)
    if (!recipe) this.error(key, `there is no recipe ${given}; did you mean ${closest(given, recipeNames)}?`)
    return recipe
  }

  private checkRecipe(
    recipe: RecipeName,
    at: { readonly job: YAMLMap; readonly node: unknown; readonly words: string; readonly hasTarget: boolean },
  ): void {
    const missing = missingPermissions(this.document, at.job, recipe).map(([scope, access]) => `${scope}: ${access}`)
    if (missing.length > 0) {
      this.error(at.node, `${at.words}the recipe ${recipe} needs the permissions ${missing.join(', ')}`)
    }
    const events = eventsOf(this.document)
    const fitting = [...eventsOf(readExample(recipe).document), ...eventsOfAnySubject]
    if (at.hasTarget || recipe === 'report' || events.some((event) => fitting.includes(event))) return
    const [first = ''] = fitting
    this.error(
      this.document.get('on', true),
      `the recipe ${recipe} works on ${first}, and this runs on ${events.join(', ')}`,
    )
  }

  /** The gate asks for write access where a stranger's text is the instruction; who opens it lets anyone spend money. */
  private checkTriggers(inputs: Inputs): void {
    const open = eventsOf(this.document).filter((event) => openEvents.includes(event))
    if (open.length === 0) return
    const { key, text } = inputs.get('require_permission') ?? {}
    const least = text === undefined || text === '' ? 'auto' : text
    if (['none', 'read'].includes(least)) {
      const message = `require_permission: ${least} lets anyone start paid runs by ${open.join(', ')}`
      this.error(key, message)
    } else if (least === 'auto' && open.includes('issues') && !inputs.has('max_cost') && !inputs.has('trigger_label')) {
      const message = 'anyone who may open an issue starts a run: max_cost or trigger_label limits what that costs'
      this.warn(this.document.get('on', true), message)
    }
  }

  /** Jobs that call a reusable workflow of the action. */
  private checkCalls(action: string | undefined): void {
    for (const [, job] of jobsOf(this.document)) {
      const uses = job.get('uses')
      if (!isOwn(uses, action)) continue
      this.checkPin(job, uses)
      const node = job.get('uses', true)
      const secrets = job.get('secrets')
      const passesKey = secrets === 'inherit' || (isMap(secrets) && secrets.has('oz_api_key'))
      if (!passesKey) this.error(node, 'the secret oz_api_key is not passed')
      const recipe = recipeNames.find((name) => uses.includes(`/${name}.yml@`))
      if (!recipe) continue
      const called: unknown = parse(readFileSync(join(packageRoot, `.github/workflows/${recipe}.yml`), 'utf8'))
      const inputs = this.inputsOf(job)
      this.checkInputs(inputs, (called as { on: { workflow_call: { inputs: object } } }).on.workflow_call.inputs)
      this.checkTriggers(inputs)
      this.checkRecipe(recipe, { job, node, words: '', hasTarget: inputs.has('target') })
    }
  }

  private checkSecrets(text: string, secrets: readonly string[]): void {
    const named = [...text.matchAll(/\bsecrets(?:\.|\[')(\w+)/g)].map(([, name = '']) => name.toUpperCase())
    // A workflow that is called gets its secrets from the caller.
    const declared = this.document.getIn(['on', 'workflow_call', 'secrets'])
    const passed = isMap(declared) ? declared.items.map(({ key }) => String(key).toUpperCase()) : []
    for (const name of new Set(named)) {
      if (name === 'GITHUB_TOKEN' || secrets.includes(name) || passed.includes(name)) continue
      this.error(undefined, `the secret ${name} isn't there: gh secret set ${name}`)
    }
  }
}

type Inputs = ReadonlyMap<string, { readonly key: unknown; readonly text: string }>

function textOf(node: unknown): string {
  const value = isScalar(node) ? node.value : undefined
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

/** As the action takes it: hyphens and case make no difference. */
function inputName(key: unknown): string {
  return String(isScalar(key) ? key.value : key)
    .toLowerCase()
    .replaceAll('-', '_')
}
