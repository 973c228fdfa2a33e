/** How a run ends whose result was invalid, and whose agent was asked once more. */
import type { Outcome } from '../oz/run/outcome.ts'
import { ActionError } from '../platform/errors.ts'
import type { ResultPlan } from './result-plan.ts'

export function failed(outcome: Outcome, error: ActionError): Outcome {
  return { ...outcome, conclusion: error.conclusion, error }
}

export function unusable({ recipe }: ResultPlan, first: readonly string[], second?: readonly string[]): ActionError {
  const after = second === undefined ? '' : ` The second attempt was invalid too: ${second.join(' ')}`
  const simpler = recipe === undefined ? ' If it happens again, make the schema simpler or the task smaller.' : ''
  return new ActionError(`The agent's result is invalid, and nothing of it was applied. ${first.join(' ')}${after}`, {
    hint: `Read the answer in agent_output.${simpler}`,
  })
}

/** The message came to nothing: the step ends as that did, and says what it was for. */
export function explainSecond(second: Outcome, problems: readonly string[]): Outcome {
  const { error } = second
  const why = error?.message ?? `The run ended as ${second.conclusion}.`
  return failed(
    second,
    new ActionError(
      `The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${why}`,
      {
        conclusion: error?.conclusion ?? 'failure',
        ...(error?.hint !== undefined && { hint: error.hint }),
        ...(error?.link !== undefined && { link: error.link }),
        cause: error,
      },
    ),
  )
}

/** One life of a run, in two parts. */
export function joinOutcomes(first: Outcome, second: Outcome): Outcome {
  const later = second.history.map((change) => ({ ...change, atMs: change.atMs + first.durationMs }))
  return {
    ...second,
    answer: second.answer === '' ? first.answer : second.answer,
    run: second.run ?? first.run,
    history: [...first.history, ...later],
    durationMs: first.durationMs + second.durationMs,
  }
}
