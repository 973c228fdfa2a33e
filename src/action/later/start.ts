/** `wait: later`: hands the task over with a ticket, shows it on GitHub, and ends. */
import type { CheckedPerson } from '../../event/gate/gate.ts'
import { GitHubError } from '../../github/failure.ts'
import { statusNameOf } from '../../inputs/later.ts'
import { OzError } from '../../oz/client/failure.ts'
import { metadataNames, mostMetadataNames } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { ActionError } from '../../platform/errors.ts'
import { objectOf, type JsonObject } from '../../platform/json.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { defaultLimits } from '../../result/apply/operations.ts'
import type { RunRecord } from '../deliver.ts'
import { type Place, placeOf } from '../place.ts'
import type { ResultPlan } from '../result-plan.ts'
import { runAgent, type AgentRequest } from '../run-agent.ts'
import { runOne, type RunOrder } from '../run-one.ts'
import { nameOf, type StepContext } from '../step-context.ts'
import { hashOf } from './apply.ts'
import type { FacePlace, Word } from './face.ts'
import { openCollector, readOutstanding, type Collector } from './outstanding.ts'
import { lookAfterOthers } from './pass.ts'
import { commitOf, endFace, explainFace, keepFace, showWorking, subjectName, wordOf } from './status.ts'
import { type Ticket, ticketNames, writeTicket } from './ticket.ts'
import { idOfKey, lastWordOf, ownerOf } from './witness.ts'

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
  const ends: ((word: Word) => Promise<void>)[] = []
  const start: RunOrder['start'] = async (_, request) => {
    const wait: LaterRequest['wait'] = (end) => ends.push(end)
    try {
      return await handOver(context, { request, checked, plan: order.plan, headSha: record.prompt?.headSha, wait })
    } finally {
      await request.view.close()
    }
  }
  const ended = await runOne(context, { ...order, start }, record)
  for (const end of ends) await end(wordOf(ended, record))
  return ended
}

async function handOver(context: StepContext, later: LaterRequest): Promise<Outcome> {
  const { runtime } = context
  const { request } = later
  const step = await prepare(context, later)
  const { collector, subject } = step
  await requireCollector(context, collector)
  // Before anything is shown: what has no room has none with a comment's id either.
  withTicket(step, ticketOf(step, { ...faceOf(step), comment: Number.MAX_SAFE_INTEGER }))
  await requireNewest(step)
  const face = await writeFaces(step)
  const ticket = ticketOf(step, face)
  const body = withTicket(step, ticket)
  const begun = await runAgent(context, {
    ...{ ...request, review: undefined, work: { kind: 'start', shared: false, body } },
    // Until the ticket is known to be kept, post takes the run down.
    postState: { ...request.postState, settled: () => undefined },
    view: { ...request.view, close: () => Promise.resolve() },
  })
  if (begun.conclusion !== 'started' || begun.runId === undefined) {
    if (begun.conclusion !== 'unknown') request.postState.settled()
    await endFace(runtime, collector.faces, face, { state: 'error', text: begun.error?.message ?? 'Not started' })
    return begun
  }
  const found = begun.isDoubtful === true ? await findOwn(step, begun) : begun
  if (found === undefined) {
    const message = "The answer to the start was lost, and no run that is surely this step's was found."
    await endFace(runtime, collector.faces, face, { state: 'error', text: message })
    throw new ActionError(message, { hint: 'Re-run the job.' })
  }
  if (found === begun && !(await isKept(collector, begun.runId, body))) return waitAfterAll(step, face, begun.runId)
  // From here on the collector ends what is shown.
  keepFace(runtime, undefined)
  request.postState.settled()
  await lookAfterOthers(collector, { ...ticket, subject })
  return found
}

/** Whoever read the key in the status may have started a run of it too, and sooner: only the ticket tells. */
async function findOwn({ collector, later: { request } }: Step, begun: Outcome): Promise<Outcome | undefined> {
  const { believed } = await readOutstanding(collector).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    return { believed: [] }
  })
  const run = believed.find(({ face }) => face.mark.key === idOfKey(request.key))?.run
  if (run === undefined) return undefined
  request.postState.known(run.id, true)
  return { ...begun, run, runId: run.id }
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
  const { runtime, event, github, inputs, api } = context
  const { apiKey } = inputs.server
  if (apiKey === undefined || api === undefined) throw new TypeError('nothing is started without a server')
  const { recipe, recipeInput } = later.plan ?? {}
  const place = placeOf(context, { name: nameOf(context), recipe, topic: recipeInput?.topic }, later.headSha)
  const isPull = typeof place.target !== 'string' && place.target.isPullRequest
  const sha = commitOf(event) ?? (isPull ? await place.readHead() : undefined)
  const subject = subjectName(event, sha)
  if (subject === undefined || event.repository.id === undefined) {
    throw new ActionError('wait: later needs an issue, a pull request or a commit to show its result on.', {
      hint: `Set wait: true for this event (${event.name}).`,
    })
  }
  const collector = openCollector({ runtime, api, apiKey, github: await github() }, event)
  return { context, later, collector, place, sha, subject }
}

/** Else nobody would apply the result. @throws ActionError */
async function requireCollector({ runtime, inputs, event }: StepContext, { github }: Collector): Promise<void> {
  const path = inputs.later.collectWorkflow
  const { owner, name: repo } = event.repository
  try {
    await github.call({ signal: runtime.cancelled }, ({ repos }, request) =>
      repos.getContent({ owner, repo, path, request }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError) || error.failure !== 'missing') explainFace(error, 'contents: read')
    throw new ActionError(`Nobody would collect the result: ${path} isn't on the default branch.`, {
      hint: 'Copy examples/oz-collect.yml there, or name your own workflow in collect_workflow. A private repository needs `permissions: { contents: read }`.',
    })
  }
}

/** A re-run of an old workflow run must not take a newer one's place, and one step not another's. */
async function requireNewest(step: Step): Promise<void> {
  const { sha, status, mark } = faceOf(step)
  if (sha === undefined || status === undefined) return
  const { faces } = step.collector
  const words = await faces.readLog(sha, status).catch((error: unknown) => explainFace(error, 'statuses: write'))
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

async function writeFaces(step: Step): Promise<FacePlace> {
  const { collector, context, later } = step
  const { faces } = collector
  const face = faceOf(step)
  const mayComment = later.plan?.policy.allowed.includes('comment') === true
  const comments = face.number !== undefined && (mayComment || face.status === undefined)
  await showWorking(context, faces, { ...face, comments })
  if (!comments) return face
  try {
    const comment = await faces.createComment(face)
    keepFace(context.runtime, { ...face, comments, comment })
    return { ...face, comment }
  } catch (error) {
    await endFace(context.runtime, faces, face, { state: 'error', text: 'Not started' })
    return explainFace(error, face.sha === undefined ? 'issues: write' : 'pull-requests: write')
  }
}

function ticketOf({ context, later, place, sha }: Step, { status, comment, thread }: FacePlace): Ticket {
  const { runtime, inputs } = context
  const { target, marker } = place
  const { recipe, ownSchema: schema } = later.plan ?? {}
  const { work } = later.request
  const issued = Math.floor(runtime.clock.date().getTime() / 1000)
  const policy = later.plan?.policy ?? { ...defaultLimits, allowed: [] }
  const { ignorePaths } = inputs.result.options
  return {
    ...{ run: marker.run, marker: marker.key, issued, sha, policy, recipe, status, comment, thread },
    deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
    ...(typeof target !== 'string' && {
      subject: {
        isPull: target.isPullRequest,
        wasOpen: target.wasOpen !== false,
        wasLocked: target.wasLocked === true,
      },
    }),
    ...(later.checked.length > 0 && { askers: later.checked.map(({ login, id, needed }) => ({ login, id, needed })) }),
    ...(ignorePaths.length > 0 && { ignorePaths }),
    ...(inputs.watch.onBlocked === 'wait' && { waitsOnBlocked: true }),
    ...(work.kind === 'start' && 'conversation_id' in work.body && { continues: true }),
    ...(schema?.file ? { schemaFile: { ...schema.file, hash: hashOf(schema.text) } } : { schema: schema?.value }),
  }
}

/** The request with all that finds the run again. @throws ActionError where there is no room for it */
function withTicket({ collector, later, subject }: Step, ticket: Ticket): JsonObject {
  const { work, key } = later.request
  if (work.kind !== 'start') throw new TypeError('only a run that is started has a ticket')
  const { repositoryId, apiKey, api } = collector
  const values = writeTicket(ticket, { apiKey, origin: api.origin, repositoryId, subject, key: idOfKey(key) })
  const given = objectOf(work.body['metadata'])
  const metadata = { ...given, [metadataNames.repository]: repositoryId, [metadataNames.subject]: subject, ...values }
  if (values === undefined) {
    throw new ActionError(
      'wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.',
      { hint: 'Put the schema into a file of the repository and give its path, or set wait: true.' },
    )
  }
  if (Object.keys(metadata).length + 2 <= mostMetadataNames) return { ...work.body, metadata }
  const count = Object.keys(given).filter((name) => !name.startsWith('gha_')).length
  throw new ActionError(`wait: later needs room in metadata, and ${count} names of your own are too many.`, {
    hint: 'Leave some of them out, or set wait: true.',
  })
}

/** A new run is shown by its id soon. */
const looksMs = [0, 500, 2_000, 5_000] as const

/** Whether the server gives back every part of the ticket, and has a list to find the run on. */
async function isKept({ runtime, api }: Collector, runId: string, body: JsonObject): Promise<boolean> {
  const { clock, cancelled: signal } = runtime
  const wanted = Object.entries(objectOf(body['metadata'])).filter(([name]) => ticketNames.includes(name))
  for (const waitMs of looksMs) {
    await clock.sleep(waitMs, signal)
    try {
      const { metadata } = await api.getRun(runId, { signal })
      if (!wanted.every(([name, value]) => metadata?.[name] === value)) return false
      await api.listRuns({ limit: '1' }, { signal })
      return true
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }
  return false
}

async function waitAfterAll({ context, later, collector }: Step, face: FacePlace, runId: string): Promise<Outcome> {
  const { runtime, inputs } = context
  runtime.log.warning(
    "This server doesn't keep the run's ticket, so the collect workflow couldn't find it; waiting for it here.",
  )
  later.wait(async (word) => {
    if (face.comment !== undefined) await collector.faces.removeComment(face)
    await endFace(runtime, collector.faces, face, word)
  })
  const waiting = { ...context, inputs: { ...inputs, watch: { ...inputs.watch, wait: true as const } } }
  return runAgent(waiting, { ...later.request, work: { kind: 'attach', runId, followUp: undefined, owned: true } })
}
