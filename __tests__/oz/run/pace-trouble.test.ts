import { describe, expect, test } from '@jest/globals'
import { nonsense, refusal, transportFailure, type OzError } from '../../../src/oz/client/failure.ts'
import { TransportError } from '../../../src/platform/http/transport.ts'
import { createTroubleJudge } from '../../../src/oz/run/pace.ts'
import { problem, response } from '../client/responses.ts'

const busy = refusal(response(503))
const reset = transportFailure(new TransportError('reset', { reason: 'broken', sent: true }))
const page = nonsense(response(200, '<html>'), 'a run')
const locked = refusal(problem(401))
const forbidden = refusal(problem(403))
const gone = refusal(problem(404))
const bad = refusal(problem(400))

const hour = 3_600_000

/** Judges these one after another, each after the wait the judge asked for; gives each kind with its moment. */
function judge(errors: readonly OzError[], ageMs = hour): [string, number][] {
  const judgeOf = createTroubleJudge(() => 0.5)
  let nowMs = 0
  return errors.map((error) => {
    const judgement = judgeOf.judge(error, nowMs, ageMs + nowMs)
    const seen: [string, number] = [judgement.kind, nowMs]
    if (judgement.kind === 'go_on') nowMs += judgement.waitMs
    return seen
  })
}

describe('an outage', () => {
  test.each([
    ['5xx', [busy]],
    ['resets', [reset]],
    ['pages', [page]],
    ['all at once', [busy, reset, page]],
    ['refused keys and missing runs by turns', [locked, gone]],
  ])('of %s is survived for ten minutes, and not much longer', (_name, errors) => {
    const judged = judge(Array.from({ length: 200 }, (_, index) => errors[index % errors.length] ?? busy))
    const end = judged.find(([kind]) => kind !== 'go_on')
    expect(end?.[0]).toBe('unreachable')
    expect(end?.[1]).toBeGreaterThanOrEqual(600_000)
    expect(end?.[1]).toBeLessThan(630_000)
    const tries = judged.filter(([, ms]) => ms < 600_000).length
    expect(tries).toBeLessThan(60)
  })

  test('that is over is forgotten', () => {
    const judgeOf = createTroubleJudge(() => 0.5)
    for (let minute = 0; minute < 60; minute += 1) {
      expect(judgeOf.judge(busy, minute * 60_000, hour).kind).toBe('go_on')
      judgeOf.clear()
    }
  })
})

describe('what ends the watch sooner', () => {
  test.each([
    ['a key that is refused', locked],
    ['a key that may not', forbidden],
  ])('%s: three tries within a minute', (_name, error) => {
    const judged = judge([error, error, error])
    expect(judged.map(([kind]) => kind)).toEqual(['go_on', 'go_on', 'locked_out'])
    expect(judged[2]?.[1]).toBeGreaterThan(20_000)
    expect(judged[2]?.[1]).toBeLessThanOrEqual(60_000)
  })

  test('a run that is not there any more: three readings in a row', () => {
    expect(judge([gone, gone, gone]).map(([kind]) => kind)).toEqual(['go_on', 'go_on', 'lost'])
    expect(judge([gone, gone, busy, gone, gone, gone]).map(([kind]) => kind)).toEqual([
      ...['go_on', 'go_on', 'go_on', 'go_on', 'go_on'],
      'lost',
    ])
  })

  test('a name that does not exist, at once', () => {
    const error = new TransportError('no such name', { reason: 'connect', sent: false, permanent: true })
    expect(createTroubleJudge(() => 0).judge(transportFailure(error), 0, 0)).toEqual({ kind: 'unreachable' })
  })

  test('a request that is refused for good', () => {
    expect(judge([bad, bad, bad]).map(([kind]) => kind)).toEqual(['go_on', 'go_on', 'unreachable'])
  })

  test('a run that was just made may not show for a minute', () => {
    const judged = judge(
      Array.from({ length: 100 }, () => gone),
      0,
    )
    const end = judged.find(([kind]) => kind !== 'go_on')
    expect(end?.[0]).toBe('lost')
    expect(end?.[1]).toBeGreaterThan(60_000)
    expect(end?.[1]).toBeLessThan(80_000)
  })
})

describe('the wait the server asks for', () => {
  test.each([
    ['2', 2_000],
    ['0', 500],
    ['2147484', 60_000],
  ])('Retry-After: %s', (value, waitMs) => {
    const error = refusal(response(429, '', { 'retry-after': value }))
    expect(createTroubleJudge(() => 0.5).judge(error, 0, hour)).toEqual({ kind: 'go_on', waitMs })
  })
})
