import { describe, expect, test } from '@jest/globals'
import { World } from '../../support/virtual/world.ts'
import { endless } from './courses.ts'

const minuteMs = 60_000
const seeds = Array.from({ length: 50 }, (_, index) => index + 1)
const done = { states: [{ at: 0, state: 'SUCCEEDED' }], answer: 'Done.' }

function outage(seed: number, endsAfterMs: number): World {
  return new World({ agent: done, seed, network: { isDown: (nowMs) => nowMs < endsAfterMs } })
}

describe('while nobody can be reached, the start is tried', () => {
  test('for as long as watching would go on, however the waits fall', async () => {
    for (const seed of seeds) {
      const world = outage(seed, 9.9 * minuteMs)
      const outcome = await world.step().run()
      expect([seed, outcome.conclusion, world.oz.runs.length]).toEqual([seed, 'success', 1])
    }
  })

  test('and no longer', async () => {
    for (const seed of seeds) {
      const world = outage(seed, Infinity)
      const outcome = await world.step().run()
      expect([seed, outcome.conclusion]).toEqual([seed, 'failure'])
      expect(outcome.error?.message).toContain('connection refused')
      expect(outcome.durationMs).toBeLessThan(11 * minuteMs)
    }
  })

  test('until timeout_minutes is over', async () => {
    const world = outage(1, Infinity)
    const outcome = await world.step({ timeoutMs: minuteMs }).run()
    expect(outcome.conclusion).toBe('timed_out')
    expect(outcome.durationMs).toBeLessThan(minuteMs + 5_000)
  })
})

test('post asks nobody where main was killed before a byte of the request had left', async () => {
  const world = outage(1, 30_000)
  const step = world.step()
  void step.begin()
  await world.clock.pass(15_000)
  step.main.kill()
  await world.clock.pass(30_000)
  await world.clock.run(step.post())
  expect(world.oz.requests).toEqual([])
})

test('a service that is there and refuses gets its twenty tries, however long each takes', async () => {
  const answer = { status: 429, headers: { 'retry-after': '120' } }
  const server = { faults: [{ on: 'POST /agent/run', times: 19, answer }] }
  const world = new World({ agent: endless, server })
  const outcome = await world.step({ wait: false }).run()
  expect([outcome.conclusion, world.oz.runs.length]).toEqual(['started', 1])
})
