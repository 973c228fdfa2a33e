import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { findDuplicate, watchForDuplicate } from '../../../src/oz/run/start.ts'
import type { RunPorts } from '../../../src/oz/run/ports.ts'
import type { WatchEnd } from '../../../src/oz/run/watch.ts'
import { withKey } from '../../../src/oz/run/key.ts'
import { World } from '../../support/virtual/world.ts'
import { endless, sharedKey } from './courses.ts'
import { runWith } from './runs.ts'

const signal = new AbortController().signal
const listCall = 'GET /agent/runs'
const readCall = 'GET /agent/runs/*'
const bad = { status: 502, text: 'bad gateway' }

interface Pair {
  /** What becomes of the first run. */
  readonly agent?: ScenarioSpec
  /** How late the list is with the first run. */
  readonly lag?: string
  readonly faults?: readonly FaultSpec[]
}

/** Two steps with a key have started a run each, half a second apart. */
async function openPair({ agent = endless, lag = '0s', faults = [] }: Pair) {
  const late: FaultSpec = { on: 'POST /agent/run', nth: 1, lag }
  const world = new World({
    agent: ({ runId }) => (runId === 'id-1' ? agent : endless),
    server: { faults: [late, ...faults] },
  })
  const ports = world.ports()
  const make = async (step: number): Promise<string> => {
    const { id } = await world.clock.run(ports.api.createRun(withKey({ prompt: 'Hi.' }, sharedKey(step)), { signal }))
    await world.clock.pass(500)
    return id
  }
  const [duplicate, younger] = [await make(1), await make(2)]
  return { world, ports, duplicate, younger, beganMs: world.clock.now() }
}

const listings = ({ oz }: World): number => oz.requests.filter(({ path }) => path.endsWith('/runs')).length

describe('a step that does not stay looks for an elder run of its key', () => {
  async function lookFrom(which: 'duplicate' | 'younger', pair: Pair = {}) {
    const opened = await openPair(pair)
    const { world, ports } = opened
    const finding = findDuplicate(ports, { id: opened[which], key: sharedKey(2), signal })
    const found = await world.clock.run(finding)
    const tookMs = world.clock.now() - opened.beganMs
    return { found: found?.id, duplicate: opened.duplicate, listings: listings(world), tookMs }
  }

  test.each<[string, Pair, number]>([
    ['that is on the list', {}, 1],
    ['that has succeeded', { agent: { states: [{ at: 0, state: 'SUCCEEDED' }] } }, 1],
    ['that the list shows five seconds late', { lag: '5s' }, 3],
    ['though the list can not be read at first', { faults: [{ on: listCall, times: 1, answer: bad }] }, 2],
    ['though its own can not be read at first', { faults: [{ on: readCall, times: 1, answer: bad }] }, 1],
  ])('and finds one %s', async (_name, pair, looks) => {
    const { found, duplicate, listings, tookMs } = await lookFrom('younger', pair)
    expect([found, listings]).toEqual([duplicate, looks])
    expect(tookMs).toBeLessThan(6_000)
  })

  test.each<[string, 'duplicate' | 'younger', Pair, number]>([
    ['its own is the elder', 'duplicate', {}, 3],
    ['the elder has failed', 'younger', { agent: { states: [{ at: 0, state: 'FAILED' }] } }, 3],
    ['its own can not be read', 'younger', { faults: [{ on: readCall, times: 'always', answer: bad }] }, 0],
    [
      'there is no list, which it asks for twice',
      'younger',
      { faults: [{ on: listCall, times: 'always', answer: { status: 404, text: 'no such page' } }] },
      2,
    ],
  ])('and finds none where %s', async (_name, which, pair, looks) => {
    const { found, listings, tookMs } = await lookFrom(which, pair)
    expect([found, listings]).toEqual([undefined, looks])
    expect(tookMs).toBeLessThan(6_000)
  })

  test('and does not take its own for it, though the list tells ages to the second only', async () => {
    const { ports, world, duplicate } = await openPair({})
    const listRuns: RunPorts['api']['listRuns'] = async (...asked) => {
      const page = await ports.api.listRuns(...asked)
      const runs = page.runs.map((run) => ({ ...run, createdAt: new Date(0) }))
      return { ...page, runs: runs.filter(({ id }) => id === duplicate) }
    }
    const coarse = { ...ports, api: { ...ports.api, listRuns } }
    expect(await world.clock.run(findDuplicate(coarse, { id: duplicate, key: sharedKey(1), signal }))).toBeUndefined()
  })

  test('and lets a mistake of ours out', async () => {
    const { ports, world, younger } = await openPair({})
    const getRun = (): Promise<never> => Promise.reject(new TypeError('a bug'))
    const finding = findDuplicate(
      { ...ports, api: { ...ports.api, getRun } },
      { id: younger, key: sharedKey(2), signal },
    )
    await expect(world.clock.run(finding)).rejects.toThrow('a bug')
  })

  test('and stops when the step must end, in the midst of a reading too', async () => {
    const { ports, world, younger, beganMs } = await openPair({ faults: [{ on: readCall, stall: 'all' }] })
    const stopping = new AbortController()
    void world.clock.after(300).then(() => {
      stopping.abort(new Error('SIGINT'))
    })
    await expect(
      world.clock.run(findDuplicate(ports, { id: younger, key: sharedKey(2), signal: stopping.signal })),
    ).rejects.toThrow()
    expect(world.clock.now() - beganMs).toBe(300)
  })
})

describe('a step that watches looks for an elder run beside the watch', () => {
  const ended: WatchEnd = { kind: 'ended', run: runWith({ state: 'SUCCEEDED' }) }
  const stopped: WatchEnd = { kind: 'stopped' }

  async function watchBeside(pair: Pair = {}) {
    const opened = await openPair(pair)
    const { world, ports, younger } = opened
    const stopping = new AbortController()
    let last: Run | undefined
    const search = { id: younger, key: sharedKey(2), signal: stopping.signal, lastReading: () => last }
    const watch = watchForDuplicate(ports, search)
    const read = async (): Promise<void> => {
      last = await world.clock.run(ports.api.getRun(younger, { signal }))
    }
    return { ...opened, watch, stopping, read }
  }

  test('and says so as soon as one has shown', async () => {
    const { world, watch, read, duplicate } = await watchBeside()
    await read()
    await world.clock.pass(2_000)
    expect(watch.signal.aborted).toBe(true)
    const before = listings(world)
    expect((await world.clock.run(watch.close(ended)))?.id).toBe(duplicate)
    expect(listings(world)).toBe(before)
  })

  test('and waits for a reading of its own before it looks', async () => {
    const { world, watch } = await watchBeside()
    await world.clock.pass(60_000)
    expect(watch.signal.aborted).toBe(false)
    expect(listings(world)).toBe(0)
  })

  test.each<[string, WatchEnd, boolean]>([
    ['once more after its end', ended, true],
    ['no more where the watch was stopped', stopped, false],
  ])('and looks %s', async (_name, end, looksAgain) => {
    const { world, watch, read, duplicate } = await watchBeside({ lag: '10s' })
    await read()
    // The list shows the elder now, after the third look and before the fourth.
    await world.clock.pass(9_500)
    const before = listings(world)
    expect((await world.clock.run(watch.close(end)))?.id).toBe(looksAgain ? duplicate : undefined)
    expect(listings(world) - before).toBe(looksAgain ? 1 : 0)
  })

  test('and no more once the step must end', async () => {
    const { world, watch, read, stopping } = await watchBeside()
    await read()
    stopping.abort(new Error('SIGINT'))
    expect(watch.signal.aborted).toBe(true)
    expect(await world.clock.run(watch.close(ended))).toBeUndefined()
    expect(listings(world)).toBe(0)
  })

  test('and is through with it after the two minutes that a list may be late', async () => {
    const { world, watch, read } = await watchBeside({ agent: { states: [{ at: 0, state: 'FAILED' }] } })
    await read()
    await world.clock.pass(180_000)
    const looks = listings(world)
    expect(looks).toBe(7)
    await world.clock.pass(600_000)
    expect(listings(world)).toBe(looks)
    expect(await world.clock.run(watch.close(stopped))).toBeUndefined()
  })
})
