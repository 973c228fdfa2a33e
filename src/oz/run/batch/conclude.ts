import { ActionError, isGreen, type Conclusion } from '../../../platform/errors.ts'
import type { Outcome } from '../outcome.ts'

/** One of many runs, as it ended. */
export interface NamedOutcome {
  readonly label: string
  readonly outcome: Pick<Outcome, 'conclusion' | 'error'>
}

export interface Rule {
  /** Whether one run without success is enough to fail; else all of them must be. */
  readonly failOnAny: boolean
  readonly isCancelled: boolean
}

export interface ManyVerdict {
  readonly conclusion: Conclusion
  readonly error: ActionError | undefined
  /** What went wrong where the step is green all the same. */
  readonly warning: string | undefined
}

/** What many ends mean for the step. A cancelled job is cancelled, whatever some runs came to. */
export function concludeMany(runs: readonly NamedOutcome[], { failOnAny, isCancelled }: Rule): ManyVerdict {
  const bad = runs.filter(({ outcome }) => !isGreen(outcome.conclusion))
  const [first] = bad
  if (first === undefined) {
    const done = runs.find(({ outcome }) => outcome.conclusion !== 'skipped') ?? runs[0]
    return { conclusion: done?.outcome.conclusion ?? 'success', error: undefined, warning: undefined }
  }
  const what = `${bad.length} of ${runs.length} runs did not succeed: ${nameSome(bad)}.`
  if (!failOnAny && !isCancelled && bad.length < runs.length) {
    const good = runs.find(({ outcome }) => isGreen(outcome.conclusion))
    return { conclusion: good?.outcome.conclusion ?? 'success', error: undefined, warning: what }
  }
  const conclusions = new Set(bad.map(({ outcome }) => outcome.conclusion))
  const conclusion = isCancelled ? 'cancelled' : conclusions.size === 1 ? first.outcome.conclusion : 'failure'
  return { conclusion, error: explain(what, conclusion, first), warning: undefined }
}

function explain(what: string, conclusion: Conclusion, { label, outcome: { error } }: NamedOutcome): ActionError {
  const said = error === undefined ? '' : ` The first, ${label}: ${error.message}`
  return new ActionError(what + said, {
    conclusion,
    hint: error?.hint ?? 'The summary has a line for each of them.',
    ...(error?.link !== undefined && { link: error.link }),
  })
}

const mostNamed = 10

function nameSome(runs: readonly NamedOutcome[]): string {
  const named = runs.slice(0, mostNamed).map(({ label, outcome }) => `${label} (${outcome.conclusion})`)
  const more = runs.length - named.length
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
