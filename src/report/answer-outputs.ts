/** The step's outputs as later steps can stand them: redacted, never too big for an environment. */

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../platform/errors.ts'
import { textOf } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import type { Redact } from '../platform/text/redact.ts'
import { headOfBytes } from '../platform/text/text.ts'

/** One string of a process's environment holds 131,072 bytes; a later step may put more around this. */
export const maxOutputBytes = 100_000

export interface AnswerRequest {
  /** Whole, as the agent gave it. */
  readonly answer: string
  readonly redact: Redact
  /** RUNNER_TEMP is read. */
  readonly env: Environment
}

export interface AnswerOutputs {
  /** For `agent_output`: exactly the answer, or its beginning with a note. Empty where there is none. */
  readonly agentOutput: string
  /** For `agent_output_file`: the whole; empty where there is no answer, or it could not be written. */
  readonly agentOutputFile: string
  /** What people should be told: that it was cut, or could not be written. */
  readonly notes: readonly string[]
}

/** Writes the whole answer to a file only this user can read, below RUNNER_TEMP, and says what the outputs are. Never rejects. */
export async function prepareAnswer({ answer, redact, env }: AnswerRequest): Promise<AnswerOutputs> {
  const whole = redact(answer)
  if (whole.trim() === '') return { agentOutput: '', agentOutputFile: '', notes: [] }
  const { path, notes } = await writeAnswerFile(whole, env)
  const bytes = Buffer.byteLength(whole)
  if (bytes <= maxOutputBytes) return { agentOutput: whole, agentOutputFile: path, notes }
  const size = `${bytes.toLocaleString('en-US')} bytes`
  return {
    agentOutput: cutWithNote(
      whole,
      `\n\n[The answer is cut here. The whole, ${size}, is in ${path === '' ? 'the session' : path}.]`,
    ),
    agentOutputFile: path,
    notes: [
      ...notes,
      `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString('en-US')}.`,
    ],
  }
}

function cutWithNote(whole: string, note: string): string {
  return headOfBytes(whole, maxOutputBytes - Buffer.byteLength(note)) + note
}

async function writeAnswerFile(whole: string, env: Environment): Promise<{ path: string; notes: string[] }> {
  try {
    const folder = await mkdtemp(join(textOf(env['RUNNER_TEMP']) ?? tmpdir(), 'oz-agent-'))
    const path = join(folder, 'agent_output.md')
    await writeFile(path, whole, { mode: 0o600, flag: 'wx' })
    return { path, notes: [] }
  } catch (error) {
    return { path: '', notes: [`The answer could not be written to a file: ${messageOf(error)}`] }
  }
}

/** A value that is of no use in parts, as `result` and `results` are: redacted, or empty where it is too big. */
export function wholeOrNothing(value: string, redact: Redact): string {
  const clean = redact(value)
  return Buffer.byteLength(clean) <= maxOutputBytes ? clean : ''
}
