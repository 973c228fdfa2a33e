import { describe, expect, test } from '@jest/globals'
import { ActionError, type Conclusion } from '../../../src/platform/errors.ts'
import { refusal } from '../../../src/oz/client/failure.ts'
import { lostSight, notTakenUp, whereIs, withHint } from '../../../src/oz/run/conclude.ts'
import type { Trouble } from '../../../src/oz/run/pace.ts'
import { problem } from '../client/responses.ts'
import { runWith } from './runs.ts'

const sessionLink = 'https://oz.warp.dev/session/1'
const run = runWith({ sessionLink })

test.each([
  [run, ` at ${sessionLink}`],
  [runWith(), ' at https://oz.warp.dev/runs'],
  [undefined, ' at https://oz.warp.dev/runs'],
])('where a run is', (given, where) => {
  expect(whereIs(given)).toBe(where)
})

describe('the way out of a step that had to end', () => {
  test('names the time limit and the run where time was over', () => {
    const cause = new Error('why')
    const error = withHint(new ActionError('The time is over.', { conclusion: 'timed_out', cause }), run)
    expect(error).toMatchObject({ message: 'The time is over.', conclusion: 'timed_out', cause })
    expect(error.hint).toBe(
      `Raise timeout_minutes or give the agent a smaller task; see what it did at ${sessionLink}.`,
    )
  })

  test.each<[Conclusion, string | undefined]>([
    ['timed_out', 'There is one.'],
    ['cancelled', undefined],
    ['failure', undefined],
  ])('is as it was for %s with %s', (conclusion, hint) => {
    const error = new ActionError('So.', { conclusion, ...(hint !== undefined && { hint }) })
    expect(withHint(error, run)).toBe(error)
  })
})

test.each<[Trouble, Conclusion, string]>([
  ['lost', 'failure', 'Could not find the run any more: HTTP 403: So it is.'],
  ['locked_out', 'failure', 'Could not go on watching the run: HTTP 403: So it is.'],
  ['unreachable', 'unknown', 'Could not reach the service: HTTP 403: So it is.'],
])('a run that is %s ends the step as %s', (kind, conclusion, message) => {
  const cause = refusal(problem(403, { code: 'budget_exceeded' }))
  const error = lostSight({ kind, error: cause }, run, 'https://oz.example')
  expect(error).toMatchObject({ message, conclusion, cause, code: 'budget_exceeded' })
  expect(error.link).toMatch(/budget_exceeded$/)
  expect(error.hint).toBe(
    `The key is valid but not allowed to do this: check its team, its plan and its budget. What became of the run shows at ${sessionLink}.`,
  )
})

test('a message that a run left lying names the run, and where to look', () => {
  const { message, hint } = notTakenUp('r-1')
  expect([message, hint]).toEqual([
    "The run r-1 didn't pick up the message in time.",
    'See in its conversation whether the message arrived; start a new run with prompt if the old one is over.',
  ])
})
