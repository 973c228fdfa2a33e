import { mkdtemp, open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Conclusion } from '../../platform/errors.ts'
import type { Environment } from '../../platform/ports.ts'
import { maxOutputBytes } from '../../report/step-outputs.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { headOfBytes } from '../../platform/text/text.ts'

/** One run in the `results` output. What isn't known is null. */
export interface ResultEntry {
  readonly name: string
  readonly run_id: string | null
  readonly state: string | null
  readonly conclusion: Conclusion | null
  /** The typed result's. */
  readonly verdict: string | null
  readonly session_link: string | null
  readonly pull_request_url: string | null
  readonly branch: string | null
  /** In credits, else in US dollars. */
  readonly cost: number | null
  readonly tokens_in: number | null
  readonly tokens_out: number | null
  readonly duration_seconds: number | null
  readonly error: string | null
  readonly agent_output: string
  /** The whole answer. */
  readonly agent_output_file: string | null
}

export const unknownEntry: Omit<ResultEntry, 'name'> = {
  run_id: null,
  state: null,
  conclusion: null,
  verdict: null,
  session_link: null,
  pull_request_url: null,
  branch: null,
  cost: null,
  tokens_in: null,
  tokens_out: null,
  duration_seconds: null,
  error: null,
  agent_output: '',
  agent_output_file: null,
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
        const whole = { ...entry, agent_output: await readWhole(entry) }
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

async function readWhole({ agent_output, agent_output_file }: ResultEntry): Promise<string> {
  if (agent_output_file === null) return agent_output
  return readFile(agent_output_file, 'utf8').catch(() => agent_output)
}
