/** A review: always a comment on the pinned commit, never an approval, never a request. */
import { hash } from 'node:crypto'
import { readComparison, readPullFiles } from '../../github/read/changes.ts'
import { GitHubError, ignoreFailures, ignoreMissing } from '../../github/failure.ts'
import { readPullState } from '../../github/read/pull.ts'
import { createReviewWriter } from '../../github/write/reviews.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { writeComment } from './comment.ts'
import {
  anyCounted,
  type ApplyContext,
  changeOnce,
  counted,
  didApply,
  explain,
  refused,
  Rejection,
  textFrameOf,
} from './context.ts'
import { type FindingFrame, renderComment } from './finding-text.ts'
import type { InBody, OnFile, OnLines } from './locate.ts'
import { isLaterRun } from './marker.ts'
import type { ReviewOperation } from './operations.ts'
import { readParts, renderReviewBody } from './review-body.ts'
import { currentOf, type OwnReview, type ReviewHistory, readHistory } from './review-history.ts'
import { maxFindings, planReview, type ReviewPlan } from './review-plan.ts'
import { discardReview, postReview, type Posted } from './review-post.ts'
import { requireWritable } from './target.ts'

interface Work {
  readonly context: ApplyContext
  readonly operation: ReviewOperation
  readonly diff: Awaited<ReturnType<typeof readReviewedDiff>>
  readonly history: ReviewHistory
  readonly plan: ReviewPlan
}

interface Written {
  readonly done: AppliedOperation
  /** The review that speaks for all earlier ones; undefined where an earlier one still does. */
  readonly latest: string | undefined
}

/** How long another job's review is waited for; then it counts as left behind. */
const patienceMs = 30_000
const pauseMs = 2_000

/** Writes what is new, and resolves what is settled. @throws Rejection, GitHubError */
export async function applyReview(context: ApplyContext, operation: ReviewOperation): Promise<AppliedOperation[]> {
  const { target, clock, signal, budget, verdict, marker } = context
  if (!target.isPullRequest) throw new Rejection(`#${target.number} is an issue, not a pull request`)
  const diff = await readReviewedDiff(context)
  const startedMs = clock.now()
  for (;;) {
    const history = await readHistory(context)
    if (history.reviews.some(({ run }) => isLaterRun(run, marker.run))) {
      throw new Rejection('a later run of this workflow has reviewed it already', true)
    }
    const { findings } = operation
    const plan = planReview({ findings, files: diff.files, history, maxComments: budget.comments, verdict })
    const isPatient = clock.now() - startedMs < patienceMs
    const written = await write({ context, operation, diff, history, plan }, isPatient)
    if (written) {
      const { latest } = written
      // Whoever is at one of them sees what is posted when it fails to submit it.
      const left = history.pending.filter(({ run, id }) => !isLaterRun(run, marker.run) && id !== latest)
      for (const { id } of left) await discardReview(context, id)
      const settled = await resolveOutdated(context, history, plan, latest)
      return [written.done, ...refuseExcess(context, plan), ...settled]
    }
    await clock.sleep(pauseMs, signal)
  }
}

/** undefined: look again, another job is at it. */
async function write(work: Work, isPatient: boolean): Promise<Written | undefined> {
  const { context, history, plan, diff } = work
  const current = currentOf(history)
  if (current?.run === context.marker.run) {
    return { done: didApply(`Posted a review on #${context.target.number}`, current), latest: current.id }
  }
  if (current && !plan.isNews) return refresh(work, current)
  const frame = frameOf(work)
  const posting = await postReview(context, {
    commitSha: diff.commitSha,
    comments: plan.fresh.map((placement) => ({ placement, body: renderComment(frame, placement) })),
    compose: (unplaced) => compose(work, unplaced),
    ...{ history, isPatient },
  })
  if (posting === 'busy' && !isPatient) return postAsComment(work)
  if (typeof posting === 'string') return undefined
  context.budget.comments -= plan.fresh.length
  return { done: describePosted(work, posting), latest: posting.id }
}

/** Another workflow left a review unsubmitted, and GitHub takes no second one of the same account. */
async function postAsComment(work: Work): Promise<Written> {
  const { context, plan } = work
  const body = compose(work, plan.fresh).split('\n').slice(2).join('\n')
  const key = hash('sha256', `review ${context.marker.key}`, 'hex').slice(0, 32)
  const comment = await writeComment({ ...context, commentId: undefined, marker: { ...context.marker, key } }, body)
  const reason = "another review by the same account isn't submitted, so the findings are in a comment"
  const what = `Commented on #${context.target.number} with the review`
  return { done: { ...didApply(what, comment), reason }, latest: undefined }
}

function describePosted({ context, plan }: Work, { unplaced, ...review }: Posted): AppliedOperation {
  const stillOpen = plan.stillSaid.size + plan.carried.length
  const parts = [
    ...(plan.fixed > 0 ? ['everything is fixed'] : []),
    ...anyCounted(plan.fresh.length - unplaced.length, 'inline comment'),
    ...anyCounted(plan.inBody.length + unplaced.length, 'general finding'),
    ...(stillOpen > 0 ? [`${stillOpen} still open`] : []),
  ]
  const done = didApply(`Posted a review on #${context.target.number}: ${parts.join(', ') || 'no findings'}`, review)
  return unplaced.length > 0 ? { ...done, reason: `GitHub accepted no line for ${unplaced.length} of them` } : done
}

/** Nothing new: nobody is notified, and the review that stands says what is true now. */
async function refresh(work: Work, current: OwnReview): Promise<Written> {
  const { context } = work
  const { github, target, signal } = context
  const body = compose(work, [])
  await changeOnce(
    context,
    () => createReviewWriter(github, target).rewrite(current.id, body, { signal }),
    async () => (await readHistory(context)).reviews.some((one) => one.id === current.id && one.body === body),
  )
  return { done: didApply('No new findings; updated the existing review', current), latest: undefined }
}

/** @param unplaced findings for which GitHub accepted no line */
function compose(work: Work, unplaced: readonly (OnLines | OnFile)[]): string {
  const { context, operation, plan, diff, history } = work
  const { marker, verdict, runUrl } = context
  const current = currentOf(history)
  return renderReviewBody({
    ...diff,
    ...{ marker, verdict, runUrl, frame: frameOf(work), summary: operation.summary, fixed: plan.fixed },
    severities: plan.findings.map(({ severity }) => severity),
    inline: plan.fresh.length - unplaced.length,
    stillOpen: plan.stillSaid.size,
    carried: plan.carried,
    inBody: [
      ...unplaced.map(({ finding, path }): InBody => {
        return { kind: 'body', finding, path, reason: 'GitHub accepted no line for it' }
      }),
      ...plan.inBody,
    ],
    earlier: current ? readParts(current.body, current.prints) : { summary: undefined, findings: new Map() },
  })
}

function frameOf({ context, diff }: Work): FindingFrame {
  const { marker, serverUrl, target, seal } = context
  const filesUrl = `${serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`
  return { ...textFrameOf(context), seal, key: marker.key, filesUrl }
}

function refuseExcess({ policy }: ApplyContext, { overCap, leftOut }: ReviewPlan): AppliedOperation[] {
  const cap = `max_comments is ${policy.maxComments}, and the review's body has the rest`
  const limit = `a review takes at most ${maxFindings}`
  return [
    ...(overCap > 0 ? [refused(`post ${counted(overCap, 'more inline comment')}`, cap)] : []),
    ...(leftOut > 0 ? [refused(`post ${counted(leftOut, 'more finding')}`, limit)] : []),
  ]
}

/** A lot of it may have come together; the next run does the rest. */
const maxSettled = 50

/**
 * Threads whose lines were changed since, and that nobody answered, are resolved, or minimized where the token may not
 * resolve them; reviews of which nothing stands any more are minimized. Trouble is reported and fails nothing: all that
 * was asked for is done.
 * @param latest the review that stands for all earlier ones now; undefined where none was made
 */
async function resolveOutdated(
  { signal, github, target }: ApplyContext,
  { threads, reviews }: ReviewHistory,
  { stillSaid, carried }: ReviewPlan,
  latest: string | undefined,
): Promise<AppliedOperation[]> {
  const writer = createReviewWriter(github, target)
  const settled = threads
    .filter((one) => one.isOutdated && !one.isAnswered && one.isOpen && !stillSaid.has(one))
    .slice(0, maxSettled)
  const standing = threads.filter((one) => one.isAnswered || (one.isOpen && !settled.includes(one)))
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

/**
 * The diff of the commit that the agent was shown, whatever was pushed since (`isBehind`). A branch that was rewritten no
 * longer has that commit: then there is nothing to review. @throws Rejection, GitHubError
 */
async function readReviewedDiff({ github, target, signal, headSha }: ApplyContext) {
  const files = await readPullFiles(github, target, { signal })
  // Asked afterwards, so that a push while the files were read is seen.
  const live = await readPullState(github, target, { signal })
  requireWritable(target, live)
  const commitSha = headSha ?? live.headSha
  if (live.headSha === commitSha) return { commitSha, isBehind: false, files }
  // A commit may have gone with its branch.
  const pushed = await readComparison(github, { base: commitSha, head: live.headSha }, { signal }).catch(ignoreMissing)
  if (pushed?.isBuiltOn !== true) {
    throw new Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`, true)
  }
  const reviewed = await readComparison(github, { base: live.base, head: commitSha }, { signal })
  return { commitSha, isBehind: true, files: reviewed.files }
}
