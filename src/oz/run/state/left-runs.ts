import type { Environment, Runner } from '../../../platform/ports.ts'
import { idOf } from '../../client/wire.ts'
import { isKey, isMark, type KeyMatch, type RunKey } from '../key.ts'
import type { Memory } from '../work.ts'

/** A run that main left behind, of a step that made many. */
export interface LeftRun {
  /** Undefined: only its key is known, and there may be none. */
  readonly id: string | undefined
  readonly key: KeyMatch
  /** When its POST was due, by this machine's date. */
  readonly startedAt: Date
}

/** Says to post that the step's own key is none of a run. */
export function markAsMany(runner: Runner): void {
  runner.saveState('many', 'true')
}

export function isOfMany(env: Environment): boolean {
  return env['STATE_many'] === 'true'
}

/**
 * What post would need of one of many runs, in one entry of the state: about a hundred bytes, gone when the run has ended.
 * So 500 of them fit, and writing one doesn't write the others again.
 */
export function createRunSlot(runner: Runner, date: () => Date, number: number): Memory {
  let key: RunKey | undefined
  let startedAt = date()
  const save = (suffix: string, id: string): void => {
    if (key === undefined) return
    const words = [
      key.value,
      key.mark ?? '-',
      String(startedAt.getTime()),
      id,
      ...(key.parentId === undefined ? [] : [key.parentId]),
    ]
    runner.saveState(`slot_${number}${suffix}`, words.join(' '))
  }
  const clear = (): void => {
    runner.saveState(`slot_${number}`, '')
  }
  return {
    starting(given) {
      key = given
      startedAt = date()
      save('', '-')
    },
    known(id, owned) {
      if (owned) save('', id)
      else clear()
    },
    leftover(id) {
      save('_leftover', id)
    },
    settled: clear,
  }
}

/** The runs in the slots; those that say nothing sensible are left out. */
export function readLeftRuns(env: Environment): readonly LeftRun[] {
  return Object.entries(env).flatMap(([name, text]) =>
    /^STATE_slot_\d+/.test(name) ? (readSlot(text ?? '') ?? []) : [],
  )
}

function readSlot(text: string): LeftRun | undefined {
  const [value = '', mark = '', ms, id, parent] = text.split(' ')
  if (!isKey(value)) return undefined
  const startedAt = new Date(Number(ms))
  return {
    key: { value, mark: isMark(mark) ? mark : undefined, parentId: idOf(parent) },
    id: id === '-' ? undefined : idOf(id),
    startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
  }
}
