import { describe, expect, test } from '@jest/globals'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import { createOzApi } from '../../../src/oz/client/api.ts'
import { TransportError, type HttpRequest } from '../../../src/platform/http/transport.ts'
import { findRuns, type Finding, type Search } from '../../../src/oz/run/find.ts'
import { problem, response } from '../client/responses.ts'
import { World } from '../../support/virtual/world.ts'

const value = '0123456789abcdef0123456789abcdef'
const line = `oz-agent-action run ${value}`
const nowMs = Date.parse('2026-11-02T12:00:00Z')

interface Item {
  readonly run_id: string
  readonly state: string
  readonly prompt: string
  readonly created_at?: string
}

/** Made so many minutes ago. */
function item(id: string, minutesAgo: number, prompt = 'something else'): Item {
  return { run_id: id, state: 'QUEUED', prompt, created_at: new Date(nowMs - minutesAgo * 60_000).toISOString() }
}

/** A server with these runs in this order, so many a page, whatever it is asked for. */
function serverOf(items: readonly Item[], pageSize = 20, date = new Date(nowMs).toUTCString()) {
  const asked: URLSearchParams[] = []
  const send = ({ url }: HttpRequest) => {
    const query = new URL(url).searchParams
    asked.push(query)
    const start = Number(query.get('cursor') ?? 0)
    const end = start + Math.min(pageSize, Number(query.get('limit')))
    const next = end < items.length ? String(end) : undefined
    const headers = { ...(date !== '' && { date }) }
    return Promise.resolve(response(200, { items: items.slice(start, end), next_cursor: next }, headers))
  }
  return { send, asked }
}

async function findOn(send: Parameters<typeof createOzApi>[0], search: Partial<Search> = {}): Promise<Finding> {
  const world = new World({ agent: {} })
  const api = createOzApi(send, { baseUrl: 'https://oz.example/api/v1', apiKey: 'k' })
  const signal = new AbortController().signal
  const key = { value, mark: undefined }
  return world.clock.run(findRuns({ ...world.ports(), api }, { key, windowMs: 0, maxAgeMs: 60_000, signal, ...search }))
}

function idsOf(finding: Finding): readonly string[] {
  return finding.kind === 'found' ? finding.runs.map(({ id }) => id) : [finding.kind]
}

const others = Array.from({ length: 500 }, (_, index) => item(`other-${index}`, index / 60))

describe('a run of the key', () => {
  test.each([
    ['among the newest', [...others.slice(0, 5), item('ours', 0.1, line), ...others]],
    ['behind hundreds made at the same time', [...others, item('ours', 1, line)]],
    ['where the oldest come first', [item('ancient', 9_000), ...others.toReversed(), item('ours', 0, line)]],
    [
      'where there is no order',
      [item('ancient', 9_000), item('young', 1), item('old', 500), ...others, item('ours', 0, line)],
    ],
    [
      'where a page begins in order and does not go on so',
      [
        ...Array.from({ length: 19 }, (_, index) => item(`old-${index}`, 9_000 + index)),
        item('young', 1),
        item('ours', 0, line),
      ],
    ],
  ])('is found %s', async (_name, items) => {
    expect(idsOf(await findOn(serverOf(items).send))).toEqual(['ours'])
  })

  test('is found where the pages show one run each, in no order', async () => {
    const { send } = serverOf([item('ancient', 9_000), item('old', 500), item('ours', 0, line)], 1)
    expect(idsOf(await findOn(send))).toEqual(['ours'])
  })

  test('is found as far back as it can be old', async () => {
    const { send } = serverOf([...others, item('ours', 50, line)])
    expect(idsOf(await findOn(send, { maxAgeMs: 3_600_000 }))).toEqual(['ours'])
  })

  test('is found on a list that has no end', async () => {
    const endless = Array.from({ length: 9_000 }, (_, index) => item(`r-${index}`, 9_000 - index))
    expect(idsOf(await findOn(serverOf([item('ours', 0, line), ...endless]).send))).toEqual(['ours'])
  })

  test('is found once where the list leads back to the same page for ever', async () => {
    let asked = 0
    const send = () => {
      asked += 1
      return Promise.resolve(response(200, { items: [item('ours', asked, line)], next_cursor: 'again' }))
    }
    expect((await findOn(send)).kind).toBe('found')
    expect(asked).toBe(2)
  })

  test.each([true, false])(
    'comes after those of a known age where its own is not told (first: %s)',
    async (isFirst) => {
      const ageless: Item = { run_id: 'ageless', state: 'QUEUED', prompt: line }
      const dated = [item('b', 3, line), item('a', 2, line)]
      const items = isFirst ? [ageless, ...dated] : [...dated, ageless]
      expect(idsOf(await findOn(serverOf(items).send))).toEqual(['a', 'b', 'ageless'])
    },
  )

  test('is found with all others of it, the newest first', async () => {
    const marked = (mark: string): string => `Do it.\n${line}.${mark.repeat(16)}`
    const items = [item('a', 3, marked('a')), item('b', 1, marked('b')), item('c', 2, `Please ${line}`)]
    expect(idsOf(await findOn(serverOf(items).send))).toEqual(['b', 'a'])
  })

  test('is only the one with the mark, where that is asked for', async () => {
    const mark = 'fedcba9876543210'
    const marked = `oz-agent-action run ${value}.${mark}`
    const items = [
      item('a', 1, line),
      item('b', 2, marked),
      item('c', 0, `oz-agent-action run ${value}.0000000000000000`),
    ]
    expect(idsOf(await findOn(serverOf(items).send, { key: { value, mark } }))).toEqual(['b'])
  })

  test.each([
    ["the server's clock", undefined],
    ['the newest run, where the server tells no time', ''],
  ])('is not looked for among runs that are too old to be it, by %s', async (_name, date) => {
    const { send, asked } = serverOf(
      Array.from({ length: 5_000 }, (_, index) => item(`r-${index}`, index)),
      20,
      date,
    )
    expect(await findOn(send)).toEqual({ kind: 'absent' })
    expect(asked.length).toBeLessThan(5)
  })

  test('is not called absent where the list has no end', async () => {
    const { send, asked } = serverOf(Array.from({ length: 9_000 }, (_, index) => item(`r-${index}`, 9_000 - index)))
    expect(await findOn(send)).toMatchObject({ kind: 'no_list' })
    expect(asked.length).toBeLessThanOrEqual(50)
  })

  test.each([
    ['there is no run at all, and no time told', [[]], {}, 'absent'],
    ['a page shows none', [[], [item('ours', 0, line)]], { date: new Date(nowMs).toUTCString() }, 'ours'],
  ])('is looked for to the end of the list though %s', async (_name, pages, headers, expected) => {
    let page = 0
    const send = () => {
      const items = pages[page] ?? []
      page += 1
      const next = page < pages.length ? String(page) : undefined
      return Promise.resolve(response(200, { items, next_cursor: next }, headers))
    }
    expect(idsOf(await findOn(send))).toEqual([expected])
  })

  test('is asked for newest first, by documented parameters alone', async () => {
    const { send, asked } = serverOf(others)
    await findOn(send)
    const documented = ['limit', 'sort_by', 'sort_order', 'cursor', 'metadata[gha_key]']
    expect(asked.flatMap((query) => [...query.keys()]).filter((name) => !documented.includes(name))).toEqual([])
    expect(asked[0]?.get('sort_by')).toBe('created_at')
  })
})

describe('a list that is not as it should be', () => {
  const tooLarge = new TransportError('too large', { reason: 'too_large', sent: true })

  test.each([
    ['knows no order', (query: URLSearchParams) => query.has('sort_by') && Promise.resolve(problem(400))],
    ['has no use for one', (query: URLSearchParams) => query.has('sort_by') && Promise.resolve(problem(422))],
    ['is too large at once', (query: URLSearchParams) => Number(query.get('limit')) > 10 && Promise.reject(tooLarge)],
  ])('%s: it is asked otherwise', async (_name, refuse) => {
    const { send } = serverOf([item('ours', 0, line)])
    const picky = (request: HttpRequest) => refuse(new URL(request.url).searchParams) || send(request)
    expect(idsOf(await findOn(picky))).toEqual(['ours'])
  })

  const noList = /^the server has no list of runs to look in \(HTTP \d+.*\)$/
  test.each<[string, FaultSpec['answer'], RegExp]>([
    ['none', { status: 404, text: 'no such page' }, noList],
    ['none, politely', { status: 404, problem: 'resource_not_found' }, noList],
    ['no such way to ask for it', { status: 405, text: 'not allowed' }, noList],
    ['one that is not made yet', { status: 501, text: 'not implemented' }, noList],
  ])('%s, and says so twice: nobody waits for it', async (_name, answer, reason) => {
    const world = new World({
      agent: {},
      server: { faults: [{ on: 'GET /agent/runs', times: 'always', answer: answer ?? { status: 500 } }] },
    })
    const finding = await world.clock.run(findRuns(world.ports(), { ...plain, windowMs: 120_000 }))
    expect(finding).toMatchObject({ kind: 'no_list', permanent: true, reason: expect.stringMatching(reason) })
    expect(world.oz.requests).toHaveLength(2)
    expect(world.clock.now()).toBeLessThan(1_500)
  })

  test.each<[string, FaultSpec['answer']]>([
    ['may not be read', { status: 403, problem: 'feature_not_available' }],
    ['is refused for good', { status: 410, text: 'gone' }],
    ['did not change', { status: 304 }],
    ['is somewhere else', { status: 421, text: 'misdirected' }],
    ['is not there', { status: 404, text: 'no such page' }],
  ])('one that %s: it is asked again, for one odd answer means nothing', async (_name, answer = { status: 500 }) => {
    const world = new World({ agent: {}, server: { faults: [{ on: 'GET /agent/runs', times: 1, answer }] } })
    const ports = world.ports()
    const { signal } = plain
    await world.clock.run(ports.api.createRun({ prompt: line }, { signal }))
    expect((await world.clock.run(findRuns(ports, { ...plain, windowMs: 0 }))).kind).toBe('found')
    const always = { ...answer }
    world.oz.addFault({ on: 'GET /agent/runs', times: 'always', answer: always })
    const persistent = await world.clock.run(findRuns(ports, { ...plain, windowMs: 90_000, persistent: true }))
    expect(persistent.kind).toBe('no_list')
    expect(world.clock.now()).toBeGreaterThan(60_000)
  })

  test('is searched as before where the server filters by no metadata', async () => {
    const { send, asked } = serverOf([item('ours', 0, line)])
    const picky = (request: HttpRequest) =>
      request.url.includes('metadata')
        ? Promise.resolve(problem(403, { code: 'feature_not_available' }))
        : send(request)
    expect(idsOf(await findOn(picky))).toEqual(['ours'])
    expect(asked).toHaveLength(1)
  })

  test('counts as far as it was seen, where a later page fails', async () => {
    const { send } = serverOf([item('ours', 0, line), ...others])
    const torn = (request: HttpRequest) =>
      request.url.includes('cursor') ? Promise.resolve(response(502, 'oops')) : send(request)
    expect(idsOf(await findOn(torn))).toEqual(['ours'])
  })

  test('ends where a cursor leads to one that was seen before', async () => {
    let asked = 0
    const send = () => {
      asked += 1
      return Promise.resolve(response(200, { items: [item(`r${asked}`, 0)], next_cursor: ['a', 'b'][asked % 2] }))
    }
    expect(idsOf(await findOn(send))).toEqual(['absent'])
    expect(asked).toBe(3)
  })

  test.each<[string, FaultSpec]>([
    ['5xx', { on: 'GET /agent/runs', until: '40s', answer: { status: 503, text: 'busy' } }],
    [
      'a hostile Retry-After',
      { on: 'GET /agent/runs', until: '40s', answer: { status: 429, headers: { 'retry-after': '2147484' } } },
    ],
    ['pages', { on: 'GET /agent/runs', until: '40s', answer: { status: 200, html: true } }],
    ['resets', { on: 'GET /agent/runs', until: '40s', reset: 'after' }],
    [
      'a key refused for a moment',
      { on: 'GET /agent/runs', until: '10s', answer: { status: 401, problem: 'authentication_required' } },
    ],
  ])('%s: it is asked again, though one look was to be enough', async (_name, fault) => {
    const world = new World({ agent: {}, server: { faults: [fault] } })
    const ports = world.ports()
    await world.clock.run(ports.api.createRun({ prompt: line }, { signal }))
    expect((await world.clock.run(findRuns(ports, plain))).kind).toBe('found')
    expect(world.clock.now()).toBeLessThan(70_000)
    expect(world.oz.requests.length).toBeLessThan(30)
  })

  test.each<[string, FaultSpec['answer'], number]>([
    ['after as long as the server asks', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
    ['after eight seconds where the key was refused', { status: 401, problem: 'authentication_required' }, 8_000],
    ['after 15 s where the server asks for more', { status: 503, headers: { 'retry-after': '3600' } }, 15_000],
  ])('it is read again %s', async (_name, answer, waitMs) => {
    const fault: FaultSpec = { on: 'GET /agent/runs', times: 1, answer: answer ?? { status: 500 } }
    const world = new World({ agent: {}, server: { faults: [fault] } })
    await world.clock.run(findRuns(world.ports(), plain))
    const [first = 0, second = 0] = world.oz.requests.map(({ atMs }) => atMs)
    expect(second - first).toBe(waitMs + roundTripMs)
  })

  test('that does not come over the way is asked in no other words for that', async () => {
    let asked = 0
    const send = () => {
      asked += 1
      return Promise.reject(new TransportError('broken', { reason: 'broken', sent: true }))
    }
    expect(await findOn(send, { patienceMs: 0 })).toMatchObject({ kind: 'no_list', permanent: false })
    expect(asked).toBe(1)
  })

  test('in which we are mistaken ourselves lets the mistake out', async () => {
    await expect(findOn(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  })

  test('a key refused again and again is not tried for long', async () => {
    const answer = { status: 401, problem: 'authentication_required' }
    const world = new World({ agent: {}, server: { faults: [{ on: 'GET /agent/runs', times: 'always', answer }] } })
    await world.clock.run(findRuns(world.ports(), { ...plain, windowMs: 120_000 }))
    expect(world.oz.requests).toHaveLength(3)
  })
})

/** A call that nothing holds up. */
const roundTripMs = 60
const signal = new AbortController().signal
const plain: Search = { key: { value, mark: undefined }, windowMs: 0, maxAgeMs: 60_000, signal }

describe('the window', () => {
  test.each([0, 100, 5_000, 59_000, 110_000])('shows a run that the list is %d ms late with', async (lagMs) => {
    const world = new World({ agent: {}, server: { faults: [{ on: 'POST /agent/run', times: 'always', lag: lagMs }] } })
    const ports = world.ports()
    await world.clock.run(ports.api.createRun({ prompt: line }, { signal }))
    expect((await world.clock.run(findRuns(ports, { ...plain, windowMs: 120_000 }))).kind).toBe('found')
    expect(world.clock.now()).toBeLessThan(lagMs + 20_000)
  })

  test('ends', async () => {
    const world = new World({ agent: {} })
    expect(await world.clock.run(findRuns(world.ports(), { ...plain, windowMs: 120_000 }))).toEqual({ kind: 'absent' })
    expect(world.clock.now()).toBeGreaterThan(119_000)
    expect(world.clock.now()).toBeLessThan(125_000)
    expect(world.oz.requests.length).toBeLessThan(60)
  })

  test.each([
    ['between two looks', [], 120_000],
    ['in the midst of one', [{ on: 'GET /agent/runs', delay: '10s' }], 0],
  ])('is left at once when it is aborted, %s', async (_name, faults, windowMs) => {
    const world = new World({ agent: {}, server: { faults } })
    const controller = new AbortController()
    void world.clock.after(3_000).then(() => {
      controller.abort(new Error('cancelled'))
    })
    const search = findRuns(world.ports(), { ...plain, windowMs, patienceMs: 0, signal: controller.signal })
    await expect(world.clock.run(search)).rejects.toThrow()
    expect(world.clock.now()).toBe(3_000)
  })

  test('is looked into soon at first', async () => {
    const world = new World({ agent: {} })
    await world.clock.run(findRuns(world.ports(), { ...plain, windowMs: 5_000 }))
    expect(world.oz.requests.length).toBeGreaterThanOrEqual(4)
  })
})

test.each(['+2h', '-2h'])('the ages of runs are by the clock of the server, which is %s off', async (skew) => {
  const clockSkewMs = (skew === '+2h' ? 2 : -2) * 3_600_000
  const world = new World({ agent: {}, server: { clockSkewMs } })
  const ports = world.ports()
  await world.clock.run(ports.api.createRun({ prompt: line }, { signal }))
  for (let index = 0; index < 150; index += 1) {
    await world.clock.run(ports.api.createRun({ prompt: 'another' }, { signal }))
  }
  expect((await world.clock.run(findRuns(ports, plain))).kind).toBe('found')
})
