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
import { Faces, type FacePlace, type Word } from './face.ts'
import { readTicket, type Ticket } from './ticket.ts'
import { brokenRule, keyIdOf, repositoryOf } from './witness.ts'

interface CollectorParts {
  readonly runtime: Runtime
  readonly api: OzApi
  readonly apiKey: string
  readonly github: GitHub
  readonly event: WorkflowEvent
}

/** What it takes to look after them. */
export type Collector = Readonly<ReturnType<typeof openCollector>>

export function openCollector(parts: CollectorParts) {
  const { runtime, event, github } = parts
  const repositoryId = String(event.repository.id ?? event.repository.fullName.toLowerCase())
  return { ...parts, repositoryId, faces: new Faces(runtime, event, github) }
}

/** A run that ticket and list speak for, where its faces are, and what it takes. `subject`: `pr-8`. */
export type Outstanding = Readonly<ReturnType<typeof outstandingOf>>

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

/** Says the last word. */
export async function finish({ faces, face }: Outstanding, word: Word): Promise<Settled> {
  await faces.say(face, word)
  return { result: 'collected', why: word.text }
}

/**
 * believed: newest first, as the server lists them. forged: runs that say they are of this repository, and whose ticket
 * nobody with this key wrote; with what it says. newer: how many tickets are of a later version of the action.
 * @throws OzError where the list can't be read.
 */
export async function readOutstanding(collector: Collector) {
  const { repositoryId, apiKey, api } = collector
  const runs = (await listRuns(collector)).filter((run) => repositoryOf(run) === repositoryId)
  const readings = runs.map((run) => {
    const scope = { apiKey, origin: api.origin, repositoryId, subject: subjectOf(run), key: keyIdOf(run) }
    return { run, reading: readTicket(run.metadata ?? {}, scope) }
  })
  // Who has no key can be quicker than a start whose status shows the run's key already: that is no older copy.
  const listed = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run)
  const believed: Outstanding[] = []
  const forged: (Outstanding | undefined)[] = []
  let newer = 0
  for (const { run, reading } of readings) {
    if (reading.kind === 'newer') newer += 1
    if (reading.kind === 'forged') forged.push(reading.said && outstandingOf(collector, run, reading.said, true))
    const isBelieved = brokenRule({ run, listed, repositoryId, reading }) === undefined
    if (reading.kind === 'read' && isBelieved) believed.push(outstandingOf(collector, run, reading.ticket, false))
  }
  return { believed, forged, newer }
}

function subjectOf({ metadata = {} }: Run): string {
  return metadata[metadataNames.subject] ?? ''
}

function outstandingOf(collector: Collector, run: Run, ticket: Ticket, isForeign: boolean) {
  const { sha, status, comment, thread } = ticket
  const subject = subjectOf(run)
  const [, digits] = /^(?:pr|issue)-(\d{1,15})$/.exec(subject) ?? []
  const number = digits === undefined ? undefined : Number(digits)
  const face: FacePlace = {
    mark: { run: ticket.run, key: keyIdOf(run) },
    sha,
    status,
    number,
    comment,
    thread,
    isForeign,
  }
  return { ...collector, run, ticket, subject, face }
}

/** Older runs are nobody's any more. */
const maxAgeMs = 7 * 24 * 3600_000

/** By metadata where the server filters by it; it may also ignore what it is asked for. */
async function listRuns({ runtime, api, repositoryId }: Collector): Promise<readonly Run[]> {
  const since = new Date(runtime.clock.date().getTime() - maxAgeMs)
  const limits = { deadlineMs: 15_000, mostPages: 10, signal: runtime.cancelled }
  const read = async (query: ListQuery): Promise<readonly Run[]> => {
    const runs: Run[] = []
    for await (const page of readPages({ api }, query, limits)) {
      runs.push(...page.runs)
      if (isAllOlder(page.runs, since.getTime())) break
    }
    return runs
  }
  const newest = { limit: '100', sort_by: 'created_at', sort_order: 'desc', created_after: since.toISOString() }
  try {
    return await read({ ...newest, [`metadata[${metadataNames.repository}]`]: repositoryId })
  } catch (error) {
    if (!(error instanceof OzError) || ![400, 403, 422].includes(statusOf(error) ?? 0)) throw error
    return read({ limit: '100' })
  }
}
