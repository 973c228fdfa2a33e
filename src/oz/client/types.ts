/**
 * What the rest of the action knows of Oz: runs, conversations, artifacts, in our own words.
 * `wire.ts` reads them from the server's JSON; nothing else knows the wire's names.
 */

import type { JsonObject } from '../../platform/json.ts'

export const workingStates = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'] as const
export const endStates = ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'] as const
export type EndState = (typeof endStates)[number]
/** UNKNOWN: a state this version doesn't know; never an end. */
export type RunState = (typeof workingStates)[number] | EndState | 'UNKNOWN'

export function isEndState(state: RunState): state is EndState {
  return (endStates as readonly string[]).includes(state)
}

export interface Run {
  readonly id: string
  readonly state: RunState
  /** The state as the server wrote it, for people. */
  readonly stateName: string
  /** What was submitted, where the server tells it apart from what it made of it; else its prompt. */
  readonly prompt: string
  /** Inherited ones included. */
  readonly metadata?: Readonly<Record<string, string>>
  /** The run that started this one. */
  readonly parentId?: string | undefined
  /** The top of the run's tree; its own id there. */
  readonly rootId?: string | undefined
  readonly title: string
  readonly createdAt: Date | undefined
  readonly updatedAt: Date | undefined
  /** When the agent began to work; undefined while it waits. */
  readonly startedAt: Date | undefined
  /** The last time it ended; undefined while it works, and where the server doesn't tell. */
  readonly finishedAt?: Date | undefined
  /** Whether runs of this kind can be cancelled at all, where the server tells. */
  readonly isCancellable?: boolean | undefined
  readonly status:
    | { readonly message: string; readonly errorCode: string | undefined; readonly retryable: boolean | undefined }
    | undefined
  /** Checked: https, or the server's own origin. */
  readonly sessionLink: string | undefined
  readonly conversationId: string | undefined
  readonly artifacts: readonly Artifact[]
  readonly usage: Usage | undefined
  /** What the server says it ran with. */
  readonly config: {
    readonly name: string | undefined
    readonly modelId: string | undefined
    readonly environmentId: string | undefined
    readonly harness?: string | undefined
  }
}

/** As far as the server tells. Credits and dollars are sums of inference, compute and platform cost. */
export interface Usage {
  readonly credits: number | undefined
  readonly usd: number | undefined
  readonly tokens: number | undefined
  readonly tokensIn?: number | undefined
  readonly tokensOut?: number | undefined
  readonly models?: readonly ModelUsage[]
}

export interface ModelUsage {
  readonly model: string
  readonly tokens: number
}

export type Artifact =
  | {
      readonly kind: 'plan'
      readonly uid: string | undefined
      readonly title: string | undefined
      readonly url: string | undefined
    }
  | {
      readonly kind: 'pull_request'
      readonly url: string
      readonly branch: string
      /** open, draft, merged, closed, or what a newer server says. */
      readonly status?: string | undefined
    }
  | { readonly kind: 'screenshot'; readonly uid: string; readonly mimeType: string; readonly title: string | undefined }
  | {
      readonly kind: 'file'
      readonly uid: string
      readonly name: string
      readonly path: string
      readonly mimeType: string
      readonly title: string | undefined
      readonly sizeBytes: number | undefined
    }
  | { readonly kind: 'external'; readonly title: string | undefined; readonly url: string | undefined }
  /** Of a type this version doesn't know. */
  | { readonly kind: 'other'; readonly title: string; readonly url: string | undefined }

export interface Conversation {
  readonly id: string
  readonly steps: readonly ConversationStep[]
}

export interface ConversationStep {
  readonly id: string
  /** What the step was asked to do. */
  readonly description: string | undefined
  readonly summary: string | undefined
  readonly startedAt: Date | undefined
  readonly completedAt: Date | undefined
  readonly messages: readonly Message[]
  /** Delegated work, nested. */
  readonly steps: readonly ConversationStep[]
}

export type Role = 'user' | 'assistant' | 'tool' | 'system'

export interface Message {
  readonly ids: readonly string[]
  readonly role: Role
  readonly timestamp: Date | undefined
  readonly content: readonly Block[]
}

export type Block =
  | { readonly type: 'text'; readonly id: string | undefined; readonly text: string }
  | {
      readonly type: 'action'
      readonly id: string
      readonly category: string
      readonly name: string
      readonly input: JsonObject
    }
  | {
      readonly type: 'action_result'
      readonly actionId: string
      readonly category: string
      readonly name: string
      readonly state: string
      readonly output: JsonObject
    }
  | { readonly type: 'event'; readonly name: string; readonly data: JsonObject }
