/** What an action does in a few words that show no content: programs, files of a public repository, counts of tests. */
import { numberOf } from '../../platform/json.ts'
import type { Block } from '../../oz/client/types.ts'
import { shortLine } from '../../platform/text/text.ts'
import { commandOf, filesOf, outputText } from './block.ts'

type Action = Extract<Block, { type: 'action' }>
type Result = Extract<Block, { type: 'action_result' }>

const nameLength = 60
const maxFiles = 3

/** `npm test`, `edit_files src/a.ts`; anything else by its name. */
export function briefAction(action: Action, isPublic: boolean): string {
  const { category, input } = action
  const name = shortLine(action.name || category || 'action', nameLength)
  if (category === 'command') return programsOf(commandOf(input) ?? '') || name
  const files = category === 'files' && isPublic ? filesOf(input).filter(isPlainPath) : []
  if (files.length === 0) return name
  const more = files.length > maxFiles ? ` and ${files.length - maxFiles} more` : ''
  return `${name} ${files.slice(0, maxFiles).join(', ')}${more}`
}

/** What is worth a word of a result: that it failed, and how many tests ran. Empty for all others. */
export function briefResult({ state, output, category }: Result): string {
  const exitCode = numberOf(output['exit_code']) ?? numberOf(output['exitCode'])
  const isCommand = category === 'command'
  const tests = isCommand ? testCounts(outputText(output)) : ''
  if (state === 'denied') return 'not allowed'
  const failed = exitCode !== undefined && exitCode !== 0 ? `exit ${exitCode}` : state === 'failed' ? 'failed' : ''
  return [failed, tests].filter(Boolean).join(', ')
}

/** Programs whose second word says what they do, and is no one's own text. */
const toolsWithCommands =
  /^(?:git|gh|npm|npx|pnpm|yarn|bun|cargo|go|docker|make|just|pip|uv|poetry|dotnet|mvn|gradle|gradlew|bundle|rake|terraform|kubectl)$/
const maxPrograms = 3

/** The programs a command line runs, without arguments: those may hold anything. */
function programsOf(command: string): string {
  const parts = command
    .slice(0, 2_000)
    .split('\n', 1)
    .flatMap((line) => line.split(/&&|\|\||[;|]/))
    .flatMap((part) => programOf(part) ?? [])
    .filter((program) => program !== 'cd')
  return [...new Set(parts)].slice(0, maxPrograms).join(', ')
}

function programOf(part: string): string | undefined {
  const words = part.trim().split(/\s+/)
  const start = words.findIndex((word) => !/^\w+=|^(?:sudo|time|env|command)$/.test(word))
  const program = words[start]?.split('/').at(-1) ?? ''
  if (!/^[A-Za-z][\w.+-]{0,30}$/.test(program)) return undefined
  const next = words[start + 1] ?? ''
  return toolsWithCommands.test(program) && /^[a-z][a-z:-]{1,20}$/.test(next) ? `${program} ${next}` : program
}

/** Relative, and of signs that names of files usually have. */
function isPlainPath(path: string): boolean {
  return /^[\w@][\w@./+-]{0,100}$/.test(path) && !path.includes('..')
}

/** `12 passed, 1 failed`, as the common test runners end their output. */
function testCounts(output: string): string {
  const end = output.slice(-4_000)
  const line = end.split('\n').findLast((text) => /\b\d+ (?:passed|failed|passing|failing)\b/.test(text)) ?? ''
  const counts = [...line.matchAll(/\b(\d{1,7}) (passed|failed|skipped|passing|failing|pending)\b/g)].map(
    ([, count = '', word = '']) => `${count} ${word}`,
  )
  return [...new Set(counts)].slice(0, 3).join(', ')
}
