/** What the server tells of an ended run beside its item. */
import { arrayOf, dateOf, type JsonObject, objectOf } from '../../platform/json.ts'
import type { CallOptions, OzApi } from './api.ts'
import { OzError, orFailure } from './failure.ts'
import type { Run, Usage } from './types.ts'
import { amountOf, sumOf } from './wire.ts'

/** Where a run's time went. In ms. */
export type RunTimes = Readonly<NonNullable<ReturnType<typeof timesOf>>>

type Api = Pick<OzApi, 'getJson'>

const ends = /^oz_run_(done|blocked|cancelled|failed|errored)$/

/** The times of an ended run and its usage, as far as the server tells. Never rejects with an OzError. */
export async function readDetails(api: Api, run: Run, options: CallOptions) {
  const [timeline, usage] = await Promise.all([
    readDetail(api, run.id, 'timeline', options),
    readHarnessUsage(api, run, options),
  ])
  return { times: timesOf(arrayOf(timeline['events'])), usage }
}

/** With the tokens that Claude Code or Codex counted themselves: Oz counts those of its own agent only. Never rejects with an OzError. */
export async function readHarnessUsage(
  api: Api,
  { id, usage, config }: Run,
  options: CallOptions,
): Promise<Usage | undefined> {
  if (!['claude', 'codex'].includes(config.harness ?? '') || usage?.tokensIn !== undefined) return usage
  const { usage: snapshot } = await readDetail(api, id, 'harness-usage', options)
  const counted = objectOf(objectOf(objectOf(objectOf(snapshot)['snapshot'])['payload'])['usage'])
  // Codex counts cached tokens among those that went in, Claude Code beside them.
  const inputs = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens']
  const tokensIn = sumOf(inputs.map((name) => counted[name]))
  const tokensOut = amountOf(counted['output_tokens'])
  const tokens = usage?.tokens ?? amountOf(counted['total_tokens'])
  return { credits: undefined, usd: undefined, ...usage, tokens, tokensIn, tokensOut }
}

async function readDetail(api: Api, runId: string, name: string, options: CallOptions): Promise<JsonObject> {
  const detail = await orFailure(api.getJson(`/agent/runs/${encodeURIComponent(runId)}/${name}`, options))
  return detail instanceof OzError ? {} : detail
}

function timesOf(events: readonly unknown[]) {
  const timed = events
    .map(objectOf)
    .flatMap(({ event_type: type, occurred_at: at }) => {
      const ms = dateOf(at)?.getTime()
      return typeof type === 'string' && ms !== undefined ? { type, ms } : []
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
