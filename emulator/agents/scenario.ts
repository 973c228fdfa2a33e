import type { FollowUpOutcome } from '../behavior.ts'
import type { Duration } from '../duration.ts'
import type { FaultSpec } from '../faults/spec.ts'
import { shape } from '../shape.ts'
import type { Role } from './agent.ts'
import { scenarioSchema } from './scenario-schema.ts'

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
  /** What the service adds to `prompt`. */
  readonly context?: string
  /** How far the conversation lags behind the state. */
  readonly conversation_lag?: Duration
  /** How follow-ups are said to be routed; `none`: an empty object. The truth unless said. */
  readonly follow_up_outcome?: FollowUpOutcome | 'none'
  /** How long the old end state stays after a follow-up. */
  readonly follow_up_lag?: Duration
  /** What Claude Code or Codex counted itself: the payload of its usage snapshot. */
  readonly harness_usage?: Readonly<Record<string, unknown>>
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
  readonly usage?: Readonly<Record<string, unknown>> | readonly UsageSpec[]
  /** Runs that the agent starts. They go on though this run ends or is cancelled. */
  readonly children?: readonly ChildSpec[]
}

/** A child run: a scenario of its own, with its own moments. */
export interface ChildSpec extends Omit<ScenarioSpec, 'faults'> {
  /** When it is started, in its parent's turn; at once unless said. */
  readonly at?: Duration
  readonly prompt?: string
  /** Beside what it inherits. */
  readonly metadata?: Readonly<Record<string, string>>
}

export interface StateSpec {
  readonly at: Duration
  /** Any word: a client must survive states it doesn't know. */
  readonly state: string
  readonly message?: string
  readonly code?: string
  readonly retryable?: boolean
  /** More members of the status message, as `session_debug_until`. */
  readonly details?: Readonly<Record<string, unknown>>
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
  /** Of a pull request: `open` unless said. */
  readonly status?: string
  readonly path?: string
  readonly mime_type?: string
  readonly content?: string
  readonly base64?: string
  readonly reference_type?: string
  /** Of an external reference. */
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly item?: unknown
}

export interface UsageSpec {
  readonly at: Duration
  readonly usage: Readonly<Record<string, unknown>>
}

const scenarioShape = shape<ScenarioSpec>(scenarioSchema)

/** Reads a scenario from outside; throws a TypeError that says what is wrong and where. */
export function readScenario(value: unknown, source = 'The scenario'): ScenarioSpec {
  const checked = scenarioShape(value)
  if (!checked.ok) throw new TypeError(`${source}: ${checked.complaint}`)
  return checked.value
}
