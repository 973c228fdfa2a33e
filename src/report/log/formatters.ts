/** New messages as lines: all of them in groups (`live`), or just what is being done (`brief`). */
import {
  type Action,
  actionLabel,
  actionLines,
  commandOf,
  eventLine,
  exitCodeOf,
  filesOf,
  outputText,
  type Result,
  resultLines,
} from './block.ts'
import type { NewBlock, NewMessage, NewText } from './new-messages.ts'
import { foldedLines, type Line, type Printer, span } from './printer.ts'
import { shortLine } from '../../platform/text/text.ts'

/** `atMs`: since the step began. `title`: of the conversation's step it belongs to. */
type PlacedMessage = Readonly<{ item: NewMessage; atMs: number; title: string }>

export type Formatter = (messages: readonly PlacedMessage[]) => void

/** The names of actions whose results may still come, by their ids. */
type Labels = Map<string, string>

/** So many are remembered. */
const maxOpenActions = 200

function keepLabel(labels: Labels, id: string, label: string): void {
  labels.set(id, label)
  const [oldest] = labels.size > maxOpenActions ? labels.keys() : []
  if (oldest !== undefined) labels.delete(oldest)
}

/** Results name their action unless it stands right above. */
export function createLiveFormatter(printer: Printer): Formatter {
  const labels: Labels = new Map()
  let above: string | undefined
  const blockLines = (block: NewBlock['block'], before: string | undefined): Line[] => {
    switch (block.type) {
      case 'action':
        keepLabel(labels, block.id, actionLabel(block))
        above = block.id
        return actionLines(block)
      case 'action_result': {
        const label = labels.get(block.actionId) ?? block.name
        labels.delete(block.actionId)
        return resultLines(block, block.actionId === before ? undefined : label)
      }
      case 'event':
        return [eventLine(block)]
    }
  }
  return (messages) => {
    for (const { item, atMs, title } of messages) {
      const before = above
      above = undefined
      printer.inGroup(title, item.type === 'text' ? textLines(item) : blockLines(item.block, before), atMs)
    }
  }
}

/** Titles of steps, and under them what the actions do without any content, with how often they came in a row. */
export function createBriefFormatter(printer: Printer, isPublic: boolean): Formatter {
  const labels: Labels = new Map()
  let title: string | undefined
  return (messages) => {
    for (const part of splitByTitle(messages)) {
      if (part.title !== title) printer.ungrouped([span('▸ ', 'cyan'), span(part.title)], part.atMs)
      title = part.title
      const words = describeBlocks(part.blocks, labels, isPublic)
      if (words.length > 0) printer.ungrouped([span(`  ${countNames(words)}`, 'dim')], part.atMs)
    }
  }
}

function splitByTitle(messages: readonly PlacedMessage[]) {
  const parts: { readonly title: string; readonly atMs: number; readonly blocks: NewBlock['block'][] }[] = []
  for (const { item, atMs, title } of messages) {
    const blocks = item.type === 'block' ? [item.block] : []
    const last = parts.at(-1)
    if (last?.title === title) last.blocks.push(...blocks)
    else parts.push({ title, atMs, blocks })
  }
  return parts
}

/** Each action once, with what is worth saying of its result; the result of an earlier action names it again. */
function describeBlocks(blocks: readonly NewBlock['block'][], labels: Labels, isPublic: boolean): string[] {
  const ended = blocks.filter((block) => block.type === 'action_result')
  const results = new Map(ended.map((block) => [block.actionId, briefResult(block)]))
  const shown = new Set<string>()
  return blocks.flatMap((block) => {
    if (block.type === 'event') return []
    if (block.type === 'action') {
      const label = briefAction(block, isPublic)
      keepLabel(labels, block.id, label)
      shown.add(block.id)
      return [withResult(label, results.get(block.id) ?? '')]
    }
    const result = results.get(block.actionId) ?? ''
    const label = labels.get(block.actionId) ?? shortLine(block.name || 'action', nameLength)
    return shown.has(block.actionId) || result === '' ? [] : [withResult(label, result)]
  })
}

export function withResult(label: string, result: string): string {
  return result === '' ? label : `${label} (${result})`
}

/** `run_command ×3, edit_files`. */
function countNames(names: readonly string[]): string {
  const runs: { readonly name: string; count: number }[] = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last?.name === name) last.count++
    else runs.push({ name, count: 1 })
  }
  return runs.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', ')
}

const wordsFold = { head: 60, tail: 20 }
const otherFold = { head: 4, tail: 1 }

/** A block of JSON is for programs: a typed result is shown in the summary. Bounded, so that many open ones cost little. */
const jsonBlock = /^(`{3,})json5?[ \t]*\n((?:.*\n){4,200}?)\1[ \t]*$/gm

/** The agent's words as they are but for JSON, those of others folded short. */
function textLines({ role, text, change }: NewText): Line[] {
  const words = text.replace(jsonBlock, (_, _fence, json: string) => `(${json.split('\n').length - 1} lines of JSON)`)
  const mark = role === 'user' ? '▷ ' : '│ '
  const lines =
    role === 'assistant' ? foldedLines(words, wordsFold) : foldedLines(text, otherFold, { mark, style: 'dim' })
  if (change === 'edited') return [[span('(edited)', 'dim')], ...lines]
  return change === 'new' ? lines : lines.map((line, at) => [span(at === 0 ? '… ' : '  ', 'dim'), ...line])
}

const nameLength = 60
const maxFiles = 3

/** `npm test`, `edit_files src/a.ts`; anything else by its name. */
export function briefAction(action: Action, isPublic: boolean): string {
  const { category, input } = action
  const name = shortLine(action.name || category || 'action', nameLength)
  if (category === 'command') return programsOf(commandOf(input) ?? '') || name
  // Relative, and of signs that names of files usually have.
  const isPlainPath = (path: string): boolean => /^[\w@][\w@./+-]{0,100}$/.test(path) && !path.includes('..')
  const files = category === 'files' && isPublic ? filesOf(input).filter(isPlainPath) : []
  if (files.length === 0) return name
  const more = files.length > maxFiles ? ` and ${files.length - maxFiles} more` : ''
  return `${name} ${files.slice(0, maxFiles).join(', ')}${more}`
}

/** What is worth a word of a result: that it failed, and how many tests ran. Empty for all others. */
export function briefResult(result: Result): string {
  const { state, output, category } = result
  const exitCode = exitCodeOf(result)
  const tests = category === 'command' ? testCounts(outputText(output)) : ''
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
  const [line = ''] = command.slice(0, 2_000).split('\n', 1)
  const programs = line.split(/&&|\|\||[;|]/).flatMap((part) => programOf(part) ?? [])
  const told = programs.filter((program) => program !== 'cd')
  return [...new Set(told)].slice(0, maxPrograms).join(', ')
}

function programOf(part: string): string | undefined {
  const words = part.trim().split(/\s+/)
  const start = words.findIndex((word) => !/^\w+=|^(?:sudo|time|env|command)$/.test(word))
  const program = words[start]?.split('/').at(-1) ?? ''
  if (!/^[A-Za-z][\w.+-]{0,30}$/.test(program)) return undefined
  const next = words[start + 1] ?? ''
  return toolsWithCommands.test(program) && /^[a-z][a-z:-]{1,20}$/.test(next) ? `${program} ${next}` : program
}

/** `12 passed, 1 failed`, as the common test runners end their output. */
function testCounts(output: string): string {
  const lines = output.slice(-4_000).split('\n')
  const line = lines.findLast((text) => /\b\d+ (?:passed|failed|passing|failing)\b/.test(text)) ?? ''
  const counts = [...line.matchAll(/\b(\d{1,7}) (passed|failed|skipped|passing|failing|pending)\b/g)].map(
    ([, count = '', word = '']) => `${count} ${word}`,
  )
  return [...new Set(counts)].slice(0, 3).join(', ')
}
