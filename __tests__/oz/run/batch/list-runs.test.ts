/** The list of runs, read page by page: what it is asked for, when a sweep is whole, and how it ends. */
import { describe, expect, test } from '@jest/globals'
import { transportFailure, refusal, type OzError } from '../../../../src/oz/client/failure.ts'
import { TransportError } from '../../../../src/platform/http/transport.ts'
import type { Run } from '../../../../src/oz/client/types.ts'
import { NoList, ListPages } from '../../../../src/oz/run/batch/list-runs.ts'
import { problem, response } from '../../client/responses.ts'
import { World } from '../../../support/virtual/world.ts'
import { runWith } from '../runs.ts'

const begun = Date.parse('2026-11-02T10:00:00Z')
const at = (seconds: number): Date => new Date(begun + seconds * 1_000)

interface Page {
  /** Ages of what changed, in seconds from the beginning, newest first. */
  readonly changed?: readonly (number | undefined)[]
  readonly made?: readonly number[]
  readonly next?: string
  readonly date?: number | undefined
}

type Answer = Page | Error

/** Plays a server that gives these answers, one after the other, and nothing more. */
function sweepOver(answers: readonly Answer[]) {
  const world = new World({ agent: {} })
  const asked: Readonly<Record<string, string>>[] = []
  const controller = new AbortController()
  const ports = world.ports()
  const listRuns: typeof ports.api.listRuns = (query, { deadlineMs, signal }) => {
    expect([deadlineMs, signal]).toEqual([15_000, controller.signal])
    asked.push(query)
    const answer = answers[asked.length - 1] ?? new Error('asked too often')
    if (answer instanceof Error) return Promise.reject(answer)
    const { changed = [], made = [], next, date = 0 } = answer
    const runs = changed.map((seconds, index): Run => {
      const madeAt = made[index]
      return runWith({
        id: `run-${index}`,
        createdAt: madeAt === undefined ? at(0) : at(madeAt),
        updatedAt: seconds === undefined ? undefined : at(seconds),
      })
    })
    const serverDate = 'date' in answer && answer.date === undefined ? undefined : at(date)
    return Promise.resolve({ runs, nextCursor: next, serverDate })
  }
  const sweep = new ListPages({ ...ports, api: { ...ports.api, listRuns } })
  const read = (isSeen = false) => sweep.read(controller.signal, () => isSeen)
  return {
    sweep,
    read,
    asked,
    clock: world.clock,
    stop: () => {
      controller.abort()
    },
  }
}

const narrow = { limit: '100', sort_by: 'updated_at', sort_order: 'desc' }
const status = (code: number): OzError => refusal(response(code))
const tooLarge = transportFailure(new TransportError('too large', { reason: 'too_large', sent: true }))
const broken = transportFailure(new TransportError('broken', { reason: 'broken', sent: true }))

describe('a sweep', () => {
  test('is whole with the last page, and the next one asks for what changed since, and ten seconds before', async () => {
    const { read, asked, sweep } = sweepOver([{ changed: [30, 20], next: 'p2' }, { changed: [15] }, { changed: [30] }])
    expect((await read()).isWhole).toBe(false)
    const second = await read()
    expect([second.isWhole, second.runs.map(({ id }) => id)]).toEqual([true, ['run-0']])
    await read()
    expect(asked).toEqual([narrow, { ...narrow, cursor: 'p2' }, { ...narrow, updated_after: at(20).toISOString() }])
    expect(sweep.isTrusted).toBe(true)
  })

  test('is whole as soon as all runs were seen, with a page after it or not', async () => {
    const { read, asked } = sweepOver([
      { changed: [30], next: 'p2' },
      { changed: [31], next: 'p2' },
    ])
    expect((await read(true)).isWhole).toBe(true)
    expect((await read(true)).isWhole).toBe(true)
    expect(asked[1]).toEqual({ ...narrow, updated_after: at(20).toISOString() })
  })

  test('is whole where the server gives the same cursor again', async () => {
    const { read } = sweepOver([
      { changed: [30], next: 'p2' },
      { changed: [29], next: 'p2' },
    ])
    expect([(await read()).isWhole, (await read()).isWhole]).toEqual([false, true])
  })

  test('is whole after ten pages', async () => {
    const pages = Array.from({ length: 12 }, (_, index): Page => ({ changed: [30], next: `p${index}` }))
    const { read, asked } = sweepOver(pages)
    const whole: boolean[] = []
    for (let page = 0; page < 11; page++) whole.push((await read()).isWhole)
    expect(whole).toEqual([...Array.from({ length: 9 }, () => false), true, false])
    expect(asked[9]).toHaveProperty('cursor', 'p8')
    expect(asked[10]).not.toHaveProperty('cursor')
  })

  test.each<[string, Page, boolean]>([
    ['changes before the step began, with ten seconds to spare', { changed: [5, -11] }, true],
    ['changes within these ten seconds', { changed: [5, -10] }, false],
    ['changes in no order', { changed: [-20, -11, 5] }, false],
    ['one old change', { changed: [-11] }, true],
    ['changes without a time', { changed: [undefined, undefined] }, false],
    ['nothing', { changed: [] }, true],
    ['nothing, and no time is known', { changed: [], date: undefined }, true],
  ])('is whole or not where a page holds %s', async (_name, page, isWhole) => {
    const { read } = sweepOver([{ next: 'p2', ...page }])
    expect((await read()).isWhole).toBe(isWhole)
  })

  test('ends the next time with what changed before the last one', async () => {
    const { read } = sweepOver([
      { changed: [60] },
      { changed: [70, 50], next: 'p2' },
      { changed: [50, 49], next: 'p3' },
      { changed: [60, 59], next: 'p2' },
    ])
    await read()
    expect((await read()).isWhole).toBe(false)
    expect((await read()).isWhole).toBe(true)
    expect((await read()).isWhole).toBe(true)
  })

  test('counts its beginning from when it was made, by the server’s clock', async () => {
    const { read, clock } = sweepOver([
      { changed: [95, 80], next: 'p2', date: 100 },
      { changed: [80, 69], next: 'p3' },
    ])
    await clock.pass(20_000)
    expect((await read()).isWhole).toBe(false)
    expect((await read()).isWhole).toBe(true)
  })

  test('takes the first change for the server’s clock where it gives none', async () => {
    const { read } = sweepOver([{ changed: [100, 89], next: 'p2', date: undefined }])
    expect((await read()).isWhole).toBe(true)
  })
})

describe('a list that does not sort or filter as it was asked', () => {
  test('is not trusted once it gives what changed long before, and is read by when runs were made', async () => {
    const { read, sweep } = sweepOver([
      { changed: [60] },
      { changed: [60, 39], made: [5, 0], next: 'p2' },
      { changed: [60, 39], made: [5, -11], next: 'p3' },
    ])
    await read()
    expect(sweep.isTrusted).toBe(true)
    expect((await read()).isWhole).toBe(false)
    expect(sweep.isTrusted).toBe(false)
    expect((await read()).isWhole).toBe(true)
  })

  test('is trusted where it gives what changed a little before', async () => {
    const { read, sweep } = sweepOver([{ changed: [60] }, { changed: [60, 40] }])
    await read()
    await read()
    expect(sweep.isTrusted).toBe(true)
  })
})

describe('a list that can not be read', () => {
  test.each([
    ['too large a page', tooLarge],
    ['a 400', status(400)],
    ['a 422', status(422)],
  ])('is asked for less after %s, in the end without order, and then given up', async (_name, error) => {
    const { read, asked, sweep } = sweepOver([{ changed: [30], next: 'p2' }, error, error, error, error])
    await read()
    await expect(read()).rejects.toThrow(NoList)
    const since = { updated_after: at(20).toISOString() }
    expect(asked.slice(1)).toEqual([
      { ...narrow, cursor: 'p2' },
      { ...narrow, ...since, limit: '10' },
      { limit: '100' },
      { limit: '10' },
    ])
    expect(sweep.isTrusted).toBe(false)
  })

  test('keeps to the question that was answered', async () => {
    const { read, asked } = sweepOver([tooLarge, { changed: [30] }, { changed: [30] }])
    await read()
    await read()
    expect(asked.map(({ limit }) => limit)).toEqual(['100', '10', '10'])
  })

  test.each([
    ['404', status(404)],
    ['403', status(403)],
    ['405', refusal(problem(405, { code: 'operation_not_supported' }))],
  ])('is given up after %s, with what the server said', async (_name, error) => {
    const { read, asked } = sweepOver([error])
    await expect(read()).rejects.toMatchObject({ name: 'NoList', message: error.message, cause: error })
    expect(asked).toEqual([narrow])
  })

  test.each([
    ['broken connection', broken],
    ['500', status(500)],
    ['429', status(429)],
    ['fault of ours', new TypeError('a bug')],
  ])('lets a %s out', async (_name, error) => {
    const { read, asked } = sweepOver([error, { changed: [30] }])
    await expect(read()).rejects.toBe(error)
    expect((await read()).isWhole).toBe(true)
    expect(asked).toEqual([narrow, narrow])
  })

  test('is not asked again once nobody waits', async () => {
    const { read, asked, stop } = sweepOver([status(400), { changed: [30] }])
    stop()
    await expect(read()).rejects.toThrow()
    expect(asked).toHaveLength(1)
  })
})
