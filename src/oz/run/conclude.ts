import { ActionError, type Conclusion, isGreen } from '../../platform/errors.ts'
import { errorPage, explainFailure } from '../client/explain.ts'
import type { OzError } from '../client/failure.ts'
import type { Run, RunState } from '../client/types.ts'
import type { Answer } from './answer.ts'
import type { Outcome } from './outcome.ts'
import type { Trouble } from './pace.ts'

/** What an end means for the step; `error` is set unless it is a success. */
export interface Verdict {
  readonly conclusion: Conclusion
  readonly error: ActionError | undefined
}

/** Success only when the run SUCCEEDED and left an answer or an artifact. */
export function concludeRun(run: Run, answer: Answer): Verdict {
  if (run.state === 'SUCCEEDED' && answer.from !== 'none') return { conclusion: 'success', error: undefined }
  const error = run.state === 'SUCCEEDED' ? leftNothing(run, answer.note) : failureOf(run, run.state)
  return { conclusion: error.conclusion, error }
}

/** The outcome of a run that ended before this step looked at it. */
export function outcomeOf(run: Run, answer: Answer): Outcome {
  return { ...concludeRun(run, answer), answer: answer.text, run, runId: run.id, history: [], durationMs: 0 }
}

function leftNothing(run: Run, note: string | undefined): ActionError {
  const what = note === undefined ? 'left neither an answer nor an artifact' : 'its answer is not known'
  return new ActionError(`The run succeeded, but ${what}.${note === undefined ? '' : ` ${note}`}`, {
    hint: `Read what the agent did${at(run)}, and ask in the prompt for an answer.`,
  })
}

/** `advice`: where the platform itself doesn't say whether another try helps. */
interface Ending {
  readonly what: string
  readonly advice: string
  readonly conclusion?: Conclusion
}

const endings: Readonly<Partial<Record<RunState, Ending>>> = {
  FAILED: { what: 'The agent run failed', advice: 'fix what it names and re-run the job' },
  ERROR: { what: "The platform couldn't run the agent", advice: 're-run the job later' },
  BLOCKED: {
    what: 'The run is blocked: it waits for a person',
    advice: 'answer it there, or set on_blocked: wait',
    conclusion: 'blocked',
  },
  CANCELLED: {
    what: 'The run was cancelled',
    advice: 're-run the job if that was not meant',
    conclusion: 'cancelled',
  },
}

function failureOf(run: Run, state: RunState): ActionError {
  const open: Ending = { what: `The run has not ended (${run.stateName})`, advice: 'check what became of it' }
  const { what, advice, conclusion = 'failure' } = endings[state] ?? open
  const retryable = state === 'BLOCKED' ? undefined : run.status?.retryable
  const platformAdvice = retryable
    ? 're-run the job later'
    : 'fix what it names first: the platform says that another try would fail too'
  const said = run.status?.message.replace(/\s+/g, ' ').trim() ?? ''
  const code = run.status?.errorCode
  return new ActionError(said === '' ? `${what}.` : `${what}: ${sentence(said)}`, {
    conclusion,
    hint: `Read what happened${at(run)}, then ${retryable === undefined ? advice : platformAdvice}.`,
    code,
    link: errorPage(code),
  })
}

function at(run: Run): string {
  return run.sessionLink === undefined ? ` in the run ${run.id}` : ` at ${run.sessionLink}`
}

/** A status message can be an agent's whole output: one line of it is enough here. */
function sentence(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text
  return /[.!?…]$/.test(short) ? short : `${short}.`
}

/** Where to look at a run, for the middle of a sentence: " at <link>". */
export function whereIs(run: Run | undefined): string {
  return ` at ${run?.sessionLink ?? 'https://oz.warp.dev/runs'}`
}

/** The error of a step that had to end, with what helps: where the run is, and what to change. */
export function withHint(error: ActionError, run: Run | undefined): ActionError {
  if (error.conclusion !== 'timed_out' || error.hint !== undefined) return error
  return new ActionError(error.message, {
    conclusion: error.conclusion,
    hint: `Raise timeout_minutes or give the agent a smaller task; see what it did${whereIs(run)}.`,
    cause: error.cause,
  })
}

const doing: Readonly<Record<Trouble, string>> = {
  lost: 'find the run any more',
  locked_out: 'go on watching the run',
  unreachable: 'reach the service',
}

/** The error of a step that can't see its run any more; it may go on. */
export function lostSight(
  { kind, error }: { readonly kind: Trouble; readonly error: OzError },
  run: Run | undefined,
  server: string,
): ActionError {
  return explainFailure(error, doing[kind], server, {
    conclusion: kind === 'unreachable' ? 'unknown' : 'failure',
    more: `What became of the run shows${whereIs(run)}.`,
  })
}

/** The error of a step whose run_id the server doesn't know. */
export function noSuchRun(id: string, cause: OzError): ActionError {
  return new ActionError(`run_id: the server has no run ${id} (${cause.message}).`, {
    hint: 'Check run_id, and that oz_api_key belongs to the team that started the run.',
    cause,
  })
}

/** The error of a message that a run never picked up. */
export function notTakenUp(id: string): ActionError {
  return new ActionError(`The run ${id} didn't pick up the message in time.`, {
    hint: 'See in its conversation whether the message arrived; start a new run with prompt if the old one is over.',
  })
}

const mostNamed = 10

/** The first ten, and how many more. */
export function nameSome(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return names.slice(0, mostNamed).join(', ') + more
}

/**
 * What many ends mean for the step: without `failOnAny` it fails only where all of them did, else `warning` says what went
 * wrong. A cancelled job is cancelled, whatever some runs came to.
 */
export function concludeMany(
  runs: readonly { readonly label: string; readonly outcome: Pick<Outcome, 'conclusion' | 'error'> }[],
  { failOnAny, isCancelled }: { readonly failOnAny: boolean; readonly isCancelled: boolean },
): Verdict & { readonly warning: string | undefined } {
  const bad = runs.filter(({ outcome }) => !isGreen(outcome.conclusion))
  const good = runs.filter((run) => !bad.includes(run))
  const done = (good.find(({ outcome }) => outcome.conclusion !== 'skipped') ?? good[0])?.outcome.conclusion
  const [first] = bad
  if (first === undefined) return { conclusion: done ?? 'success', error: undefined, warning: undefined }
  const names = nameSome(bad.map(({ label, outcome }) => `${label} (${outcome.conclusion})`))
  const what = `${bad.length} of ${runs.length} runs did not succeed: ${names}.`
  if (!failOnAny && !isCancelled && done !== undefined) return { conclusion: done, error: undefined, warning: what }
  const conclusions = new Set(bad.map(({ outcome }) => outcome.conclusion))
  const conclusion = isCancelled ? 'cancelled' : conclusions.size === 1 ? first.outcome.conclusion : 'failure'
  const { error } = first.outcome
  const said = error === undefined ? what : `${what} The first, ${first.label}: ${error.message}`
  const hint = error?.hint ?? 'The summary has a line for each of them.'
  return { conclusion, error: new ActionError(said, { conclusion, hint, link: error?.link }), warning: undefined }
}
