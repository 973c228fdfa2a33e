/** A review's body: verdict, counts and commit, what the agent sums up, and the findings that stand on no line. Pure. */
import { verdictWords } from '../../report/summary/verdict.ts'
import { fitMarkdown, linkTo, maxBodyLength, titleText } from '../../report/markdown/markdown.ts'
import { type FindingFrame, printOf, renderInBody, renderInBrief } from './finding-text.ts'
import { type ApplyMarker, partMark, writeApplyMarker, writeFindingPrints } from './marker.ts'
import { severities, type Severity } from './operations.ts'
import type { InBody } from './locate.ts'

export interface ReviewFacts {
  readonly marker: ApplyMarker
  readonly frame: FindingFrame
  readonly summary: string
  readonly verdict: string | undefined
  readonly runUrl: string | undefined
  readonly commitSha: string
  /** Commits came after the reviewed one. */
  readonly isBehind: boolean
  /** Of all findings. */
  readonly severities: readonly Severity[]
  /** Comments on lines and on files. */
  readonly inline: number
  /** Inline, by an earlier review. */
  readonly stillOpen: number
  /** Prints of general findings that earlier reviews say. */
  readonly carried?: readonly string[]
  readonly inBody: readonly InBody[]
  /** Earlier findings, of which none is left: that is all there is to say. */
  readonly fixed: number
  /** Parts of the last review's body: what is unchanged stays as it was said. */
  readonly earlier: ReturnType<typeof readParts>
}

const maxSummaryLength = 25_000

export function renderReviewBody(facts: ReviewFacts): string {
  const { marker, frame, inBody, carried = [], commitSha, earlier, fixed } = facts
  const open = facts.inline + facts.stillOpen + carried.length + inBody.length
  const head = [
    writeApplyMarker('review', { ...marker, commit: commitSha, open }, frame.seal),
    writeFindingPrints(frame.key, [...inBody.map(printOf), ...carried], frame.seal),
    `### Review: ${headingOf(facts)}`,
  ].join('\n')
  if (fixed > 0) {
    const words = fixed === 1 ? 'The earlier finding is fixed.' : `All ${fixed} earlier findings are fixed.`
    return [head, `${words} ${commitLine(facts)}`].join('\n\n')
  }
  const summary =
    earlier.summary !== undefined && saysUnchanged(facts.summary)
      ? earlier.summary
      : fitMarkdown(frame, facts.summary, maxSummaryLength)
  const sections = [head, `**${countsLine(facts)}** ${commitLine(facts)}`, `${partMark}\n${summary}`]
  if (inBody.length > 0) {
    const title = '### General findings'
    const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4)
    sections.push(title, fitFindings(facts, maxBodyLength - used))
  }
  return sections.join('\n\n')
}

/** What `renderReviewBody` wrote, taken apart again: the findings by their prints. */
export function readParts(body: string, prints: readonly string[]) {
  const [, summary, ...findings] = body.replaceAll('\r\n', '\n').split(`${partMark}\n`)
  return {
    summary: summary?.replace(/\n### General findings\n+$/, '').trim(),
    findings: new Map(findings.map((text, at): [string, string] => [prints[at] ?? '', text.trim()])),
  }
}

const unchanged =
  /^(?:\W*\b(?:no|nothing|none|not|any|new|changes?|changed|unchanged|update|updates|same|identical|as|is|are|was|were|the|this|it|in|since|to|add|before|above|previously|earlier|last|prior|previous|time|round|review|reviews|comment|finding|findings|summary|still|so|true|applies|apply|stands|valid|open|present|there|fixed|addressed|yet|see|F\d{1,3}))*\W*$/i

/** Whether a text only says that nothing is new: then what it would replace says more. */
export function saysUnchanged(text: string): boolean {
  return (
    text.length <= 200 &&
    /\S/.test(text) &&
    unchanged.test(text) &&
    /unchanged|same|still|no|not|as before|see/i.test(text)
  )
}

function headingOf({ verdict, severities: all, fixed }: ReviewFacts): string {
  if (fixed > 0) return 'everything is fixed'
  const isGrave = all.some((one) => one === 'critical' || one === 'major')
  const word = verdict ?? (isGrave ? 'problems' : all.length > 0 ? 'comments' : 'ok')
  return verdictWords.get(word) ?? titleText(word)
}

function countsLine({ severities: all, inline, stillOpen: threads, carried = [] }: ReviewFacts): string {
  const stillOpen = threads + carried.length
  if (all.length === 0) return 'No findings.'
  const kinds = severities.flatMap((severity) => {
    const count = all.filter((one) => one === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const places = [...(inline > 0 ? [`${inline} inline`] : []), ...(stillOpen > 0 ? [`${stillOpen} still open`] : [])]
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`
  return `${all.length === 1 ? '1 finding' : `${all.length} findings`}: ${kinds.join(', ')}${where}.`
}

function commitLine({ commitSha, isBehind, runUrl }: ReviewFacts): string {
  const link = runUrl === undefined ? '' : ` ${linkTo(runUrl, 'Open the run')}.`
  return `Reviewed ${commitSha.slice(0, 7)}.${isBehind ? ' Newer commits exist.' : ''}${link}`
}

/**
 * The most severe first, as it is given. Whole as long as the rest has room in brief; where even that is too long, the
 * number of those left out.
 */
function fitFindings({ frame, inBody, earlier }: ReviewFacts, room: number): string {
  const briefs = inBody.map((placement) => `${partMark}\n${renderInBrief(frame, placement)}`)
  const shown: string[] = []
  const note = (count: number): string => `*${count} more don't fit here; the step's output \`result\` has them.*`
  let left = room - note(inBody.length).length - 2
  let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0)
  for (const [at, placement] of inBody.entries()) {
    const brief = briefs[at] ?? ''
    briefsLeft -= brief.length + 2
    const said = saysUnchanged(placement.finding.body) ? earlier.findings.get(printOf(placement)) : undefined
    const whole = left - briefsLeft > brief.length ? `${partMark}\n${said ?? renderInBody(frame, placement)}` : brief
    const text = whole.length + 2 <= left - briefsLeft ? whole : brief
    if (text.length + 2 > left) break
    shown.push(text)
    left -= text.length + 2
  }
  if (shown.length < inBody.length) shown.push(note(inBody.length - shown.length))
  return shown.join('\n\n')
}
