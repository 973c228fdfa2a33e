/** What a person may do in a repository, from nothing to everything. */
export const permissions = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const
export type Permission = (typeof permissions)[number]

/** Whether `has` is at least `needed`. */
export function suffices(has: Permission, needed: Permission): boolean {
  return permissions.indexOf(has) >= permissions.indexOf(needed)
}

/** Who may trigger the step, as the inputs say. */
export interface GateSettings {
  /** Empty: none needed. */
  readonly triggerPhrase: string
  /** Empty: none needed. With a phrase as well, either of them opens. */
  readonly triggerLabel: string
  readonly requirePermission: Permission | 'auto'
  /** Exact logins. */
  readonly allowedBots: readonly string[]
  /** The event's text is what the agent is told to do: the recipe `respond`, or a prompt that is one text of the payload as a whole. */
  readonly isInstruction: boolean
}
