/** What the agent asked for, checked and capped, done on the one issue or pull request the event is about. */
import { ActionError } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import { makeInert } from '../../report/markdown/markdown.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { fitText } from '../../report/summary/answer.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { cutText, headOf } from '../../platform/text/text.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import type { ApplyContext } from './context.ts'
import { redactClean } from './body.ts'
import { applyComment, commentWords } from './comment.ts'
import { showWrites } from './dry-run.ts'
import { judgeFindings } from './fail-on.ts'
import { applyLabels, labelPermission } from './labels.ts'
import type { ApplyMarker } from './marker.ts'
import { applicable, type Applied, type ApplyPolicy, type Operation } from './operations.ts'
import { endOf, refused } from './rejection.ts'
import { applyReview, reviewWords } from './review.ts'
import { type ApplyTarget, targetOf, whyElsewhere } from './target.ts'

export interface ApplyRequest {
  readonly operations: readonly Operation[]
  readonly policy: ApplyPolicy
  readonly event: WorkflowEvent
  readonly github: GitHub
  readonly marker: ApplyMarker
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** The pull request's head as the prompt named it; asked for where it is left out and the event doesn't say. */
  readonly headSha?: string | undefined
  /** For all of it. */
  readonly deadlineMs?: number
}

const defaultDeadlineMs = 300_000
/** More are told as a number. */
const maxOperations = 30

/**
 * Does one operation of each kind: labels, comment, review, summary. What a rule or a cap refuses is told in a warning;
 * what GitHub refuses or loses, and findings as grave as `failOn`, come back as the error.
 */
export async function applyOperations(request: ApplyRequest): Promise<Applied> {
  const { clock, signal, log, policy } = request
  const limit = signalAfter(clock, request.deadlineMs ?? defaultDeadlineMs)
  try {
    const done: AppliedOperation[] = []
    const both = AbortSignal.any([signal, limit.signal])
    for (const step of stepsOf({ ...request, signal: both })) done.push(...(await step()))
    const told = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(request, operation))
    for (const operation of told) tell(log, operation, policy.dryRun)
    return { operations: told, summary: summaryOf(request), error: errorOf(request, told) }
  } finally {
    limit.clear()
  }
}

type Step = () => Promise<AppliedOperation[]>

/** In the order of the kinds; what is no kind of ours last. */
function stepsOf(request: ApplyRequest): Step[] {
  const { operations, event } = request
  const kinds: readonly Operation['kind'][] = [...applicable, 'unknown']
  const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind))
  const more = ordered.length - maxOperations
  const target = targetOf(event)
  const applyContext = typeof target === 'string' ? undefined : benchOf(request, target)
  const seen = new Set<string>()
  const steps = ordered.slice(0, maxOperations).map((operation): Step => {
    const isSecond = seen.has(operation.kind)
    if (operation.kind !== 'unknown') seen.add(operation.kind)
    return async () => {
      const what = wordsOf(operation, target)
      const reason = whyNot(request, operation, { target, isSecond })
      if (reason !== undefined) return [refused(what, reason)]
      if (applyContext === undefined) return [{ what, result: 'applied' }]
      return [...refuseVerdict(operation, what), ...(await attempt(applyContext, operation, what))]
    }
  })
  const tooMany = refused(`${more} more operations`, 'a step does one of a kind')
  return more > 0 ? [...steps, () => Promise.resolve([tooMany])] : steps
}

function refuseVerdict(operation: Operation, what: string): AppliedOperation[] {
  const verdict = operation.kind === 'review' ? (operation.event ?? 'COMMENT') : 'COMMENT'
  if (verdict.toUpperCase() === 'COMMENT') return []
  return [refused(`${what} as ${JSON.stringify(verdict)}`, 'a review is only ever made as a comment')]
}

function benchOf(request: ApplyRequest, target: ApplyTarget): ApplyContext {
  const { policy, github, log, headSha } = request
  return {
    ...request,
    target,
    headSha,
    github: policy.dryRun ? showWrites(github, log) : github,
    budget: { comments: policy.maxComments },
  }
}

interface Facts {
  readonly target: ApplyTarget | string
  readonly isSecond: boolean
}

function whyNot({ policy }: ApplyRequest, operation: Operation, { target, isSecond }: Facts): string | undefined {
  const { kind, aim = {} } = operation
  if (kind === 'unknown') return `a step does ${applicable.join(', ')}, and nothing else`
  if (!policy.allowed.includes(kind)) return 'apply does not allow it'
  if (isSecond) return 'a step does one of a kind'
  if (kind === 'summary') return undefined
  return typeof target === 'string' ? target : whyElsewhere(aim, target)
}

async function attempt(applyContext: ApplyContext, operation: Operation, what: string): Promise<AppliedOperation[]> {
  const { signal, github, target } = applyContext
  const permission = operation.kind === 'review' ? 'pull-requests: write' : labelPermission({ target })
  if (operation.kind !== 'summary' && !github.hasToken) {
    return [{ what, result: 'failed', reason: 'there is no github_token to write with' }]
  }
  try {
    signal.throwIfAborted()
    return await perform(applyContext, operation)
  } catch (error) {
    return [endOf(error, { what, permission, signal })]
  }
}

async function perform(applyContext: ApplyContext, operation: Operation): Promise<AppliedOperation[]> {
  switch (operation.kind) {
    case 'labels':
      return applyLabels(applyContext, operation)
    case 'comment':
      return [await applyComment(applyContext, operation)]
    case 'review':
      return applyReview(applyContext, operation)
    case 'summary':
      return [{ what: wordsOf(operation, applyContext.target), result: 'applied' }]
    case 'unknown':
      return []
  }
}

function wordsOf(operation: Operation, target: ApplyTarget | string): string {
  const applyContext = typeof target === 'string' ? undefined : { target }
  switch (operation.kind) {
    case 'labels':
      return 'labels'
    case 'comment':
      return applyContext ? commentWords(applyContext) : 'comment'
    case 'review':
      return applyContext ? reviewWords(applyContext) : 'review'
    case 'summary':
      return "the step's summary"
    case 'unknown':
      return `operation ${JSON.stringify(operation.name)}`
  }
}

/** In a dry run nothing is done; what would fail or be refused still says so. */
function asShown(operation: AppliedOperation): AppliedOperation {
  return operation.result === 'applied' ? refused(operation.what, 'dry_run: shown in the log, and not done') : operation
}

const maxTextLength = 1_000

/** Names and paths are the agent's words. */
function withoutSecrets({ redact }: ApplyRequest, { what, reason, ...rest }: AppliedOperation): AppliedOperation {
  const show = (text: string): string => cutText(redactClean(redact, text), maxTextLength)
  return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) }
}

function tell(log: Log, { what, result, reason }: AppliedOperation, isDry: boolean): void {
  const why = reason === undefined ? '' : `: ${reason}`
  if (result === 'refused' && !isDry) log.warning(`Refused, ${what}${why}.`)
  else log.info(`${result === 'applied' ? 'Done' : result === 'refused' ? 'Not done' : 'Failed'}, ${what}${why}.`)
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
  return redact(isCut ? `${text}\n\n*… cut here: the output \`result\` has the whole.*` : text)
}

function errorOf(
  { operations, policy, redact }: ApplyRequest,
  done: readonly AppliedOperation[],
): ActionError | undefined {
  const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`)
  const findings = operations.flatMap((operation) => (operation.kind === 'review' ? operation.findings : []))
  const judged = judgeFindings(findings, policy.failOn, redact)
  if (failed.length === 0) return judged
  const lost = `Not all that the result asks for could be done. ${failed.join('; ')}.`
  return new ActionError([lost, ...(judged ? [judged.message] : [])].join(' '))
}
