import type { Person } from '../person.ts'

/** What a person may do in a repository, from nothing to everything. */
export const permissions = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const
export type Permission = (typeof permissions)[number]

/** Whether `has` is at least `needed`. */
export function suffices(has: Permission, needed: Permission): boolean {
  return permissions.indexOf(has) >= permissions.indexOf(needed)
}

/** The one of two that lets fewer people in. */
export function stricter(one: Permission, other: Permission): Permission {
  return suffices(one, other) ? one : other
}

/** Who may trigger the step, as the inputs say. */
export interface GateSettings {
  /** Both empty: none needed. Either of them opens. */
  readonly triggerPhrase: string
  readonly triggerLabel: string
  readonly requirePermission: Permission | 'auto'
  /** Exact logins. */
  readonly allowedBots: readonly string[]
  /** The event's text is what the agent is told to do, as in the recipe `respond`. */
  readonly isInstruction: boolean
  /** `target` names another subject than the event's own. */
  readonly isAimed?: boolean
  /** What of the event the prompt consists of, or may consist of. */
  readonly instructions: readonly InstructingText[]
}

/** A text of the event that is the prompt, or a part of one that is nothing else. */
export interface InstructingText {
  /** In words for people: `issue body`. */
  readonly what: string
  /** Who must have the right to give instructions; undefined where nobody knows. */
  readonly author: Person | undefined
  /** The workflow's file says that it is so; otherwise it may as well hold words of the user's that somebody copied. */
  readonly isSure: boolean
}
