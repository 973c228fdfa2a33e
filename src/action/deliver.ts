import { stringify } from '../platform/json.ts'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionError, messageOf } from '../platform/errors.ts'
import type { Run } from '../oz/client/types.ts'
import { objectOf, textOf } from '../platform/json.ts'
import type { Outputs } from '../report/step-outputs.ts'
import type { Runtime } from '../platform/runtime.ts'
import { pullRequestOf } from '../report/artifacts/artifacts.ts'
import { prepareAnswer, wholeOrNothing } from '../report/step-outputs.ts'
import type { LogLevel } from '../report/log/live-log.ts'
import type { Report } from '../report/report.ts'
import { renderSummary } from '../report/summary/summary.ts'
import { headline } from '../report/summary/verdict.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { type RunRecord, withoutDetails } from './run-one.ts'
import type { StepBase } from './step-context.ts'
import type { TypedResult } from './typed-result.ts'

/** A summary that is made already, and the file with the whole of all answers. */
export interface Delivered {
  readonly summary: string
  readonly file: string | undefined
}

/** What there is to tell at the end, beside the outcome itself. */
export interface Delivery extends RunRecord {
  readonly level: LogLevel
  /** What the step does. */
  readonly title?: string | undefined
  /** Of many runs: told by them. */
  readonly told?: Delivered | undefined
}

/** Sets the last outputs, writes the summary and the one error annotation. Gives what all of it was made from. */
export async function deliver({ runtime, outputs }: StepBase, delivery: Delivery, outcome: Outcome): Promise<Report> {
  const { prompt, artifacts, typed } = delivery
  const { log, env, redact } = runtime
  const answer = await prepareAnswer({ answer: reportOf(delivery) ?? outcome.answer, redact, env })
  for (const note of answer.notes) log.notice(note)
  outputs.set('agent_output', answer.agentOutput)
  outputs.set('agent_output_file', answer.agentOutputFile)
  outputs.set('artifacts', wholeOrNothing(stringify(artifacts), redact))
  if (typed) setTypedOutputs(runtime, outputs, typed)
  if (outcome.run) setRunOutputs(runtime, outputs, outcome.run)
  outputs.setEnd(outcome)
  if (prompt !== undefined && outcome.runId !== undefined) {
    outputs.set('prompt_file', await writePromptFile(runtime, prompt.text))
  }
  const report = toReport(runtime, delivery, { outcome, answer })
  writeSummary(runtime, delivery.told?.summary ?? renderSummary(report))
  if (!outcome.error) log.info(delivery.told?.summary.split('\n', 1)[0]?.replace(/^#+ /, '') ?? headline(report))
  outputs.set('agent_output_file', delivery.told?.file)
  tellError(runtime, outputs, outcome.error)
  return report
}

/** The recipe `report` is asked for Markdown: its agent_output is the report, not the JSON around it. */
function reportOf({ recipe, typed }: Delivery): string | undefined {
  return recipe === 'report' ? textOf(objectOf(typed?.value)['summary']) : undefined
}

interface Ending {
  readonly outcome: Outcome
  readonly answer: Awaited<ReturnType<typeof prepareAnswer>>
}

function toReport({ redact }: Runtime, delivery: Delivery, { outcome, answer }: Ending): Report {
  const { prompt, level, artifacts, title, environmentName, typed, isTyped } = delivery
  const isPrivate = delivery.isPrivate?.(outcome.answer) ?? false
  return {
    outcome: isPrivate ? withoutDetails(outcome) : outcome,
    level,
    redact,
    artifacts: isPrivate ? [] : artifacts,
    notes: [...(delivery.notes ?? []), ...(outcome.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
    ...known({ name: title, isTyped, environmentName, prompt: prompt?.text }),
    lastSteps: isPrivate ? [] : (delivery.lastSteps?.() ?? []),
    ...(typed && describeTyped(typed, isPrivate)),
    ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
  }
}

type Optional = Pick<Report, 'name' | 'isTyped' | 'environmentName' | 'prompt'>

/** The same, without what isn't known. */
function known(fields: { readonly [Name in keyof Optional]: Optional[Name] | undefined }): Optional {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** No step counts on it: where it can't be written, that is a warning. */
function writeSummary({ runner, log }: Runtime, markdown: string): void {
  try {
    runner.writeSummary(markdown)
  } catch (error) {
    log.warning(`The summary could not be written: ${messageOf(error)}.`)
  }
}

/** A result is of no use in parts: one that is too big is only in the answer's file. */
function setTypedOutputs({ redact }: Runtime, outputs: Outputs, { value, verdict, applied }: TypedResult): void {
  if (value !== undefined) outputs.set('result', wholeOrNothing(stringify(value), redact))
  outputs.set('verdict', verdict)
  if (applied) outputs.set('applied', wholeOrNothing(stringify(applied.operations), redact))
}

export function describeTyped(
  { value, verdict, applied }: TypedResult,
  isPrivate: boolean,
): Pick<Report, 'result' | 'verdict' | 'applied' | 'resultSummary'> {
  return {
    ...(verdict !== undefined && !isPrivate && { verdict }),
    ...(value !== undefined && !isPrivate && { result: stringify(value, 2) }),
    ...(applied && { applied: applied.operations }),
    ...(applied?.summary !== undefined && !isPrivate && { resultSummary: applied.summary }),
  }
}

/** The pull request is the run's own artifact, and nothing else: anybody can open one that claims to be an agent's. */
function setRunOutputs({ env }: Runtime, outputs: Outputs, run: Run): void {
  outputs.setRun(run)
  const pull = pullRequestOf(run.artifacts, env)
  outputs.set('pull_request_url', pull?.url)
  outputs.set('branch', pull?.branch)
  const { usage } = run
  outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString())
  outputs.set('tokens_in', usage?.tokensIn?.toString())
  outputs.set('tokens_out', usage?.tokensOut?.toString())
}

function tellError({ log }: Runtime, outputs: Outputs, error: ActionError | undefined): void {
  if (!error) return
  if (error.conclusion === 'skipped') {
    outputs.set('skipped_reason', error.message)
    log.notice(error.oneLine)
  } else log.error(error.oneLine)
}

/** The prompt in a file that only this user can read, for the `prompt_file` output; empty where it can't be written. */
async function writePromptFile({ env, redact }: Runtime, text: string): Promise<string> {
  try {
    const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'oz-prompt-'))
    const path = join(folder, 'prompt.md')
    await writeFile(path, redact(text), { mode: 0o600, flag: 'wx' })
    return path
  } catch {
    return ''
  }
}
