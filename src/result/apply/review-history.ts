/** What this step said about the pull request before. */
import type { GitHub } from '../../github/client.ts'
import { type Identity, isIdentity, readIdentity } from '../../github/read/identity.ts'
import {
  type EarlierComment,
  type EarlierReview,
  type EarlierThread,
  readEarlierReviews,
  readEarlierThreads,
} from '../../github/read/reviews.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { printOf } from './finding-text.ts'
import { type ApplyMarker, isLaterRun, readApplyMarker, readFindingPrints, type Seal } from './marker.ts'
import type { OnFile, OnLines } from './locate.ts'
import { readParts } from './review-body.ts'

export interface OwnReview extends EarlierReview {
  /** The workflow run and attempt it is of. */
  readonly run: string
  /** The commit it is about now. */
  readonly commit: string | undefined
  /** How many findings stood when it was written. */
  readonly open: number
  /** Not whole yet. */
  readonly isDraft: boolean
  /** Of the findings in its body, then of those in earlier bodies that it leaves to them. */
  readonly prints: readonly string[]
}

export interface OwnThread extends EarlierThread {
  readonly print: string
  readonly first: EarlierComment
  /** By anybody else. */
  readonly isAnswered: boolean
}

export interface ReviewHistory {
  /** Oldest first, one of each run. */
  readonly reviews: readonly OwnReview[]
  /** Nobody sees them yet: at work in another job, or left behind. */
  readonly pending: readonly OwnReview[]
  readonly threads: readonly OwnThread[]
  /** Threads of pending reviews. */
  readonly drafted: readonly OwnThread[]
}

export interface HistoryCall {
  readonly github: GitHub
  readonly target: IssueAddress
  readonly marker: Pick<ApplyMarker, 'key'>
  readonly seal: Seal
  readonly signal: AbortSignal
}

/** Everything with this step's marker that the token's own identity wrote. @throws GitHubError */
export async function readHistory({ github, target, marker, seal, signal }: HistoryCall): Promise<ReviewHistory> {
  const marked = (await readEarlierReviews(github, target, { signal })).flatMap(
    (review) => ownReviewOf(review, marker.key, seal) ?? [],
  )
  if (marked.length === 0) return { reviews: [], pending: [], threads: [], drafted: [] }
  const threads = await readEarlierThreads(github, target, { signal })
  const identity = await readIdentity(github, signal)
  const own = marked.filter(({ author }) => isIdentity(author, identity))
  const seen = own.filter(({ isPending }) => !isPending)
  const all = threads.flatMap((thread) => ownThreadOf(thread, { key: marker.key, seal, identity }) ?? [])
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

function ownReviewOf(review: EarlierReview, key: string, seal: Seal): OwnReview | undefined {
  const draft = readApplyMarker('draft', review.body, seal)
  const found = draft ?? readApplyMarker('review', review.body, seal)
  if (found?.key !== key) return undefined
  const prints = readFindingPrints(key, review.body, seal)
  const { run, commit, open = 0 } = found
  return { ...review, run, commit, open, isDraft: draft !== undefined, prints }
}

interface OwnFacts {
  readonly key: string
  readonly seal: Seal
  readonly identity: Identity
}

function ownThreadOf(thread: EarlierThread, { key, seal, identity }: OwnFacts): OwnThread | undefined {
  const [first, ...others] = thread.comments
  if (!first || !isIdentity(first.author, identity)) return undefined
  const [print] = readFindingPrints(key, first.body, seal)
  if (print === undefined) return undefined
  const isAnswered = thread.isLong || others.some(({ author }) => !isIdentity(author, identity))
  return { ...thread, print, first, isAnswered }
}

/** The review of ours that people see now. */
export function currentOf({ reviews }: ReviewHistory): OwnReview | undefined {
  return reviews.reduce<OwnReview | undefined>(
    (latest, review) => (review.isMinimized || (latest && isLaterRun(latest.run, review.run)) ? latest : review),
    undefined,
  )
}

export function isOpenThread({ isResolved, first }: OwnThread): boolean {
  return !isResolved && !first.isMinimized
}

/**
 * Whether a thread of ours is about this. An open one on the same file, side and lines is, however it is worded; one
 * that was resolved, if it says the same: people have seen it.
 */
export function saysAlready(thread: OwnThread, placement: OnLines | OnFile): boolean {
  if (thread.path !== placement.path || thread.isFile !== (placement.kind === 'file')) return false
  const isSame = thread.print === printOf(placement)
  if (placement.kind === 'file') return isSame
  const { line, startLine = line } = thread
  const { first, last } = placement.lines
  if (line !== last || thread.side !== placement.side) return false
  return isSame || (isOpenThread(thread) && startLine === first)
}

export interface EarlierFinding {
  /** `F1`: stays the same as long as none is deleted. */
  readonly number: string
  /** Undefined for a general finding. */
  readonly thread: OwnThread | undefined
  readonly print: string
  readonly path: string | undefined
  readonly line: number | undefined
  /** Its heading as it was written: severity and title. */
  readonly text: string
  readonly isOpen: boolean
  readonly isAnswered: boolean
}

/** The findings of all reviews in the order they were posted, numbered: for the prompt, and for `again`. */
export function listEarlierFindings({ reviews, threads }: ReviewHistory): readonly EarlierFinding[] {
  const latest = reviews.findLast(({ isMinimized }) => !isMinimized)
  const all = reviews.flatMap((review): Omit<EarlierFinding, 'number'>[] => {
    const ofReview = threads.filter(({ first }) => first.reviewId === review.id)
    const general = [...readParts(review.body, review.prints).findings]
    return [
      ...ofReview.map((thread) => ({
        ...{ thread, print: thread.print, path: thread.path, line: thread.line },
        ...{ text: headingIn(thread.first.body), isOpen: isOpenThread(thread), isAnswered: thread.isAnswered },
      })),
      ...general.map(([print, text]) => ({
        ...{ thread: undefined, print, path: undefined, line: undefined },
        ...{ text: headingIn(text), isAnswered: false },
        isOpen: !review.isMinimized && latest?.prints.includes(print) === true,
      })),
    ]
  })
  return all.map((one, at) => ({ number: `F${at + 1}`, ...one }))
}

function headingIn(body: string): string {
  const line = body.split('\n').find((text) => text.trim() !== '' && !text.startsWith('<!--')) ?? ''
  return line
    .replace(/^#+ |^- /, '')
    .replace(/\*\*/g, '')
    .trim()
}
