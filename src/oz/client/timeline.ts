import { arrayOf, dateOf, objectOf } from '../../platform/json.ts'
import type { CallOptions, OzApi } from './api.ts'
import { OzError } from './failure.ts'

/** Where a run's time went, as far as the server tells. In ms. */
export interface RunTimes {
  readonly queuedMs: number
  readonly setupMs: number
  readonly workMs: number
}

const ends = /^oz_run_(done|blocked|cancelled|failed|errored)$/

/** The times of an ended run; undefined where the server doesn't tell them all. Never rejects with an OzError. */
export async function readTimes(
  api: Pick<OzApi, 'getJson'>,
  runId: string,
  options: CallOptions,
): Promise<RunTimes | undefined> {
  try {
    const body = await api.getJson(`/agent/runs/${encodeURIComponent(runId)}/timeline`, options)
    return timesOf(arrayOf(body['events']).map(objectOf))
  } catch (error) {
    if (!(error instanceof OzError)) throw error
    return undefined
  }
}

function timesOf(events: readonly Readonly<Record<string, unknown>>[]): RunTimes | undefined {
  const timed = events
    .flatMap((event) => {
      const [type, at] = [event['event_type'], dateOf(event['occurred_at'])]
      return typeof type === 'string' && at !== undefined ? [{ type, ms: at.getTime() }] : []
    })
    .sort((one, other) => one.ms - other.ms)
  const first = (type: string): number | undefined => timed.find((event) => event.type === type)?.ms
  const end = timed.findLast(({ type }) => ends.test(type))?.ms
  const [created, claimed] = [first('oz_run_created'), first('oz_run_claimed')]
  const started = first('agent_started') ?? first('shared_session_started')
  if (created === undefined || claimed === undefined || started === undefined || end === undefined) return undefined
  const [queuedMs, setupMs, workMs] = [claimed - created, started - claimed, end - started]
  return Math.min(queuedMs, setupMs, workMs) < 0 ? undefined : { queuedMs, setupMs, workMs }
}
