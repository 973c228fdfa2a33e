/** What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they are written without effect. */

import { trimUrl, writeUrl, type LinkOptions } from './link.ts'
import { createWriter } from './write.ts'

/** Words never run into the start of an address, since GitHub makes links of those in the middle of a word. */
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`
/** These are parts of patterns with the flags `giu`. No two start inside each other's text: a line is read about once. */
export const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`
export const url = String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`
export const reference = String.raw`(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`

const plainToken = new RegExp(
  [
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw`(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
  ].join('|'),
  'giu',
)
/** A sign that means something in Markdown or HTML, as the sign itself. */
export function escapeSign(sign: string): string {
  if (sign === '<') return '&lt;'
  if (sign === '&') return '&amp;'
  return sign.replace(/[^]/g, '\\$&')
}

/**
 * Text on one line that shows as it is: nothing in it means anything, wherever it stands, in a table's cell too. Only
 * addresses that may be links are.
 */
export function escapeMarkdown(line: string, options: LinkOptions = {}): string {
  const writer = createWriter()
  let at = 0
  for (const match of line.matchAll(plainToken)) {
    const { url: address, reference: name, word: plain } = match.groups ?? {}
    writer.add(line.slice(at, match.index))
    at = match.index + match[0].length
    if (address !== undefined) {
      const trimmed = trimUrl(address)
      writeUrl(trimmed, writer, options)
      writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, '\\$&'))
    } else if (name !== undefined) writer.code(name)
    else if (plain !== undefined) writer.word(plain.replaceAll('_', '\\_'))
    else writer.add(escapeSign(match[0]))
  }
  writer.add(line.slice(at))
  return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2')
}
