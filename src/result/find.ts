/** Where an answer may hold its typed result. Pure; time grows with the answer's length only. */
import { isObject } from '../platform/json.ts'
import { type LenientJson, parseLenient } from './lenient-json.ts'

/** More than this is no result; the answer itself may be longer. */
export const maxResultBytes = 1024 * 1024
/** Candidates that are tried, from the end of an answer. */
const maxCandidates = 20
/** Brackets that nothing closes, before the search goes on at the end. */
const maxFailures = 10

/** A value that may be the result. */
export interface Candidate extends LenientJson {
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
  const blocks = outer.map((block) => {
    // A block around nothing but another block is a second fence.
    const inner = /^\s*(?:`{3}|~{3})/.test(block.text) ? readVisible(block.text) : undefined
    return (inner?.prose.trim() === '' && inner.blocks.length === 1 ? inner.blocks[0] : undefined) ?? block
  })
  const read = blocks.filter(isPossible).slice(-maxCandidates).map(readBlock)
  return {
    blocks: read.flatMap((one) => ('value' in one ? one : [])),
    bare: bareIn(answer.trim(), prose),
    broken: read.flatMap((one) => ('reason' in one ? one.reason : [])).at(-1),
    isHidden,
    visible: [prose, ...blocks.map(({ text }) => text)].join('\n'),
  }
}

/** A file that was left as the result. */
export function readResultFile(text: string): Pick<Found, 'bare' | 'broken'> {
  const read = readBlock({ text })
  return 'reason' in read ? { bare: [], broken: read.reason } : { bare: [read], broken: undefined }
}

export interface FencedBlock {
  /** The first word behind the fence, in lower case; empty where there is none. */
  readonly language: string
  readonly text: string
}

const jsonWords = ['json', 'jsonc', 'json5']
/** A block of these may be anything: code, a log. */
const otherWords = ['', 'js', 'javascript', 'text', 'txt']

function isPossible({ language, text }: FencedBlock): boolean {
  return jsonWords.includes(language) || (otherWords.includes(language) && /^\s*[[{]/.test(text))
}

function readBlock({ text }: Pick<FencedBlock, 'text'>): Candidate | { readonly reason: string } {
  if (Buffer.byteLength(text) > maxResultBytes) {
    return { reason: `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.` }
  }
  const whole = parseLenient(text.trim())
  const inside = 'reason' in whole ? objectsIn(text).at(-1) : undefined
  if (!('reason' in whole) || inside === undefined) return whole
  const broken = /^\s*[[{]/.test(text) ? { broken: whole.reason } : {}
  return { ...inside, bent: [...inside.bent, 'text beside the JSON'], ...broken }
}

function bareIn(whole: string, prose: string): Candidate[] {
  if (/^[[{]/.test(whole) && whole.length <= maxResultBytes) {
    const read = parseLenient(whole)
    if ('value' in read) return [read]
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
    if (close === undefined || read === undefined || 'reason' in read || !isObject(read.value)) failures += 1
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

/**
 * Reads the blocks between lines of three or more backticks or tildes, and leaves out what a page hides. `prose`: the
 * lines outside of blocks and quotations.
 */
export function readVisible(answer: string) {
  const blocks: FencedBlock[] = []
  const prose: string[] = []
  const page: Page = { isComment: false, details: 0, hidesJson: false, lastCommentEnd: answer.lastIndexOf('-->') }
  let open: OpenBlock | undefined
  const close = ({ language, lines }: OpenBlock): void => {
    const block = { language, text: lines.join('\n') }
    if (page.details === 0) blocks.push(block)
    else if (isPossible(block)) page.hidesJson = true
    open = undefined
  }
  let at = 0
  for (const raw of answer.split('\n')) {
    const line = raw.replace(/\r$/, '')
    if (open !== undefined) {
      const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
      if (fence.startsWith(open.fence) && rest.trim() === '') close(open)
      else open.lines.push(line)
    } else {
      open = page.isComment ? undefined : openingOf(line)
      if (open === undefined && (page.isComment || !/^\s*>/.test(line))) prose.push(shownOf(page, line, at))
    }
    at += raw.length + 1
  }
  if (open !== undefined) close(open)
  return { blocks, prose: prose.join('\n'), isHidden: page.hidesJson }
}

interface Page {
  isComment: boolean
  /** How many are open. */
  details: number
  hidesJson: boolean
  readonly lastCommentEnd: number
}

interface OpenBlock extends Omit<FencedBlock, 'text'> {
  readonly fence: string
  readonly lines: string[]
}

/** Whatever its indent: what a list or four blanks make of it, somebody meant a block. */
function openingOf(line: string): OpenBlock | undefined {
  const [, fence = '', rest = ''] = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (fence === '' || rest.includes('`')) return undefined
  const [, language = '', begun = ''] = /^([^\s{[]*)[^{[]*(.*)$/.exec(rest.trim()) ?? []
  return { fence, language: language.toLowerCase(), lines: begun === '' ? [] : [begun] }
}

/** What comments and details leave of a line that begins at `at`. */
function shownOf(page: Page, line: string, at: number): string {
  // Code shows tags as they are, and so does a line of JSON in its strings.
  const masked = line.replace(/^\s*[{["}\]]/.test(line) ? /"(?:[^"\\]|\\.)*"/g : /`[^`]*`/g, (text) =>
    ' '.repeat(text.length),
  )
  let shown = ''
  let from = 0
  const keep = (text: string): void => {
    if (!page.isComment && page.details === 0) shown += text
    else if (/[{}]|"\w+":/.test(text)) page.hidesJson = true
  }
  for (const { 0: match, index } of masked.matchAll(/<!--|-->|<details\b|<\/details\s*>/gi)) {
    const tag = match.toLowerCase()
    keep(line.slice(from, index))
    from = index + (tag.endsWith('>') ? tag.length : 0)
    if (tag === '-->') page.isComment = false
    else if (tag === '<!--') page.isComment ||= line.slice(0, index).trim() === '' || page.lastCommentEnd > at + index
    else if (!page.isComment) page.details = Math.max(0, page.details + (tag.startsWith('</') ? -1 : 1))
  }
  keep(line.slice(from))
  return shown
}
