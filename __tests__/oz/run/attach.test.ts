import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { StepOptions } from '../../support/steps/step.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'
import { endless, endsAfter } from './courses.ts'

const followUpCall = 'POST /agent/runs/*/followups'
const conversationCall = 'GET /agent/runs/*/conversation'
const cancels = (world: World): number => world.oz.requests.filter(({ path }) => path.endsWith('/cancel')).length
const messages = (world: World): readonly string[] => world.oz.runs[0]?.messages ?? []

/** A world with a run that somebody else started so long ago. */
async function worldWithRun(options: WorldOptions, ageMs: number): Promise<World> {
  const world = new World(options)
  await world.clock.run(
    world.ports().api.createRun({ prompt: 'Somebody else asked.' }, { signal: new AbortController().signal }),
  )
  await world.clock.pass(ageMs)
  return world
}

const join = (followUp?: string): StepOptions => ({ work: { kind: 'attach', runId: 'id-1', followUp } })

describe('a run that was started elsewhere', () => {
  test.each([
    ['SUCCEEDED', 'success'],
    ['FAILED', 'failure'],
    ['BLOCKED', 'blocked'],
  ])('is waited for till it is %s', async (state, conclusion) => {
    const world = await worldWithRun({ agent: endsAfter(60_000, state) }, 5_000)
    expect(await world.step(join()).run()).toMatchObject({ conclusion, runId: 'id-1' })
    expect(world.oz.runs).toHaveLength(1)
  })

  test.each([
    ['the job is cancelled', 10_000, 'cancelled'],
    ['the time is over', undefined, 'timed_out'],
  ])('is left alone when %s', async (_name, cancelMs, conclusion) => {
    const world = await worldWithRun({ agent: endless }, 5_000)
    const step = world.step({ ...join(), timeoutMs: 60_000 })
    if (cancelMs !== undefined)
      void world.clock.after(cancelMs).then(() => {
        step.cancel()
      })
    expect(await step.run()).toMatchObject({ conclusion })
    await world.clock.run(step.post())
    expect(world.active).toEqual(['id-1'])
    expect(cancels(world)).toBe(0)
  })

  test.each([
    ['the job is cancelled', 10_000, 'cancelled'],
    ['the time is over', undefined, 'timed_out'],
  ])('is cancelled by hand-written on_timeout: cancel when %s', async (_name, cancelMs, conclusion) => {
    const world = await worldWithRun({ agent: endless }, 5_000)
    const step = world.step({ ...join(), timeoutMs: 60_000, onTimeout: 'cancel' })
    if (cancelMs !== undefined)
      void world.clock.after(cancelMs).then(() => {
        step.cancel()
      })
    expect(await step.run()).toMatchObject({ conclusion, run: { state: 'CANCELLED' } })
  })

  test('is not cancelled by post when main is killed', async () => {
    const world = await worldWithRun({ agent: endless }, 5_000)
    const step = world.step(join('Go on.'))
    void step.begin()
    await world.clock.pass(10_000)
    step.main.kill()
    await world.clock.run(step.post())
    expect(messages(world)).toHaveLength(2)
    expect(cancels(world)).toBe(0)
  })

  test.each([undefined, 'Go on.'])(
    'is misnamed where the server does not know it, with the message %p',
    async (text) => {
      const world = new World({ agent: endless })
      const outcome = await world.step(join(text)).run()
      expect(outcome).toMatchObject({ conclusion: 'failure', error: { message: expect.stringMatching(/^run_id: /) } })
      expect(world.clock.now()).toBeLessThan(15_000)
    },
  )
})

/** A turn that is over as this, so many ms after it began. */
function turn(ms: number, state = 'SUCCEEDED', answer = 'Done again.') {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: ms / 4, state: 'INPROGRESS' },
    { at: ms, state },
  ]
  return { states, answer }
}

describe('a message to a run', () => {
  test.each<[string, ScenarioSpec, number]>([
    ['that has ended', { ...endsAfter(10_000), follow_ups: [turn(60_000)] }, 20_000],
    ['that has failed', { ...endsAfter(10_000, 'FAILED'), follow_ups: [turn(60_000)] }, 20_000],
    ['that is blocked', { ...endsAfter(10_000, 'BLOCKED'), follow_ups: [turn(60_000)] }, 20_000],
    ['that is still at work', { ...endsAfter(60_000), follow_ups: [turn(60_000)] }, 20_000],
    ['whose turn is over between two readings', { ...endsAfter(10_000), follow_ups: [turn(200)] }, 20_000],
  ])('%s is waited for: the old end is not taken for the new one', async (_name, agent, ageMs) => {
    for (const followUpLagMs of [0, 300, 20_000]) {
      const world = await worldWithRun({ agent, server: { followUpLagMs } }, ageMs)
      expect(await world.step(join('Once more, please.')).run()).toMatchObject({
        conclusion: 'success',
        answer: 'Done again.',
      })
      expect(messages(world)).toHaveLength(2)
    }
  })

  test.each<[string, ScenarioSpec]>([
    ['as it had before', { ...endsAfter(10_000, 'FAILED'), follow_ups: [turn(30_000, 'FAILED')] }],
    ['otherwise', { ...endsAfter(10_000), follow_ups: [turn(30_000, 'FAILED')] }],
  ])('that makes it fail %s fails the step', async (_name, agent) => {
    const world = await worldWithRun({ agent, server: { followUpLagMs: 5_000 } }, 20_000)
    const step = world.step(join('Once more, please.'))
    expect(await step.run()).toMatchObject({
      conclusion: 'failure',
      error: { message: expect.stringContaining('failed') },
    })
    expect(world.clock.now()).toBeGreaterThan(50_000)
  })

  test('is answered by the status message where the server has no conversations', async () => {
    const agent = { ...endsAfter(10_000), follow_ups: [turn(200)] }
    const world = await worldWithRun({ agent, server: { dialect: 'deviating', followUpLagMs: 5_000 } }, 20_000)
    expect(await world.step(join('Once more, please.')).run()).toMatchObject({
      conclusion: 'success',
      answer: 'Done again.',
    })
  })

  test('whose conversation cannot be read for a while is waited for all the same', async () => {
    const agent = { ...endsAfter(10_000), follow_ups: [turn(30_000)] }
    const faults = [{ on: conversationCall, times: 4, answer: { status: 502, html: true as const } }]
    const world = await worldWithRun({ agent, server: { faults, followUpLagMs: 5_000 } }, 20_000)
    expect(await world.step(join('Once more, please.')).run()).toMatchObject({
      conclusion: 'success',
      answer: 'Done again.',
    })
  })

  test('that is never taken up fails the step, after the time that its outcome gives it', async () => {
    const world = await worldWithRun({ agent: endsAfter(10_000), server: { followUpLagMs: 3_600_000 } }, 20_000)
    const outcome = await world.step(join('Once more, please.')).run()
    expect(outcome).toMatchObject({ conclusion: 'failure' })
    expect(outcome.error?.message).toContain("didn't pick up the message")
    expect(outcome.durationMs).toBeGreaterThan(900_000)
    expect(outcome.durationMs).toBeLessThan(930_000)
  })

  test('ends in the line of its key', async () => {
    const world = await worldWithRun({ agent: endsAfter(10_000) }, 20_000)
    const step = world.step(join('Once more, please.'))
    await step.run()
    expect(messages(world)[1]).toBe(`Once more, please.\n\n${step.key.line}#message`)
  })
})

describe('a message whose fate is in doubt', () => {
  test.each<[string, Partial<FaultSpec>]>([
    ['time-out', { stall: 'all' }],
    ['reset', { reset: 'after' }],
    ['502', { answer: { status: 502, html: true }, processed: true }],
    ['a page with status 200', { answer: { status: 200, html: true }, processed: true }],
  ])('(%s) is found in the conversation, and not sent twice', async (_name, fault) => {
    const agent = { ...endsAfter(10_000), follow_ups: [turn(90_000)] }
    const world = await worldWithRun({ agent, server: { faults: [{ on: followUpCall, ...fault }] } }, 20_000)
    expect(await world.step(join('Once more.')).run()).toMatchObject({ conclusion: 'success', answer: 'Done again.' })
    expect(messages(world)).toHaveLength(2)
  })

  test.each<[string, Partial<FaultSpec>]>([
    ['reset', { reset: 'before' }],
    ['504', { answer: { status: 504, text: 'upstream' } }],
  ])('(%s) and is not in the conversation, is unknown; it is not sent twice', async (_name, fault) => {
    const world = await worldWithRun(
      { agent: endsAfter(10_000), server: { faults: [{ on: followUpCall, ...fault }] } },
      20_000,
    )
    const step = world.step(join('Once more.'))
    const outcome = await step.run()
    expect(outcome).toMatchObject({ conclusion: 'unknown', runId: 'id-1' })
    expect(outcome.error?.hint).toContain(step.key.line)
    expect(world.oz.requests.filter(({ path }) => path.endsWith('/followups'))).toHaveLength(1)
    await world.clock.run(step.post())
    expect(cancels(world)).toBe(0)
  })

  test.each<[string, Partial<FaultSpec>]>([
    ['502', { answer: { status: 502, html: true } }],
    ['time-out', { stall: 'all' }],
  ])('is found once the conversation can be read again (%s)', async (_name, fault) => {
    const faults = [
      { on: followUpCall, reset: 'after' as const },
      { on: conversationCall, times: 2, ...fault },
    ]
    const world = await worldWithRun(
      { agent: { ...endsAfter(10_000), follow_ups: [turn(90_000)] }, server: { faults } },
      20_000,
    )
    expect(await world.step(join('Once more.')).run()).toMatchObject({ conclusion: 'success', answer: 'Done again.' })
    expect(messages(world)).toHaveLength(2)
  })

  test('is unknown at once where the conversation may not be read', async () => {
    const faults = [
      { on: followUpCall, reset: 'after' as const },
      { on: conversationCall, times: 'always' as const, answer: { status: 403, problem: 'not_authorized' } },
    ]
    const world = await worldWithRun({ agent: endsAfter(10_000), server: { faults } }, 20_000)
    const outcome = await world.step(join('Once more.')).run()
    expect(outcome).toMatchObject({ conclusion: 'unknown' })
    expect(outcome.durationMs).toBeLessThan(2_000)
  })

  test('is unknown at once where there is no conversation to look in', async () => {
    const faults = [{ on: followUpCall, reset: 'after' as const }]
    const world = await worldWithRun({ agent: endsAfter(10_000), server: { faults, dialect: 'deviating' } }, 20_000)
    const outcome = await world.step(join('Once more.')).run()
    expect(outcome).toMatchObject({ conclusion: 'unknown' })
    expect(outcome.durationMs).toBeLessThan(2_000)
    expect(messages(world)).toHaveLength(2)
  })

  test('is sent again where the server refused it for the moment', async () => {
    const faults = [{ on: followUpCall, times: 2, answer: { status: 429, headers: { 'retry-after': '2147484' } } }]
    const world = await worldWithRun(
      { agent: { ...endsAfter(10_000), follow_ups: [turn(30_000)] }, server: { faults } },
      20_000,
    )
    expect(await world.step(join('Once more.')).run()).toMatchObject({ conclusion: 'success', answer: 'Done again.' })
    expect(messages(world)).toHaveLength(2)
  })
})

describe('before a message', () => {
  test('the run is read through an outage', async () => {
    const faults = [{ on: 'GET /agent/runs/*', until: '2m', answer: { status: 502, html: true as const } }]
    const world = await worldWithRun(
      { agent: { ...endsAfter(10_000), follow_ups: [turn(30_000)] }, server: { faults } },
      20_000,
    )
    expect(await world.step(join('Once more.')).run()).toMatchObject({ conclusion: 'success', answer: 'Done again.' })
  })

  test('a run that is not there is told of, and nothing is sent', async () => {
    const world = new World({ agent: endless })
    const outcome = await world.step({ work: { kind: 'attach', runId: 'nobody', followUp: 'Hello?' } }).run()
    expect(outcome).toMatchObject({ conclusion: 'failure', runId: 'nobody' })
    expect(outcome.error?.message).toContain('run_id: the server has no run nobody')
    expect(world.oz.requests.filter(({ method }) => method === 'POST')).toHaveLength(0)
  })

  test('a cancel sends nothing', async () => {
    const world = await worldWithRun({ agent: endsAfter(10_000) }, 20_000)
    const step = world.step(join('Once more.'))
    void world.clock.after(30).then(() => {
      step.cancel()
    })
    expect(await step.run()).toMatchObject({ conclusion: 'cancelled' })
    expect(messages(world)).toHaveLength(1)
  })
})
