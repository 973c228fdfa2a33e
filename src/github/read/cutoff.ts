import type { ContextPart } from '../../prompt/context/context.ts'
import { dateOf, type JsonObject } from '../../platform/json.ts'
import { commentBodyOf } from '../../event/subject.ts'
import type { ReadScope } from './scope.ts'

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

/** Nodes of a conversation that may be shown; what is left out is counted in a note. */
export function keepOld(
  scope: ReadScope,
  part: ContextPart,
  nodes: readonly JsonObject[],
  words: { readonly one: string; readonly many: string },
): JsonObject[] {
  const { event } = scope
  // The comment that is the event itself comes with the payload: leaving its twin out is nothing to tell.
  const own = commentBodyOf(event)?.url
  const others = nodes.filter((node) => own === undefined || node['url'] !== own)
  const shown = others.filter((node) => node['isMinimized'] !== true)
  const kept = shown.filter((node) =>
    isBeforeTrigger(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']),
  )
  const count = (number: number): string => `${number} ${number === 1 ? words.one : words.many}`
  if (shown.length < others.length)
    scope.note(part, `Left out, since people hid them: ${count(others.length - shown.length)}.`)
  if (kept.length < shown.length) {
    scope.note(
      part,
      `Left out, since they were written or edited at the trigger or later: ${count(shown.length - kept.length)}.`,
    )
  }
  return kept
}

/** Says that a list was too long to be read whole. */
export function noteOmitted(scope: ReadScope, part: ContextPart, omitted: number, many: string): void {
  if (omitted > 0) scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`)
}
