/** One pass over the runs of this repository that nobody waits for. */
import { GitHubError } from '../../github/failure.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import { isEndState } from '../../oz/client/types.ts'
import { byAge } from '../../oz/run/key.ts'
import { messageOf } from '../../platform/errors.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { type Collector, finish, type Outstanding, readOutstanding, type Settled } from './outstanding.ts'
import { settle } from './settle.ts'
import type { Ticket } from './ticket.ts'

export interface PassOptions {
  /** Which runs are meant; all unless said. */
  readonly accept?: (ticket: Ticket) => boolean
  /** How many results are applied at most: the token has 1,000 requests an hour. */
  readonly most: number
  /** Of how many runs at most the faces are looked at, the newest first: each is a request. */
  readonly mostFaces: number
  /** No further run is begun after that. */
  readonly budgetMs: number
  /** A start that the list may not show yet. */
  readonly successor?: Successor
}

export type Successor = Pick<Ticket, 'marker' | 'run' | 'sha'> & Pick<Outstanding, 'subject'>

export interface PassRow extends Settled {
  readonly outstanding: Outstanding
}

export interface Pass {
  readonly rows: readonly PassRow[]
  /** Runs whose ticket was written with another key. */
  readonly forged: number
  /** Tickets of a later version of the action. */
  readonly newer: number
  /** Runs with our ticket and no face by this token's account. */
  readonly unproven: number
  /** Runs that this pass had no room for. */
  readonly left: number
}

/** @throws OzError where the list can't be read. */
export async function collectRuns(collector: Collector, options: PassOptions): Promise<Pass> {
  const { accept = () => true, most, mostFaces, budgetMs, successor } = options
  const { clock, cancelled } = collector.runtime
  const startedMs = clock.now()
  const { believed, forged, newer } = await readOutstanding(collector)
  // Those that the successor replaces come first.
  const isReplaced = ({ subject }: Outstanding): number => Number(subject === successor?.subject)
  const meant = believed
    .filter(({ ticket }) => accept(ticket))
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
    const settled = await settleOne(collector, outstanding, { meant, successor })
    if (settled.result !== 'left') rows.push({ ...settled, outstanding })
    else if (settled.why === 'no witness') unproven += 1
    if (settled.result === 'collected') applied += 1
  }
  if (options.accept === undefined) await endForeign(collector, forged.slice(0, mostFaces), believed)
  return { rows, left, unproven, forged: forged.length, newer }
}

interface Others {
  readonly meant: readonly Outstanding[]
  readonly successor?: Successor | undefined
}

/** What goes wrong with one run is told of it, and the others are gone on with. */
export async function settleOne(collector: Collector, outstanding: Outstanding, others: Others): Promise<Settled> {
  const { faces, runtime, api } = collector
  try {
    const witness = await faces.judge(outstanding.face)
    const isOpen = witness === 'pending' || witness === 'gone'
    const successor = isOpen ? await successorOf(collector, outstanding, others) : undefined
    return await settle(collector, outstanding, { witness, successor })
  } catch (error) {
    runtime.cancelled.throwIfAborted()
    if (error instanceof GitHubError && error.failure === 'missing') return { result: 'left', why: 'no witness' }
    if (!(error instanceof Error)) throw error
    // Listed, and now twice not found.
    const { id } = outstanding.run
    if (isMissing(error) && (await api.getRun(id, { signal: runtime.cancelled }).then(() => false, isMissing))) {
      return finish(collector, outstanding, { state: 'error', text: 'The run is gone from the server' })
    }
    const said = error instanceof GitHubError ? error.oneLine : messageOf(error)
    return { result: 'failed', why: 'not done', error: said }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof OzError && statusOf(error) === 404
}

/**
 * A later start of the same step for the same subject, named by its commit where it has another one. Whoever has the key
 * can write a ticket: only what has a face here counts.
 */
async function successorOf(
  { faces }: Collector,
  { ticket, subject }: Outstanding,
  { meant, successor }: Others,
): Promise<string | undefined> {
  const follows = (other: Successor): boolean =>
    other.subject === subject && other.marker === ticket.marker && isLaterRun(other.run, ticket.run)
  const name = ({ run, sha }: Pick<Ticket, 'run' | 'sha'>): string =>
    sha === undefined || sha === ticket.sha ? `run ${run.split('.')[0] ?? ''}` : sha.slice(0, 7)
  if (successor && follows(successor)) return name(successor)
  for (const other of meant.filter((one) => follows({ ...one.ticket, subject: one.subject }))) {
    if ((await faces.judge(other.face)) !== 'none') return name(other.ticket)
  }
  return undefined
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
  const { marker, run } = successor
  const accept = (ticket: Ticket): boolean => ticket.marker === marker && isLaterRun(run, ticket.run)
  try {
    const { rows } = await collectRuns(collector, { ...byCatch, accept, successor })
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
