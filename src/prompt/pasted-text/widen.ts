import type { Needle } from './needles.ts'
import type { Range } from './ranges.ts'

/** The texts a stretch begins and ends in, and where. */
export interface Ends {
  readonly before: Needle
  readonly from: number
  readonly behind: Needle
  readonly to: number
}

/** Punctuation, or a whole entity. */
const unitBefore = /(?:&[#\w]{1,12};|[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point})$/u
const unitBehind = /^(?:&[#\w]{1,12};|[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point})/u
const longestUnit = 14

/** The stretch with the punctuation around it that stands in its text as well, and what escapes it. */
export function widen(prompt: string, { start, end }: Range, { before, from, behind, to }: Ends): Range {
  let [first, last] = [start, end]
  for (let at = from; ;) {
    const unit = unitBefore.exec(prompt.slice(Math.max(0, first - longestUnit), first))?.[0] ?? ''
    if (!isSame(unit, before.text.slice(Math.max(0, at - unit.length), at))) break
    first -= unit.length
    at -= unit.length
  }
  for (let at = to; ;) {
    const escapes = prompt[last] === '\\' && behind.text[at] !== '\\' ? 1 : 0
    const unit = unitBehind.exec(prompt.slice(last + escapes, last + escapes + longestUnit))?.[0] ?? ''
    if (!isSame(unit, behind.text.slice(at, at + unit.length))) break
    last += escapes + unit.length
    at += unit.length
  }
  while (first > 0 && prompt[first - 1] === '\\') first--
  return { start: first, end: last }
}

function isSame(unit: string, other: string): boolean {
  return unit !== '' && (unit === other || (/^\s$/.test(unit) && /^\s$/.test(other)))
}
