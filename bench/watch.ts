/**
 * Watching one run, in virtual time against the emulator's core: how many status reads it takes and how late its end is
 * seen, for runs of many lengths, beside fixed intervals; and how much memory an hour of it needs.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createRandom } from '../__tests__/support/virtual/random.ts'
import { World } from '../__tests__/support/virtual/world.ts'
import type { ScenarioSpec } from '../emulator/agents/scenario.ts'

export interface WatchResult {
  /** About so long: each run a little longer or shorter, so that no interval fits by chance. */
  readonly runMinutes: number
  readonly pace: string
  readonly meanReads: number
  readonly mostReads: number
  readonly meanLagSeconds: number
  readonly mostLagSeconds: number
  /** What the mean must not exceed: 0.6 s or 3 % of the run, whichever is more. */
  readonly goalSeconds: number
}

const minuteMs = 60_000
const paces: readonly (readonly [string, number | undefined])[] = [
  ['adaptive', undefined],
  ['every 3 s', 3_000],
  ['every 30 s', 30_000],
]

function agent(endsMs: number): ScenarioSpec {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: Math.min(5_000, endsMs / 2), state: 'INPROGRESS' },
    { at: endsMs, state: 'SUCCEEDED' },
  ]
  return { states, answer: 'Done.' }
}

/** Watches `times` runs of about this length at each pace. */
export async function measureWatch(runMinutes: number, times: number): Promise<readonly WatchResult[]> {
  const results: WatchResult[] = []
  for (const [pace, pollIntervalMs] of paces) {
    const random = createRandom(runMinutes * 1000)
    const watched = []
    for (let seed = 0; seed < times; seed += 1) {
      watched.push(await watchOnce({ endsMs: runMinutes * minuteMs * (0.9 + 0.2 * random()), pollIntervalMs, seed }))
    }
    const reads = watched.map((one) => one.reads)
    const lags = watched.map((one) => one.lagMs / 1000)
    results.push({
      runMinutes,
      pace,
      meanReads: round(mean(reads)),
      mostReads: Math.max(...reads),
      meanLagSeconds: round(mean(lags)),
      mostLagSeconds: round(Math.max(...lags)),
      goalSeconds: round(Math.max(0.6, 0.03 * runMinutes * 60)),
    })
  }
  return results
}

interface Watch {
  readonly endsMs: number
  readonly pollIntervalMs: number | undefined
  readonly seed: number
}

/** From the run's end to the moment the server is asked and tells it. */
async function watchOnce({ endsMs, pollIntervalMs, seed }: Watch): Promise<{ reads: number; lagMs: number }> {
  const world = new World({ agent: agent(endsMs), seed, server: { maxLoggedRequests: 10_000 } })
  const { conclusion } = await world.step({ timeoutMs: 3 * 60 * minuteMs, pollIntervalMs }).run()
  const [run] = world.oz.runs
  if (conclusion !== 'success' || run === undefined) throw new Error(`The run ended as ${conclusion}`)
  const reads = world.oz.requests.filter(({ method, path }) => method === 'GET' && path.endsWith(`/runs/${run.id}`))
  return { reads: reads.length, lagMs: (reads.at(-1)?.atMs ?? NaN) - run.createdAtMs - endsMs }
}

export interface MemoryResult {
  readonly minute: number
  readonly reads: number
  /** Of the heap, over what it was after the first minute; the emulator's part included. */
  readonly heapMiB: number
}

/** Watches one run with a prompt of 100 kB, which comes with every reading, for an hour. */
export async function measureMemory(): Promise<readonly MemoryResult[]> {
  setFlagsFromString('--expose-gc')
  const world = new World({ agent: agent(2 * 60 * minuteMs), server: { maxLoggedRequests: 5 } })
  let reads = 0
  const onRun = (): Promise<undefined> => {
    reads += 1
    return Promise.resolve(undefined)
  }
  const step = world.step({ prompt: 'x'.repeat(100_000), timeoutMs: 90 * minuteMs, onRun })
  const ending = step.begin()
  const results: MemoryResult[] = []
  let passed = 0
  let firstMiB = 0
  for (const minute of [1, 10, 20, 30, 40, 50, 60]) {
    await world.clock.pass((minute - passed) * minuteMs)
    passed = minute
    const heapMiB = heap()
    firstMiB ||= heapMiB
    results.push({ minute, reads, heapMiB: round(heapMiB - firstMiB) })
  }
  step.cancel()
  await world.clock.run(ending)
  return results
}

function heap(): number {
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed / 1024 ** 2
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value: number): number {
  return Number(value.toFixed(2))
}

if (import.meta.main) {
  const rows: WatchResult[] = []
  for (const runMinutes of [1 / 6, 0.5, 1, 3, 10, 30, 60]) rows.push(...(await measureWatch(runMinutes, 100)))
  console.table(rows)
  console.table(await measureMemory())
}
