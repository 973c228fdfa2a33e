/** One pass over the runs of this repository that nobody waits for. */
import { GitHubError } from '../../github/failure.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import { isEndState } from '../../oz/client/types.ts'
import { byAge } from '../../oz/run/key.ts'
import { messageOf } from '../../platform/errors.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import { type Collector, type Outstanding, readOutstanding, type Settled } from './outstanding.ts'
import { finish, settle } from './settle.ts'
import type { Ticket } from './ticket.ts'

export interface PassOptions {
  /** Which runs are meant; all unless said. */
  readonly accept?: (ticket: Ticket) => boolean
  /** How many results are applied at most: the token has 1,000 requests an hour. */
  readonly most: number
  /** Of how many runs at most the faces are looked at, the newest first: each is a request. */
  readonly mostFaces?: number
  /** No further run is begun after that. */
  readonly budgetMs: number
  /** A start that the list may not show yet. */
  readonly successor?: Successor | undefined
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

const defaultFaces = 300
/** A run whose ticket has another key may have been started with the key of yesterday. */
const keyChangedMs = 24 * 3600_000

/** @throws OzError where the list can't be read. */
export async function collectRuns(collector: Collector, options: PassOptions): Promise<Pass> {
  const { clock, cancelled } = collector.runtime
  const startedMs = clock.now()
  const { believed, forged, newer } = await readOutstanding(collector)
  const accepted = believed.filter(({ ticket }) => options.accept?.(ticket) ?? true)
  const isReplaced = ({ subject }: Outstanding): boolean => subject === options.successor?.subject
  const meant = [...accepted.filter(isReplaced), ...accepted.filter((one) => !isReplaced(one))].slice(
    0,
    options.mostFaces ?? defaultFaces,
  )
  const rows: PassRow[] = []
  let [applied, left, unproven] = [0, 0, 0]
  for (const outstanding of [...meant].sort((one, other) => byAge(one.run, other.run))) {
    cancelled.throwIfAborted()
    const isOver = clock.now() - startedMs > options.budgetMs
    if (isOver || (applied >= options.most && isEndState(outstanding.run.state))) {
      left += 1
      continue
    }
    const settled = await settleOne(collector, outstanding, { meant, successor: options.successor })
    if (settled.result !== 'left') rows.push({ ...settled, outstanding })
    else if (settled.why === 'no witness') unproven += 1
    if (settled.result === 'collected') applied += 1
  }
  if (options.accept === undefined) await endForeign(collector, forged, believed)
  return { rows, left, unproven, forged: forged.length, newer }
}

interface Others {
  readonly meant: readonly Outstanding[]
  readonly successor?: Successor | undefined
}

/** What goes wrong with one run is told of it, and the others are gone on with. */
export async function settleOne(collector: Collector, outstanding: Outstanding, others: Others): Promise<Settled> {
  const { faces, runtime } = collector
  try {
    const witness = await faces.judge(outstanding.face)
    const isOpen = witness === 'pending' || witness === 'gone'
    const successor = isOpen ? await successorOf(collector, outstanding, others) : undefined
    return await settle(collector, outstanding, { witness, successor })
  } catch (error) {
    runtime.cancelled.throwIfAborted()
    if (error instanceof GitHubError && error.failure === 'missing') return { result: 'left', why: 'no witness' }
    if (!(error instanceof Error)) throw error
    if (isMissing(error) && (await isGone(collector, outstanding))) {
      return finish(collector, outstanding, { state: 'error', text: 'The run is gone from the server' })
    }
    const said = error instanceof GitHubError ? error.oneLine : messageOf(error)
    return { result: 'failed', why: 'not done', error: said }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof OzError && statusOf(error) === 404
}

/** Listed, and now for the second time not found. */
async function isGone({ api, runtime }: Collector, { run }: Outstanding): Promise<boolean> {
  return api.getRun(run.id, { signal: runtime.cancelled }).then(() => false, isMissing)
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
  for (const { run, face } of forged.slice(0, defaultFaces).filter((one) => one !== undefined)) {
    const isKnown = believed.some((one) => one.face.mark.key === face.mark.key)
    if (isKnown || run.createdAt === undefined || run.createdAt.getTime() > old) continue
    try {
      if ((await faces.judge(face)) !== 'pending') continue
      await faces.say(face, { state: 'error', text: 'The API key changed: re-run the workflow' })
    } catch (error) {
      runtime.cancelled.throwIfAborted()
      runtime.log.info(`Couldn't end the status of a run that another key started: ${messageOf(error)}`)
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
    for (const { outstanding, why, error } of rows)
      log.info(`${outstanding.subject}: ${error ?? why} (${outstanding.run.id})`)
  } catch (error) {
    if (cancelled.aborted) return
    log.notice(`Couldn't finish earlier runs: ${messageOf(error)}. The collect workflow will try.`)
  }
}
