/** One line of Markdown from outside made inert: what is known to be harmless is written anew, the rest escaped. */

import { escapeSign, reference, url, word } from './escape.ts'
import { createWriter, type Writer } from './write.ts'
import { withoutEnd } from '../../platform/text/text.ts'
import { linkTarget, readLink, trimUrl, writeUrl, type LinkOptions } from './link.ts'

export interface LineOptions extends LinkOptions {
  /** A `|` ends a cell here, in code too. */
  readonly inTable?: boolean
}

/** In the order they are tried. No two start inside each other's text, so that a line is read about once. */
const markdownToken = new RegExp(
  [
    String.raw`(?<escape>\\[!-\/:-@\[-\x60{-~])`,
    String.raw`(?<ticks>\x60+)`,
    String.raw`(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
    String.raw`(?<lineBreak><br[ \t]{0,5}\/?>)`,
    `(?<url>${url})`,
    String.raw`(?<bracket>!?\[)`,
    String.raw`(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw`(?<sign>~{3,}|[<\]$\\])`,
  ].join('|'),
  'giu',
)
type TokenKind =
  'escape' | 'ticks' | 'angle' | 'lineBreak' | 'url' | 'bracket' | 'entity' | 'reference' | 'word' | 'sign'

const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/

/** Tames one line without line ends. Every code span it writes is closed within the line. */
export function escapeLine(line: string, options: LineOptions = {}): string {
  const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? ''
  return task + tameText(line.slice(task.length), options)
}

/** A row of dashes with colons and bars is what makes a table of the line before it. */
export function isTableRule(line: string): boolean {
  return line.includes('-') && /^[\s>|:*+\d.)-]*$/.test(line)
}

function tameText(line: string, options: LineOptions): string {
  const writer = createWriter()
  const runs = findRuns(line)
  let at = 0
  while (at < line.length) {
    markdownToken.lastIndex = at
    const match = markdownToken.exec(line)
    if (!match) break
    writer.add(line.slice(at, match.index))
    const escape = tamers[kindOf(match.groups)]
    at = escape({ line, at: match.index, text: match[0], runs, writer, options })
  }
  writer.add(line.slice(at))
  return writer.text()
}

interface Token {
  readonly line: string
  readonly at: number
  readonly text: string
  readonly runs: BacktickRuns
  readonly writer: Writer
  readonly options: LineOptions
}

const kinds: readonly TokenKind[] = [
  'escape',
  'ticks',
  'angle',
  'lineBreak',
  'url',
  'bracket',
  'entity',
  'reference',
  'word',
]

function kindOf(groups: Readonly<Record<string, string | undefined>> = {}): TokenKind {
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'sign'
}

/** Each writes its token and says where to read on. */
const tamers: Readonly<Record<TokenKind, (token: Token) => number>> = {
  ticks: tameTicks,
  bracket: tameBracket,
  escape({ line, at, text, writer }) {
    // Escaped or not, GitHub reads these from the text that is shown.
    if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3))) return at + 1
    writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text)
    return at + text.length
  },
  angle({ at, text, writer, options }) {
    writeUrl(text.slice(1, -1), writer, options)
    return at + text.length
  },
  url({ at, text, writer, options }) {
    const address = trimUrl(text)
    writeUrl(address, writer, options)
    return at + address.length
  },
  reference({ at, text, writer }) {
    const name = withoutEnd(text, './@-')
    writer.code(name)
    return at + name.length
  },
  word({ at, text, writer }) {
    writer.word(text)
    return at + text.length
  },
  lineBreak({ line, at, text, writer, options }) {
    // Where a line may start with it, it could open a block of raw HTML; a table's row starts with a bar.
    writer.add(options.inTable && line.trimStart().startsWith('|') ? '<br>' : ' ')
    return at + text.length
  },
  entity({ at, text, writer }) {
    const harmless = harmlessEntity.test(text)
    writer.add(harmless ? text : '&amp;')
    return harmless ? at + text.length : at + 1
  },
  sign({ at, text, writer }) {
    writer.add(escapeSign(text))
    return at + text.length
  },
}

/** Where runs of backticks of each length start, so that a span's end is found without reading the line again. */
type BacktickRuns = Map<number, { readonly starts: number[]; next: number }>

function findRuns(line: string): BacktickRuns {
  const runs: BacktickRuns = new Map()
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const known = runs.get(run.length)
    if (known) known.starts.push(index)
    else runs.set(run.length, { starts: [index], next: 0 })
  }
  return runs
}

/** The first run of this length at or after `from`; asked with growing `from` only. */
function nextRun(runs: BacktickRuns, length: number, from: number): number | undefined {
  const known = runs.get(length)
  if (!known) return undefined
  while ((known.starts[known.next] ?? from) < from) known.next++
  return known.starts[known.next]
}

/** A span closed on its line stays code; backticks without their end are shown. */
function tameTicks({ line, at, text, runs, writer, options }: Token): number {
  const start = at + text.length
  const close = nextRun(runs, text.length, start)
  if (close === undefined) {
    writer.add('\\`'.repeat(text.length))
    return start
  }
  const code = line.slice(start, close)
  writer.add(`${text}${options.inTable ? escapeBars(code) : code}${text}`)
  return close + text.length
}

function escapeBars(code: string): string {
  return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => (found === '|' ? '\\|' : found))
}

function tameBracket(token: Token): number {
  const { line, at, text, writer, options } = token
  const found = options.inLink ? undefined : readLink(line, at)
  if (!found) {
    writer.add(text === '![' ? '!\\[' : '\\[')
    return at + text.length
  }
  const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link')
  const target = linkTarget(found.url, options)
  if (found.isImage) writer.add('🖼 ')
  if (target) {
    writer.add(`[${label}](${target})`)
  } else {
    // In brackets still: it must not run into the word before it.
    writer.add(`\\[${label}\\] (`)
    writer.code(found.url)
    writer.add(')')
  }
  return found.end
}
