/** The step of `collect/`: what nobody waited for is applied, finished, corrected or cancelled. */
import { readEvent } from '../../event/read.ts'
import { whyNoSecrets } from '../../event/subject.ts'
import { createGitHub } from '../../github/client.ts'
import { Fields } from '../../inputs/fields.ts'
import { readServerInputs } from '../../inputs/inputs.ts'
import { missingKey } from '../../inputs/server.ts'
import { checkInputNames } from '../../inputs/unknown.ts'
import { createOzApi } from '../../oz/client/api.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import { OzError } from '../../oz/client/failure.ts'
import { readHarnessUsage } from '../../oz/client/run-details.ts'
import { idOf } from '../../oz/client/wire.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { showCost } from '../../report/amounts.ts'
import { linkTo, plainText } from '../../report/markdown/markdown.ts'
import { openCollector, type Collector } from './outstanding.ts'
import { collectRuns, type Pass, type PassRow, settleOne } from './pass.ts'

/** Every input of collect/action.yml; a test holds the two together. */
export const collectInputNames = ['oz_api_key', 'warp_api_key', 'oz_server_url', 'log', 'github_token'] as const

const mostApplied = 25
const passMs = 8 * 60_000
/** The agent rings before its last words. */
const ringMs = 90_000
const repairMs = 60_000
const lookMs = 3_000
const usageMs = 5_000

/** Resolves with whether the collector could do its own work: how a run ended is told where the run belongs. */
export async function runCollectStep(runtime: Runtime): Promise<boolean> {
  try {
    checkInputNames(runtime, {
      names: collectInputNames,
      defaults: { oz_server_url: 'https://app.warp.dev', log: 'auto' },
    })
    const { collector, rung } = open(runtime)
    const pass = await collectRuns(collector, { most: mostApplied, budgetMs: passMs }).catch((error: unknown) => {
      throw error instanceof OzError ? explainFailure(error, 'list the runs', collector.api.origin) : error
    })
    const rows: PassRow[] = []
    for (const row of pass.rows) {
      rows.push(await withUsage(collector, await linger(collector, row, { rung, rows: pass.rows })))
    }
    return tell(collector.runtime, { ...pass, rows })
  } catch (error) {
    if (!(error instanceof ActionError && error.conclusion === 'skipped')) {
      runtime.log.error(error instanceof ActionError ? error.oneLine : messageOf(error))
      return false
    }
    runtime.log.notice(error.oneLine)
    return true
  }
}

function open(given: Runtime): { readonly collector: Collector; readonly rung: string | undefined } {
  const { env, connection, clock, log } = given
  const { apiKey, baseUrl } = readServerInputs(env)
  const event = readEvent(env)
  if (apiKey === undefined) {
    const why = whyNoSecrets(event)
    if (why === undefined) throw missingKey()
    throw new ActionError(`Nothing is collected here: ${why}.`, { conclusion: 'skipped' })
  }
  const fields = new Fields(env)
  const token = fields.text('github_token')
  const isQuiet = fields.choice('log', ['auto', 'live', 'brief', 'off']) === 'off'
  const runtime = isQuiet ? { ...given, log: { ...log, info: () => undefined } } : given
  const github = createGitHub({ send: connection.send, clock, env, token })
  const api = createOzApi(connection.send, { apiKey, baseUrl })
  // A payload is believed for nothing but which run to wait for.
  const rung = event.kind === 'repository_dispatch' ? idOf(event.clientPayload['run']) : undefined
  return { collector: openCollector({ runtime, api, apiKey, github }, event), rung }
}

/** Waits for the run that rang to end, and for an answer that is being corrected. */
async function linger(
  collector: Collector,
  row: PassRow,
  { rung, rows }: { readonly rung: string | undefined; readonly rows: readonly PassRow[] },
): Promise<PassRow> {
  const { clock, cancelled } = collector.runtime
  const meant = rows.map(({ outstanding }) => outstanding)
  let last = row
  const begunMs = clock.now()
  const limitMs = (): number =>
    last.why === 'correcting its result' ? repairMs : row.outstanding.run.id === rung ? ringMs : 0
  while (last.result === 'waiting' && clock.now() - begunMs < limitMs()) {
    await clock.sleep(lookMs, cancelled)
    const run = await collector.api.getRun(row.outstanding.run.id, { signal: cancelled }).catch(orUndefined)
    if (run === undefined) continue
    const outstanding = { ...row.outstanding, run }
    last = { ...(await settleOne(collector, outstanding, { meant })), outstanding }
  }
  return last
}

/** With what the run's agent counted itself, once it is over. */
async function withUsage({ api, runtime }: Collector, row: PassRow): Promise<PassRow> {
  const { run } = row.outstanding
  if (row.result !== 'collected') return row
  const usage = await readHarnessUsage(api, run, { signal: runtime.cancelled, deadlineMs: usageMs })
  return { ...row, outstanding: { ...row.outstanding, run: { ...run, usage } } }
}

function orUndefined(error: unknown): undefined {
  if (!(error instanceof OzError)) throw error
}

/** One table for people, the outputs, and whether the step is green. */
function tell({ log, runner, redact }: Runtime, { rows, forged, newer, left, unproven }: Pass): boolean {
  const collected = rows.filter(({ result }) => result === 'collected')
  const waiting = rows.filter(({ result }) => result === 'waiting')
  const failed = rows.filter(({ result }) => result === 'failed')
  const notes = [
    ...(left > 0 ? [`${left} more runs are left for the next pass.`] : []),
    ...(forged > 0 ? [`${forged} runs were left alone: their tickets were written with another key.`] : []),
    ...(unproven > 0
      ? [`${unproven} runs were left alone: the account of github_token wrote no status or comment for them.`]
      : []),
  ]
  if (newer > 0)
    log.warning(`${newer} runs were started by a later version of the action: update the collect workflow.`)
  for (const note of notes) log.notice(note)
  for (const row of rows) log.info(`${row.outstanding.subject}: ${row.error ?? row.why} (${row.outstanding.run.id})`)
  const head = `${collected.length} collected, ${waiting.length} at work${failed.length > 0 ? `, ${failed.length} failed` : ''}`
  const table = ['| Subject | State | Verdict | What was done | Cost | Session |', '|:---|:---|:---|:---|:---|:---|']
  const lines = rows.map((row) => lineOf(row, redact))
  const text = redact([`## ${head}`, rows.length > 0 ? [...table, ...lines].join('\n') : '', ...notes].join('\n\n'))
  runner.writeSummary(fitSummaries(text, rows))
  runner.setOutput('results', redact(JSON.stringify(rows.map(entryOf))))
  runner.setOutput('collected', String(collected.length))
  runner.setOutput('waiting', String(waiting.length))
  const [first] = failed
  if (first === undefined) return true
  const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''
  log.error(
    `Couldn't finish ${first.outstanding.subject}: ${first.error ?? first.why}${more}. The next pass tries again.`,
  )
  return false
}

/** The runner takes 1 MiB. */
const maxSummaryBytes = 1_000_000

/** With what results say for a summary, as far as there is room. */
function fitSummaries(text: string, rows: readonly PassRow[]): string {
  return rows.reduce((whole, { outstanding, summary = '' }) => {
    const longer = `${whole}\n\n### ${outstanding.subject}\n\n${summary}`
    return summary === '' || Buffer.byteLength(longer) > maxSummaryBytes ? whole : longer
  }, text)
}

function lineOf({ outstanding: { run, subject }, ...row }: PassRow, redact: Runtime['redact']): string {
  const show = (text: string | undefined): string => plainText(redact(text ?? '–')).replaceAll('\n', ' ')
  const done = (row.operations ?? []).filter(({ result }) => result === 'applied').map(({ what }) => what)
  const session = run.sessionLink === undefined ? '–' : linkTo(run.sessionLink, 'Session')
  const cells = [
    show(subject),
    show(row.error ?? row.why),
    show(row.verdict),
    show(done.join('; ')),
    showCost(run.usage),
    session,
  ]
  return `| ${cells.join(' | ')} |`
}

function entryOf({ outstanding: { run, subject }, result, why, verdict, operations }: PassRow): object {
  const facts = { subject, run_id: run.id, state: run.stateName, result, reason: why, verdict: verdict ?? null }
  return {
    ...facts,
    applied: operations ?? [],
    session_link: run.sessionLink ?? null,
    cost: run.usage?.credits ?? run.usage?.usd ?? null,
    tokens_in: run.usage?.tokensIn ?? null,
    tokens_out: run.usage?.tokensOut ?? null,
  }
}
