/**
 * Many runs from one step, in virtual time against the emulator's core: how many requests a tick reading their states
 * takes, how soon an end is seen, and how much memory it needs.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScenarioSpec } from '../emulator/agents/scenario.ts'
import { ManyStep, passUntil } from '../__tests__/support/steps/many.ts'
import { World } from '../__tests__/support/virtual/world.ts'

export interface ManyResult {
  readonly runs: number
  readonly parallel: number
  /** Reads of states, those of the list among them. */
  readonly reads: number
  readonly mostReadsATick: number
  /** All requests, for each run. */
  readonly requestsARun: number
  readonly virtualMinutes: number
  readonly medianLagSeconds: number
  /** Of the heap, over what it was before; the emulator's part included. */
  readonly heapMiB: number
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

/** Measures one step with so many runs, so many of them at once. */
export async function measureMany(runs: number, parallel: number): Promise<ManyResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-many-'))
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = folder
  try {
    return await measure(runs, parallel)
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    rmSync(folder, { recursive: true })
  }
}

async function measure(runs: number, parallel: number): Promise<ManyResult> {
  const world = new World({ agent, server: { maxLoggedRequests: 1_000_000 } })
  const list = Array.from({ length: runs }, (_, index) => ({ prompt: `Task ${index}`, name: `r${index}` }))
  const inputs = { runs: JSON.stringify(list), max_runs: '500', max_parallel: String(parallel) }
  const step = new ManyStep(world, { inputs })
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const { outcome } = await passUntil(world, step.begin())
  globalThis.gc?.()
  const after = process.memoryUsage().heapUsed
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
    requestsARun: Number((requests.length / runs).toFixed(1)),
    virtualMinutes: Math.round((reads.at(-1)?.atMs ?? NaN) / minuteMs),
    medianLagSeconds: Number(
      ((lags.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN) / 1000).toFixed(1),
    ),
    heapMiB: Number(((after - before) / 1024 ** 2).toFixed(1)),
  }
}

if (import.meta.main) {
  const rows: ManyResult[] = []
  for (const [runs, parallel] of [
    [1, 1],
    [20, 20],
    [100, 20],
    [500, 20],
    [500, 500],
  ] as const) {
    rows.push(await measureMany(runs, parallel))
  }
  console.table(rows)
}
