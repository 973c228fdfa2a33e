/** What the step says on GitHub beside its result: that a call was heard, that a run failed, how a killed step ended. */
import { ActionError } from '../platform/errors.ts'
import { readEvent } from '../event/read.ts'
import { subjectOf } from '../event/subject.ts'
import { createGitHub } from '../github/client.ts'
import { reactToDiscussion } from '../github/write/discussions.ts'
import { Fields } from '../inputs/fields.ts'
import type { Runtime } from '../platform/runtime.ts'
import { readReference, rewriteComment } from '../report/comment/cleanup.ts'
import { renderComment } from '../report/comment/body.ts'
import { openSeal } from './place.ts'
import type { EventContext } from './prompt-reader.ts'
import { titleFor } from './step-context.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { Cancellation } from '../oz/run/cancel-run.ts'
import { GitHubError } from '../github/failure.ts'
import { openComments, targetOf } from '../result/apply/target.ts'

/** Puts 👀 on the comment, or on what was opened. No step fails without it; reviews take no reactions. */
export async function showSeen({ runtime, event, github }: EventContext): Promise<void> {
  const { cancelled: signal, log } = runtime
  const repository = { owner: event.repository.owner, repo: event.repository.name, content: 'eyes' } as const
  const about = subjectOf(event)
  const target = targetOf(event)
  if ('review' in event || about === undefined || typeof target === 'string') return
  const id = 'comment' in event ? event.comment.id : about.subject.number
  if (id === undefined) return
  try {
    if (target.discussion !== undefined) {
      await reactToDiscussion(await github(), { ...target, ...target.discussion }, { signal })
      return
    }
    await (
      await github()
    ).call<unknown>({ signal }, ({ reactions }, request) => {
      if (event.kind === 'issue_comment')
        return reactions.createForIssueComment({ ...repository, comment_id: id, request })
      if (event.kind === 'pull_request_review_comment')
        return reactions.createForPullRequestReviewComment({ ...repository, comment_id: id, request })
      return reactions.createForIssue({ ...repository, issue_number: id, request })
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

const budgetMs = 20_000

/** Post's last word in the progress comment, where main was ended before it could write its own. */
export async function endComment(runtime: Runtime, cancellations: readonly Cancellation[]): Promise<void> {
  const { env, connection, clock, log, redact } = runtime
  const reference = readReference(env['STATE_comment'])
  if (reference === undefined) return
  const event = readEvent(env)
  const fields = new Fields(env)
  const github = createGitHub({ send: connection.send, clock, env, token: fields.text('github_token') })
  const name = titleFor(fields.text('name'), fields.text('recipe'), event)
  const seal = openSeal(env, event, reference.issue.number)
  const frame = { marker: reference.marker, seal, name, workflowRunUrl: event.run.url, redact }
  const report = { outcome: outcomeOf(cancellations), level: 'brief' as const, redact }
  await rewriteComment(
    {
      comments: openComments(github, reference.issue),
      reference,
      seal,
      render: (view) => renderComment(frame, view),
      isPullRequest: subjectOf(event)?.name === 'pull request',
      log,
      clock,
    },
    { kind: 'ended', report },
    budgetMs,
  )
}

function outcomeOf(cancellations: readonly Cancellation[]): Outcome {
  const run = cancellations.find((cancellation) => cancellation.run !== undefined)?.run
  const isStopped = cancellations.some(({ kind }) => kind === 'ended' || kind === 'cancelling')
  const error = isStopped
    ? new ActionError('The step ended before its run did, so the run was cancelled.', { conclusion: 'cancelled' })
    : new ActionError('The step ended before it could report the outcome here.', {
        conclusion: 'unknown',
        hint: 'See the log of the workflow run.',
      })
  return { conclusion: error.conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 }
}
