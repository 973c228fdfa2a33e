import type { Range } from '../../event/text.ts'
import type { JsonObject } from '../../platform/json.ts'
import { type Part, readParts } from './workflow-file.ts'

/** A stretch of a prompt, and the part of the workflow's file it comes from. */
export type Stretch = Range & Pick<Part, 'kind' | 'path' | 'output'>

export function toUnixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/**
 * Lays a value of a workflow file, before GitHub put the expressions' values in, over the prompt it may have become,
 * with its ends trimmed and unix line ends; undefined where it can't have become this one. What comes out as words is
 * always a copy of the file's words, even where an unknown value plays tricks with the places.
 */
export function alignTemplate(prompt: string, template: string, payload: JsonObject): readonly Stretch[] | undefined {
  const stretches: Stretch[] = []
  const chunks = chunksOf(readParts(toUnixLines(template), payload))
  let at = 0
  let unknown: Part | undefined
  for (const [index, { known, next }] of chunks.entries()) {
    const text = known.map((part) => toUnixLines(part.text ?? '')).join('')
    const start = startOf(prompt, text, { from: at, isFirst: index === 0, isLast: next === undefined })
    if (start === undefined) return undefined
    if (unknown) {
      // An unknown value that is one of the strings in its expression is the file's words.
      const isLiteral = unknown.literals.includes(prompt.slice(at, start))
      const whose = isLiteral ? ({ kind: 'words' } as const) : { kind: unknown.kind, output: unknown.output }
      stretches.push({ start: at, end: start, path: '', ...whose })
    }
    at = start
    for (const { kind, path, text = '' } of known) {
      const end = at + toUnixLines(text).length
      stretches.push({ kind, path, start: Math.max(at, 0), end: Math.min(end, prompt.length) })
      at = end
    }
    at = Math.max(at, 0)
    unknown = next
  }
  return stretches.filter(({ start, end }) => start < end)
}

/** Parts whose text is known, and the one behind them whose text isn't. */
function chunksOf(parts: readonly Part[]): { readonly known: Part[]; readonly next: Part | undefined }[] {
  const unknown = parts.flatMap(({ text }, index) => (text === undefined ? index : []))
  return [...unknown, parts.length].map((end, index) => ({
    known: parts.slice((unknown[index - 1] ?? -1) + 1, end),
    next: parts[end],
  }))
}

/**
 * Where known text begins: at the start, at the very end, or else where it comes first, so that one is found if any
 * is. The prompt's ends were trimmed, whatever stood there: the start may lie before it.
 */
function startOf(
  prompt: string,
  text: string,
  { from, isFirst, isLast }: { from: number; isFirst: boolean; isLast: boolean },
): number | undefined {
  const begun = isFirst ? text.trimStart() : text
  const wanted = isLast ? begun.trimEnd() : begun
  const lead = text.length - begun.length
  if (isFirst) return (isLast ? prompt === wanted : prompt.startsWith(wanted)) ? -lead : undefined
  if (!isLast) return findFirst(prompt, wanted, from)
  const start = prompt.length - wanted.length
  return start >= from && prompt.endsWith(wanted) ? start : undefined
}

/** The built-in search is quadratic for long texts that repeat themselves, which a stranger may write: it looks for a head. */
function findFirst(text: string, wanted: string, from: number): number | undefined {
  const head = wanted.slice(0, 32)
  let at = text.indexOf(head, from)
  for (let misses = 0; at >= 0 && misses < mostMisses; misses++) {
    if (text.startsWith(wanted, at)) return at
    at = text.indexOf(head, at + 1)
  }
  return undefined
}

/** Texts made to look alike are not looked into for long: then the file says nothing. */
const mostMisses = 1000
