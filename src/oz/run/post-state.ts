/** What main leaves for post through the runner, also when main is killed, and what post leaves for a main that lives on. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment, Runner } from '../../platform/ports.ts'
import { idOf } from '../client/wire.ts'
import type { KeyMatch, RunKey } from './key.ts'
import type { Memory } from './ports.ts'

/** Ids only: a state of more than 131,072 bytes would keep post from starting, and state is no place for a secret. */
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
  const save = (name: string, value: string): void => {
    runner.saveState(name, value)
  }
  const chosen = ({ value, mark, parentId }: RunKey): void => {
    save('key', value)
    if (mark !== undefined) save('mark', mark)
    if (parentId !== undefined) save('parent', parentId)
  }
  let hasRun = false
  return {
    chosen,
    starting(key, what) {
      chosen(key)
      // A run that has ended goes on with a message: what was settled isn't any more.
      save('settled', '')
      save('unsent', '')
      // Another attempt: the run before it has ended.
      if (what === 'run' && hasRun) save('run_id', '')
      if (what === 'run') save('started_at', date().toISOString())
    },
    unsent() {
      save('unsent', 'true')
    },
    known(id, owned) {
      hasRun = true
      save('run_id', owned ? id : '')
      if (!owned) save('not_ours', 'true')
    },
    leftover(id) {
      save('leftover_id', id)
    },
    settled() {
      save('settled', 'true')
    },
  }
}

/** Says to post that the step's own key is none of a run. */
export function markAsMany(runner: Runner): void {
  runner.saveState('many', 'true')
}

/**
 * What post would need of one of many runs, in one entry of the state: about a hundred bytes, gone when the run has ended.
 * So 500 of them fit, and writing one doesn't write the others again.
 */
export function createRunSlot(runner: Runner, date: () => Date, number: number): Memory {
  let start = ''
  let parent = ''
  const save = (id: string, suffix = ''): void => {
    if (start !== '') runner.saveState(`slot_${number}${suffix}`, `${start} ${id}${parent}`)
  }
  const settled = (): void => {
    runner.saveState(`slot_${number}`, '')
  }
  return {
    starting({ value, mark = '-', parentId }) {
      start = `${value} ${mark} ${date().getTime()}`
      parent = parentId === undefined ? '' : ` ${parentId}`
      save('-')
    },
    unsent: settled,
    known(id, owned) {
      if (owned) save(id)
      else settled()
    },
    leftover(id) {
      save(id, '_leftover')
    },
    settled,
  }
}

/** What main left; undefined where nothing is to be done. */
export function readSavedState(env: Environment): SavedState | undefined {
  const key = readKey(env['STATE_key'], env['STATE_mark'], env['STATE_parent'])
  const isSettled = env['STATE_settled'] === 'true'
  const names = isSettled ? ['leftover_id'] : ['run_id', 'leftover_id']
  const runIds = names.flatMap((name) => idOf(env[`STATE_${name}`]) ?? [])
  if (runIds.length === 0 && (isSettled || key === undefined)) return undefined
  const isNobodys = env['STATE_not_ours'] === 'true' || env['STATE_unsent'] === 'true'
  const inDoubt = key !== undefined && runIds.length === 0 && !isNobodys
  return { key, runIds, inDoubt, startedAt: readDate(env['STATE_started_at'] ?? '') }
}

/** What main left of each run: of many those in their slots. */
export function readLeftRuns(env: Environment, saved: SavedState): readonly SavedState[] {
  if (env['STATE_many'] !== 'true') return [saved]
  return Object.entries(env).flatMap(([name, text = '']) => {
    const [value, mark, ms, id, parent] = text.split(' ')
    const key = /^STATE_slot_\d+/.test(name) ? readKey(value, mark, parent) : undefined
    if (key === undefined) return []
    const runIds = [idOf(id) ?? []].flat()
    return { key, runIds, inDoubt: runIds.length === 0, startedAt: readDate(Number(ms)) ?? new Date(0) }
  })
}

function readKey(value = '', mark = '', parent?: string): KeyMatch | undefined {
  if (!/^[0-9a-f]{32}$/.test(value)) return undefined
  return { value, mark: /^[0-9a-f]{16}$/.test(mark) ? mark : undefined, parentId: idOf(parent) }
}

function readDate(value: string | number): Date | undefined {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/**
 * In a job container the signals of a cancel may never reach main, which then lives on beside post. Post leaves this
 * file; main looks for it before each POST, so that nothing is started after it was cancelled.
 */
function stopFile({ RUNNER_TEMP: folder = '' }: Environment, key: string): string {
  return folder === '' ? '' : join(folder, `oz-agent-action-${key}.stop`)
}

/** Best effort: without the file a main that outlived its cancel would have to be very unlucky to start a run now. */
export function leaveStopFile(env: Environment, key: string): void {
  try {
    writeFileSync(stopFile(env, key), '')
  } catch {
    // There is no folder, or it can't be written to.
  }
}

export function isStopped(env: Environment, key: string): boolean {
  return existsSync(stopFile(env, key))
}
