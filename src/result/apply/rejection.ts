import { messageOf } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'
import type { AppliedOperation } from '../../report/report.ts'

/** Something the step itself does not do: a rule, a cap, or what the page looks like by now. Not a failure. */
export class Rejection extends Error {
  override name = 'Refusal'
}

export function refused(what: string, reason: string): AppliedOperation {
  return { what, result: 'refused', reason }
}

export interface Ending {
  readonly what: string
  /** What it takes, as the workflow's `permissions:` spells it. */
  readonly permission: string
  readonly signal: AbortSignal
}

/** What was thrown on the way, as what became of the operation. Rethrows what nobody foresaw. */
export function endOf(error: unknown, { what, permission, signal }: Ending): AppliedOperation {
  if (error instanceof Rejection) return refused(what, error.message)
  if (signal.aborted) return { what, result: 'failed', reason: `it was given up: ${messageOf(signal.reason)}` }
  if (error instanceof GitHubError) return { what, result: 'failed', reason: explain(error, permission) }
  throw error
}

/** What GitHub said and what to do about it. */
export function explain(error: GitHubError, permission: string): string {
  const said = error.message.replace(/\.$/, '')
  if (error.status === 401) return `${said}. ${error.hint ?? ''}`.trimEnd()
  switch (error.failure) {
    case 'denied':
      if (/\blocked\b/i.test(said)) return `${said}. Unlock the conversation`
      return `${said}. Give the job \`permissions: { ${permission} }\`; a run by a fork's pull request never has it`
    case 'missing':
      return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``
    case 'outage':
      return error.inDoubt ? `${said}. It may have been done all the same` : said
    case 'limited':
    case 'refused':
      return said
  }
}
