/** `wait: later`: hands the task over with a ticket, shows it on GitHub, and ends. */
import { ActionError } from '../../platform/errors.ts'
import type { CheckedPerson } from '../../event/gate/gate.ts'
import { metadataNames, mostMetadataNames } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { objectOf } from '../../platform/json.ts'
import { defaultLimits, type ApplyPolicy } from '../../result/apply/operations.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { type Place, placeOf } from '../place.ts'
import type { ResultPlan } from '../result-plan.ts'
import { runAgent, type AgentRequest } from '../run-agent.ts'
import { runOne, type RunOrder, type RunRecord } from '../run-one.ts'
import { nameOf, type StepContext } from '../step-context.ts'
import { openCollector, type Collector } from './collector.ts'
import type { FacePlace, Word } from './face.ts'
import { isKept, lookAfterOthers } from './after-start.ts'
import { requireCollector } from './require-collector.ts'
import { explainFace, wordOf } from './status.ts'
import { statusNameOf } from './status-name.ts'
import { commitOf, subjectName } from './subject.ts'
import { type Ticket, writeTicket } from './ticket.ts'
import { idOfKey, ownerOf } from './witness.ts'

interface LaterRequest {
  readonly request: AgentRequest
  readonly plan: ResultPlan | undefined
  readonly checked: readonly CheckedPerson[]
  /** The head of the pull request that the prompt speaks of. */
  readonly headSha: string | undefined
  /** Called where this step waits all the same, with what says the last word. */
  readonly wait: (end: (word: Word) => Promise<void>) => void
}

/** Starts the run and leaves it; where the server keeps no ticket it is waited for. @throws ActionError */
export async function runLater(
  context: StepContext,
  order: RunOrder,
  record: RunRecord,
  checked: readonly CheckedPerson[],
): Promise<Outcome> {
  const waiting: (() => Promise<void>)[] = []
  const start: RunOrder['start'] = (_, request) =>
    startLater(context, {
      ...{ request, checked, plan: order.plan, headSha: record.prompt?.headSha },
      wait: (end) => waiting.push(() => end(wordOf(ended, record))),
    })
  const ended = await runOne(context, { ...order, start }, record)
  for (const end of waiting) await end()
  return ended
}

async function startLater(context: StepContext, later: LaterRequest): Promise<Outcome> {
  try {
    return await handOver(context, later)
  } catch (error) {
    await later.request.view.close()
    throw error
  }
}

async function handOver(context: StepContext, later: LaterRequest): Promise<Outcome> {
  const step = await prepare(context, later)
  await requireCollector(step.context, step.collector)
  await requireNewest(step)
  const face = await writeFaces(step)
  const ticket = ticketOf(step, face)
  const { request } = later
  const body = withTicket(step, ticket)
  // Until the ticket is known to be kept, post takes the run down.
  const postState = { ...request.postState, settled: () => undefined }
  const begun = await runAgent(context, {
    ...request,
    postState,
    work: { kind: 'start', shared: false, body },
    review: undefined,
    view: { ...request.view, close: () => Promise.resolve() },
  })
  if (begun.conclusion !== 'started' || begun.runId === undefined) {
    if (begun.conclusion !== 'unknown') request.postState.settled()
    await endFaces(step, face, { state: 'error', text: begun.error?.message ?? 'Not started' })
    await request.view.close()
    return begun
  }
  if (!(await isKept(step.collector, begun.runId, body)))
    return waitAfterAll(context, step, { face, runId: begun.runId })
  // From here on the collector ends what is shown.
  context.runtime.runner.saveState('face', '')
  request.postState.settled()
  await request.view.close()
  await lookAfterOthers(step.collector, { ...ticket, subject: step.subject })
  return begun
}

interface Step {
  readonly context: StepContext
  readonly later: LaterRequest
  readonly collector: Collector
  readonly place: Place
  readonly sha: string | undefined
  readonly subject: string
}

async function prepare(context: StepContext, later: LaterRequest): Promise<Step> {
  const { runtime, event, github, target: oz, api } = context
  if (oz === undefined || api === undefined) throw new TypeError('nothing is started without a server')
  const { recipe, recipeInput } = later.plan ?? {}
  const place = placeOf(context, { name: nameOf(context), recipe, topic: recipeInput?.topic }, later.headSha)
  const sha =
    commitOf(event) ??
    (typeof place.target !== 'string' && place.target.isPullRequest ? await place.readHead() : undefined)
  const subject = subjectName(event, sha)
  if (subject === undefined || event.repository.id === undefined) {
    throw new ActionError('wait: later needs an issue, a pull request or a commit to show its result on.', {
      hint: `Set wait: true for this event (${event.name}).`,
    })
  }
  const collector = openCollector({ runtime, api, apiKey: oz.apiKey, github: await github() }, event)
  return { context, later, collector, place, sha, subject }
}

/** A re-run of an old workflow run must not take a newer one's place. */
async function requireNewest(step: Step): Promise<void> {
  const { sha, status, mark } = faceOf(step)
  if (sha === undefined || status === undefined) return
  const words = await step.collector.faces
    .readLog(sha, status)
    .catch((error: unknown) => explainFace(error, 'statuses: write'))
  const owner = ownerOf(words)
  if (owner && isLaterRun(owner.run, mark.run)) {
    throw new ActionError('A newer workflow run looks after this commit.', { conclusion: 'skipped' })
  }
}

/** A commit has a status, but for an answer to somebody's words: that is a comment. */
function faceOf({ context, later, place, sha }: Step): FacePlace {
  const status = later.plan?.recipe === 'respond' ? undefined : statusNameOf(context.inputs, nameOf(context))
  const { target, marker } = place
  return {
    mark: { run: marker.run, key: idOfKey(later.request.key) },
    ...(sha !== undefined && { sha, status }),
    ...(typeof target !== 'string' && { number: target.number, thread: target.thread }),
  }
}

/** What is shown comes before what is paid. */
async function writeFaces(step: Step): Promise<FacePlace> {
  const { collector, place, context } = step
  const { runner } = context.runtime
  const face = faceOf(step)
  const mayComment = step.later.plan?.policy.allowed.includes('comment') === true
  const comments = face.number !== undefined && (mayComment || face.status === undefined)
  runner.saveState('face', JSON.stringify({ ...face, comments }))
  await collector.faces
    .writeStatus(face, { state: 'pending', text: 'Working…' })
    .catch((error: unknown) => explainFace(error, 'statuses: write'))
  if (!comments) return face
  try {
    const comment = await collector.faces.createComment(face, place.seal)
    runner.saveState('face', JSON.stringify({ ...face, comments, comment }))
    return { ...face, comment }
  } catch (error) {
    await endFaces(step, face, { state: 'error', text: 'Not started' })
    return explainFace(error, face.sha === undefined ? 'issues: write' : 'pull-requests: write')
  }
}

async function endFaces({ collector, place, context }: Step, face: FacePlace, word: Word): Promise<void> {
  if (context.runtime.cancelled.aborted) return
  await collector.faces.endComment(face, word, place.seal)
  await collector.faces.writeStatus(face, { ...word, text: context.runtime.redact(word.text) })
  context.runtime.runner.saveState('face', '')
}

function ticketOf({ context, later, place, sha }: Step, face: FacePlace): Ticket {
  const { runtime, inputs, level } = context
  const { target, marker } = place
  const issued = Math.floor(runtime.clock.date().getTime() / 1000)
  const policy: ApplyPolicy = later.plan?.policy ?? { ...defaultLimits, allowed: [] }
  return {
    ...{ run: marker.run, marker: marker.key, issued, sha, policy },
    deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
    ...{ status: face.status, comment: face.comment, thread: face.thread },
    subject:
      typeof target === 'string'
        ? undefined
        : { isPull: target.isPullRequest, wasOpen: target.wasOpen !== false, wasLocked: target.wasLocked === true },
    askers: later.checked.map(({ login, id, needed }) => ({ login, id, needed })),
    recipe: later.plan?.recipe,
    ignorePaths: inputs.result.options.ignorePaths,
    waitsOnBlocked: inputs.watch.onBlocked === 'wait',
    isBrief: level !== 'live',
    name: nameOf(context),
    schema: later.plan?.ownSchema,
  }
}

/** The request with all that finds the run again. @throws ActionError where there is no room for it */
function withTicket({ collector, later, subject }: Step, ticket: Ticket): Record<string, unknown> {
  const { work, key } = later.request
  if (work.kind !== 'start') throw new TypeError('only a run that is started has a ticket')
  const { repositoryId, apiKey, api } = collector
  const scope = { apiKey, origin: api.origin, repositoryId, subject, key: idOfKey(key) }
  const values = writeTicket(ticket, scope)
  const given = objectOf(work.body['metadata'])
  const own = { ...given, [metadataNames.repository]: repositoryId, [metadataNames.subject]: subject, ...values }
  const isFull = Object.keys(own).length + 2 > mostMetadataNames
  if (values !== undefined && !isFull) return { ...work.body, metadata: own }
  throw new ActionError(
    values === undefined
      ? 'wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.'
      : `wait: later needs room in metadata, and ${Object.keys(given).length} names of your own are too many.`,
    {
      hint: values === undefined ? 'Make it smaller, or set wait: true.' : 'Leave some of them out, or set wait: true.',
    },
  )
}

async function waitAfterAll(
  context: StepContext,
  step: Step,
  { face, runId }: { readonly face: FacePlace; readonly runId: string },
): Promise<Outcome> {
  const { request } = step.later
  context.runtime.log.warning(
    'This server keeps no ticket of the run, so nobody could collect its result: waiting for it here.',
  )
  const inputs = { ...context.inputs, watch: { ...context.inputs.watch, wait: true } }
  const work = { kind: 'attach', runId, followUp: undefined, owned: true } as const
  step.later.wait(async (word) => {
    await step.collector.faces.removeComment(face, step.place.seal)
    await endFaces(step, face, word)
  })
  return runAgent({ ...context, inputs }, { ...request, work })
}
