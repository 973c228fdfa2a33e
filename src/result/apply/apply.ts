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
import {
  type ApplyContext,
  type ApplyRequest,
  type ApplyTarget,
  redactClean,
  didApply,
  endOf,
  refused,
} from './context.ts'
import { judgeReview, readStanding, type Standing } from './fail-on.ts'
import { applyLabels } from './labels.ts'
import {
  applicable,
  type Applied,
  type CommentOperation,
  type LabelsOperation,
  type Operation,
  type ReviewOperation,
} from './operations.ts'
import { applyReview } from './review.ts'
import { whyElsewhere, writePermission } from './target.ts'
import { addImpliedComment, writeAddition } from './triage.ts'

const defaultDeadlineMs = 300_000
/** More are counted. */
const maxOperations = 30

/**
 * Does one operation of each kind: labels, comment, review, summary. What a rule or a cap refuses is a warning; what
 * GitHub refuses or loses, and findings as grave as `failOn`, come back as the error.
 */
export async function applyOperations(request: ApplyRequest): Promise<Applied> {
  const { clock, log, target, policy, github, redact } = request
  const limit = signalAfter(clock, request.deadlineMs ?? defaultDeadlineMs)
  const context = typeof target !== 'string' && {
    ...request,
    target,
    signal: AbortSignal.any([request.signal, limit.signal]),
    github: policy.dryRun ? showWrites(github, log) : github,
    budget: { comments: policy.maxComments },
  }
  // Names and paths are the agent's words.
  const show = (text: string): string => cutText(redactClean(redact, text), maxTextLength)
  try {
    // What earlier reviews hold against the pull request, before this one is written.
    const standing = context && policy.failOn !== undefined ? await readStanding(context, policy.failOn) : []
    const done = await applyAll(request, context || undefined)
    const shown = (policy.dryRun ? done.map(asShown) : done).map(({ what, reason, ...rest }) => ({
      ...{ what: show(what), ...rest },
      ...(reason !== undefined && { reason: show(reason) }),
    }))
    for (const { what, result, reason } of shown) {
      const line = `${what}${reason === undefined ? '' : `: ${reason}`}.`
      if (result === 'refused' && !policy.dryRun) log.warning(line)
      else log.info(line)
    }
    return { operations: shown, summary: summaryOf(request), error: errorOf(request, shown, standing) }
  } finally {
    limit.clear()
  }
}

const maxTextLength = 1_000

/** In the order of the kinds; what is no kind of ours last. */
async function applyAll(request: ApplyRequest, context: ApplyContext | undefined): Promise<AppliedOperation[]> {
  const operations = addImpliedComment(request)
  const kinds: readonly Operation['kind'][] = [...applicable, 'unknown']
  const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind))
  const done: AppliedOperation[] = []
  for (const [at, operation] of ordered.slice(0, maxOperations).entries()) {
    if (operation.kind === 'unknown') {
      const reason = `only ${applicable.slice(0, -1).join(', ')} and ${applicable.at(-1) ?? ''} are supported`
      done.push({ what: `Ignored ${JSON.stringify(operation.name)}`, result: 'refused', reason })
      continue
    }
    const what = wordsOf(operation, request.target)
    const reason = whyNot(request, operation, ordered[at - 1]?.kind === operation.kind)
    if (reason !== undefined) done.push(refused(what, reason))
    else if (operation.kind === 'summary') done.push(didApply(wroteSummary))
    else if (context) done.push(...(await attempt(context, operation, what)))
  }
  const more = ordered.length - maxOperations
  return more > 0 ? [...done, refused(`do ${more} more operations`, onlyOne)] : done
}

const onlyOne = 'a step does one operation of each kind'

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

async function attempt(
  context: ApplyContext,
  operation: LabelsOperation | CommentOperation | ReviewOperation,
  what: string,
): Promise<AppliedOperation[]> {
  const { signal, github, target } = context
  const permission = operation.kind === 'review' ? 'pull-requests: write' : writePermission(target)
  const done: AppliedOperation[] = []
  if (operation.kind === 'review' && (operation.event ?? 'COMMENT').toUpperCase() !== 'COMMENT') {
    done.push(refused(`review as ${JSON.stringify(operation.event)}`, 'reviews are only posted as comments'))
  }
  if (!github.hasToken) {
    return [...done, { what: `Couldn't ${what}`, result: 'failed', reason: 'there is no github_token' }]
  }
  try {
    signal.throwIfAborted()
    if (operation.kind === 'labels') return await applyLabels(context, operation)
    if (operation.kind === 'review') return [...done, ...(await applyReview(context, operation))]
    const addition = (await writeAddition(context, operation)) || footerOf(context, operation)
    return [await applyComment(context, operation, addition)]
  } catch (error) {
    return [...done, endOf(error, context, what, permission)]
  }
}

export const wroteSummary = 'Wrote the job summary'

/** As a command. */
function wordsOf({ kind }: Operation, target: ApplyTarget | string): string {
  const on = typeof target === 'string' ? '' : ` on #${target.number}`
  if (kind === 'comment') return typeof target === 'string' ? 'comment' : commentWords(target).base
  return kind === 'review' ? `post a review${on}` : kind === 'labels' ? 'change labels' : 'write the job summary'
}

/** In a dry run nothing is done; what would fail or be refused still says so. */
function asShown(operation: AppliedOperation): AppliedOperation {
  return operation.result === 'applied'
    ? { ...operation, what: `Dry run: ${operation.what}`, result: 'refused', reason: 'shown in the log, not sent' }
    : operation
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
  request: ApplyRequest,
  done: readonly AppliedOperation[],
  standing: readonly Standing[] | string,
): ActionError | undefined {
  const { failOn } = request.policy
  const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`)
  const judged = failOn && judgeReview(request, failOn, standing)
  if (failed.length === 0 && judged === undefined) return undefined
  const lost = failed.length === 0 ? [] : [`Not everything in the result could be applied. ${failed.join('; ')}.`]
  const message = request.redact([...lost, ...(judged ? [judged.message] : [])].join(' '))
  return new ActionError(message, { hint: failed.length === 0 ? judged?.hint : undefined })
}

/** A GitHub that answers reads as ever, and shows each write as it would be sent, in place of sending it. */
function showWrites(github: GitHub, log: Log): GitHub {
  return github.withoutWrites(({ call, body }) => {
    log.group(`dry_run, not sent: ${call}`)
    log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'))
    log.endGroup()
    return { ...body, id: 0, node_id: 'dry-run', addDiscussionComment: { comment: { id: 'dry-run', databaseId: 0 } } }
  })
}
