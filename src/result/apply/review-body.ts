/** A review's body: what the agent sums up, what the findings are, and those that stand on no line. Pure. */
import { fitMarkdown, maxBodyLength } from './body.ts'
import { type FindingFrame, printOf, renderInBody, renderInBrief } from './finding-text.ts'
import { type ApplyMarker, writeApplyMarker, writeFindingPrints } from './marker.ts'
import { severities, type Severity } from './operations.ts'
import type { InBody } from './locate.ts'

export interface ReviewFacts {
  readonly marker: ApplyMarker
  readonly frame: FindingFrame
  readonly summary: string
  readonly commitSha: string
  /** Commits came after the reviewed one. */
  readonly isBehind: boolean
  /** Of all findings. */
  readonly severities: readonly Severity[]
  readonly onLines: number
  /** On lines, by an earlier review. */
  readonly saidBefore: number
  readonly inBody: readonly InBody[]
}

const maxSummaryLength = 25_000

export function renderReviewBody(facts: ReviewFacts): string {
  const { marker, frame, inBody } = facts
  const head = [
    writeApplyMarker('review', marker),
    writeFindingPrints(marker.key, inBody.map(printOf)),
    fitMarkdown(frame.redact, facts.summary, maxSummaryLength),
  ].join('\n')
  const sections = [head, countsLine(facts), commitLine(facts)].filter(Boolean)
  if (inBody.length > 0) {
    const title = '### Not on a line of the diff'
    const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4)
    sections.push(title, fitFindings(frame, inBody, maxBodyLength - used))
  }
  return sections.join('\n\n')
}

function countsLine({ severities: all, onLines, saidBefore, inBody }: ReviewFacts): string {
  if (all.length === 0) return 'No findings.'
  const kinds = severities.flatMap((severity) => {
    const count = all.filter((one) => one === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const places = [
    ...(onLines > 0 ? [`${onLines} on lines of the diff`] : []),
    ...(saidBefore > 0 ? [`${saidBefore} said before and still there`] : []),
    ...(inBody.length > 0 ? [`${inBody.length} below`] : []),
  ]
  return `**${all.length === 1 ? '1 finding' : `${all.length} findings`}** (${kinds.join(', ')}): ${places.join(', ')}.`
}

function commitLine({ commitSha, isBehind }: ReviewFacts): string {
  const commit = `\`${commitSha.slice(0, 12)}\``
  return isBehind ? `*About commit ${commit}: the branch has moved on since.*` : `*About commit ${commit}.*`
}

/**
 * The gravest first, as it is given. Whole as long as the rest has room in brief; where even that is too long, the
 * number of those left out.
 */
function fitFindings(frame: FindingFrame, inBody: readonly InBody[], room: number): string {
  const briefs = inBody.map((placement) => renderInBrief(frame, placement))
  const shown: string[] = []
  const note = (count: number): string =>
    `*${count} more have no room here: the output \`result\` of the step has them.*`
  let left = room - note(inBody.length).length - 2
  let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0)
  for (const [at, placement] of inBody.entries()) {
    const brief = briefs[at] ?? ''
    briefsLeft -= brief.length + 2
    const whole = left - briefsLeft > brief.length ? renderInBody(frame, placement) : brief
    const text = whole.length + 2 <= left - briefsLeft ? whole : brief
    if (text.length + 2 > left) break
    shown.push(text)
    left -= text.length + 2
  }
  if (shown.length < inBody.length) shown.push(note(inBody.length - shown.length))
  return shown.join('\n\n')
}
