import { cleanText, cutText } from '../../platform/text/text.ts'

const maxLineLength = 2000
/** More than a log of the size that is read has, since each line begins with its time. */
const maxLines = 400_000

/**
 * The log of the steps of a job that failed, without times and terminal colors: what other steps wrote, and the cleanup
 * after the job, is left out. Without any error all of it up to that cleanup. Linear in the log's length.
 */
export function failingSteps(log: string): string {
  const lines = log.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const steps = splitSteps(lines.slice(-maxLines).map(readLine))
  const failed = steps.filter((step) => step.some(isError))
  const own = failed.filter((step) => !isCleanup(step[0]))
  const wanted = [own, failed, steps.filter((step) => !isCleanup(step[0]))].find((list) => list.length > 0) ?? []
  return endingErrorsLast(wanted)
    .map((step) => step.join('\n'))
    .join('\n\n')
}

function readLine(line: string): string {
  const text = line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '')
  return cutText(cleanText(text.slice(0, 4 * maxLineLength)).trimEnd(), maxLineLength)
}

/** A step begins with a group of the runner's that shows its command or inputs; the tail of a job is its cleanup. */
function splitSteps(texts: readonly string[]): string[][] {
  const steps: string[][] = [[]]
  for (const [index, text] of texts.entries()) {
    if (isCleanup(text) || isStepStart(texts, index)) steps.push([])
    steps.at(-1)?.push(text)
  }
  return steps.filter((step) => step.length > 0)
}

const longestHeader = 500

/** A tool may open a group named "Run tests" too: only the runner's shows a shell, inputs or variables, or nothing. */
function isStepStart(texts: readonly string[], index: number): boolean {
  if (texts[index]?.startsWith('##[group]Run ') !== true) return false
  for (let at = index + 1; at < Math.min(texts.length, index + longestHeader); at += 1) {
    const text = texts[at] ?? ''
    if (text === '##[endgroup]') return at === index + 1
    if (/^(?:shell: |with:$|env:$)/.test(text)) return true
    if (text.startsWith('##[group]')) return false
  }
  return false
}

function isCleanup(text: string | undefined): boolean {
  return text === 'Post job cleanup.' || text === 'Cleaning up orphan processes'
}

function isError(text: string): boolean {
  return text.startsWith('##[error]')
}

/** A step that only wrote an error and went on says less than the one that ended with it: it comes first. */
function endingErrorsLast(steps: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isEnding = (step: readonly string[]): boolean =>
    step.some((text) => /^##\[error\](?:Process completed with exit code|The (?:operation was|action) )/.test(text))
  return [...steps.filter((step) => !isEnding(step)), ...steps.filter(isEnding)]
}
