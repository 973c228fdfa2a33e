/** What the agent asked for, checked and capped, done on the one issue or pull request the event is about. */
import type { GitHub } from '../../github/client.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Log } from '../../platform/ports.ts'
import { cutText, headOf } from '../../platform/text/text.ts'
import { makeInert } from '../../report/markdown/markdown.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { fitText } from '../../report/summary/answer.ts'
import { applyComment, commentWords, footerOf } from './comment.ts'
import { type ApplyContext, redactClean, didApply, endOf, Rejection, refused } from './context.ts'
import { type GateFacts, type Judgement, judgeReview, readStanding } from './fail-on.ts'
import { applyLabels, writePermission } from './labels.ts'
import { applicable, type Applied, type Operation } from './operations.ts'
import { applyReview } from './review.ts'
import { type ApplyTarget, whyElsewhere } from './target.ts'
import { addImpliedComment, readTriage, type Triage, writeAddition } from './triage.ts'

type Given =
  'github' | 'isPublic' | 'serverUrl' | 'commentId' | 'policy' | 'marker' | 'seal' | 'clock' | 'log' | 'redact'

export interface ApplyRequest extends Pick<ApplyContext, Given> {
  readonly operations: readonly Operation[]
  /** A text instead says why there is none. */
  readonly target: ApplyTarget | string
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** The pull request's head as the agent was shown it; that of now where it is left out. */
  readonly headSha?: string | undefined
  /** As the result says it. */
  readonly verdict?: string | undefined
  /** Where to read about the run. */
  readonly runUrl?: string | undefined
  readonly recipe?: string | undefined
  /** The typed result: of the recipe `triage` its verdict may imply a comment. */
  readonly result?: unknown
  /** The pull request that the run opened or added to. */
  readonly pullRequest?: number | undefined
  /** For all of it. */
  readonly deadlineMs?: number
  /** What `fail_on` judges beside the operations. */
  readonly gate?: GateFacts
}

const defaultDeadlineMs = 300_000
/** More are counted. */
const maxOperations = 30

/**
 * Does one operation of each kind: labels, comment, review, summary. What a rule or a cap refuses is a warning; what
 * GitHub refuses or loses, and findings as grave as `failOn`, come back as the error.
 */
export async function applyOperations(given: ApplyRequest): Promise<Applied> {
  const { clock, log, target, policy } = given
  const limit = signalAfter(clock, given.deadlineMs ?? defaultDeadlineMs)
  const request = { ...given, signal: AbortSignal.any([given.signal, limit.signal]) }
  const context = typeof target === 'string' ? undefined : contextOf(request, target)
  try {
    // What earlier reviews hold against the pull request, before this one is written.
    const standing = context && policy.failOn !== undefined ? await readStanding(context, policy.failOn) : []
    const done = await applyAll(request, context)
    const shown = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(given, operation))
    for (const { what, result, reason } of shown) {
      const line = `${what}${reason === undefined ? '' : `: ${reason}`}.`
      if (result === 'refused' && !policy.dryRun) log.warning(line)
      else log.info(line)
    }
    return { operations: shown, summary: summaryOf(given), error: errorOf(given, shown, standing) }
  } finally {
    limit.clear()
  }
}

/** In the order of the kinds; what is no kind of ours last. */
async function applyAll(request: ApplyRequest, context: ApplyContext | undefined): Promise<AppliedOperation[]> {
  const triage = request.recipe === 'triage' ? readTriage(request.result) : undefined
  const operations = addImpliedComment(request.operations, triage)
  const kinds: readonly Operation['kind'][] = [...applicable, 'unknown']
  const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind))
  const done: AppliedOperation[] = []
  for (const [at, operation] of ordered.slice(0, maxOperations).entries()) {
    if (operation.kind === 'unknown') {
      done.push(ignored(operation.name))
      continue
    }
    const what = wordsOf(operation, request.target)
    const reason = whyNot(request, operation, ordered[at - 1]?.kind === operation.kind)
    if (reason !== undefined) done.push(refused(what, reason))
    else if (operation.kind === 'summary') done.push(didApply(wroteSummary))
    else if (context)
      done.push(...refuseVerdict(operation), ...(await attempt(context, operation, { what, triage, request })))
  }
  const more = ordered.length - maxOperations
  return more > 0 ? [...done, refused(`do ${more} more operations`, onlyOne)] : done
}

const onlyOne = 'a step does one operation of each kind'

function ignored(name: string): AppliedOperation {
  const reason = `only ${applicable.slice(0, -1).join(', ')} and ${applicable.at(-1) ?? ''} are supported`
  return { what: `Ignored ${JSON.stringify(name)}`, result: 'refused', reason }
}

function refuseVerdict(operation: Operation): AppliedOperation[] {
  const verdict = operation.kind === 'review' ? (operation.event ?? 'COMMENT') : 'COMMENT'
  if (verdict.toUpperCase() === 'COMMENT') return []
  return [refused(`review as ${JSON.stringify(verdict)}`, 'reviews are only posted as comments')]
}

function contextOf(request: ApplyRequest, target: ApplyTarget): ApplyContext {
  const { policy, github, log, headSha, verdict, runUrl } = request
  return {
    ...request,
    ...{ target, headSha, verdict, runUrl },
    github: policy.dryRun ? showWrites(github, log) : github,
    budget: { comments: policy.maxComments },
  }
}

function whyNot(
  { policy, target }: ApplyRequest,
  { kind, aim = {} }: Operation,
  isSecond: boolean,
): string | undefined {
  if (!policy.allowed.some((allowed) => allowed === kind)) return `apply doesn't list ${kind}`
  if (isSecond) return onlyOne
  if (kind === 'summary') return undefined
  if (typeof target === 'string') return target
  if (target.discussion !== undefined && kind !== 'comment') return 'a discussion only takes comments'
  return whyElsewhere(aim, target)
}

interface Attempt {
  readonly what: string
  readonly triage: Triage | undefined
  readonly request: ApplyRequest
}

async function attempt(
  applyContext: ApplyContext,
  operation: Operation,
  { what, triage, request }: Attempt,
): Promise<AppliedOperation[]> {
  const { signal, github, target } = applyContext
  const permission = operation.kind === 'review' ? 'pull-requests: write' : writePermission({ target })
  if (!github.hasToken) return [{ what: `Couldn't ${what}`, result: 'failed', reason: 'there is no github_token' }]
  try {
    signal.throwIfAborted()
    if (operation.kind === 'labels') return await applyLabels(applyContext, operation)
    if (operation.kind === 'review') return await applyReview(applyContext, operation)
    if (operation.kind !== 'comment') return []
    if (isPrivateFinding(applyContext.isPublic, triage?.verdict)) {
      throw new Rejection('a possible security problem is not described in public')
    }
    const implied = await writeAddition(applyContext, triage, operation)
    return [await applyComment(applyContext, operation, implied || footerOf(request, operation))]
  } catch (error) {
    return [endOf(error, { what, permission, signal })]
  }
}

/** A security problem must not be told where everybody reads it: in a comment, the progress comment or the summary. */
export function isPrivateFinding(isPublic: boolean, verdict: string | undefined): boolean {
  return verdict === 'security' && isPublic
}

export const wroteSummary = 'Wrote the job summary'

/** As a command. */
function wordsOf({ kind }: Operation, target: ApplyTarget | string): string {
  const on = typeof target === 'string' ? '' : ` on #${target.number}`
  if (kind === 'comment') return typeof target === 'string' ? 'comment' : commentWords({ target }).base
  return kind === 'review' ? `post a review${on}` : kind === 'labels' ? 'change labels' : 'write the job summary'
}

/** In a dry run nothing is done; what would fail or be refused still says so. */
function asShown(operation: AppliedOperation): AppliedOperation {
  return operation.result === 'applied'
    ? { ...operation, what: `Dry run: ${operation.what}`, result: 'refused', reason: 'shown in the log, not sent' }
    : operation
}

const maxTextLength = 1_000

/** Names and paths are the agent's words. */
function withoutSecrets({ redact }: ApplyRequest, { what, reason, ...rest }: AppliedOperation): AppliedOperation {
  const show = (text: string): string => cutText(redactClean(redact, text), maxTextLength)
  return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) }
}

/** Beside the answer and the rest in a file of 1 MiB; made inert, a text can grow fivefold. */
const maxSummaryBytes = 100 * 1024

function summaryOf({ operations, policy, redact }: ApplyRequest): string | undefined {
  const operation = operations.find(({ kind }) => kind === 'summary')
  if (operation?.kind !== 'summary' || !policy.allowed.includes('summary')) return undefined
  const source = redactClean(redact, headOf(operation.markdown, maxSummaryBytes))
  const inert = (part: string): string => makeInert(part, { backlinks: true, topHeading: 3 })
  const { text, leftOut } = fitText(source, maxSummaryBytes, inert)
  const isCut = leftOut > 0 || operation.markdown.length > maxSummaryBytes
  return redact(isCut ? `${text}\n\n*Truncated; the output \`result\` has all of it.*` : text)
}

function errorOf(
  { operations, policy: { failOn }, redact, gate = {} }: ApplyRequest,
  done: readonly AppliedOperation[],
  standing: Judgement['standing'],
): ActionError | undefined {
  const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`)
  const judged = failOn && judgeReview({ operations, failOn, gate, standing })
  const lost = failed.length === 0 ? [] : [`Not everything in the result could be applied. ${failed.join('; ')}.`]
  if (lost.length === 0 && judged === undefined) return undefined
  const message = redact([...lost, ...(judged ? [judged.message] : [])].join(' '))
  return new ActionError(message, lost.length === 0 && judged?.hint !== undefined ? { hint: judged.hint } : {})
}

/** A GitHub that answers reads as ever, and shows each write as it would be sent, in place of sending it. */
export function showWrites(github: GitHub, log: Log): GitHub {
  return github.withoutWrites(({ call, body }) => {
    log.group(`dry_run, not sent: ${call}`)
    log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'))
    log.endGroup()
    return { ...body, id: 0, node_id: 'dry-run', addDiscussionComment: { comment: { id: 'dry-run', databaseId: 0 } } }
  })
}
