import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../../platform/ports.ts'

/**
 * In a job container the signals of a cancel may never reach main, which then lives on beside post. Post leaves this
 * file; main looks for it before each POST, so that nothing is started after it was cancelled.
 */
function stopFile(env: Environment, key: string): string | undefined {
  const folder = env['RUNNER_TEMP']
  return folder === undefined || folder === '' ? undefined : join(folder, `oz-agent-action-${key}.stop`)
}

/** Best effort: without the file a main that outlived its cancel would have to be very unlucky to start a run now. */
export function leaveStopFile(env: Environment, key: string): void {
  const path = stopFile(env, key)
  if (path === undefined) return
  try {
    writeFileSync(path, '')
  } catch {
    // As if there were no folder.
  }
}

export function isStopped(env: Environment, key: string): boolean {
  const path = stopFile(env, key)
  return path !== undefined && existsSync(path)
}
