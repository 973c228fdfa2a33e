import { cleanText, cutText } from '../../platform/text/text.ts'

export interface LogExcerpt {
  readonly log: string
  /** Lines of the log that are not in it. */
  readonly omittedLines: number
}

const linesBeforeError = 80
const linesAfterError = 8
const linesOfEnd = 150
const maxLines = 400
const maxLineLength = 1000

/** A range of lines, the end not included. */
interface Window {
  readonly from: number
  readonly to: number
}

/**
 * The part of a job's log that says why it failed: what led to the last error, which ends the failing step, then
 * what led to the others, the first first, as far as there is room. Without any error the log's end. Never the head
 * for its own sake: a log begins with pages about the runner. Gaps are marked.
 */
export function failingPart(log: string): LogExcerpt {
  const lines = log.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const texts = lines.map(withoutTime)
  const windows = chooseWindows(texts)
  const kept = windows.reduce((sum, { from, to }) => sum + to - from, 0)
  return { log: renderWindows(texts, windows), omittedLines: lines.length - kept }
}

function withoutTime(line: string): string {
  return line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '')
}

function chooseWindows(texts: readonly string[]): Window[] {
  const errors = texts.flatMap((text, index) => (text.startsWith('##[error]') ? [index] : []))
  const last = errors.pop()
  if (last === undefined) return [{ from: Math.max(0, texts.length - linesOfEnd), to: texts.length }]
  const chosen = new Set<number>()
  for (const error of [last, ...errors]) {
    const { from, to } = windowOf(texts, error)
    const fresh = Array.from({ length: to - from }, (_, offset) => from + offset).filter((line) => !chosen.has(line))
    if (chosen.size + fresh.length > maxLines) break
    for (const line of fresh) chosen.add(line)
  }
  return joinLines([...chosen].sort((a, b) => a - b))
}

/** From where the error's step begins, but not too far before; what follows an error often belongs to it. */
function windowOf(texts: readonly string[], error: number): Window {
  let from = error
  while (from > 0 && error - from < linesBeforeError && !isStepStart(texts[from])) from -= 1
  let to = error + 1
  while (to < texts.length && to - error <= linesAfterError && !isStepStart(texts[to])) to += 1
  return { from, to }
}

function isStepStart(text: string | undefined): boolean {
  return text !== undefined && /^##\[group\](?:Run |Post job)/.test(text)
}

function joinLines(sorted: readonly number[]): Window[] {
  const windows: Window[] = []
  for (const line of sorted) {
    const open = windows.at(-1)
    if (open?.to === line) windows[windows.length - 1] = { from: open.from, to: line + 1 }
    else windows.push({ from: line, to: line + 1 })
  }
  return windows
}

function renderWindows(texts: readonly string[], windows: readonly Window[]): string {
  let done = 0
  const parts: string[] = []
  for (const { from, to } of windows) {
    if (from > done) parts.push(gapOf(from - done))
    parts.push(...texts.slice(from, to).map((text) => cutText(cleanText(text).trimEnd(), maxLineLength)))
    done = to
  }
  if (done < texts.length) parts.push(gapOf(texts.length - done))
  return parts.join('\n')
}

function gapOf(lines: number): string {
  return `[… ${lines} ${lines === 1 ? 'line' : 'lines'} left out …]`
}
