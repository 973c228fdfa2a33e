import { messageOf } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'
import type { AppliedOperation } from '../../report/report.ts'

/** Something the step itself does not do: a rule, a cap, or what the page looks like by now. Not a failure. */
export class Rejection extends Error {
  override name = 'Rejection'
  /** Because of what happened since the run was started. */
  readonly isChange: boolean

  constructor(message: string, isChange = false) {
    super(message)
    this.isChange = isChange
  }
}

/** @param what as a command: `add label "bug"`. */
export function refused(what: string, reason: string): AppliedOperation {
  return { what: `Didn't ${what}`, result: 'refused', reason }
}

/** @param what as it was done: `Added label "bug"`. */
export function didApply(what: string, { url }: { readonly url?: string | undefined } = {}): AppliedOperation {
  return { what, result: 'applied', ...(url !== undefined && { url }) }
}

export interface Ending {
  /** As a command: `add label "bug"`. */
  readonly what: string
  /** What it takes, as the workflow's `permissions:` spells it. */
  readonly permission: string
  readonly signal: AbortSignal
}

/** What was thrown on the way, as what became of the operation. Rethrows what nobody foresaw. */
export function endOf(error: unknown, { what, permission, signal }: Ending): AppliedOperation {
  if (error instanceof Rejection) return { ...refused(what, error.message), ...(error.isChange && { isChange: true }) }
  const failed = { what: `Couldn't ${what}`, result: 'failed' } as const
  if (signal.aborted) return { ...failed, reason: `stopped: ${messageOf(signal.reason)}` }
  if (error instanceof GitHubError) return { ...failed, reason: explain(error, permission) }
  throw error
}

/** What GitHub said and what to do about it. */
export function explain(error: GitHubError, permission: string): string {
  const said = error.message.replace(/\.$/, '')
  if (error.status === 401) return `${said}. ${error.hint ?? ''}`.trimEnd()
  switch (error.failure) {
    case 'denied':
      if (/\blocked\b/i.test(said)) return `${said}. Unlock the conversation`
      return `${said}. Give the job \`permissions: { ${permission} }\`; runs for a fork's pull request never get it`
    case 'missing':
      return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``
    case 'outage':
      return error.inDoubt ? `${said}. It may have been done anyway` : said
    case 'limited':
    case 'refused':
      return said
  }
}
