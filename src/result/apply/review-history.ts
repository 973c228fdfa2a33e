/** What this step said about the pull request before. */
import { type Identity, isIdentity, readIdentity } from '../../github/read/identity.ts'
import {
  type EarlierReview,
  type EarlierThread,
  readEarlierReviews,
  readEarlierThreads,
} from '../../github/read/reviews.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import type { ApplyContext } from './context.ts'
import { type ApplyMarker, isLaterRun, readApplyMarker, readFindingPrints } from './marker.ts'
import { readParts } from './review-body.ts'

export type OwnReview = NonNullable<ReturnType<typeof ownReviewOf>>
export type OwnThread = NonNullable<ReturnType<typeof ownThreadOf>>

export interface ReviewHistory {
  /** Oldest first, one of each run. */
  readonly reviews: readonly OwnReview[]
  /** Nobody sees them yet: at work in another job, or left behind. */
  readonly pending: readonly OwnReview[]
  readonly threads: readonly OwnThread[]
  /** Threads of pending reviews. */
  readonly drafted: readonly OwnThread[]
}

type HistoryCall = Pick<ApplyContext, 'github' | 'seal' | 'signal'> & {
  readonly target: IssueAddress
  readonly marker: Pick<ApplyMarker, 'key'>
}

/** Everything with this step's marker that the token's own identity wrote. @throws GitHubError */
export async function readHistory(call: HistoryCall): Promise<ReviewHistory> {
  const { github, target, signal } = call
  const earlier = await readEarlierReviews(github, target, { signal })
  const marked = earlier.flatMap((review) => ownReviewOf(review, call) ?? [])
  if (marked.length === 0) return { reviews: [], pending: [], threads: [], drafted: [] }
  const threads = await readEarlierThreads(github, target, { signal })
  const identity = await readIdentity(github, signal)
  const own = marked.filter(({ author }) => isIdentity(author, identity))
  const seen = own.filter(({ isPending }) => !isPending)
  const all = threads.flatMap((thread) => ownThreadOf(thread, call, identity) ?? [])
  // A review that is still pending may be discarded, with all it says.
  const isSeen = ({ first }: OwnThread): boolean => seen.some(({ id }) => id === first.reviewId)
  return {
    // Whoever copies a marker comes later.
    reviews: seen.filter(({ run }, at) => seen.findIndex((review) => review.run === run) === at),
    pending: own.filter(({ isPending }) => isPending),
    threads: all.filter(isSeen),
    drafted: all.filter((thread) => !isSeen(thread)),
  }
}

function ownReviewOf(review: EarlierReview, { marker: { key }, seal }: HistoryCall) {
  const draft = readApplyMarker('draft', review.body, seal)
  const found = draft ?? readApplyMarker('review', review.body, seal)
  if (found?.key !== key) return undefined
  return {
    ...review,
    /** The workflow run and attempt it is of. */
    run: found.run,
    /** The commit it is about now. */
    commit: found.commit,
    /** How many findings stood when it was written. */
    open: found.open ?? 0,
    /** Not whole yet. */
    isDraft: draft !== undefined,
    /** Of the findings in its body, then of those in earlier bodies that it leaves to them. */
    prints: readFindingPrints(key, review.body, seal),
  }
}

function ownThreadOf(thread: EarlierThread, { marker: { key }, seal }: HistoryCall, identity: Identity) {
  const [first, ...others] = thread.comments
  if (!first || !isIdentity(first.author, identity)) return undefined
  const [print] = readFindingPrints(key, first.body, seal)
  if (print === undefined) return undefined
  /** By anybody else. */
  const isAnswered = thread.isLong || others.some(({ author }) => !isIdentity(author, identity))
  return { ...thread, print, first, isAnswered, isOpen: !thread.isResolved && !first.isMinimized }
}

/** The review of ours that people see now. */
export function currentOf({ reviews }: ReviewHistory): OwnReview | undefined {
  return reviews.reduce<OwnReview | undefined>(
    (latest, review) => (review.isMinimized || (latest && isLaterRun(latest.run, review.run)) ? latest : review),
    undefined,
  )
}

export type EarlierFinding = ReturnType<typeof listEarlierFindings>[number]

/**
 * The findings of all reviews in the order they were posted: for the prompt, and for `again`. Their numbers stay the
 * same as long as none is deleted; `text` is the heading as it was written: severity and title.
 */
export function listEarlierFindings({ reviews, threads }: ReviewHistory) {
  const latest = reviews.findLast(({ isMinimized }) => !isMinimized)
  const all = reviews.flatMap((review) => [
    ...threads
      .filter(({ first }) => first.reviewId === review.id)
      .map((thread) => {
        const { print, path, line, isAnswered, isOpen, first } = thread
        return { thread, print, path, line, isAnswered, isOpen, text: headingIn(first.body) }
      }),
    // General findings have no place.
    ...[...readParts(review.body, review.prints).findings].map(([print, text]) => ({
      ...{ thread: undefined, print, path: undefined, line: undefined, isAnswered: false },
      text: headingIn(text),
      isOpen: !review.isMinimized && latest?.prints.includes(print) === true,
    })),
  ])
  return all.map((one, at) => ({ number: `F${at + 1}`, ...one }))
}

function headingIn(body: string): string {
  const line = body.split('\n').find((text) => text.trim() !== '' && !text.startsWith('<!--')) ?? ''
  return line
    .replace(/^#+ |^- /, '')
    .replace(/\*\*/g, '')
    .trim()
}
