/** One action, result or event of a conversation as lines. Their inputs and outputs are the server's own and may hold anything. */

import { arrayOf, isObject, numberOf, objectOf, stringify, textOf } from '../../platform/json.ts'
import type { Block, Unread } from '../../oz/client/types.ts'
import { foldedLines, span, type Line } from './layout.ts'
import type { Style } from '../../platform/log.ts'
import { shortLine } from '../../platform/text/text.ts'

type Action = Extract<Block, { type: 'action' }>
type Result = Extract<Block, { type: 'action_result' }>
type Event = Extract<Block, { type: 'event' }>

const commandFold = { head: 6, tail: 2 }
const outputFold = { head: 5, tail: 12 }
const labelLength = 200

/** Names under which servers put the one thing an action is about, first found first used. */
const commandKeys = ['command', 'cmd', 'script']
const fileKeys = ['files', 'paths', 'file_paths', 'file_path', 'path', 'file', 'filename']
const searchKeys = ['query', 'queries', 'pattern', 'patterns', 'regex', 'url']
const titleKeys = ['title', 'name', 'skill', 'tool', 'tool_name']
const serverKeys = ['server', 'server_name', 'mcp_server']
const outputKeys = ['output', 'stdout', 'stderr', 'content', 'text', 'diff', 'summary', 'message', 'error', 'result']

export function actionLines(action: Action): Line[] {
  if (action.category === 'command') {
    const command = firstText(action.input, commandKeys)
    if (command !== undefined) return foldedLines(command, commandFold, { style: 'bold' }).map(asCommand)
  }
  return [[span(`${iconOf(action.category)} `, 'cyan'), span(actionLabel(action))]]
}

function asCommand(line: Line, index: number): Line {
  return [span(index === 0 ? '$ ' : '  ', 'cyan'), ...line]
}

function iconOf(category: string): string {
  switch (category) {
    case 'command':
      return '$'
    case 'files':
      return '✎'
    case 'search':
      return '⌕'
    case 'skill':
      return '★'
    default:
      return '⚙'
  }
}

/** The action in one short line: its name and what it is about. */
export function actionLabel({ category, name, input }: Action): string {
  const about = category === 'command' ? firstText(input, commandKeys) : aboutOf(category, input)
  const title = name || category || 'action'
  if (about === undefined) return shortLine(title, labelLength)
  return shortLine(category === 'command' ? about : `${title}  ${about}`, labelLength)
}

function aboutOf(category: string, input: Unread): string | undefined {
  switch (category) {
    case 'search':
      return joined([firstList(input, searchKeys), firstList(input, fileKeys)], ' in ') ?? rest(input)
    case 'integration':
      return (
        joined([firstList(input, serverKeys), firstList(input, ['tool', 'tool_name', ...titleKeys])], ' › ') ??
        rest(input)
      )
    default:
      return firstList(input, [...fileKeys, ...titleKeys, ...searchKeys]) ?? rest(input)
  }
}

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
  const known = parts.filter((part) => part !== undefined)
  return known.length === 0 ? undefined : known.join(between)
}

function rest(input: Unread): string | undefined {
  return Object.keys(input).length > 0 ? stringify(input) : undefined
}

const maxListed = 8

function firstList(from: Unread, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => listOf(from[key])).find((list) => list.length > 0)
  if (!found) return undefined
  const more = found.length > maxListed ? ` and ${found.length - maxListed} more` : ''
  return found.slice(0, maxListed).join(', ') + more
}

/** A text, or a list of texts or of objects that have a path or a name. */
function listOf(value: unknown): string[] {
  const values = Array.isArray(value) ? arrayOf(value) : [value]
  return values.flatMap(
    (item) => textOf(item) ?? firstText(objectOf(item), ['path', 'file_path', 'file', 'name']) ?? [],
  )
}

/** The command line an action runs. */
export function commandOf(input: Unread): string | undefined {
  return firstText(input, commandKeys)
}

/** The files an action is about. */
export function filesOf(input: Unread): readonly string[] {
  return fileKeys.map((key) => listOf(input[key])).find((list) => list.length > 0) ?? []
}

function firstText(from: Unread, keys: readonly string[]): string | undefined {
  return keys.map((key) => textOf(from[key])).find((text) => text !== undefined)
}

/** The result's verdict and what it put out; `label` names the action where that stands further up. */
export function resultLines(result: Result, label: string | undefined): Line[] {
  const { mark, style, words } = verdictOf(result)
  const output = outputText(result.output)
  const headline: Line = [span(`${mark} ${words}`, style), ...(label === undefined ? [] : [span(`  ${label}`, 'dim')])]
  if (output === '') return [headline]
  const lines = foldedLines(output, outputFold, { mark: '│ ', style: 'dim' })
  return [headline, ...(isDiff(output) ? lines.map(colourChange) : lines)]
}

function isDiff(output: string): boolean {
  return /^(?:diff --git |--- |@@ )/.test(output)
}

/** What was added or taken away, in its colour. */
function colourChange(line: Line): Line {
  return line.map(({ text, style }) => ({ text, style: changeStyle(text) ?? style }))
}

function changeStyle(text: string): Style | undefined {
  if (text.startsWith('+') && !text.startsWith('+++')) return 'green'
  return text.startsWith('-') && !text.startsWith('---') ? 'red' : undefined
}

interface Verdict {
  readonly mark: string
  readonly style: Style
  readonly words: string
}

function verdictOf({ state, output, category, name }: Result): Verdict {
  const exitCode = numberOf(output['exit_code']) ?? numberOf(output['exitCode'])
  const failed = state === 'failed' || (exitCode !== undefined && exitCode !== 0)
  const words =
    category === 'command' && exitCode !== undefined ? `exit ${exitCode}` : failed ? `${name} failed` : 'done'
  if (state === 'denied') return { mark: '⊘', style: 'yellow', words: `${name} was not allowed` }
  if (failed) return { mark: '✗', style: 'red', words }
  if (state === 'completed' || state === '') return { mark: '✓', style: 'green', words }
  return { mark: '·', style: 'dim', words: state }
}

/** What there is to read in an output, else its JSON; nothing for an empty one. */
export function outputText(output: Unread): string {
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

export function eventLines({ name, data }: Event): Line[] {
  const facts = Object.keys(data).length === 0 ? '' : `  ${shortLine(stringify(data), labelLength)}`
  return [[span(`· ${shortLine(name, labelLength) || 'event'}${facts}`, 'dim')]]
}
