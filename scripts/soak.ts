/**
 * What `npm test` tries briefly, tried for long: hostile strings through everything people see, lives of a step on random
 * schedules of faults, hostile texts through cleaning and fences, the built action ended by signals every 50 ms of its
 * life, jobs that write to one pull request at once. SOAK, SCHEDULES, PROPERTY_RUNS, PROMPTS, CANCEL_SWEEP, RACES,
 * LATER_GAMES and LATER_KILLS change how many, SEED which: `npm test` plays the same each time.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findPropertySuites } from './property-suites.ts'

const root = join(import.meta.dirname, '..')
const dayMs = 24 * 3600_000
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const seed = String(Date.now() % 1e9)
const env = {
  SEED: seed,
  SOAK: '1000000',
  SCHEDULES: '100000',
  PROPERTY_RUNS: '10000',
  PROMPTS: '100000',
  CANCEL_SWEEP: '50',
  RACES: '100',
  LATER_GAMES: '40000',
  LATER_KILLS: 'all',
  ...process.env,
}
const suites = [
  ...findPropertySuites(join(root, '__tests__')),
  '__tests__/result/apply/races',
  '__tests__/action/later',
  '__tests__/scenarios/later',
  '__tests__/scenarios/cancel-sweep',
]

/** Each core has its share of the strings, and seeds of its own. */
function soakTexts(): Promise<boolean>[] {
  const cores = availableParallelism()
  const share = String(Math.ceil(Number(env.SOAK) / cores))
  return Array.from({ length: cores }, (_, core) =>
    run(['--max-semi-space-size=64', 'scripts/soak-texts.ts', share, String(Number(env.SEED) + core * 1e6)]),
  )
}

function run(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
}

const texts = await Promise.all(soakTexts())
const tests = await run([...jest, '--verbose', `--testTimeout=${dayMs}`, ...suites])
process.exitCode = tests && !texts.includes(false) ? 0 : 1
