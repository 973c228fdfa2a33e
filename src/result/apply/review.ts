/** A review: always a comment on the pinned commit, never an approval, never a request. */
import { createReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { Bench } from './context.ts'
import { type FindingFrame, renderOnLines } from './finding-text.ts'
import { isLaterRun } from './marker.ts'
import { requireFewMentions } from './mentions.ts'
import type { ReviewOperation } from './operations.ts'
import type { InBody, OnLines } from './locate.ts'
import { Refusal, refused } from './rejection.ts'
import { renderReviewBody } from './review-body.ts'
import { type ReviewedDiff, readReviewedDiff } from './review-diff.ts'
import { type OwnReview, type Past, readPast } from './review-history.ts'
import { maxFindings, planReview, type ReviewPlan } from './review-plan.ts'
import { type Draft, discardReview, lineCommentOf, postReview, type Posted } from './review-post.ts'
import { settlePast } from './review-outdated.ts'
import { sendOnce } from './send-once.ts'

/** What is said of it. */
export function reviewWords({ target }: Pick<Bench, 'target'>): string {
  return `review of #${target.number}`
}

/** Writes what is new, and folds away what is settled. @throws Refusal, GitHubError */
export async function applyReview(bench: Bench, operation: ReviewOperation): Promise<AppliedOperation[]> {
  const { findings, summary } = operation
  if (!bench.target.isPullRequest) throw new Refusal(`#${bench.target.number} is an issue: there is nothing to review`)
  requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])])
  const diff = await readReviewedDiff(bench)
  const past = await readPast(bench)
  const current = await takeOver(bench, past)
  const plan = planReview({ findings, files: diff.files, past, maxComments: bench.budget.comments })
  const work = { bench, operation, diff, plan }
  const written = plan.isNews || !current ? await post(work) : await refresh(work, current)
  const settled = await settlePast(bench, { past, stillSaid: plan.stillSaid, latest: written.latest })
  return [written.told, ...refuseExcess(bench, plan), ...settled]
}

interface Work {
  readonly bench: Bench
  readonly operation: ReviewOperation
  readonly diff: ReviewedDiff
  readonly plan: ReviewPlan
}

interface Written {
  readonly told: AppliedOperation
  /** The review that speaks for all earlier ones; undefined where an earlier one still does. */
  readonly latest: string | undefined
}

/** The review of ours that people see now. What an earlier run left unfinished goes. @throws Refusal */
async function takeOver(bench: Bench, { reviews }: Past): Promise<OwnReview | undefined> {
  if (reviews.some(({ run }) => isLaterRun(run, bench.marker.run))) {
    throw new Refusal('a later run of this workflow has reviewed already')
  }
  const writer = createReviewWriter(bench.github, bench.target)
  for (const { id } of reviews.filter(({ isPending }) => isPending)) await discardReview(bench, writer, id)
  return reviews.findLast(({ isPending, isMinimized }) => !isPending && !isMinimized)
}

async function post(work: Work): Promise<Written> {
  const { bench, plan, diff } = work
  bench.budget.comments -= plan.fresh.length
  const frame = frameOf(work)
  const draft: Draft = {
    commitSha: diff.commitSha,
    comments: plan.fresh.map((placement) => ({
      placement,
      comment: lineCommentOf(placement, renderOnLines(frame, placement)),
    })),
    compose: (unplaced) => compose(work, unplaced),
  }
  const posted = await postReview(bench, draft)
  return { told: tellPosted(work, posted), latest: posted.id }
}

function tellPosted({ bench, plan }: Work, { url, unplaced }: Posted): AppliedOperation {
  const [onLines, inBody] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length]
  const reason = unplaced.length > 0 ? `GitHub has no line for ${unplaced.length} of them` : undefined
  return {
    what: `${reviewWords(bench)}: findings on lines ${onLines}, in the body ${inBody}, said before ${plan.stillSaid.size}`,
    result: 'applied',
    ...(reason !== undefined && { reason }),
    ...(url !== undefined && { url }),
  }
}

/** Nothing new: nobody is notified, and the review that stands says what is true now. */
async function refresh(work: Work, { id, url }: OwnReview): Promise<Written> {
  const { bench } = work
  const { github, target, clock, signal } = bench
  const body = compose(work, [])
  await sendOnce({
    clock,
    signal,
    send: async () => {
      await createReviewWriter(github, target).rewrite(id, body, { signal })
      return true
    },
    find: async () =>
      (await readPast(bench)).reviews.some((review) => review.id === id && review.body === body) || undefined,
  })
  const told = {
    what: reviewWords(bench),
    result: 'applied',
    reason: 'nothing new: the last one is up to date',
  } as const
  return { told: url === undefined ? told : { ...told, url }, latest: undefined }
}

function compose(work: Work, unplaced: readonly OnLines[]): string {
  const { bench, operation, plan, diff } = work
  const inBody = [...unplaced.map(withoutLine), ...plan.inBody]
  return renderReviewBody({
    ...diff,
    marker: bench.marker,
    frame: frameOf(work),
    summary: operation.summary,
    severities: plan.findings.map(({ severity }) => severity),
    onLines: plan.fresh.length - unplaced.length,
    saidBefore: plan.stillSaid.size,
    inBody,
  })
}

function withoutLine({ finding, path }: OnLines): InBody {
  return { kind: 'body', finding, path, reason: 'GitHub has no line for it' }
}

function frameOf({ bench, diff }: Work): FindingFrame {
  const { redact, marker, event, target } = bench
  const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`
  return { redact, key: marker.key, filesUrl }
}

function refuseExcess({ policy }: Bench, { overCap, leftOut }: ReviewPlan): AppliedOperation[] {
  const cap = `max_comments is ${policy.maxComments}: they stand in the review's body`
  return [
    ...(overCap > 0 ? [refused(`comments on lines for ${overCap} more findings`, cap)] : []),
    ...(leftOut > 0 ? [refused(`${leftOut} more findings`, `a review takes ${maxFindings} at most`)] : []),
  ]
}
