import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import { beginsHtmlBlock } from './html-block.ts'
import { isLineEnd, readLineStart } from './lines.ts'
import { readTextStart } from './notes.ts'
import { type Quotation, readQuotation } from './quotation.ts'
import type { Range } from '../pasted-text/ranges.ts'
import { readSource, type Source } from './source.ts'

/** What stands below a table's header. A line of dashes alone makes a heading. */
const delimiters = /(?=[- \t]*[|:])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/my
const mayBeginDelimiters = charactersOf(/[ \t>\-+*0-9|:]/)
const mayBeDelimiter = charactersOf(/[-|:]/)
const marks = charactersOf(/[ \t>\-+*0-9[]/)
const task = /\[[ xX]\][ \t]+/y
const mayBeginOther = charactersOf(/[#`~\-+*_0-9[<]/)
const headingOrFence = / {0,3}(?:#{1,6}(?:[ \t]|$)|`{3}[^`\n]*$|~{3})/my
const itemOrRule = / {0,3}(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\[\^[^\]\s]+\]:|([-_*])[ \t]*(?:\1[ \t]*){2,}$)/my
const empty = charactersOf(/[| \t]/)

/**
 * The cells of tables that no page shows: what stands in a row behind its header's last column. Which lines are a
 * table is read so that none is missed; where that isn't sure, one may be too many. In the order of the text.
 */
export class UnshownCells {
  readonly #cells: readonly Range[]
  #next = 0

  constructor(text: string) {
    this.#cells = readUnshownCells(readSource(text))
  }

  /** The first one that ends behind `at`, which is never before an earlier one. */
  nextTo(at: number): Range | undefined {
    while ((this.#cells[this.#next]?.end ?? Infinity) <= at) this.#next++
    return this.#cells[this.#next]
  }
}

function readUnshownCells(source: Source): Range[] {
  const cells: Range[] = []
  let line = source.lineEnd(0) + 1
  while (line < source.text.length) {
    const columns = countColumns(source, line)
    line = columns === undefined ? source.lineEnd(line) + 1 : readRows(source, { start: line, columns }, cells)
  }
  return cells
}

interface Table {
  /** Of the line below its header. */
  readonly start: number
  readonly columns: number
}

/** Reads the rows of a table into `cells`, and returns where it ends. */
function readRows(source: Source, table: Table, cells: Range[]): number {
  const { text } = source
  const { depth } = readQuotation(source, table.start)
  let { columns } = table
  let line = source.lineEnd(table.start) + 1
  while (line < text.length && !endsTable(source, line, depth)) {
    const end = source.lineEnd(line)
    const start = endOfColumns(source, { start: textStartOf(source, line), end }, columns)
    if (start === undefined) columns = Math.min(columns, countColumns(source, line) ?? columns)
    else if (skipAll(text, start, empty) < end) cells.push({ start, end })
    line = end + 1
  }
  return line
}

/** Whether the table is surely over where `line` begins. `depth`: in how many quotations it stands, if that is sure. */
function endsTable(source: Source, line: number, depth: number | undefined): boolean {
  const own = readQuotation(source, line)
  if (own.depth !== undefined && depth !== undefined && own.depth !== depth) return true
  const start = skipAll(source.text, own.end, blanks)
  if (isLineEnd(source.text, start)) return true
  return isAt(source.text, start, mayBeginOther) && beginsOther(source, own.end)
}

/** Whether something that is no text begins at `start`, behind the marks of quotations. */
function beginsOther(source: Source, start: number): boolean {
  const isMarkdown = source.endOf(headingOrFence, start) !== undefined || source.endOf(itemOrRule, start) !== undefined
  return isMarkdown || beginsHtmlBlock(source, start)
}

/** How many columns a table has whose second line begins at `line`; undefined where that can't be one. */
function countColumns(source: Source, line: number): number | undefined {
  if (!isAt(source.text, line, mayBeginDelimiters)) return undefined
  const header = source.text.lastIndexOf('\n', line - 2) + 1
  if (!mayBeHeader(source, header, readQuotation(source, line))) return undefined
  const isHeader = (count: number) => isHeaderOf(source, { start: header, end: line - 1 }, count)
  return countDelimiters(source, line).find(isHeader)
}

/** What the line at `start` delimits; it may begin with the mark of a list. */
function countDelimiters(source: Source, line: number): readonly number[] {
  const content = textStartOf(source, line)
  if (!isAt(source.text, content, mayBeDelimiter)) return []
  const mark = source.text.slice(line, content).trimEnd()
  const starts = mark.endsWith('-') ? [content, line + mark.length - 1] : [content]
  return starts.flatMap((start) => {
    const end = source.endOf(delimiters, start)
    return end === undefined ? [] : [countCells(source, { start, end })]
  })
}

/** A header's paragraph can't stand in more quotations than what is below it, but go on with one that it lacks. */
function mayBeHeader(source: Source, line: number, below: Quotation): boolean {
  const { depth, end } = readQuotation(source, line)
  if (isLineEnd(source.text, skipAll(source.text, end, blanks))) return false
  return (depth ?? 0) <= (below.depth ?? Infinity) && source.endOf(headingOrFence, end) === undefined
}

/** Whether a line may have `count` cells: with all that stands before its text, or behind some of its marks. */
function isHeaderOf(source: Source, { start, end }: Range, count: number): boolean {
  const text = skipAll(source.text, start, blanks)
  if (countCells(source, { start: text, end }) === count) return true
  if (!isAt(source.text, text, marks)) return false
  const { content } = readTextStart(source, start)
  const starts = [readLineStart(source, start).content, content, source.endOf(task, content) ?? content]
  return starts.some((from) => countCells(source, { start: from, end }) === count)
}

/** Behind the marks of quotations and lists. */
function textStartOf(source: Source, line: number): number {
  const start = skipAll(source.text, line, blanks)
  return isAt(source.text, start, marks) ? readLineStart(source, line).content : start
}

/** A bar at either end of a row separates nothing. */
function countCells(source: Source, { start, end }: Range): number {
  let last = end - 1
  while (last > start && isAt(source.text, last, blanks)) last--
  let count = 1
  for (let bar = nextBar(source, start); bar < end; bar = nextBar(source, bar + 1)) {
    count += (bar === start ? 0 : 1) - (bar === last ? 1 : 0)
  }
  return count
}

/** Behind the bar that ends the last of the `columns`; undefined where the row ends before. */
function endOfColumns(source: Source, { start, end }: Range, columns: number): number | undefined {
  let bar = nextBar(source, source.text[start] === '|' ? start + 1 : start)
  for (let column = 1; column < columns && bar < end; column++) bar = nextBar(source, bar + 1)
  return bar < end ? bar + 1 : undefined
}

/** Where the next bar stands that no backslash escapes; the text's length for nowhere. */
function nextBar(source: Source, from: number): number {
  let bar = source.next('|', from)
  while (bar > 0 && source.text[bar - 1] === '\\') bar = source.next('|', bar + 1)
  return bar === -1 ? source.text.length : bar
}
