import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../ports.ts'

/**
 * In a job container the signals of a cancel may never reach main, which then lives on beside post. Post leaves this
 * file; main looks for it before each POST, so that nothing is started after it was taken down.
 */
function stopFile(env: Environment, key: string): string | undefined {
  const folder = env['RUNNER_TEMP']
  return folder === undefined || folder === '' ? undefined : join(folder, `oz-agent-action-${key}.stop`)
}

/** Best effort: without the file a main that outlived its cancel would have to be very unlucky to start a run now. */
export async function leaveStopFile(env: Environment, key: string): Promise<void> {
  const path = stopFile(env, key)
  if (path !== undefined) await writeFile(path, '').catch(() => undefined)
}

export async function isStopped(env: Environment, key: string): Promise<boolean> {
  const path = stopFile(env, key)
  if (path === undefined) return false
  return access(path).then(
    () => true,
    () => false,
  )
}
