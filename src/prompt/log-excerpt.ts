import { cutToFit, jsonBytes } from './size.ts'

/**
 * How the usual tools begin to say that something failed. Judged on lines without colors and times, of which the first
 * `judgedLength` characters count.
 */
const signs: readonly RegExp[] = [
  // go test, panics, data races
  /^\s*--- FAIL: |^FAIL\b|^panic: |^fatal error: |^WARNING: DATA RACE/,
  // pytest, unittest, tracebacks
  /^=+ (?:FAILURES|ERRORS) =+$|^E {2,}\S|^_{3,} .{1,200} _{3,}$|^(?:FAILED|ERROR) \S|^(?:FAIL|ERROR): |^Traceback \(most recent call last\)/,
  // jest, vitest, mocha, playwright, TAP
  /^\s*● |^\s*(?:✕|✗|×|✖) |^\s*FAIL {1,2}\S|^\s*\d{1,5} failing$|^\s*\d{1,5}\) |^\s*not ok \d/,
  // cargo, rustc
  /^error(?:\[E\d+\])?: |^test .{1,300} \.\.\. FAILED$|^failures:$|^thread '.{1,200}' .{0,40}panicked at /,
  // Maven, Gradle, Kotlin, JUnit, dart test
  /^\[ERROR\] |^e: \S|^\d\d:\d\d [+~\-\d ]{1,40}: .{1,300} \[E\]$|<<< (?:FAILURE|ERROR)!|^> Task \S{1,300} FAILED$|^FAILURE: |^\* What went wrong:|^\S.{0,300} > .{1,300} FAILED$/,
  // dotnet, tsc, MSBuild
  /\berror (?:[A-Z]{2,6}\d{2,6})?: |\berror [A-Z]{2,6}\d{2,6}\b|^\s*Failed \S.{0,300} \[.{1,20}\]$|\[FAIL\]$/,
  // gcc, clang, javac, swift, mypy, linters with `file:line:column`
  /^\S{1,300}:\d{1,7}(?::\d{1,7})?: (?:fatal )?error\b|^\S{1,300}:\d{1,7}:\d{1,7}: [A-Z]{1,6}\d{1,6} |: undefined reference to |^ld: /,
  // eslint and its like, under the file's name
  /^\s+\d{1,7}:\d{1,7}\s+error\s/,
  // rspec, minitest, phpunit
  /^Failures:$|^\s*Failure\/Error: |^There (?:was|were) \d{1,7} (?:failure|error)s?:|^(?:FAILURES|ERRORS)!$|^ {2}\d{1,5}\) (?:Failure|Error):/,
  // make, cmake, ctest, bazel, npm, docker, terraform
  /^(?:g?make|ninja)(?:\[\d+\])?: (?:\*\*\* |build stopped)|^CMake Error|\*\*\*(?:Failed|Exception|Timeout)|^ERROR: |^npm (?:ERR!|error) |^(?:│ )?Error: /,
  // exceptions of any runtime
  /^(?:\S{1,200}\.)?[A-Z]\w{0,100}(?:Error|Exception)(?::| \[|$)|^Caused by: |^Unhandled |^Uncaught /,
  // the machine
  /\bcommand not found\b|\bNo space left on device\b|\bout of memory\b|\bPermission denied\b|\bSegmentation fault\b|^Killed$|\bConnection (?:refused|reset|timed out)\b|\bcould not resolve host\b/i,
  /^##\[error\](?!Process completed with exit code)/,
]

const weakSign = /\b(?:errors?|failed|failures?|fatal|exception|timed out)\b/i
/** What speaks of failures and means that there are none. */
const harmless =
  /^\s*(?:ok|PASS(?:ED)?|✓|✔|√)\b|\b(?:0|no) (?:errors?|failed|failures?)\b|\b(?:errors?|failed|failures?)["']?[:=]? ?0\b|\bwarning\b/i
const judgedLength = 400
/** The first ones count. */
const mostSigns = 2000

const linesBeforeSign = 4
const linesAfterSign = 24
const linesOfCommand = 40
const linesOfEnd = 40
/** What the command and the end may take of the room. */
const frameShare = 0.3

/** Less shows nothing of a failure. */
const leastRoom = 200
const gapBytes = jsonBytes('\n[… 9999999 lines omitted …]\n')

/**
 * As much of a failed step's log as fits into `bytes` of JSON: whole where it fits; else the command, the surroundings
 * of the first signs of failure, and the end, with the gaps between them counted. Time grows with the log's length.
 */
export function excerptLog(log: string, bytes: number): string {
  if (jsonBytes(log) <= bytes) return log
  const lines = log.split('\n')
  const kept = new Set<number>()
  let used = gapBytes
  /** Keeps the lines one after the other, until so much of the whole room is taken. */
  const keep = (wanted: readonly number[], share: number): void => {
    for (const at of wanted) {
      if (kept.has(at)) continue
      // A line beside a kept one makes no gap of its own.
      const isBeside = kept.has(at - 1) || kept.has(at + 1)
      const cost = jsonBytes(lines[at] ?? '') + 2 + (isBeside ? 0 : gapBytes)
      if (used + cost > bytes * share) return
      kept.add(at)
      used += cost
    }
  }
  keep(commandOf(lines), frameShare / 2)
  keep(rangeDown(lines.length - 1, Math.max(0, lines.length - linesOfEnd)), frameShare)
  const { strong, weak } = findSigns(lines)
  for (const sign of [...strong, ...weak]) {
    if (used + leastRoom >= bytes) break
    keep(around(sign, lines.length), 1)
  }
  // What is left shows what led to the end.
  keep(rangeDown(lines.length - 1, Math.max(0, lines.length - bytes)), 1)
  const text = joinKept(lines, kept)
  return jsonBytes(text) <= bytes ? text : cutToFit(log, bytes, 'end').text
}

function joinKept(lines: readonly string[], kept: ReadonlySet<number>): string {
  let done = 0
  const gapTo = (at: number): string[] => {
    const gap = at - done
    done = at + 1
    return gap > 0 ? [`[… ${gap} ${gap === 1 ? 'line' : 'lines'} omitted …]`] : []
  }
  const sorted = [...kept].sort((one, other) => one - other)
  const parts = sorted.flatMap((at) => [...gapTo(at), lines[at] ?? ''])
  return [...parts, ...gapTo(lines.length)].join('\n')
}

/** The lines that say what failed, without what differs between runs of the same: numbers, times, addresses. */
export function signature(log: string): string {
  const lines = log.split('\n')
  const { strong } = findSigns(lines)
  const told = strong.length > 0 ? strong.map((at) => lines[at] ?? '') : lines
  return told.map((line) => line.replace(/\b[0-9a-f]{7,}\b|\d+/gi, '0').trim()).join('\n')
}

function findSigns(lines: readonly string[]): { readonly strong: number[]; readonly weak: number[] } {
  const strong: number[] = []
  const weak: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '' || strong.length === mostSigns) continue
    const judged = line.slice(0, judgedLength)
    if (signs.some((sign) => sign.test(judged))) strong.push(index)
    else if (weakSign.test(judged) && !harmless.test(judged)) weak.push(index)
  }
  return { strong, weak }
}

/** The runner's group that shows what is run; nothing where the log begins without one. */
function commandOf(lines: readonly string[]): number[] {
  if (lines[0]?.startsWith('##[group]Run ') !== true) return []
  const end = lines.findIndex((line) => line === '##[endgroup]')
  return rangeUp(0, Math.min(end < 0 ? 0 : end, linesOfCommand))
}

/** The line itself first: of what is around it there may be only a part. */
function around(line: number, count: number): number[] {
  const after = rangeUp(line, Math.min(count - 1, line + linesAfterSign))
  return [...after.slice(0, 8), ...rangeDown(line - 1, Math.max(0, line - linesBeforeSign)), ...after.slice(8)]
}

function rangeUp(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function rangeDown(from: number, to: number): number[] {
  return rangeUp(to, from).reverse()
}
