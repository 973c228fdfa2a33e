import type { JsonObject } from '../../event/json-cursor.ts'
import { readExpression } from './expression.ts'
import { findFirst } from './occurrences.ts'
import type { Range } from './ranges.ts'

/** A stretch of a prompt, and what of the workflow's file it comes from. */
export interface Stretch extends Range {
  /** `words`: they stand in the file. `owned`: a setting of the repository. `anything`: nobody knows whose. */
  readonly kind: 'words' | 'value' | 'owned' | 'anything'
  /** Of a value: where it stands below `github.event`. */
  readonly path: string
}

/** A part of a `prompt:` value of a workflow file. `text` is undefined where it isn't known. */
interface Part {
  readonly kind: Stretch['kind']
  readonly text: string | undefined
  readonly path: string
}

const expression = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g

export function toUnixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/**
 * Lays a `prompt:` value of a workflow file, before GitHub put the values in, over the prompt it may have become, with
 * its ends trimmed and unix line ends; undefined where it can't have become this one. What comes out as words is
 * always a copy of the file's words, even where an unknown value plays tricks with the places.
 */
export function alignTemplate(prompt: string, template: string, payload: JsonObject): readonly Stretch[] | undefined {
  const parts = trimParts(readParts(toUnixLines(template), payload))
  const stretches: Stretch[] = []
  let at = 0
  let unknown: Part | undefined
  for (const [index, { part, chunk, isLast }] of chunksOf(parts).entries()) {
    const start = index === 0 ? startOfFirst(prompt, chunk, isLast) : startOfNext(prompt, chunk, { from: at, isLast })
    if (start === undefined) return undefined
    if (unknown) stretches.push({ kind: unknown.kind, path: '', start: at, end: start })
    at = start
    for (const { kind, path, text = '' } of chunk) {
      stretches.push({ kind, path, start: at, end: at + text.length })
      at += text.length
    }
    unknown = part
  }
  return stretches.filter(({ start, end }) => start < end)
}

function readParts(template: string, payload: JsonObject): Part[] {
  const parts: Part[] = []
  const addWords = (text: string): number => parts.push({ kind: 'words', text, path: '' })
  let at = 0
  for (const match of template.matchAll(expression)) {
    addWords(template.slice(at, match.index))
    const found = readExpression(match[1] ?? '', payload)
    if (found.kind === 'value') parts.push({ kind: 'value', text: toUnixLines(found.text), path: found.path })
    else parts.push({ kind: found.kind, text: undefined, path: '' })
    at = match.index + match[0].length
  }
  addWords(template.slice(at))
  return parts
}

/** The prompt's ends were trimmed, whatever stood there. */
function trimParts(parts: readonly Part[]): Part[] {
  const begun = trimOneEnd(parts, (text) => text.trimStart())
  return trimOneEnd(begun.reverse(), (text) => text.trimEnd()).reverse()
}

function trimOneEnd(parts: readonly Part[], trim: (text: string) => string): Part[] {
  let isOver = false
  return parts.map((part) => {
    if (isOver || part.text === undefined) {
      isOver = true
      return part
    }
    const text = trim(part.text)
    isOver = text !== ''
    return { ...part, text }
  })
}

interface Chunk {
  /** All of its text is known. */
  readonly chunk: readonly Part[]
  /** The part behind it, whose text isn't. */
  readonly part: Part | undefined
  readonly isLast: boolean
}

function chunksOf(parts: readonly Part[]): Chunk[] {
  const chunks: Chunk[] = []
  let chunk: Part[] = []
  for (const part of parts) {
    if (part.text !== undefined) chunk.push(part)
    else {
      chunks.push({ chunk, part, isLast: false })
      chunk = []
    }
  }
  chunks.push({ chunk, part: undefined, isLast: true })
  return chunks
}

function startOfFirst(prompt: string, chunk: readonly Part[], isLast: boolean): number | undefined {
  const text = textOf(chunk)
  return isLast ? (prompt === text ? 0 : undefined) : prompt.startsWith(text) ? 0 : undefined
}

/** Behind an unknown value: at the very end for the last one, else where it comes first, so that one is found if any is. */
function startOfNext(
  prompt: string,
  chunk: readonly Part[],
  { from, isLast }: { readonly from: number; readonly isLast: boolean },
): number | undefined {
  const text = textOf(chunk)
  if (!isLast) return text === '' ? from : findFirst(prompt, text, from)
  const start = prompt.length - text.length
  return start >= from && prompt.endsWith(text) ? start : undefined
}

function textOf(chunk: readonly Part[]): string {
  return chunk.map(({ text }) => text).join('')
}
