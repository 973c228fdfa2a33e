/** The step's outputs as later steps can use them. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Conclusion, messageOf } from '../platform/errors.ts'
import type { Run } from '../oz/client/types.ts'
import { textOf } from '../platform/json.ts'
import type { Environment, Runner } from '../platform/ports.ts'
import type { Redact } from '../platform/text/redact.ts'
import { headOfBytes } from '../platform/text/text.ts'

export type OutputName =
  | 'agent_output'
  | 'agent_output_file'
  | 'run_id'
  | 'state'
  | 'conclusion'
  | 'session_link'
  | 'conversation_id'
  | 'result'
  | 'verdict'
  | 'applied'
  | 'pull_request_url'
  | 'branch'
  | 'artifacts'
  | 'cost'
  | 'tokens_in'
  | 'tokens_out'
  | 'duration_seconds'
  | 'results'
  | 'prompt_file'
  | 'skipped_reason'

/** What a later step may put into a script as it stands: no sign that a shell reads stands in it. */
const plainForms = {
  branch: plainBranch,
  pull_request_url: plainLink,
  session_link: plainLink,
  verdict: (verdict: string) => verdict.replace(/[^\p{L}\p{M}\p{N} ._:/+-]+/gu, '-'),
  state: (state: string) => state.replace(/[^\w-]+/g, '-'),
} as const

/** Empty for a name with other signs than names of branches usually have. */
export function plainBranch(branch: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./+@=-]*$/u.test(branch) ? branch : ''
}

/** What a shell reads in a link is percent-encoded; empty for what is no link. */
export function plainLink(link: string): string {
  if (!/^https?:\/\//.test(link) || !URL.canParse(link)) return ''
  const encode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return new URL(link).href.replace(/[^\w\-./:%?=@#~+,]/g, encode)
}

export function hasPlainForm(name: OutputName): name is keyof typeof plainForms {
  return Object.hasOwn(plainForms, name)
}

/** The step's outputs, each set the moment it is known, and again only when it changes. No secret gets through. */
export class Outputs {
  private readonly values = new Map<OutputName, string>()
  private readonly runner: Runner
  private readonly redact: Redact

  constructor(runner: Runner, redact: Redact) {
    this.runner = runner
    this.redact = redact
  }

  set(name: OutputName, value: string | undefined): void {
    if (value === undefined) return
    // No environment variable can hold a NUL: the next step that takes the output through `env:` could not start.
    const text = this.redact(value).replaceAll('\0', '\u{fffd}')
    const safe = hasPlainForm(name) ? plainForms[name](text) : text
    if (this.values.get(name) === safe) return
    this.values.set(name, safe)
    this.runner.setOutput(name, safe)
  }

  /** What a reading of the run tells. */
  setRun(run: Run): void {
    this.set('run_id', run.id)
    this.set('state', run.state === 'UNKNOWN' ? run.stateName : run.state)
    this.set('session_link', run.sessionLink)
    this.set('conversation_id', run.conversationId)
  }

  setEnd(end: { readonly conclusion: Conclusion; readonly durationMs: number }): void {
    this.set('conclusion', end.conclusion)
    this.set('duration_seconds', (end.durationMs / 1000).toFixed(1))
  }
}

/** One string of a process's environment holds 131,072 bytes; a later step may put more around this. */
export const maxOutputBytes = 100_000

export type AnswerOutputs = Awaited<ReturnType<typeof prepareAnswer>>

/**
 * Writes the whole answer to a file only this user can read, below RUNNER_TEMP, and says what the outputs are: redacted,
 * never too big for an environment. `agentOutput` is exactly the answer, or its beginning with a note, empty where there
 * is none; the file's path is empty also where it could not be written; `notes` are for people. Never rejects.
 */
export async function prepareAnswer(answer: string, redact: Redact, env: Environment) {
  const whole = redact(answer)
  if (whole.trim() === '') return { agentOutput: '', agentOutputFile: '', notes: [] }
  const { path, notes } = await writePrivateFile('agent_output.md', whole, env)
  const bytes = Buffer.byteLength(whole)
  if (bytes <= maxOutputBytes) return { agentOutput: whole, agentOutputFile: path, notes }
  const size = `${bytes.toLocaleString('en-US')} bytes`
  const note = `\n\n[Truncated. The full answer, ${size}, is in ${path === '' ? 'the session' : path}.]`
  const limit = maxOutputBytes.toLocaleString('en-US')
  return {
    agentOutput: headOfBytes(whole, maxOutputBytes - Buffer.byteLength(note)) + note,
    agentOutputFile: path,
    notes: [...notes, `agent_output is truncated: the answer has ${size}, and the output holds ${limit}.`],
  }
}

/** In a folder of its own below RUNNER_TEMP, for this user alone; without a path where it can't be written. */
export async function writePrivateFile(name: string, whole: string, env: Environment) {
  try {
    const folder = await mkdtemp(join(textOf(env['RUNNER_TEMP']) ?? tmpdir(), 'oz-agent-'))
    const path = join(folder, name)
    await writeFile(path, whole, { mode: 0o600, flag: 'wx' })
    return { path, notes: [] }
  } catch (error) {
    return { path: '', notes: [`Couldn't write the answer to a file: ${messageOf(error)}`] }
  }
}

/** A value that is of no use in parts, as `result` and `results` are: redacted, or empty where it is too big. */
export function wholeOrNothing(value: string, redact: Redact): string {
  const clean = redact(value)
  return Buffer.byteLength(clean) <= maxOutputBytes ? clean : ''
}
