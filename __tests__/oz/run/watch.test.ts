import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import { createHistory } from '../../../src/oz/run/outcome.ts'
import { adaptivePace, fixedPace } from '../../../src/oz/run/pace.ts'
import type { RunPorts } from '../../../src/oz/run/ports.ts'
import { watchRun, type WatchRequest } from '../../../src/oz/run/watch.ts'
import { VirtualProcess } from '../../support/steps/process.ts'
import { portsOf } from '../../support/steps/step.ts'
import { World } from '../../support/virtual/world.ts'
import { endless } from './courses.ts'

const readCall = 'GET /agent/runs/*'
const down = { status: 502, text: 'bad gateway' }
const minuteMs = 60_000

interface Play extends Partial<WatchRequest> {
  readonly agent?: ScenarioSpec
  readonly faults?: readonly FaultSpec[]
  /** How old the run is as the watch begins. */
  readonly ageMs?: number
  /** The step must end so long after that. */
  readonly stopMs?: number
  readonly ports?: (ports: RunPorts) => RunPorts
}

/** Watches a run; moments are told from the beginning of the watch. */
async function play({ agent = endless, faults = [], ageMs = 0, stopMs, ports: change, ...request }: Play) {
  const world = new World({ agent, server: { faults } })
  const { clock } = world
  const lines: string[] = []
  const real = portsOf(world, new VirtualProcess(), lines)
  const stopping = new AbortController()
  const { id } = await clock.run(real.api.createRun({ prompt: 'Hi' }, { signal: stopping.signal }))
  await clock.pass(ageMs)
  const beganMs = clock.now()
  const ports = change?.(real) ?? real
  if (stopMs !== undefined)
    void clock.after(stopMs).then(() => {
      stopping.abort(new Error('SIGINT'))
    })
  const watching = watchRun(ports, {
    id,
    pace: fixedPace(5_000),
    history: createHistory(clock, beganMs),
    signal: stopping.signal,
    onBlocked: 'fail',
    onRun: () => Promise.resolve(undefined),
    judgeEnd: undefined,
    ...request,
  })
  const end = await clock.run(watching.catch((error: unknown) => error))
  const readingsMs = world.oz.requests.filter(({ method }) => method === 'GET').map(({ atMs }) => atMs - beganMs)
  return { end, readingsMs, lines, tookMs: clock.now() - beganMs }
}

const told = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith("Couldn't read the run's state"))

describe('a run whose readings fail', () => {
  test('is watched on through outages of nine minutes each, with one reading between them', async () => {
    const states = [
      { at: 0, state: 'INPROGRESS' },
      { at: '19m', state: 'SUCCEEDED' },
    ]
    const faults: FaultSpec[] = [
      { on: readCall, from: '10s', until: '9m', answer: down },
      { on: readCall, from: '10m', until: '18m', answer: down },
    ]
    const { end } = await play({ agent: { states }, faults })
    expect(end).toMatchObject({ kind: 'ended', run: { state: 'SUCCEEDED' } })
  })

  test('is told of once a minute while they fail, and anew after one that did not', async () => {
    const faults: FaultSpec[] = [
      { on: readCall, nth: 2, times: 1, answer: down },
      { on: readCall, nth: 3, times: 2, answer: down },
    ]
    const alone = await play({ faults: faults.slice(0, 1), stopMs: 30_000 })
    expect(told(alone.lines)).toEqual([
      expect.stringMatching(/^Couldn't read the run's state \(HTTP 502\); retrying in 0\.\d s\.$/),
    ])
    const [first, , third] = [2, 3, 4].map((nth): FaultSpec => ({ on: readCall, nth, times: 1, answer: down }))
    if (!first || !third) throw new Error('no faults')
    expect(told((await play({ faults: [first, third], stopMs: 30_000 })).lines)).toHaveLength(2)
    expect(told((await play({ faults, stopMs: 30_000 })).lines)).toHaveLength(1)
    const outage: FaultSpec = { on: readCall, times: 'always', answer: down }
    const { lines } = await play({ faults: [outage], stopMs: 5 * minuteMs })
    expect(told(lines).length).toBeGreaterThanOrEqual(4)
    expect(told(lines).length).toBeLessThanOrEqual(5)
  })

  test('for a mistake of ours lets it out', async () => {
    const getRun = (): Promise<never> => Promise.reject(new TypeError('a bug'))
    const { end } = await play({ ports: (ports) => ({ ...ports, api: { ...ports.api, getRun } }) })
    expect(end).toMatchObject({ message: 'a bug' })
  })
})

describe('a run that can not be shown', () => {
  test('for a mistake of ours lets it out', async () => {
    const { end } = await play({ onRun: () => Promise.reject(new TypeError('a bug')) })
    expect(end).toMatchObject({ message: 'a bug' })
  })
})

describe('a watch that must end', () => {
  test.each([
    ['between two readings', [], 12_000],
    ['in the midst of a reading', [{ on: readCall, stall: 'all' as const, times: 'always' as const }], 3_000],
  ])('%s, does so at once and says nothing of it', async (_name, faults, stopMs) => {
    const { end, tookMs, lines } = await play({ faults, stopMs })
    expect([end, tookMs, lines]).toEqual([{ kind: 'stopped' }, stopMs, []])
  })
})

test('readings come as close at first, however long the clock has run before', async () => {
  const { readingsMs } = await play({ ageMs: 60 * minuteMs, pace: adaptivePace(() => 0), stopMs: 10_000 })
  expect(readingsMs.length).toBeGreaterThanOrEqual(9)
})

test('readings come closer together after the state moved', async () => {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: '30m', state: 'INPROGRESS' },
  ]
  const { readingsMs } = await play({ agent: { states }, pace: adaptivePace(() => 0), stopMs: 32 * minuteMs })
  const waits = readingsMs.slice(1).map((ms, index) => ({ ms, wait: ms - (readingsMs[index] ?? 0) }))
  const shortest = (from: number, to: number): number =>
    Math.min(...waits.filter(({ ms }) => ms > from && ms < to).map(({ wait }) => wait))
  expect(shortest(28 * minuteMs, 30 * minuteMs)).toBeGreaterThan(14_000)
  expect(shortest(30 * minuteMs, 32 * minuteMs)).toBeLessThan(8_000)
})

test.each([
  ['not taken for an end', 'wait', 'SUCCEEDED'],
  ['an end', 'fail', 'BLOCKED'],
] as const)('a blocked run is %s', async (_name, onBlocked, state) => {
  const states = [
    { at: 0, state: 'INPROGRESS' },
    { at: '1m', state: 'BLOCKED' },
    { at: '2m', state: 'SUCCEEDED' },
  ]
  const { end, tookMs } = await play({ agent: { states }, onBlocked, stopMs: 10 * minuteMs })
  expect(end).toMatchObject({ kind: 'ended', run: { state } })
  expect(tookMs).toBeLessThan(3 * minuteMs)
})
