/** The status of a step that waits, and of one that has nothing to do. */
import { ActionError } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { makeApplyMarker } from '../../result/apply/marker.ts'
import { runOne, type RunOrder, type RunRecord } from '../run-one.ts'
import { nameOf, type StepContext } from '../step-context.ts'
import { placeOf } from '../place.ts'
import { type FacePlace, Faces, type Word } from './face.ts'
import { statusNameOf } from './status-name.ts'
import { commitOf } from './subject.ts'
import { idOfKey } from './witness.ts'

/** @throws GitHubError */
export async function openFaces({
  runtime,
  event,
  github,
}: Pick<StepContext, 'runtime' | 'event' | 'github'>): Promise<Faces> {
  const pagesUrl = `${event.serverUrl}/${event.repository.fullName}`
  return new Faces({ github: await github(), repository: event.repository, pagesUrl, signal: runtime.cancelled })
}

/** What could not be written, as an error that says what to do. */
export function explainFace(error: unknown, permission: string): never {
  if (!(error instanceof GitHubError)) throw error
  throw new ActionError(`${error.message}. Nothing was started.`, {
    hint: `Give the job \`permissions: { ${permission} }\`.`,
    cause: error,
  })
}

/** The status is pending while the run is out, and says then what the step says. */
export async function runWithStatus(context: StepContext, order: RunOrder, record: RunRecord): Promise<Outcome> {
  const { event, inputs, runtime } = context
  const sha = commitOf(event) ?? (await placeOf(context, {}, undefined).readHead())
  if (sha === undefined) {
    runtime.log.notice('status_name has no effect: this event is about no commit.')
    return runOne(context, order, record)
  }
  const mark = { run: makeApplyMarker(runtime.env).run, key: idOfKey(order.key) }
  const face = { sha, status: statusNameOf(inputs, order.name), mark }
  const faces = await openFaces(context)
  runtime.runner.saveState('face', JSON.stringify(face))
  await faces
    .writeStatus(face, { state: 'pending', text: 'Working…' })
    .catch((error: unknown) => explainFace(error, 'statuses: write'))
  try {
    const outcome = await runOne(context, order, record)
    await end(context, face, wordOf(outcome, record))
    return outcome
  } catch (error) {
    await end(context, face, { state: 'error', text: error instanceof ActionError ? error.message : 'The step failed' })
    throw error
  }
}

/** Post does it where the job is being cancelled. */
async function end(context: StepContext, face: FacePlace, word: Word): Promise<void> {
  if (context.runtime.cancelled.aborted) return
  await (await openFaces(context)).writeStatus(face, { ...word, text: context.runtime.redact(word.text) })
  context.runtime.runner.saveState('face', '')
}

/** How the step ended, as a status says it. */
export function wordOf({ conclusion, error, answer }: Outcome, { typed, isPrivate }: RunRecord): Word {
  if (isPrivate?.(answer) === true) return { state: 'success', text: 'Done' }
  if (conclusion === 'success') {
    if (typed?.verdict === 'incomplete') return { state: 'failure', text: 'The agent could not look at all of it' }
    const done = (typed?.applied?.operations ?? []).flatMap(({ what, result }) => (result === 'applied' ? [what] : []))
    return { state: 'success', text: done.join('. ') || 'Done' }
  }
  const state = conclusion === 'failure' && error !== undefined ? 'failure' : 'error'
  return { state, text: error?.message ?? conclusion }
}

/** What has nothing to do says so in its status, where the commit has none of ours yet. */
export async function withSkipStatus<T>(context: StepContext, work: () => Promise<T>): Promise<T> {
  const { event, runtime } = context
  if (event.kind === 'merge_group') {
    await saySkipped(context, 'Reviewed on the pull request')
    throw new ActionError('A merge group is reviewed on its pull requests.', { conclusion: 'skipped' })
  }
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError && error.conclusion === 'skipped') {
      await saySkipped(context, `Skipped: ${runtime.redact(error.message)}`)
    }
    throw error
  }
}

async function saySkipped(context: StepContext, text: string): Promise<void> {
  const { event, inputs, runtime } = context
  const [sha, status] = [commitOf(event), statusNameOf(inputs, nameOf(context))]
  if (sha === undefined || status === undefined || inputs.show.dryRun) return
  const faces = await openFaces(context)
  try {
    if ((await faces.readLog(sha, status)).length > 0) return
    const mark = { run: makeApplyMarker(runtime.env).run, key: runtime.randomHex(16) }
    await faces.writeStatus({ sha, status, mark }, { state: 'success', text })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    runtime.log.warning(`The status "${status}" could not be written: ${error.oneLine}`)
  }
}
