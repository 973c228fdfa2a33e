import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import { cancelRuns, type CancellationRequest } from '../../../src/oz/run/cancel-tree.ts'
import type { Cancellation } from '../../../src/oz/run/cancel-run.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'

const value = '0123456789abcdef0123456789abcdef'
const line = `oz-agent-action run ${value}`
const endless: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }
const cancelCall = 'POST /agent/runs/*/cancel'
/** A call that nothing holds up. */
const roundTripMs = 60

interface Play extends Partial<WorldOptions> {
  readonly faults?: readonly FaultSpec[]
  /** By its key instead of its id. */
  readonly byKey?: boolean
  /** How long the clock has run before anything happens. */
  readonly beforeMs?: number
  /** How long the run has been there. */
  readonly ageMs?: number
  readonly request?: Partial<CancellationRequest>
}

async function play({ faults = [], byKey = false, beforeMs = 0, ageMs = 0, request, ...options }: Play) {
  const world = new World({ agent: endless, ...options, server: { faults, ...options.server } })
  const ports = world.ports()
  await world.clock.pass(beforeMs)
  const { id } = await world.clock.run(ports.api.createRun({ prompt: line }, { signal: new AbortController().signal }))
  await world.clock.pass(ageMs)
  const startedMs = world.clock.now()
  const target = byKey ? { key: { value, mark: undefined }, maxAgeMs: ageMs } : { id }
  const cancellation = await world.clock.run(
    cancelRuns(ports, { target, budgetMs: 120_000, searchMs: 90_000, ...request }),
  )
  const cancelsMs = world.oz.requests.filter(({ path }) => path.endsWith('/cancel')).map(({ atMs }) => atMs)
  const tookMs = world.clock.now() - startedMs
  return { world, cancellation, cancelsMs, cancels: cancelsMs.length, tookMs, state: world.oz.runs[0]?.state }
}

/** From one moment to the next. */
function gaps(moments: readonly number[]): readonly number[] {
  return moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
}

describe('a run that is to be taken down', () => {
  test.each<[string, Play]>([
    ['by its id', {}],
    ['by its key', { byKey: true }],
    ['by its key, listed late', { byKey: true, faults: [{ on: 'POST /agent/run', lag: '40s' }] }],
    [
      'after 409 while it is being prepared',
      {
        agent: {
          states: [
            { at: 0, state: 'PENDING' },
            { at: '30s', state: 'INPROGRESS' },
          ],
        },
      },
    ],
    ['after 5xx', { faults: [{ on: cancelCall, times: 4, answer: { status: 503, text: 'busy' } }] }],
    ['after resets', { faults: [{ on: cancelCall, times: 4, reset: 'before' }] }],
    ['after silence', { faults: [{ on: cancelCall, times: 2, stall: 'all' }] }],
    ['after a page with status 200', { faults: [{ on: cancelCall, times: 2, answer: { status: 200, html: true } }] }],
    [
      'after a 429 that asks for too much',
      { faults: [{ on: cancelCall, times: 3, answer: { status: 429, headers: { 'retry-after': '2147484' } } }] },
    ],
    [
      'after a moment in which the key was refused',
      { faults: [{ on: cancelCall, times: 2, answer: { status: 401, problem: 'authentication_required' } }] },
    ],
    [
      'after the run was not shown yet',
      { faults: [{ on: '* /agent/runs/**', until: '20s', answer: { status: 404, problem: 'resource_not_found' } }] },
    ],
    [
      'after a router did not know its address yet',
      { faults: [{ on: '* /agent/runs/**', until: '20s', answer: { status: 404, text: 'no such page' } }] },
    ],
    [
      'after it was said to be over, though it is at work',
      { faults: [{ on: cancelCall, times: 2, answer: { status: 400, problem: 'invalid_request' } }] },
    ],
    [
      'after it was not shown, and could not be read for longer than that is looked for',
      {
        faults: [
          { on: cancelCall, until: '20s', answer: { status: 404, problem: 'resource_not_found' } },
          { on: 'GET /agent/runs/*', until: '19s', answer: { status: 502, html: true } },
        ],
        request: { searchMs: 2_000 },
      },
    ],
    [
      'where the first cancel got lost',
      { faults: [{ on: cancelCall, times: 1, answer: { status: 200, json: 'id-1' } }] },
    ],
    [
      'where something on the way says yes for a while and passes nothing on',
      { faults: [{ on: cancelCall, until: '15s', answer: { status: 200, json: {} } }] },
    ],
    ['where readings fail', { faults: [{ on: 'GET /agent/runs/*', times: 3, answer: { status: 500, text: 'oops' } }] }],
    ['where the cancel shows late', { agent: { ...endless, cancel_lag: '3s' } }],
  ])('is, %s', async (_name, options) => {
    const { cancellation, state } = await play(options)
    expect(cancellation).toMatchObject({ kind: 'ended', id: 'id-1', run: { state: 'CANCELLED' } })
    expect(state).toBe('CANCELLED')
  })

  test('is asked for the cancel no more often than needed', async () => {
    const { cancels, tookMs } = await play({})
    expect(cancels).toBe(1)
    expect(tookMs).toBeLessThan(300)
  })

  test.each([
    ['a fifth of the budget', 40_000, 8_000],
    ['24 s at the most', 300_000, 24_000],
    ['5 s at the least', 10_000, 5_000],
    ['all of a budget that is smaller', 3_000, 3_000],
  ])('counts as taken down while the end does not show: it is waited for by %s', async (_name, budgetMs, waitMs) => {
    const agent = { ...endless, cancel_lag: '10m' }
    const { cancellation, tookMs, cancels } = await play({ agent, beforeMs: 60_000, request: { budgetMs } })
    expect(cancellation).toEqual({
      kind: 'cancelling',
      id: 'id-1',
      run: expect.objectContaining({ state: 'INPROGRESS' }),
    })
    expect(tookMs).toBeGreaterThanOrEqual(waitMs)
    expect(tookMs).toBeLessThan(waitMs + 1_000)
    expect(cancels).toBeLessThanOrEqual(4)
  })

  test.each(['first', 'second'])('is the one at work, the %s of two with the key', async (which) => {
    const agent = ({ runId }: { runId: string }): ScenarioSpec =>
      (runId === 'id-1') === (which === 'first') ? endless : { states: [{ at: 0, state: 'FAILED' }] }
    const world = new World({ agent })
    const ports = world.ports()
    const { signal } = new AbortController()
    for (let count = 0; count < 2; count += 1) await world.clock.run(ports.api.createRun({ prompt: line }, { signal }))
    const target = { key: { value, mark: undefined }, maxAgeMs: 1_000 }
    const cancellation = await world.clock.run(cancelRuns(ports, { target, budgetMs: 10_000, searchMs: 0 }))
    expect(cancellation).toMatchObject({ kind: 'ended', run: { state: 'CANCELLED' } })
    expect(world.active).toEqual([])
  })

  test('leaves no timer behind', async () => {
    const { world } = await play({})
    const endMs = world.clock.now()
    await expect(world.clock.run(new Promise(() => undefined))).rejects.toThrow('for ever')
    expect(world.clock.now()).toBe(endMs)
  })
})

describe('the cancel is asked for again', () => {
  const preparing = { states: [{ at: 0, state: 'PENDING' }] }

  test('soon at first, and then ever later', async () => {
    const { cancelsMs } = await play({ agent: preparing, request: { budgetMs: 30_000 } })
    const waits = gaps(cancelsMs).map((gap) => gap - roundTripMs)
    expect(waits).toEqual([500, 500, 500, 500, 500, 500, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000])
  })

  test.each([
    ['when the server asks for it', '3', 3_000],
    ['after five seconds, where it asks for more', '3600', 5_000],
    ['after half a second, where it asks for less', '0.1', 500],
  ])('%s', async (_name, seconds, waitMs) => {
    const answer = { status: 429, headers: { 'retry-after': seconds } }
    const { cancelsMs } = await play({ faults: [{ on: cancelCall, times: 1, answer }] })
    expect(gaps(cancelsMs)).toEqual([waitMs + roundTripMs])
  })

  test('eight seconds later where the key was refused', async () => {
    const answer = { status: 401, problem: 'authentication_required' }
    const { cancelsMs } = await play({ faults: [{ on: cancelCall, times: 2, answer }] })
    expect(gaps(cancelsMs)).toEqual([8_000 + roundTripMs, 8_000 + roundTripMs])
  })

  test.each([
    ['a third of the time, where that is short', 6_600, 2_200],
    ['a second at the least', 1_800, 1_000],
    ['ten seconds at the most', 120_000, 10_000],
  ])('where one call hangs, after %s', async (_name, budgetMs, waitMs) => {
    const faults: FaultSpec[] = [{ on: cancelCall, times: 1, stall: 'all' }]
    const { cancelsMs } = await play({ faults, beforeMs: 60_000, request: { budgetMs } })
    expect(gaps(cancelsMs)).toEqual([waitMs + 500])
  })
})

describe('the last reading wins', () => {
  test.each(['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED'])('where the run is %s already', async (state) => {
    const agent = {
      states: [
        { at: 0, state: 'INPROGRESS' },
        { at: 100, state },
      ],
    }
    for (const byKey of [false, true]) {
      const { cancellation } = await play({ agent, byKey, ageMs: 1_000 })
      expect(cancellation).toMatchObject({ kind: 'ended', run: { state } })
    }
  })

  test('where the run finishes while its cancel is on the way', async () => {
    const agent = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '5s', state: 'SUCCEEDED' },
      ],
    }
    const { cancellation, state } = await play({ agent })
    expect(cancellation).toMatchObject({ kind: 'ended', run: { state: 'SUCCEEDED' } })
    expect(state).toBe('SUCCEEDED')
  })
})

describe('a run that is not taken down', () => {
  test.each<[string, Play, Cancellation['kind'], string, number]>([
    [
      'its kind is never cancelled',
      { agent: { ...endless, cancel: 'unsupported' } },
      'not_cancellable',
      "can't be cancelled",
      1_000,
    ],
    ['the server has no such call', { server: { dialect: 'bare' } }, 'not_cancellable', 'HTTP 404', 13_000],
    [
      'the server may not be asked',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 403, problem: 'not_authorized' } }] },
      'unfinished',
      'HTTP 403',
      13_000,
    ],
    [
      'the key is refused',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 401, problem: 'authentication_required' } }] },
      'unfinished',
      'HTTP 401',
      20_000,
    ],
    ['the server has no list', { byKey: true, server: { dialect: 'bare' } }, 'unfinished', 'no list of runs', 1_000],
    [
      'it is being prepared for ever',
      { agent: { states: [{ at: 0, state: 'PENDING' }] } },
      'unfinished',
      'time is up',
      121_000,
    ],
    [
      'the server is down',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 502, html: true } }] },
      'unfinished',
      'time is up',
      121_000,
    ],
    [
      'nothing is ever answered',
      { faults: [{ on: '* /agent/runs/**', times: 'always', stall: 'all' }] },
      'unfinished',
      'time is up',
      121_000,
    ],
    [
      'there is none of the key',
      { byKey: true, request: { target: { key: { value: 'f'.repeat(32), mark: undefined }, maxAgeMs: 0 } } },
      'absent',
      'the list shows no run of the key',
      100_000,
    ],
    ['it is gone', { ageMs: 1_000, request: { target: { id: 'id-9' }, searchMs: 2_000 } }, 'absent', 'HTTP 404', 4_000],
  ])('since %s', async (_name, options, kind, reason, longestMs) => {
    const { cancellation, tookMs } = await play(options)
    expect(cancellation.kind).toBe(kind)
    expect(tookMs).toBeLessThanOrEqual(longestMs)
    expect(cancellation.reason).toContain(reason)
  })

  test('since it is gone, is looked for as long as it might not show yet', async () => {
    const { tookMs } = await play({ beforeMs: 60_000, request: { target: { id: 'id-9' }, searchMs: 2_000 } })
    expect(tookMs).toBeGreaterThanOrEqual(2_000)
  })

  test('since there is no more time, is left within the budget', async () => {
    const agent = { states: [{ at: 0, state: 'PENDING' }] }
    const { cancellation, tookMs, cancels } = await play({ agent, request: { budgetMs: 6_500 } })
    expect(cancellation.kind).toBe('unfinished')
    expect(tookMs).toBe(6_500)
    expect(cancels).toBeGreaterThan(8)
  })

  test('since it has to stop, is left at once', async () => {
    const controller = new AbortController()
    setImmediate(() => {
      controller.abort(new Error('enough'))
    })
    const agent = { states: [{ at: 0, state: 'PENDING' }] }
    expect((await play({ agent, request: { signal: controller.signal } })).tookMs).toBeLessThan(1_000)
  })

  test.each(['cancelRun', 'getRun'] as const)('since there is a mistake in our own %s, lets it out', async (call) => {
    const world = new World({ agent: endless })
    const ports = world.ports()
    const api = {
      ...ports.api,
      cancelRun: () => Promise.resolve(),
      [call]: () => Promise.reject(new TypeError('a bug')),
    }
    const taking = cancelRuns({ ...ports, api }, { target: { id: 'id-1' }, budgetMs: 10_000, searchMs: 0 })
    await expect(world.clock.run(taking)).rejects.toThrow('a bug')
  })
})
