/**
 * Many runs from one step. In virtual time, against the emulator's core: how many requests a tick reading their states
 * takes, to what it would be with a watcher for each, and how soon an end is seen. In real time: the memory of the built
 * action.
 */
import type { ScenarioSpec } from '../emulator/agents/scenario.ts'
import { ManyStep, passUntil } from '../__tests__/support/steps/many.ts'
import { World } from '../__tests__/support/virtual/world.ts'
import { inOwnFolder, measureGrowth, measureMemory } from './many-memory.ts'

export interface ManyResult {
  readonly runs: number
  readonly parallel: number
  /** Reads of states, those of the list among them. */
  readonly reads: number
  readonly mostReadsATick: number
  readonly virtualMinutes: number
  readonly medianLagSeconds: number
}

const minuteMs = 60_000
/** Ticks are never closer. */
const tickMs = 250

/** Runs of 4 to 16 minutes, in a fixed order. */
function lengthMs(index: number): number {
  return (4 + ((index * 7) % 13)) * minuteMs
}

function agent({ prompt }: { readonly prompt: string }): ScenarioSpec {
  const index = Number(/\d+/.exec(prompt)?.[0])
  return {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 5_000, state: 'INPROGRESS' },
      { at: lengthMs(index), state: 'SUCCEEDED' },
    ],
    answer: `Done with task ${index}.`,
  }
}

/** Measures one step with so many runs, so many of them at once. `first` is the number of the first. */
export async function measureMany(runs: number, parallel: number, first = 0): Promise<ManyResult> {
  return inOwnFolder(() => measure({ runs, parallel, first }))
}

interface Size {
  readonly runs: number
  readonly parallel: number
  readonly first: number
}

async function measure({ runs, parallel, first }: Size): Promise<ManyResult> {
  const world = new World({ agent, server: { maxLoggedRequests: 1_000_000 } })
  const list = Array.from({ length: runs }, (_, at) => ({ prompt: `Task ${first + at}`, name: `r${at}` }))
  const inputs = { runs: JSON.stringify(list), max_runs: '500', max_parallel: String(parallel) }
  const step = new ManyStep(world, { inputs })
  const { outcome } = await passUntil(world, step.begin())
  if (outcome.conclusion !== 'success') throw outcome.error ?? new Error(outcome.conclusion)
  const { requests } = world.oz
  const reads = requests.filter(({ method, path }) => method === 'GET' && /\/agent\/runs(\/[^/]+)?$/.test(path))
  const ticks = Map.groupBy(reads, ({ atMs }) => Math.floor(atMs / tickMs))
  const lags = world.oz.runs.map(({ id, createdAtMs, prompt }) => {
    const answered = requests.find(({ path }) => path.endsWith(`/${id}/conversation`))?.atMs ?? NaN
    return answered - createdAtMs - lengthMs(Number(/\d+/.exec(prompt)?.[0]))
  })
  return {
    runs,
    parallel,
    reads: reads.length,
    mostReadsATick: Math.max(...[...ticks.values()].map((all) => all.length)),
    virtualMinutes: Math.round((reads.at(-1)?.atMs ?? NaN) / minuteMs),
    medianLagSeconds: (lags.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN) / 1000,
  }
}

/** Reads of states with one step for each of so many runs: each length is measured once. */
export async function measureApart(runs: number): Promise<number> {
  const byLength = new Map<number, number>()
  let reads = 0
  for (let index = 0; index < runs; index += 1) {
    const length = lengthMs(index)
    const known = byLength.get(length) ?? (await measureMany(1, 1, index)).reads
    byLength.set(length, known)
    reads += known
  }
  return reads
}

const sizes = [
  { runs: 1, parallel: 1 },
  { runs: 20, parallel: 20 },
  { runs: 100, parallel: 20 },
  { runs: 500, parallel: 20 },
  { runs: 500, parallel: 500 },
]

/** A line for each size. */
export async function showMany(print: (line: string) => void): Promise<void> {
  print('runs  at once  reads a tick   reads  to one watcher a run  median lag   memory  to one run')
  const alone = await measureMemory({ runs: 1, parallel: 1 })
  for (const size of sizes) {
    const { runs, parallel, mostReadsATick, reads, medianLagSeconds } = await measureMany(size.runs, size.parallel)
    const apart = await measureApart(runs)
    const memory = runs === 1 ? alone : await measureMemory(size)
    const cells = [
      String(runs).padStart(4),
      String(parallel).padStart(7),
      String(mostReadsATick).padStart(12),
      String(reads).padStart(6),
      `${(reads / apart).toFixed(3)} x`.padStart(20),
      `${medianLagSeconds.toFixed(1)} s`.padStart(10),
      `${memory.toFixed(0)} MiB`.padStart(7),
      `${(memory / alone).toFixed(2)} x`.padStart(10),
    ]
    print(cells.join('  '))
  }
  print(`An hour of watching 500 runs changes the heap by ${(await measureGrowth(500)).toFixed(1)} MiB.`)
}

if (import.meta.main) {
  await showMany((line) => {
    console.log(line)
  })
}
