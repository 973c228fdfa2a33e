/**
 * How much memory many runs take: of the built action as a process of its own, at most; and what an hour of watching adds,
 * in virtual time.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ManyStep, passUntil } from '../__tests__/support/steps/many.ts'
import { World } from '../__tests__/support/virtual/world.ts'
import { scriptedAgent } from '../emulator/agents/scripted.ts'
import { startEmulator } from '../emulator/server.ts'

const root = join(import.meta.dirname, '..')
const key = 'key-for-the-bench-0123456789'

/** A run that leaves an answer worth a page. */
function agent(lengthMs: number) {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: 200, state: 'INPROGRESS' },
    { at: lengthMs, state: 'SUCCEEDED' },
  ]
  return { states, answer: 'All is well, as far as anybody can tell. '.repeat(100) }
}

/** The largest resident set, in MiB. Rejects when the step isn't green. */
export async function measureMemory({
  runs,
  parallel,
}: {
  readonly runs: number
  readonly parallel: number
}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-many-'))
  const emulator = await startEmulator({ key, agent: scriptedAgent(agent(parallel > 100 ? 12_000 : 1_500)) })
  try {
    const told = join(folder, 'max-rss')
    const watch = join(folder, 'watch.mjs')
    writeFileSync(watch, watcher(told))
    const child = spawn(process.execPath, ['--import', watch, join(root, 'dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...environment(folder, emulator.url, runs), INPUT_MAX_PARALLEL: String(parallel) },
    })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    if (code !== 0 || emulator.oz.runs.length !== runs) throw new Error(`the step ended with ${String(code)}`)
    return Number(readFileSync(told, 'utf8')) / 1024
  } finally {
    await emulator.close()
    rmSync(folder, { recursive: true })
  }
}

const minuteMs = 60_000

/** MiB that the heap holds after an hour of watching so many runs over what it held after five minutes. */
export function measureGrowth(runs: number): Promise<number> {
  return inOwnFolder(() => watchAnHour(runs))
}

/** Does the work with a temporary folder of its own, for what steps leave behind. */
export async function inOwnFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-many-'))
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = folder
  try {
    return await work()
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    rmSync(folder, { recursive: true })
  }
}

async function watchAnHour(runs: number): Promise<number> {
  setFlagsFromString('--expose-gc')
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: 5_000, state: 'INPROGRESS' },
  ] as const
  const world = new World({ agent: () => ({ states }), server: { maxLoggedRequests: 5 } })
  const list = Array.from({ length: runs }, (_, index) => ({ name: `r${index}`, prompt: 'x'.repeat(10_000) }))
  const inputs = { runs: JSON.stringify(list), max_runs: '500', max_parallel: '500', timeout_minutes: '90' }
  const step = new ManyStep(world, { inputs })
  const ending = step.begin()
  await world.clock.pass(5 * minuteMs)
  const before = heapMiB()
  await world.clock.pass(60 * minuteMs)
  const after = heapMiB()
  step.cancel()
  await passUntil(world, ending)
  return after - before
}

function heapMiB(): number {
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed / 1024 ** 2
}

function watcher(path: string): string {
  return `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(path)}, String(process.resourceUsage().maxRSS)))`
}

function environment(folder: string, url: string, runs: number): NodeJS.ProcessEnv {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const path = join(folder, name)
      writeFileSync(path, '')
      return [name, path]
    }),
  )
  return {
    PATH: process.env['PATH'],
    ...files,
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: folder,
    INPUT_CONTEXT: 'none',
    INPUT_PROMPT: 'Look after your part of it.',
    INPUT_RUNS: JSON.stringify(Array.from({ length: runs }, (_, index) => ({ name: `r${index}` }))),
    INPUT_MAX_RUNS: '500',
    INPUT_OZ_API_KEY: key,
    INPUT_OZ_SERVER_URL: url,
  }
}
