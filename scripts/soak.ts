/**
 * The properties that `npm test` tries briefly, tried for hours: lives of a step on random schedules of faults, and
 * hostile strings through everything people see. SCHEDULES, SOAK and SEED change how many, and which.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const dayMs = 24 * 3600_000

const child = spawn(
  process.execPath,
  [...jest, `--testTimeout=${dayMs}`, '__tests__/run/schedules', '__tests__/run/shared-schedules', '__tests__/report'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { SCHEDULES: '100000', SOAK: '1000000', ...process.env },
  },
)
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
