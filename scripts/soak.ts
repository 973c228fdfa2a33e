/**
 * What `npm test` tries briefly, tried for long: lives of a step on random schedules of faults, the built action ended
 * by signals every 50 ms of its life, and hostile strings through everything people see. SCHEDULES, CANCEL_SWEEP, SOAK
 * and SEED change how many, and which.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const what = [
  '__tests__/run/schedules',
  '__tests__/run/shared-schedules',
  '__tests__/scenarios/cancel-sweep',
  '__tests__/report',
]
const dayMs = 24 * 3600_000

const child = spawn(process.execPath, [...jest, '--verbose', `--testTimeout=${dayMs}`, ...what], {
  cwd: root,
  stdio: 'inherit',
  env: { SCHEDULES: '100000', CANCEL_SWEEP: '50', SOAK: '1000000', ...process.env },
})
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
