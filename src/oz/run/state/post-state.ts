import type { Environment, Runner } from '../../../platform/ports.ts'
import { idOf } from '../../client/wire.ts'
import { isKey, isMark, type KeyMatch, type RunKey } from '../key.ts'
import type { Memory } from '../work.ts'

/**
 * What main leaves for post through the runner, also when main is killed. Ids only: a state of more than 131,072 bytes
 * would keep post from starting, and state is no place for a secret.
 */
export interface SavedState {
  /** What a main that outlived its cancel must be told to stop by. */
  readonly key: KeyMatch | undefined
  /** Known runs to cancel. */
  readonly runIds: readonly string[]
  /** Whether there may be a run of the key that main never learnt of. */
  readonly inDoubt: boolean
  /** When the first POST was due, by this machine's date. */
  readonly startedAt: Date | undefined
}

export interface PostState extends Memory {
  /** As soon as there is a key: a main that can't be reached by signals is stopped by it, whatever it is doing. */
  chosen(key: RunKey): void
}

/** Writes what post would need, as soon as it is known. What is written later under the same name counts. */
export function createPostState(runner: Runner, date: () => Date): PostState {
  const save = (entries: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(entries)) runner.saveState(name, value)
  }
  const choose = ({ value, mark, parentId }: RunKey): void => {
    save({ key: value, ...(mark !== undefined && { mark }), ...(parentId !== undefined && { parent: parentId }) })
  }
  let hasRun = false
  return {
    chosen: choose,
    starting(key, what) {
      choose(key)
      // A run that has ended goes on with a message: what was settled isn't any more.
      save({ settled: '' })
      // Another attempt: the run before it has ended.
      if (what === 'run' && hasRun) save({ run_id: '' })
      if (what === 'run') save({ started_at: date().toISOString() })
      else save({ message: 'true' })
    },
    known(id, owned) {
      hasRun = true
      save(owned ? { run_id: id } : { run_id: '', not_ours: 'true' })
    },
    leftover(id) {
      save({ leftover_id: id })
    },
    settled() {
      save({ settled: 'true' })
    },
  }
}

/** What main left; undefined where nothing is to be done. */
export function readSavedState(env: Environment): SavedState | undefined {
  const key = readKey(env)
  const isSettled = env['STATE_settled'] === 'true'
  const leftovers = idsIn(env, ['leftover_id'])
  const runIds = isSettled ? leftovers : [...idsIn(env, ['run_id']), ...leftovers]
  if (runIds.length === 0 && (isSettled || key === undefined)) return undefined
  const startedAt = new Date(env['STATE_started_at'] ?? '')
  return {
    key,
    runIds,
    inDoubt: key !== undefined && runIds.length === 0 && env['STATE_not_ours'] !== 'true',
    startedAt: Number.isNaN(startedAt.getTime()) ? undefined : startedAt,
  }
}

function readKey(env: Environment): KeyMatch | undefined {
  const value = env['STATE_key'] ?? ''
  const mark = env['STATE_mark'] ?? ''
  const parentId = idOf(env['STATE_parent'])
  return isKey(value) ? { value, mark: isMark(mark) ? mark : undefined, parentId } : undefined
}

function idsIn(env: Environment, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => idOf(env[`STATE_${name}`]) ?? [])
}
