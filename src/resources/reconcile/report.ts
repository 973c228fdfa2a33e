/** What people and later steps see of a sub-action: tables in the log, outputs, the summary, one error. */
import type { ActionError } from '../../platform/errors.ts'
import type { StyledLog } from '../../platform/log.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import { wholeOrNothing } from '../../report/step-outputs.ts'
import { inlineCode, linkTo, plainText } from '../../report/markdown/markdown.ts'
import { FileError, showProblem } from './file.ts'
import { type Action, actions, countRows, type Result, type Row, showCounts } from './plan.ts'

/** How a step that makes a file true ended, for log, outputs and summary. */
export interface Ending {
  /** `validated`: the file was checked and nothing called. */
  readonly kind: 'validated' | 'dry_run' | 'applied' | 'failed'
  readonly rows: readonly Row[]
  /** What people should know besides. */
  readonly notes: readonly string[]
  readonly error?: ActionError | undefined
}

/** The kind of thing, as far as it shows. */
interface Shown {
  readonly noun: string
  readonly columns: readonly string[]
  readonly actions: readonly Action[]
}

const resultWords: Readonly<Record<Result, string>> = {
  none: '',
  planned: '',
  done: ' ✅',
  failed: ' ❌',
  not_tried: ' ⏭️ not tried',
}
const widestCell = 60

/** A group with a line a row, its columns under each other. */
export function showTable(log: StyledLog, title: string, rows: readonly Row[], columns: readonly string[]): void {
  log.group(title)
  const head = ['what', 'key', ...columns, 'what differs']
  const lines = rows.map(({ action, key, facts, changes }) => [action, key, ...facts, changes.join(', ')])
  const fit = (cell = ''): string => cutText(cell, widestCell)
  const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)))
  const lay = (line: readonly string[]): string =>
    line
      .map((cell, at) => fit(cell).padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  if (rows.length > 0) log.styled([{ text: `  ${lay(head)}`, style: 'bold' }])
  for (const [at, { action }] of rows.entries()) {
    const [, sign, style] = actions[action]
    log.styled([{ text: `${sign} ${lay(lines[at] ?? [])}`, style }])
  }
  log.endGroup()
}

/** What the things did last, a line each. */
export function logRuns(log: StyledLog, rows: readonly Row[]): void {
  const lines = rows.flatMap(({ key, run }) =>
    run === undefined ? [] : `${key}: ${[run.state, run.age && `${run.age} old`, run.link].filter(Boolean).join(', ')}`,
  )
  if (lines.length > 0) log.info(`Latest runs:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

/** What became of each change. */
export function logResults(log: StyledLog, rows: readonly Row[]): void {
  for (const { action, key, id, result, error } of rows) {
    if (result === 'done') log.info(`${key}: ${action} done${id === undefined ? '' : ` (${id})`}.`)
    if (result === 'failed') log.info(`${key}: ${action} failed: ${error ?? ''}`)
    if (result === 'not_tried') log.info(`${key}: ${action} not tried.`)
  }
}

/** Sets the outputs, writes the summary, and the one error annotation. */
export function deliverEnding({ runner, redact, log }: Runtime, kind: Shown, ending: Ending): void {
  const { rows, error } = ending
  const plan = rows.map(({ key, action, id, changes, result, error }) => ({ key, action, id, changes, result, error }))
  runner.setOutput('plan', wholeOrNothing(JSON.stringify(plan), redact))
  for (const action of kind.actions) runner.setOutput(actions[action][0], String(countRows(rows, action)))
  runner.setOutput('failed', String(countRows(rows, 'failed')))
  runner.writeSummary(renderSummary(kind, ending, redact))
  if (error instanceof FileError) {
    for (const { line, message } of error.problems) {
      log.info(`${error.path}${line === undefined ? '' : `:${line}`}: ${message}`)
    }
  }
  if (error !== undefined) log.error(error.oneLine)
}

const mostRows = 200
const mostProblems = 100
const longestCell = 200
const longestText = 2_000

/** The sub-action's summary: how it ended, what was wrong, the plan as a table. Every text may come from outside. */
function renderSummary({ noun, columns }: Shown, { kind, rows, notes, error }: Ending, redact: Redact): string {
  const words = createWords(redact)
  const title = `${upperFirst(noun)}s`
  const counts = showCounts(rows, kind === 'dry_run')
  const headings = {
    validated: `✅ ${title}: the file is fine, ${counts}`,
    dry_run: `📝 ${title}, dry run: ${counts}`,
    applied: `✅ ${title}: ${counts}`,
    failed: `❌ ${title}${rows.length === 0 ? '' : `: ${counts}`}`,
  }
  const sections = [
    `## ${headings[kind]}`,
    ...(error === undefined ? [] : errorSections(error, words)),
    planTable(rows, columns, words),
    runTable(rows, words),
    notes.map((note) => `- ${words.text(note)}`).join('\n'),
  ]
  return redact(`${sections.filter((section) => section !== '').join('\n\n')}\n`)
}

type Words = ReturnType<typeof createWords>

/** Text from outside as Markdown that shows it and does nothing else. */
function createWords(redact: Redact) {
  // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
  const redacted = (text: string): string => redact(cleanText(text))
  return {
    link: (url: string, name: string): string => linkTo(redacted(url), name),
    code: (text: string): string => inlineCode(cutText(redacted(text), longestCell), true),
    text: (text: string): string => plainText(cutText(redacted(text), longestText)),
  }
}

function errorSections(error: ActionError, { text }: Words): readonly string[] {
  const message = error instanceof FileError ? `${error.path} is not as it should be.` : error.message
  const lines = [
    `**${text(message)}**`,
    ...(error.hint === undefined ? [] : ['', `**What to do:** ${text(error.hint)}`]),
    ...(error.link === undefined ? [] : ['', linkTo(error.link, 'What it means and what to do')]),
  ]
  const problems = error instanceof FileError ? error.problems.map((one) => `- ${text(showProblem(one))}`) : []
  return [['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n'), atMost(mostProblems, problems)]
}

function planTable(rows: readonly Row[], columns: readonly string[], { code, text }: Words): string {
  const lines = rows.map(({ key, action, result, facts, changes, error }) => {
    const why = error === undefined ? changes.map(code).join(', ') : text(error)
    return [`${actions[action][3]}${resultWords[result]}`, code(key), ...facts.map(code), why]
  })
  return markdownTable(['What', 'Key', ...columns.map(upperFirst), 'What differs'], lines)
}

function runTable(rows: readonly Row[], { link, code }: Words): string {
  const lines = rows.flatMap(({ key, run }) =>
    run === undefined
      ? []
      : [[code(key), code(run.state), plainText(run.age), run.link === undefined ? '' : link(run.link, 'session')]],
  )
  return lines.length === 0 ? '' : `### Latest runs\n\n${markdownTable(['Key', 'State', 'Age', 'Link'], lines)}`
}

function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  if (lines.length === 0) return ''
  const show = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [show(head), show(head.map(() => ':---')), atMost(mostRows, lines.map(show))].join('\n')
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function atMost(most: number, lines: readonly string[]): string {
  const more = lines.length > most ? [`\nand ${lines.length - most} more in the log`] : []
  return [...lines.slice(0, most), ...more].join('\n')
}
