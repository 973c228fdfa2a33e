import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../../src/platform/ports.ts'
import { makeKey, type RunKey } from '../../../src/oz/run/key.ts'
import { createPostState, readSavedState, type SavedState, type PostState } from '../../../src/oz/run/post-state.ts'
import { sharedKey } from './courses.ts'

const key = makeKey((bytes) => 'ab'.repeat(bytes), 'https://github.com/o/r/actions/runs/1')
const shared = sharedKey(1)
const startedAt = new Date('2026-11-02T09:30:00Z')

/** What post reads after main has remembered this. */
function left(remember: (postState: PostState) => void): SavedState | undefined {
  const state: Record<string, string> = {}
  const runner: Runner = {
    setOutput: () => undefined,
    saveState: (name, value) => (state[`STATE_${name}`] = value),
    mask: () => undefined,
    writeSummary: () => undefined,
  }
  remember(createPostState(runner, () => startedAt))
  return readSavedState(state)
}

const start = (postState: PostState, of: RunKey = key): void => {
  postState.chosen(of)
  postState.starting(of, 'run')
}

describe('what main leaves for post', () => {
  test.each<[string, (postState: PostState) => void, SavedState | undefined]>([
    ['nothing', () => undefined, undefined],
    [
      'a key, nothing sent',
      (postState) => {
        postState.chosen(key)
      },
      { key: key, runIds: [], inDoubt: true, startedAt: undefined },
    ],
    [
      'a run that may exist',
      (postState) => {
        start(postState)
      },
      { key: key, runIds: [], inDoubt: true, startedAt },
    ],
    [
      'a run of which no byte has left',
      (postState) => {
        start(postState)
        postState.unsent()
      },
      { key, runIds: [], inDoubt: false, startedAt },
    ],
    [
      'a run that is sent after all',
      (postState) => {
        start(postState)
        postState.unsent()
        start(postState)
      },
      { key, runIds: [], inDoubt: true, startedAt },
    ],
    [
      'one of a shared key',
      (postState) => {
        start(postState, shared)
      },
      { key: shared, runIds: [], inDoubt: true, startedAt },
    ],
    [
      'a run of its own',
      (postState) => {
        start(postState)
        postState.known('r-1', true)
      },
      { key, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run of another',
      (postState) => {
        start(postState, shared)
        postState.known('r-1', false)
      },
      { key: shared, runIds: [], inDoubt: false, startedAt },
    ],
    [
      'a message to a run of another',
      (postState) => {
        postState.known('r-1', false)
        postState.starting(key, 'message')
      },
      { key, runIds: [], inDoubt: false, startedAt: undefined },
    ],
    [
      'a run that has ended',
      (postState) => {
        start(postState)
        postState.known('r-1', true)
        postState.settled()
      },
      undefined,
    ],
    [
      'nothing to start',
      (postState) => {
        postState.chosen(key)
        postState.settled()
      },
      undefined,
    ],
    [
      'a run of its own that has ended and goes on with a message',
      (postState) => {
        start(postState)
        postState.known('r-1', true)
        postState.settled()
        postState.known('r-1', true)
        postState.starting(key, 'message')
      },
      { key, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run it did not need, beside one of another',
      (postState) => {
        start(postState, shared)
        postState.known('r-1', true)
        postState.known('r-2', false)
        postState.leftover('r-1')
      },
      { key: shared, runIds: ['r-1'], inDoubt: false, startedAt },
    ],
    [
      'a run it did not need, though all has ended',
      (postState) => {
        start(postState, shared)
        postState.known('r-2', false)
        postState.leftover('r-1')
        postState.settled()
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
    [{ STATE_key: `${key.value}0` }],
    [{ STATE_key: key.value.toUpperCase() }],
    [{ STATE_run_id: 'r 1' }],
    [{}],
  ])('is not read from %j', (env) => {
    expect(readSavedState(env)).toBeUndefined()
  })

  test.each(['a'.repeat(17), 'A'.repeat(16), `${'a'.repeat(16)}\n`])('has no mark %j', (mark) => {
    expect(readSavedState({ STATE_key: key.value, STATE_mark: mark })?.key).toEqual({ value: key.value })
  })

  test('is small, and has no text in it', () => {
    const saved: string[] = []
    const postState = createPostState(
      {
        setOutput: () => undefined,
        saveState: (name, value) => saved.push(name, value),
        mask: () => undefined,
        writeSummary: () => undefined,
      },
      () => startedAt,
    )
    start(postState, shared)
    postState.known('r-1', true)
    postState.leftover('r-2')
    postState.settled()
    expect(saved.join('').length).toBeLessThan(400)
  })
})
