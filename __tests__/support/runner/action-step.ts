import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findAction, readActionManifest } from './action-manifest.ts'
import type { ActionManifest } from './action-manifest.ts'
import { buildEnvironment } from './environment.ts'
import type { ActionFacts } from './environment.ts'
import { interpolate } from './expressions.ts'
import type { Texts } from './fields.ts'
import type { JobState } from './job-state.ts'
import { launch } from './launch.ts'
import { showEnv } from './script-step.ts'
import type { StepRecord } from './step-record.ts'
import type { ActionStep } from './workflow.ts'

const projectRoot = join(import.meta.dirname, '../../..')

/** One `uses:` step of a JavaScript action, ready to run its main and, later, its post. */
export interface ActionRun {
  readonly manifest: ActionManifest
  readonly step: ActionStep
  readonly stepEnv: Texts
}

/** Finds and reads the action; undefined when `uses:` isn't this action or one of its sub-actions. */
export function findActionRun(state: JobState, step: ActionStep, stepEnv: Texts): ActionRun | undefined {
  const folder = findAction(step.uses, state.plan.actionRoot)
  return folder === undefined ? undefined : { manifest: readActionManifest(folder), step, stepEnv }
}

/** The main process; true when it exits with 0. */
export async function runActionMain(
  state: JobState,
  run: ActionRun,
  { record, cancel }: { readonly record: StepRecord; readonly cancel: AbortSignal },
): Promise<boolean> {
  const inputs = readInputs(state, run)
  warnOfInputs(record, run, inputs)
  showHead(record, run, inputs, { ...state.env, ...run.stepEnv })
  let mainPid: number | undefined
  const onStart = (pid: number) => {
    mainPid = pid
    state.plan.mainStarted(pid)
  }
  try {
    const end = await launch(state, record, describe(state, run, inputs, {}), { cancel, onStart })
    return end.exitCode === 0
  } finally {
    if (mainPid !== undefined) state.plan.mainEnded(mainPid)
  }
}

/** The post process, with what main saved; true when it exits with 0. No signal reaches it. */
export async function runActionPost(
  state: JobState,
  run: ActionRun,
  saved: Texts,
  record: StepRecord,
): Promise<boolean> {
  const inputs = readInputs(state, run)
  const post = run.manifest.post ?? ''
  const end = await launch(state, record, { ...describe(state, run, inputs, saved), args: [post] }, { cancel: never })
  return end.exitCode === 0
}

const never = new AbortController().signal

/** What the step gives, then the defaults of action.yml for what it leaves out; an empty text counts as given. */
function readInputs(state: JobState, { manifest, step, stepEnv }: ActionRun): Texts {
  const scope = state.scope(stepEnv)
  const given = Object.entries(step.with).map(([name, value]) => [name, interpolate(value, scope)] as const)
  const names = new Set(given.map(([name]) => name.toLowerCase()))
  const defaults = [...manifest.inputs].flatMap(([name, input]) => {
    const value = state.plan.inputDefaults[name] ?? input.default
    return value === undefined || names.has(name.toLowerCase()) ? [] : [[name, interpolate(value, scope)] as const]
  })
  const fixed = Object.entries(state.plan.fixedInputs).filter(([name]) => manifest.inputs.has(name))
  return Object.fromEntries([...given, ...defaults, ...fixed])
}

function warnOfInputs(record: StepRecord, { manifest, step }: ActionRun, inputs: Texts): void {
  const known = new Map([...manifest.inputs].map(([name, input]) => [name.toLowerCase(), input]))
  const unknown = Object.keys(inputs).filter((name) => !known.has(name.toLowerCase()))
  if (unknown.length > 0) {
    const list = (names: Iterable<string>) => `[${Array.from(names, (name) => `'${name}'`).join(', ')}]`
    record.annotate(
      'warning',
      `Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(', ')}, valid inputs are ${list(manifest.inputs.keys())}`,
    )
  }
  for (const name of Object.keys(step.with)) {
    const deprecation = known.get(name.toLowerCase())?.deprecation
    if (deprecation !== undefined)
      record.annotate('warning', `Input '${name}' has been deprecated with message: ${deprecation}`)
  }
}

function showHead(record: StepRecord, { step }: ActionRun, inputs: Texts, env: Texts): void {
  record.write(`##[group]Run ${step.uses}`)
  const shown = Object.entries(inputs).filter(([, value]) => value !== '')
  if (shown.length > 0) record.write('with:')
  for (const [name, value] of shown) record.write(`  ${name}: ${value}`)
  showEnv(record, env)
  record.write('##[endgroup]')
}

function describe(state: JobState, { manifest, step, stepEnv }: ActionRun, inputs: Texts, saved: Texts) {
  const inputVariables = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value] as const)
  const stateVariables = Object.entries(saved).map(([name, value]) => [`STATE_${name}`, value] as const)
  const env = {
    ...buildEnvironment(state, stepEnv, describeAction(step)),
    ...Object.fromEntries([...inputVariables, ...stateVariables]),
  }
  return { file: findNode(), args: [manifest.main], folder: state.folders.workspace, env }
}

/** The runner's name for an input: upper case, spaces to underscores, hyphens kept. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function describeAction(step: ActionStep): ActionFacts {
  if (step.uses.startsWith('.')) return { action: step.id ?? '__self', repository: '', ref: '' }
  const [path = '', ref = ''] = step.uses.split('@')
  const repository = path.split('/').slice(0, 2).join('/')
  return { action: step.id ?? `__${repository.replace('/', '_')}`, repository, ref }
}

/** The action's own runtime, whatever Node runs the tests. */
function findNode(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath
  const own = join(projectRoot, 'node_modules/.bin/node')
  if (existsSync(own)) return own
  throw new Error(`The action runs on Node 24, but this is Node ${process.versions.node}, and ${own} isn't there.`)
}
