/** Folds away what earlier reviews of ours said and is no longer so. */
import { GitHubError } from '../../github/failure.ts'
import { createReviewWriter, type ReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { ApplyContext } from './context.ts'
import { explain } from './rejection.ts'
import type { OwnReview, OwnThread, ReviewHistory } from './review-history.ts'

export interface OutdatedFacts {
  readonly history: ReviewHistory
  readonly stillSaid: ReadonlySet<OwnThread>
  /** The review that stands for all earlier ones now; undefined where none was made. */
  readonly latest: string | undefined
}

/** A lot of it may have come together; the next run does the rest. */
const maxFolded = 50

/**
 * Threads whose lines were changed since, and that nobody answered, are resolved; reviews of which nothing stands any
 * more are folded away. Trouble is told and fails nothing: all that was asked for is done.
 */
export async function resolveOutdated(applyContext: ApplyContext, facts: OutdatedFacts): Promise<AppliedOperation[]> {
  const threads = facts.history.threads.filter((thread) => isSettled(thread) && !facts.stillSaid.has(thread))
  const writer = createReviewWriter(applyContext.github, applyContext.target)
  const folding = new Folding(applyContext, writer)
  for (const thread of threads.slice(0, maxFolded)) await folding.thread(thread)
  for (const review of outlived(facts, threads).slice(0, maxFolded)) await folding.review(review)
  return folding.told()
}

/** Answered ones are the people's: they decide when they are done. */
function isSettled({ isResolved, isOutdated, isAnswered, first }: OwnThread): boolean {
  return isOutdated && !isAnswered && !isResolved && !first.isMinimized
}

function outlived({ history, latest }: OutdatedFacts, settled: readonly OwnThread[]): OwnReview[] {
  if (latest === undefined) return []
  const standing = history.threads.filter(
    (thread) => thread.isAnswered || !(thread.isResolved || thread.first.isMinimized || settled.includes(thread)),
  )
  const keep = new Set(standing.map(({ first }) => first.reviewId))
  return history.reviews.filter(
    ({ id, isPending, isMinimized }) => id !== latest && !isPending && !isMinimized && !keep.has(id),
  )
}

class Folding {
  private readonly applyContext: ApplyContext
  private readonly writer: ReviewWriter
  private readonly counts = { threads: 0, reviews: 0 }
  private trouble: string | undefined
  private mayResolve = true

  constructor(applyContext: ApplyContext, writer: ReviewWriter) {
    this.applyContext = applyContext
    this.writer = writer
  }

  /** Where the token may not resolve it, its comment is folded away instead. */
  async thread({ id, first }: OwnThread): Promise<void> {
    const { signal } = this.applyContext
    const isResolved = this.mayResolve && (await this.attempt('threads', () => this.writer.resolve(id, { signal })))
    if (!isResolved && !this.mayResolve) {
      await this.attempt('threads', () => this.writer.minimize(first.id, { signal }))
    }
  }

  async review({ id }: OwnReview): Promise<void> {
    await this.attempt('reviews', () => this.writer.minimize(id, { signal: this.applyContext.signal }))
  }

  told(): AppliedOperation[] {
    const { threads, reviews } = this.counts
    const done = [
      ...(threads > 0 ? [`${threads} ${threads === 1 ? 'thread' : 'threads'} on lines that were changed`] : []),
      ...(reviews > 0 ? [`${reviews} earlier ${reviews === 1 ? 'review' : 'reviews'}`] : []),
    ]
    const what = 'folding away what is settled'
    return [
      ...(done.length > 0 ? [{ what: `folded away: ${done.join(', ')}`, result: 'applied' as const }] : []),
      ...(this.trouble === undefined ? [] : [{ what, result: 'refused' as const, reason: this.trouble }]),
    ]
  }

  private async attempt(kind: 'threads' | 'reviews', write: () => Promise<void>): Promise<boolean> {
    if (this.trouble !== undefined) return false
    try {
      await write()
      this.counts[kind] += 1
      return true
    } catch (error) {
      const isDenied = error instanceof GitHubError && error.failure === 'denied'
      // The token of a job has contents: write only where somebody gave it that.
      if (kind === 'threads' && this.mayResolve && isDenied) this.mayResolve = false
      else this.trouble = whyNot(error, this.applyContext.signal)
      return false
    }
  }
}

/** The review is written by then: even the end of the time takes nothing away from that. */
function whyNot(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'there was no time left'
  if (error instanceof GitHubError) return explain(error, 'pull-requests: write')
  throw error
}
