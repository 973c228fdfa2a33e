/** What a review will say where, in the light of what was said before. Pure. */
import type { ChangedFile } from '../../prompt/context/context.ts'
import { printOf } from './finding-text.ts'
import { confidences, type Finding, severities } from './operations.ts'
import { createPlacer, type InBody, type OnFile, type OnLines } from './locate.ts'
import { readParts } from './review-body.ts'
import {
  currentOf,
  type EarlierFinding,
  isOpenThread,
  listEarlierFindings,
  type OwnThread,
  type ReviewHistory,
  saysAlready,
} from './review-history.ts'

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

export interface PlanFacts {
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
    const again = namedAgain(earlier, finding, placement.path)
    const said =
      stands(again?.thread) ?? (placement.kind === 'body' ? undefined : findSaid(history, stillSaid, placement))
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
  const news = newsIn(history, placed, verdict)
  return { ...placed, ...news, ...saidInBodies(history, inBody, news.isNews) }
}

/** A new review leaves to earlier ones what they say; the one that is brought up to date says its own again. */
function saidInBodies(
  history: ReviewHistory,
  placements: readonly InBody[],
  isNews: boolean,
): Pick<ReviewPlan, 'inBody' | 'carried'> {
  const rewritten = isNews ? undefined : currentOf(history)
  const visible = history.reviews.filter((review) => !review.isMinimized && review !== rewritten)
  const said = new Set(visible.flatMap((review) => [...readParts(review.body, review.prints).findings.keys()]))
  const prints = placements.map(printOf).filter((print) => said.has(print))
  return { inBody: placements.filter((one) => !said.has(printOf(one))), carried: [...new Set(prints)] }
}

/** What the review that stands doesn't say. */
function newsIn(
  history: ReviewHistory,
  { findings, fresh, inBody }: Pick<ReviewPlan, 'findings' | 'fresh' | 'inBody'>,
  verdict: string | undefined,
): Pick<ReviewPlan, 'fixed' | 'isNews'> {
  const current = currentOf(history)
  const fixed = findings.length === 0 && verdict !== 'incomplete' ? (current?.open ?? 0) : 0
  const known = new Set(current?.prints)
  const isNews = fresh.length + fixed > 0 || inBody.some((placement) => !known.has(printOf(placement)))
  return { fixed, isNews: isNews || !current }
}

/** The earlier finding that the agent names, if it is about the same file. */
function namedAgain(earlier: readonly EarlierFinding[], { again }: Finding, path: string): EarlierFinding | undefined {
  const named = again?.trim().toUpperCase()
  return named === undefined
    ? undefined
    : earlier.find(({ number, path: where = path }) => number === named && where === path)
}

/** A thread that was resolved since its lines were changed says nothing any more. */
function stands(thread: OwnThread | undefined): OwnThread | undefined {
  return thread && (isOpenThread(thread) || !thread.isOutdated) ? thread : undefined
}

/** One thread stands for one finding: the same words first, then the same lines. */
function findSaid(
  { threads }: ReviewHistory,
  taken: ReadonlySet<OwnThread>,
  placement: OnLines | OnFile,
): OwnThread | undefined {
  const about = threads.filter((thread) => saysAlready(thread, placement))
  return about.find(({ print }) => print === printOf(placement)) ?? about.find((thread) => !taken.has(thread))
}

function byGravity(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence)
  )
}
