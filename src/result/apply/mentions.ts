/** Words of a text that would call people, were it not made inert. */

import { Rejection } from './rejection.ts'

/** Nobody writes to more people for a good reason. */
export const maxMentions = 20

/** `@name` and `@org/team`, not in the middle of a word or an address. */
const mention = /(?<![\p{L}\p{N}_`./@-])@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?/giu

/** How many different people and teams the texts mention outside of code. */
export function countMentions(texts: readonly string[]): number {
  const names = texts.flatMap((text) => [...withoutCode(text).matchAll(mention)].map(([name]) => name.toLowerCase()))
  return new Set(names).size
}

/** A text made inert calls nobody; one that would have called that many is none to be written all the same. @throws Refusal */
export function requireFewMentions(texts: readonly string[]): void {
  const count = countMentions(texts)
  if (count > maxMentions) throw new Rejection(`it mentions ${count} people, and ${maxMentions} is the limit`)
}

/** Without fenced blocks and code spans, roughly: what is code in a line here is code on the page too. */
function withoutCode(text: string): string {
  let fence: string | undefined
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined) {
      fence = mark
      return mark === undefined
    }
    if (mark?.startsWith(fence)) fence = undefined
    return false
  })
  return lines.map(withoutSpans).join('\n')
}

/** Backticks without their like on the line hide nothing. */
function withoutSpans(line: string): string {
  let shown = ''
  let held = ''
  let open = 0
  for (const [at, piece] of line.split(/(`+)/).entries()) {
    if (at % 2 === 0) {
      if (open === 0) shown += piece
      else held += piece
    } else if (open === 0) open = piece.length
    else if (open === piece.length) [open, held] = [0, '']
    else held += ' '
  }
  return `${shown} ${held}`
}
