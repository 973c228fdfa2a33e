import { paint } from './screen.ts'
import type { Screen } from './screen.ts'

/**
 * Markdown as text for a terminal: headings, lists, tables, folded parts and code laid out plainly. It is for
 * reading, not for judging: GitHub's own rendering differs.
 */
export function renderMarkdown(screen: Screen, markdown: string): string {
  const blocks: string[] = []
  const lines = markdown.split(/\r?\n/)
  for (let index = 0; index < lines.length;) {
    const end = findBlockEnd(lines, index)
    blocks.push(...renderBlock(screen, lines.slice(index, end)))
    index = end
  }
  return `${blocks
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()}\n`
}

const fence = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/

/** A fenced block and a table are taken whole, anything else line by line. */
function findBlockEnd(lines: readonly string[], start: number): number {
  const mark = fence.exec(lines[start] ?? '')?.[1]
  if (mark !== undefined) {
    const close = lines.findIndex(
      (line, index) => index > start && line.trim().startsWith(mark) && /^[`~]+$/.test(line.trim()),
    )
    return close < 0 ? lines.length : close + 1
  }
  if (!isTableRow(lines[start])) return start + 1
  const end = lines.findIndex((line, index) => index > start && !isTableRow(line))
  return end < 0 ? lines.length : end
}

function isTableRow(line: string | undefined): boolean {
  return line?.trim().startsWith('|') ?? false
}

function renderBlock(screen: Screen, block: readonly string[]): readonly string[] {
  const [first = ''] = block
  const language = fence.exec(first)?.[2]
  if (language !== undefined) {
    const isClosed = block.length > 1 && /^\s*[`~]+\s*$/.test(block.at(-1) ?? '')
    return renderCode(screen, language, block.slice(1, isClosed ? -1 : undefined))
  }
  if (isTableRow(first)) return renderTable(screen, block)
  return renderLine(screen, first)
}

function renderCode(screen: Screen, language: string, code: readonly string[]): readonly string[] {
  if (language === 'mermaid')
    return [paint(screen, 'dim', `    (a Mermaid diagram of ${code.length} lines; GitHub draws it)`)]
  if (language === 'suggestion') {
    return [paint(screen, 'bold', 'Suggested change:'), ...code.map((line) => paint(screen, 'cyan', `    ${line}`))]
  }
  return code.map((line) => paint(screen, 'dim', `    ${line}`))
}

function renderTable(screen: Screen, rows: readonly string[]): readonly string[] {
  const cells = rows
    .filter((row) => !/^[\s|:-]+$/.test(row))
    .map((row) =>
      row
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => plainInline(cell.trim())),
    )
  const columns = Math.max(...cells.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  return cells.map((row, index) => {
    const text = `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd()
    return index === 0 ? paint(screen, 'bold', text) : text
  })
}

function renderLine(screen: Screen, line: string): readonly string[] {
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]
  if (heading !== undefined) return ['', paint(screen, 'bold', plainInline(heading)), '']
  const summary = /<summary>(.*?)<\/summary>/.exec(line)?.[1]
  if (summary !== undefined) return [paint(screen, 'bold', `▸ ${plainInline(summary)}`)]
  if (/^\s*<\/?details[^>]*>\s*$/.test(line)) return []
  const [, indent, item] = /^(\s*)[-*+]\s+(.*)$/.exec(line) ?? []
  if (item !== undefined) return [`${indent ?? ''}• ${plainInline(item)}`]
  if (/^\s*([-*_]\s*){3,}$/.test(line)) return ['─'.repeat(40)]
  const quoted = /^>\s?(.*)$/.exec(line)?.[1]
  return [quoted === undefined ? plainInline(line) : `│ ${plainInline(quoted)}`]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** Marks taken off; a link keeps its address beside its text. */
function plainInline(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(<?([^)\s>]+)>?[^)]*\)/g, (_, label: string, url: string) =>
      label === url ? url : `${label} (${url})`,
    )
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<!\\)(`+)(.+?)\1/g, '$2')
    .replace(/<\/?(?:b|i|em|strong|sub|sup|code|kbd|br|p|span|div|a)\b[^>]*>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
}
