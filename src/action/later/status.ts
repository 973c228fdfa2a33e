/** The status of a step that waits, of one that has nothing to do, and what a killed step left of its faces. */
import type { WorkflowEvent } from '../../event/event.ts'
import { readEvent } from '../../event/read.ts'
import { checkOf } from '../../event/subject.ts'
import { GitHubError } from '../../github/failure.ts'
import { createReviewWriter } from '../../github/write/reviews.ts'
import { statusNameOf } from '../../inputs/later.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { ActionError } from '../../platform/errors.ts'
import { parseJson } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { makeApplyMarker } from '../../result/apply/marker.ts'
import type { RunRecord } from '../deliver.ts'
import { placeOf } from '../place.ts'
import { runOne, type RunOrder } from '../run-one.ts'
import { openGitHub, type StepContext } from '../step-context.ts'
import { wordOf } from './apply.ts'
import { Faces, isFacePlace } from './face.ts'
import { isNumber, isText, shapeOf } from './ticket.ts'
import { idOfKey } from './witness.ts'

/** The commit that the event itself names; undefined for issues and comments, and where there is none. */
export function commitOf(event: WorkflowEvent): string | undefined {
  if ('pullRequest' in event) return event.pullRequest.head.sha
  if ('mergeGroup' in event) return event.mergeGroup.headSha
  if ('push' in event) return event.push.isDeleted ? undefined : event.push.after
  return checkOf(event)?.headSha
}

/** The status is pending while the run is out, and says then what the step says. */
export async function runWithStatus(context: StepContext, order: RunOrder, record: RunRecord): Promise<Outcome> {
  const { event, inputs, runtime, github } = context
  const sha = commitOf(event) ?? (await placeOf(context, undefined, undefined).readHead())
  if (sha === undefined) {
    runtime.log.notice('status_name has no effect: this event is about no commit.')
    return runOne(context, order, record)
  }
  const mark = { run: makeApplyMarker(runtime.env).run, key: idOfKey(order.key) }
  const face = { sha, status: statusNameOf(inputs, context.name), mark }
  const faces = new Faces(runtime, event, await github())
  await faces.show(face, false)
  try {
    const outcome = await runOne(context, order, record)
    await faces.end(face, wordOf(outcome, record))
    return outcome
  } catch (error) {
    const text = error instanceof ActionError ? error.message : 'The step failed'
    const isSkipped = error instanceof ActionError && error.conclusion === 'skipped'
    await faces.end(face, { state: isSkipped ? 'success' : 'error', text })
    throw error
  }
}

/** What has nothing to do says so in its status, where the commit has none of ours yet. */
export async function withSkipStatus<T>(context: StepContext, work: () => Promise<T>): Promise<T> {
  if (context.event.kind === 'merge_group') {
    await saySkipped(context, 'Reviewed on the pull request')
    throw new ActionError('A merge group is reviewed on its pull requests.', { conclusion: 'skipped' })
  }
  try {
    return await work()
  } catch (error) {
    const isSkipped = error instanceof ActionError && error.conclusion === 'skipped'
    if (isSkipped) await saySkipped(context, `Skipped: ${error.message.replace(/^Skipped: /, '')}`)
    throw error
  }
}

async function saySkipped(context: StepContext, text: string): Promise<void> {
  const { event, inputs, runtime, github } = context
  const [sha, status] = [commitOf(event), statusNameOf(inputs, context.name)]
  if (sha === undefined || status === undefined || inputs.show.dryRun) return
  const faces = new Faces(runtime, event, await github())
  try {
    const mark = { run: makeApplyMarker(runtime.env).run, key: runtime.randomHex(16) }
    const face = { sha, status, mark }
    if ((await faces.readLog(face)).length > 0) return
    await faces.writeStatus(face, { state: 'success', text })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    runtime.log.warning(`Couldn't write the status "${status}": ${error.oneLine}`)
  }
}

const isKeptReview = shapeOf({ number: isNumber, run: isText, key: isText })

/**
 * In post, what a killed step left on GitHub: a status that would stay pending, a comment that says "Working…", a review
 * that nobody sees yet. Trouble is a warning.
 */
export async function endFacesInPost(runtime: Runtime): Promise<void> {
  const { env, log, cancelled: signal } = runtime
  const github = await openGitHub(runtime)()
  const event = readEvent(env)
  const faces = new Faces(runtime, event, github)
  const [face, review] = [parseJson(env['STATE_face'] ?? ''), parseJson(env['STATE_review'] ?? '')]
  try {
    if (isFacePlace(face)) {
      if (face.comments === true) await faces.removeComment(face)
      // A collector may have been quicker.
      if ((await faces.judge({ ...face, comment: undefined })) !== 'done')
        await faces.writeStatus(face, { state: 'error', text: 'The step ended before its run did' })
    }
    if (!isKeptReview(review)) return
    const { number, run } = review
    const target = { number }
    const { readHistory } = await import(/* webpackChunkName: "result" */ '../../result/apply/review-history.ts')
    const { pending } = await readHistory({ github, target, signal, marker: review, seal: faces.sealFor(number) })
    const writer = createReviewWriter(github, target)
    for (const left of pending.filter((one) => one.run === run)) await writer.discard(left.id, { signal })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`Couldn't finish what the step shows on GitHub: ${error.oneLine}`)
  }
}
