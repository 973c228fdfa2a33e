import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import type { Source } from './source.ts'

/** What the beginning of a line of Markdown tells. */
export interface LineStart {
  readonly isBlank: boolean
  /** Where its text begins, behind quote and list marks. */
  readonly content: number
  /** Where a footnote begins, whose text the content is. */
  readonly footnote?: number
  readonly isQuoted: boolean
  /** Code, if it doesn't go on with a list's text. */
  readonly isIndented: boolean
  /** There are such marks: they may begin a new paragraph. */
  readonly isMarked: boolean
  /** A heading or a rule: no paragraph that could go on. */
  readonly endsParagraph: boolean
}

const quoteAndListMarks = /[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/y
const heading = /#{1,6}[ \t]/y
const notable = charactersOf(/[ \t>#=_*\-+0-9]/)
const ruleMarks = charactersOf(/[-=*_ \t]/)
const text: LineStart = {
  isBlank: false,
  content: 0,
  isQuoted: false,
  isIndented: false,
  isMarked: false,
  endsParagraph: false,
}

export function readLineStart(source: Source, start: number): LineStart {
  if (isLineEnd(source.text, start)) return { ...text, isBlank: true, content: start }
  if (!isAt(source.text, start, notable)) return { ...text, content: start }
  const content = source.endOf(quoteAndListMarks, start) ?? start
  const indent = skipAll(source.text, start, blanks)
  return {
    isBlank: isLineEnd(source.text, indent),
    content,
    isIndented: source.text[start] === '\t' || (indent >= start + 4 && source.text.startsWith('    ', start)),
    isQuoted: content > indent && source.text.slice(indent, content).includes('>'),
    isMarked: content > indent,
    endsParagraph: isHeading(source, indent) || isLineEnd(source.text, skipAll(source.text, start, ruleMarks)),
  }
}

/** Whether the line, or the text, ends at `index`. */
export function isLineEnd(text: string, index: number): boolean {
  return index >= text.length || text[index] === '\n'
}

function isHeading(source: Source, start: number): boolean {
  return source.text[start] === '#' && source.endOf(heading, start) !== undefined
}
