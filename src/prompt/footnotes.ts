import type { Source } from './source.ts'

const label = /\[(\^[^\]\s]{1,99})\]:/y
const blank = /[ \t]*(?:\n|$)/y
const indented = /(?: {4}|\t)/y
const otherBlock = /[#>\-+*`~<[]|\d{1,9}[.)]/y

/** The label of the footnote that begins at `start`, with its `^`. */
export function readFootnoteLabel(source: Source, start: number): string | undefined {
  return source.match(label, start)?.[1]?.toLowerCase()
}

/** Where a footnote's text ends: its paragraph, and what stands indented below it. */
export function endOfFootnote(source: Source, start: number): number {
  let end = source.lineEnd(start)
  for (let line = end + 1; line < source.text.length; line = source.lineEnd(line) + 1) {
    const isBlank = source.endOf(blank, line) !== undefined
    if (!isBlank && !continues(source, line, end)) break
    if (!isBlank) end = source.lineEnd(line)
  }
  return end
}

/** A line goes on with the footnote if it is indented, or follows its text directly and begins nothing new. */
function continues(source: Source, line: number, end: number): boolean {
  if (source.endOf(indented, line) !== undefined) return true
  return line === end + 1 && source.endOf(otherBlock, line) === undefined
}
