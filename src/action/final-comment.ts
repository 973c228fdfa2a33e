import { ActionError } from '../platform/errors.ts'
import { readEvent } from '../event/read.ts'
import { subjectOf } from '../event/subject.ts'
import { createGitHub } from '../github/client.ts'
import { createIssueComments } from '../github/write/comments.ts'
import { Fields } from '../inputs/fields.ts'
import type { Runtime } from '../platform/runtime.ts'
import { readReference, rewriteComment } from '../report/comment/cleanup.ts'
import { renderComment } from '../report/comment/body.ts'
import { openSeal } from './seal.ts'
import { titleFor } from './title.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { Cancellation } from '../oz/run/cancel-run.ts'

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
      comments: createIssueComments(github, reference.issue),
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
