import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/platform/errors.ts'
import { nonsense, type OzError, refusal, transportFailure } from '../../../src/oz/client/failure.ts'
import { TransportError, type TransportReason } from '../../../src/platform/http/transport.ts'
import { SendError, sendOnce, type OneTimeRequest, type Sighting } from '../../../src/oz/run/send-once.ts'
import { problem, response } from '../client/responses.ts'
import { portsOf } from '../../support/steps/step.ts'
import { VirtualProcess } from '../../support/steps/process.ts'
import { World } from '../../support/virtual/world.ts'

const minuteMs = 60_000
const forEver = new Promise<never>(() => undefined)

const transport = (reason: TransportReason, sent: boolean): OzError =>
  transportFailure(new TransportError(`the way is barred (${reason})`, { reason, sent }))
const busy = (seconds: number): OzError => refusal(response(429, '', { 'retry-after': String(seconds) }))
const notNow = refusal(problem(503, { code: 'resource_unavailable' }))
const unsent = transport('connect', false)
const doubt = transport('broken', true)

interface Play {
  /** What the POSTs fail with, one after the other; the last goes on for ever where `always` is said. */
  readonly failures: readonly Error[]
  readonly always?: boolean
  readonly postTakesMs?: number
  readonly look?: (signal: AbortSignal) => Promise<Sighting<string>>
  readonly lookTakesMs?: number
  readonly jitter?: number
  /** The step must end at this moment. */
  readonly abortMs?: number
  readonly reason?: Error
}

const absent: Sighting<string> = { kind: 'absent', reason: 'the list does not show it' }

/** Sends by a clock that has run for a while already; moments are told from the first POST. */
async function play({ failures, always = false, look = () => Promise.resolve(absent), ...more }: Play) {
  const { postTakesMs = 0, lookTakesMs = 0, jitter = 0, abortMs, reason = new Error('SIGINT') } = more
  const world = new World({ agent: {} })
  const { clock } = world
  await clock.pass(7 * minuteMs)
  const beganMs = clock.now()
  const lines: string[] = []
  const ports = { ...portsOf(world, new VirtualProcess(), lines), jitter: () => jitter }
  const stopping = new AbortController()
  const { signal } = stopping
  if (abortMs !== undefined)
    void clock.after(abortMs).then(() => {
      stopping.abort(reason)
    })
  const postsMs: number[] = []
  const notes: string[] = []
  const looks: { windowMs: number; ageMs: number }[] = []
  const request: OneTimeRequest<string> = {
    doing: 'start the run',
    body: { prompt: 'Hi' },
    async post(_body, options) {
      const failure = failures[always ? Math.min(postsMs.length, failures.length - 1) : postsMs.length]
      postsMs.push(clock.now() - beganMs)
      await clock.sleep(postTakesMs, options.signal)
      if (failure !== undefined) throw failure
      return 'made'
    },
    async look(window) {
      looks.push(window)
      await clock.sleep(lookTakesMs, signal)
      return look(signal)
    },
    repair: () => undefined,
    note: (what) => notes.push(what),
    whereToLook: 'Look there.',
    signal,
    mayPost: () => true,
  }
  const end = await clock.run(sendOnce(ports, request).catch((error: unknown) => error))
  return { end, postsMs, looks, notes, text: lines.join('\n'), tookMs: clock.now() - beganMs, clock, stopping }
}

describe('a request of which nothing left', () => {
  test.each<TransportReason>(['tls', 'proxy'])(
    'is not sent again where no minute will change it (%s)',
    async (reason) => {
      const { end, postsMs } = await play({ failures: [transport(reason, false)] })
      expect(end).toMatchObject({ conclusion: 'failure', message: expect.stringContaining('the way is barred') })
      expect(end).not.toBeInstanceOf(SendError)
      expect(postsMs).toEqual([0])
    },
  )

  test.each<TransportReason>(['connect', 'timeout', 'broken'])('is sent again otherwise (%s)', async (reason) => {
    const { end, postsMs, looks } = await play({ failures: [transport(reason, false)] })
    expect([end, postsMs.length, looks]).toEqual(['made', 2, []])
  })

  test('is sent again after half a second at the least, and after a doubling wait at the most', async () => {
    const failures = Array.from({ length: 6 }, () => unsent)
    expect((await play({ failures })).postsMs).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500, 3_000])
    expect((await play({ failures, jitter: 1 })).postsMs).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000])
  })

  test('is noted as such, until one may have arrived', async () => {
    expect((await play({ failures: [unsent, unsent, doubt] })).notes).toEqual([
      ...['sending', 'unsent', 'sending', 'unsent', 'sending'],
    ])
    expect((await play({ failures: [busy(1), unsent] })).notes).toEqual(['sending', 'sending', 'sending'])
  })

  test('is told of with the wait', async () => {
    const { text } = await play({ failures: [unsent], jitter: 0.75 })
    expect(text).toContain("Couldn't start the run yet (the way is barred (connect)); retrying in 0.8 s.")
  })
})

describe('a refusal for now', () => {
  test.each([
    ['twenty times, though that takes longer than ten minutes', 60, 20],
    ['for ten minutes, though that is more than twenty times', 30, 21],
    ['for ten minutes, however often', 10, 61],
  ])('is outlasted %s', async (_name, seconds, posts) => {
    const { end, postsMs } = await play({ failures: [busy(seconds)], always: true })
    expect(end).toMatchObject({ conclusion: 'failure', hint: expect.stringContaining('later') })
    expect(postsMs).toHaveLength(posts)
  })

  test('is followed by a look that knows how old the request is by then', async () => {
    const { end, looks } = await play({ failures: [busy(30), busy(30)], postTakesMs: 2_000 })
    expect(end).toBe('made')
    expect(looks).toEqual([
      { windowMs: 0, ageMs: 32_000 },
      { windowMs: 0, ageMs: 64_000 },
    ])
  })

  test.each([
    ['429', busy(1), 'made'],
    ["the service's own 503", notNow, expect.objectContaining({ conclusion: 'unknown', inDoubt: true })],
  ])('%s: what comes of it where there is nowhere to look', async (_name, failure, expected) => {
    const { end } = await play({
      failures: [failure],
      look: () => Promise.resolve({ kind: 'blind', reason: 'no list' }),
    })
    expect(end).toEqual(expected)
  })
})

describe('a request in doubt', () => {
  test('is looked for at length, which is told, and never sent again', async () => {
    const { end, looks, postsMs, text } = await play({ failures: [doubt], postTakesMs: 1_000 })
    expect(looks).toEqual([{ windowMs: 120_000, ageMs: 1_000 }])
    expect(text).toContain('No clear answer to the request to start the run (the way is barred (broken)); looking')
    expect(postsMs).toEqual([0])
    expect(end).toBeInstanceOf(SendError)
    expect(end).toMatchObject({
      message:
        'It is unknown whether the request to start the run took effect: the way is barred (broken); the list does not show it.',
      hint: 'Look there.',
      conclusion: 'unknown',
      inDoubt: true,
    })
  })

  test('is settled by what the look finds', async () => {
    const { end } = await play({
      failures: [nonsense(response(200), 'a run id')],
      look: () => Promise.resolve({ kind: 'found', effect: 'found' }),
    })
    expect(end).toBe('found')
  })
})

const timeIsOver = new ActionError('Over.', { conclusion: 'timed_out' })

describe('a step that must end', () => {
  test.each<[string, Play, string, boolean]>([
    ['while it waits to send again', { failures: [unsent], abortMs: 250 }, 'before it could', false],
    ['while a POST is out that comes to nothing', { failures: [unsent], postTakesMs: 600 }, 'before it could', false],
    ['while a POST is out that stays in doubt', { failures: [doubt], postTakesMs: 600 }, 'while trying to', true],
    ['while it looks after a doubt', { failures: [doubt], lookTakesMs: 900 }, 'while trying to', true],
    ['while it looks after a refusal', { failures: [busy(0)], lookTakesMs: 900 }, 'before it could', false],
  ])('%s, ends at once and says in how far', async (_name, options, when, inDoubt) => {
    for (const [reason, conclusion, what] of [
      [new Error('SIGINT'), 'cancelled', 'The job was cancelled'],
      [timeIsOver, 'timed_out', 'timeout_minutes was over'],
    ] as const) {
      const { end, postsMs, looks, tookMs } = await play({ abortMs: 550, ...options, reason })
      expect(end).toBeInstanceOf(SendError)
      expect(end).toMatchObject({ message: `${what} ${when} start the run.`, conclusion, inDoubt })
      expect(postsMs).toEqual([0])
      expect(looks.length).toBe(options.lookTakesMs === undefined ? 0 : 1)
      expect(tookMs).toBeLessThanOrEqual(600)
    }
  })

  test('gives a POST that is out 2.5 s to answer', async () => {
    const [soon, late] = [
      await play({ failures: [], postTakesMs: 3_000, abortMs: 600 }),
      await play({ failures: [], postTakesMs: 60_000, abortMs: 600 }),
    ]
    expect(soon.end).toBe('made')
    expect(late.end).toMatchObject({ message: 'time is up' })
    expect(late.tookMs).toBe(3_100)
  })

  test('after the answer, finds no timer left of it', async () => {
    const { clock, stopping, tookMs } = await play({ failures: [], postTakesMs: 100 })
    stopping.abort()
    await expect(clock.run(forEver)).rejects.toThrow('Everything waits for ever')
    expect(clock.now()).toBe(7 * minuteMs + tookMs)
  })
})

test.each([
  ['sending', { failures: [new TypeError('a bug')] }],
  ['looking', { failures: [doubt], look: () => Promise.reject(new TypeError('a bug')) }],
])('a mistake of our own in %s comes out as it is', async (_name, options) => {
  const { end } = await play(options)
  expect(end).toBeInstanceOf(TypeError)
  expect(end).toMatchObject({ message: 'a bug' })
})
