import fc from '../fast-check.ts'
import type { AnswerSpec, FaultSpec } from '../../../emulator/faults/spec.ts'

/** One course of things: what the agent does, what goes wrong when, and how the step is stopped. All in ms. */
export interface Schedule {
  readonly seed: number
  readonly dialect: 'documented' | 'bare' | 'deviating'
  readonly server: ServerCourse
  readonly agent: AgentCourse
  /** In the order of the POSTs that would make a run. */
  readonly posts: readonly PostFault[]
  /** How long the run is left out of the list. */
  readonly listLagMs: number
  readonly hasList: boolean
  readonly outages: readonly Outage[]
  readonly refusedCancels: number
  readonly step: StepCourse
}

/** What a server does with keys and trees. */
export interface ServerCourse {
  /** Whether it adds a context to the prompt, and whether it says what was submitted. */
  readonly context: 'none' | 'added' | 'added_and_submitted_kept'
  readonly metadata: 'taken' | 'refused' | 'dropped' | 'not_filtered' | 'filter_ignored'
  readonly ancestors: 'descendants' | 'children'
}

export interface AgentCourse {
  /** How deep the tree below its run gets, each with one or two children that never end by themselves. */
  readonly depth: number
  /** From a run's start to its children's. */
  readonly childAfterMs: number
  readonly queuedMs: number
  readonly pendingMs: number
  readonly workMs: number
  /** Undefined: it never ends by itself. */
  readonly end: 'SUCCEEDED' | 'FAILED' | 'ERROR' | 'BLOCKED' | undefined
  readonly canCancel: boolean
  readonly cancelLagMs: number
  readonly conversation: 'kept' | 'absent' | 'unsupported'
}

export type PostFault = Omit<FaultSpec, 'on' | 'nth' | 'times'>

/** Something that goes wrong with all requests of a kind for a while. */
export interface Outage {
  readonly on: 'GET /agent/runs/*' | 'GET /agent/runs' | 'POST /agent/runs/*/cancel' | 'GET /agent/runs/*/conversation'
  readonly fromMs: number
  readonly lastsMs: number
  readonly fault: PostFault
}

export interface StepCourse {
  readonly timeoutMs: number
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onBlocked: 'fail' | 'wait'
  readonly wait: boolean
  readonly stop: { readonly kind: 'never' } | { readonly kind: 'cancel' | 'kill'; readonly atMs: number }
  /** From main's end to post. */
  readonly postAfterMs: number
  /** A main that signals don't reach lives on beside post. */
  readonly outlivesKill: boolean
}

/** Short ones are as likely as long ones. */
function duration(maxMs: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => Math.round(maxMs * (share / 1000) ** 4))
}

const minute = 60_000

const server: fc.Arbitrary<ServerCourse> = fc.record({
  context: fc.constantFrom('none', 'added', 'added_and_submitted_kept'),
  metadata: fc.constantFrom('taken', 'taken', 'refused', 'dropped', 'not_filtered', 'filter_ignored'),
  ancestors: fc.constantFrom('descendants', 'children'),
})

const agent: fc.Arbitrary<AgentCourse> = fc.record({
  depth: fc.constantFrom(0, 0, 1, 2, 3),
  childAfterMs: duration(2 * minute),
  queuedMs: duration(2 * minute),
  pendingMs: duration(minute),
  workMs: duration(40 * minute),
  end: fc.constantFrom('SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', undefined),
  canCancel: fc.constantFrom(true, true, true, false),
  cancelLagMs: duration(3_000),
  conversation: fc.constantFrom('kept', 'kept', 'absent', 'unsupported'),
})

/** Said by the service itself: the run was not made. */
const refusals: readonly AnswerSpec[] = [
  { status: 429 },
  { status: 429, headers: { 'retry-after': '7' } },
  { status: 429, problem: 'resource_unavailable' },
  { status: 401, problem: 'external_authentication_required' },
  { status: 429, headers: { 'retry-after': '2147484' } },
  { status: 503, problem: 'resource_unavailable' },
  { status: 500, problem: 'internal_error', retryable: true },
  { status: 500, problem: 'environment_setup_failed' },
  { status: 401, problem: 'authentication_required' },
  { status: 403, problem: 'insufficient_credits' },
]

/** From something on the way, which knows nothing of the run. */
const strangers: readonly AnswerSpec[] = [
  { status: 502, html: true },
  { status: 503, html: true },
  { status: 504, text: 'upstream timed out' },
  { status: 500, text: 'oops' },
  { status: 200, html: true },
  { status: 200, json: {} },
  { status: 304 },
  { status: 302 },
]

const brokenAnswer: fc.Arbitrary<PostFault> = fc.oneof(
  fc.record({ delay: duration(90_000) }),
  fc.constantFrom<PostFault>(
    { reset: 'before' },
    { reset: 'after' },
    { reset: 'body' },
    { stall: 'all' },
    { stall: 'headers' },
    { stall: 'body' },
    { truncate: true },
  ),
)

const postFault: fc.Arbitrary<PostFault> = fc.oneof(
  brokenAnswer,
  fc.constantFrom(...refusals).map((answer) => ({ answer })),
  fc.record({ answer: fc.constantFrom(...strangers), processed: fc.boolean() }),
)

const outage: fc.Arbitrary<Outage> = fc.record({
  on: fc.constantFrom(
    'GET /agent/runs/*',
    'GET /agent/runs/*',
    'GET /agent/runs',
    'POST /agent/runs/*/cancel',
    'GET /agent/runs/*/conversation',
  ),
  fromMs: duration(20 * minute),
  lastsMs: fc.oneof(duration(30_000), duration(15 * minute)),
  fault: fc.oneof(
    brokenAnswer,
    fc.constantFrom(...strangers).map((answer) => ({ answer })),
    fc
      .constantFrom<AnswerSpec>(
        { status: 429, headers: { 'retry-after': '2147484' } },
        { status: 401, problem: 'authentication_required' },
        { status: 404, problem: 'resource_not_found' },
        { status: 304 },
        { status: 403, problem: 'not_authorized' },
        { status: 405, text: 'not allowed' },
        { status: 421, text: 'misdirected' },
      )
      .map((answer) => ({ answer })),
  ),
})

const step: fc.Arbitrary<StepCourse> = fc.record({
  timeoutMs: fc.oneof(duration(60 * minute), fc.constant(60 * minute)).map((ms) => Math.max(ms, 600)),
  onTimeout: fc.constantFrom(undefined, undefined, 'cancel', 'leave'),
  onBlocked: fc.constantFrom('fail', 'fail', 'wait'),
  wait: fc.constantFrom(true, true, true, true, false),
  stop: fc.oneof(
    fc.constant({ kind: 'never' } as const),
    fc.record({ kind: fc.constantFrom('cancel', 'cancel', 'kill'), atMs: duration(5 * minute) }),
  ),
  postAfterMs: duration(5_000),
  outlivesKill: fc.boolean(),
})

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.integer(),
  dialect: fc.constantFrom('documented', 'documented', 'documented', 'bare', 'deviating'),
  server,
  agent,
  posts: fc.oneof(fc.constant([]), fc.array(postFault, { maxLength: 3 })),
  listLagMs: fc.oneof(fc.constant(0), duration(minute)),
  hasList: fc.constantFrom(true, true, true, true, true, false),
  outages: fc.oneof(fc.constant([]), fc.array(outage, { maxLength: 3 })),
  refusedCancels: fc.constantFrom(0, 0, 1, 3),
  step,
})
