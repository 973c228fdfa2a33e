import type { FollowUpOutcome } from '../behavior.ts'
import type { FaultSpec } from '../faults/spec.ts'

/**
 * What stands behind a run. An agent begins turns; a turn can be asked how things stand at any moment.
 * All moments are milliseconds on the server's clock.
 */
export interface Agent {
  /** Faults of the server that belong to what this agent plays. */
  readonly faults?: readonly FaultSpec[]
  /** Begins one turn of work: a new run's first, or what a follow-up asks for. */
  begin(task: Task): Turn
  /** Ends whatever still works. */
  close(): Promise<void>
}

export interface Task {
  readonly runId: string
  readonly title: string
  /** The run's prompt, also for a follow-up. */
  readonly prompt: string
  /** What this turn is asked: the prompt, or the follow-up's message. */
  readonly message: string
  /** The earliest moment at which the agent may begin. */
  readonly notBeforeMs: number
  /** The turns before this one, oldest first. */
  readonly earlier: readonly Turn[]
}

export interface Turn {
  /** When the work begins; Infinity as long as nobody knows. */
  startsAtMs(): number
  /** When it is over; undefined as long as nobody knows. */
  endsAtMs(): number | undefined
  /** The following are asked for moments at or after the start only. */
  stateAt(ms: number): StateView
  /** When the agent was first at work, if it was by then. */
  workingSinceMs(ms: number): number | undefined
  /** The last moment up to this one at which anything changed. */
  changedAtMs(ms: number): number
  stepAt(ms: number): StepView
  artifactsAt(ms: number): readonly ArtifactView[]
  usageAt(ms: number): Usage | undefined
  /** All states up to this moment, oldest first. */
  statesUpTo(ms: number): readonly StateView[]
  /** The children started up to this moment, oldest first. */
  childrenAt(ms: number): readonly ChildView[]
  /** Ends the turn though the run stays INPROGRESS; without effect once it is over. */
  interrupt(ms: number): void
  /** Stops the work; without effect once it is over. */
  cancel(ms: number): void
  readonly traits: Traits
}

/** What a scenario says of the run as a whole. */
export interface Traits {
  readonly title?: string
  readonly atCapacity: boolean
  readonly conversation: 'kept' | 'absent' | 'unsupported'
  readonly cancel: 'works' | 'unsupported'
  /** How long a cancel takes to show. */
  readonly cancelLagMs: number
  /** What the service adds to `prompt`; the server's own way unless said. */
  readonly context?: string
  /** How far the conversation lags behind the state; the same. */
  readonly conversationLagMs?: number
  /** How follow-ups are said to be routed, and how long the old end state stays; the same. */
  readonly followUpOutcome?: FollowUpOutcome | 'none'
  readonly followUpLagMs?: number
  /** What another harness counted itself, as its usage snapshot's payload. */
  readonly harnessUsage?: Readonly<Record<string, unknown>>
  /** Members laid over the run's item as it is sent, whatever they are. */
  readonly overrides: Readonly<Record<string, unknown>>
}

export const plainTraits: Traits = {
  atCapacity: false,
  conversation: 'kept',
  cancel: 'works',
  cancelLagMs: 0,
  overrides: {},
}

export interface StateView {
  /** Mostly a documented state, but a scenario may say anything. */
  readonly state: string
  readonly sinceMs: number
  readonly message?: string
  readonly code?: string
  readonly retryable?: boolean
  /** More members of the status message, as on the wire. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** A run that an agent starts. */
export interface ChildView {
  readonly atMs: number
  readonly request: {
    readonly prompt: string
    readonly title?: string
    readonly metadata?: Readonly<Record<string, string>>
  }
  /** Who does its work. */
  readonly agent: () => Agent
}

export type Role = 'user' | 'assistant' | 'tool' | 'system'

export interface StepView {
  readonly id: string
  readonly description?: string
  readonly summary?: string
  readonly messages: readonly MessageView[]
  readonly steps: readonly StepView[]
}

export interface MessageView {
  readonly id: string
  readonly role: Role
  readonly timestampMs: number
  /** Content blocks as on the wire. */
  readonly content: readonly Block[]
}

export type Block = Readonly<Record<string, unknown>> & { readonly type: string }

/** Credits, dollars and tokens under the wire's names, as a run's `request_usage`. */
export type Usage = Readonly<Record<string, unknown>>

export interface ArtifactView {
  readonly createdAtMs: number
  readonly artifact: Artifact
}

export type Artifact =
  | { readonly type: 'PLAN'; readonly uid: string; readonly title: string; readonly content: string }
  | { readonly type: 'PULL_REQUEST'; readonly url: string; readonly branch: string; readonly status: string }
  | (Download & { readonly type: 'SCREENSHOT' })
  | (Download & { readonly type: 'FILE'; readonly path: string; readonly title: string | undefined })
  | {
      readonly type: 'EXTERNAL_REFERENCE'
      readonly url: string
      readonly title: string
      readonly referenceType: string
      readonly metadata: Readonly<Record<string, unknown>> | undefined
    }
  /** Sent as it is, for what no server should send. */
  | { readonly type: 'RAW'; readonly item: unknown }

export interface Download {
  readonly uid: string
  readonly mimeType: string
  readonly description: string | undefined
  readonly content: Uint8Array
}

const endings: readonly string[] = ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED']

/** Terminal as the API counts it: BLOCKED too. */
export function isEnding(state: string): boolean {
  return endings.includes(state)
}
