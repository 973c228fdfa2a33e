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

const blankLine = /[ \t]*(?:\n|$)/y
const quoteAndListMarks = /[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/y
const headingOrRule = /[ \t]*(?:#{1,6}[ \t]|[-=*_ \t]+$)/my
const text: LineStart = {
  isBlank: false,
  content: 0,
  isQuoted: false,
  isIndented: false,
  isMarked: false,
  endsParagraph: false,
}

export function readLineStart(source: Source, start: number): LineStart {
  const first = source.text.charAt(start)
  if (first === '\n' || first === '') return { ...text, isBlank: true, content: start }
  if (!/[ \t>#=_*\-+0-9]/.test(first)) return { ...text, content: start }
  const marks = source.match(quoteAndListMarks, start)?.[0] ?? ''
  return {
    isBlank: source.endOf(blankLine, start) !== undefined,
    content: start + marks.length,
    isIndented: /^(?: {4}|\t)/.test(marks),
    isQuoted: marks.includes('>'),
    isMarked: marks.trim() !== '',
    endsParagraph: source.endOf(headingOrRule, start) !== undefined,
  }
}
