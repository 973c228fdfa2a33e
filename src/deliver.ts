import type { ActionError } from './errors.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { OzApi } from './oz/api.ts'
import type { Run } from './oz/types.ts'
import type { Outputs } from './outputs.ts'
import type { Outside } from './outside.ts'
import { listArtifacts, pullRequestOf, type ArtifactEntry, type SavedArtifacts } from './report/artifacts.ts'
import { prepareAnswer, wholeOrNothing } from './report/outputs.ts'
import { writePromptFile } from './prompt-file.ts'
import type { Prompt } from './prompt/build.ts'
import type { LogLevel } from './report/live-log.ts'
import { renderSummary } from './report/summary.ts'
import type { Outcome } from './run/outcome.ts'

/** What there is to tell at the end, beside the outcome itself. */
export interface Delivery {
  readonly outside: Outside
  readonly outputs: Outputs
  readonly level: LogLevel
  /** What the agent was told; undefined where nothing was. */
  readonly prompt: Prompt | undefined
  readonly name: string | undefined
  readonly artifacts: readonly ArtifactEntry[]
}

/** Sets the last outputs, writes the summary and the one error annotation. */
export async function deliver(delivery: Delivery, outcome: Outcome): Promise<void> {
  const { outside, outputs, prompt } = delivery
  const answer = await prepareAnswer({ answer: outcome.answer, redact: outside.redact, env: outside.env })
  for (const note of answer.notes) outside.log.notice(note)
  setOutputs(delivery, outcome, answer)
  if (prompt !== undefined && outcome.runId !== undefined)
    outputs.set('prompt_file', await writePromptFile(outside, prompt.text))
  const summary = renderSummary({
    outcome,
    level: delivery.level,
    redact: outside.redact,
    artifacts: delivery.artifacts,
    notes: [...(prompt?.notes ?? []), ...answer.notes],
    ...(delivery.name !== undefined && { name: delivery.name }),
    ...(prompt !== undefined && { prompt: prompt.text }),
    ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
  })
  await outside.runner.writeSummary(summary)
  tellError(outside, outputs, outcome.error)
}

function setOutputs(
  { outside, outputs, artifacts }: Delivery,
  outcome: Outcome,
  answer: Awaited<ReturnType<typeof prepareAnswer>>,
): void {
  outputs.set('agent_output', answer.agentOutput)
  outputs.set('agent_output_file', answer.agentOutputFile)
  outputs.set('artifacts', wholeOrNothing(JSON.stringify(artifacts), outside.redact))
  if (outcome.run) setRunOutputs(outside, outputs, outcome.run)
  outputs.setEnd(outcome)
}

/** The pull request is the run's own artifact, and nothing else: anybody can open one that claims to be an agent's. */
function setRunOutputs({ env }: Outside, outputs: Outputs, run: Run): void {
  outputs.setRun(run)
  const pull = pullRequestOf(run.artifacts, env)
  outputs.set('pull_request_url', pull?.url)
  outputs.set('branch', pull?.branch)
  const { usage } = run
  outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString())
}

function tellError({ log }: Outside, outputs: Outputs, error: ActionError | undefined): void {
  if (!error) return
  if (error.conclusion === 'skipped') {
    outputs.set('skipped_reason', error.message)
    log.notice(error.oneLine)
  } else log.error(error.oneLine)
}

const downloadsMs = 300_000

/** What the run left: listed, and downloaded where `artifacts_dir` asks for it. A download that fails is a warning. */
export async function collectArtifacts(
  outside: Outside,
  api: OzApi,
  inputs: Inputs,
  run: Run,
): Promise<readonly ArtifactEntry[]> {
  const { artifactsDir } = inputs.show
  if (artifactsDir === undefined || run.artifacts.length === 0) return listArtifacts(run.artifacts)
  const saved = await download(outside, api, artifactsDir, run)
  for (const note of saved.notes) outside.log.warning(note)
  return saved.entries
}

async function download(
  { clock, env, connection, cancelled }: Outside,
  api: OzApi,
  path: string,
  run: Run,
): Promise<SavedArtifacts> {
  const [{ createArtifactStore }, { saveArtifacts }] = await Promise.all([
    import('./oz/artifact-store.ts'),
    import('./report/artifacts.ts'),
  ])
  return saveArtifacts({
    artifacts: run.artifacts,
    path,
    env,
    store: createArtifactStore({ api, send: connection.send, clock }),
    signal: AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)]),
  })
}
