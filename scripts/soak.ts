/**
 * What `npm test` tries briefly, tried for long: hostile strings through everything people see, lives of a step on random
 * schedules of faults, hostile texts through cleaning and fences, the built action ended by signals every 50 ms of its
 * life, jobs that write to one pull request at once. SOAK, SCHEDULES, PROMPTS, CANCEL_SWEEP, RACES, LATER_GAMES, LATER_KILLS and SEED change how
 * many, and which.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dayMs = 24 * 3600_000
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const seed = String(Date.now() % 1e9)
const env = {
  SEED: seed,
  SOAK: '1000000',
  SCHEDULES: '100000',
  PROMPTS: '100000',
  CANCEL_SWEEP: '50',
  RACES: '100',
  LATER_GAMES: '40000',
  LATER_KILLS: 'all',
  ...process.env,
}
const rooms = [
  '__tests__/oz/run/schedules',
  '__tests__/oz/run/shared-schedules',
  '__tests__/result/apply/races',
  '__tests__/action/later',
  '__tests__/scenarios/later',
  '__tests__/scenarios/cancel-sweep',
  '__tests__/report/log/live-log',
  '__tests__/report/markdown/markdown',
  '__tests__/platform/text/redact',
  '__tests__/prompt/fence-properties',
  '__tests__/prompt/pasted-text/pasted-attacks',
  '__tests__/prompt/sanitize/page.test',
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
const tests = await run([...jest, '--verbose', `--testTimeout=${dayMs}`, ...rooms])
process.exitCode = tests && !texts.includes(false) ? 0 : 1
