/** Resolves and minimizes what earlier reviews of ours said and is no longer so. */
import { GitHubError, ignoreFailures } from '../../github/failure.ts'
import { createReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { type ApplyContext, anyCounted, didApply, explain, refused } from './context.ts'
import { isOpenThread, type ReviewHistory } from './review-history.ts'
import type { ReviewPlan } from './review-plan.ts'

/** A lot of it may have come together; the next run does the rest. */
const maxSettled = 50

/**
 * Threads whose lines were changed since, and that nobody answered, are resolved, or minimized where the token may not
 * resolve them; reviews of which nothing stands any more are minimized. Trouble is reported and fails nothing: all that
 * was asked for is done.
 * @param latest the review that stands for all earlier ones now; undefined where none was made
 */
export async function resolveOutdated(
  { signal, github, target }: ApplyContext,
  { threads, reviews }: ReviewHistory,
  { stillSaid, carried }: ReviewPlan,
  latest: string | undefined,
): Promise<AppliedOperation[]> {
  const writer = createReviewWriter(github, target)
  const settled = threads
    .filter((one) => one.isOutdated && !one.isAnswered && isOpenThread(one) && !stillSaid.has(one))
    .slice(0, maxSettled)
  const standing = threads.filter((one) => one.isAnswered || (isOpenThread(one) && !settled.includes(one)))
  const keep = new Set([latest, ...standing.map(({ first }) => first.reviewId)])
  const outlived = reviews.filter(
    ({ id, isMinimized, prints }) => !isMinimized && !keep.has(id) && !carried.some((print) => prints.includes(print)),
  )
  const done = { threads: 0, reviews: 0 }
  const trouble: AppliedOperation[] = []
  let mayResolve = true
  try {
    for (const { id, first } of settled) {
      // The token of a job has contents: write only where somebody gave it that.
      mayResolve &&=
        (await writer
          .resolve(id, { signal })
          .then(() => true)
          .catch(ignoreFailures('denied'))) ?? false
      if (!mayResolve) await writer.minimize(first.id, { signal })
      done.threads += 1
    }
    for (const { id } of latest === undefined ? [] : outlived.slice(0, maxSettled)) {
      await writer.minimize(id, { signal })
      done.reviews += 1
    }
  } catch (error) {
    // The review is written by then: even the end of the time takes nothing away from that.
    const what = 'minimize everything that is outdated'
    if (signal.aborted) trouble.push(refused(what, 'there was no time left'))
    else if (error instanceof GitHubError) trouble.push(refused(what, explain(error, 'pull-requests: write')))
    else throw error
  }
  const parts = [...anyCounted(done.threads, 'outdated thread'), ...anyCounted(done.reviews, 'earlier review')]
  return parts.length === 0 ? trouble : [didApply(`Minimized ${parts.join(' and ')}`), ...trouble]
}
