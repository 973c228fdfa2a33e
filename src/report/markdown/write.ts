/** Inert Markdown, piece by piece. */

/** Only a letter or digit of ASCII beside them makes them part of a word: an underscore may be emphasis, and then isn't shown. */
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu

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
