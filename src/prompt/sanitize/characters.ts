/** A set of ASCII characters, asked by code: for one character this takes a small part of what a pattern does. */
export type Characters = Uint8Array

/** The ASCII characters that `pattern`, a class of characters, matches. */
export function charactersOf(pattern: RegExp): Characters {
  return Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0))
}

/** Whether one of `characters` stands at `index`; never behind the text's end. */
export function isAt(text: string, index: number, characters: Characters): boolean {
  return index < text.length && characters[text.charCodeAt(index)] === 1
}

/** Where the run of `characters` that begins at `start` ends: at `start` for none. */
export function skipAll(text: string, start: number, characters: Characters): number {
  let at = start
  while (at < text.length && characters[text.charCodeAt(at)] === 1) at++
  return at
}

/** Where one of `characters` comes first at or after `start`: the text's length for nowhere. */
export function skipToAny(text: string, start: number, characters: Characters): number {
  let at = start
  while (at < text.length && characters[text.charCodeAt(at)] !== 1) at++
  return at
}

export const letters = charactersOf(/[A-Za-z]/)
export const lettersAndDigits = charactersOf(/[A-Za-z0-9]/)
/** Within a line. */
export const blanks = charactersOf(/[ \t]/)
/** In a tag, which may go over lines. */
export const tagBlanks = charactersOf(/[ \t\n]/)
