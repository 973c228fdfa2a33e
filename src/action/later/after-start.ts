/** What a start does once the run is out. */
import { OzError } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { messageOf } from '../../platform/errors.ts'
import { objectOf } from '../../platform/json.ts'
import { isLaterRun } from '../../result/apply/marker.ts'
import type { Collector } from './collector.ts'
import { collectRuns, type Successor } from './pass.ts'
import { ticketNames } from './ticket.ts'

const byCatchMs = 30_000
const mostByCatch = 5
/** A new run is shown by its id soon. */
const looksMs = [0, 500, 2_000, 5_000] as const

/** Whether the server gives back every part of the ticket, and has a list to find the run on. */
export async function isKept(collector: Collector, runId: string, body: Record<string, unknown>): Promise<boolean> {
  const { runtime, api } = collector
  const wanted = Object.entries(objectOf(body['metadata'])).filter(([name]) => ticketNames.includes(name))
  for (const waitMs of looksMs) {
    await runtime.clock.sleep(waitMs, runtime.cancelled)
    try {
      const run: Run = await api.getRun(runId, { signal: runtime.cancelled })
      if (!wanted.every(([name, value]) => run.metadata?.[name] === value)) return false
      await api.listRuns({ limit: '1' }, { signal: runtime.cancelled })
      return true
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }
  return false
}

/** Older runs for the same subject are replaced, and what has ended for this step is collected. */
export async function lookAfterOthers(collector: Collector, { marker, run, sha, subject }: Successor): Promise<void> {
  const { log, cancelled } = collector.runtime
  try {
    const pass = await collectRuns(collector, {
      accept: (ticket) => ticket.marker === marker && isLaterRun(run, ticket.run),
      most: mostByCatch,
      budgetMs: byCatchMs,
      successor: { subject, marker, run, sha },
    })
    for (const { outstanding, why, error } of pass.rows)
      log.info(`${outstanding.subject}: ${error ?? why} (${outstanding.run.id})`)
  } catch (error) {
    if (cancelled.aborted) return
    log.notice(`Earlier runs could not be looked after: ${messageOf(error)}. The collect workflow will.`)
  }
}
