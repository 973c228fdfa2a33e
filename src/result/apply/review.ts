/** A review: always a comment on the pinned commit, never an approval, never a request. */
import { createReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import type { ApplyContext } from './context.ts'
import { type FindingFrame, renderOnLines } from './finding-text.ts'
import { isLaterRun } from './marker.ts'
import { requireFewMentions } from './mentions.ts'
import type { ReviewOperation } from './operations.ts'
import type { InBody, OnLines } from './locate.ts'
import { Rejection, refused } from './rejection.ts'
import { renderReviewBody } from './review-body.ts'
import { type ReviewedDiff, readReviewedDiff } from './review-diff.ts'
import { type OwnReview, type ReviewHistory, readHistory } from './review-history.ts'
import { maxFindings, planReview, type ReviewPlan } from './review-plan.ts'
import { type Draft, discardReview, lineCommentOf, postReview, type Posted } from './review-post.ts'
import { resolveOutdated } from './review-outdated.ts'
import { writeOnce } from './send-once.ts'

/** What is said of it. */
export function reviewWords({ target }: Pick<ApplyContext, 'target'>): string {
  return `review of #${target.number}`
}

/** Writes what is new, and folds away what is settled. @throws Refusal, GitHubError */
export async function applyReview(applyContext: ApplyContext, operation: ReviewOperation): Promise<AppliedOperation[]> {
  const { findings, summary } = operation
  if (!applyContext.target.isPullRequest)
    throw new Rejection(`#${applyContext.target.number} is an issue: there is nothing to review`)
  requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])])
  const diff = await readReviewedDiff(applyContext)
  const history = await readHistory(applyContext)
  const current = await takeOver(applyContext, history)
  const plan = planReview({ findings, files: diff.files, history, maxComments: applyContext.budget.comments })
  const work = { applyContext, operation, diff, plan }
  const written = plan.isNews || !current ? await post(work) : await refresh(work, current)
  const settled = await resolveOutdated(applyContext, { history, stillSaid: plan.stillSaid, latest: written.latest })
  return [written.told, ...refuseExcess(applyContext, plan), ...settled]
}

interface Work {
  readonly applyContext: ApplyContext
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
async function takeOver(applyContext: ApplyContext, { reviews }: ReviewHistory): Promise<OwnReview | undefined> {
  if (reviews.some(({ run }) => isLaterRun(run, applyContext.marker.run))) {
    throw new Rejection('a later run of this workflow has reviewed already')
  }
  const writer = createReviewWriter(applyContext.github, applyContext.target)
  for (const { id } of reviews.filter(({ isPending }) => isPending)) await discardReview(applyContext, writer, id)
  return reviews.findLast(({ isPending, isMinimized }) => !isPending && !isMinimized)
}

async function post(work: Work): Promise<Written> {
  const { applyContext, plan, diff } = work
  applyContext.budget.comments -= plan.fresh.length
  const frame = frameOf(work)
  const draft: Draft = {
    commitSha: diff.commitSha,
    comments: plan.fresh.map((placement) => ({
      placement,
      comment: lineCommentOf(placement, renderOnLines(frame, placement)),
    })),
    compose: (unplaced) => compose(work, unplaced),
  }
  const posted = await postReview(applyContext, draft)
  return { told: tellPosted(work, posted), latest: posted.id }
}

function tellPosted({ applyContext, plan }: Work, { url, unplaced }: Posted): AppliedOperation {
  const [onLines, inBody] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length]
  const reason = unplaced.length > 0 ? `GitHub has no line for ${unplaced.length} of them` : undefined
  return {
    what: `${reviewWords(applyContext)}: findings on lines ${onLines}, in the body ${inBody}, said before ${plan.stillSaid.size}`,
    result: 'applied',
    ...(reason !== undefined && { reason }),
    ...(url !== undefined && { url }),
  }
}

/** Nothing new: nobody is notified, and the review that stands says what is true now. */
async function refresh(work: Work, { id, url }: OwnReview): Promise<Written> {
  const { applyContext } = work
  const { github, target, clock, signal } = applyContext
  const body = compose(work, [])
  await writeOnce({
    clock,
    signal,
    send: async () => {
      await createReviewWriter(github, target).rewrite(id, body, { signal })
      return true
    },
    find: async () =>
      (await readHistory(applyContext)).reviews.some((review) => review.id === id && review.body === body) || undefined,
  })
  const told = {
    what: reviewWords(applyContext),
    result: 'applied',
    reason: 'nothing new: the last one is up to date',
  } as const
  return { told: url === undefined ? told : { ...told, url }, latest: undefined }
}

function compose(work: Work, unplaced: readonly OnLines[]): string {
  const { applyContext, operation, plan, diff } = work
  const inBody = [...unplaced.map(withoutLine), ...plan.inBody]
  return renderReviewBody({
    ...diff,
    marker: applyContext.marker,
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

function frameOf({ applyContext, diff }: Work): FindingFrame {
  const { redact, marker, event, target } = applyContext
  const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`
  return { redact, key: marker.key, filesUrl }
}

function refuseExcess({ policy }: ApplyContext, { overCap, leftOut }: ReviewPlan): AppliedOperation[] {
  const cap = `max_comments is ${policy.maxComments}: they stand in the review's body`
  return [
    ...(overCap > 0 ? [refused(`comments on lines for ${overCap} more findings`, cap)] : []),
    ...(leftOut > 0 ? [refused(`${leftOut} more findings`, `a review takes ${maxFindings} at most`)] : []),
  ]
}
