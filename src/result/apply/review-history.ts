/** What this step said about the pull request before. */
import { type Identity, isIdentity, readIdentity } from '../../github/read/identity.ts'
import {
  type EarlierComment,
  type EarlierReview,
  type EarlierThread,
  readEarlierReviews,
  readEarlierThreads,
} from '../../github/read/review-history.ts'
import type { ApplyContext } from './context.ts'
import { printOf } from './finding-text.ts'
import { readApplyMarker, readFindingPrints } from './marker.ts'
import type { OnLines } from './locate.ts'

export interface OwnReview extends EarlierReview {
  /** The workflow run and attempt it is of. */
  readonly run: string
  /** Of the findings in its body. */
  readonly prints: readonly string[]
}

export interface OwnThread extends EarlierThread {
  readonly print: string
  readonly first: EarlierComment
  /** By anybody else. */
  readonly isAnswered: boolean
}

export interface ReviewHistory {
  /** Oldest first; those that nobody sees yet among them. */
  readonly reviews: readonly OwnReview[]
  readonly threads: readonly OwnThread[]
}

/** Everything with this step's marker that the token's own identity wrote. @throws GitHubError */
export async function readHistory(applyContext: ApplyContext): Promise<ReviewHistory> {
  const { github, target, marker, signal } = applyContext
  const reviews = (await readEarlierReviews(github, target, { signal })).flatMap((review) => {
    const found = readApplyMarker('review', review.body)
    const prints = readFindingPrints(marker.key, review.body)
    return found?.key === marker.key ? { ...review, run: found.run, prints } : []
  })
  if (reviews.length === 0) return { reviews, threads: [] }
  const threads = await readEarlierThreads(github, target, { signal })
  const identity = await readIdentity(github, signal)
  return {
    reviews: reviews.filter(({ author }) => isIdentity(author, identity)),
    threads: threads.flatMap((thread) => ownThreadOf(thread, marker.key, identity) ?? []),
  }
}

function ownThreadOf(thread: EarlierThread, key: string, identity: Identity): OwnThread | undefined {
  const [first, ...others] = thread.comments
  if (!first || !isIdentity(first.author, identity)) return undefined
  const [print] = readFindingPrints(key, first.body)
  if (print === undefined) return undefined
  const isAnswered = thread.isLong || others.some(({ author }) => !isIdentity(author, identity))
  return { ...thread, print, first, isAnswered }
}

/** Whether a thread of ours stands on this very line and says this; a resolved one too: people have seen it. */
export function saysAlready(thread: OwnThread, placement: OnLines): boolean {
  return (
    thread.line === placement.lines.last &&
    thread.path === placement.path &&
    thread.side === placement.side &&
    thread.print === printOf(placement)
  )
}
