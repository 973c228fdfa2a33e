import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runtime } from '../platform/runtime.ts'

/** The prompt in a file that only this user can read, for the `prompt_file` output; empty where it can't be written. */
export async function writePromptFile({ env, redact }: Runtime, text: string): Promise<string> {
  try {
    const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'oz-prompt-'))
    const path = join(folder, 'prompt.md')
    await writeFile(path, redact(text), { mode: 0o600, flag: 'wx' })
    return path
  } catch {
    return ''
  }
}
