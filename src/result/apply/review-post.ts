/**
 * Posts a review once, however many jobs are at it: a review that isn't submitted yet is the lock, since GitHub keeps
 * one of an account on a pull request. One line that GitHub has no place for loses nothing.
 */
import { GitHubError } from '../../github/failure.ts'
import { readPullState } from '../../github/read/pull.ts'
import {
  createReviewWriter,
  isBusy,
  type LineComment,
  type ReviewWriter,
  type WrittenReview,
} from '../../github/write/reviews.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import { type ApplyContext, writeOnce } from './context.ts'
import { isLaterRun, writeApplyMarker } from './marker.ts'
import type { OnFile, OnLines } from './locate.ts'
import { readHistory, type ReviewHistory } from './review-history.ts'
import { requireOpen, requireUnlocked } from './target.ts'

interface PlacedComment {
  readonly placement: OnLines | OnFile
  readonly body: string
}

export interface Draft {
  readonly commitSha: string
  readonly comments: readonly PlacedComment[]
  /** The review's body, with those among its findings that GitHub had no line for. */
  readonly compose: (unplaced: readonly PlacedComment['placement'][]) => string
  /** What the draft was made from. */
  readonly history: ReviewHistory
  /** Whether to wait for another job's review, or to take it for left behind. */
  readonly isPatient: boolean
}

export interface Posted extends WrittenReview {
  readonly unplaced: readonly PlacedComment['placement'][]
}

/** `busy`: another job's is in the way. `outdated`: more was said since the draft was made. */
type Posting = Posted | 'busy' | 'outdated'

/** A review that this job may submit, and what it still lacks. */
interface Held extends WrittenReview {
  readonly rest: readonly PlacedComment[]
}

/** GitHub shows a new review in its list a moment later: 100 ms were measured, 150 ms were enough. */
const pauseMs = 2_000

/** @throws GitHubError */
export async function postReview(context: ApplyContext, draft: Draft): Promise<Posting> {
  const { clock, signal } = context
  const writer = createReviewWriter(context.github, context.target)
  let held: Held
  try {
    const left = await clearPending(context, writer, draft)
    if (left === 'busy') return left
    held = left ?? (await openReview(context, writer, draft))
  } catch (error) {
    if (isBusy(error)) return 'busy'
    throw error
  }
  const { id, url } = held
  try {
    const unplaced = await addRest(context, writer, held)
    if (await isOutdated(context, draft)) {
      await discardReview(context, writer, id)
      return 'outdated'
    }
    await requireWritable(context)
    const posted: Posted = { id, url, unplaced }
    const send = async (): Promise<Posted> => {
      await writer.submit(id, draft.compose(unplaced), { signal })
      return posted
    }
    const find = async (): Promise<Posted | undefined> =>
      (await readHistory(context)).reviews.some((review) => review.id === id) ? posted : undefined
    // Refused: another job was quicker, and submitted this very review, or discarded it for a newer one.
    return (await unlessRefused(writeOnce({ clock, signal, send, find }))) ?? 'outdated'
  } catch (error) {
    await discardReview(context, writer, id)
    throw error
  }
}

/** Those of earlier runs go; one of this very run that is whole needs only to be submitted. */
async function clearPending(
  context: ApplyContext,
  writer: ReviewWriter,
  { history, isPatient }: Draft,
): Promise<Held | 'busy' | undefined> {
  const { run } = context.marker
  for (const review of history.pending) {
    if (review.run === run && !review.isDraft) return { id: review.id, url: review.url, rest: [] }
    if (isPatient && !isLaterRun(run, review.run)) return 'busy'
    await discardReview(context, writer, review.id)
  }
  return undefined
}

/** With all comments on lines, where GitHub takes them; where it refuses one, without any. @throws GitHubError */
async function openReview(context: ApplyContext, writer: ReviewWriter, draft: Draft): Promise<Held> {
  const { signal, clock, marker, seal } = context
  const { commitSha, comments, compose } = draft
  const rest = comments.filter(({ placement }) => placement.kind === 'file')
  const lines = comments.flatMap(({ placement, body }) =>
    placement.kind === 'file' ? [] : lineCommentOf(placement, body),
  )
  const unfinished = writeApplyMarker('draft', marker, seal)
  const find = async (): Promise<WrittenReview | undefined> =>
    (await readHistory(context)).pending.find(({ run }) => run === marker.run)
  const open = (body: string, placed: readonly LineComment[]): Promise<WrittenReview> =>
    writeOnce({ clock, signal, find, send: () => writer.open({ commitSha, body, comments: placed }, { signal }) })
  try {
    return { ...(await open(rest.length === 0 ? compose([]) : unfinished, lines)), rest }
  } catch (error) {
    if (!isRefused(error) || isBusy(error) || lines.length === 0) throw error
    return { ...(await open(unfinished, [])), rest: comments }
  }
}

/** Gives those that GitHub has no place for. */
async function addRest(context: ApplyContext, writer: ReviewWriter, { id, rest }: Held): Promise<Posted['unplaced']> {
  const { clock, signal } = context
  const unplaced: PlacedComment['placement'][] = []
  for (const { placement, body } of rest) {
    const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body)
    const find = async (): Promise<boolean | undefined> =>
      (await readHistory(context)).drafted.some(({ first }) => first.reviewId === id && first.body === body) ||
      undefined
    const send = async (): Promise<boolean> =>
      (await unlessRefused(writer.addComment(id, comment, { signal }))) ?? false
    if (!(await writeOnce({ clock, signal, find, send }))) unplaced.push(placement)
  }
  return unplaced
}

/** Whether a review was submitted by somebody else between the draft and the lock. */
async function isOutdated(context: ApplyContext, { history }: Draft): Promise<boolean> {
  if (context.policy.dryRun) return false
  await context.clock.sleep(pauseMs, context.signal)
  const known = new Set(history.reviews.map(({ id }) => id))
  return (await readHistory(context)).reviews.some(({ id }) => !known.has(id))
}

/** It may have been closed or locked since the draft was made. @throws Rejection, GitHubError */
async function requireWritable({ github, target, policy, signal }: ApplyContext): Promise<void> {
  if (policy.dryRun) return
  const live = await readPullState(github, target, { signal })
  requireOpen(target, live)
  requireUnlocked(target, live)
}

const discardMs = 5_000

/** What nobody sees yet would keep this account from reviewing again. A cancelled job has time for this one call. */
export async function discardReview({ clock, log }: ApplyContext, writer: ReviewWriter, id: string): Promise<void> {
  const limit = signalAfter(clock, discardMs)
  try {
    await writer.discard(id, { signal: limit.signal })
  } catch (error) {
    if (isRefused(error)) return
    log.warning('Could not discard an unfinished review; the next run of this workflow will try again.')
  } finally {
    limit.clear()
  }
}

/** Undefined where GitHub refuses it, or there is no such review any more. */
async function unlessRefused<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write
  } catch (error) {
    if (isRefused(error)) return undefined
    throw error
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof GitHubError && ['refused', 'missing'].includes(error.failure)
}

/** For GitHub: where it stands, and what it says. */
export function lineCommentOf({ path, side, lines }: OnLines, body: string): LineComment {
  return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) }
}
