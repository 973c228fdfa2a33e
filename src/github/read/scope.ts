import type { WorkflowEvent } from '../../event/event.ts'
import type { ContextPart } from '../../prompt/context/context.ts'
import type { GitHub } from '../client.ts'
import { dateOf } from '../../platform/json.ts'

/** What every reader of context gets. */
export interface ReadScope {
  readonly github: GitHub
  readonly event: WorkflowEvent
  readonly signal: AbortSignal
  /** Says once what could not be had or was left out. */
  note(part: ContextPart, reason: string): void
}

/**
 * Whether something was written, and last edited, before the second of the trigger: what came with it or later may
 * have been put there for the agent to find. `dates` are the moments of writing and editing; an absent edit is fine,
 * an unknown moment of writing is not.
 */
export function isBeforeTrigger(triggeredAt: Date | undefined, written: unknown, edited?: unknown): boolean {
  if (!triggeredAt) return false
  const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000
  const writtenAt = dateOf(written)
  const editedAt = edited === undefined || edited === null ? writtenAt : dateOf(edited)
  return (
    writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs
  )
}

/** As GitHub's dates in queries are: to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
