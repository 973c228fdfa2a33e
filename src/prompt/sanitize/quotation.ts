import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import type { Source } from './source.ts'

/** In what quotation a line stands. */
export interface Quotation {
  /** How many of them, one in the other; undefined where a list, a note or an indent may change that. */
  readonly depth: number | undefined
  /** Behind their marks. */
  readonly end: number
}

const spaces = charactersOf(/ /)
const mayChange = charactersOf(/[\t \-+*0-9[]/)
const listOrNote = /[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^)/y
const furthestMark = 3

export function readQuotation(source: Source, line: number): Quotation {
  const { text } = source
  let depth = 0
  let end = line
  let mark = skipAll(text, end, spaces)
  while (text[mark] === '>' && mark - end <= furthestMark) {
    depth++
    end = text[mark + 1] === ' ' ? mark + 2 : mark + 1
    mark = skipAll(text, end, spaces)
  }
  return { depth: isDoubtful(source, end) ? undefined : depth, end }
}

/** Whether what stands behind the marks of quotations may hold another one. */
function isDoubtful(source: Source, start: number): boolean {
  if (!isAt(source.text, start, mayChange)) return false
  return source.text[skipAll(source.text, start, blanks)] === '>' || source.endOf(listOrNote, start) !== undefined
}
