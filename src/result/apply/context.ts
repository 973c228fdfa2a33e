import type { GitHub } from '../../github/client.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import { messageOf } from '../../platform/errors.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { cleanText } from '../../platform/text/text.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { fitMarkdown } from '../../report/markdown/markdown.ts'
import type { ApplyMarker, Seal } from './marker.ts'
import type { ApplyPolicy, Operation } from './operations.ts'

/** The one issue, pull request or discussion that may be written to: the event's own, whatever the result says. */
export interface ApplyTarget extends IssueAddress {
  readonly owner: string
  readonly repo: string
  readonly isPullRequest: boolean
  /** As of the event; undefined where it doesn't say. */
  readonly wasOpen: boolean | undefined
  readonly wasLocked: boolean | undefined
  /** The thread of a review that the event's comment belongs to, by the id of its first comment: answers go there. */
  readonly thread: number | undefined
  /** Only of a discussion, which takes comments and nothing else. `answered`: the node id of the event's comment. */
  readonly discussion?: { readonly answered: string | undefined } | undefined
}

/** What every operation works with. */
export interface ApplyContext {
  readonly github: GitHub
  /** Whether everybody may read the repository, or nobody knows. */
  readonly isPublic: boolean
  /** Where its pages are: `https://github.com`. */
  readonly serverUrl: string
  readonly target: ApplyTarget
  readonly policy: ApplyPolicy
  readonly marker: ApplyMarker
  /** For markers on this issue or pull request. */
  readonly seal: Seal
  readonly recipe?: string | undefined
  /** The typed result: of the recipe `triage` its verdict may imply a comment. */
  readonly result?: unknown
  /** As the result says it. */
  readonly verdict?: string | undefined
  /** Where to read about the run: its session, or the workflow run. */
  readonly runUrl?: string | undefined
  /** The pull request that the run opened or added to. */
  readonly pullRequest?: number | undefined
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
  /** Aborted when the job is cancelled or the time is up. */
  readonly signal: AbortSignal
  /** A comment that was made for this answer alone: it is edited, and no other is looked for. */
  readonly commentId?: number | undefined
  /** The pull request's head as the agent was shown it; that of now where it is left out. */
  readonly headSha?: string | undefined
  /** How many comments may still be written. */
  readonly budget: { comments: number }
}

export interface ApplyRequest extends Omit<ApplyContext, 'target' | 'budget'> {
  readonly operations: readonly Operation[]
  /** A text instead says why there is none. */
  readonly target: ApplyTarget | string
  /** Findings that were left out of the result, since nothing could be read from them. */
  readonly lostFindings?: number
  /** For all of it. */
  readonly deadlineMs?: number
}

export type TextFrame = Parameters<typeof fitMarkdown>[0]

/**
 * What texts about this repository are written with: on github.com its name, so that `#12` and commits become links that
 * notify nobody.
 */
export function textFrameOf({ redact, serverUrl, target }: ApplyContext): TextFrame {
  const isOnGitHub = serverUrl === 'https://github.com'
  return { redact, repository: isOnGitHub ? `${target.owner}/${target.repo}` : undefined }
}

/** A text that was cleaned before it was searched: an invisible character between those of a key would hide it. */
export function redactClean(redact: Redact, text: string): string {
  return redact(cleanText(text))
}

/** Waits before each look: GitHub shows a new thing a moment later. */
const looksMs = [2_000, 5_000]

/**
 * Sends a write. Where no usable answer came it may have been done all the same: what it makes is looked for (`find`,
 * undefined where there is nothing), and only if it isn't there is the write sent again, once. @throws GitHubError
 */
export async function writeOnce<T>(
  { clock, signal }: Pick<ApplyContext, 'clock' | 'signal'>,
  send: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let isSecond = false; ; isSecond = true) {
    try {
      return await send()
    } catch (error) {
      // Anything else is an answer.
      if (!(error instanceof GitHubError) || error.failure !== 'outage') throw error
      for (const waitMs of looksMs) {
        await clock.sleep(waitMs, signal)
        const found = await find()
        if (found !== undefined) return found
      }
      if (isSecond) throw error
    }
  }
}

/** The same for a write that does no harm when it is sent twice, and gives nothing. @throws GitHubError */
export async function changeOnce(
  context: Pick<ApplyContext, 'clock' | 'signal'>,
  send: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  await writeOnce<unknown>(context, send, async () => (await isDone()) || undefined)
}

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

/** `1 finding`, `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The same where there are any, for a list of them. */
export function anyCounted(count: number, noun: string): string[] {
  return count > 0 ? [counted(count, noun)] : []
}

/** @param what as a command: `add label "bug"`. */
export function refused(what: string, reason: string): AppliedOperation {
  return { what: `Didn't ${what}`, result: 'refused', reason }
}

/** @param what as it was done: `Added label "bug"`. */
export function didApply(what: string, { url }: { readonly url?: string | undefined } = {}): AppliedOperation {
  return { what, result: 'applied', ...(url !== undefined && { url }) }
}

/**
 * What was thrown on the way, as what became of the operation. Rethrows what nobody foresaw.
 * @param what as a command: `add label "bug"`. @param permission what it takes, as the workflow's `permissions:` spells it
 */
export function endOf(
  error: unknown,
  { signal }: Pick<ApplyContext, 'signal'>,
  what: string,
  permission: string,
): AppliedOperation {
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
  if (error.failure === 'denied') {
    if (/\blocked\b/i.test(said)) return `${said}. Unlock the conversation`
    return `${said}. Give the job \`permissions: { ${permission} }\`; runs for a fork's pull request never get it`
  }
  if (error.failure === 'missing') {
    return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``
  }
  return error.failure === 'outage' && error.inDoubt ? `${said}. It may have been done anyway` : said
}
