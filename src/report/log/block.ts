/** One action, result or event of a conversation as lines. Their inputs and outputs are the server's own and may hold anything. */
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, stringify, textOf } from '../../platform/json.ts'
import type { Block } from '../../oz/client/types.ts'
import { foldedLines, span, type Line } from './printer.ts'
import { shortLine } from '../../platform/text/text.ts'

export type Action = Extract<Block, { type: 'action' }>
export type Result = Extract<Block, { type: 'action_result' }>

const commandFold = { head: 6, tail: 2 }
const outputFold = { head: 5, tail: 12 }
const labelLength = 200
const maxListed = 8

/** Names under which servers put the one thing an action is about, first found first used. */
const commandKeys = ['command', 'cmd', 'script']
const fileKeys = ['files', 'paths', 'file_paths', 'file_path', 'path', 'file', 'filename']
const searchKeys = ['query', 'queries', 'pattern', 'patterns', 'regex', 'url']
const titleKeys = ['title', 'name', 'skill', 'tool', 'tool_name']
const serverKeys = ['server', 'server_name', 'mcp_server']
const toolKeys = ['tool', 'tool_name', ...titleKeys]
const outputKeys = ['output', 'stdout', 'stderr', 'content', 'text', 'diff', 'summary', 'message', 'error', 'result']

const icons = new Map(Object.entries({ command: '$', files: '✎', search: '⌕', skill: '★' }))

export function actionLines(action: Action): Line[] {
  const command = action.category === 'command' ? commandOf(action.input) : undefined
  if (command === undefined) {
    return [[span(`${icons.get(action.category) ?? '⚙'} `, 'cyan'), span(actionLabel(action))]]
  }
  return foldedLines(command, commandFold, { style: 'bold' }).map((line, at) => [
    span(at === 0 ? '$ ' : '  ', 'cyan'),
    ...line,
  ])
}

/** The action in one short line: its name and what it is about. */
export function actionLabel({ category, name, input }: Action): string {
  const isCommand = category === 'command'
  const about = isCommand ? commandOf(input) : aboutOf(category, input)
  const title = name || category || 'action'
  return shortLine(about === undefined ? title : isCommand ? about : `${title}  ${about}`, labelLength)
}

function aboutOf(category: string, input: JsonObject): string | undefined {
  const list = (keys: readonly string[]): string | undefined => {
    const found = firstList(input, keys)
    const more = found.length > maxListed ? ` and ${found.length - maxListed} more` : ''
    return found.length === 0 ? undefined : found.slice(0, maxListed).join(', ') + more
  }
  const join = (between: string, ...keys: (readonly string[])[]): string =>
    keys.flatMap((names) => list(names) ?? []).join(between)
  let about = list([...fileKeys, ...titleKeys, ...searchKeys])
  if (category === 'search') about = join(' in ', searchKeys, fileKeys)
  if (category === 'integration') about = join(' › ', serverKeys, toolKeys)
  if (about !== undefined && about !== '') return about
  return Object.keys(input).length > 0 ? stringify(input) : undefined
}

function firstList(from: JsonObject, keys: readonly string[]): readonly string[] {
  return keys.map((key) => listOf(from[key])).find((list) => list.length > 0) ?? []
}

/** A text, or a list of texts or of objects that have a path or a name. */
function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? arrayOf(value) : [value]).flatMap(
    (item) => textOf(item) ?? firstText(objectOf(item), ['path', 'file_path', 'file', 'name']) ?? [],
  )
}

function firstText(from: JsonObject, keys: readonly string[]): string | undefined {
  return keys.map((key) => textOf(from[key])).find((text) => text !== undefined)
}

/** The command line an action runs. */
export const commandOf = (input: JsonObject): string | undefined => firstText(input, commandKeys)

/** The files an action is about. */
export const filesOf = (input: JsonObject): readonly string[] => firstList(input, fileKeys)

export function exitCodeOf({ output }: Result): number | undefined {
  return numberOf(output['exit_code']) ?? numberOf(output['exitCode'])
}

/** The result's verdict and what it put out; `label` names the action where that stands further up. */
export function resultLines(result: Result, label: string | undefined): Line[] {
  const output = outputText(result.output)
  const headline: Line = [verdictOf(result), ...(label === undefined ? [] : [span(`  ${label}`, 'dim')])]
  if (output === '') return [headline]
  const lines = foldedLines(output, outputFold, { mark: '│ ', style: 'dim' })
  const isDiff = /^(?:diff --git |--- |@@ )/.test(output)
  return [headline, ...(isDiff ? lines.map(colorChange) : lines)]
}

/** What was added or removed, in its color. */
function colorChange(line: Line): Line {
  return line.map(({ text, style }) => {
    if (/^\+(?!\+\+)/.test(text)) return span(text, 'green')
    return /^-(?!--)/.test(text) ? span(text, 'red') : { text, style }
  })
}

function verdictOf(result: Result): Line[number] {
  const { state, category, name } = result
  const exitCode = exitCodeOf(result)
  const failed = state === 'failed' || (exitCode !== undefined && exitCode !== 0)
  if (state === 'denied') return span(`⊘ ${name} was not allowed`, 'yellow')
  const words =
    category === 'command' && exitCode !== undefined ? `exit ${exitCode}` : failed ? `${name} failed` : 'done'
  if (failed) return span(`✗ ${words}`, 'red')
  return state === 'completed' || state === '' ? span(`✓ ${words}`, 'green') : span(`· ${state}`, 'dim')
}

/** What there is to read in an output, else its JSON; nothing for an empty one. */
export function outputText(output: JsonObject): string {
  const texts = outputKeys.flatMap((key) => readable(output[key]))
  if (texts.length > 0) return texts.join('\n')
  const rest = Object.entries(output).filter(([key]) => !/^exit_?code$/i.test(key))
  return rest.length === 0 ? '' : stringify(Object.fromEntries(rest))
}

function readable(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value) && value.length > 0) {
    const texts = listOf(value)
    return [texts.length === value.length ? texts.join('\n') : stringify(value)]
  }
  return isObject(value) ? [stringify(value)] : []
}

export function eventLine({ name, data }: Extract<Block, { type: 'event' }>): Line {
  const facts = Object.keys(data).length === 0 ? '' : `  ${shortLine(stringify(data), labelLength)}`
  return [span(`· ${shortLine(name, labelLength) || 'event'}${facts}`, 'dim')]
}
