import type { UntrustedText } from '../event/text.ts'
import { findOccurrences, type Range } from './occurrences.ts'

/** A part of a workflow's `prompt:` value: its own words, or what an expression put in. */
type Token =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'anything' }

const expression = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g
const eventPath = /^\s*github\.event\.([\w.[\]-]+)\s*$/

/**
 * Which stretches of the prompt stand as words in the workflow file. `templates`: the `prompt:` values of the
 * file, before GitHub put the values in. More than one may fit the prompt; what isn't words in all of them isn't
 * sure. Undefined where none fits, or none says anything in words of its own.
 */
export function findOwnWords(
  prompt: string,
  templates: readonly string[],
  texts: readonly UntrustedText[],
): readonly Range[] | undefined {
  const values = new Map(texts.map(({ path, text }) => [path, toUnixLines(text)]))
  const fits = templates.flatMap((template) => {
    const words = fit(prompt, readTokens(toUnixLines(template).trim(), values))
    return words && words.length > 0 ? [words] : []
  })
  const [first, ...others] = fits
  return first && others.reduce(intersect, first)
}

export function toUnixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

function readTokens(template: string, values: ReadonlyMap<string, string>): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of template.matchAll(expression)) {
    if (match.index > at) tokens.push({ kind: 'words', text: template.slice(at, match.index) })
    const path = eventPath.exec(match[1] ?? '')?.[1]
    const value = path === undefined ? undefined : values.get(path)
    tokens.push(value === undefined ? { kind: 'anything' } : { kind: 'value', text: value })
    at = match.index + match[0].length
  }
  if (at < template.length) tokens.push({ kind: 'words', text: template.slice(at) })
  return tokens
}

/**
 * Lays the tokens over the prompt from left to right and gives the words' places; undefined where they don't fit.
 * The ends may have been trimmed. Even where a value plays tricks with the places, what comes out as words is
 * a copy of the workflow's own.
 */
function fit(prompt: string, tokens: readonly Token[]): Range[] | undefined {
  const words: Range[] = []
  let at = 0
  let isFree = false
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'anything') {
      isFree = true
      continue
    }
    const isLast = index === tokens.length - 1
    const text = trimEnds(token.text, index === 0, isLast)
    const start = isFree ? placeBehind(prompt, text, at, isLast) : prompt.startsWith(text, at) ? at : undefined
    if (start === undefined) return undefined
    if (token.kind === 'words') words.push({ start, end: start + text.length })
    at = start + text.length
    isFree = false
  }
  return isFree || at === prompt.length ? words : undefined
}

/** Behind an unknown value: at the very end if it is the last, else where it comes first. */
function placeBehind(prompt: string, text: string, from: number, isLast: boolean): number | undefined {
  if (!isLast) {
    const [first] = findOccurrences(prompt.slice(from), text)
    return first && from + first.start
  }
  const start = prompt.length - text.length
  return start >= from && prompt.endsWith(text) ? start : undefined
}

function trimEnds(text: string, isFirst: boolean, isLast: boolean): string {
  const begun = isFirst ? text.trimStart() : text
  return isLast ? begun.trimEnd() : begun
}

function intersect(one: readonly Range[], other: readonly Range[]): Range[] {
  return one.flatMap((range) =>
    other
      .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
      .filter(({ start, end }) => start < end),
  )
}
