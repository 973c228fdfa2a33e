import { mkdtemp, open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Usage } from '../../oz/client/types.ts'
import type { Environment } from '../../platform/ports.ts'
import { pullRequestOf } from '../../report/artifacts/artifacts.ts'
import type { Report } from '../../report/report.ts'
import { maxOutputBytes, plainBranch, plainLink } from '../../report/step-outputs.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { headOfBytes } from '../../platform/text/text.ts'

/** What the `results` output says of a run; what isn't known is null. */
export const unknownEntry = {
  run_id: null,
  state: null,
  conclusion: null,
  /** The typed result's. */
  verdict: null,
  session_link: null,
  pull_request_url: null,
  branch: null,
  /** In credits, else in US dollars. */
  cost: null,
  tokens_in: null,
  tokens_out: null,
  duration_seconds: null,
  error: null,
  agent_output: '',
  /** The whole answer. */
  agent_output_file: null,
}

type UsageName = 'cost' | 'tokens_in' | 'tokens_out'
type Numbers = Readonly<Record<UsageName | 'duration_seconds', number | null>>
type Texts = Readonly<Record<Exclude<keyof typeof unknownEntry, keyof Numbers | 'agent_output'>, string | null>>
export type ResultEntry = Numbers & Texts & { readonly name: string; readonly agent_output: string }

export function entryOf(
  { outcome, answerFile }: Report,
  { label, verdict, env }: { readonly label: string; readonly verdict: string | undefined; readonly env: Environment },
): ResultEntry {
  const { run, runId, conclusion, error, durationMs, answer } = outcome
  const pull = run && pullRequestOf(run.artifacts, env)
  return {
    name: label,
    run_id: runId ?? null,
    state: run?.stateName ?? null,
    conclusion,
    verdict: verdict ?? null,
    session_link: run?.sessionLink === undefined ? null : plainLink(run.sessionLink),
    pull_request_url: pull ? plainLink(pull.url) : null,
    branch: pull ? plainBranch(pull.branch) : null,
    ...usageEntry(run?.usage),
    duration_seconds: Number((durationMs / 1000).toFixed(1)),
    error: error?.message ?? null,
    agent_output: answer,
    agent_output_file: answerFile ?? null,
  }
}

/** For outputs. */
export function usageEntry({ credits, usd, tokensIn, tokensOut }: Partial<Usage> = {}): Pick<Numbers, UsageName> {
  return { cost: credits ?? usd ?? null, tokens_in: tokensIn ?? null, tokens_out: tokensOut ?? null }
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
