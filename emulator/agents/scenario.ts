import type { Duration } from '../duration.ts'
import type { FaultSpec } from '../faults/spec.ts'
import {
  anyObject,
  duration,
  filledText,
  flag,
  listOf,
  mapOf,
  object,
  oneOf,
  shape,
  text,
  type Schema,
} from '../shape.ts'
import type { Role } from './agent.ts'

/** A scripted agent's play: what a YAML file says, or a test. Moments count from the start of the turn. */
export interface ScenarioSpec extends TurnSpec {
  /** For people. */
  readonly description?: string
  readonly title?: string
  readonly at_capacity?: boolean
  /** `absent`: 404, and the run names no conversation; `unsupported`: 422. */
  readonly conversation?: 'kept' | 'absent' | 'unsupported'
  /** `unsupported`: 422, as for self-hosted runs. */
  readonly cancel?: 'works' | 'unsupported'
  /** How long a cancel takes to show. */
  readonly cancel_lag?: Duration
  /** Laid over the run's item as it is sent. */
  readonly overrides?: Readonly<Record<string, unknown>>
  /** What each follow-up sets off; the last one serves for all after it. */
  readonly follow_ups?: readonly TurnSpec[]
  /** Faults of the server while this scenario plays. */
  readonly faults?: readonly FaultSpec[]
}

export interface TurnSpec {
  /** In order. What is not said is as in a quick success. */
  readonly states?: readonly StateSpec[]
  /** Short for: the last assistant message, at the end. */
  readonly answer?: string
  readonly messages?: readonly MessageSpec[]
  /** Delegated work, nested. */
  readonly steps?: readonly StepSpec[]
  readonly artifacts?: readonly ArtifactSpec[]
  /** At the end, or as a list with moments. */
  readonly usage?: Readonly<Record<string, number>> | readonly UsageSpec[]
}

export interface StateSpec {
  readonly at: Duration
  /** Any word: a client must survive states it doesn't know. */
  readonly state: string
  readonly message?: string
  readonly code?: string
  readonly retryable?: boolean
}

export interface MessageSpec {
  /** When it appears; with the message before it unless said. */
  readonly at?: Duration
  readonly id?: string
  readonly role?: Role
  /** The time it carries, where that is another than when it appears. */
  readonly timestamp?: Duration
  /** Appears before this message, out of order. */
  readonly before?: string
  /** Changes this earlier message instead of adding one. */
  readonly edit?: string
  readonly text?: string
  /** A command with its result, as an action and an action result. */
  readonly run?: string
  readonly output?: string
  readonly exit_code?: number
  readonly takes?: Duration
  readonly action?: ActionSpec
  readonly result?: ResultSpec
  readonly event?: { readonly name: string; readonly data?: Readonly<Record<string, unknown>> }
  /** Blocks sent as they are. */
  readonly content?: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[]
  /** So many of them, `every` so much later; `{{n}}` counts from 1. */
  readonly repeat?: number
  readonly every?: Duration
}

export interface ActionSpec {
  readonly id: string
  readonly category: string
  readonly name: string
  readonly input?: Readonly<Record<string, unknown>>
}

export interface ResultSpec {
  /** The action's id. */
  readonly of: string
  readonly category: string
  readonly name: string
  readonly state?: string
  readonly output?: Readonly<Record<string, unknown>>
}

export interface StepSpec {
  readonly id?: string
  readonly description?: string
  readonly summary?: string
  readonly messages?: readonly MessageSpec[]
  readonly steps?: readonly StepSpec[]
}

export interface ArtifactSpec {
  /** The end of the turn unless said. */
  readonly at?: Duration
  readonly type: 'PLAN' | 'PULL_REQUEST' | 'SCREENSHOT' | 'FILE' | 'EXTERNAL_REFERENCE' | 'RAW'
  readonly title?: string
  readonly description?: string
  readonly url?: string
  readonly branch?: string
  readonly path?: string
  readonly mime_type?: string
  readonly content?: string
  readonly base64?: string
  readonly reference_type?: string
  readonly item?: unknown
}

export interface UsageSpec {
  readonly at: Duration
  readonly usage: Readonly<Record<string, number>>
}

const number: Schema = { type: 'number' }

const message = object({
  at: duration,
  id: text,
  role: oneOf('user', 'assistant', 'tool', 'system'),
  timestamp: duration,
  before: text,
  edit: text,
  text,
  run: text,
  output: text,
  exit_code: number,
  takes: duration,
  action: object({ id: text, category: text, name: text, input: anyObject }, ['id', 'category', 'name']),
  result: object({ of: text, category: text, name: text, state: text, output: anyObject }, ['of', 'category', 'name']),
  event: object({ name: text, data: anyObject }, ['name']),
  content: listOf({ type: 'object', properties: { type: text }, required: ['type'] }),
  repeat: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  every: duration,
})

const step = {
  $id: 'step',
  ...object({ id: text, description: text, summary: text, messages: listOf(message), steps: listOf({ $ref: 'step' }) }),
}

const artifact = object(
  {
    at: duration,
    type: oneOf('PLAN', 'PULL_REQUEST', 'SCREENSHOT', 'FILE', 'EXTERNAL_REFERENCE', 'RAW'),
    title: text,
    description: text,
    url: text,
    branch: text,
    path: text,
    mime_type: text,
    content: text,
    base64: { type: 'string', format: 'base64' },
    reference_type: text,
    item: {},
  },
  ['type'],
)

const state = object({ at: duration, state: filledText, message: text, code: text, retryable: flag }, ['at', 'state'])

const turn = {
  states: { ...listOf(state), minItems: 1 },
  answer: text,
  messages: listOf(message),
  steps: listOf({ $ref: 'step' }),
  artifacts: listOf(artifact),
  usage: { anyOf: [mapOf(number), listOf(object({ at: duration, usage: mapOf(number) }, ['at', 'usage']))] },
}

const scenario = {
  definitions: { step },
  ...object({
    ...turn,
    description: text,
    title: text,
    at_capacity: flag,
    conversation: oneOf('kept', 'absent', 'unsupported'),
    cancel: oneOf('works', 'unsupported'),
    cancel_lag: duration,
    overrides: anyObject,
    follow_ups: { ...listOf(object(turn)), minItems: 1 },
    faults: listOf(anyObject),
  }),
}

const scenarioShape = shape<ScenarioSpec>(scenario)

/** Reads a scenario from outside; throws a TypeError that says what is wrong and where. */
export function readScenario(value: unknown, source = 'The scenario'): ScenarioSpec {
  const checked = scenarioShape(value)
  if (!checked.ok) throw new TypeError(`${source}: ${checked.complaint}`)
  return checked.value
}
