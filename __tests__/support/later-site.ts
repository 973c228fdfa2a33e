/** What plays of `wait: later` need of a place to be played in: the built dist, or the functions themselves. */
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import type { ApiCore } from '../../emulator/github/api.ts'
import { addPull, type RepositoryState } from '../../emulator/github/repository.ts'
import type { EmulatedRun } from '../../emulator/run.ts'
import type { EmulatorOptions } from '../../emulator/server.ts'
import { readExamplePayload } from './payloads.ts'
import type { Event } from './recipe-world.ts'
import { fieldsOf } from './runner/fields.ts'

export const headSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
export const pushedSha = 'd'.repeat(40)
export const collectPath = '.github/workflows/oz-collect.yml'

export interface JobOptions {
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly event?: Event
  readonly run?: string
  readonly attempt?: string
  /** When so many requests were made of GitHub and Oz together by the job, counted from 1. */
  readonly killAt?: number
  readonly cancelAt?: number
  /** Something that happens meanwhile. */
  readonly happens?: { readonly at: number; readonly what: () => void }
}

export interface CollectOptions extends JobOptions {
  /** The run that rings. */
  readonly ring?: string
}

export interface JobResult {
  readonly isGreen: boolean
  readonly wasKilled: boolean
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Log and annotations. */
  readonly log: string
  readonly requests: number
}

/** A repository, an Oz server and jobs on both. */
export interface LaterSite {
  readonly state: RepositoryState
  readonly api: ApiCore
  readonly runs: readonly EmulatedRun[]
  /** Whole minutes, each job rounded up. */
  readonly billedMinutes: number
  start(options?: JobOptions): Promise<JobResult>
  collect(options?: CollectOptions): Promise<JobResult>
  /** Jobs at the same time. */
  together(jobs: readonly (() => Promise<JobResult>)[]): Promise<readonly JobResult[]>
  /** How many jobs at once this place can bear. */
  readonly crowd: number
  /** Asks Oz for a run, as somebody with the key. */
  post(body: object): Promise<void>
  /** Waits until the agents have ended, but for those that never do. */
  settle(): Promise<void>
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

export interface SiteOptions {
  readonly agent: ScenarioSpec
  readonly server?: Omit<EmulatorOptions, 'agent'>
}

/** Statuses as `pending`, `success`, oldest first. */
export function wordsOf({ state }: LaterSite, sha = headSha): readonly string[] {
  return state.statuses.filter((one) => one.sha === sha).map((one) => one.state)
}

export function liveOf({ runs }: LaterSite): number {
  return runs.filter(({ state }) => state === 'INPROGRESS' || state === 'QUEUED').length
}

/** The pull request's head moves on. */
export function push({ state }: LaterSite): Event {
  const pull = state.pulls.get(2)
  pull?.files.set(pushedSha, pull.files.get(headSha) ?? [])
  pull?.commits.push(pushedSha)
  return openedPull(2, pushedSha)
}

/** One more pull request, of one commit. */
export function opened({ state }: LaterSite, number: number): Event {
  const sha = number.toString(16).padStart(40, '0')
  addPull(state, number, { sha, files: state.pulls.get(2)?.files.get(headSha) ?? [] })
  return openedPull(number, sha)
}

function openedPull(number: number, sha: string): Event {
  const payload = readExamplePayload('pull_request', 'opened')
  const given = fieldsOf(payload['pull_request'], '')
  const pull = { ...given, number, head: { ...fieldsOf(given['head'], ''), sha } }
  return { name: 'pull_request', payload: { ...payload, number, pull_request: pull } }
}

export function eventOfStart({ event }: JobOptions): Event {
  return event ?? { name: 'pull_request', payload: readExamplePayload('pull_request', 'opened') }
}

/** As rung by a run, or by hand. */
export function eventOfCollect({ event, ring }: CollectOptions): Event {
  const repository = readExamplePayload('issues', 'opened')['repository']
  if (event) return event
  return ring === undefined
    ? { name: 'workflow_dispatch', payload: { inputs: {}, repository } }
    : { name: 'repository_dispatch', payload: { action: 'oz-collect', client_payload: { run: ring }, repository } }
}
