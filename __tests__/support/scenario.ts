import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stringify } from 'yaml'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { Oz } from '../../emulator/core.ts'
import { startEmulator } from '../../emulator/server.ts'
import type { EmulatorOptions } from '../../emulator/server.ts'
import { readExamplePayload } from './payloads.ts'
import { runWorkflow } from './runner.ts'
import { isFields } from './runner/fields.ts'
import type { Moment, Moments, StepResult, WorkflowOptions, WorkflowResult } from './runner.ts'

export const actionRoot = join(import.meta.dirname, '../..')

/** Shaped like a real key, and worth hiding. */
export const scenarioKey = 'wk-1.4f0c9a5e7b2d8613scenario'

export interface Play extends Partial<Omit<WorkflowOptions, 'folder' | 'at'>> {
  /** Where the runner works; from `useTemporaryFolders`. */
  readonly folder: string
  /** Inputs over those of the plain workflow; undefined takes one away. Without effect on a `workflow` of one's own. */
  readonly with?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Keys of the plain workflow's step beside `uses` and `with`. */
  readonly step?: object
  /** Steps after it. */
  readonly next?: readonly object[]
  /** What the agent does; a quick success unless given. */
  readonly agent?: ScenarioSpec
  /** What is done to the job while it runs; may look at the server. */
  readonly at?: (oz: Oz) => Moments
  /** How the server is. */
  readonly server?: Omit<EmulatorOptions, 'agent'>
}

export interface Played {
  readonly result: WorkflowResult
  /** The action's step, `agent`. */
  readonly step: StepResult
  /** Everything the server saw. */
  readonly oz: Oz
}

/** A run that goes through its states in a fifth of a second. */
export const quickAgent: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 40, state: 'INPROGRESS' },
    { at: 160, state: 'SUCCEEDED' },
  ],
  answer: 'All is well.',
}

/** A run that never ends by itself. */
export const endlessAgent: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 40, state: 'INPROGRESS' },
  ],
}

/** The states of a quick run that ends in this one. */
export function endsIn(state: string, rest: Readonly<{ message?: string; code?: string }> = {}): ScenarioSpec {
  return {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 40, state: 'INPROGRESS' },
      { at: 120, state, ...rest },
    ],
  }
}

/** The machine of a step whose own waits are fifty times as short. */
export const fastTime = { NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'fast-time.ts')).href}` }

/** The moment a run is first seen in this state, on the server's side. */
export function onceRunIs(oz: Oz, state: string): Moment {
  return (fire) => {
    const timer = setInterval(() => {
      if (!oz.runs.some((run) => run.state === state)) return
      clearInterval(timer)
      fire()
    }, 5)
    timer.unref()
  }
}

/** A scenario that goes on longer is taken down, so that it fails with what it had to say. */
const longestMs = 15_000

/**
 * Plays a workflow with the built action against an emulator of its own. `github.api_url` points at a port nobody
 * listens on, so that no scenario reaches beyond this machine; one that needs GitHub's API gives its own.
 */
export async function play({ agent = quickAgent, server, ...options }: Play): Promise<Played> {
  if (!existsSync(join(actionRoot, 'dist/main.js'))) throw new Error('The action is not built: npm run build.')
  const emulator = await startEmulator({ key: scenarioKey, ...server, agent: scriptedAgent(agent) })
  try {
    const result = await runWorkflow({
      workflow: plainWorkflow(options),
      event: { name: 'issues', payload: readExamplePayload('issues', 'opened') },
      actionRoot,
      secrets: { OZ_API_KEY: scenarioKey },
      ...options,
      at: { lose: { afterMs: longestMs }, ...options.at?.(emulator.oz) },
      github: gitHubAt(options.github),
      inputDefaults: { oz_server_url: emulator.url, poll_interval_seconds: '0.05', ...options.inputDefaults },
    })
    return { result, step: agentStep(result), oz: emulator.oz }
  } finally {
    await emulator.close()
  }
}

/** Both of GitHub's APIs at one place, nobody's unless a test gives one. */
function gitHubAt(facts: WorkflowOptions['github']): NonNullable<WorkflowOptions['github']> {
  const apiUrl = typeof facts?.['api_url'] === 'string' ? facts['api_url'] : 'http://127.0.0.1:9'
  return { graphql_url: `${apiUrl}/graphql`, ...facts, api_url: apiUrl }
}

/** Of the id `agent`, or where no step has it, the action's one step. */
function agentStep(result: WorkflowResult): StepResult {
  const steps = Object.values(result.jobs).flatMap((job) => job.steps)
  return (
    steps.find(({ id, stage }) => id === 'agent' && stage === 'main') ?? result.step('Run your-org/oz-agent-action@v1')
  )
}

function plainWorkflow(options: Pick<Play, 'with' | 'step' | 'next' | 'event'>): string {
  const inputs: NonNullable<Play['with']> = {
    prompt: 'Say how things stand.',
    oz_api_key: '${{ secrets.OZ_API_KEY }}',
    ...options.with,
  }
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined)
  const agent = { id: 'agent', uses: 'your-org/oz-agent-action@v1', with: Object.fromEntries(given), ...options.step }
  const job = { 'runs-on': 'ubuntu-latest', steps: [agent, ...(options.next ?? [])] }
  const { name = 'issues', payload } = options.event ?? {}
  // Every event triggers it, also of a type that `on:` leaves out unless it is named.
  const types = isFields(payload) && typeof payload['action'] === 'string' ? { types: [payload['action']] } : null
  return stringify({ on: { [name]: types }, jobs: { agent: job } })
}

/** The messages of the step's error annotations. */
export function errorsOf(step: StepResult): readonly string[] {
  return annotationsOf(step, 'error')
}

/** The warnings of the step. */
export function warningsOf(step: StepResult): readonly string[] {
  return annotationsOf(step, 'warning')
}

function annotationsOf({ annotations }: StepResult, wanted: string): readonly string[] {
  return annotations.filter(({ level }) => level === wanted).map(({ message }) => message)
}
