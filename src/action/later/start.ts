/** `wait: later`: hands the task over with a ticket, shows it on GitHub, and ends. */
import type { CheckedPerson } from '../../event/gate/gate.ts'
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
import { runAgent, type AgentRequest } from '../run-agent.ts'
import { runOne, type RunOrder } from '../run-one.ts'
import { nameOf, type StepContext } from '../step-context.ts'
import { hashOf } from './apply.ts'
import { explainFace, type FacePlace } from './face.ts'
import { isKept, openCollector, readOutstanding, requireCollector, type Collector } from './outstanding.ts'
import { lookAfterOthers } from './pass.ts'
import { commitOf, subjectName, wordOfStep } from './status.ts'
import { type Ticket, writeTicket } from './ticket.ts'
import { idOfKey, lastWordOf, ownerOf } from './witness.ts'

/** Starts the run and leaves it; where the server keeps no ticket it is waited for. @throws ActionError */
export async function runLater(
  context: StepContext,
  order: RunOrder,
  record: RunRecord,
  checked: readonly CheckedPerson[],
): Promise<Outcome> {
  const starts: Start[] = []
  const start: RunOrder['start'] = async (_, request) => {
    try {
      const { plan } = order
      const own = await openStart(context, { request, plan, checked, headSha: record.prompt?.headSha })
      starts.push(own)
      return await own.handOver()
    } finally {
      await request.view.close()
    }
  }
  const ended = await runOne(context, { ...order, start }, record)
  for (const { waited, collector } of starts) {
    if (waited?.comment !== undefined) await collector.faces.removeComment(waited)
    if (waited !== undefined) await collector.faces.end(waited, wordOfStep(ended, record))
  }
  return ended
}

interface Later extends Pick<RunOrder, 'plan'> {
  readonly request: AgentRequest
  readonly checked: readonly CheckedPerson[]
  /** The head of the pull request that the prompt speaks of. */
  readonly headSha: string | undefined
}

/** @throws ActionError where the event is about nothing that could show the result */
async function openStart(context: StepContext, later: Later): Promise<Start> {
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
  const collector = openCollector({ runtime, api, apiKey, github: await github(), event })
  return new Start(context, later, { collector, place, sha, subject })
}

interface Facts {
  readonly collector: Collector
  readonly place: Place
  readonly sha: string | undefined
  readonly subject: string
}

class Start {
  readonly collector: Collector
  /** Where this step waits all the same: what shows it. */
  waited: FacePlace | undefined
  private readonly context: StepContext
  private readonly later: Later
  private readonly facts: Facts
  /** Without the comment, which is yet to be made. */
  private readonly face: FacePlace

  constructor(context: StepContext, later: Later, facts: Facts) {
    this.context = context
    this.later = later
    this.facts = facts
    this.collector = facts.collector
    const { sha, place } = facts
    const { target, marker } = place
    // A commit has a status, but for an answer to somebody's words: that is a comment.
    const status = later.plan?.recipe === 'respond' ? undefined : statusNameOf(context.inputs, nameOf(context))
    this.face = {
      mark: { run: marker.run, key: idOfKey(later.request.key) },
      ...(sha !== undefined && { sha, status }),
      ...(typeof target !== 'string' && { number: target.number, thread: target.thread }),
    }
  }

  /** @throws ActionError */
  async handOver(): Promise<Outcome> {
    const { faces } = this.collector
    const { request } = this.later
    await requireCollector(this.collector, this.context.inputs.later.collectWorkflow)
    // Before anything is shown: what has no room has none with a comment's id either.
    this.seal({ ...this.face, comment: Number.MAX_SAFE_INTEGER })
    await this.requireNewest()
    const face = await this.show()
    const { ticket, body } = this.seal(face)
    const begun = await runAgent(this.context, {
      ...{ ...request, review: undefined, work: { kind: 'start', shared: false, body } },
      // Until the ticket is known to be kept, post takes the run down.
      postState: { ...request.postState, settled: () => undefined },
      view: { ...request.view, close: () => Promise.resolve() },
    })
    if (begun.conclusion !== 'started' || begun.runId === undefined) {
      if (begun.conclusion !== 'unknown') request.postState.settled()
      await faces.end(face, { state: 'error', text: begun.error?.message ?? 'Not started' })
      return begun
    }
    const found = begun.isDoubtful === true ? await this.findOwn(begun) : begun
    if (found === undefined) {
      const message = "The answer to the start was lost, and no run that is surely this step's was found."
      await faces.end(face, { state: 'error', text: message })
      throw new ActionError(message, { hint: 'Re-run the job.' })
    }
    if (found === begun && !(await isKept(this.collector, begun.runId, body)))
      return this.waitAfterAll(face, begun.runId)
    // From here on the collector ends what is shown.
    faces.keep(undefined)
    request.postState.settled()
    await lookAfterOthers(this.collector, { ...ticket, subject: this.facts.subject })
    return found
  }

  /** A re-run of an old workflow run must not take a newer one's place, and one step not another's. */
  private async requireNewest(): Promise<void> {
    const { sha, status, mark } = this.face
    if (sha === undefined || status === undefined) return
    const { faces } = this.collector
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

  /** Gives where it is shown. @throws ActionError */
  private async show(): Promise<FacePlace> {
    const { faces } = this.collector
    const { face } = this
    const mayComment = this.later.plan?.policy.allowed.includes('comment') === true
    const comments = face.number !== undefined && (mayComment || face.status === undefined)
    await faces.show({ ...face, comments })
    if (!comments) return face
    try {
      const shown = { ...face, comments, comment: await faces.createComment(face) }
      faces.keep(shown)
      return shown
    } catch (error) {
      await faces.end(face, { state: 'error', text: 'Not started' })
      return explainFace(error, face.sha === undefined ? 'issues: write' : 'pull-requests: write')
    }
  }

  /** The request with all that finds the run again. @throws ActionError where there is no room for it */
  private seal(face: FacePlace): { readonly ticket: Ticket; readonly body: JsonObject } {
    const { work } = this.later.request
    if (work.kind !== 'start') throw new TypeError('only a run that is started has a ticket')
    const { repositoryId, apiKey, api } = this.collector
    const { subject } = this.facts
    const ticket = this.ticketOf(face, 'conversation_id' in work.body)
    const values = writeTicket(ticket, { apiKey, origin: api.origin, repositoryId, subject, key: face.mark.key })
    const given = objectOf(work.body['metadata'])
    const metadata = { ...given, [metadataNames.repository]: repositoryId, [metadataNames.subject]: subject, ...values }
    if (values === undefined) {
      throw new ActionError(
        'wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.',
        { hint: 'Put the schema into a file of the repository and give its path, or set wait: true.' },
      )
    }
    if (Object.keys(metadata).length + 2 <= mostMetadataNames) return { ticket, body: { ...work.body, metadata } }
    const count = Object.keys(given).filter((name) => !name.startsWith('gha_')).length
    throw new ActionError(`wait: later needs room in metadata, and ${count} names of your own are too many.`, {
      hint: 'Leave some of them out, or set wait: true.',
    })
  }

  private ticketOf({ status, comment, thread }: FacePlace, continues: boolean): Ticket {
    const { runtime, inputs } = this.context
    const { sha, place } = this.facts
    const { target, marker } = place
    const { recipe, ownSchema: schema, policy } = this.later.plan ?? {}
    const issued = Math.floor(runtime.clock.date().getTime() / 1000)
    const { ignorePaths } = inputs.result.options
    const askers = this.later.checked.map(({ login, id, needed }) => ({ login, id, needed }))
    const { isPullRequest: isPull, wasOpen, wasLocked } = typeof target === 'string' ? {} : target
    return {
      ...{ run: marker.run, marker: marker.key, issued, sha, recipe, status, comment, thread },
      policy: policy ?? { ...defaultLimits, allowed: [] },
      deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
      ...(isPull !== undefined && { subject: { isPull, wasOpen: wasOpen !== false, wasLocked: wasLocked === true } }),
      ...(askers.length > 0 && { askers }),
      ...(ignorePaths.length > 0 && { ignorePaths }),
      ...(inputs.watch.onBlocked === 'wait' && { waitsOnBlocked: true }),
      ...(continues && { continues }),
      ...(schema?.file ? { schemaFile: { ...schema.file, hash: hashOf(schema.text) } } : { schema: schema?.value }),
    }
  }

  /** Whoever read the key in the status may have started a run of it too, and sooner: only the ticket tells. */
  private async findOwn(begun: Outcome): Promise<Outcome | undefined> {
    const { believed } = await readOutstanding(this.collector).catch((error: unknown) => {
      if (!(error instanceof OzError)) throw error
      return { believed: [] }
    })
    const run = believed.find(({ face }) => face.mark.key === this.face.mark.key)?.run
    if (run === undefined) return undefined
    this.later.request.postState.known(run.id, true)
    return { ...begun, run, runId: run.id }
  }

  private waitAfterAll(face: FacePlace, runId: string): Promise<Outcome> {
    const { runtime, inputs } = this.context
    runtime.log.warning(
      "This server doesn't keep the run's ticket, so the collect workflow couldn't find it; waiting for it here.",
    )
    this.waited = face
    const waiting = { ...this.context, inputs: { ...inputs, watch: { ...inputs.watch, wait: true as const } } }
    const work = { kind: 'attach', runId, followUp: undefined, owned: true } as const
    return runAgent(waiting, { ...this.later.request, work })
  }
}
