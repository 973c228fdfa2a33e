/** What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they are written without effect. */

/** Words never run into the start of an address, since GitHub makes links of those in the middle of a word. */
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`
/** These are parts of patterns with the flags `giu`. No two start inside each other's text: a line is read about once. */
export const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`
export const url = String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`
export const reference = String.raw`(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`

const plainToken = new RegExp(
  [`(?<code>${url}|${reference})`, `(?<word>${word})`, String.raw`(?<sign>[\\\x60*_\[\]<>&|~$#!])`].join('|'),
  'giu',
)
/** An underscore beside them may be emphasis, and then they stand alone in what is shown. */
const commitIdOrIssue =
  /(?<![\p{L}\p{N}])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![\p{L}\p{N}])|GH-\d[\p{L}\p{N}]*)/giu

/** Puts pieces together so that no two runs of backticks touch, and no link becomes an image. */
export interface Writer {
  /** Markdown that is known to be inert. */
  add(piece: string): void
  /** Text without backticks, as code. */
  code(text: string): void
  /** A plain word, its commit ids as code. */
  word(text: string): void
  text(): string
}

export function createWriter(): Writer {
  const pieces: string[] = []
  let last = ''
  function add(piece: string): void {
    if (piece === '') return
    if ((last === '`' && piece.startsWith('`')) || (last === '!' && piece.startsWith('['))) pieces.push(' ')
    pieces.push(piece)
    last = piece.charAt(piece.length - 1)
  }
  return {
    add,
    code: (text) => {
      add(`\`${text}\``)
    },
    word: (text) => {
      add(text.replace(commitIdOrIssue, '`$&`'))
    },
    text: () => pieces.join(''),
  }
}

/** A sign that means something in Markdown or HTML, as the sign itself. */
export function escapeSign(sign: string): string {
  if (sign === '<') return '&lt;'
  if (sign === '&') return '&amp;'
  return sign.replace(/[^]/g, '\\$&')
}

/** Text on one line that shows as it is: nothing in it means anything, wherever it stands, in a table's cell too. */
export function escapeMarkdown(line: string): string {
  const writer = createWriter()
  let at = 0
  for (const match of line.matchAll(plainToken)) {
    writer.add(line.slice(at, match.index))
    at = match.index + match[0].length
    if (match.groups?.['code']) writer.code(match[0])
    else if (match.groups?.['word']) writer.word(match[0].replaceAll('_', '\\_'))
    else writer.add(escapeSign(match[0]))
  }
  writer.add(line.slice(at))
  return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2')
}
