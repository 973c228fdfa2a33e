import { inlineCode, linkTo, plainText } from '../../report/markdown/markdown.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import { FileError, type Problem } from './problems.ts'
import { showCounts, type Action, type Result, type Row } from './row.ts'
import type { Redact } from '../../platform/text/redact.ts'
import type { ActionError } from '../../platform/errors.ts'

/** How a step that makes a file true ended, for log, outputs and summary. */
export interface Ending {
  /** `validated`: the file was checked and nothing called. */
  readonly kind: 'validated' | 'dry_run' | 'applied' | 'failed'
  /** What the file declares, in the singular. */
  readonly noun: string
  /** Names of the rows' facts. */
  readonly columns: readonly string[]
  /** What can be done with such things at all. */
  readonly actions: readonly Action[]
  readonly rows: readonly Row[]
  readonly error: ActionError | undefined
  /** What people should know besides. */
  readonly notes: readonly string[]
  readonly redact: Redact
}

const mostRows = 200
const mostProblems = 100
const longestCell = 200
const longestText = 2_000

const actionWords: Readonly<Record<Action, string>> = {
  create: '➕ create',
  update: '✏️ update',
  pause: '⏸️ pause',
  resume: '▶️ resume',
  delete: '🗑️ delete',
  unchanged: 'unchanged',
  left: 'left alone',
  declared: 'declared',
}

const resultWords: Readonly<Record<Result, string>> = {
  none: '',
  planned: '',
  done: ' ✅',
  failed: ' ❌',
  not_tried: ' ⏭️ not tried',
}

/** The sub-action's summary: how it ended, what was wrong, the plan as a table. Every text may come from outside. */
export function renderPlanSummary(ending: Ending): string {
  const writer = new SummaryWriter(ending)
  return ending.redact(`${writer.sections.filter((section) => section !== '').join('\n\n')}\n`)
}

class SummaryWriter {
  private readonly ending: Ending

  constructor(ending: Ending) {
    this.ending = ending
  }

  get sections(): readonly string[] {
    return [`## ${this.heading}`, this.errorBox, this.problems, this.table, this.runs, this.notes]
  }

  private get heading(): string {
    const { kind, noun, rows } = this.ending
    const title = `${upperFirst(noun)}s`
    switch (kind) {
      case 'validated':
        return `✅ ${title}: the file is fine, ${showCounts(rows, false)}`
      case 'dry_run':
        return `📝 ${title}, dry run: ${showCounts(rows, true)}`
      case 'applied':
        return `✅ ${title}: ${showCounts(rows, false)}`
      case 'failed':
        return `❌ ${title}${rows.length === 0 ? '' : `: ${showCounts(rows, false)}`}`
    }
  }

  private get errorBox(): string {
    const { error } = this.ending
    if (error === undefined) return ''
    const message = error instanceof FileError ? `${error.path} is not as it should be.` : error.message
    const lines = [
      `**${this.text(message)}**`,
      ...(error.hint === undefined ? [] : ['', `**What to do:** ${this.text(error.hint)}`]),
      ...(error.link === undefined ? [] : ['', linkTo(error.link, 'What it means and what to do')]),
    ]
    return ['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n')
  }

  private get problems(): string {
    const { error } = this.ending
    if (!(error instanceof FileError)) return ''
    const show = ({ line, message }: Problem): string =>
      `- ${line === undefined ? '' : `line ${line}: `}${this.text(message)}`
    return withMore(error.problems.slice(0, mostProblems).map(show), error.problems.length)
  }

  private get table(): string {
    const { rows, columns } = this.ending
    if (rows.length === 0) return ''
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const head = ['What', 'Key', ...columns.map(upperFirst), 'What differs']
    const lines = rows.slice(0, mostRows).map((row) => line(this.cellsOf(row)))
    return [line(head), line(head.map(() => ':---')), withMore(lines, rows.length)].join('\n')
  }

  private get runs(): string {
    const lines = this.ending.rows.flatMap(({ key, run }) => {
      if (run === undefined) return []
      const link = run.link === undefined ? '' : linkTo(this.redacted(run.link), 'session')
      return `| ${[this.code(key), this.code(run.state), plainText(run.age), link].join(' | ')} |`
    })
    if (lines.length === 0) return ''
    return ['### Latest runs', '', '| Key | State | Age | Link |', '| :--- | :--- | :--- | :--- |', ...lines].join('\n')
  }

  private get notes(): string {
    return this.ending.notes.map((note) => `- ${this.text(note)}`).join('\n')
  }

  private cellsOf({ key, action, result, facts, changes, error }: Row): readonly string[] {
    const why = error === undefined ? changes.map((change) => this.code(change)).join(', ') : this.text(error)
    const what = `${actionWords[action]}${resultWords[result]}`
    return [what, this.code(key), ...facts.map((fact) => this.code(fact)), why]
  }

  private code(text: string): string {
    return inlineCode(cutText(this.redacted(text), longestCell), true)
  }

  private text(text: string): string {
    return plainText(cutText(this.redacted(text), longestText))
  }

  /** Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards. */
  private redacted(text: string): string {
    return this.ending.redact(cleanText(text))
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function withMore(lines: readonly string[], whole: number): string {
  return [...lines, ...(whole > lines.length ? [`\nand ${whole - lines.length} more in the log`] : [])].join('\n')
}
