import { ActionError, type Conclusion } from '../../platform/errors.ts'
import { explainAs } from '../client/explain.ts'
import type { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import type { Trouble } from './trouble.ts'

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
export function lostSight({ kind, error }: LostSight, run: Run | undefined, server: string): ActionError {
  const conclusion: Conclusion = kind === 'unreachable' ? 'unknown' : 'failure'
  const { message, hint, link, code } = explainAs(conclusion, error, doing[kind], server)
  return new ActionError(message, {
    conclusion,
    hint: `${hint ?? ''} What became of the run shows${whereIs(run)}.`.trim(),
    ...(link !== undefined && { link }),
    ...(code !== undefined && { code }),
    cause: error,
  })
}

interface LostSight {
  readonly kind: Trouble
  readonly error: OzError
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
