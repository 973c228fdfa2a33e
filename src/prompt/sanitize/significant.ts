import { type Characters, charactersOf, isAt, skipToAny } from './characters.ts'

/** Characters that may mean something, and behind which other ones some of them only do. */
const significant = charactersOf(/[\n`\\[\]<&!]/)
const followers: ReadonlyMap<string, Characters> = new Map([
  ['<', charactersOf(/[A-Za-z/!?]/)],
  ['&', charactersOf(/[#A-Za-z]/)],
  ['!', charactersOf(/\[/)],
])

/** Where a character comes at or after `start` that may mean something to Markdown or HTML; the text's length for nowhere. */
export function nextSignificant(text: string, start: number): number {
  let at = skipToAny(text, start, significant)
  while (at < text.length) {
    const follower = followers.get(text.charAt(at))
    if (!follower || isAt(text, at + 1, follower)) break
    at = skipToAny(text, at + 1, significant)
  }
  return at
}
