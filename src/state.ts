import type { Environment, Runner } from './ports.ts'
import { idOf } from './oz/wire.ts'
import type { Memory } from './run/carry-out.ts'
import { isKey } from './run/key.ts'

/**
 * What main leaves for post through the runner, also when main is killed. Ids only: a state of more than 131,072 bytes
 * would keep post from starting, and state is no place for a secret.
 */
export interface LeftBehind {
  readonly key: string | undefined
  readonly runId: string | undefined
  /** When the first POST was due, by this machine's date. */
  readonly startedAt: Date | undefined
}

/** Writes what post would need, as soon as it is known. */
export function createMemory(runner: Runner, date: () => Date): Memory {
  return {
    starting(key) {
      runner.saveState('key', key)
      runner.saveState('started_at', date().toISOString())
    },
    known(id, owned) {
      if (owned) runner.saveState('run_id', id)
    },
    settled() {
      runner.saveState('settled', 'true')
    },
  }
}

/** What main left; undefined where nothing is to be done. */
export function readLeftBehind(env: Environment): LeftBehind | undefined {
  const key = env['STATE_key'] ?? ''
  const runId = idOf(env['STATE_run_id'])
  const startedAt = new Date(env['STATE_started_at'] ?? '')
  if (env['STATE_settled'] === 'true' || (!isKey(key) && runId === undefined)) return undefined
  return {
    key: isKey(key) ? key : undefined,
    runId,
    startedAt: Number.isNaN(startedAt.getTime()) ? undefined : startedAt,
  }
}
