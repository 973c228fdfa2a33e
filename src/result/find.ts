/** Where an answer may hold its typed result. Pure; time grows with the answer's length only. */
import { isObject } from '../platform/json.ts'
import { isBroken, parseLenient } from './lenient-json.ts'

/** More than this is no result; the answer itself may be longer. */
export const maxResultBytes = 1024 * 1024
/** Candidates that are tried, from the end of an answer. */
const maxCandidates = 20
/** Brackets that nothing closes, before the search goes on at the end. */
const maxFailures = 10

/** A value that may be the result. */
export interface Candidate {
  readonly value: unknown
  /** What was read leniently, a few words each. */
  readonly bent: readonly string[]
  /** Why what it stands in isn't JSON, where that begins as JSON does. */
  readonly broken?: string
}

export interface Found {
  /** Fenced blocks, in the answer's order. */
  readonly blocks: readonly Candidate[]
  /** JSON outside of blocks, in the answer's order: the whole answer, on a line, in a code span, between tags. */
  readonly bare: readonly Candidate[]
  /** Why the last block that should be JSON isn't, a sentence. */
  readonly broken: string | undefined
  /** JSON stands where the page doesn't show it, in a comment or in folded details: that is no answer. */
  readonly isHidden: boolean
  /** All text outside of quotations and of what the page hides. */
  readonly visible: string
}

/** Looks through an answer, less what its page hides or quotes. */
export function findResult(answer: string): Found {
  const { blocks: outer, prose, isHidden } = readVisible(answer)
  const blocks = outer.flatMap((block) => onlyBlockIn(block.text) ?? block)
  const read = blocks.filter(isPossible).slice(-maxCandidates).map(readBlock)
  return {
    blocks: read.flatMap((one) => one.candidate ?? []),
    bare: bareIn(answer.trim(), prose),
    broken: read.findLast(({ reason }) => reason !== undefined)?.reason,
    isHidden,
    visible: [prose, ...blocks.map(({ text }) => text)].join('\n'),
  }
}

/** A block around nothing but another block is a second fence. */
function onlyBlockIn(text: string): FencedBlock | undefined {
  if (!/^\s*(?:`{3}|~{3})/.test(text)) return undefined
  const { blocks, prose } = readVisible(text)
  return prose.trim() === '' && blocks.length === 1 ? blocks[0] : undefined
}

/** A file that was left as the result. */
export function readResultFile(text: string): Pick<Found, 'bare' | 'broken'> {
  const { candidate, reason } = readBlock({ language: 'json', text, isHidden: false })
  return { bare: candidate === undefined ? [] : [candidate], broken: reason }
}

export interface FencedBlock {
  /** The first word behind the fence, in lower case; empty where there is none. */
  readonly language: string
  readonly text: string
  readonly isHidden: boolean
}

const jsonWords = ['json', 'jsonc', 'json5']
/** A block of these may be anything: code, a log. */
const otherWords = ['', 'js', 'javascript', 'text', 'txt']

function isPossible({ language, text }: FencedBlock): boolean {
  return jsonWords.includes(language) || (otherWords.includes(language) && /^\s*[[{]/.test(text))
}

function readBlock({ text }: FencedBlock): { candidate?: Candidate; reason?: string } {
  if (Buffer.byteLength(text) > maxResultBytes) {
    return { reason: `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.` }
  }
  const whole = parseLenient(text.trim())
  if (!isBroken(whole)) return { candidate: whole }
  const inside = objectsIn(text).at(-1)
  if (inside === undefined) return whole
  const broken = /^\s*[[{]/.test(text) ? { broken: whole.reason } : {}
  return { candidate: { ...inside, bent: [...inside.bent, 'text beside the JSON'], ...broken } }
}

function bareIn(whole: string, prose: string): Candidate[] {
  if (/^[[{]/.test(whole) && whole.length <= maxResultBytes) {
    const read = parseLenient(whole)
    if (!isBroken(read)) return [read]
  }
  return objectsIn(prose).map((found) => ({ ...found, bent: [...found.bent, 'JSON without a block of its own'] }))
}

/** The outermost objects of a text, the last ones of many. */
function objectsIn(text: string): Candidate[] {
  const starts = [...text.matchAll(/\{\s*["'“/}]/g)].map(({ index }) => index)
  const found: Candidate[] = []
  let end = 0
  let failures = 0
  for (const [number, start] of starts.entries()) {
    const isLate = number >= starts.length - maxCandidates
    if (start < end || (failures >= maxFailures && !isLate)) continue
    const close = closingOf(text, start)
    const read = close === undefined ? undefined : parseLenient(text.slice(start, close))
    if (close === undefined || read === undefined || isBroken(read) || !isObject(read.value)) failures += 1
    else {
      found.push(read)
      if (found.length > maxCandidates) found.shift()
      end = close
    }
  }
  return found
}

/** Behind the bracket that closes the one at `start`; undefined where none does, or the text between is too long. */
function closingOf(text: string, start: number): number | undefined {
  const sign = /"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|[{}]/g
  sign.lastIndex = start
  let depth = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '{') depth += 1
    else if (match[0] === '}') depth -= 1
    if (depth === 0) return match.index + 1
    if (match.index - start > maxResultBytes) return undefined
  }
  return undefined
}

interface Visible {
  readonly blocks: readonly FencedBlock[]
  /** The lines outside of blocks and quotations. */
  readonly prose: string
  readonly isHidden: boolean
}

interface OpenFence {
  readonly fence: string
  readonly language: string
  readonly lines: string[]
}

/** Reads the blocks between lines of three or more backticks or tildes, and leaves out what a page hides. */
export function readVisible(answer: string): Visible {
  const reading = new Reading(answer.lastIndexOf('-->'))
  let at = 0
  for (const line of answer.split('\n')) {
    reading.take(line.replace(/\r$/, ''), at)
    at += line.length + 1
  }
  return reading.end()
}

class Reading {
  private readonly lastCommentEnd: number
  private readonly blocks: FencedBlock[] = []
  private readonly prose: string[] = []
  private open: OpenFence | undefined
  private isComment = false
  private details = 0
  private isHidden = false

  constructor(lastCommentEnd: number) {
    this.lastCommentEnd = lastCommentEnd
  }

  take(line: string, at: number): void {
    if (this.open !== undefined) this.inside(this.open, line)
    else if (this.isComment || !this.opens(line)) this.text(line, at)
  }

  end(): Visible {
    if (this.open !== undefined) this.close(this.open)
    const blocks = this.blocks.filter(({ isHidden }) => !isHidden)
    const isHidden = this.isHidden || this.blocks.some((block) => block.isHidden && isPossible(block))
    return { blocks, prose: this.prose.join('\n'), isHidden }
  }

  private inside(open: OpenFence, line: string): void {
    const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence.startsWith(open.fence) && rest.trim() === '') this.close(open)
    else open.lines.push(line)
  }

  private close({ language, lines }: OpenFence): void {
    this.blocks.push({ language, text: lines.join('\n'), isHidden: this.details > 0 })
    this.open = undefined
  }

  /** Whatever its indent: what a list or four blanks make of it, somebody meant a block. */
  private opens(line: string): boolean {
    const [, fence = '', rest = ''] = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '' || rest.includes('`')) return false
    const info = rest.trim()
    const [language = '', begun = ''] = [/^[^\s{[]*/.exec(info)?.[0], /[{[].*$/.exec(info)?.[0]]
    this.open = { fence, language: language.toLowerCase(), lines: begun === '' ? [] : [begun] }
    return true
  }

  /** What comments and details leave of a line. */
  private text(line: string, at: number): void {
    if (!this.isComment && /^\s*>/.test(line)) return
    // Code shows tags as they are, and so does a line of JSON in its strings.
    const masked = line.replace(/^\s*[{["}\]]/.test(line) ? /"(?:[^"\\]|\\.)*"/g : /`[^`]*`/g, (text) =>
      ' '.repeat(text.length),
    )
    let kept = ''
    let from = 0
    for (const { 0: tag, index } of masked.matchAll(/<!--|-->|<details\b|<\/details\s*>/gi)) {
      kept += this.keep(line.slice(from, index))
      from = index + (tag === '-->' || tag.startsWith('</') ? tag.length : 0)
      this.pass(tag.toLowerCase(), at + index, line.slice(0, index).trim() === '')
    }
    this.prose.push(kept + this.keep(line.slice(from)))
  }

  private pass(tag: string, at: number, isFirst: boolean): void {
    if (tag === '-->') this.isComment = false
    else if (this.isComment) return
    else if (tag === '<!--') this.isComment = isFirst || this.lastCommentEnd > at
    else this.details = Math.max(0, this.details + (tag.startsWith('</') ? -1 : 1))
  }

  private keep(text: string): string {
    if (!this.isComment && this.details === 0) return text
    if (/[{}]|"\w+":/.test(text)) this.isHidden = true
    return ''
  }
}
