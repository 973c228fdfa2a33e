/** Runs of this repository that nobody waits for, as far as Oz and their tickets go. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { metadataNames } from '../../oz/run/key.ts'
import { isAllOlder, readPages, type ListQuery } from '../../oz/run/list.ts'
import { ActionError } from '../../platform/errors.ts'
import { objectOf, type JsonObject } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { explainFace, Faces, type FacePlace, type Word } from './face.ts'
import { readTicket, type Ticket, ticketNames, type TicketReading } from './ticket.ts'
import { brokenRule, keyIdOf, repositoryOf } from './witness.ts'

/** What it takes to look after them. */
export interface Collector {
  readonly runtime: Runtime
  readonly api: OzApi
  readonly apiKey: string
  readonly github: GitHub
  readonly event: WorkflowEvent
  readonly faces: Faces
  readonly repositoryId: string
}

export function openCollector(parts: Omit<Collector, 'faces' | 'repositoryId'>): Collector {
  const { runtime, event, github } = parts
  const { id, fullName } = event.repository
  return {
    ...parts,
    faces: new Faces(runtime, event, github),
    repositoryId: String(id ?? fullName.toLowerCase()),
  }
}

/** Without the workflow at that path nobody would apply a result. @throws ActionError */
export async function requireCollector({ runtime, github, event }: Collector, path: string): Promise<void> {
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

/** Says the last word. */
export async function finish({ faces }: Collector, { face }: Outstanding, word: Word): Promise<Settled> {
  await faces.say(face, word)
  return { result: 'collected', why: word.text }
}

export interface OutstandingRuns {
  /** Newest first, as the server lists them. */
  readonly believed: readonly Outstanding[]
  /** Runs that say they are of this repository, and whose ticket nobody with this key wrote; with what it says. */
  readonly forged: readonly (Outstanding | undefined)[]
  /** How many tickets are of a later version of the action. */
  readonly newer: number
}

/** @throws OzError where the list can't be read. */
export async function readOutstanding(collector: Collector): Promise<OutstandingRuns> {
  const { repositoryId, apiKey, api } = collector
  const runs = (await listRuns(collector)).filter((run) => repositoryOf(run) === repositoryId)
  const readings = runs.map((run) => {
    const scope = { apiKey, origin: api.origin, repositoryId, subject: subjectOf(run), key: keyIdOf(run) }
    return { run, reading: readTicket(run.metadata ?? {}, scope) }
  })
  // Who has no key can be quicker than a start whose status shows the run's key already: that is no older copy.
  const listed = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run)
  const isBelieved = (run: Run, reading: TicketReading): boolean =>
    brokenRule({ run, listed, repositoryId, reading }) === undefined
  return {
    believed: readings.flatMap(({ run, reading }) =>
      reading.kind === 'read' && isBelieved(run, reading) ? [outstandingOf(run, reading.ticket, false)] : [],
    ),
    forged: readings.flatMap(({ run, reading }) =>
      reading.kind === 'forged' ? [reading.said && outstandingOf(run, reading.said, true)] : [],
    ),
    newer: readings.filter(({ reading }) => reading.kind === 'newer').length,
  }
}

function subjectOf({ metadata = {} }: Run): string {
  return metadata[metadataNames.subject] ?? ''
}

function outstandingOf(run: Run, ticket: Ticket, isForeign: boolean): Outstanding {
  const { sha, status, comment, thread } = ticket
  const subject = subjectOf(run)
  const [, digits] = /^(?:pr|issue)-(\d{1,15})$/.exec(subject) ?? []
  const number = digits === undefined ? undefined : Number(digits)
  const mark = { run: ticket.run, key: keyIdOf(run) }
  return { run, ticket, subject, face: { sha, status, number, comment, thread, mark, isForeign } }
}

/** Older runs are nobody's any more. */
const maxAgeMs = 7 * 24 * 3600_000
const reading = { deadlineMs: 15_000, mostPages: 10 }

/** By metadata where the server filters by it; it may also ignore what it is asked for. */
async function listRuns({ runtime, api, repositoryId }: Collector): Promise<readonly Run[]> {
  const since = new Date(runtime.clock.date().getTime() - maxAgeMs)
  const read = async (query: ListQuery): Promise<readonly Run[]> => {
    const runs: Run[] = []
    for await (const page of readPages({ api }, query, { ...reading, signal: runtime.cancelled })) {
      runs.push(...page.runs)
      if (page.isLast || isAllOlder(page.runs, since.getTime())) break
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

/** A new run is shown by its id soon. */
const looksMs = [0, 500, 2_000, 5_000] as const

/** Whether the server gives back every part of the ticket, and has a list to find the run on. */
export async function isKept({ runtime, api }: Collector, runId: string, body: JsonObject): Promise<boolean> {
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
