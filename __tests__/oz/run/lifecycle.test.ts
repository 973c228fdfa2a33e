import { describe, expect, test } from '@jest/globals'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Step } from '../../support/steps/step.ts'
import { World } from '../../support/virtual/world.ts'
import { endless, endsAfter } from './courses.ts'

const posts = (world: World): number =>
  world.oz.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/run')).length
const cancels = (world: World): number => world.oz.requests.filter(({ path }) => path.endsWith('/cancel')).length

/** Main, cancelled after so long, and post. */
async function cancelAfter(world: World, step: Step, ms: number) {
  void world.clock.after(ms).then(() => {
    step.cancel()
  })
  const outcome = await step.run()
  const lateMs = world.clock.now() - ms
  await world.clock.run(step.post())
  return { outcome, lateMs }
}

describe('a run', () => {
  test('is started, watched to its end and answered', async () => {
    const world = new World({ agent: endsAfter(60_000) })
    const step = world.step()
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.', runId: 'id-1', error: undefined })
    expect(outcome.history.map(({ state }) => state)).toEqual(['QUEUED', 'INPROGRESS', 'SUCCEEDED'])
    expect(step.state).toMatchObject({ key: step.key.value, run_id: 'id-1', settled: 'true' })
    expect(posts(world)).toBe(1)
    expect(cancels(world)).toBe(0)
  })

  test('is known the moment the server has said its id, though no reading ever succeeds', async () => {
    const answer = { status: 500, text: 'oops' }
    const world = new World({
      agent: endless,
      server: { faults: [{ on: 'GET /agent/runs/*', times: 'always', answer }] },
    })
    const step = world.step({ timeoutMs: 30_000 })
    const outcome = await step.run()
    expect(step.known[0]).toMatchObject({ id: 'id-1' })
    expect(step.known[0]?.atMs).toBeLessThan(100)
    expect(outcome.runId).toBe('id-1')
  })

  test('has its key in the state before the first POST leaves', () => {
    const world = new World({ agent: endless })
    const step = world.step()
    void step.begin()
    expect(step.state).toMatchObject({ key: step.key.value })
    expect(world.oz.requests).toHaveLength(0)
    step.main.kill()
  })

  test.each([
    ['FAILED', 'failure'],
    ['ERROR', 'failure'],
    ['BLOCKED', 'blocked'],
    ['CANCELLED', 'cancelled'],
  ])('that ends as %s ends the step as %s, and post does nothing', async (state, conclusion) => {
    const world = new World({ agent: endsAfter(20_000, state) })
    const step = world.step()
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion })
    expect(outcome.durationMs).toBeLessThan(25_000)
    const requests = world.oz.requests.length
    await world.clock.run(step.post())
    expect(world.oz.requests.length).toBe(requests)
    expect(step.lines.join()).not.toContain('Cancelling')
  })

  test('in a state that nobody knows is waited for, and told of once', async () => {
    const states = [
      { at: 0, state: 'DREAMING' },
      { at: '5m', state: 'SUCCEEDED' },
    ]
    const world = new World({ agent: { states, answer: 'Done.' } })
    const step = world.step()
    expect(await step.run()).toMatchObject({ conclusion: 'success' })
    expect(step.lines.filter((line) => line.includes('DREAMING'))).toHaveLength(1)
  })

  test('that is blocked is waited for where that is asked', async () => {
    const states = [
      { at: 0, state: 'BLOCKED' },
      { at: '5m', state: 'SUCCEEDED' },
    ]
    const world = new World({ agent: { states, answer: 'Done.' } })
    expect(await world.step({ onBlocked: 'wait' }).run()).toMatchObject({ conclusion: 'success' })
    expect(world.clock.now()).toBeLessThan(6 * 60_000)
  })

  test('that stays blocked till the time is over has timed out', async () => {
    const world = new World({ agent: endsAfter(5_000, 'BLOCKED') })
    const step = world.step({ onBlocked: 'wait', timeoutMs: 60_000 })
    expect(await step.run()).toMatchObject({ conclusion: 'timed_out', run: { state: 'BLOCKED' } })
  })

  test('is taken down when a limit is reached', async () => {
    const world = new World({ agent: endless })
    const step = world.step({
      onRun: (run) => Promise.resolve(run.state === 'INPROGRESS' ? 'It costs too much.' : undefined),
    })
    const outcome = await step.run()
    expect(outcome).toMatchObject({
      conclusion: 'cancelled',
      error: { message: 'It costs too much.' },
      run: { state: 'CANCELLED' },
    })
  })

  test('is watched on though it can not be shown', async () => {
    const world = new World({ agent: endsAfter(30_000) })
    const { api } = world.ports()
    const signal = new AbortController().signal
    const onRun = async (): Promise<undefined> => {
      await api.getRun('no-such-run', { signal })
    }
    expect(await world.step({ onRun }).run()).toMatchObject({ conclusion: 'success' })
  })
})

describe('where the server says that it refused, and made a run', () => {
  const start = 'POST /agent/run'
  /** Its run shows on the list so much later. */
  const untrue = (nth: number, lag: string): FaultSpec => {
    return { on: start, nth, processed: true, lag, answer: { status: 429, headers: { 'retry-after': '1' } } }
  }

  test('each time it goes on with the elder, a run of its own as well, and takes the younger down', async () => {
    const world = new World({
      agent: endsAfter(5 * 60_000),
      server: { faults: [untrue(1, '40s'), untrue(2, '20s')] },
    })
    const step = world.step()
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion: 'success', runId: 'id-1' })
    expect(step.known).toHaveLength(3)
    expect(cancels(world)).toBe(2)
    expect(world.active).toEqual([])
    expect(step.lines.join('\n')).not.toContain('could not be cancelled')
  })
})

describe('when the time is over', () => {
  test('the run is cancelled', async () => {
    const world = new World({ agent: endless })
    const outcome = await world.step({ timeoutMs: 60_000 }).run()
    expect(outcome).toMatchObject({ conclusion: 'timed_out', run: { state: 'CANCELLED' } })
    expect(outcome.error?.oneLine).toContain('timeout_minutes (1)')
    expect(outcome.durationMs).toBeLessThan(62_000)
  })

  test('the run is left where that is asked', async () => {
    const world = new World({ agent: endless })
    const step = world.step({ timeoutMs: 60_000, onTimeout: 'leave' })
    expect(await step.run()).toMatchObject({ conclusion: 'timed_out' })
    await world.clock.run(step.post())
    expect(world.active).toEqual(['id-1'])
    expect(cancels(world)).toBe(0)
  })

  test.each(['cancel', 'leave'] as const)(
    'a run that has just finished has finished (on_timeout: %s)',
    async (onTimeout) => {
      const world = new World({ agent: endsAfter(59_990) })
      const outcome = await world.step({ timeoutMs: 60_000, onTimeout, pollIntervalMs: 45_000 }).run()
      expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.' })
    },
  )

  test('a run that can not be cancelled is left to post, which goes on for its own time', async () => {
    const states = [
      { at: 0, state: 'PENDING' },
      { at: '90s', state: 'INPROGRESS' },
    ]
    const world = new World({ agent: { states } })
    const step = world.step({ timeoutMs: 60_000 })
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion: 'timed_out' })
    expect(outcome.durationMs).toBeLessThanOrEqual(65_000)
    await world.clock.run(step.post())
    expect(world.active).toEqual([])
    expect(step.lines.join('\n')).toContain('Done: the run id-1 ended as CANCELLED.')
  })
})

describe('when the job is cancelled', () => {
  test.each([0, 10, 30, 50, 100, 900, 1_500, 60_000])('%d ms after the start, nothing is left', async (ms) => {
    const world = new World({ agent: endless })
    const { outcome, lateMs } = await cancelAfter(world, world.step(), ms)
    expect(outcome).toMatchObject({ conclusion: 'cancelled' })
    expect(lateMs).toBeLessThan(1_000)
    expect(world.active).toEqual([])
    expect(posts(world)).toBeLessThanOrEqual(1)
  })

  test('before the POST, nothing is sent', async () => {
    const world = new World({ agent: endless })
    const step = world.step()
    step.cancel()
    expect(await step.run()).toMatchObject({ conclusion: 'cancelled' })
    expect(world.oz.requests).toHaveLength(0)
  })

  test('while the stop file is looked for, nothing is sent', async () => {
    const world = new World({ agent: endless })
    const step: Step = world.step({
      mayPost: () => {
        step.cancel()
        return true
      },
    })
    expect(await step.run()).toMatchObject({ conclusion: 'cancelled' })
    expect(world.oz.requests).toHaveLength(0)
  })

  test('while the POST is out and slow, its run is found by its key and taken down', async () => {
    const world = new World({ agent: endless, server: { faults: [{ on: 'POST /agent/run', delay: '50s' }] } })
    const { outcome, lateMs } = await cancelAfter(world, world.step(), 1_000)
    expect(outcome).toMatchObject({ conclusion: 'cancelled', runId: 'id-1', run: { state: 'CANCELLED' } })
    expect(lateMs).toBeLessThan(7_000)
    expect(posts(world)).toBe(1)
  })

  test('while the POST is in doubt, post finds what main could not', async () => {
    const world = new World({
      agent: endless,
      server: { faults: [{ on: 'POST /agent/run', reset: 'after', lag: '40s' }] },
    })
    const step = world.step()
    const { outcome, lateMs } = await cancelAfter(world, step, 5_000)
    expect(outcome).toMatchObject({ conclusion: 'cancelled', runId: undefined })
    expect(lateMs).toBeLessThan(7_000)
    expect(world.active).toEqual([])
  })

  test('a run that is being prepared is tried for 6.5 s, and then by post', async () => {
    const states = [
      { at: 0, state: 'PENDING' },
      { at: '30s', state: 'INPROGRESS' },
    ]
    const world = new World({ agent: { states } })
    const step = world.step()
    const { outcome, lateMs } = await cancelAfter(world, step, 2_000)
    expect(outcome).toMatchObject({ conclusion: 'cancelled' })
    expect(lateMs).toBeGreaterThan(6_000)
    expect(lateMs).toBeLessThan(7_000)
    expect(world.active).toEqual([])
  })

  test('a run that finishes just then has finished', async () => {
    const world = new World({ agent: endsAfter(10_000) })
    const { outcome } = await cancelAfter(world, world.step({ pollIntervalMs: 8_000 }), 10_010)
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.' })
  })

  test('while the answer is read, there is still a moment for it', async () => {
    const faults = [{ on: 'GET /agent/runs/*/conversation', delay: '400ms' }]
    const world = new World({ agent: endsAfter(10_000), server: { faults } })
    const { outcome } = await cancelAfter(world, world.step({ pollIntervalMs: 5_000 }), 10_400)
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.' })
  })

  test('a run that is never cancelled is told of once, with the link', async () => {
    const world = new World({ agent: { ...endless, cancel: 'unsupported' } })
    const step = world.step()
    await cancelAfter(world, step, 10_000)
    const warnings = step.lines.filter((line) => line.includes('::warning'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('/sessions/')
    expect(cancels(world)).toBe(1)
  })

  test('a slow display of the run does not hold main up', async () => {
    const world = new World({ agent: endless })
    const { lateMs } = await cancelAfter(world, world.step({ onRun: () => new Promise(() => undefined) }), 5_000)
    expect(lateMs).toBeLessThan(1_000)
    expect(world.active).toEqual([])
  })
})

describe('when main is killed', () => {
  test.each([0, 30, 50, 70, 100, 5_000])('%d ms after the start, post leaves nothing', async (ms) => {
    const world = new World({ agent: endless })
    const step = world.step()
    void step.begin()
    await world.clock.pass(ms)
    step.main.kill()
    await world.clock.run(step.post())
    expect(world.active).toEqual([])
    expect(world.oz.runs.length).toBeLessThanOrEqual(1)
  })

  test('or was never reached by the signal, it starts nothing once post is there', async () => {
    // The server is busy when post comes; main, which lives on, would send again.
    const busy = { status: 429, headers: { 'retry-after': '20' } }
    const world = new World({
      agent: endless,
      server: { faults: [{ on: 'POST /agent/run', until: '10s', answer: busy }] },
    })
    const step = world.step()
    const main = step.begin()
    await world.clock.pass(5_000)
    step.loseRunner()
    await world.clock.run(step.post())
    await world.clock.run(main)
    expect(posts(world)).toBe(1)
    expect(world.oz.runs).toHaveLength(0)
  })
})

describe('without waiting', () => {
  test('the step ends with the id and the link', async () => {
    const world = new World({ agent: endless })
    const step = world.step({ wait: false })
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion: 'started', runId: 'id-1', error: undefined })
    expect(outcome.run?.sessionLink).toContain('/sessions/')
    expect(outcome.durationMs).toBeLessThan(2_000)
    await world.clock.run(step.post())
    expect(world.active).toEqual(['id-1'])
  })

  test.each(['bare', 'deviating'] as const)(
    'the step does not wait long for a link that never comes (%s)',
    async (dialect) => {
      const world = new World({ agent: { states: [{ at: 0, state: 'QUEUED' }] }, server: { dialect } })
      expect(await world.step({ wait: false }).run()).toMatchObject({ conclusion: 'started' })
      expect(world.clock.now()).toBeLessThan(7_000)
    },
  )

  test('a cancel during the POST still takes the run down', async () => {
    const world = new World({ agent: endless, server: { faults: [{ on: 'POST /agent/run', delay: '1s' }] } })
    const { outcome } = await cancelAfter(world, world.step({ wait: false }), 500)
    expect(outcome).toMatchObject({ conclusion: 'cancelled' })
    expect(world.active).toEqual([])
  })
})
