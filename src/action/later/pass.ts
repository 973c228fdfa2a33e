/** One pass over the runs of this repository that nobody waits for. */
import { messageOf } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import { isEndState, type Run } from '../../oz/client/types.ts'
import { byAge, metadataNames } from '../../oz/run/key.ts'
import { isAllOlder, readPages, type ListQuery } from '../../oz/run/list.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import type { Collector } from './collector.ts'
import type { Outstanding } from './outstanding.ts'
import { settle, type Settled } from './settle.ts'
import { readTicket, type Ticket, type TicketReading } from './ticket.ts'
import { brokenRule, keyIdOf, repositoryOf, type Witness } from './witness.ts'

export interface PassOptions {
  /** Which runs are meant; all unless said. */
  readonly accept?: (ticket: Ticket) => boolean
  /** How many results are applied at most: the token has 1,000 requests an hour. */
  readonly most: number
  /** No further run is begun after that. */
  readonly budgetMs: number
  /** A start that the list may not show yet. */
  readonly successor?: Successor | undefined
}

export interface Successor extends Pick<Ticket, 'marker' | 'run' | 'sha'> {
  readonly subject: string
}

export interface PassRow extends Settled {
  readonly outstanding: Outstanding
}

export interface Pass {
  readonly rows: readonly PassRow[]
  /** Runs that say they are of this repository, and whose ticket nobody with this key wrote. */
  readonly forged: number
  /** Tickets of a later version of the action. */
  readonly newer: number
  /** Runs that this pass had no room for. */
  readonly left: number
}

/** Older runs are nobody's any more. */
const maxAgeMs = 7 * 24 * 3600_000
const maxPages = 10
/** Faces that are looked at, of the newest runs. */
const mostFaces = 300
const listDeadlineMs = 15_000

/** @throws OzError where the list can't be read. */
export async function collectRuns(collector: Collector, options: PassOptions): Promise<Pass> {
  const { clock, cancelled } = collector.runtime
  const startedMs = clock.now()
  const listed = await listRuns(collector)
  const readings = listed
    .filter((run) => repositoryOf(run) === collector.repositoryId)
    .map((run) => ({ run, reading: read(collector, run) }))
  // Who has no key can be quicker than a start whose status shows the run's key already: that is no older copy.
  const authentic = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run)
  const believed = readings.flatMap(({ run, reading }) => believe(collector, { run, reading, listed: authentic }))
  const meant = believed.filter(({ ticket }) => options.accept?.(ticket) ?? true).slice(0, mostFaces)
  const rows: PassRow[] = []
  let [applied, left] = [0, 0]
  for (const outstanding of [...meant].sort((one, other) => byAge(one.run, other.run))) {
    cancelled.throwIfAborted()
    const isOver = clock.now() - startedMs > options.budgetMs
    const isFull = applied >= options.most && isEndState(outstanding.run.state)
    const row =
      isOver || isFull ? undefined : await settleOne(collector, outstanding, { meant, successor: options.successor })
    if (row === undefined) left += 1
    else if (row.result !== 'left') rows.push({ ...row, outstanding })
    if (row?.result === 'collected') applied += 1
  }
  const count = (kind: TicketReading['kind']): number => readings.filter(({ reading }) => reading.kind === kind).length
  return { rows, left, forged: count('forged'), newer: count('newer') }
}

/** What goes wrong with one run is told of it, and the others are gone on with. */
export async function settleOne(
  collector: Collector,
  outstanding: Outstanding,
  others: Pick<PassOptions, 'successor'> & { readonly meant: readonly Outstanding[] },
): Promise<Settled> {
  const { faces, sealFor, runtime } = collector
  try {
    const witness: Witness = await faces.judge(outstanding.face, sealFor(outstanding.face.number))
    const isOpen = witness === 'pending' || witness === 'gone'
    const successor = isOpen
      ? await successorOf(collector, outstanding, { successor: undefined, ...others })
      : undefined
    return await settle(collector, outstanding, { witness, successor })
  } catch (error) {
    runtime.cancelled.throwIfAborted()
    if (error instanceof GitHubError && error.failure === 'missing') return { result: 'left', why: 'no witness' }
    if (!(error instanceof Error)) throw error
    const said = error instanceof GitHubError ? error.oneLine : messageOf(error)
    return { result: 'failed', why: 'not done', error: said }
  }
}

/** By metadata where the server filters by it; it may also ignore what it is asked for. */
async function listRuns(collector: Collector): Promise<readonly Run[]> {
  const since = new Date(collector.runtime.clock.date().getTime() - maxAgeMs)
  const question = { limit: '100', sort_by: 'created_at', sort_order: 'desc', created_after: since.toISOString() }
  try {
    return await readList(
      collector,
      { ...question, [`metadata[${metadataNames.repository}]`]: collector.repositoryId },
      since,
    )
  } catch (error) {
    if (!(error instanceof OzError) || ![400, 403, 422].includes(statusOf(error) ?? 0)) throw error
    return readList(collector, { limit: '100' }, since)
  }
}

async function readList(collector: Collector, query: ListQuery, since: Date): Promise<readonly Run[]> {
  const { runtime, api } = collector
  const runs: Run[] = []
  const options = { signal: runtime.cancelled, deadlineMs: listDeadlineMs, mostPages: maxPages }
  for await (const page of readPages({ api }, query, options)) {
    runs.push(...page.runs)
    if (page.isLast || isAllOlder(page.runs, since.getTime())) break
  }
  return runs
}

function read({ apiKey, api, repositoryId }: Collector, run: Run): TicketReading {
  const { metadata = {} } = run
  const subject = metadata[metadataNames.subject] ?? ''
  return readTicket(metadata, { apiKey, origin: api.origin, repositoryId, subject, key: keyIdOf(run) })
}

interface Reading {
  readonly run: Run
  readonly reading: TicketReading
  readonly listed: readonly Run[]
}

function believe({ repositoryId }: Collector, { run, reading, listed }: Reading): Outstanding[] {
  if (reading.kind !== 'read' || brokenRule({ run, listed, repositoryId, reading }) !== undefined) return []
  const { ticket } = reading
  const subject = run.metadata?.[metadataNames.subject] ?? ''
  const number = /^(?:pr|issue)-(\d{1,15})$/.exec(subject)?.[1]
  const { sha, status, comment, thread } = ticket
  const face = {
    ...{ sha, status, comment, thread, mark: { run: ticket.run, key: keyIdOf(run) } },
    number: number === undefined ? undefined : Number(number),
  }
  return [{ run, ticket, subject, face }]
}

/**
 * A later start of the same step for the same subject, named by its commit where it has another one. Whoever has the key
 * can write a ticket: only what has a face here counts.
 */
async function successorOf(
  collector: Collector,
  { ticket, subject }: Outstanding,
  { meant, successor }: { readonly meant: readonly Outstanding[]; readonly successor: Successor | undefined },
): Promise<string | undefined> {
  const follows = (other: Successor): boolean =>
    other.subject === subject && other.marker === ticket.marker && isLaterRun(other.run, ticket.run)
  const name = ({ run, sha }: Pick<Ticket, 'run' | 'sha'>): string =>
    sha === undefined || sha === ticket.sha ? `run ${run.split('.')[0] ?? ''}` : sha.slice(0, 7)
  if (successor && follows(successor)) return name(successor)
  for (const other of meant.filter((one) => follows({ ...one.ticket, subject: one.subject }))) {
    const witness = await collector.faces.judge(other.face, collector.sealFor(other.face.number))
    if (witness !== 'none') return name(other.ticket)
  }
  return undefined
}
