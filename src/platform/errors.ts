/** How a step ended; the `conclusion` output. */
export type Conclusion =
  'success' | 'failure' | 'blocked' | 'cancelled' | 'timed_out' | 'unknown' | 'skipped' | 'started' | 'dry_run'

export interface ActionErrorDetails {
  /** What the person reading should do now. */
  readonly hint?: string | undefined
  /** A page that says more. */
  readonly link?: string | undefined
  /** How the step ends when nobody catches this. */
  readonly conclusion?: Conclusion
  /** The platform's own code for it, where it gave one. */
  readonly code?: string | undefined
  readonly cause?: unknown
}

/**
 * Something the person who runs the workflow must act on. The message says the rule and what was
 * received, never a secret; `hint` and `link` say what to do.
 */
export class ActionError extends Error {
  override name = 'ActionError'
  readonly hint: string | undefined
  readonly link: string | undefined
  readonly conclusion: Conclusion
  readonly code: string | undefined

  constructor(message: string, details: ActionErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.hint = details.hint
    this.link = details.link
    this.conclusion = details.conclusion ?? 'failure'
    this.code = details.code
  }

  /** One line for the annotation: what happened, what to do, the page; each a sentence of its own. */
  get oneLine(): string {
    const { message, hint, link } = this
    const see = link === undefined ? '' : `See ${link}`
    const parts = [message, hint ?? '', see].filter((part) => part !== '')
    const asSentence = (text: string): string => (/[.!?:…][)"'`]*$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`)
    return [...parts.slice(0, -1).map(asSentence), ...parts.slice(-1)].join(' ')
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Whether a step that ends so is green. */
export function isGreen(conclusion: Conclusion): boolean {
  return ['success', 'skipped', 'started', 'dry_run'].includes(conclusion)
}
