import { mkdtemp, open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Usage } from '../../oz/client/types.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { Environment } from '../../platform/ports.ts'
import { pullRequestOf } from '../../report/artifacts/artifacts.ts'
import { maxOutputBytes, plainBranch, plainLink } from '../../report/step-outputs.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { headOfBytes } from '../../platform/text/text.ts'

/** An entry of the `results` output. */
export type ResultEntry = Readonly<ReturnType<typeof entryOf>>

interface KnownOfRun extends Partial<Outcome> {
  /** The typed result's. */
  readonly verdict?: string | undefined
  /** Where the whole answer is. */
  readonly answerFile?: string | undefined
}

const orNull = <T>(value: T | undefined): T | null => value ?? null

/** What the `results` output says of a run; what isn't known is null. */
export function entryOf(name: string, env: Environment, known: KnownOfRun) {
  const { run, runId, conclusion, verdict, durationMs, error, answer = '', answerFile } = known
  const pull = run && pullRequestOf(run.artifacts, env)
  return {
    name,
    run_id: orNull(runId),
    state: orNull(run?.stateName),
    conclusion: orNull(conclusion),
    verdict: orNull(verdict),
    session_link: orNull(run?.sessionLink && plainLink(run.sessionLink)),
    pull_request_url: orNull(pull && plainLink(pull.url)),
    branch: orNull(pull && plainBranch(pull.branch)),
    ...usageEntry(run?.usage),
    duration_seconds: orNull(durationMs && Number((durationMs / 1000).toFixed(1))),
    error: orNull(error?.message),
    agent_output: answer,
    agent_output_file: orNull(answerFile),
  }
}

/** For outputs: `cost` in credits, else in US dollars. */
export function usageEntry({ credits, usd, tokensIn, tokensOut }: Partial<Usage> = {}) {
  return { cost: orNull(credits ?? usd), tokens_in: orNull(tokensIn), tokens_out: orNull(tokensOut) }
}

/** How much of each answer the output shows, as far as all of them fit. */
const answerBytes = [50_000, 10_000, 2_000, 500, 100, 0]

/** The `results` output: answers are cut to what fits; empty where even without them it is too big. */
export function renderResults(entries: readonly ResultEntry[], redact: Redact): string {
  for (const most of answerBytes) {
    const cut = entries.map((entry) => ({ ...entry, agent_output: headOfBytes(entry.agent_output, most) }))
    const text = redact(JSON.stringify(cut))
    if (Buffer.byteLength(text) <= maxOutputBytes) return text
  }
  return ''
}

/**
 * Writes all results with their whole answers, one answer in memory at a time, to a file that only this user can read.
 * Gives its path; undefined where it could not be written.
 */
export async function writeResults(
  entries: readonly ResultEntry[],
  redact: Redact,
  env: Environment,
): Promise<string | undefined> {
  try {
    const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'oz-agent-'))
    const path = join(folder, 'results.json')
    const file = await open(path, 'wx', 0o600)
    try {
      for (const [index, entry] of entries.entries()) {
        const { agent_output: head, agent_output_file: answerFile } = entry
        const answer = answerFile === null ? head : await readFile(answerFile, 'utf8').catch(() => head)
        const whole = { ...entry, agent_output: answer }
        await file.write(`${index === 0 ? '[\n' : ',\n'}${redact(JSON.stringify(whole))}`)
      }
      await file.write('\n]\n')
    } finally {
      await file.close()
    }
    return path
  } catch {
    // The runs have done their work: that their results can't be kept is not worth failing for.
    return undefined
  }
}
