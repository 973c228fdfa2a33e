import { describe, expect, test } from '@jest/globals'
import fc from '../../../support/fast-check.ts'
import { setTimeout } from 'node:timers/promises'
import { ActionError, type Conclusion } from '../../../../src/platform/errors.ts'
import { expandRuns } from '../../../../src/inputs/runs.ts'
import { entryOf, renderResults } from '../../../../src/action/many/results.ts'
import { OzError } from '../../../../src/oz/client/failure.ts'
import { concludeMany } from '../../../../src/oz/run/conclude.ts'
import { createLimit, inTurns } from '../../../../src/oz/run/batch/shared-api.ts'
import { createRunSlot, readLeftRuns } from '../../../../src/oz/run/post-state.ts'
import type { Runner } from '../../../../src/platform/ports.ts'

function ends(...conclusions: Conclusion[]) {
  return conclusions.map((conclusion, index) => ({
    label: `r${index}`,
    outcome: { conclusion, error: conclusion === 'success' ? undefined : new ActionError('No luck.', { conclusion }) },
  }))
}

describe('what many ends mean for the step', () => {
  test.each([
    [['success', 'success'], true, false, 'success'],
    [['started', 'started'], true, false, 'started'],
    [['success', 'blocked'], true, false, 'blocked'],
    [['success', 'blocked', 'failure'], true, false, 'failure'],
    [['success', 'failure'], false, false, 'success'],
    [['failure', 'timed_out'], false, false, 'failure'],
    [['timed_out', 'timed_out'], false, false, 'timed_out'],
    [['success', 'cancelled'], false, true, 'cancelled'],
    [['success', 'failure'], true, true, 'cancelled'],
  ] as const)('%j, fail_on_any %s, job cancelled %s: %s', (conclusions, failOnAny, isCancelled, expected) => {
    const { conclusion, error } = concludeMany(ends(...conclusions), { failOnAny, isCancelled })
    expect(conclusion).toBe(expected)
    expect(error === undefined).toBe(['success', 'started'].includes(expected))
  })

  test('names those that did not succeed, and says what the first met', () => {
    const { error } = concludeMany(ends('success', 'failure', 'blocked'), { failOnAny: true, isCancelled: false })
    expect(error?.message).toBe('2 of 3 runs did not succeed: r1 (failure), r2 (blocked). The first, r1: No luck.')
    expect(error?.hint).toBe('The summary has a line for each of them.')
  })

  test('passes on the way out and the page of the first', () => {
    const error = new ActionError('No credits.', { hint: 'Add some.', link: 'https://oz.example/credits' })
    const verdict = concludeMany([{ label: 'r0', outcome: { conclusion: 'failure', error } }], {
      failOnAny: true,
      isCancelled: false,
    })
    expect(verdict.error).toMatchObject({ hint: 'Add some.', link: 'https://oz.example/credits' })
    expect(verdict.warning).toBeUndefined()
  })

  test('says of a first without a reason only how it ended', () => {
    const { error } = concludeMany([{ label: 'r0', outcome: { conclusion: 'cancelled', error: undefined } }], {
      failOnAny: true,
      isCancelled: false,
    })
    expect(error?.message).toBe('1 of 1 runs did not succeed: r0 (cancelled).')
    expect(error?.link).toBeUndefined()
  })

  test('warns of those that did not succeed where the others are enough', () => {
    expect(concludeMany(ends('failure', 'started'), { failOnAny: false, isCancelled: false })).toEqual({
      conclusion: 'started',
      error: undefined,
      warning: '1 of 2 runs did not succeed: r0 (failure).',
    })
    expect(concludeMany(ends('success'), { failOnAny: false, isCancelled: false }).warning).toBeUndefined()
  })

  test.each([
    [10, /r9 \(failure\)\. The first/],
    [11, /r9 \(failure\) and 1 more\. The first/],
  ])('names ten of %i at the most', (count, text) => {
    const many = ends(...Array.from({ length: count }, (): Conclusion => 'failure'))
    expect(concludeMany(many, { failOnAny: true, isCancelled: false }).error?.message).toMatch(text)
  })

  test('is success where there was nothing to do', () => {
    expect(concludeMany([], { failOnAny: true, isCancelled: false }).conclusion).toBe('success')
  })
})

describe('the runs input', () => {
  test('counts a matrix before it is made', () => {
    const huge = { matrix: Object.fromEntries('abcdefgh'.split('').map((name) => [name, Array(100).fill(1)])) }
    expect(() => expandRuns(huge, 500)).toThrow(/asks for 10000000000000000 runs, and max_runs allows 500/)
  })

  test('makes each combination once', () => {
    const values = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), values, { minKeys: 1, maxKeys: 3 }), (matrix) => {
        const runs = expandRuns({ matrix }, 500).map(({ fields }) => JSON.stringify(fields))
        const product = Object.values(matrix).reduce((count, list) => count * list.length, 1)
        expect(new Set(runs).size).toBe(product)
        expect(runs).toHaveLength(product)
      }),
    )
  })

  test.each([
    ['text', /must be a list or a map, not a string/],
    [{ matrx: {} }, /matrix and list in it, not "matrx"/],
    [{ matrix: { model: 'one' } }, /list of values for "model", not a string/],
    [{ matrix: { model: [] } }, /list of values for "model", not an empty one/],
    [{ list: { prompt: 'x' } }, /list must be a list, not a map/],
    [[['x']], /number 1 must be a map, not a list/],
  ])('%j is refused', (given, message) => {
    expect(() => expandRuns(given, 20)).toThrow(message)
  })
})

describe('the results output', () => {
  const entry = entryOf('r', {}, { runId: 'x'.repeat(36), conclusion: 'success' })
  const render = (count: number, answer: string) =>
    renderResults(
      Array.from({ length: count }, () => ({ ...entry, agent_output: answer })),
      (text) => text,
    )

  test.each([
    [1, 1_000_000],
    [20, 100_000],
    [200, 5_000],
    [280, 100],
  ])('of %i runs with answers of %i bytes fits, and is JSON', (count, bytes) => {
    const text = render(count, '"\n'.repeat(bytes / 2))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000)
    expect(JSON.parse(text)).toHaveLength(count)
  })

  test('is empty where it would not fit even without answers', () => {
    expect(render(1_000, '')).toBe('')
  })
})

test('work is done in order, so much at once', async () => {
  let running = 0
  let most = 0
  const results = await inTurns([5, 1, 4, 2, 3], 2, async (item, index) => {
    running += 1
    most = Math.max(most, running)
    await setTimeout(item)
    running -= 1
    return `${index}:${item}`
  })
  expect(results).toEqual(['0:5', '1:1', '2:4', '3:2', '4:3'])
  expect(most).toBe(2)
})

test('who gives up in line has sent nothing, and holds nobody up', async () => {
  const limit = createLimit(1)
  const { promise: busy, resolve: free } = Promise.withResolvers<string>()
  const first = limit(async () => busy, new AbortController().signal)
  const gone = new AbortController()
  const second = limit(() => Promise.resolve('second'), gone.signal)
  const third = limit(() => Promise.resolve('third'), new AbortController().signal)
  gone.abort()
  const error: unknown = await second.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(OzError)
  expect(error).toMatchObject({ failure: { kind: 'transport', sent: false } })
  free('first')
  expect(await first).toBe('first')
  expect(await third).toBe('third')
})

test('who had given up before is not let in, and room is free again after a failure', async () => {
  const limit = createLimit(1)
  let done = 0
  const work = (): Promise<number> => Promise.resolve((done += 1))
  await expect(limit(work, AbortSignal.abort())).rejects.toThrow('given up before it was sent')
  expect(done).toBe(0)
  const { signal } = new AbortController()
  await expect(limit(() => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  expect(await Promise.all([limit(work, signal), limit(work, signal)])).toEqual([1, 2])
})

test('who gives up once at work keeps its place to the end', async () => {
  const limit = createLimit(1)
  const abort = new AbortController()
  const { promise: busy, resolve: free } = Promise.withResolvers<string>()
  const first = limit(() => busy, abort.signal)
  let isSecondAtWork = false
  const second = limit(() => {
    isSecondAtWork = true
    return Promise.resolve('second')
  }, new AbortController().signal)
  abort.abort()
  await setTimeout(1)
  expect(isSecondAtWork).toBe(false)
  free('first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
})

describe('what post finds of many runs', () => {
  const key = { value: 'a'.repeat(32), mark: undefined, line: '' }
  const at = new Date(1_800_000_000_000)

  test('is the key, then the id, and nothing once it has ended or is not ours', () => {
    const state: Record<string, string | undefined> = {}
    const runner: Runner = {
      setOutput: () => undefined,
      saveState: (name, value) => {
        state[`STATE_${name}`] = value
      },
      mask: () => undefined,
      writeSummary: () => undefined,
    }
    const [one, two, three] = [0, 1, 2].map((number) => createRunSlot(runner, () => at, number))
    for (const slot of [one, two, three]) slot?.starting(key, 'run')
    const none = { key: undefined, runIds: [], inDoubt: false, startedAt: undefined }
    const left = () => readLeftRuns({ ...state, STATE_many: 'true' }, none)
    expect(left()).toHaveLength(3)
    expect(left()[0]).toEqual({
      key: { value: key.value, mark: undefined },
      runIds: [],
      inDoubt: true,
      startedAt: at,
    })
    one?.known('run-1', true)
    two?.known('run-2', false)
    three?.known('run-3', true)
    three?.leftover('run-4')
    three?.settled()
    expect(left().flatMap(({ runIds }) => runIds)).toEqual(['run-1', 'run-4'])
  })

  test('is nothing where the state says nothing sensible', () => {
    const none = { key: undefined, runIds: [], inDoubt: false, startedAt: undefined }
    const state = { STATE_many: 'true', STATE_slot_0: 'x', STATE_slot_1: key.value, STATE_slot_2: '' }
    expect(readLeftRuns(state, none)).toMatchObject([{ runIds: [], inDoubt: true }])
  })
})
