/** The two ways to show new messages: all of them in groups, or just what is being done. */

import { actionLabel, actionLines, eventLines, resultLines } from './block.ts'
import { briefAction, briefResult } from './brief.ts'
import { span, type Line, foldedLines } from './layout.ts'
import type { NewBlock, NewMessages, NewText } from './new-messages.ts'
import type { Printer } from './printer.ts'
import { shortLine } from '../../platform/text/text.ts'

export interface PlacedMessages {
  readonly item: NewMessages
  /** Since the step began. */
  readonly atMs: number
  /** Of the conversation's step it belongs to. */
  readonly title: string
}

export type Formatter = (newMessages: readonly PlacedMessages[]) => void

export function createLiveFormatter(printer: Printer): Formatter {
  const linesOf = createLineMaker()
  return (newMessages) => {
    for (const { item, atMs, title } of newMessages) printer.inGroup(title, linesOf(item), atMs)
  }
}

/** So many actions without a result are remembered by name. */
const maxOpenActions = 200

/** Results name their action unless it stands right above. */
function createLineMaker(): (item: NewMessages) => Line[] {
  const labels = new Map<string, string>()
  let above: string | undefined
  return (item) => {
    const before = above
    above = undefined
    if (item.type === 'text') return textLines(item)
    const { block } = item
    switch (block.type) {
      case 'action':
        remember(labels, block.id, actionLabel(block))
        above = block.id
        return actionLines(block)
      case 'action_result': {
        const label = labels.get(block.actionId) ?? block.name
        labels.delete(block.actionId)
        return resultLines(block, block.actionId === before ? undefined : label)
      }
      case 'event':
        return eventLines(block)
    }
  }
}

function remember(labels: Map<string, string>, id: string, label: string): void {
  labels.set(id, label)
  const oldest = labels.size > maxOpenActions ? labels.keys().next().value : undefined
  if (oldest !== undefined) labels.delete(oldest)
}

/** Titles of steps, and under them what the actions do without any content, with how often they came in a row. */
export function createBriefFormatter(printer: Printer, isPublic: boolean): Formatter {
  const labels = new Map<string, string>()
  let title: string | undefined
  return (newMessages) => {
    for (const part of splitByTitle(newMessages)) {
      if (part.title !== title) printer.ungrouped([[span('▸ ', 'cyan'), span(part.title)]], part.atMs)
      title = part.title
      const words = describeBlocks(part.blocks, labels, isPublic)
      if (words.length > 0) printer.ungrouped([[span(`  ${countNames(words)}`, 'dim')]], part.atMs)
    }
  }
}

interface BriefPart {
  readonly title: string
  readonly atMs: number
  readonly blocks: NewBlock['block'][]
}

function splitByTitle(newMessages: readonly PlacedMessages[]): BriefPart[] {
  const parts: BriefPart[] = []
  for (const { item, atMs, title } of newMessages) {
    const last = parts.at(-1)
    const part = last?.title === title ? last : { title, atMs, blocks: [] }
    if (part !== last) parts.push(part)
    if (item.type === 'block') part.blocks.push(item.block)
  }
  return parts
}

/** Each action once, with what is worth saying of its result; the result of an earlier action names it again. */
function describeBlocks(
  blocks: readonly NewBlock['block'][],
  labels: Map<string, string>,
  isPublic: boolean,
): string[] {
  const results = new Map(
    blocks.flatMap((block): [string, string][] =>
      block.type === 'action_result' ? [[block.actionId, briefResult(block)]] : [],
    ),
  )
  const shown = new Set<string>()
  return blocks.flatMap((block) => {
    if (block.type === 'event') return []
    const id = block.type === 'action' ? block.id : block.actionId
    const result = results.get(id) ?? ''
    if (block.type === 'action') {
      const label = briefAction(block, isPublic)
      remember(labels, id, label)
      shown.add(id)
      return [result === '' ? label : `${label} (${result})`]
    }
    const label = labels.get(id) ?? shortLine(block.name || 'action', 60)
    return shown.has(id) || result === '' ? [] : [`${label} (${result})`]
  })
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
export function textLines({ role, text, change }: NewText): Line[] {
  const lines =
    role === 'assistant'
      ? foldedLines(
          text.replace(jsonBlock, (_, _fence, json: string) => `(${json.split('\n').length - 1} lines of JSON)`),
          wordsFold,
        )
      : foldedLines(text, otherFold, { mark: markOf(role), style: 'dim' })
  switch (change) {
    case 'new':
      return lines
    case 'more':
      return lines.map((line, at) => [span(at === 0 ? '… ' : '  ', 'dim'), ...line])
    case 'edited':
      return [[span('(edited)', 'dim')], ...lines]
  }
}

function markOf(role: 'user' | 'tool' | 'system'): string {
  return role === 'user' ? '▷ ' : '│ '
}
