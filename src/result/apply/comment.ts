import type { IssueComments } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import { fitMarkdown, linkTo, maxBodyLength } from '../../report/markdown/markdown.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { type ApplyContext, textFrameOf, writeOnce, didApply, Rejection } from './context.ts'
import { readLive, requireUnlocked, openComments } from './target.ts'
import { type ApplyMarker, digestOf, isLaterRun, readApplyMarker, writeApplyMarker } from './marker.ts'
import type { CommentOperation } from './operations.ts'
import { saysUnchanged } from './review-body.ts'

/** As a command, and as it was done. */
export function commentWords({ target }: Pick<ApplyContext, 'target'>): {
  readonly base: string
  readonly done: string
} {
  const { number, thread, discussion } = target
  if (thread === undefined && discussion?.answered === undefined) {
    return { base: `comment on #${number}`, done: `Commented on #${number}` }
  }
  const where = `in a ${discussion === undefined ? 'review thread on' : 'thread of discussion'} #${number}`
  return { base: `reply ${where}`, done: `Replied ${where}` }
}

export interface FooterFacts {
  readonly recipe?: string | undefined
  readonly target: { readonly number: number } | string
  readonly pullRequest?: number | undefined
  readonly runUrl?: string | undefined
}

/** Below the words of an agent that changes code: the pull request of its run, unless they name it; of a fix, the run. */
export function footerOf({ recipe, target, pullRequest, runUrl }: FooterFacts, { body }: CommentOperation): string {
  const isFix = recipe === 'fix-ci'
  if ((!isFix && recipe !== 'respond') || body.trim() === '') return ''
  const isHere = typeof target === 'object' && target.number === pullRequest
  const isNamed = new RegExp(`(?:#|/pull/)${pullRequest ?? ''}\\b`).test(body)
  const pull = pullRequest === undefined || isHere || isNamed ? '' : `Pull request: #${pullRequest}`
  return [pull, isFix && runUrl !== undefined ? linkTo(runUrl, 'Open the run') : ''].filter(Boolean).join(' · ')
}

/**
 * Writes the one comment: ours from an earlier run gets the new body.
 * @param addition Markdown of ours that follows the agent's words. @throws Rejection, GitHubError
 */
export async function applyComment(
  applyContext: ApplyContext,
  { body }: CommentOperation,
  addition = '',
): Promise<AppliedOperation> {
  const { budget } = applyContext
  if (body.trim() === '' && addition === '') throw new Rejection('it is empty')
  if (budget.comments < 1) throw new Rejection('max_comments is used up')
  budget.comments -= 1
  requireUnlocked(applyContext.target, await readLive(applyContext))
  const text = [fitMarkdown(textFrameOf(applyContext), body, maxBodyLength - 1_000 - addition.length), addition]
    .filter(Boolean)
    .join('\n\n')
  return didApply(commentWords(applyContext).done, await writeComment(applyContext, text, saysUnchanged(body)))
}

interface Written {
  readonly id: number
  readonly url: string | undefined
}

/** A comment that another job makes at the same time is listed a moment later. */
const pauseMs = 2_000
/** Jobs that write one comment at once are through after two or three. */
const maxRounds = 6

/**
 * Writes, looks again and writes again, until the oldest comment with this marker says this and is the only one. Whoever
 * copies a marker comes later; and only what is ours to the last word is deleted.
 * @throws Rejection, GitHubError
 */
export async function writeComment(applyContext: ApplyContext, text: string, isUnchanged = false): Promise<Written> {
  const { marker, seal, commentId, github, target } = applyContext
  const comments = openComments(github, target)
  const body = `${writeApplyMarker('comment', { ...marker, text: digestOf(text) }, seal)}\n${text}`
  if (commentId !== undefined) return rewriteOwn(applyContext, comments, { id: commentId, body })
  return writeMarked(applyContext, comments, { body, isUnchanged })
}

async function writeMarked(
  applyContext: ApplyContext,
  comments: IssueComments,
  { body, isUnchanged }: { readonly body: string; readonly isUnchanged: boolean },
): Promise<Written> {
  const { signal, marker, clock, policy } = applyContext
  let made: Written | undefined
  for (let round = 1; ; round += 1) {
    const own = await readOwn(applyContext, comments)
    const [oldest = made, ...others] = own
    if (own.some(({ run }) => isLaterRun(run, marker.run))) {
      if (made && made.id !== oldest?.id) await comments.remove(made.id, { signal })
      throw new Rejection('a later run of this workflow has written it already', true)
    }
    if (oldest && (round > maxRounds || isSettled(own[0], { made, isUnchanged, run: marker.run }))) {
      for (const { id } of others.filter(({ isPure }) => isPure)) await comments.remove(id, { signal })
      return oldest
    }
    if (oldest) await update(applyContext, comments, { id: oldest.id, body })
    else made = await create(applyContext, comments, body)
    if (policy.dryRun) return oldest ?? { id: 0, url: undefined }
    await clock.sleep(pauseMs, signal)
  }
}

interface Settling {
  readonly made: Written | undefined
  readonly isUnchanged: boolean
  readonly run: string
}

/** Whether nothing is left to write: the list may not show yet what was made. */
function isSettled(oldest: OwnComment | undefined, { made, isUnchanged, run }: Settling): boolean {
  return oldest === undefined ? made !== undefined : oldest.run === run || (isUnchanged && made === undefined)
}

interface OwnComment extends Written {
  readonly run: string
  /** Nobody changed it, and nobody else's words are in it. */
  readonly isPure: boolean
}

/** Oldest first. */
async function readOwn(
  { marker, seal, signal }: ApplyContext,
  comments: IssueComments,
): Promise<readonly OwnComment[]> {
  const markerOf = (text: string): ApplyMarker | undefined => readApplyMarker('comment', text, seal)
  const found = await comments.listOwn(({ body }) => markerOf(body)?.key === marker.key, { signal })
  return found.map(({ id, url, body }) => {
    const { run = '', text } = markerOf(body) ?? {}
    return { id, url, run, isPure: text === digestOf(body.slice(body.indexOf('\n') + 1)) }
  })
}

function create(applyContext: ApplyContext, comments: IssueComments, body: string): Promise<Written> {
  const { clock, signal, marker } = applyContext
  return writeOnce({
    clock,
    signal,
    send: (): Promise<Written> => comments.create(body, { signal }),
    find: async () => (await readOwn(applyContext, comments)).find(({ run }) => run === marker.run),
  })
}

/** Made at the start for this answer. Whoever deleted it wants none. */
async function rewriteOwn(applyContext: ApplyContext, comments: IssueComments, change: Update): Promise<Written> {
  if (await update(applyContext, comments, change)) return { id: change.id, url: undefined }
  throw new Rejection('its comment was deleted in the meantime', true)
}

interface Update {
  readonly id: number
  readonly body: string
}

/** Sent twice it does no harm. Where somebody deleted the comment the next look finds none. */
async function update(
  { clock, signal }: ApplyContext,
  comments: IssueComments,
  { id, body }: Update,
): Promise<boolean> {
  const send = async (): Promise<boolean> => {
    await comments.update(id, body, { signal })
    return true
  }
  const find = async (): Promise<true | undefined> => (await comments.read(id, { signal })).body === body || undefined
  try {
    return await writeOnce({ clock, signal, send, find })
  } catch (error) {
    if (!(error instanceof GitHubError) || error.failure !== 'missing') throw error
    return false
  }
}
