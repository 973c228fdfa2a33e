/**
 * Posts a review once, however many jobs are at it: a review that isn't submitted yet is the lock, since GitHub keeps
 * one of an account on a pull request. One line that GitHub has no place for loses nothing.
 */
import { ignoreFailures } from '../../github/failure.ts'
import { readPullState } from '../../github/read/pull.ts'
import {
  createReviewWriter,
  isBusy,
  type LineComment,
  type ReviewWriter,
  type WrittenReview,
} from '../../github/write/reviews.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import { type ApplyContext, changeOnce, writeOnce } from './context.ts'
import { isLaterRun, writeApplyMarker } from './marker.ts'
import type { OnFile, OnLines } from './locate.ts'
import { readHistory, type ReviewHistory } from './review-history.ts'
import { requireWritable } from './target.ts'

interface PlacedComment {
  readonly placement: OnLines | OnFile
  readonly body: string
}

export interface Draft {
  readonly commitSha: string
  readonly comments: readonly PlacedComment[]
  /** The review's body, with those among its findings that GitHub had no line for. */
  readonly compose: (unplaced: Posted['unplaced']) => string
  /** What the draft was made from. */
  readonly history: ReviewHistory
  /** Whether to wait for another job's review, or to take it for left behind. */
  readonly isPatient: boolean
}

export interface Posted extends WrittenReview {
  readonly unplaced: readonly PlacedComment['placement'][]
}

/** A review that this job may submit, and what it still lacks. */
interface Held extends WrittenReview {
  readonly rest: readonly PlacedComment[]
}

/** GitHub shows a new review in its list a moment later: 100 ms were measured, 150 ms were enough. */
const pauseMs = 2_000

/**
 * `busy`: another job's is in the way. `outdated`: more was said since the draft was made.
 * @throws Rejection, GitHubError
 */
export async function postReview(context: ApplyContext, draft: Draft): Promise<Posted | 'busy' | 'outdated'> {
  const { signal, github, target, policy, clock } = context
  const writer = createReviewWriter(github, target)
  let held: Held | 'busy'
  try {
    held = (await clearPending(context, draft)) ?? (await openReview(context, writer, draft))
  } catch (error) {
    if (!isBusy(error)) throw error
    held = 'busy'
  }
  if (held === 'busy') return held
  const { id, url } = held
  try {
    const unplaced = await addRest(context, writer, held)
    if (!policy.dryRun) {
      // Somebody else may have submitted one between the draft and the lock.
      await clock.sleep(pauseMs, signal)
      const known = new Set(draft.history.reviews.map((review) => review.id))
      if ((await readHistory(context)).reviews.some((review) => !known.has(review.id))) {
        await discardReview(context, id)
        return 'outdated'
      }
      // It may have been closed or locked since the draft was made.
      requireWritable(target, await readPullState(github, target, { signal }))
    }
    const submitted = changeOnce(
      context,
      () => writer.submit(id, draft.compose(unplaced), { signal }),
      async () => (await readHistory(context)).reviews.some((review) => review.id === id),
    )
    // Refused: another job was quicker, and submitted this very review, or discarded it for a newer one.
    return (await submitted.then(() => ({ id, url, unplaced })).catch(ignoreRefused)) ?? 'outdated'
  } catch (error) {
    await discardReview(context, id)
    throw error
  }
}

/** Those of earlier runs go; one of this very run that is whole needs only to be submitted. */
async function clearPending(context: ApplyContext, { history, isPatient }: Draft): Promise<Held | 'busy' | undefined> {
  const { run } = context.marker
  for (const { id, url, isDraft, run: other } of history.pending) {
    if (other === run && !isDraft) return { id, url, rest: [] }
    if (isPatient && !isLaterRun(run, other)) return 'busy'
    await discardReview(context, id)
  }
  return undefined
}

/** With all comments on lines, where GitHub takes them; where it refuses one, without any. @throws GitHubError */
async function openReview(context: ApplyContext, writer: ReviewWriter, draft: Draft): Promise<Held> {
  const { signal, marker, seal } = context
  const { commitSha, comments, compose } = draft
  const rest = comments.filter(({ placement }) => placement.kind === 'file')
  const lines = comments.flatMap(({ placement, body }) =>
    placement.kind === 'file' ? [] : lineCommentOf(placement, body),
  )
  const unfinished = writeApplyMarker('draft', marker, seal)
  const open = (body: string, placed: readonly LineComment[]): Promise<WrittenReview> =>
    writeOnce<WrittenReview>(
      context,
      () => writer.open({ commitSha, body, comments: placed }, { signal }),
      async () => (await readHistory(context)).pending.find(({ run }) => run === marker.run),
    )
  try {
    return { ...(await open(rest.length === 0 ? compose([]) : unfinished, lines)), rest }
  } catch (error) {
    if (isBusy(error) || lines.length === 0) throw error
    ignoreRefused(error)
    return { ...(await open(unfinished, [])), rest: comments }
  }
}

/** Gives those that GitHub has no place for. */
async function addRest(context: ApplyContext, writer: ReviewWriter, { id, rest }: Held): Promise<Posted['unplaced']> {
  const { signal } = context
  const unplaced: PlacedComment['placement'][] = []
  for (const { placement, body } of rest) {
    const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body)
    const isPlaced = await writeOnce(
      context,
      async () => (await writer.addComment(id, comment, { signal }).catch(ignoreRefused)) ?? false,
      async () => {
        const { drafted } = await readHistory(context)
        return drafted.some(({ first }) => first.reviewId === id && first.body === body) || undefined
      },
    )
    if (!isPlaced) unplaced.push(placement)
  }
  return unplaced
}

const discardMs = 5_000

/** What nobody sees yet would keep this account from reviewing again. A cancelled job has time for this one call. */
export async function discardReview({ clock, log, github, target }: ApplyContext, id: string): Promise<void> {
  const limit = signalAfter(clock, discardMs)
  try {
    await createReviewWriter(github, target).discard(id, { signal: limit.signal }).catch(ignoreRefused)
  } catch {
    log.warning('Could not discard an unfinished review; the next run of this workflow will try again.')
  } finally {
    limit.clear()
  }
}

/** Undefined where GitHub refuses it, or there is no such review any more. */
const ignoreRefused = ignoreFailures('refused', 'missing')

/** For GitHub: where it stands, and what it says. */
export function lineCommentOf({ path, side, lines }: OnLines, body: string): LineComment {
  return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) }
}
