/** One pass over the runs of this repository that nobody waits for. */
import { isEndState } from '../../oz/client/types.ts'
import { byAge } from '../../oz/run/key.ts'
import { messageOf } from '../../platform/errors.ts'
import { type Collector, type Outstanding, readOutstanding, type Settled } from './outstanding.ts'
import { follows, settle, type Successor } from './settle.ts'

interface PassLimits {
  /** How many results are applied at most: the token has 1,000 requests an hour. */
  readonly most: number
  /** Of how many runs at most the faces are looked at, the newest first: each is a request. */
  readonly mostFaces: number
  /** No further run is begun after that. */
  readonly budgetMs: number
}

export type PassRow = Settled & { readonly outstanding: Outstanding }
export type Pass = Awaited<ReturnType<typeof collectRuns>>

/**
 * left: runs that this pass had no room for. unproven: runs with our ticket and no face by this token's account. forged:
 * runs whose ticket was written with another key. newer: tickets of a later version of the action.
 * @param successor only earlier starts of its step are meant. @throws OzError where the list can't be read.
 */
export async function collectRuns(collector: Collector, limits: PassLimits, successor?: Successor) {
  const { most, mostFaces, budgetMs } = limits
  const { clock, cancelled } = collector.runtime
  const startedMs = clock.now()
  const { believed, forged, newer } = await readOutstanding(collector)
  // Those that the successor replaces come first.
  const isReplaced = ({ subject }: Outstanding): number => Number(subject === successor?.subject)
  const meant = believed
    .filter(({ ticket }) => successor === undefined || follows(successor, ticket))
    .sort((one, other) => isReplaced(other) - isReplaced(one))
    .slice(0, mostFaces)
  const rows: PassRow[] = []
  let [applied, left, unproven] = [0, 0, 0]
  for (const outstanding of meant.toSorted((one, other) => byAge(one.run, other.run))) {
    cancelled.throwIfAborted()
    if (clock.now() - startedMs > budgetMs || (applied >= most && isEndState(outstanding.run.state))) {
      left += 1
      continue
    }
    const settled = await settle(outstanding, meant, successor)
    if (settled.result !== 'left') rows.push({ ...settled, outstanding })
    else if (settled.why === 'no witness') unproven += 1
    if (settled.result === 'collected') applied += 1
  }
  if (successor === undefined) await endForeign(collector, forged.slice(0, mostFaces), believed)
  return { rows, left, unproven, forged: forged.length, newer }
}

/** A run whose ticket has another key may have been started with the key of yesterday. */
const keyChangedMs = 24 * 3600_000

/**
 * A status or comment of ours that still waits for a run whose ticket this key can't open: the key was changed. Nothing
 * of the ticket is believed but where to look for our own pending word.
 */
async function endForeign(
  { faces, runtime }: Collector,
  forged: readonly (Outstanding | undefined)[],
  believed: readonly Outstanding[],
): Promise<void> {
  const old = runtime.clock.date().getTime() - keyChangedMs
  const keys = new Set(believed.map(({ face }) => face.mark.key))
  for (const { run, face } of forged.filter((one) => one !== undefined)) {
    if (keys.has(face.mark.key) || run.createdAt === undefined || run.createdAt.getTime() > old) continue
    try {
      if ((await faces.judge(face)) !== 'pending') continue
      await faces.say(face, { state: 'error', text: 'The API key changed: re-run the workflow' })
    } catch (error) {
      runtime.cancelled.throwIfAborted()
      runtime.log.info(`Couldn't finish what a run with another key shows: ${messageOf(error)}`)
    }
  }
}

/** Results of earlier runs of the same step: few, since this step has something else to do. */
const byCatch = { most: 5, mostFaces: 10, budgetMs: 30_000 }

/** Older runs for the same subject are replaced, and what has ended for this step is collected. */
export async function lookAfterOthers(collector: Collector, successor: Successor): Promise<void> {
  const { log, cancelled } = collector.runtime
  try {
    const { rows } = await collectRuns(collector, byCatch, successor)
    for (const row of rows) log.info(lineOf(row))
  } catch (error) {
    if (cancelled.aborted) return
    log.notice(`Couldn't finish earlier runs: ${messageOf(error)}. The collect workflow will try.`)
  }
}

/** For the log. */
export function lineOf({ outstanding: { run, subject }, error, why }: PassRow): string {
  return `${subject}: ${error ?? why} (${run.id})`
}
