/** What the step says on GitHub beside its result: that a call was heard, how far the run is, that it failed or was killed. */
import { ActionError } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { readEvent } from '../event/read.ts'
import { subjectOf } from '../event/subject.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import { reactToDiscussion } from '../github/write/discussions.ts'
import { Fields } from '../inputs/fields.ts'
import { JobCancelled, type Runtime } from '../platform/runtime.ts'
import { type CommentReference, readReference, rewriteComment, writeReference } from '../report/comment/cleanup.ts'
import { type CommentView, renderComment } from '../report/comment/body.ts'
import { ProgressComment } from '../report/comment/comment.ts'
import { makeMarker } from '../report/comment/marker.ts'
import type { Report } from '../report/report.ts'
import { openSeal } from './place.ts'
import type { EventContext } from './prompt-reader.ts'
import { titleFor, type StepContext } from './step-context.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { Run } from '../oz/client/types.ts'
import type { Cancellation } from '../oz/run/cancel-run.ts'
import { GitHubError } from '../github/failure.ts'
import { openComments, targetOf } from '../result/apply/target.ts'

/** Puts 👀 on the comment, or on what was opened. No step fails without it; reviews take no reactions. */
export async function showSeen({ runtime, event, github }: EventContext): Promise<void> {
  const { cancelled: signal, log } = runtime
  const about = subjectOf(event)
  const target = targetOf(event)
  if ('review' in event || about === undefined || typeof target === 'string') return
  const id = 'comment' in event ? event.comment.id : about.subject.number
  if (id === undefined) return
  try {
    const api = await github()
    const { discussion } = target
    if (discussion !== undefined) {
      await reactToDiscussion(api, { ...target, ...discussion }, { signal })
      return
    }
    await api.call<unknown>({ signal }, ({ reactions }, place) => {
      const reaction = { ...place, content: 'eyes', comment_id: id } as const
      if (event.kind === 'issue_comment') return reactions.createForIssueComment(reaction)
      if (event.kind === 'pull_request_review_comment') return reactions.createForPullRequestReviewComment(reaction)
      return reactions.createForIssue({ ...place, content: 'eyes', issue_number: id })
    })
  } catch (error) {
    if (!(error instanceof GitHubError) || signal.aborted) throw error
    log.info(`Couldn't add a reaction: ${error.oneLine}`)
  }
}

const endings: Partial<Record<Outcome['conclusion'], string>> = {
  failure: 'failed',
  blocked: 'is blocked and needs a person',
  timed_out: 'timed out',
  unknown: 'ended with an unknown outcome',
}

/** One line under the request where there will be no answer. None after a cancel: somebody decided that. */
export async function tellFailure(
  { runtime, event, github }: EventContext,
  { conclusion, run }: Pick<Outcome, 'conclusion' | 'run'>,
): Promise<void> {
  const ending = endings[conclusion]
  const target = targetOf(event)
  const { cancelled: signal, log } = runtime
  if (ending === undefined || typeof target === 'string' || signal.aborted) return
  const links = [
    run?.sessionLink === undefined ? '' : `[Session](${run.sessionLink})`,
    event.run.url === undefined ? '' : `[workflow run](${event.run.url})`,
  ].filter((link) => link !== '')
  const isUnusable = conclusion === 'failure' && run?.state === 'SUCCEEDED'
  const what = isUnusable ? "The agent's answer can't be used." : `The agent's run ${ending}; there is no answer.`
  const body = `⚠️ ${what}${links.length === 0 ? '' : ` ${links.join(' · ')}`}`
  try {
    await openComments(await github(), target).create(body, { signal })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`Couldn't comment that the run failed: ${error.oneLine}`)
  }
}

/** The step's comment, from its start to its end. */
export type Progress = NonNullable<Awaited<ReturnType<typeof openProgress>>>

const finishMs = 30_000
/** A cancelled step is killed 7.5 s after the signal, and outputs come first. */
const cancelledMs = 6_800

/** Makes the comment on the event's issue, pull request or discussion; undefined, with a notice, where there is none. */
export async function openProgress(context: StepContext) {
  const { runtime, event, inputs, name, github } = context
  const { env, runner, log, clock, cancelled } = runtime
  const target = targetOf(event)
  if (subjectOf(event) === undefined || typeof target === 'string') {
    log.notice('progress_comment has no effect: this event is about no issue, pull request or discussion.')
    return undefined
  }
  const { number, discussion } = target
  const place = { issue: { number, ...(discussion && { discussion }) }, marker: makeMarker(env, name ?? '') }
  const comment = new ProgressComment({
    ...place,
    ...partsOf(runtime, event, { ...place, github: await github(), name: titleFor(name, inputs.result.recipe, event) }),
    remember: (id) => {
      // A discussion's comments are found by their markers: post can't reach them by number.
      runner.saveState('comment', writeReference({ ...place, id: discussion === undefined ? id : undefined }))
    },
  })
  const since = clock.date()
  const show = ({ state, sessionLink }: Partial<Pick<Run, 'state' | 'sessionLink'>>): void => {
    comment.show({ kind: 'working', state, sessionLink, since })
  }
  show({})
  return {
    show,
    // Post has nothing left to do with the comment once its end is written.
    finish: async (report: Report): Promise<void> => {
      const reason: unknown = cancelled.reason
      const leftMs = reason instanceof JobCancelled ? Math.max(0, reason.atMs + cancelledMs - clock.now()) : finishMs
      if (await comment.finish({ kind: 'ended', report }, leftMs)) runner.saveState('comment', '')
    },
  }
}

interface CommentPlace extends Pick<CommentReference, 'issue' | 'marker'> {
  readonly github: GitHub
  readonly name: string | undefined
}

/** What step and post need alike to write the comment. */
function partsOf({ env, redact, log, clock }: Runtime, event: WorkflowEvent, place: CommentPlace) {
  const { issue, marker, github, name } = place
  const seal = openSeal(env, event, issue.number)
  const frame = { marker, seal, name, workflowRunUrl: event.run.url, redact }
  return {
    ...{ seal, log, clock, isPullRequest: subjectOf(event)?.name === 'pull request' },
    comments: openComments(github, issue),
    render: (view: CommentView) => renderComment(frame, view),
  }
}

const budgetMs = 20_000

/** Post's last word in the progress comment, where main was ended before it could write its own. */
export async function endComment(runtime: Runtime, cancellations: readonly Cancellation[]): Promise<void> {
  const { env, connection, clock, redact } = runtime
  const reference = readReference(env['STATE_comment'])
  if (reference === undefined) return
  const event = readEvent(env)
  const fields = new Fields(env)
  const github = createGitHub({ send: connection.send, clock, env, token: fields.text('github_token') })
  const name = titleFor(fields.text('name'), fields.text('recipe'), event)
  const run = cancellations.find((cancellation) => cancellation.run !== undefined)?.run
  const isStopped = cancellations.some(({ kind }) => kind === 'ended' || kind === 'cancelling')
  const error = isStopped
    ? new ActionError('The step ended before its run did, so the run was cancelled.', { conclusion: 'cancelled' })
    : new ActionError('The step ended before it could report the outcome here.', {
        conclusion: 'unknown',
        hint: 'See the log of the workflow run.',
      })
  const { conclusion } = error
  const outcome: Outcome = { conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 }
  const report = { outcome, level: 'brief' as const, redact }
  const parts = partsOf(runtime, event, { ...reference, github, name })
  await rewriteComment({ ...parts, reference }, { kind: 'ended', report }, budgetMs)
}
