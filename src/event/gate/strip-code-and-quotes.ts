import { foldAscii } from '../person.ts'

/**
 * The Markdown with all that its writer didn't say themselves, or didn't mean to be read as words, made blank:
 * quoted lines, fenced and indented code, code spans, HTML comments, `<pre>`, `<code>` and `<blockquote>`. Every
 * other character stays where it was. Time grows with the length only, whatever the text.
 */
export function stripCodeAndQuotes(markdown: string): string {
  return blankInline(blankBlocks(markdown))
}

function blankOut(text: string): string {
  return text.replace(/[^\n]+/g, (run) => ' '.repeat(run.length))
}

interface Fence {
  readonly mark: string
  readonly length: number
}

/** Fences and quotes are matters of whole lines. A fence that nobody closes goes to the end, as on the page. */
function blankBlocks(markdown: string): string {
  let fence: Fence | undefined
  let mayIndent = true
  const lines = markdown.split('\n').map((line) => {
    if (line === '') {
      mayIndent = true
      return line
    }
    const found = readFence(line)
    if (fence) {
      if (found && closes(found, fence, line)) fence = undefined
      mayIndent = true
      return blankOut(line)
    }
    if (found && opens(found, line)) {
      fence = found
      return blankOut(line)
    }
    const isCode = mayIndent && /^(?: {4}| {0,3}\t)/.test(line)
    mayIndent = isCode || line.trim() === ''
    return isCode || /^ {0,3}>/.test(line) ? blankOut(line) : line
  })
  return lines.join('\n')
}

function readFence(line: string): Fence | undefined {
  const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  return marks ? { mark: marks.charAt(0), length: marks.length } : undefined
}

/** Backticks with more of them behind on the line are a code span. */
function opens(fence: Fence, line: string): boolean {
  return fence.mark === '~' || !line.trimStart().slice(fence.length).includes('`')
}

function closes(found: Fence, open: Fence, line: string): boolean {
  const isBare = line.trim().length === found.length
  return found.mark === open.mark && found.length >= open.length && isBare
}

const elementEnds: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<pre': '</pre',
  '<code': '</code',
  '<blockquote': '</blockquote',
}

/** Code spans and elements, whichever begins first. */
function blankInline(text: string): string {
  const searched = foldAscii(text)
  const spanEnds = findSpanEnds(text)
  const parts: string[] = []
  let done = 0
  const starts = /`+|<!--|<(?:pre|code|blockquote)(?![a-z0-9-])/g
  for (let start = starts.exec(searched); start; start = starts.exec(searched)) {
    const end = elementEnds[start[0]]
    const until = end === undefined ? spanEnds[start.index] : endOfElement(searched, start.index, end)
    if (!until) continue
    parts.push(text.slice(done, start.index), blankOut(text.slice(start.index, until)))
    done = until
    starts.lastIndex = until
  }
  return parts.join('') + text.slice(done)
}

/** An element that nobody closes goes to the end: better to overlook a call than to take a hidden one. */
function endOfElement(text: string, start: number, end: string): number {
  const close = text.indexOf(end, start)
  return close < 0 ? text.length : close + end.length
}

/**
 * Where the code span ends that a run of backticks begins, by the run's place, or 0: behind the next run of the same
 * length in its paragraph. An array of numbers, since a text may consist of such runs.
 */
function findSpanEnds(text: string): Readonly<Uint32Array> {
  const ends = new Uint32Array(text.length)
  const lastAlike = new Map<number, number>()
  const runs = /`+/g
  const breaks = /\n[ \t]*\n/g
  let paragraph = 0
  let nextBreak = breaks.test(text) ? breaks.lastIndex : Infinity
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    const { index } = run
    const { length } = run[0]
    if (nextBreak <= index) {
      paragraph = index
      breaks.lastIndex = index
      nextBreak = breaks.test(text) ? breaks.lastIndex : Infinity
    }
    const before = lastAlike.get(length)
    if (before !== undefined && before >= paragraph) ends[before] = index + length
    lastAlike.set(length, index)
  }
  return ends
}
