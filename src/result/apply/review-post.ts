/**
 * Posts a review once, however many jobs are at it: a review that isn't submitted yet is the lock, since GitHub keeps
 * one of an account on a pull request. One line that GitHub has no place for loses nothing.
 */
import { GitHubError } from '../../github/failure.ts'
import { readPullState } from '../../github/read/pull.ts'
import {
  createReviewWriter,
  type FileComment,
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

export interface PlacedComment {
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
export type Posting = Posted | 'busy' | 'outdated'

/** GitHub shows a new review in its list a moment later: 100 ms were measured, 150 ms were enough. */
const pauseMs = 2_000

/** @throws GitHubError */
export async function postReview(applyContext: ApplyContext, draft: Draft): Promise<Posting> {
  const writer = createReviewWriter(applyContext.github, applyContext.target)
  const left = await clearPending(applyContext, writer, draft)
  if (left === 'busy') return left
  let held: Held
  try {
    held = left ?? (await openReview(applyContext, writer, draft))
  } catch (error) {
    if (isBusy(error)) return 'busy'
    throw error
  }
  try {
    const unplaced = await addRest(applyContext, writer, held)
    if (await isOutdated(applyContext, draft)) {
      await discardReview(applyContext, writer, held.id)
      return 'outdated'
    }
    if (!applyContext.policy.dryRun) await requireWritable(applyContext)
    return await submit(applyContext, writer, { held, draft, unplaced })
  } catch (error) {
    await discardReview(applyContext, writer, held.id)
    throw error
  }
}

/** A review that this job may submit, and what it still lacks. */
interface Held extends WrittenReview {
  readonly rest: readonly PlacedComment[]
}

/** Those of earlier runs go; one of this very run that is whole needs only to be submitted. */
async function clearPending(
  applyContext: ApplyContext,
  writer: ReviewWriter,
  { history, isPatient }: Draft,
): Promise<Held | 'busy' | undefined> {
  const { run } = applyContext.marker
  for (const review of history.pending) {
    if (review.run === run && !review.isDraft) return { id: review.id, url: review.url, rest: [] }
    if (isPatient && !isLaterRun(run, review.run)) return 'busy'
    await discardReview(applyContext, writer, review.id)
  }
  return undefined
}

/** With all comments on lines, where GitHub takes them; where it refuses one, without any. @throws GitHubError */
async function openReview(applyContext: ApplyContext, writer: ReviewWriter, draft: Draft): Promise<Held> {
  const { signal, clock, marker, seal } = applyContext
  const { commitSha, comments, compose } = draft
  const onLines = comments.filter(({ placement }) => placement.kind === 'lines')
  const rest = comments.filter(({ placement }) => placement.kind === 'file')
  const unfinished = writeApplyMarker('draft', marker, seal)
  const find = async (): Promise<WrittenReview | undefined> =>
    (await readHistory(applyContext)).pending.find(({ run }) => run === marker.run)
  const open = (body: string, placed: readonly PlacedComment[]): Promise<WrittenReview> => {
    const lines = placed.flatMap(({ placement, body: text }) =>
      placement.kind === 'file' ? [] : lineCommentOf(placement, text),
    )
    const wanted = { commitSha, body, comments: lines }
    return writeOnce({ clock, signal, find, send: () => writer.open(wanted, { signal }) })
  }
  try {
    return { ...(await open(rest.length === 0 ? compose([]) : unfinished, onLines)), rest }
  } catch (error) {
    if (!isRefused(error) || isBusy(error) || onLines.length === 0) throw error
    return { ...(await open(unfinished, [])), rest: comments }
  }
}

/** Gives those that GitHub has no place for. */
async function addRest(
  applyContext: ApplyContext,
  writer: ReviewWriter,
  { id, rest }: Held,
): Promise<PlacedComment['placement'][]> {
  const { clock, signal } = applyContext
  const unplaced: PlacedComment['placement'][] = []
  for (const { placement, body } of rest) {
    const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body)
    const find = async (): Promise<boolean | undefined> =>
      (await readHistory(applyContext)).drafted.some(({ first }) => first.reviewId === id && first.body === body) ||
      undefined
    const send = (): Promise<boolean> => addComment(writer, { id, comment }, signal)
    if (!(await writeOnce({ clock, signal, find, send }))) unplaced.push(placement)
  }
  return unplaced
}

interface Addition {
  readonly id: string
  readonly comment: LineComment | FileComment
}

async function addComment(writer: ReviewWriter, { id, comment }: Addition, signal: AbortSignal): Promise<boolean> {
  try {
    return await writer.addComment(id, comment, { signal })
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

/** Whether a review was submitted by somebody else between the draft and the lock. */
async function isOutdated(applyContext: ApplyContext, { history }: Draft): Promise<boolean> {
  const { clock, signal, policy } = applyContext
  if (policy.dryRun) return false
  await clock.sleep(pauseMs, signal)
  const known = new Set(history.reviews.map(({ id }) => id))
  return (await readHistory(applyContext)).reviews.some(({ id }) => !known.has(id))
}

/** It may have been closed or locked since the draft was made. @throws Rejection, GitHubError */
async function requireWritable({ github, target, signal }: ApplyContext): Promise<void> {
  const live = await readPullState(github, target, { signal })
  requireOpen(target, live)
  requireUnlocked(target, live)
}

interface Ready {
  readonly held: Held
  readonly draft: Draft
  readonly unplaced: readonly PlacedComment['placement'][]
}

async function submit(
  applyContext: ApplyContext,
  writer: ReviewWriter,
  { held: { id, url }, draft, unplaced }: Ready,
): Promise<Posting> {
  const { clock, signal } = applyContext
  const send = async (): Promise<Posted> => {
    await writer.submit(id, draft.compose(unplaced), { signal })
    return { id, url, unplaced }
  }
  const find = async (): Promise<Posted | undefined> =>
    (await readHistory(applyContext)).reviews.some((review) => review.id === id) ? { id, url, unplaced } : undefined
  try {
    return await writeOnce({ clock, signal, send, find })
  } catch (error) {
    // Another job was quicker: it submitted this very review, or discarded it for a newer one.
    if (isRefused(error)) return 'outdated'
    throw error
  }
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

/** Or there is no such review any more. */
function isRefused(error: unknown): boolean {
  return error instanceof GitHubError && ['refused', 'missing'].includes(error.failure)
}

/** For GitHub: where it stands, and what it says. */
export function lineCommentOf({ path, side, lines }: OnLines, body: string): LineComment {
  return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) }
}
