/** Resolves and minimizes what earlier reviews of ours said and is no longer so. */
import { GitHubError } from '../../github/failure.ts'
import { createReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { type ApplyContext, explain, refused } from './context.ts'
import { isOpenThread, type OwnReview, type OwnThread, type ReviewHistory } from './review-history.ts'
import { type ReviewPlan, settledThreads } from './review-plan.ts'

export interface OutdatedFacts {
  readonly history: ReviewHistory
  readonly plan: ReviewPlan
  /** The review that stands for all earlier ones now; undefined where none was made. */
  readonly latest: string | undefined
}

/** A lot of it may have come together; the next run does the rest. */
const maxSettled = 50

/**
 * Threads whose lines were changed since, and that nobody answered, are resolved, or minimized where the token may not
 * resolve them; reviews of which nothing stands any more are minimized. Trouble is reported and fails nothing: all that
 * was asked for is done.
 */
export async function resolveOutdated(applyContext: ApplyContext, facts: OutdatedFacts): Promise<AppliedOperation[]> {
  const { signal, github, target } = applyContext
  const writer = createReviewWriter(github, target)
  const threads = settledThreads(facts.history, facts.plan).slice(0, maxSettled)
  const reviews = outlived(facts, threads).slice(0, maxSettled)
  const done = { threads: 0, reviews: 0 }
  let mayResolve = true
  try {
    for (const { id, first } of threads) {
      mayResolve &&= await allowed(writer.resolve(id, { signal }))
      if (!mayResolve) await writer.minimize(first.id, { signal })
      done.threads += 1
    }
    for (const { id } of reviews) {
      await writer.minimize(id, { signal })
      done.reviews += 1
    }
    return describe(done)
  } catch (error) {
    return [...describe(done), refused('minimize everything that is outdated', whyNot(error, signal))]
  }
}

function describe({ threads, reviews }: { readonly threads: number; readonly reviews: number }): AppliedOperation[] {
  const counted = [
    ...(threads > 0 ? [threads === 1 ? '1 outdated thread' : `${threads} outdated threads`] : []),
    ...(reviews > 0 ? [reviews === 1 ? '1 earlier review' : `${reviews} earlier reviews`] : []),
  ]
  return counted.length === 0 ? [] : [{ what: `Minimized ${counted.join(' and ')}`, result: 'applied' }]
}

/** The token of a job has contents: write only where somebody gave it that. */
async function allowed(write: Promise<void>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof GitHubError && error.failure === 'denied') return false
    throw error
  }
}

function outlived({ history, plan, latest }: OutdatedFacts, settled: readonly OwnThread[]): OwnReview[] {
  if (latest === undefined) return []
  const standing = history.threads.filter(
    (thread) => thread.isAnswered || (isOpenThread(thread) && !settled.includes(thread)),
  )
  const keep = new Set(standing.map(({ first }) => first.reviewId))
  return history.reviews.filter(
    ({ id, isMinimized, prints }) =>
      id !== latest && !isMinimized && !keep.has(id) && !plan.carried.some((print) => prints.includes(print)),
  )
}

/** The review is written by then: even the end of the time takes nothing away from that. */
function whyNot(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'there was no time left'
  if (error instanceof GitHubError) return explain(error, 'pull-requests: write')
  throw error
}
