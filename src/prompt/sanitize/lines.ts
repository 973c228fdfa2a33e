import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import type { Source } from './source.ts'

/** What the beginning of a line of Markdown tells. */
export interface LineStart {
  readonly isBlank: boolean
  /** Where its text begins, behind quote and list marks. */
  readonly content: number
  /** Where a footnote begins, whose text the content is. */
  readonly footnote: number | undefined
  readonly isQuoted: boolean
  /** Code, if it doesn't go on with a list's text. */
  readonly isIndented: boolean
  /** There are such marks: they may begin a new paragraph. */
  readonly isMarked: boolean
  /** A heading or a rule: no paragraph that could go on. */
  readonly endsParagraph: boolean
}

const quoteAndListMarks = /[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/y
const firstOfMarks = charactersOf(/[>\-+*0-9]/)
const heading = /#{1,6}[ \t]/y
const notable = charactersOf(/[ \t>#=_*\-+0-9]/)
const ruleMarks = charactersOf(/[-=*_ \t]/)

export function readLineStart(source: Source, start: number): LineStart {
  return isAt(source.text, start, notable) ? readNotable(source, start) : readPlain(source, start)
}

/** Most lines begin with a word: no marks, no indent. Always the same fields in the same order, which is fast. */
function readPlain(source: Source, start: number): LineStart {
  return {
    isBlank: isLineEnd(source.text, start),
    content: start,
    footnote: undefined,
    isQuoted: false,
    isIndented: false,
    isMarked: false,
    endsParagraph: false,
  }
}

function readNotable(source: Source, start: number): LineStart {
  const { text } = source
  const indent = skipAll(text, start, blanks)
  const content = isAt(text, indent, firstOfMarks) ? (source.endOf(quoteAndListMarks, start) ?? start) : indent
  return {
    isBlank: isLineEnd(text, indent),
    content,
    footnote: undefined,
    isQuoted: content > indent && text.slice(indent, content).includes('>'),
    isIndented: text[start] === '\t' || text.startsWith('    ', start),
    isMarked: content > indent,
    endsParagraph: isHeading(source, indent) || isLineEnd(text, skipAll(text, start, ruleMarks)),
  }
}

/** Whether the line, or the text, ends at `index`. */
export function isLineEnd(text: string, index: number): boolean {
  return index >= text.length || text[index] === '\n'
}

function isHeading(source: Source, start: number): boolean {
  return source.text[start] === '#' && source.endOf(heading, start) !== undefined
}
