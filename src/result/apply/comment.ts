import type { IssueComments } from '../../github/write/comments.ts'
import { ignoreMissing } from '../../github/failure.ts'
import { fitMarkdown, linkTo, maxBodyLength } from '../../report/markdown/markdown.ts'
import type { AppliedOperation } from '../../report/report.ts'
import {
  type ApplyContext,
  type ApplyTarget,
  textFrameOf,
  changeOnce,
  writeOnce,
  didApply,
  Rejection,
} from './context.ts'
import { readLive, requireWritable, openComments } from './target.ts'
import { type ApplyMarker, digestOf, isLaterRun, readApplyMarker, writeApplyMarker } from './marker.ts'
import type { CommentOperation } from './operations.ts'
import { saysUnchanged } from './review-body.ts'

/** As a command, and as it was done. */
export function commentWords({ number, thread, discussion }: ApplyTarget) {
  if (thread === undefined && discussion?.answered === undefined) {
    return { base: `comment on #${number}`, done: `Commented on #${number}` }
  }
  const where = `in a ${discussion === undefined ? 'review thread on' : 'thread of discussion'} #${number}`
  return { base: `reply ${where}`, done: `Replied ${where}` }
}

/** Below the words of an agent that changes code: the pull request of its run, unless they name it; of a fix, the run. */
export function footerOf(
  {
    recipe,
    target,
    pullRequest,
    runUrl,
  }: Pick<ApplyContext, 'recipe' | 'pullRequest' | 'runUrl'> & {
    readonly target: Pick<ApplyTarget, 'number'>
  },
  { body }: CommentOperation,
): string {
  const isFix = recipe === 'fix-ci'
  if ((!isFix && recipe !== 'respond') || body.trim() === '') return ''
  const isHere = target.number === pullRequest
  const isNamed = new RegExp(`(?:#|/pull/)${pullRequest ?? ''}\\b`).test(body)
  const pull = pullRequest === undefined || isHere || isNamed ? '' : `Pull request: #${pullRequest}`
  return [pull, isFix && runUrl !== undefined ? linkTo(runUrl, 'Open the run') : ''].filter(Boolean).join(' · ')
}

/**
 * Writes the one comment: ours from an earlier run gets the new body.
 * @param addition Markdown of ours that follows the agent's words. @throws Rejection, GitHubError
 */
export async function applyComment(
  context: ApplyContext,
  { body }: CommentOperation,
  addition = '',
): Promise<AppliedOperation> {
  const { budget, target } = context
  if (body.trim() === '' && addition === '') throw new Rejection('it is empty')
  if (budget.comments < 1) throw new Rejection('max_comments is used up')
  budget.comments -= 1
  requireWritable(target, await readLive(context))
  const words = fitMarkdown(textFrameOf(context), body, maxBodyLength - 1_000 - addition.length)
  const text = [words, addition].filter(Boolean).join('\n\n')
  return didApply(commentWords(target).done, await writeComment(context, text, saysUnchanged(body)))
}

interface Written {
  readonly id: number
  readonly url: string | undefined
  readonly run?: string
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
export async function writeComment(context: ApplyContext, text: string, isUnchanged = false): Promise<Written> {
  const { marker, seal, commentId, github, target } = context
  const comments = openComments(github, target)
  const body = `${writeApplyMarker('comment', { ...marker, text: digestOf(text) }, seal)}\n${text}`
  if (commentId === undefined) return writeMarked(context, comments, body, isUnchanged)
  // Made at the start for this answer. Whoever deleted it wants none.
  if (await update(context, comments, commentId, body)) return { id: commentId, url: undefined }
  throw new Rejection('its comment was deleted in the meantime', true)
}

async function writeMarked(
  context: ApplyContext,
  comments: IssueComments,
  body: string,
  isUnchanged: boolean,
): Promise<Written> {
  const { marker, signal, clock, policy } = context
  const create = (): Promise<Written> => comments.create(body, { signal })
  const find = async (): Promise<Written | undefined> =>
    (await readOwn(context, comments)).find(({ run }) => run === marker.run)
  let made: Written | undefined
  // One that the list doesn't show yet, and so without a run, was made just now.
  const isSettled = ({ run = marker.run }: Written): boolean =>
    run === marker.run || (isUnchanged && made === undefined)
  for (let round = 1; ; round += 1) {
    const own = await readOwn(context, comments)
    const [oldest = made, ...others] = own
    if (own.some(({ run }) => isLaterRun(run, marker.run))) {
      if (made && made.id !== oldest?.id) await comments.remove(made.id, { signal })
      throw new Rejection('a later run of this workflow has written it already', true)
    }
    if (oldest && (round > maxRounds || isSettled(oldest))) {
      for (const { id } of others.filter(({ isPure }) => isPure)) await comments.remove(id, { signal })
      return oldest
    }
    // Where somebody deleted it the next look finds none.
    if (oldest) await update(context, comments, oldest.id, body)
    else made = await writeOnce(context, create, find)
    if (policy.dryRun) return oldest ?? { id: 0, url: undefined }
    await clock.sleep(pauseMs, signal)
  }
}

/** Oldest first. `isPure`: nobody changed it, and nobody else's words are in it. */
async function readOwn({ marker, seal, signal }: ApplyContext, comments: IssueComments) {
  const markerOf = (text: string): ApplyMarker | undefined => readApplyMarker('comment', text, seal)
  const found = await comments.listOwn(({ body }) => markerOf(body)?.key === marker.key, { signal })
  return found.map(({ id, url, body }) => {
    const { run = '', text } = markerOf(body) ?? {}
    return { id, url, run, isPure: text === digestOf(body.slice(body.indexOf('\n') + 1)) }
  })
}

/** False: somebody deleted the comment. */
async function update(context: ApplyContext, comments: IssueComments, id: number, body: string): Promise<boolean> {
  const { signal } = context
  const isDone = async (): Promise<boolean> => (await comments.read(id, { signal })).body === body
  try {
    await changeOnce(context, () => comments.update(id, body, { signal }), isDone)
    return true
  } catch (error) {
    ignoreMissing(error)
    return false
  }
}
