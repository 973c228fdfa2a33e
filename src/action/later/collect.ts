/** The step of `collect/`: what nobody waited for is applied, finished, corrected or cancelled. */
import { readEvent } from '../../event/read.ts'
import { Fields } from '../../inputs/fields.ts'
import { readServerInputs } from '../../inputs/inputs.ts'
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
import { openCollector } from './outstanding.ts'
import { usageEntry } from '../many/results.ts'
import { explainNoKey, openGitHub } from '../step-context.ts'
import { collectRuns, lineOf, type Pass, type PassRow } from './pass.ts'
import { settle } from './settle.ts'

const limits = { most: 25, mostFaces: 300, budgetMs: 8 * 60_000 }
/** The agent rings before its last words. */
const ringMs = 90_000
const repairMs = 60_000
const lookMs = 3_000
const usageMs = 5_000
/** The runner takes 1 MiB. */
const maxSummaryBytes = 1_000_000

/** Resolves with whether the collector could do its own work: how a run ended is told where the run belongs. */
export async function runCollectStep(runtime: Runtime): Promise<boolean> {
  try {
    checkInputNames(runtime, {
      names: ['oz_api_key', 'warp_api_key', 'oz_server_url', 'log', 'github_token'],
      defaults: { oz_server_url: 'https://app.warp.dev', log: 'auto' },
    })
    const { collector, rung } = await open(runtime)
    const pass = await collectRuns(collector, limits).catch((error: unknown) => {
      throw error instanceof OzError ? explainFailure(error, 'list the runs', collector.api.origin) : error
    })
    const rows: PassRow[] = []
    for (const row of pass.rows) rows.push(await goOn(row, pass.rows, rung))
    return tell(collector.runtime, { ...pass, rows })
  } catch (error) {
    const told = error instanceof ActionError ? error : new ActionError(messageOf(error))
    const isSkipped = told.conclusion === 'skipped'
    runtime.log[isSkipped ? 'notice' : 'error'](told.oneLine)
    return isSkipped
  }
}

/** @throws ActionError; with the conclusion skipped where GitHub itself gives the event no secrets */
async function open(given: Runtime) {
  const { env, connection, log } = given
  const { apiKey, baseUrl } = readServerInputs(env)
  const event = readEvent(env)
  if (apiKey === undefined) throw explainNoKey(event, 'Nothing is collected here')
  const isQuiet = new Fields(env).choice('log', ['auto', 'live', 'brief', 'off']) === 'off'
  const runtime = isQuiet ? { ...given, log: { ...log, info: () => undefined } } : given
  const github = await openGitHub(runtime)()
  const api = createOzApi(connection.send, { apiKey, baseUrl })
  // A payload is believed for nothing but which run to wait for.
  const rung = event.kind === 'repository_dispatch' ? idOf(event.clientPayload['run']) : undefined
  return { collector: openCollector({ runtime, api, apiKey, github, event }), rung }
}

/** Waits for the run that rang to end, and for an answer that is being corrected; adds what the agent counted itself. */
async function goOn(row: PassRow, rows: readonly PassRow[], rung: string | undefined): Promise<PassRow> {
  const { api, runtime, run: listed } = row.outstanding
  const { clock, cancelled: signal } = runtime
  const { id } = listed
  const meant = rows.map(({ outstanding }) => outstanding)
  const begunMs = clock.now()
  let last = row
  const limitMs = (): number => (last.why === 'correcting its result' ? repairMs : id === rung ? ringMs : 0)
  while (last.result === 'waiting' && clock.now() - begunMs < limitMs()) {
    await clock.sleep(lookMs, signal)
    const run = await api.getRun(id, { signal }).catch((error: unknown) => {
      if (!(error instanceof OzError)) throw error
    })
    if (run === undefined) continue
    const outstanding = { ...row.outstanding, run }
    last = { ...(await settle(outstanding, meant)), outstanding }
  }
  if (last.result !== 'collected') return last
  const { run } = last.outstanding
  const usage = await readHarnessUsage(api, run, { signal, deadlineMs: usageMs })
  return { ...last, outstanding: { ...last.outstanding, run: { ...run, usage } } }
}

/** One table for people, the outputs, and whether the step is green. */
function tell({ log, runner, redact }: Runtime, { rows, forged, newer, left, unproven }: Pass): boolean {
  const count = (wanted: string): number => rows.filter(({ result }) => result === wanted).length
  const [collected, waiting] = [count('collected'), count('waiting')]
  const [first, ...others] = rows.filter(({ result }) => result === 'failed')
  const notes = Object.entries({
    'more runs are left for the next pass.': left,
    'runs were left alone: their tickets were written with another key.': forged,
    'runs were left alone: the account of github_token wrote no status or comment for them.': unproven,
  }).flatMap(([words, count]) => (count > 0 ? [`${count} ${words}`] : []))
  if (newer > 0)
    log.warning(`${newer} runs were started by a later version of the action: update the collect workflow.`)
  for (const note of notes) log.notice(note)
  for (const row of rows) log.info(lineOf(row))
  const head = `## ${collected} collected, ${waiting} at work${first ? `, ${others.length + 1} failed` : ''}`
  const table = ['| Subject | State | Verdict | What was done | Cost | Session |', '|:---|:---|:---|:---|:---|:---|']
  const lines = rows.map((row) => `| ${cellsOf(row, redact).join(' | ')} |`)
  const text = redact([head, lines.length > 0 ? [...table, ...lines].join('\n') : '', ...notes].join('\n\n'))
  // With what results say for a summary, as far as there is room.
  const all = rows.reduce((whole, { outstanding, summary = '' }) => {
    const longer = `${whole}\n\n### ${outstanding.subject}\n\n${summary}`
    return summary === '' || Buffer.byteLength(longer) > maxSummaryBytes ? whole : longer
  }, text)
  runner.writeSummary(all)
  runner.setOutput('results', redact(JSON.stringify(rows.map(entryOf))))
  runner.setOutput('collected', String(collected))
  runner.setOutput('waiting', String(waiting))
  if (first === undefined) return true
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  log.error(
    `Couldn't finish ${first.outstanding.subject}: ${first.error ?? first.why}${more}. The next pass tries again.`,
  )
  return false
}

function cellsOf({ outstanding: { run, subject }, ...row }: PassRow, redact: Runtime['redact']): readonly string[] {
  const show = (text: string | undefined): string => plainText(redact(text ?? '–')).replaceAll('\n', ' ')
  const done = (row.operations ?? []).filter(({ result }) => result === 'applied').map(({ what }) => what)
  const session = run.sessionLink === undefined ? '–' : linkTo(run.sessionLink, 'Session')
  const said = [subject, row.error ?? row.why, row.verdict, done.join('; ')].map(show)
  return [...said, showCost(run.usage), session]
}

function entryOf({ outstanding: { run, subject }, result, why, verdict, operations }: PassRow): object {
  const { usage, sessionLink } = run
  return {
    ...{ subject, run_id: run.id, state: run.stateName, result, reason: why, verdict: verdict ?? null },
    applied: operations ?? [],
    session_link: sessionLink ?? null,
    ...usageEntry(usage),
  }
}
