/** A typed result for people: facts on one line, prose, lists and small tables. Whatever the schema; never the JSON itself. */
import { isObject, numberOf, parseJson, textOf, type JsonObject } from '../../platform/json.ts'
import { cutText, headOf, oneLine } from '../../platform/text/text.ts'
import { inlineCode, makeInert, plainText, titleText } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'

const maxRows = 15
const maxColumns = 5
const maxCellLength = 160
const maxFactLength = 100
const maxProseLength = 4_000
const maxDepth = 2

/** In the heading, in the text written elsewhere, or shown on their own; what became of labels says more than the wish. */
function isShownElsewhere(name: string, { applied = [], resultSummary }: Report): boolean {
  if (name === 'highlights') return resultSummary !== undefined
  if (name === 'labels') return applied.some(({ what }) => /\blabel "/.test(what))
  return ['verdict', 'summary', 'operations'].includes(name)
}

/** A fact goes on a line with its neighbors; a block stands by itself. */
type Part = Readonly<{ fact?: string; block?: string }>

/** What the result says, as Markdown; empty where there is none, or the level hides it. */
export function resultSection(report: Report): string {
  const { level, result, resultSummary = '' } = report
  if (level === 'off') return resultSummary
  const value = parseJson(result ?? '')
  const parts = isObject(value) ? memberParts(report, value, 0) : listParts(report, 'Result', value)
  const facts = parts.flatMap(({ fact }) => fact ?? []).join(' · ')
  return [resultSummary, facts, ...parts.flatMap(({ block }) => block ?? [])].filter(Boolean).join('\n\n')
}

function memberParts(report: Report, value: JsonObject, depth: number): Part[] {
  return Object.entries(value)
    .slice(0, 30)
    .flatMap(([name, member]) => {
      if (depth === 0 && isShownElsewhere(name, report)) return []
      if (depth === 0 && name === 'labels') return labelFacts(report, member)
      if (Array.isArray(member)) return listParts(report, titleOf(report, name), member)
      if (isObject(member)) return depth < maxDepth ? memberParts(report, member, depth + 1) : []
      return textParts(report, name, scalarText(member))
    })
}

function textParts(report: Report, name: string, text: string): Part[] {
  const title = titleOf(report, name)
  if (text === '') return []
  if (text.length <= maxFactLength && !text.includes('\n') && !/[.!?]$/.test(text)) {
    return [{ fact: `**${title}:** ${cell(report, text)}` }]
  }
  const prose = makeInert(report.redact(headOf(text, maxProseLength)), { backlinks: true, topHeading: 4 })
  // Below a summary a text without a heading seems to be part of it.
  const isPlain =
    ['why', 'summary', 'body', 'description'].includes(name) ||
    (name === 'comment' && report.resultSummary === undefined)
  return [{ block: isPlain ? prose : `**${title}**\n\n${prose}` }]
}

function labelFacts(report: Report, member: unknown): Part[] {
  const names = (value: unknown): string =>
    (Array.isArray(value) ? value : []).map((name) => cell(report, scalarText(name))).join(', ')
  const [add, remove] = isObject(member) ? [names(member['add']), names(member['remove'])] : [names(member), '']
  const words = [add, remove === '' ? '' : `remove ${remove}`].filter(Boolean).join('; ')
  return words === '' ? [] : [{ fact: `**Labels:** ${words}` }]
}

function listParts(report: Report, title: string, value: unknown): Part[] {
  if (!Array.isArray(value) || value.length === 0) return []
  const items: readonly unknown[] = value
  const shown = items.slice(0, maxRows)
  const more = items.length > shown.length ? `\n\nand ${items.length - shown.length} more` : ''
  const objects = shown.filter(isObject)
  const body =
    objects.length === shown.length
      ? table(report, objects)
      : shown.map((item) => `- ${cell(report, scalarText(item) || '…')}`).join('\n')
  return body === '' ? [] : [{ block: `**${title}**\n\n${body}${more}` }]
}

const severityIcons = new Map(Object.entries({ critical: '🔴', major: '🟠', minor: '🟡', nit: '⚪' }))
const firstColumns = ['severity', 'title', 'name', 'issue', 'number', 'path', 'confidence', 'why']
const lastColumns = new Set(['body', 'suggestion', 'existing_code', 'again', 'side', 'line', 'start_line'])

function table(report: Report, rows: readonly JsonObject[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !lastColumns.has(name) && rows.some((row) => scalarText(row[name]) !== ''),
  )
  const columns = [
    ...firstColumns.filter((name) => names.includes(name)),
    ...names.filter((name) => !firstColumns.includes(name)),
  ].slice(0, maxColumns)
  if (columns.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map((name) => titleOf(report, name))),
    line(columns.map(() => ':---')),
    ...rows.map((row) => line(columns.map((name) => tableCell(report, name, row)))),
  ].join('\n')
}

function tableCell(report: Report, name: string, row: JsonObject): string {
  const text = scalarText(row[name])
  if (name === 'severity') return `${severityIcons.get(text) ?? ''} ${cell(report, text)}`.trim()
  if (name === 'issue' && /^\d{1,15}$/.test(text)) return inlineCode(`#${text}`, true)
  if (name !== 'path') return cell(report, text)
  const line = numberOf(row['line'])
  return inlineCode(cutText(report.redact(line === undefined ? text : `${text}:${line}`), maxCellLength), true)
}

function cell({ redact }: Report, text: string): string {
  return titleText(cutText(redact(oneLine(text)), maxCellLength))
}

function scalarText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : (textOf(value)?.trim() ?? '')
}

/** `start_line` → `Start line`. */
function titleOf({ redact }: Report, name: string): string {
  const words = oneLine(redact(name)).replace(/[_-]+/g, ' ').trim()
  return plainText(cutText(words.charAt(0).toUpperCase() + words.slice(1), 60)) || 'Value'
}
