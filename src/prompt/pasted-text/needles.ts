import type { UntrustedText } from '../../event/text.ts'
import { endOf, type Folded, pageTag } from './fold.ts'
import { enoughWeight } from './grams.ts'

/** A stretch of a text, from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What a text is looked for as: itself, or (the variant) without its HTML comments. */
export interface Needle {
  readonly text: string
  readonly source: UntrustedText
  readonly isVariant: boolean
}

export const leastCharacters = 20
/** A longer phrase is a run. */
export const mostWords = enoughWeight - 1

const command = /^\s*[/@][\w-]+\s+(?=\S)/
const longestLine = 200

/** The texts, the longest first. */
export function needlesOf(texts: readonly UntrustedText[]): Needle[] {
  const needles = texts.flatMap((source): Needle[] => {
    const shown = withoutComments(source.text)
    const whole = { text: source.text, source, isVariant: false }
    return shown === source.text ? [whole] : [whole, { text: shown, source, isVariant: true }]
  })
  return needles.sort((one, other) => other.text.length - one.text.length)
}

function withoutComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(text.slice(at, start))
    at = end + 3
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
}

/** The first line of a longer text, and what stands behind a command or a mention at its beginning. */
export function firstLines(text: string): string[] {
  const line = /\S[^\r\n]*/.exec(text.slice(0, longestLine))?.[0] ?? ''
  const rest = line.replace(command, '')
  return rest === line ? [line] : [line, rest, rest.replace(/^\s*\S+\s+/, '')]
}

/** A few words in a row that are too short for a run. */
export interface Phrase {
  /** Its first word, and how many it has. */
  readonly word: number
  readonly count: number
  /** In letters. */
  readonly start: number
  readonly end: number
  readonly letters: string
}

/** All of a text, at each word the longest first. */
export function* phrasesIn(folded: Folded): Generator<Phrase> {
  const { words, wordCount, size } = folded
  const letters = folded.slice(0, size)
  for (let word = 0; word < wordCount; word++) {
    const start = words[word] ?? 0
    for (let count = Math.min(mostWords, wordCount - word); count > 0; count--) {
      const end = words[word + count] ?? 0
      if (end - start < leastCharacters) yield { word, count, start, end, letters: letters.slice(start, end) }
    }
  }
}

/** A place in a needle's text. */
export interface Place {
  readonly text: string
  readonly at: number
}

const endingTag = new RegExp(`${pageTag.source}$`, 'i')
const longestTag = 24

/** The stretch with the punctuation and tags around it that stand in the texts as well where it begins and ends. */
export function widen(prompt: string, { start, end }: Range, from: Place, to: Place): Range {
  let [before, behind] = [0, 0]
  for (let more = 1; more > 0; before += more) {
    const at = start - before
    const tag = prompt[at - 1] === '>' ? endingTag.exec(prompt.slice(Math.max(0, at - longestTag), at))?.[0] : undefined
    if (tag && from.text.endsWith(tag, from.at - before)) more = tag.length
    else more = Number(isShared(prompt[at - 1], from.text[from.at - before - 1]))
  }
  for (let more = 1; more > 0; behind += more) {
    const at = end + behind
    const tag = prompt[at] === '<' ? prompt.slice(at, endOf(pageTag, prompt, at)) : ''
    if (tag !== '' && to.text.startsWith(tag, to.at + behind)) more = tag.length
    else more = Number(isShared(prompt[at], to.text[to.at + behind]))
  }
  return { start: start - before, end: end + behind }
}

function isShared(one = '', other = ''): boolean {
  return one === other ? /[^\p{L}\p{N}]/u.test(one) : /^\s$/.test(one) && /^\s$/.test(other)
}
