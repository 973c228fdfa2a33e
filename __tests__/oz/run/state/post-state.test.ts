import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../../../src/platform/ports.ts'
import { makeKey, type RunKey } from '../../../../src/oz/run/key.ts'
import {
  createMemory,
  readLeftBehind,
  type LeftBehind,
  type StepMemory,
} from '../../../../src/oz/run/state/post-state.ts'
import { sharedKey } from '../courses.ts'

const key = makeKey((bytes) => 'ab'.repeat(bytes), 'https://github.com/o/r/actions/runs/1')
const shared = sharedKey(1)
const startedAt = new Date('2026-11-02T09:30:00Z')

/** What post reads after main has remembered this. */
function left(remember: (memory: StepMemory) => void): LeftBehind | undefined {
  const state: Record<string, string> = {}
  const runner: Runner = {
    setOutput: () => undefined,
    saveState: (name, value) => (state[`STATE_${name}`] = value),
    mask: () => undefined,
    writeSummary: () => undefined,
  }
  remember(createMemory(runner, () => startedAt))
  return readLeftBehind(state)
}

const start = (memory: StepMemory, of: RunKey = key): void => {
  memory.chosen(of)
  memory.starting(of, 'run')
}

describe('what main leaves for post', () => {
  test.each<[string, (memory: StepMemory) => void, LeftBehind | undefined]>([
    ['nothing', () => undefined, undefined],
    [
      'a key, nothing sent',
      (memory) => {
        memory.chosen(key)
      },
      { key: key, runIds: [], inDoubt: true, startedAt: undefined },
    ],
    [
      'a run that may exist',
      (memory) => {
        start(memory)
      },
      { key: key, runIds: [], inDoubt: true, startedAt },
    ],
    [
      'one of a shared key',
      (memory) => {
        start(memory, shared)
      },
      { key: shared, runIds: [], inDoubt: true, startedAt },
    ],
    [
      'a run of its own',
      (memory) => {
        start(memory)
        memory.known('r-1', true)
      },
      { key, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run of another',
      (memory) => {
        start(memory, shared)
        memory.known('r-1', false)
      },
      { key: shared, runIds: [], inDoubt: false, startedAt },
    ],
    [
      'a message to a run of another',
      (memory) => {
        memory.known('r-1', false)
        memory.starting(key, 'message')
      },
      { key, runIds: [], inDoubt: false, startedAt: undefined },
    ],
    [
      'a run that has ended',
      (memory) => {
        start(memory)
        memory.known('r-1', true)
        memory.settled()
      },
      undefined,
    ],
    [
      'nothing to start',
      (memory) => {
        memory.chosen(key)
        memory.settled()
      },
      undefined,
    ],
    [
      'a run of its own that has ended and goes on with a message',
      (memory) => {
        start(memory)
        memory.known('r-1', true)
        memory.settled()
        memory.known('r-1', true)
        memory.starting(key, 'message')
      },
      { key, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run it did not need, beside one of another',
      (memory) => {
        start(memory, shared)
        memory.known('r-1', true)
        memory.known('r-2', false)
        memory.leftover('r-1')
      },
      { key: shared, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run it did not need, though all has ended',
      (memory) => {
        start(memory, shared)
        memory.known('r-2', false)
        memory.leftover('r-1')
        memory.settled()
      },
      { key: shared, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
  ])('%s', (_name, remember, expected) => {
    const found = left(remember)
    if (expected === undefined) expect(found).toBeUndefined()
    else {
      const { value, mark } = expected.key ?? { value: '', mark: undefined }
      expect(found).toEqual({ ...expected, key: { value, mark } })
    }
  })

  test.each([
    [{ STATE_key: 'not a key', STATE_run_id: '../x' }],
    [{ STATE_key: `${key.value}\n`, STATE_run_id: '' }],
    [{ STATE_run_id: 'r 1' }],
    [{}],
  ])('is not read from %j', (env) => {
    expect(readLeftBehind(env)).toBeUndefined()
  })

  test('is small, and has no text in it', () => {
    const saved: string[] = []
    const memory = createMemory(
      {
        setOutput: () => undefined,
        saveState: (name, value) => saved.push(name, value),
        mask: () => undefined,
        writeSummary: () => undefined,
      },
      () => startedAt,
    )
    start(memory, shared)
    memory.known('r-1', true)
    memory.leftover('r-2')
    memory.settled()
    expect(saved.join('').length).toBeLessThan(400)
  })
})
