/** The typed result in an agent's answer. Pure; time grows with the answer's length only. */
import { isObject, parseJson } from '../platform/json.ts'

/** More than this is no result; the answer itself may be longer. */
export const maxResultBytes = 1024 * 1024
/** Blocks, or places to begin at, that are tried from the end of an answer. */
const mostTries = 20

/** What an answer holds. `none`: no JSON; `broken`: something that should be JSON and isn't, said in a sentence. */
export type Found =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly reason: string }

interface FencedBlock {
  /** The first word behind the fence, in lower case; empty where there is none. */
  readonly language: string
  readonly text: string
}

/**
 * Finds the result: the last fenced block that is JSON, else the answer as a whole, else JSON that the answer ends in.
 * A block of another language counts only where it holds an object or a list.
 */
export function findResult(answer: string): Found {
  const blocks = fencedBlocks(answer).filter(({ language }) => ['json', 'jsonc', 'json5', ''].includes(language))
  for (const { text, language } of blocks.slice(-mostTries).toReversed()) {
    if (language === '' && !isPossible(text)) continue
    const value = readSmall(text)
    if (value !== undefined) return { kind: 'found', value }
  }
  const bare = findBare(answer)
  if (bare !== undefined) return { kind: 'found', value: bare }
  const last = blocks.findLast(({ language, text }) => language !== '' || isPossible(text))
  return last === undefined ? { kind: 'none' } : { kind: 'broken', reason: whyBroken(last.text) }
}

/** A file that was left as the result. */
export function readResultFile(text: string): Found {
  const value = readSmall(text)
  return value === undefined ? { kind: 'broken', reason: whyBroken(text) } : { kind: 'found', value }
}

function readSmall(text: string): unknown {
  return text.length > maxResultBytes || Buffer.byteLength(text) > maxResultBytes ? undefined : parseJson(text.trim())
}

/** Without a language a block may be anything: code, a log. */
function isPossible(text: string): boolean {
  return /^\s*[[{]/.test(text)
}

function whyBroken(text: string): string {
  if (Buffer.byteLength(text) > maxResultBytes) {
    return `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.`
  }
  try {
    JSON.parse(text)
    return 'It is empty.'
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return `It is not JSON: ${said.replace(/\s+/g, ' ').slice(0, 200)}`
  }
}

/** Blocks between lines of three or more backticks or tildes; one that nobody closes goes to the end. */
export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = []
  let open: { readonly fence: string; readonly language: string; readonly lines: string[] } | undefined
  for (const line of markdown.split(/\r?\n/)) {
    const [, fence = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (open === undefined) {
      if (fence !== '' && !rest.includes('`')) open = { fence, language: wordOf(rest), lines: [] }
    } else if (fence.startsWith(open.fence) && rest.trim() === '') {
      blocks.push({ language: open.language, text: open.lines.join('\n') })
      open = undefined
    } else open.lines.push(line)
  }
  if (open !== undefined) blocks.push({ language: open.language, text: open.lines.join('\n') })
  return blocks
}

function wordOf(info: string): string {
  return info.trim().split(/[\s{]/, 1)[0]?.toLowerCase() ?? ''
}

/** JSON without a fence: all of the answer, or an object from the start of a line to the last bracket of its kind. */
function findBare(answer: string): unknown {
  const whole = answer.trim()
  if (!whole.endsWith('}') && !whole.endsWith(']')) return undefined
  if (isPossible(whole)) {
    const value = readSmall(whole)
    if (value !== undefined) return value
  }
  let from = whole.length
  for (let tries = 0; tries < mostTries; tries += 1) {
    const start = whole.lastIndexOf('\n{', from - 1)
    if (start < 0) return undefined
    const value = readSmall(whole.slice(start + 1))
    if (isObject(value)) return value
    from = start
    if (from === 0) return undefined
  }
  return undefined
}
