/** Runs of this repository that nobody waits for, as far as Oz and their tickets go. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { metadataNames } from '../../oz/run/key.ts'
import { isAllOlder, readPages, type ListQuery } from '../../oz/run/list.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { Faces, type FacePlace } from './face.ts'
import { readTicket, type Ticket, type TicketReading } from './ticket.ts'
import { brokenRule, keyIdOf, repositoryOf } from './witness.ts'

/** What it takes to look after them. */
export interface Collector {
  readonly runtime: Runtime
  readonly api: OzApi
  readonly apiKey: string
  readonly github: GitHub
  readonly faces: Faces
  readonly event: WorkflowEvent
  readonly repositoryId: string
}

export function openCollector(
  parts: Pick<Collector, 'runtime' | 'api' | 'apiKey' | 'github'>,
  event: WorkflowEvent,
): Collector {
  const { id, fullName } = event.repository
  const faces = new Faces(parts.runtime, event, parts.github)
  return { ...parts, event, faces, repositoryId: String(id ?? fullName.toLowerCase()) }
}

/** A run that ticket and list speak for, and where its faces are. */
export interface Outstanding {
  readonly run: Run
  readonly ticket: Ticket
  /** `pr-8` */
  readonly subject: string
  readonly face: FacePlace
}

/** What became of it in this pass. waiting: a later one goes on; failed: the collector could not do its work. */
export interface Settled {
  readonly result: 'left' | 'waiting' | 'collected' | 'failed'
  readonly why: string
  readonly verdict?: string | undefined
  readonly operations?: readonly AppliedOperation[]
  /** Inert Markdown. */
  readonly summary?: string | undefined
  readonly error?: string
}

export interface OutstandingRuns {
  /** Newest first, as the server lists them. */
  readonly believed: readonly Outstanding[]
  /** Runs that say they are of this repository, and whose ticket nobody with this key wrote; with what it says. */
  readonly forged: readonly (Outstanding | undefined)[]
  /** How many tickets are of a later version of the action. */
  readonly newer: number
}

/** Older runs are nobody's any more. */
const maxAgeMs = 7 * 24 * 3600_000
const maxPages = 10
const listDeadlineMs = 15_000

/** @throws OzError where the list can't be read. */
export async function readOutstanding(collector: Collector): Promise<OutstandingRuns> {
  const { repositoryId } = collector
  const readings = (await listRuns(collector))
    .filter((run) => repositoryOf(run) === repositoryId)
    .map((run) => ({ run, reading: readingOf(collector, run) }))
  // Who has no key can be quicker than a start whose status shows the run's key already: that is no older copy.
  const listed = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run)
  return {
    believed: readings.flatMap(({ run, reading }) =>
      reading.kind === 'read' && brokenRule({ run, listed, repositoryId, reading }) === undefined
        ? [outstandingOf(run, reading.ticket)]
        : [],
    ),
    forged: readings.flatMap(({ run, reading }) =>
      reading.kind === 'forged' ? [reading.said && foreignOf(run, reading.said)] : [],
    ),
    newer: readings.filter(({ reading }) => reading.kind === 'newer').length,
  }
}

function readingOf({ apiKey, api, repositoryId }: Collector, run: Run): TicketReading {
  return readTicket(run.metadata ?? {}, {
    ...{ apiKey, origin: api.origin, repositoryId },
    ...{ subject: subjectOf(run), key: keyIdOf(run) },
  })
}

function subjectOf({ metadata = {} }: Run): string {
  return metadata[metadataNames.subject] ?? ''
}

function outstandingOf(run: Run, ticket: Ticket): Outstanding {
  const { sha, status, comment, thread } = ticket
  const subject = subjectOf(run)
  const [, digits] = /^(?:pr|issue)-(\d{1,15})$/.exec(subject) ?? []
  const number = digits === undefined ? undefined : Number(digits)
  return {
    run,
    ticket,
    subject,
    face: { sha, status, number, comment, thread, mark: { run: ticket.run, key: keyIdOf(run) } },
  }
}

function foreignOf(run: Run, said: Ticket): Outstanding {
  const outstanding = outstandingOf(run, said)
  return { ...outstanding, face: { ...outstanding.face, isForeign: true } }
}

/** By metadata where the server filters by it; it may also ignore what it is asked for. */
async function listRuns(collector: Collector): Promise<readonly Run[]> {
  const since = new Date(collector.runtime.clock.date().getTime() - maxAgeMs)
  const newest = { limit: '100', sort_by: 'created_at', sort_order: 'desc', created_after: since.toISOString() }
  const filter = { [`metadata[${metadataNames.repository}]`]: collector.repositoryId }
  try {
    return await readList(collector, { ...newest, ...filter }, since)
  } catch (error) {
    if (!(error instanceof OzError) || ![400, 403, 422].includes(statusOf(error) ?? 0)) throw error
    return readList(collector, { limit: '100' }, since)
  }
}

async function readList({ runtime, api }: Collector, query: ListQuery, since: Date): Promise<readonly Run[]> {
  const runs: Run[] = []
  const options = { signal: runtime.cancelled, deadlineMs: listDeadlineMs, mostPages: maxPages }
  for await (const page of readPages({ api }, query, options)) {
    runs.push(...page.runs)
    if (page.isLast || isAllOlder(page.runs, since.getTime())) break
  }
  return runs
}
