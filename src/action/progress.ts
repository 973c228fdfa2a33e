import { subjectOf } from '../event/subject.ts'
import type { Run } from '../oz/client/types.ts'
import { JobCancelled, type Runtime } from '../platform/runtime.ts'
import type { Report } from '../report/report.ts'
import { titleFor, type StepContext } from './step-context.ts'

/** The step's comment, from its start to its end. */
export interface Progress {
  show(run: Run): void
  finish(report: Report): Promise<void>
}

const finishMs = 30_000
/** A cancelled step is killed 7.5 s after the signal, and outputs come first. */
const cancelledMs = 6_800

/** Makes the comment on the event's issue, pull request or discussion; undefined, with a notice, where there is none. */
export async function openProgress(context: StepContext, name: string | undefined): Promise<Progress | undefined> {
  const { runtime, event, inputs, github } = context
  const { env, runner, redact, log, clock } = runtime
  const about = subjectOf(event)
  const [{ openComments, targetOf }, { renderComment }, { ProgressComment }, { makeMarker }, { writeReference }] =
    await Promise.all([
      import(/* webpackChunkName: "result" */ '../result/apply/target.ts'),
      import(/* webpackChunkName: "github" */ '../report/comment/body.ts'),
      import(/* webpackChunkName: "github" */ '../report/comment/comment.ts'),
      import(/* webpackChunkName: "github" */ '../report/comment/marker.ts'),
      import(/* webpackChunkName: "github" */ '../report/comment/cleanup.ts'),
    ])
  const target = targetOf(event)
  if (!about || typeof target === 'string') {
    log.notice('progress_comment has no effect: this event is about no issue, pull request or discussion.')
    return undefined
  }
  const { openSeal } = await import(/* webpackChunkName: "result" */ './place.ts')
  const { owner, repo, number, discussion } = target
  const issue = { owner, repo, number, ...(discussion && { discussion }) }
  const place = { issue, marker: makeMarker(env, name), seal: openSeal(env, event, issue.number) }
  const title = titleFor(name, inputs.result.recipe, event)
  const frame = { ...place, name: title, workflowRunUrl: event.run.url, redact }
  const comment = new ProgressComment({
    ...place,
    isPullRequest: about.name === 'pull request',
    remember: (id) => {
      // A discussion's comments are found by their markers: post can't reach them by number.
      runner.saveState('comment', writeReference({ ...place, id: discussion === undefined ? id : undefined }))
    },
    comments: openComments(await github(), issue),
    render: (view) => renderComment(frame, view),
    log,
    clock,
  })
  const since = clock.date()
  const show = (facts: { readonly state?: Run['state']; readonly sessionLink?: string | undefined }): void => {
    comment.show({ kind: 'working', state: undefined, sessionLink: undefined, ...facts, since })
  }
  show({})
  return {
    show: ({ state, sessionLink }) => {
      show({ state, sessionLink })
    },
    // Post has nothing left to do with the comment once its end is written.
    finish: async (report) => {
      if (await comment.finish({ kind: 'ended', report }, leftMs(runtime))) runner.saveState('comment', '')
    },
  }
}

function leftMs({ cancelled, clock }: Runtime): number {
  const reason: unknown = cancelled.reason
  return reason instanceof JobCancelled ? Math.max(0, reason.atMs + cancelledMs - clock.now()) : finishMs
}
