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
import { isOfRepository, readPages } from '../../oz/run/list.ts'
import { repositoryNameOf } from '../cost.ts'
import type { RunRecord } from '../deliver.ts'
import type { StepContext } from '../step-context.ts'
import { retry } from './environment.ts'

/**
 * `run_id: latest` becomes the id of the newest run of the name, which is told with all there are. The answer of a run
 * goes where the workflow puts it, so it must be one that a step of this repository started; another only where the
 * workflow trusts it. How it was found is noted in the record. @throws ActionError
 */
export async function findRun(context: StepContext, wanted: AttachInputs, record: RunRecord): Promise<AttachInputs> {
  const { runtime, api, inputs } = context
  const { runId, latestOf } = wanted
  if (api === undefined) return wanted
  const { cancelled: signal } = runtime
  const look = <T>(read: () => Promise<T>): Promise<T> =>
    retry(read, { ...runtime, signal, tries: 3 }).catch((error: unknown) => {
      throw error instanceof OzError ? explainFailure(error, 'look at the run to attach to', api.origin) : error
    })
  if (latestOf !== undefined) {
    const listRuns: OzApi['listRuns'] = (...question) => look(() => api.listRuns(...question))
    const [newest, listed] = await findLatest(context, latestOf, { listRuns }, wanted.isTrusted)
    record.notes = [`Using the newest run named ${quote(latestOf)}.`, ...listed]
    return { ...wanted, runId: newest.id }
  }
  const run = await look(() =>
    api.getRun(runId, { signal }).catch((error: unknown) => {
      if (!(error instanceof OzError) || statusOf(error) !== 404) throw error
      return undefined
    }),
  )
  // What isn't there is looked for, and looked at, when it is waited for.
  if (run !== undefined) assertOwn(run, wanted, context.event, context.reader.texts)
  else if (inputs.watch.wait === false) {
    throw new ActionError(`run_id: the server has no run ${runId} that this key may see.`, {
      hint: 'Check the id, and that oz_api_key is of the same team.',
    })
  }
  return wanted
}

/**
 * By the run's metadata or its key; a trusted one never by an id that somebody wrote into a text of the event.
 * @throws ActionError where no step of this repository started the run, and it isn't trusted.
 */
export function assertOwn(
  run: Run,
  { runId, isTrusted }: Pick<AttachInputs, 'runId' | 'isTrusted'>,
  event: StepContext['event'],
  texts: readonly { readonly text: string }[],
): void {
  const isChosen = texts.some(({ text }) => text.toLowerCase().includes(runId.toLowerCase()))
  if (isOfRepository(run, repositoryNameOf(event)) || (isTrusted && !isChosen)) return
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

/** Servers that can't filter are read on, as long as there is hope; the newest come first. Logs all there are. @throws ActionError */
async function findLatest(
  { runtime, event }: StepContext,
  name: string,
  api: Pick<OzApi, 'listRuns'>,
  isTrusted: boolean,
): Promise<[newest: Run, listed: readonly string[]]> {
  const { clock, log, cancelled: signal } = runtime
  const repository = repositoryNameOf(event)
  const query = { name, limit: '50', sort_by: 'created_at', sort_order: 'desc' }
  // By the server's clock.
  let nowMs = clock.date().getTime()
  for await (const page of readPages({ api }, query, { signal, mostPages })) {
    nowMs = page.serverDate?.getTime() ?? nowMs
    const isWanted = (run: Run): boolean => run.config.name === name && (isTrusted || isOfRepository(run, repository))
    const runs = page.runs.filter(isWanted).toSorted(byNewest)
    const [newest] = runs
    if (newest === undefined) continue
    const listed = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
      const age = createdAt === undefined ? 'of unknown age' : `${showAge(nowMs - createdAt.getTime())} old`
      return `${stateName}, ${age}, ${sessionLink ?? id}`
    })
    if (runs.length > mostShown) listed.push(`and ${runs.length - mostShown} more`)
    log.info(`Runs named ${quote(name)}, the newest first:`)
    for (const line of listed) log.info(`  ${line}`)
    return [newest, listed]
  }
  throw new ActionError(`run_id: latest found no run named ${quote(name)} that this key can see.`, {
    hint: "The name must be exactly the one the run was started with. Some servers don't report names; use the run's id there.",
    link: 'https://oz.warp.dev/runs',
  })
}
