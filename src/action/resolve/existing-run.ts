/** Runs that exist: whose they are, and which is the newest of a name. */
import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import type { AttachInputs } from '../../inputs/task.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { showAge } from '../../report/amounts.ts'
import { byNewest } from '../../oz/run/find.ts'
import type { RunPorts } from '../../oz/run/ports.ts'
import { isOfRepository, readPages, type RepositoryName } from '../../oz/run/list.ts'

import { repositoryNameOf } from '../cost.ts'
import type { StepContext } from '../step-context.ts'
import { retry } from './environment.ts'

/** The run to attach to, and what people should know of how it was found. */
export interface FoundRun {
  readonly run: AttachInputs
  readonly notes: readonly string[]
}

type Ports<Call extends keyof OzApi> = Pick<RunPorts, 'clock' | 'jitter'> & {
  readonly api: Pick<OzApi, 'origin' | Call>
  readonly signal: AbortSignal
}

/**
 * `run_id: latest` becomes the id of the newest run of the name, which is told with all there are. The answer of a run
 * goes where the workflow puts it, so it must be one that a step of this repository started; another only where the
 * workflow trusts it. @throws ActionError
 */
export async function findRun(context: StepContext, run: AttachInputs): Promise<FoundRun> {
  const { runtime, api } = context
  const { latestOf: name, isTrusted = false } = run
  if (api === undefined) return { run, notes: [] }
  const ports = { ...runtime, api, signal: runtime.cancelled }
  const question = ownRunQuestion(context, run)
  if (name === undefined) {
    const found = await requireOwnRun(ports, question)
    if (!found && context.inputs.watch.wait === false) {
      throw new ActionError(`run_id: the server has no run ${run.runId} that this key may see.`, {
        hint: 'Check the id, and that oz_api_key is of the same team.',
      })
    }
    return { run, notes: [] }
  }
  const isWanted = (one: Run): boolean =>
    one.config.name === name && (isTrusted || isOfRepository(one, question.repository))
  const { runs, nowMs } = await readRuns(ports, name, isWanted)
  const [newest] = runs
  if (newest === undefined) throw noneOf(name)
  const listed = describeRuns(runs, nowMs)
  runtime.log.info(`Runs named ${quote(name)}, the newest first:`)
  for (const line of listed) runtime.log.info(`  ${line}`)
  return { run: { ...run, runId: newest.id }, notes: [`Using the newest run named ${quote(name)}.`, ...listed] }
}

export interface OwnRunQuestion {
  readonly runId: string
  /** `trust_run`. */
  readonly isTrusted: boolean
  readonly repository: RepositoryName
  /** Of the event, that somebody could have chosen. */
  readonly texts: readonly string[]
}

/** By what a run is known to be this repository's. */
export function ownRunQuestion(
  { event, reader }: StepContext,
  { runId, isTrusted = false }: AttachInputs,
): OwnRunQuestion {
  return { runId, isTrusted, repository: repositoryNameOf(event), texts: reader.texts.map(({ text }) => text) }
}

/**
 * By the run's metadata or its key; a trusted one never by an id that somebody wrote into the event. False where there is
 * no such run yet. @throws ActionError
 */
export async function requireOwnRun(ports: Ports<'getRun'>, question: OwnRunQuestion): Promise<boolean> {
  const { runId } = question
  const run = await lookAt(ports, () =>
    ports.api.getRun(runId, ports).catch((error: unknown) => {
      if (!(error instanceof OzError) || statusOf(error) !== 404) throw error
      return undefined
    }),
  )
  // What isn't there is looked for, and looked at, when it is waited for.
  if (run !== undefined) assertOwn(run, question)
  return run !== undefined
}

function isChosen({ runId, texts }: OwnRunQuestion): boolean {
  const id = runId.toLowerCase()
  return texts.some((text) => text.toLowerCase().includes(id))
}

/** @throws ActionError where no step of this repository started the run, and it isn't trusted. */
export function assertOwn(run: Run, question: OwnRunQuestion): void {
  const { runId, isTrusted, repository } = question
  if (isOfRepository(run, repository) || (isTrusted && !isChosen(question))) return
  throw new ActionError(
    `run_id: no step of this repository started the run ${runId}${isTrusted ? ', and the id stands in a text of the event' : ''}.`,
    {
      hint: isTrusted
        ? 'Take the id from where only people with write access can put it.'
        : 'Check the id. If its result may be used here, write `trust_run: true`.',
    },
  )
}

const mostPages = 10
const mostShown = 10
const tries = 3

/** Servers that can't filter are read on, as long as there is hope; the newest come first. `nowMs`: by the server's clock. */
async function readRuns(
  ports: Ports<'listRuns'>,
  name: string,
  isWanted: (run: Run) => boolean,
): Promise<{ readonly runs: readonly Run[]; readonly nowMs: number }> {
  const api: Pick<OzApi, 'listRuns'> = {
    listRuns: (query, call) => lookAt(ports, () => ports.api.listRuns(query, call)),
  }
  const query = { name, limit: '50', sort_by: 'created_at', sort_order: 'desc' }
  let nowMs = ports.clock.date().getTime()
  for await (const { runs, serverDate } of readPages({ api }, query, { signal: ports.signal, mostPages })) {
    const found = runs.filter(isWanted)
    nowMs = serverDate?.getTime() ?? nowMs
    if (found.length > 0) return { runs: found.toSorted(byNewest), nowMs }
  }
  return { runs: [], nowMs }
}

async function lookAt<T>(ports: Ports<never>, read: () => Promise<T>): Promise<T> {
  return retry(read, { ...ports, tries }).catch((error: unknown) => {
    throw error instanceof OzError ? explainFailure(error, 'look at the run to attach to', ports.api.origin) : error
  })
}

function noneOf(name: string): ActionError {
  return new ActionError(`run_id: latest found no run named ${quote(name)} that this key can see.`, {
    hint: "The name must be exactly the one the run was started with. Some servers don't report names; use the run's id there.",
    link: 'https://oz.warp.dev/runs',
  })
}

/** State, age and link of each, newest first. */
function describeRuns(runs: readonly Run[], nowMs: number): readonly string[] {
  const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
    const age = createdAt === undefined ? 'of unknown age' : `${showAge(nowMs - createdAt.getTime())} old`
    return `${stateName}, ${age}, ${sessionLink ?? id}`
  })
  const more = runs.length - lines.length
  return more > 0 ? [...lines, `and ${more} more`] : lines
}
