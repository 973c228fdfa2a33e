/** The status of a step that waits, of one that has nothing to do, and what a killed step left of its faces. */
import { readEvent } from '../../event/read.ts'
import { subjectOf } from '../../event/subject.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { createGitHub, type GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { checkOf } from '../../github/read/pull.ts'
import { Fields } from '../../inputs/fields.ts'
import { createReviewWriter } from '../../github/write/reviews.ts'
import { statusNameOf } from '../../inputs/later.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { ActionError } from '../../platform/errors.ts'
import { numberOf, objectOf, parseJson, textOf } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { makeApplyMarker } from '../../result/apply/marker.ts'
import { targetOf } from '../../result/apply/target.ts'
import type { RunRecord } from '../deliver.ts'
import { placeOf } from '../place.ts'
import { runOne, type RunOrder } from '../run-one.ts'
import { nameOf, type StepContext } from '../step-context.ts'
import { privateWord, wordOfResult } from './apply.ts'
import { type FacePlace, Faces, type Word, working } from './face.ts'
import { idOfKey } from './witness.ts'

/** The commit that the event itself names; undefined for issues and comments, and where there is none. */
export function commitOf(event: WorkflowEvent): string | undefined {
  if ('pullRequest' in event) return event.pullRequest.head.sha
  if ('mergeGroup' in event) return event.mergeGroup.headSha
  if ('push' in event) return event.push.isDeleted ? undefined : event.push.after
  return checkOf(event)?.headSha
}

/** `pr-8`, `issue-7`, `commit-<sha>`; undefined where the event is about nothing of these. */
export function subjectName(event: WorkflowEvent, sha: string | undefined): string | undefined {
  if (subjectOf(event)?.name === 'discussion') return undefined
  const target = targetOf(event)
  if (typeof target !== 'string') return `${target.isPullRequest ? 'pr' : 'issue'}-${target.number}`
  return sha === undefined ? undefined : `commit-${sha}`
}

/** What could not be written, as an error that says what to do. */
export function explainFace(error: unknown, permission: string): never {
  if (!(error instanceof GitHubError)) throw error
  throw new ActionError(`${error.message}. Nothing was started.`, {
    hint: `Give the job \`permissions: { ${permission} }\`.`,
    cause: error,
  })
}

/** What is shown comes before what is paid, and is ended by post where this step can't. @throws ActionError */
export async function showWorking({ runtime }: Pick<StepContext, 'runtime'>, faces: Faces, face: KeptFace) {
  keepFace(runtime, face)
  await faces.writeStatus(face, working).catch((error: unknown) => explainFace(error, 'statuses: write'))
}

/** For post; undefined: it is none of post's any more. */
export function keepFace({ runner }: Pick<Runtime, 'runner'>, face: KeptFace | undefined): void {
  runner.saveState('face', face === undefined ? '' : JSON.stringify(face))
}

/** Says the last word; post does it where the job is being cancelled. */
export async function endFace(runtime: Runtime, faces: Faces, face: FacePlace, word: Word): Promise<void> {
  if (runtime.cancelled.aborted) return
  await faces.say(face, word)
  keepFace(runtime, undefined)
}

/** The status is pending while the run is out, and says then what the step says. */
export async function runWithStatus(context: StepContext, order: RunOrder, record: RunRecord): Promise<Outcome> {
  const { event, inputs, runtime, github } = context
  const sha = commitOf(event) ?? (await placeOf(context, {}, undefined).readHead())
  if (sha === undefined) {
    runtime.log.notice('status_name has no effect: this event is about no commit.')
    return runOne(context, order, record)
  }
  const mark = { run: makeApplyMarker(runtime.env).run, key: idOfKey(order.key) }
  const face = { sha, status: statusNameOf(inputs, order.name), mark }
  const faces = new Faces(runtime, event, await github())
  await showWorking(context, faces, face)
  try {
    const outcome = await runOne(context, order, record)
    await endFace(runtime, faces, face, wordOf(outcome, record))
    return outcome
  } catch (error) {
    const text = error instanceof ActionError ? error.message : 'The step failed'
    const isSkipped = error instanceof ActionError && error.conclusion === 'skipped'
    await endFace(runtime, faces, face, { state: isSkipped ? 'success' : 'error', text })
    throw error
  }
}

/** How the step ended, as a status says it. */
export function wordOf({ conclusion, error, answer, run }: Outcome, { typed = {}, isPrivate }: RunRecord): Word {
  if (isPrivate?.(answer) === true) return privateWord(conclusion !== 'success')
  if (conclusion === 'success') return wordOfResult(typed)
  const state = conclusion === 'failure' && run?.state === 'SUCCEEDED' ? 'failure' : 'error'
  return { state, text: error?.message ?? conclusion }
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
  const [sha, status] = [commitOf(event), statusNameOf(inputs, nameOf(context))]
  if (sha === undefined || status === undefined || inputs.show.dryRun) return
  const faces = new Faces(runtime, event, await github())
  try {
    if ((await faces.readLog(sha, status)).length > 0) return
    const mark = { run: makeApplyMarker(runtime.env).run, key: runtime.randomHex(16) }
    await faces.writeStatus({ sha, status, mark }, { state: 'success', text })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    runtime.log.warning(`Couldn't write the status "${status}": ${error.oneLine}`)
  }
}

export interface KeptFace extends FacePlace {
  /** A comment was about to be made. */
  readonly comments?: boolean
}

/**
 * In post, what a killed step left on GitHub: a status that would stay pending, a comment that says "Working…", a review
 * that nobody sees yet. Trouble is a warning.
 */
export async function endFacesInPost(runtime: Runtime): Promise<void> {
  const { env, connection, clock, log } = runtime
  const github = createGitHub({ send: connection.send, clock, env, token: new Fields(env).text('github_token') })
  const event = readEvent(env)
  const faces = new Faces(runtime, event, github)
  const left = readKept(env['STATE_face'])
  try {
    if (left?.comments === true) await faces.removeComment(left)
    // A collector may have been quicker.
    if (left && (await faces.judge({ ...left, comment: undefined })) !== 'done')
      await faces.writeStatus(left, { state: 'error', text: 'The step ended before its run did' })
    await discardPending(runtime, event, { github, faces })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`Couldn't finish what the step shows on GitHub: ${error.oneLine}`)
  }
}

async function discardPending(
  runtime: Runtime,
  { repository: { owner, name: repo } }: WorkflowEvent,
  { github, faces }: { readonly github: GitHub; readonly faces: Faces },
): Promise<void> {
  const given = objectOf(parseJson(runtime.env['STATE_review'] ?? ''))
  const [number, run, key] = [numberOf(given['number']), textOf(given['run']), textOf(given['key'])]
  if (number === undefined || run === undefined || key === undefined) return
  const target = { owner, repo, number }
  const { readHistory } = await import(/* webpackChunkName: "result" */ '../../result/apply/review-history.ts')
  const { cancelled: signal } = runtime
  const history = { github, target, signal, marker: { key, run }, seal: faces.sealFor(number) }
  const { pending } = await readHistory(history)
  const writer = createReviewWriter(github, target)
  for (const { id } of pending.filter((review) => review.run === run)) await writer.discard(id, { signal })
}

function readKept(state: string | undefined): KeptFace | undefined {
  const given = objectOf(parseJson(state ?? ''))
  const mark = objectOf(given['mark'])
  const [run, key] = [textOf(mark['run']), textOf(mark['key'])]
  if (run === undefined || key === undefined) return undefined
  return {
    ...{ mark: { run, key }, sha: textOf(given['sha']), status: textOf(given['status']) },
    ...{ number: numberOf(given['number']), comment: numberOf(given['comment']), thread: numberOf(given['thread']) },
    comments: given['comments'] === true,
  }
}
