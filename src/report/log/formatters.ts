/** The two ways to tell news: all of it in groups, or just what is being done. */

import { actionLabel, actionLines, eventLines, resultLines } from './block.ts'
import { span, type Line, foldedLines } from './layout.ts'
import type { NewMessages, NewText } from './new-messages.ts'
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

/** Titles of steps, and under them names of actions with how often they came in a row. No text, no input, no result. */
export function createBriefFormatter(printer: Printer): Formatter {
  let title: string | undefined
  return (newMessages) => {
    for (const part of splitByTitle(newMessages)) {
      if (part.title !== title) printer.ungrouped([[span('▸ ', 'cyan'), span(part.title)]], part.atMs)
      title = part.title
      if (part.names.length > 0) printer.ungrouped([[span(`  ${countNames(part.names)}`, 'dim')]], part.atMs)
    }
  }
}

interface BriefPart {
  readonly title: string
  readonly atMs: number
  readonly names: string[]
}

function splitByTitle(newMessages: readonly PlacedMessages[]): BriefPart[] {
  const parts: BriefPart[] = []
  for (const { item, atMs, title } of newMessages) {
    const last = parts.at(-1)
    const part = last?.title === title ? last : { title, atMs, names: [] }
    if (part !== last) parts.push(part)
    if (item.type === 'block' && item.block.type === 'action') part.names.push(nameOf(item.block))
  }
  return parts
}

function nameOf({ name, category }: { readonly name: string; readonly category: string }): string {
  return shortLine(name || category || 'action', 60)
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

/** The agent's words as they are, those of others folded short. */
export function textLines({ role, text, change }: NewText): Line[] {
  const lines =
    role === 'assistant'
      ? foldedLines(text, wordsFold)
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
