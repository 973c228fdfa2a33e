import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import type { Behavior } from '../../emulator/behavior.ts'
import type { FaultSpec } from '../../emulator/faults/spec.ts'

/** One thing that goes wrong, the same for everybody. */
export interface FaultCase {
  readonly name: string
  readonly faults: readonly FaultSpec[]
  readonly agent: ScenarioSpec
  /** Where the server departs from what most do. */
  readonly server?: Partial<Behavior>
  /** How the job is ended while it runs, and so long after the step's process began. */
  readonly stop?: { readonly kind: 'cancel' | 'kill'; readonly afterMs: number }
}

const done: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: '1s', state: 'INPROGRESS' },
    { at: '8s', state: 'SUCCEEDED' },
  ],
  answer: 'Done.',
}
const endless: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }
const blocked: ScenarioSpec = {
  states: [
    { at: 0, state: 'INPROGRESS' },
    { at: '3s', state: 'BLOCKED' },
  ],
}
const child: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }
/** Two children, one of which has a child. */
const children = [
  { ...child, at: '500ms', children: [child] },
  { ...child, at: '500ms' },
]
/** Where only a line of the prompt can tell which run is ours. */
const addsContext: Partial<Behavior> = {
  promptContext: '<system-context>\nYou are at work in /repo.\n</system-context>',
  omit: ['submitted_prompt'],
  ignore: ['metadata'],
}
const newState: ScenarioSpec = {
  states: [
    { at: 0, state: 'INPROGRESS' },
    { at: '2s', state: 'CHECKPOINTING' },
    { at: '8s', state: 'SUCCEEDED' },
  ],
  answer: 'Done.',
}

const start = 'POST /agent/run'
const reading = 'GET /agent/runs/*'
const page = { status: 502, html: true } as const
const full = { status: 429, problem: 'resource_unavailable' } as const
const revoked = { status: 401, problem: 'authentication_required' } as const

type Fault = Omit<FaultSpec, 'on'>

/** The request to start the run, always or a few times. */
function starting(name: string, fault: Fault, server: Partial<Behavior> = {}): FaultCase {
  return { name: `start: ${name}`, faults: [{ on: start, ...fault }], agent: done, server }
}

function watching(name: string, fault: Fault): FaultCase {
  return { name: `watch: ${name}`, faults: [{ on: reading, ...fault }], agent: done }
}

function stopped(name: string, stop: NonNullable<FaultCase['stop']>, faults: readonly FaultSpec[] = []): FaultCase {
  return { name: `stop: ${name}`, faults, agent: endless, stop }
}

/** Those that take longest come first. */
export const cases: readonly FaultCase[] = [
  starting('no answer, run made', { stall: 'all', times: 'always' }),
  starting('the answer stalls half-way, run made', { stall: 'body' }),
  starting('reset before the server read it, no run made', { reset: 'before' }),
  watching('an answer stalls half-way', { stall: 'body', nth: 2 }),
  {
    name: 'watch: the key is revoked',
    faults: [
      { on: reading, nth: 3, times: 'always', answer: revoked },
      { on: 'POST /agent/runs/*/cancel', times: 'always', answer: revoked },
    ],
    agent: endless,
  },
  starting('429 resource_unavailable, no run made', { answer: full }),
  watching('502 for 30 s', { from: '4s', until: '34s', answer: page }),
  watching('resets for 20 s', { from: '4s', until: '24s', reset: 'after' }),
  watching('404 in the first 10 s', { until: '10s', answer: { status: 404, problem: 'resource_not_found' } }),
  watching('a page with status 200, once', { nth: 2, answer: { status: 200, html: true } }),
  watching('half of the JSON, once', { nth: 2, truncate: true }),
  { name: 'watch: a state nobody knows', faults: [], agent: newState },
  { name: 'watch: the run is BLOCKED', faults: [], agent: blocked },
  starting('reset after the server read it, run made', { reset: 'after', times: 'always' }),
  starting("a proxy's 502, run made", { answer: page, processed: true, times: 'always' }),
  starting('a page with status 200, run made', { answer: { status: 200, html: true }, processed: true }),
  starting('half of the JSON, run made', { truncate: true }),
  starting("a proxy's 502, run made, context added", { answer: page, processed: true, times: 'always' }, addsContext),
  starting('429 resource_unavailable, run queued', { answer: full, processed: true }),
  { name: 'start: metadata is refused', faults: [], agent: done, server: { refuse: ['metadata'] } },
  { name: 'start: 403, all cloud agents are busy', faults: [], agent: done, server: { maxActiveRuns: 0 } },
  starting('401, another service is not connected', {
    answer: { status: 401, problem: 'external_authentication_required' },
    times: 'always',
  }),
  {
    name: 'watch: gzip and a byte order mark, not asked for',
    faults: [{ on: '* /**', times: 'always', encoding: 'gzip', bom: true }],
    agent: done,
  },
  {
    name: 'end: children work on, the list says 403 for 10 s',
    faults: [{ on: 'GET /agent/runs', until: '18s', answer: { status: 403, problem: 'not_authorized' } }],
    agent: { ...done, children },
  },
  { ...stopped('cancel of a tree of 4', { kind: 'cancel', afterMs: 4_000 }), agent: { ...endless, children } },
  {
    ...stopped('a tree of 4, the process is killed', { kind: 'kill', afterMs: 4_000 }),
    agent: { ...endless, children },
  },
  {
    ...stopped('cancel, the answer to the start lost, context added', { kind: 'cancel', afterMs: 4_000 }, [
      { on: start, stall: 'all', times: 'always' },
    ]),
    agent: { ...endless, children },
    server: addsContext,
  },
  starting('429, Retry-After: 2', { answer: { status: 429, headers: { 'retry-after': '2' } } }),
  starting('500 that says it is not retryable', {
    answer: { status: 500, problem: 'environment_setup_failed' },
    times: 'always',
  }),
  starting('401', { answer: { status: 401, problem: 'authentication_required' }, times: 'always' }),
  stopped('cancel while the run works', { kind: 'cancel', afterMs: 4_000 }),
  stopped('cancel while the start is out', { kind: 'cancel', afterMs: 2_000 }, [{ on: start, delay: '4s' }]),
  stopped('cancel while the run is PENDING', { kind: 'cancel', afterMs: 4_000 }, [{ on: start, pending: '15s' }]),
  stopped('the process is killed', { kind: 'kill', afterMs: 4_000 }),
  { name: 'nothing goes wrong', faults: [], agent: done },
]
