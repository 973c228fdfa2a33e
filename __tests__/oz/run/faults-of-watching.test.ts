/** What can go wrong once there is a run: with each, the runs on the server are counted. */
import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { StepOptions } from '../../support/steps/step.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'

const hour = 3_600_000
const reading = 'GET /agent/runs/*'

/** At work till then. */
function doneAfter(end: string | number, state = 'SUCCEEDED'): ScenarioSpec {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: 300, state: 'INPROGRESS' },
    { at: end, state, message: 'Done.' },
  ]
  return { states, answer: 'Done.' }
}
const endless: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }

interface Play extends Partial<WorldOptions> {
  readonly faults?: readonly FaultSpec[]
  readonly step?: StepOptions
  /** A cancel, so long after the start. */
  readonly cancelMs?: number
}

async function play({ faults = [], step: options = {}, cancelMs, ...more }: Play) {
  const world = new World({ agent: doneAfter('20s'), server: { faults }, ...more })
  const step = world.step(options)
  const { clock, oz } = world
  const startedMs = clock.now()
  if (cancelMs !== undefined) {
    void clock.after(cancelMs).then(() => {
      step.cancel()
    })
  }
  const outcome = await step.run()
  const count = (method: string, path: RegExp): number =>
    oz.requests.filter((request) => request.method === method && path.test(request.path)).length
  return {
    step,
    oz,
    post: () => world.run(step.post()),
    outcome,
    runs: oz.runs.map(({ state }) => state),
    tookMs: clock.now() - startedMs,
    readings: () => count('GET', /\/runs\/[^/]+$/),
    cancels: () => count('POST', /\/cancel$/),
    log: () => step.lines.join('\n'),
  }
}

describe('a server in trouble while the run works', () => {
  test('for nearly ten minutes is survived', async () => {
    const troubles: Readonly<Record<string, Omit<FaultSpec, 'on'>>> = {
      '5xx': { answer: { status: 503, text: 'busy' } },
      "a proxy's page": { answer: { status: 502, html: true } },
      'a page with status 200': { answer: { status: 200, html: true } },
      resets: { reset: 'after' },
      'half of each answer': { truncate: true },
      'answers cut off': { reset: 'body' },
    }
    const played = Object.entries(troubles).map(async ([name, fault]) => {
      const { outcome, runs, readings } = await play({
        agent: doneAfter('11m'),

        faults: [{ on: reading, from: '30s', until: '10m', ...fault }],
        step: { timeoutMs: hour },
      })
      return [name, outcome.conclusion, runs, readings() < 200]
    })
    const expected = Object.keys(troubles).map((name) => [name, 'success', ['SUCCEEDED'], true])
    expect(await Promise.all(played)).toEqual(expected)
  })

  test('for much longer ends the step as unknown, with where to look', async () => {
    const faults: FaultSpec[] = [{ on: reading, from: '30s', answer: { status: 502, html: true } }]
    const { outcome, runs, tookMs } = await play({ agent: endless, faults, step: { timeoutMs: hour } })
    expect(outcome).toMatchObject({ conclusion: 'unknown' })
    expect(outcome.error?.hint).toContain('What became of the run shows')
    expect(tookMs).toBeGreaterThan(10 * 60_000)
    expect(tookMs).toBeLessThan(13 * 60_000)
    expect(runs).toHaveLength(1)
  })

  test.each<[string, Omit<FaultSpec, 'on'>]>([
    ['the body stalls', { stall: 'body' }],
    ['only the head comes', { stall: 'headers' }],
    ['nothing comes', { stall: 'all' }],
  ])('where %s is read again after the deadline of one reading', async (_name, fault) => {
    const { outcome, runs, tookMs } = await play({ faults: [{ on: reading, times: 2, ...fault }] })
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect(tookMs).toBeLessThan(120_000)
    expect(runs).toEqual(['SUCCEEDED'])
  })

  test('that sends a body without end is cut off', async () => {
    const { outcome } = await play({ agent: doneAfter('3s'), faults: [{ on: reading, huge: 70_000_000 }] })
    expect(outcome).toMatchObject({ conclusion: 'success' })
  })

  test('that asks for a hostile wait is read again all the same', async () => {
    const answer = { status: 429, headers: { 'retry-after': '2147484' } }
    const { outcome, readings } = await play({ faults: [{ on: reading, times: 3, answer }] })
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect(readings()).toBeLessThan(30)
  })
})

describe('a run that can not be seen', () => {
  test('since the key was revoked is given up after three tries in a minute', async () => {
    const answer = { status: 401, problem: 'authentication_required' }
    const { outcome, oz, tookMs } = await play({
      agent: endless,
      faults: [{ on: '* /agent/runs/**', from: '10s', answer }],
    })
    expect(outcome).toMatchObject({ conclusion: 'failure', error: { code: 'authentication_required' } })
    expect(outcome.error?.oneLine).toContain('/sessions/')
    const refused = oz.requests.filter(
      ({ method, path, atMs }) => method === 'GET' && !path.endsWith('/runs') && atMs >= 10_000,
    )
    expect(refused).toHaveLength(3)
    expect(tookMs).toBeLessThan(90_000)
  })

  test('just after it was made is waited for', async () => {
    const answer = { status: 404, problem: 'resource_not_found' }
    const { outcome, runs } = await play({ faults: [{ on: reading, until: '45s', answer }] })
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect(runs).toEqual(['SUCCEEDED'])
  })

  test('later on is lost after three readings', async () => {
    const answer = { status: 404, problem: 'resource_not_found' }
    const { outcome, tookMs } = await play({ agent: endless, faults: [{ on: reading, from: '90s', answer }] })
    expect(outcome).toMatchObject({ conclusion: 'failure' })
    expect(outcome.error?.message).toContain('find the run any more')
    expect(tookMs).toBeLessThan(150_000)
  })
})

describe('how a run can end', () => {
  test('blocked is an ending of its own, with the link', async () => {
    const { outcome, tookMs } = await play({ agent: doneAfter('20s', 'BLOCKED'), step: { timeoutMs: 120_000 } })
    expect(outcome).toMatchObject({ conclusion: 'blocked' })
    expect(tookMs).toBeLessThan(60_000)
    expect(outcome.error?.oneLine).toContain('/sessions/')
  })

  test('a state nobody knows is no end, and is told of once', async () => {
    const states = [
      { at: 0, state: 'HIBERNATING' },
      { at: '60s', state: 'SUCCEEDED' },
    ]
    const { outcome, log } = await play({ agent: { states, answer: 'Done.' } })
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect(log().match(/HIBERNATING/g)).toHaveLength(1)
  })

  test.each<[string, FaultSpec['answer']]>([
    ['404', { status: 404, problem: 'resource_not_found' }],
    ['422', { status: 422, problem: 'operation_not_supported' }],
    ['500', { status: 500, text: 'oops' }],
  ])('a success stays one though the conversation is %s', async (_name, answer) => {
    const states = [
      { at: 0, state: 'INPROGRESS' },
      { at: '2s', state: 'SUCCEEDED', message: 'The status says so.' },
    ]
    const conversation = {
      on: 'GET /agent/runs/*/conversation',
      times: 'always' as const,
      answer: answer ?? { status: 500 },
    }
    const { outcome, tookMs } = await play({ agent: { states, answer: 'Done.' }, faults: [conversation] })
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The status says so.' })
    expect(tookMs).toBeGreaterThan(16_000)
    expect(tookMs).toBeLessThan(35_000)
  })
})

describe('a cancel', () => {
  test('while the POST is out takes down what the POST made', async () => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', delay: '20s' }]
    const { outcome, runs, tookMs } = await play({ agent: endless, faults, cancelMs: 400 })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', run: { state: 'CANCELLED' } })
    expect(runs).toEqual(['CANCELLED'])
    expect(tookMs - 400).toBeLessThan(7_000)
  })

  test('refused while the run is being prepared is sent again for 6.5 s, and by post after that', async () => {
    const states = [
      { at: 0, state: 'PENDING' },
      { at: '14s', state: 'INPROGRESS' },
    ]
    const { outcome, runs, tookMs, cancels, post, oz } = await play({ agent: { states }, cancelMs: 1_000 })
    expect(outcome).toMatchObject({ conclusion: 'cancelled' })
    expect(tookMs - 1_000).toBeGreaterThan(6_000)
    expect(tookMs - 1_000).toBeLessThan(7_000)
    expect(cancels()).toBeGreaterThan(5)
    expect(runs).toEqual(['PENDING'])
    await post()
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED'])
  })

  test('refused since the run has ended is answered by its real state', async () => {
    // Readings stay away from the end, so that only the cancel meets it.
    const { outcome, runs, cancels } = await play({
      agent: doneAfter('2s'),

      step: { pollIntervalMs: 60_000 },
      cancelMs: 3_000,
    })
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.' })
    expect(runs).toEqual(['SUCCEEDED'])
    expect(cancels()).toBe(1)
  })

  test('that the server never takes is warned of once, with the link', async () => {
    const { outcome, step, cancels, post } = await play({
      agent: { ...endless, cancel: 'unsupported' },

      cancelMs: 3_000,
    })
    expect(outcome).toMatchObject({ conclusion: 'cancelled' })
    await post()
    const warnings = step.lines.filter((line) => line.startsWith('::warning'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('/sessions/')
    expect(cancels()).toBe(1)
  })

  test('that a finish overtakes counts as the finish', async () => {
    const agent: ScenarioSpec = {
      states: [
        { at: 0, state: 'PENDING' },
        { at: '4s', state: 'SUCCEEDED' },
      ],
      answer: 'Done.',
    }
    const { outcome, runs } = await play({ agent, cancelMs: 1_000 })
    expect(outcome.conclusion).not.toBe('cancelled')
    expect(outcome.run?.state).toBe('SUCCEEDED')
    expect(runs).toEqual(['SUCCEEDED'])
  })
})

describe('a message to a run', () => {
  test('whose POST times out is found in the conversation, and sent once', async () => {
    const follow_ups = [doneAfter('60s')]
    const world = new World({
      agent: { ...doneAfter('2s'), follow_ups },
      server: { faults: [{ on: 'POST /agent/runs/*/followups', stall: 'all' }] },
    })
    const first = await world.step().run()
    const runId = first.runId ?? ''
    const step = world.step({ work: { kind: 'attach', runId, followUp: 'Once more.' } })
    expect(await step.run()).toMatchObject({ conclusion: 'success' })
    const { oz } = world
    expect(oz.runs).toHaveLength(1)
    expect(oz.runs[0]?.messages.filter((message) => message.includes(step.key.value))).toHaveLength(1)
  })
})
