import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const commandFileNames = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const
export type CommandFileName = (typeof commandFileNames)[number]
export type CommandFiles = Readonly<Record<CommandFileName, string>>

export interface Pairs {
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** Why reading stopped before the end; all that follows is lost. */
  readonly error: string | undefined
}

/** Fresh, empty files for one step, as paths by the names of their variables. */
export async function createCommandFiles(tempFolder: string): Promise<CommandFiles> {
  const folder = join(tempFolder, '_runner_file_commands')
  await mkdir(folder, { recursive: true })
  const suffix = randomUUID()
  const files = {
    GITHUB_OUTPUT: join(folder, `set_output_${suffix}`),
    GITHUB_STATE: join(folder, `save_state_${suffix}`),
    GITHUB_ENV: join(folder, `set_env_${suffix}`),
    GITHUB_PATH: join(folder, `add_path_${suffix}`),
    GITHUB_STEP_SUMMARY: join(folder, `step_summary_${suffix}`),
  }
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')))
  return files
}

/** A command file's text; empty where the step removed it. */
export async function readCommandFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Reads `name=value` and `name<<END … END`. What stands before an error counts, what stands after it doesn't. */
export function readPairs(text: string): Pairs {
  const pairs: (readonly [string, string])[] = []
  let rest = text
  while (rest !== '') {
    const [line, after] = cutLine(rest)
    const pair = line === '' ? { rest: after } : readPair(line, after)
    if ('error' in pair) return { pairs, error: pair.error }
    if ('name' in pair) pairs.push([pair.name, pair.value])
    rest = pair.rest
  }
  return { pairs, error: undefined }
}

type Pair = { readonly name: string; readonly value: string; readonly rest: string } | { readonly error: string }

function readPair(line: string, after: string): Pair {
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  if (heredoc >= 0 && (equals < 0 || heredoc < equals)) return readHeredoc(line, heredoc, after)
  if (equals < 0) return { error: `Invalid format '${line}'` }
  if (equals === 0) return { error: `Invalid format '${line}'. Name must not be empty` }
  return { name: line.slice(0, equals), value: line.slice(equals + 1), rest: after }
}

function readHeredoc(line: string, at: number, after: string): Pair {
  const name = line.slice(0, at)
  const delimiter = line.slice(at + 2)
  if (name === '' || delimiter === '') {
    return { error: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty` }
  }
  const lines: string[] = []
  let rest = after
  while (rest !== '') {
    const [next, remainder, isEnded] = cutLine(rest)
    if (next === delimiter) return { name, value: lines.join('\n'), rest: remainder }
    if (!isEnded) break
    lines.push(next)
    rest = remainder
  }
  return { error: `Invalid value. Matching delimiter not found '${delimiter}'` }
}

function cutLine(text: string): readonly [line: string, rest: string, isEnded: boolean] {
  const end = text.indexOf('\n')
  return end < 0 ? [text, '', false] : [text.slice(0, end), text.slice(end + 1), true]
}
