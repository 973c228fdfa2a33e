import { describe, expect, test } from '@jest/globals'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import type { Step, StepOptions } from '../../support/steps/step.ts'
import { World } from '../../support/virtual/world.ts'
import { endless, endsAfter, sharedKey } from './courses.ts'

const worthKeeping = (world: World): readonly string[] =>
  world.oz.runs.filter(({ state }) => !['CANCELLED', 'FAILED', 'ERROR', 'BLOCKED'].includes(state)).map(({ id }) => id)

/** Steps that share a key, each begun so many ms after the first. */
function legs(world: World, startsMs: readonly number[], options: StepOptions = {}) {
  const steps = startsMs.map((_, index) => world.step({ ...options, key: sharedKey(index) }))
  const outcomes = steps.map(async (step, index): Promise<Outcome> => {
    await world.clock.after(startsMs[index] ?? 0)
    return step.begin()
  })
  return { steps, outcomes }
}

async function allOf(world: World, startsMs: readonly number[], options?: StepOptions): Promise<readonly Outcome[]> {
  return world.clock.run(Promise.all(legs(world, startsMs, options).outcomes))
}

describe('a run of the same key', () => {
  test.each([
    ['is at work', 100_000, 10_000],
    ['has succeeded', 10_000, 60_000],
    ['succeeded weeks ago', 10_000, 20 * 24 * 3_600_000],
  ])('that %s is adopted', async (_name, worksMs, laterMs) => {
    const world = new World({ agent: endsAfter(worksMs) })
    const outcomes = await allOf(world, [0, laterMs])
    expect(outcomes.map(({ conclusion, runId }) => [conclusion, runId])).toEqual([
      ['success', 'id-1'],
      ['success', 'id-1'],
    ])
    expect(world.oz.runs).toHaveLength(1)
  })

  test.each(['FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'])('that ended as %s is replaced', async (state) => {
    const world = new World({ agent: ({ runId }) => endsAfter(10_000, runId === 'id-1' ? state : 'SUCCEEDED') })
    const [first, second] = await allOf(world, [0, 60_000])
    expect(first?.runId).toBe('id-1')
    expect(second).toMatchObject({ conclusion: 'success' })
    expect(world.oz.runs).toHaveLength(2)
  })

  test('is looked for among many others, in one breath', async () => {
    const world = new World({ agent: endless })
    const { api } = world.ports()
    for (let count = 0; count < 450; count += 1) {
      await world.clock.run(api.createRun({ prompt: 'another' }, { signal: new AbortController().signal }))
    }
    const beganMs = world.clock.now()
    const step = world.step({ key: sharedKey(1), wait: false })
    await step.run()
    expect(step.known[0]?.atMs).toBeLessThan(beganMs + 1_000)
  })

  test('that is not there costs no waiting', async () => {
    const world = new World({ agent: endless })
    const step = world.step({ key: sharedKey(1), wait: false })
    await step.run()
    expect(step.known[0]?.atMs).toBeLessThan(500)
  })

  test('can not be looked for without a list: that is said, and a run started', async () => {
    const world = new World({ agent: endsAfter(10_000), server: { dialect: 'bare' } })
    const step = world.step({ key: sharedKey(1) })
    expect(await step.run()).toMatchObject({ conclusion: 'success' })
    expect(step.lines.join('\n')).toContain('idempotency_key has no effect')
  })

  test('that can not be looked for in an outage: nothing is started', async () => {
    const faults: FaultSpec[] = [{ on: 'GET /agent/runs', times: 'always', answer: { status: 502, html: true } }]
    const world = new World({ agent: endless, server: { faults } })
    const outcome = await world.step({ key: sharedKey(1) }).run()
    expect(outcome).toMatchObject({ conclusion: 'failure' })
    expect(outcome.error?.hint).toContain('Nothing was started')
    expect(world.oz.runs).toHaveLength(0)
  })
})

describe('steps that share a key and begin at once', () => {
  test.each([
    ['two', [0, 0], 0],
    ['two, one a little later', [0, 30], 0],
    ['two, where the list is late', [0, 50], 2_000],
    ['two, half a second apart, where the list is late', [0, 500], 3_000],
    ['two, where the list is very late', [0, 500], 25_000],
    ['two, where the list is later still', [0, 2_000], 55_000],
    ['three', [0, 10, 20], 1_000],
    ['three, where the list is very late', [0, 10, 8_000], 20_000],
    ['five', [0, 0, 0, 0, 0], 1_000],
  ])('end with one run: %s', async (_name, startsMs, lagMs) => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', times: 'always', lag: lagMs }]
    const world = new World({ agent: endsAfter(180_000), server: { faults } })
    const outcomes = await allOf(world, startsMs)
    expect(new Set(outcomes.map(({ runId }) => runId)).size).toBe(1)
    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(startsMs.map(() => 'success'))
    expect(worthKeeping(world)).toHaveLength(1)
  })

  test('end with one run though a third has taken up the one that gives way', async () => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', nth: 1, lag: '20s' }]
    const world = new World({ agent: endsAfter(120_000), server: { faults } })
    const { steps, outcomes: begun } = legs(world, [0, 100, 3_000])
    const outcomes = await world.clock.run(Promise.all(begun))
    expect(steps.flatMap(({ lines }) => lines).join('\n')).not.toContain('could not be cancelled yet')
    expect(outcomes.map(({ conclusion, runId }) => [conclusion, runId])).toEqual(
      outcomes.map(() => ['success', 'id-1']),
    )
    expect(worthKeeping(world)).toEqual(['id-1'])
  })

  test('take down no run of another step, whatever on_timeout says', async () => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', nth: 1, lag: '20s' }]
    const world = new World({ agent: endsAfter(120_000), server: { faults } })
    const { steps, outcomes } = legs(world, [0, 100, 3_000], { onTimeout: 'cancel' })
    await world.clock.pass(12_000)
    // The second is gone, and with it who could take its run down: the third gives it up and leaves it alone.
    steps[1]?.main.kill()
    const ends = await world.clock.run(Promise.all([outcomes[0], outcomes[2]]))
    expect(ends.map((end) => [end?.conclusion, end?.runId])).toEqual(ends.map(() => ['success', 'id-1']))
    expect(world.oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
  })

  test('leave nothing where the younger run could not be cancelled at first', async () => {
    const agent = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '80s', state: 'INPROGRESS' },
        { at: '5m', state: 'SUCCEEDED' },
      ],
      answer: 'Done.',
    }
    const world = new World({ agent })
    const { steps, outcomes } = legs(world, [0, 0])
    await world.clock.run(Promise.all(outcomes).then(() => Promise.all(steps.map((step) => step.post()))))
    expect(world.active).toEqual([])
  })

  test('leave nothing where the younger can only be cancelled long after', async () => {
    const agent = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '80s', state: 'INPROGRESS' },
      ],
    }
    const world = new World({ agent })
    const { steps, outcomes } = legs(world, [0, 0], { timeoutMs: 300_000, onTimeout: 'cancel' })
    await world.clock.run(Promise.all(outcomes).then(() => Promise.all(steps.map((step) => step.post()))))
    expect(world.active).toEqual([])
  })
})

describe('steps that share a key and do not wait', () => {
  const listings = ({ oz }: World): number =>
    oz.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/runs')).length

  test('leave one run and both know it', async () => {
    const world = new World({ agent: endless })
    const { steps, outcomes } = legs(world, [0, 30], { wait: false })
    const ends = await world.clock.run(Promise.all(outcomes))
    expect(ends.map(({ conclusion, runId }) => [conclusion, runId])).toEqual([
      ['started', 'id-1'],
      ['started', 'id-1'],
    ])
    expect(world.active).toEqual(['id-1'])
    const text = steps[1]?.lines.join('\n')
    expect(text).toContain('The run id-1 with the same key was first; continuing with it.')
    expect(text).not.toContain('could not be cancelled yet')
    expect(ends[1]?.run?.id).toBe('id-1')
  })

  test('look no further where the run was adopted, and not at all where nobody shares the key', async () => {
    const world = new World({ agent: endless })
    const [, adopted] = await allOf(world, [0, 60_000], { wait: false })
    expect(adopted?.runId).toBe('id-1')
    // Before the start, by metadata and by prompt, and three times after it; the second step only before.
    expect(listings(world)).toBe(6)
    const alone = new World({ agent: endless })
    await alone.step({ wait: false }).run()
    expect(listings(alone)).toBe(0)
  })

  test('take a cancel that does not show yet for one', async () => {
    const world = new World({ agent: { ...endless, cancel_lag: '10m' } })
    const { steps, outcomes } = legs(world, [0, 30], { wait: false })
    await world.clock.run(Promise.all(outcomes))
    expect(steps[1]?.lines.join('\n')).toContain('continuing with it')
    expect(steps[1]?.lines.join('\n')).not.toContain('could not be cancelled yet')
  })

  test('say which run could not be cancelled yet, and leave it to post', async () => {
    const agent = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '80s', state: 'INPROGRESS' },
      ],
    }
    const world = new World({ agent })
    const { steps, outcomes } = legs(world, [0, 30], { wait: false })
    const [, end] = await world.clock.run(Promise.all(outcomes))
    const [, unneeded] = world.oz.runs
    expect(end?.runId).toBe('id-1')
    expect(steps[1]?.lines.join('\n')).toContain(
      `Couldn't cancel the run ${unneeded?.id ?? ''} yet, which is no longer needed.`,
    )
    await world.clock.run(Promise.all(steps.map((step) => step.post())))
    expect(world.active).toEqual(['id-1'])
  })
})

describe('a run that another step started', () => {
  async function adopted(): Promise<{ world: World; owner: Step; guest: Step; ends: Promise<Outcome>[] }> {
    const world = new World({ agent: endless })
    const { steps, outcomes } = legs(world, [0, 20_000])
    await world.clock.pass(40_000)
    const [owner, guest] = steps
    if (!owner || !guest) throw new Error('no steps')
    return { world, owner, guest, ends: outcomes }
  }

  test('is not taken down when the step that adopted it is cancelled', async () => {
    const { world, guest, ends } = await adopted()
    guest.cancel()
    expect(await world.clock.run(Promise.resolve(ends[1]))).toMatchObject({ conclusion: 'cancelled', runId: 'id-1' })
    await world.clock.run(guest.post())
    expect(world.active).toEqual(['id-1'])
  })

  test('is not taken down by the post of a step that was killed', async () => {
    const { world, guest } = await adopted()
    guest.main.kill()
    await world.clock.run(guest.post())
    expect(world.active).toEqual(['id-1'])
  })

  test('is not taken down by the post of a step that was killed before it had adopted it', async () => {
    const { world } = await adopted()
    const late = world.step({ key: sharedKey(7) })
    void late.begin()
    await world.clock.pass(20)
    late.main.kill()
    await world.clock.run(late.post())
    expect(world.active).toEqual(['id-1'])
  })

  test('is taken down when the step that started it is cancelled', async () => {
    const { world, owner, ends } = await adopted()
    owner.cancel()
    const outcomes = await world.clock.run(Promise.all(ends))
    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'cancelled'])
    expect(world.active).toEqual([])
  })

  test('is adopted by the next attempt after the runner was lost, and then carried on', async () => {
    const world = new World({ agent: endsAfter(120_000) })
    const { steps, outcomes } = legs(world, [0, 60_000])
    await world.clock.pass(30_000)
    steps[0]?.main.kill()
    expect(await world.clock.run(Promise.resolve(outcomes[1]))).toMatchObject({ conclusion: 'success', runId: 'id-1' })
    expect(world.oz.runs).toHaveLength(1)
  })
})
