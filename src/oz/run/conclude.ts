import { ActionError, type Conclusion } from '../../platform/errors.ts'
import { errorPage } from '../client/explain.ts'
import type { Run } from '../client/types.ts'
import type { Answer } from './answer.ts'

/** What an ended run means for the step; `error` is set unless it is a success. */
export interface Verdict {
  readonly conclusion: Conclusion
  readonly error: ActionError | undefined
}

/** Success only when the run SUCCEEDED and left an answer or an artifact. */
export function concludeRun(run: Run, answer: Answer): Verdict {
  if (run.state === 'SUCCEEDED' && answer.from !== 'none') return { conclusion: 'success', error: undefined }
  const error = errorOf(run, answer.note)
  return { conclusion: error.conclusion, error }
}

function errorOf(run: Run, note: string | undefined): ActionError {
  switch (run.state) {
    case 'SUCCEEDED':
      return new ActionError(
        `The run succeeded, but left neither an answer nor an artifact.${note === undefined ? '' : ` ${note}`}`,
        {
          hint: `Read what the agent did${at(run)}, and ask in the prompt for an answer.`,
        },
      )
    case 'FAILED':
      return failureOf(run, 'The agent run failed', adviceFor(run, 'fix what it names and re-run the job'))
    case 'ERROR':
      return failureOf(run, 'The platform could not carry out the run', adviceFor(run, 're-run the job later'))
    case 'BLOCKED':
      return failureOf(
        run,
        'The run is blocked: it waits for a person',
        `answer it there, or set on_blocked: wait`,
        'blocked',
      )
    case 'CANCELLED':
      return failureOf(run, 'The run was cancelled', 're-run the job if that was not meant', 'cancelled')
    case 'QUEUED':
    case 'PENDING':
    case 'CLAIMED':
    case 'INPROGRESS':
    case 'UNKNOWN':
      return failureOf(run, `The run has not ended (${run.stateName})`, 'look what became of it')
  }
}

/** The platform's own word on whether another try helps counts before what its state suggests. */
function adviceFor({ status }: Run, otherwise: string): string {
  switch (status?.retryable) {
    case true:
      return 're-run the job later'
    case false:
      return 'fix what it names first: the platform says that another try would fail too'
    case undefined:
      return otherwise
  }
}

function failureOf(run: Run, what: string, hint: string, conclusion: Conclusion = 'failure'): ActionError {
  const said = run.status?.message.replace(/\s+/g, ' ').trim() ?? ''
  const code = run.status?.errorCode
  const page = code === undefined ? undefined : errorPage(code)
  return new ActionError(said === '' ? `${what}.` : `${what}: ${sentence(said)}`, {
    conclusion,
    hint: `Read what happened${at(run)}, then ${hint}.`,
    ...(code !== undefined && { code }),
    ...(page !== undefined && { link: page }),
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
