/** What whoever called the agent sees on GitHub beside its answer: that it was heard, and that a run failed. */
import type { WorkflowEvent } from '../event/event.ts'
import { subjectOf } from '../event/subject.ts'
import type { GitHub } from '../github/client.ts'
import { GitHubError } from '../github/failure.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { Runtime } from '../platform/runtime.ts'
import { openComments, targetOf } from '../result/apply/target.ts'

export interface SignContext {
  readonly runtime: Runtime
  readonly event: WorkflowEvent
  readonly github: () => Promise<GitHub>
}

/** Puts 👀 on the comment, or on what was opened. No step fails without it; reviews take no reactions. */
export async function showSeen({ runtime, event, github }: SignContext): Promise<void> {
  const { cancelled: signal, log } = runtime
  const repository = { owner: event.repository.owner, repo: event.repository.name, content: 'eyes' } as const
  const about = subjectOf(event)
  if ('review' in event || about === undefined || about.name === 'discussion') return
  const id = 'comment' in event ? event.comment.id : about.subject.number
  if (id === undefined) return
  try {
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
  { runtime, event, github }: SignContext,
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
  const body = `⚠️ The agent's run ${ending}; there is no answer.${links.length === 0 ? '' : ` ${links.join(' · ')}`}`
  try {
    await openComments(await github(), target).create(body, { signal })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`Couldn't comment that the run failed: ${error.oneLine}`)
  }
}
