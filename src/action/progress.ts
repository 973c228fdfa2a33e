import { subjectOf } from '../event/subject.ts'
import type { IssueAddress } from '../github/write/comments.ts'
import type { Run } from '../oz/client/types.ts'
import { JobCancelled, type Runtime } from '../platform/runtime.ts'
import type { CommentMarker, Seal } from '../report/comment/marker.ts'
import type { ProgressComment } from '../report/comment/comment.ts'
import type { Report } from '../report/report.ts'
import type { StepContext } from './step-context.ts'
import { titleFor } from './title.ts'

/** The step's comment, from its start to its end. */
export interface Progress {
  show(run: Run): void
  finish(report: Report): Promise<void>
}

const finishMs = 30_000
/** A cancelled step is killed 7.5 s after the signal, and outputs come first. */
const cancelledMs = 6_800

/** Makes the comment on the event's issue or pull request; undefined, with a notice, where there is none. */
export async function openProgress(context: StepContext, name: string | undefined): Promise<Progress | undefined> {
  const { runtime, event } = context
  const about = subjectOf(event)
  if (!about || about.name === 'discussion') {
    runtime.log.notice('progress_comment has no effect: this event is about no issue and no pull request.')
    return undefined
  }
  const { makeMarker } = await import(/* webpackChunkName: "github" */ '../report/comment/marker.ts')
  const { writeReference } = await import(/* webpackChunkName: "github" */ '../report/comment/cleanup.ts')
  const { openSeal } = await import(/* webpackChunkName: "github" */ './seal.ts')
  const marker = makeMarker(runtime.env, name)
  const { owner, name: repo } = event.repository
  const issue = { owner, repo, number: about.subject.number }
  const comment = await createComment(context, {
    name,
    issue,
    marker,
    seal: openSeal(runtime.env, event, issue.number),
    isPullRequest: about.name === 'pull request',
    remember: (id) => {
      runtime.runner.saveState('comment', writeReference({ issue, marker, id }))
    },
  })
  return new StepComment(runtime, comment)
}

interface CommentTarget {
  /** The `name` input. */
  readonly name: string | undefined
  readonly issue: IssueAddress
  readonly marker: CommentMarker
  readonly seal: Seal
  readonly isPullRequest: boolean
  readonly remember: (id: number | undefined) => void
}

async function createComment(
  { runtime, inputs, event, github }: StepContext,
  { name, ...place }: CommentTarget,
): Promise<ProgressComment> {
  const [{ createIssueComments }, { renderComment }, { ProgressComment }] = await Promise.all([
    import(/* webpackChunkName: "github" */ '../github/write/comments.ts'),
    import(/* webpackChunkName: "github" */ '../report/comment/body.ts'),
    import(/* webpackChunkName: "github" */ '../report/comment/comment.ts'),
  ])
  const { redact, log, clock } = runtime
  const title = titleFor(name, inputs.result.recipe, event)
  const frame = {
    marker: place.marker,
    seal: place.seal,
    name: title,
    workflowRunUrl: event.run.url,
    redact,
  }
  return new ProgressComment({
    ...place,
    comments: createIssueComments(await github(), place.issue),
    render: (view) => renderComment(frame, view),
    log,
    clock,
  })
}

class StepComment implements Progress {
  private readonly runtime: Runtime
  private readonly comment: ProgressComment
  private readonly since: Date

  constructor(runtime: Runtime, comment: ProgressComment) {
    this.runtime = runtime
    this.comment = comment
    this.since = runtime.clock.date()
    this.comment.show({ kind: 'working', state: undefined, since: this.since, sessionLink: undefined })
  }

  show({ state, sessionLink }: Run): void {
    this.comment.show({ kind: 'working', state, since: this.since, sessionLink })
  }

  /** Post has nothing left to do with the comment once its end is written. */
  async finish(report: Report): Promise<void> {
    const isWritten = await this.comment.finish({ kind: 'ended', report }, this.budgetMs())
    if (isWritten) this.runtime.runner.saveState('comment', '')
  }

  private budgetMs(): number {
    const reason: unknown = this.runtime.cancelled.reason
    if (!(reason instanceof JobCancelled)) return finishMs
    return Math.max(0, reason.atMs + cancelledMs - this.runtime.clock.now())
  }
}
