import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import { keyFor, type RunKey } from '../../../src/oz/run/key.ts'
import { createRandom } from '../../support/virtual/random.ts'

/** At work for so long, and then in this state. */
export function endsAfter(ms: number, state = 'SUCCEEDED', more: Partial<ScenarioSpec> = {}): ScenarioSpec {
  return {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: Math.min(1_000, ms / 2), state: 'INPROGRESS' },
      { at: ms, state },
    ],
    answer: 'Done.',
    ...more,
  }
}

export const endless: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 1_000, state: 'INPROGRESS' },
  ],
}

/** A key of the same words, as another step has it. */
export function sharedKey(step: number): RunKey {
  const random = createRandom(step)
  const randomHex = (bytes: number): string =>
    Array.from({ length: bytes * 2 }, () => Math.floor(random() * 16).toString(16)).join('')
  return keyFor({ words: 'nightly', repositoryId: '42' }, randomHex, 'https://github.com/o/r/actions/runs/1')
}
