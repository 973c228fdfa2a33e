import type { Log } from '../../platform/ports.ts'
import type { Style, StyledLog } from '../../platform/log.ts'
import { cutText } from '../../platform/text/text.ts'
import type { Action, Row } from './row.ts'

const looks: Readonly<Record<Action, readonly [sign: string, style: Style]>> = {
  create: ['+', 'green'],
  update: ['~', 'yellow'],
  pause: ['‖', 'yellow'],
  resume: ['▶', 'green'],
  delete: ['-', 'red'],
  unchanged: ['=', 'dim'],
  left: ['?', 'dim'],
  declared: ['·', 'plain'],
}
const widestCell = 60

/** A line a row, with its columns under each other. */
export function logTable(log: StyledLog, rows: readonly Row[], columns: readonly string[]): void {
  if (rows.length === 0) return
  const head = ['what', 'key', ...columns, 'what differs']
  const lines = rows.map(({ action, key, facts, changes }) => [action, key, ...facts, changes.join(', ')])
  const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)))
  const lay = (line: readonly string[]): string => line.map((cell, at) => fit(cell).padEnd(widths[at] ?? 0)).join('  ')
  log.styled([{ text: `  ${lay(head).trimEnd()}`, style: 'bold' }])
  for (const [at, { action }] of rows.entries()) {
    const [sign, style] = looks[action]
    log.styled([{ text: `${sign} ${lay(lines[at] ?? []).trimEnd()}`, style }])
  }
}

function fit(cell = ''): string {
  return cutText(cell, widestCell)
}

/** What the things did last, a line each. */
export function logRuns(log: Log, rows: readonly Row[]): void {
  const lines = rows.flatMap(({ key, run }) =>
    run === undefined ? [] : `${key}: ${[run.state, run.age && `${run.age} old`, run.link].filter(Boolean).join(', ')}`,
  )
  if (lines.length > 0) log.info(`Latest runs:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

/** What became of each change. */
export function logResults(log: Log, rows: readonly Row[]): void {
  for (const { action, key, id, result, error } of rows) {
    if (result === 'done') log.info(`${key}: ${action} done${id === undefined ? '' : ` (${id})`}.`)
    if (result === 'failed') log.info(`${key}: ${action} failed: ${error ?? ''}`)
    if (result === 'not_tried') log.info(`${key}: ${action} not tried.`)
  }
}
