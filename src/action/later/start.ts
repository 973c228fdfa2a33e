/** `wait: later`: hands the task over with a ticket, shows it on GitHub, and ends. */
import type { CheckedPerson } from '../../event/gate/gate.ts'
import { ignoreMissing } from '../../github/failure.ts'
import { statusNameOf } from '../../inputs/later.ts'
import { OzError } from '../../oz/client/failure.ts'
import { metadataNames, mostMetadataNames } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { ActionError } from '../../platform/errors.ts'
import { objectOf, type JsonObject } from '../../platform/json.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { defaultLimits } from '../../result/apply/operations.ts'
import type { ApplyTarget } from '../../result/apply/target.ts'
import type { RunRecord } from '../deliver.ts'
import { placeOf } from '../place.ts'
import { runAgent, type AgentRequest } from '../run-agent.ts'
import { runOne, type RunOrder } from '../run-one.ts'
import type { StepContext } from '../step-context.ts'
import { hashOf, wordOf } from './apply.ts'
import { explainFace, type FacePlace } from './face.ts'
import { openCollector, readOutstanding } from './outstanding.ts'
import { lookAfterOthers } from './pass.ts'
import { commitOf } from './status.ts'
import { type Ticket, writeTicket } from './ticket.ts'
import { idOfKey, lastWordOf, ownerOf } from './witness.ts'

/** Starts the run and leaves it; where the server keeps no ticket it is waited for. @throws ActionError */
export async function runLater(
  context: StepContext,
  order: RunOrder,
  record: RunRecord,
  checked: readonly CheckedPerson[],
): Promise<Outcome> {
  const waited: Shown[] = []
  const start: RunOrder['start'] = async (_, request) => {
    try {
      const own = await openStart(context, order.plan, request, record.prompt?.headSha)
      return await handOver({ ...own, checked }, waited)
    } finally {
      await request.view.close()
    }
  }
  const ended = await runOne(context, { ...order, start }, record)
  for (const { faces, face } of waited) {
    if (face.comment !== undefined) await faces.removeComment(face)
    await faces.end(face, wordOf(ended, record))
  }
  return ended
}

type Start = Awaited<ReturnType<typeof openStart>> & { readonly checked: readonly CheckedPerson[] }
type Shown = Pick<Start, 'faces' | 'face'>

/**
 * `face`: without the comment, which is yet to be made. @param headSha the head of the pull request that the prompt
 * speaks of. @throws ActionError where nothing could show the result
 */
async function openStart(
  context: StepContext,
  plan: RunOrder['plan'],
  request: AgentRequest,
  headSha: string | undefined,
) {
  const { runtime, event, github, inputs, api } = context
  const { apiKey } = inputs.server
  const { work, key } = request
  if (apiKey === undefined || api === undefined || work.kind !== 'start')
    throw new TypeError('only a run that is started on a server has a ticket')
  const recipe = plan?.recipe
  const place = placeOf(context, plan, headSha)
  const { target, marker } = place
  const about = typeof target === 'string' ? undefined : target
  const sha = commitOf(event) ?? (about?.isPullRequest === true ? await place.readHead() : undefined)
  const subject = subjectName(about, sha)
  if (subject === undefined || event.repository.id === undefined) {
    throw new ActionError('wait: later needs an issue, a pull request or a commit to show its result on.', {
      hint: `Set wait: true for this event (${event.name}).`,
    })
  }
  // A commit has a status, but for an answer to somebody's words: that is a comment.
  const status = sha === undefined || recipe === 'respond' ? undefined : statusNameOf(inputs, context.name)
  const mark = { run: marker.run, key: idOfKey(key) }
  const face: FacePlace = { mark, sha, status, ...(about && { number: about.number, thread: about.thread }) }
  const collector = openCollector({ runtime, api, apiKey, github: await github(), event })
  return { ...collector, context, plan, request, about, marker: marker.key, subject, face, body: work.body }
}

/** `pr-8`, `issue-7`, `commit-<sha>`; undefined where the event is about nothing of these. */
function subjectName(about: ApplyTarget | undefined, sha: string | undefined): string | undefined {
  if (about?.discussion !== undefined) return undefined
  if (about !== undefined) return `${about.isPullRequest ? 'pr' : 'issue'}-${about.number}`
  return sha === undefined ? undefined : `commit-${sha}`
}

/** @param waited gets what shows a run that this step waits for all the same. @throws ActionError */
async function handOver(start: Start, waited: Shown[]): Promise<Outcome> {
  const { context, request, faces, runtime } = start
  await requireCollector(start)
  // Before anything is shown: what has no room has none with a comment's id either.
  seal(start, { ...start.face, comment: Number.MAX_SAFE_INTEGER })
  await requireNewest(start)
  const mayComment = start.plan?.policy.allowed.includes('comment') === true
  const comments = start.face.number !== undefined && (mayComment || start.face.status === undefined)
  const face = await faces.show(start.face, comments)
  const { ticket, values, body } = seal(start, face)
  const begun = await runAgent(context, {
    ...{ ...request, review: undefined, work: { kind: 'start', shared: false, body } },
    // Until the ticket is known to be kept, post takes the run down.
    postState: { ...request.postState, settled: () => undefined },
    view: { ...request.view, close: () => Promise.resolve() },
  })
  const { runId } = begun
  if (begun.conclusion !== 'started' || runId === undefined) {
    if (begun.conclusion !== 'unknown') request.postState.settled()
    await faces.end(face, { state: 'error', text: begun.error?.message ?? 'Not started' })
    return begun
  }
  const found = begun.isDoubtful === true ? await findOwn(start, begun) : begun
  if (found === undefined) {
    const message = "The answer to the start was lost, and no run that is surely this step's was found."
    await faces.end(face, { state: 'error', text: message })
    throw new ActionError(message, { hint: 'Re-run the job.' })
  }
  if (found === begun && !(await isKept(start, runId, values))) {
    runtime.log.warning(
      "This server doesn't keep the run's ticket, so the collect workflow couldn't find it; waiting for it here.",
    )
    waited.push({ faces, face })
    const { inputs } = context
    const waiting = { ...context, inputs: { ...inputs, watch: { ...inputs.watch, wait: true as const } } }
    return runAgent(waiting, { ...request, work: { kind: 'attach', runId, followUp: undefined, owned: true } })
  }
  // From here on the collector ends what is shown.
  faces.keep(undefined)
  request.postState.settled()
  await lookAfterOthers(start, { ...ticket, subject: start.subject })
  return found
}

/** Without the workflow that collects nobody would apply a result. @throws ActionError */
async function requireCollector({ context, runtime, github }: Start): Promise<void> {
  const { collectWorkflow: path } = context.inputs.later
  const call = { signal: runtime.cancelled }
  const found = await github
    .call(call, ({ repos }, place) => repos.getContent({ ...place, path }))
    .catch(ignoreMissing)
    .catch(explainFace('contents: read'))
  if (found !== undefined) return
  throw new ActionError(`Nobody would collect the result: ${path} isn't on the default branch.`, {
    hint: 'Copy examples/oz-collect.yml there, or name your own workflow in collect_workflow. A private repository needs `permissions: { contents: read }`.',
  })
}

/** A re-run of an old workflow run must not take a newer one's place, and one step not another's. @throws ActionError */
async function requireNewest({ faces, face }: Start): Promise<void> {
  const { mark, status = '' } = face
  const words = await faces.readLog(face).catch(explainFace('statuses: write'))
  const owner = ownerOf(words)
  if (owner && isLaterRun(owner.run, mark.run)) {
    throw new ActionError('A newer workflow run looks after this commit.', { conclusion: 'skipped' })
  }
  if (owner?.run === mark.run && lastWordOf(words, owner)?.state === 'pending') {
    throw new ActionError(`Another step of this workflow run shows its result as "${status}" already.`, {
      hint: 'Give each step a status_name of its own.',
    })
  }
}

/** The request with all that finds the run again. @throws ActionError where there is no room for it */
function seal(start: Start, face: FacePlace) {
  const { repositoryId, apiKey, api, subject, body } = start
  const ticket = ticketOf(start, face)
  const values = writeTicket(ticket, { apiKey, origin: api.origin, repositoryId, subject, key: face.mark.key })
  if (values === undefined) {
    throw new ActionError(
      'wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.',
      { hint: 'Put the schema into a file of the repository and give its path, or set wait: true.' },
    )
  }
  const given = objectOf(body['metadata'])
  const metadata = { ...given, [metadataNames.repository]: repositoryId, [metadataNames.subject]: subject, ...values }
  if (Object.keys(metadata).length + 2 <= mostMetadataNames) return { ticket, values, body: { ...body, metadata } }
  const count = Object.keys(given).filter((name) => !name.startsWith('gha_')).length
  throw new ActionError(`wait: later needs room in metadata, and ${count} names of your own are too many.`, {
    hint: 'Leave some of them out, or set wait: true.',
  })
}

function ticketOf({ context, plan, checked, about, marker, body }: Start, face: FacePlace): Ticket {
  const { runtime, inputs } = context
  const { mark, sha, status, comment, thread } = face
  const { recipe, ownSchema: schema, policy = { ...defaultLimits, allowed: [] } } = plan ?? {}
  const issued = Math.floor(runtime.clock.date().getTime() / 1000)
  const { ignorePaths } = inputs.result.options
  const askers = checked.map(({ login, id, needed }) => ({ login, id, needed }))
  const { isPullRequest: isPull = false, wasOpen, wasLocked } = about ?? {}
  return {
    ...{ run: mark.run, marker, issued, sha, recipe, status, comment, thread, policy },
    deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
    ...(about && { subject: { isPull, wasOpen: wasOpen !== false, wasLocked: wasLocked === true } }),
    ...(askers.length > 0 && { askers }),
    ...(ignorePaths.length > 0 && { ignorePaths }),
    ...(inputs.watch.onBlocked === 'wait' && { waitsOnBlocked: true }),
    ...('conversation_id' in body && { continues: true }),
    ...(schema?.file ? { schemaFile: { ...schema.file, hash: hashOf(schema.text) } } : { schema: schema?.value }),
  }
}

/** Whoever read the key in the status may have started a run of it too, and sooner: only the ticket tells. */
async function findOwn(start: Start, begun: Outcome): Promise<Outcome | undefined> {
  const { believed } = await readOutstanding(start).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    return { believed: [] }
  })
  const run = believed.find(({ face }) => face.mark.key === start.face.mark.key)?.run
  if (run === undefined) return undefined
  start.request.postState.known(run.id, true)
  return { ...begun, run, runId: run.id }
}

/** A new run is shown by its id soon. */
const looksMs = [0, 500, 2_000, 5_000] as const

/** Whether the server gives back every part of the ticket, and has a list to find the run on. */
async function isKept({ runtime, api }: Start, runId: string, values: JsonObject): Promise<boolean> {
  const { clock, cancelled: signal } = runtime
  for (const waitMs of looksMs) {
    await clock.sleep(waitMs, signal)
    try {
      const { metadata } = await api.getRun(runId, { signal })
      if (Object.entries(values).some(([name, value]) => metadata?.[name] !== value)) return false
      await api.listRuns({ limit: '1' }, { signal })
      return true
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }
  return false
}
