/** The agent's own words, as people read them: without the JSON of a typed result, made inert, and cut to fit. */
import { inlineCode, makeInert } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'
import { isObject, parseJson } from '../../platform/json.ts'
import { headOf } from '../../platform/text/text.ts'

const maxAnswerBytes = 400 * 1024
/** A longer answer is folded behind its beginning, so that the facts stay on the first screen. */
const maxOpenLength = 3_000
const maxOpenLines = 40

/** The answer, or its beginning with the whole folded below; empty where the level hides it. */
export function answerSection(report: Report): string {
  const words = report.level === 'off' ? '' : wordsOf(report).trim()
  if (words === '') return ''
  const whole = renderAnswer(report, maxAnswerBytes)
  const start = beginningOf(words)
  if (start === words) return whole
  const shown = makeInert(report.redact(start), { backlinks: true, topHeading: 3 })
  return `${shown}\n\n<details><summary>Full answer</summary>\n\n${whole}\n\n</details>`
}

/** As much of the answer as `maxBytes` hold (a note comes on top), and where the whole is. */
export function renderAnswer(report: Report, maxBytes: number): string {
  const { redact, answerFile } = report
  const words = wordsOf(report)
  // Twice what can be shown: redacting and cleaning megabytes for it would take long.
  const head = headOf(words, 2 * maxBytes)
  const fitted = fitText(redact(head), maxBytes, (part) => makeInert(part, { backlinks: true, topHeading: 3 }))
  const text = fitted.text.trim()
  const leftOut = fitted.leftOut + words.length - head.length
  if (leftOut === 0) return text
  const where =
    answerFile === undefined ? 'the output `agent_output_file`' : `the file ${inlineCode(redact(answerFile))}`
  return `${text}\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters). The full answer is in ${where}.*`
}

/** The answer without the JSON of its result. */
export function wordsOf({ outcome, isTyped = false, result }: Report): string {
  return isTyped ? withoutResult(outcome.answer, parseJson(result ?? '')) : outcome.answer
}

const fencedBlock = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*\n([^]*?)(?:^ {0,3}\1[`~]*[ \t]*$\n?|(?![^]))/gm

/** Takes the JSON that names one of the result's members out of an answer; without a known result, all JSON. */
export function withoutResult(answer: string, result: unknown): string {
  const keys = isObject(result) ? Object.keys(result).slice(0, maxNames) : []
  const names = keys.map((key) => key.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  const member = new RegExp(`["'](?:${names.join('|')})["']\\s*:|^\\s*(?:${names.join('|')})\\s*:`, 'm')
  const isResult = (text: string): boolean => names.length === 0 || member.test(text)
  const source = answer.replaceAll('\r\n', '\n')
  const prose = source.replace(fencedBlock, (block: string, _fence: string, language: string, text: string) =>
    isJson(language, text) && isResult(text) ? '' : block,
  )
  const words = withoutBareJson(prose.split('\n'), isResult).join('\n')
  if (words === source) return answer
  // A last line such as `Result:` led up to what is gone.
  const withoutLead = words.trim().replace(/(?:^|\n)[^\n]{0,80}:[*_]*$/, '')
  return withoutLead.replace(/\n{3,}/g, '\n\n').trim()
}

const maxNames = 50
const jsonStart = /^[ \t]*[[{][ \t]*(?:["'{}\]].*)?$/
const jsonInLine = /\{\s*["'][\w$ .-]{1,80}["']\s*:/

/** JSON from a line that starts it to the next line that starts with its closing bracket, or all on one line. */
function withoutBareJson(lines: readonly string[], isResult: (text: string) => boolean): string[] {
  const closing = lines.flatMap((line, at) => (/^[\]}]/.test(line) ? [at] : []))
  const kept: string[] = []
  let nextClosing = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    while ((closing[nextClosing] ?? Infinity) <= at) nextClosing++
    const end = jsonStart.test(line) && !/[\]}]\s*$/.test(line) ? closing[nextClosing] : undefined
    if (end !== undefined && isResult(lines.slice(at, end + 1).join('\n'))) at = end
    else if (!(jsonInLine.test(line) && isResult(line))) kept.push(line)
  }
  return kept
}

function isJson(language: string, text: string): boolean {
  return /^json[5c]?$/i.test(language) || (/^(?:|js|javascript|text|txt)$/i.test(language) && /^\s*[[{]/.test(text))
}

/** The first paragraphs; a block of code is taken whole or not at all. */
function beginningOf(words: string): string {
  if (words.length <= maxOpenLength && words.split('\n', maxOpenLines + 1).length <= maxOpenLines) return words
  const paragraphs = words.slice(0, maxOpenLength + 1).split(/\n{2,}/)
  let [start, length] = ['', 0]
  for (const paragraph of paragraphs) {
    length += paragraph.length + 2
    if (length > maxOpenLength) break
    const text = start === '' ? paragraph : `${start}\n\n${paragraph}`
    if (text.split('\n', maxOpenLines + 1).length > maxOpenLines) break
    start = text
  }
  const [untilFence = '', ...fences] = start.split(/^ {0,3}(?:`{3,}|~{3,})/m)
  return fences.length % 2 === 0 ? start : untilFence
}

/**
 * Renders as much of the source as fits into `maxBytes`: the source is cut, never what was made of it, so that this stays
 * well-formed. What rendering adds depends on the text, so it takes a few tries. `leftOut`: characters of the source
 * that are not in it.
 */
export function fitText(source: string, maxBytes: number, render: (part: string) => string) {
  let part = headOf(source, maxBytes)
  let text = render(part)
  while (Buffer.byteLength(text) > maxBytes && part !== '') {
    part = headOf(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))))
    text = render(part)
  }
  return { text, leftOut: source.length - part.length }
}
