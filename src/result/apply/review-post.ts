/** Sends a review, so that one line GitHub has no place for loses nothing, and no doubt makes two of it. */
import { GitHubError } from '../../github/failure.ts'
import {
  createReviewWriter,
  type LineComment,
  type ReviewWriter,
  type WrittenReview,
} from '../../github/write/reviews.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import type { ApplyContext } from './context.ts'
import { writeApplyMarker } from './marker.ts'
import type { OnLines } from './locate.ts'
import { readHistory, saysAlready } from './review-history.ts'
import { writeOnce } from './send-once.ts'

export interface PlacedComment {
  readonly placement: OnLines
  readonly comment: LineComment
}

export interface Draft {
  readonly commitSha: string
  readonly comments: readonly PlacedComment[]
  /** The review's body, with those among its findings that GitHub had no line for. */
  readonly compose: (unplaced: readonly OnLines[]) => string
}

export interface Posted {
  readonly id: string
  readonly url: string | undefined
  readonly unplaced: readonly OnLines[]
}

/** @throws GitHubError */
export async function postReview(applyContext: ApplyContext, draft: Draft): Promise<Posted> {
  const { github, target, clock, signal } = applyContext
  const writer = createReviewWriter(github, target)
  const whole = {
    commitSha: draft.commitSha,
    body: draft.compose([]),
    comments: draft.comments.map(({ comment }) => comment),
  }
  try {
    const send = (): Promise<WrittenReview> => writer.create(whole, { signal })
    return { ...(await writeOnce({ clock, signal, send, find: () => findOurs(applyContext, false) })), unplaced: [] }
  } catch (error) {
    if (!isRefused(error) || draft.comments.length === 0) throw error
    return await postPieces(applyContext, writer, draft)
  }
}

/** GitHub refuses a review as a whole and doesn't say for which line: so each comment is asked for alone. */
async function postPieces(applyContext: ApplyContext, writer: ReviewWriter, draft: Draft): Promise<Posted> {
  const { clock, signal, marker } = applyContext
  const start = { commitSha: draft.commitSha, body: writeApplyMarker('review', marker) }
  const open = (): Promise<WrittenReview> => writer.open(start, { signal })
  const { id, url } = await writeOnce({ clock, signal, send: open, find: () => findOurs(applyContext, true) })
  try {
    const unplaced: OnLines[] = []
    for (const placed of draft.comments) {
      if (!(await addPiece(applyContext, writer, { review: id, ...placed }))) unplaced.push(placed.placement)
    }
    const submit = async (): Promise<WrittenReview> => {
      await writer.submit(id, draft.compose(unplaced), { signal })
      return { id, url }
    }
    return {
      ...(await writeOnce({ clock, signal, send: submit, find: () => findOurs(applyContext, false) })),
      unplaced,
    }
  } catch (error) {
    await discardReview(applyContext, writer, id)
    throw error
  }
}

async function addPiece(
  applyContext: ApplyContext,
  writer: ReviewWriter,
  { review, comment, placement }: PlacedComment & { readonly review: string },
): Promise<boolean> {
  const { clock, signal } = applyContext
  const find = async (): Promise<boolean | undefined> => {
    const { threads } = await readHistory(applyContext)
    return threads.some((thread) => thread.first.reviewId === review && saysAlready(thread, placement)) || undefined
  }
  try {
    return await writeOnce({ clock, signal, send: () => writer.addComment(review, comment, { signal }), find })
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

/** This run's own review, seen or not yet. */
async function findOurs(applyContext: ApplyContext, isPending: boolean): Promise<WrittenReview | undefined> {
  const { reviews } = await readHistory(applyContext)
  return reviews.findLast((review) => review.isPending === isPending && review.run === applyContext.marker.run)
}

const discardMs = 5_000

/** What nobody sees yet would keep this account from reviewing again. A cancelled job has time for this one call. */
export async function discardReview({ clock, log }: ApplyContext, writer: ReviewWriter, id: string): Promise<void> {
  const limit = signalAfter(clock, discardMs)
  try {
    await writer.discard(id, { signal: limit.signal })
  } catch {
    log.warning('An unfinished review could not be taken back; the next run of this workflow will try.')
  } finally {
    limit.clear()
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof GitHubError && error.failure === 'refused'
}

/** A comment for GitHub: where it stands, and what it says. */
export function lineCommentOf(placement: OnLines, body: string): LineComment {
  const { path, side, lines } = placement
  return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) }
}
