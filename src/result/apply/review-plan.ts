/** What a review will say where, in the light of what was said before. Pure. */
import type { ChangedFile } from '../../prompt/context/context.ts'
import { printOf } from './finding-text.ts'
import { confidences, type Finding, severities } from './operations.ts'
import { createPlacer, type InBody, type OnFile, type OnLines, type Placement } from './locate.ts'
import { readParts } from './review-body.ts'
import { currentOf, listEarlierFindings, type OwnThread, type ReviewHistory } from './review-history.ts'

export interface ReviewPlan {
  /** Each gets a comment of its own, the most severe first. */
  readonly fresh: readonly (OnLines | OnFile)[]
  /** Those that no other review of ours says. */
  readonly inBody: readonly InBody[]
  /** Prints of general findings that an earlier review says, and people still see. */
  readonly carried: readonly string[]
  /** Of `inBody`: those that the cap on comments keeps off their lines. */
  readonly overCap: number
  /** Threads that say now what they said before. */
  readonly stillSaid: ReadonlySet<OwnThread>
  /** Findings without those that say the same of the same place. */
  readonly findings: readonly Finding[]
  /** Findings beyond the limit, of the least grave. */
  readonly leftOut: number
  /** Earlier findings, none of which is left; 0 where that is no news. */
  readonly fixed: number
  /** Whether there is anything that no earlier review says. */
  readonly isNews: boolean
}

interface PlanFacts {
  readonly findings: readonly Finding[]
  readonly files: readonly ChangedFile[]
  readonly history: ReviewHistory
  readonly maxComments: number
  readonly verdict: string | undefined
}

/** Nobody reads a review of more. */
export const maxFindings = 300

/** A finding is inline, said before, or in the body: none is lost. */
export function planReview({ findings, files, history, maxComments, verdict }: PlanFacts): ReviewPlan {
  const place = createPlacer(files)
  const earlier = listEarlierFindings(history)
  const fresh: (OnLines | OnFile)[] = []
  const inBody: InBody[] = []
  const stillSaid = new Set<OwnThread>()
  const seen = new Set<string>()
  const counted: Finding[] = []
  let overCap = 0
  for (const finding of [...findings].sort(byGravity).slice(0, maxFindings)) {
    const placement = place(finding)
    const spot = placement.kind === 'lines' ? [placement.side, placement.lines.last] : [finding.line]
    const sameness = JSON.stringify([printOf(placement), ...spot])
    if (seen.has(sameness)) continue
    seen.add(sameness)
    counted.push(finding)
    // The earlier finding that the agent names, if it is about the same file.
    const named = finding.again?.trim().toUpperCase()
    const again = earlier.find(({ number, path = placement.path }) => number === named && path === placement.path)
    const said = standing(again?.thread) ?? findSaid(history, stillSaid, placement)
    if (said) stillSaid.add(said)
    else if (placement.kind === 'body') inBody.push(again ? { ...placement, print: again.print } : placement)
    else if (fresh.length < maxComments) fresh.push(placement)
    else {
      overCap += 1
      inBody.push({ kind: 'body', finding, path: placement.path, reason: 'over the limit of comments' })
    }
  }
  const leftOut = Math.max(0, findings.length - maxFindings)
  const placed = { fresh, inBody, overCap, stillSaid, findings: counted, leftOut }
  return { ...placed, ...compare(placed, history, verdict) }
}

/** What the review that stands doesn't say, and what may be left to earlier ones. */
function compare(
  { findings, fresh, inBody }: Pick<ReviewPlan, 'findings' | 'fresh' | 'inBody'>,
  history: ReviewHistory,
  verdict: string | undefined,
): Pick<ReviewPlan, 'fixed' | 'isNews' | 'inBody' | 'carried'> {
  const current = currentOf(history)
  const fixed = findings.length === 0 && verdict !== 'incomplete' ? (current?.open ?? 0) : 0
  const known = new Set(current?.prints)
  const isNews = !current || fresh.length + fixed > 0 || inBody.some((placement) => !known.has(printOf(placement)))
  // A new review leaves to earlier ones what they say; the one that is brought up to date says its own again.
  const visible = history.reviews.filter((review) => !review.isMinimized && (isNews || review !== current))
  const said = new Set(visible.flatMap((review) => [...readParts(review.body, review.prints).findings.keys()]))
  const carried = new Set(inBody.map(printOf).filter((print) => said.has(print)))
  return { fixed, isNews, inBody: inBody.filter((one) => !said.has(printOf(one))), carried: [...carried] }
}

/** A thread that was resolved since its lines were changed says nothing any more. */
function standing(thread: OwnThread | undefined): OwnThread | undefined {
  return thread && (thread.isOpen || !thread.isOutdated) ? thread : undefined
}

/**
 * A thread about this. An open one on the same file, side and lines is, however it is worded; one that was resolved, if
 * it says the same: people have seen it. One thread stands for one finding: the same words first, then the same lines.
 */
function findSaid({ threads }: ReviewHistory, taken: ReadonlySet<OwnThread>, placement: Placement) {
  const print = printOf(placement)
  const about = threads.filter((thread) => {
    const { path, isFile, side, line, startLine = line } = thread
    if (path !== placement.path || isFile !== (placement.kind === 'file')) return false
    if (placement.kind !== 'lines') return placement.kind === 'file' && thread.print === print
    if (line !== placement.lines.last || side !== placement.side) return false
    return thread.print === print || (thread.isOpen && startLine === placement.lines.first)
  })
  return about.find((thread) => thread.print === print) ?? about.find((thread) => !taken.has(thread))
}

function byGravity(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence)
  )
}
