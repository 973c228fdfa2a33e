import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../../emulator/agents/scenario.ts'
import { useTemporaryFolders } from '../../../support/temporary.ts'
import { ManyStep, passUntil } from '../../../support/steps/many.ts'
import { World, type WorldOptions } from '../../../support/virtual/world.ts'

const makeFolder = useTemporaryFolders()
const { TMPDIR } = process.env
beforeEach(() => {
  process.env['TMPDIR'] = makeFolder()
})
afterAll(() => {
  if (TMPDIR === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = TMPDIR
})

const minuteMs = 60_000

/** Ends after its own time: the first soon, the last late. */
function worker(endsAfterMs: (prompt: string) => number): WorldOptions['agent'] {
  return ({ prompt }): ScenarioSpec => ({
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 2_000, state: 'INPROGRESS' },
      { at: endsAfterMs(prompt), state: 'SUCCEEDED' },
    ],
    answer: `Done: ${prompt.split('\n', 1)[0] ?? ''}`,
  })
}

const staggered = worker((prompt) => (2 + (Number(/\d+/.exec(prompt)?.[0]) % 13)) * minuteMs)
const endless: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 2_000, state: 'INPROGRESS' },
  ],
}

function stepOf(world: World, count: number, inputs: Readonly<Record<string, string>> = {}): ManyStep {
  const runs = Array.from({ length: count }, (_, index) => ({ prompt: `Task ${index}`, name: `r${index}` }))
  return new ManyStep(world, {
    inputs: { runs: JSON.stringify(runs), max_runs: '500', ...inputs },
  })
}

function prepare(count: number, options: Partial<WorldOptions> = {}, inputs: Readonly<Record<string, string>> = {}) {
  const world = new World({ agent: staggered, ...options })
  return { world, step: stepOf(world, count, inputs) }
}

/** Reads of states, not of what a run that has ended started: the most in any tick, and the lag of each end. A tick is never shorter than a quarter of a second. */
function readsOf({ oz }: World) {
  const reads = oz.requests.filter(
    ({ method, path, target }) =>
      method === 'GET' && /\/agent\/runs(\/[^/]+)?$/.test(path) && !target.includes('ancestor_run_id'),
  )
  const perQuarter = new Map<number, number>()
  for (const { atMs } of reads) {
    const quarter = Math.floor(atMs / 250)
    perQuarter.set(quarter, (perQuarter.get(quarter) ?? 0) + 1)
  }
  return { count: reads.length, most: Math.max(...perQuarter.values()) }
}

describe('60 runs, 20 at once', () => {
  test('are read with at most two requests a tick, and all end as they should', async () => {
    const { world, step } = prepare(60)
    const { outcome } = await step.run()
    expect(outcome.conclusion).toBe('success')
    expect(step.results.map(({ agent_output }) => agent_output)).toEqual(
      Array.from({ length: 60 }, (_, index) => `Done: Task ${index}`),
    )
    expect(world.oz.runs).toHaveLength(60)
    expect(readsOf(world).most).toBeLessThanOrEqual(2)
    expect(Object.entries(step.state).filter(([name, value]) => name.startsWith('slot_') && value !== '')).toEqual([])
  })

  test('stay on the list though each has ended before it is first looked at', async () => {
    const states = [
      { at: 0, state: 'QUEUED' },
      { at: 10, state: 'SUCCEEDED' },
    ] as const
    const { world, step } = prepare(60, { agent: () => ({ states, answer: 'Done.' }) }, { max_parallel: '4' })
    const { outcome } = await step.run()
    expect(outcome.conclusion).toBe('success')
    expect(step.lines.join('\n')).not.toContain("can't be read from the list")
    expect(world.oz.requests.filter(({ path }) => /\/agent\/runs\/[^/]+$/.test(path))).toEqual([])
  })

  test('are seen to end soon after they do', async () => {
    const { world, step } = prepare(20)
    await step.run()
    const lags = step.results.map(({ duration_seconds: seconds }, index) => {
      const run = world.oz.runs.find(({ prompt }) => prompt.startsWith(`Task ${index}\n`))
      return (seconds ?? 0) * 1000 - ((run?.changedAtMs(Infinity) ?? 0) - (run?.createdAtMs ?? 0))
    })
    expect(Math.max(...lags)).toBeLessThan(20_000)
  })

  test.each(['bare', 'deviating'] as const)('work on a %s server', async (dialect) => {
    const { world, step } = prepare(30, { server: { dialect } })
    const { outcome } = await step.run()
    expect(outcome.error?.message).toBeUndefined()
    expect(world.oz.runs).toHaveLength(30)
    expect(readsOf(world).most).toBeLessThanOrEqual(2)
  })

  test('survive an outage of five minutes', async () => {
    const { world, step } = prepare(60, {
      network: { isDown: (nowMs) => nowMs > 3 * minuteMs && nowMs < 8 * minuteMs },
    })
    const { outcome } = await step.run()
    expect(outcome.error?.message).toBeUndefined()
    expect(world.oz.runs).toHaveLength(60)
  })

  test('of other people among them on the list don’t matter', async () => {
    const { world, step } = prepare(30, {}, { max_parallel: '30' })
    const busy = stepOf(world, 90, { max_parallel: '90' })
    const [outcome] = await passUntil(world, Promise.all([step.begin(), busy.begin()]))
    expect(outcome.outcome.conclusion).toBe('success')
    expect(world.oz.runs).toHaveLength(120)
  })

  test('whose POST is in doubt are found by their keys', async () => {
    const { world, step } = prepare(10, {
      server: { faults: [{ on: 'POST /agent/run', nth: 3, times: 4, reset: 'after' }] },
    })
    const { outcome } = await step.run()
    expect(outcome.error?.message).toBeUndefined()
    expect(world.oz.runs).toHaveLength(10)
  })
})

describe('a cancel', () => {
  test('takes all down within seven seconds, with no more than two reads a tick', async () => {
    const { world, step } = prepare(60, { agent: endless })
    const ended = step.begin()
    await world.clock.pass(30_000)
    const fromMs = world.clock.now()
    step.cancel()
    const { outcome } = await passUntil(world, ended)
    expect(outcome.conclusion).toBe('cancelled')
    expect(world.clock.now() - fromMs).toBeLessThan(7_000)
    expect(world.oz.runs.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'CANCELLED'))
  })

  test('of 120 at once leaves to post what main had no time for', async () => {
    const { world, step } = prepare(120, { agent: endless, network: { latencyMs: 150 } }, { max_parallel: '120' })
    const ended = step.begin()
    await world.clock.pass(120_000)
    const fromMs = world.clock.now()
    step.cancel()
    await passUntil(world, ended)
    expect(world.clock.now() - fromMs).toBeLessThan(7_000)
    expect(world.active).not.toEqual([])
    // 500 runs have room in the state.
    expect((JSON.stringify(step.state).length / 120) * 500).toBeLessThan(131_072)
    await passUntil(world, step.post())
    expect(world.active).toEqual([])
  })

  test.each([500, 3_000, 20_000])(
    'by a kill after %i ms leaves all to post, also what main never learnt of',
    async (ms) => {
      const { world, step } = prepare(60, { agent: endless, network: { latencyMs: 400 } })
      void step.begin()
      await world.clock.pass(ms)
      step.main.kill()
      await world.clock.pass(2_000)
      await passUntil(world, step.post())
      expect(world.active).toEqual([])
    },
  )
})
