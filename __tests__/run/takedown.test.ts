import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../emulator/faults/spec.ts'
import { takeDown, type Takedown, type TakedownRequest } from '../../src/run/takedown.ts'
import { World, type WorldOptions } from '../support/virtual/world.ts'

const value = '0123456789abcdef0123456789abcdef'
const line = `oz-agent-action run ${value}`
const endless: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }
const cancelCall = 'POST /agent/runs/*/cancel'

interface Play extends Partial<WorldOptions> {
  readonly faults?: readonly FaultSpec[]
  /** By its key instead of its id. */
  readonly byKey?: boolean
  /** How long the run has been there. */
  readonly ageMs?: number
  readonly request?: Partial<TakedownRequest>
}

async function play({ faults = [], byKey = false, ageMs = 0, request, ...options }: Play) {
  const world = new World({ agent: endless, ...options, server: { faults, ...options.server } })
  const ports = world.ports()
  const { id } = await world.clock.run(ports.api.createRun({ prompt: line }, { signal: new AbortController().signal }))
  await world.clock.pass(ageMs)
  const startedMs = world.clock.now()
  const target = byKey ? { key: { value, mark: undefined }, maxAgeMs: ageMs } : { id }
  const takedown = await world.clock.run(takeDown(ports, { target, budgetMs: 120_000, searchMs: 90_000, ...request }))
  const cancels = world.oz.requests.filter(({ path }) => path.endsWith('/cancel')).length
  return { world, takedown, cancels, tookMs: world.clock.now() - startedMs, state: world.oz.runs[0]?.state }
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
    const { takedown, state } = await play(options)
    expect(takedown).toMatchObject({ kind: 'ended', id: 'id-1', run: { state: 'CANCELLED' } })
    expect(state).toBe('CANCELLED')
  })

  test('is asked for the cancel no more often than needed', async () => {
    const { cancels, tookMs } = await play({})
    expect(cancels).toBe(1)
    expect(tookMs).toBeLessThan(300)
  })

  test('counts as taken down while the end does not show yet', async () => {
    const { takedown, tookMs, cancels } = await play({ agent: { ...endless, cancel_lag: '60s' } })
    expect(takedown).toMatchObject({ kind: 'cancelling', run: { state: 'INPROGRESS' } })
    expect(tookMs).toBeLessThan(26_000)
    expect(cancels).toBeLessThanOrEqual(4)
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
      const { takedown } = await play({ agent, byKey, ageMs: 1_000 })
      expect(takedown).toMatchObject({ kind: 'ended', run: { state } })
    }
  })

  test('where the run finishes while its cancel is on the way', async () => {
    const agent = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '5s', state: 'SUCCEEDED' },
      ],
    }
    const { takedown, state } = await play({ agent })
    expect(takedown).toMatchObject({ kind: 'ended', run: { state: 'SUCCEEDED' } })
    expect(state).toBe('SUCCEEDED')
  })
})

describe('a run that is not taken down', () => {
  test.each<[string, Play, Takedown['kind'], number]>([
    ['its kind is never cancelled', { agent: { ...endless, cancel: 'unsupported' } }, 'not_cancellable', 1_000],
    ['the server has no such call', { server: { dialect: 'bare' } }, 'not_cancellable', 1_000],
    [
      'the server may not be asked',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 403, problem: 'not_authorized' } }] },
      'unfinished',
      1_000,
    ],
    [
      'the key is refused',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 401, problem: 'authentication_required' } }] },
      'unfinished',
      20_000,
    ],
    ['the server has no list', { byKey: true, server: { dialect: 'bare' } }, 'unfinished', 1_000],
    ['it is being prepared for ever', { agent: { states: [{ at: 0, state: 'PENDING' }] } }, 'unfinished', 121_000],
    [
      'the server is down',
      { faults: [{ on: cancelCall, times: 'always', answer: { status: 502, html: true } }] },
      'unfinished',
      121_000,
    ],
    [
      'nothing is ever answered',
      { faults: [{ on: '* /agent/runs/**', times: 'always', stall: 'all' }] },
      'unfinished',
      121_000,
    ],
    [
      'there is none of the key',
      { byKey: true, request: { target: { key: { value: 'f'.repeat(32), mark: undefined }, maxAgeMs: 0 } } },
      'absent',
      100_000,
    ],
    ['it is gone', { ageMs: 1_000, request: { target: { id: 'id-9' }, searchMs: 2_000 } }, 'absent', 4_000],
  ])('since %s', async (_name, options, kind, longestMs) => {
    const { takedown, tookMs } = await play(options)
    expect(takedown.kind).toBe(kind)
    expect(tookMs).toBeLessThanOrEqual(longestMs)
    expect(takedown.reason).toBeDefined()
  })

  test('since there is no more time, is left within the budget', async () => {
    const agent = { states: [{ at: 0, state: 'PENDING' }] }
    const { takedown, tookMs, cancels } = await play({ agent, request: { budgetMs: 6_500 } })
    expect(takedown.kind).toBe('unfinished')
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
})
