/** What a review will say where, in the light of what was said before. Pure. */
import type { ChangedFile } from '../../prompt/context/context.ts'
import { printOf } from './finding-text.ts'
import { confidences, type Finding, severities } from './operations.ts'
import { createPlacer, type InBody, type OnLines } from './locate.ts'
import { type OwnThread, type ReviewHistory, saysAlready } from './review-history.ts'

export interface ReviewPlan {
  /** Each gets a comment of its own, the gravest first. */
  readonly fresh: readonly OnLines[]
  readonly inBody: readonly InBody[]
  /** Of `inBody`: those that the cap on comments keeps off their lines. */
  readonly overCap: number
  /** Threads that say now what they said before. */
  readonly stillSaid: ReadonlySet<OwnThread>
  /** Findings without those that say the same of the same place. */
  readonly findings: readonly Finding[]
  /** Findings beyond the limit, of the least grave. */
  readonly leftOut: number
  /** Whether there is anything that no earlier review says. */
  readonly isNews: boolean
}

export interface PlanFacts {
  readonly findings: readonly Finding[]
  readonly files: readonly ChangedFile[]
  readonly history: ReviewHistory
  readonly maxComments: number
}

/** A review of more is none that anybody reads. */
export const maxFindings = 300

/** A finding is on lines, said before, or in the body: none is lost. */
export function planReview({ findings, files, history, maxComments }: PlanFacts): ReviewPlan {
  const place = createPlacer(files)
  const fresh: OnLines[] = []
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
    if (placement.kind === 'body') {
      inBody.push(placement)
      continue
    }
    const said = history.threads.find((thread) => saysAlready(thread, placement))
    if (said) stillSaid.add(said)
    else if (fresh.length < maxComments) fresh.push(placement)
    else {
      overCap += 1
      inBody.push({ kind: 'body', finding, path: placement.path, reason: 'over the limit of comments' })
    }
  }
  const leftOut = Math.max(0, findings.length - maxFindings)
  const isNews = hasNews(history, fresh, inBody)
  return { fresh, inBody, overCap, stillSaid, findings: counted, leftOut, isNews }
}

function hasNews({ reviews }: ReviewHistory, fresh: readonly OnLines[], inBody: readonly InBody[]): boolean {
  const shown = reviews.filter(({ isPending, isMinimized }) => !isPending && !isMinimized)
  const known = new Set(shown.flatMap(({ prints }) => prints))
  return shown.length === 0 || fresh.length > 0 || inBody.some((placement) => !known.has(printOf(placement)))
}

function byGravity(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence)
  )
}
