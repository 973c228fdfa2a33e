/** What can go wrong while a run is started: after each, the runs on the server are counted. */
import { afterEach, describe, expect, test } from '@jest/globals'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { Oz } from '../../../emulator/core.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import { openConnection } from '../../../src/platform/http/connection.ts'
import { openRealSite, type RealSite, type RealSiteOptions } from '../../support/steps/real-site.ts'
import type { StepOptions } from '../../support/steps/step.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'
import { endless, sharedKey } from './courses.ts'

const sites: RealSite[] = []
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()))
})

async function open(options: RealSiteOptions): Promise<RealSite> {
  const site = await openRealSite(options)
  sites.push(site)
  return site
}

/** An hour's patience takes some seconds. */
const speed = 100
const done = doneAfter('20s')

function doneAfter(end: string): ScenarioSpec {
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: '5s', state: 'INPROGRESS' },
    { at: end, state: 'SUCCEEDED', message: 'Done.' },
  ]
  return { states, answer: 'Done.' }
}
const start = 'POST /agent/run'
const noList: FaultSpec = { on: 'GET /agent/runs', times: 'always', answer: { status: 404, text: 'no such page' } }

async function play(faults: readonly FaultSpec[], options: StepOptions = {}, more: Partial<WorldOptions> = {}) {
  const world = new World({ agent: done, server: { faults }, ...more })
  const step = world.step(options)
  const outcome = await step.run()
  const { oz } = world
  return { step, outcome, oz, runs: oz.runs.length, posts: postsTo(oz) }
}

function postsTo({ requests }: Oz): number {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/agent/run')).length
}

describe('a run that was made, though the answer never came', () => {
  test.each<[string, Omit<FaultSpec, 'on'>]>([
    ['the request timed out', { stall: 'all' }],
    ['the connection was reset after the body was sent', { reset: 'after' }],
    ["a proxy's 502", { answer: { status: 502, html: true }, processed: true }],
    ["a proxy's 503", { answer: { status: 503, text: 'unavailable' }, processed: true }],
    ["a proxy's 504", { answer: { status: 504, html: true }, processed: true }],
    ['a page with status 200', { answer: { status: 200, html: true }, processed: true }],
    ['half of the answer, complete as HTTP', { truncate: true }],
    ['half of the answer, then a reset', { reset: 'body' }],
    ['half of the answer, then silence', { stall: 'body' }],
    ['only the head', { stall: 'headers' }],
  ])('%s: it is found by its key, and is the only one', async (_name, fault) => {
    const { outcome, runs, posts } = await play([{ on: start, lag: '20s', ...fault }])
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Done.' })
    expect([runs, posts]).toEqual([1, 1])
  })

  test('a 429 that is not true: after the wait it asks for the list shows the run', async () => {
    const answer = { status: 429, headers: { 'retry-after': '5' } }
    const { outcome, runs, posts } = await play([{ on: start, lag: '3s', answer, processed: true }])
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect([runs, posts]).toEqual([1, 1])
  })

  test.each<[string, FaultSpec['answer']]>([
    ['a 429', { status: 429, headers: { 'retry-after': '2' } }],
    ["the service's own 503", { status: 503, problem: 'resource_unavailable' }],
  ])('%s that is not true, and a list that is late: of the two runs one is taken down', async (_name, answer) => {
    const fault: FaultSpec = { on: start, lag: '20s', processed: true, ...(answer && { answer }) }
    const { outcome, oz, posts } = await play([fault], {}, { agent: doneAfter('2m') })
    expect(posts).toBe(2)
    expect(oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'CANCELLED'])
    expect(outcome).toMatchObject({ conclusion: 'success', runId: oz.runs[0]?.id })
  })

  test.each<[string, Omit<FaultSpec, 'on'>]>([
    ['a reset', { reset: 'after' }],
    ["a proxy's 502", { answer: { status: 502, html: true }, processed: true }],
    ["the service's own 503", { answer: { status: 503, problem: 'resource_unavailable' }, processed: true }],
  ])('%s: where there is no list it stays unknown, at once, and nothing is sent again', async (_name, fault) => {
    const { outcome, runs, posts, step } = await play([{ on: start, ...fault }, noList])
    expect(outcome).toMatchObject({ conclusion: 'unknown', runId: undefined })
    expect(outcome.error?.hint).toContain(step.key.value)
    expect(outcome.durationMs).toBeLessThan(60_000)
    expect([runs, posts]).toEqual([1, 1])
  })
})

describe('a run that was not made', () => {
  test.each<[string, Omit<FaultSpec, 'on'>]>([
    ['a reset before it', { reset: 'before' }],
    ["a proxy's 502", { answer: { status: 502, html: true } }],
    ['a page with status 200', { answer: { status: 200, html: true } }],
  ])('%s: nobody can know, so nothing is sent again', async (_name, fault) => {
    const { outcome, runs, posts, step } = await play([{ on: start, ...fault }])
    expect(outcome).toMatchObject({ conclusion: 'unknown' })
    expect(outcome.error?.hint).toContain(step.key.value)
    expect([runs, posts]).toEqual([0, 1])
  })

  test.each<[string, FaultSpec['answer']]>([
    ['429', { status: 429, headers: { 'retry-after': '2' } }],
    ["the service's own 503", { status: 503, problem: 'resource_unavailable' }],
    ['a 500 that says it is retryable', { status: 500, problem: 'internal_error', retryable: true }],
  ])('%s: the server refused, so it is sent again', async (_name, answer) => {
    const { outcome, runs, posts } = await play([{ on: start, times: 2, answer: answer ?? { status: 500 } }])
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect([runs, posts]).toEqual([1, 3])
  })

  test('429 is sent again even where there is no list', async () => {
    const { outcome, runs, posts } = await play([{ on: start, answer: { status: 429 } }, noList])
    expect(outcome).toMatchObject({ conclusion: 'success' })
    expect([runs, posts]).toEqual([1, 2])
  })

  test.each<[string, FaultSpec['answer'], string]>([
    [
      'a 500 that says it is not retryable',
      { status: 500, problem: 'environment_setup_failed' },
      'environment_setup_failed',
    ],
    ['401', { status: 401, problem: 'authentication_required' }, 'api-keys'],
    ['403, no credits', { status: 403, problem: 'insufficient_credits' }, 'insufficient_credits'],
    ['403, the budget', { status: 403, problem: 'budget_exceeded' }, 'budget_exceeded'],
    ['429, no credits', { status: 429, headers: { 'x-warp-error-code': 'OUT_OF_CREDITS' } }, 'insufficient_credits'],
  ])('%s: that was the only request, and the page about it is named', async (_name, answer, page) => {
    const { outcome, runs, oz } = await play([{ on: start, times: 'always', answer: answer ?? { status: 500 } }])
    expect(outcome).toMatchObject({ conclusion: 'failure' })
    expect(outcome.error?.link).toContain(page)
    expect([runs, oz.requests.length]).toEqual([0, 1])
  })

  test('a hostile Retry-After brings neither a storm nor a wait past the deadline', async () => {
    const answer = { status: 429, headers: { 'retry-after': '2147484' } }
    const { outcome, runs, posts } = await play([{ on: start, times: 'always', answer }], { timeoutMs: 60_000 })
    expect(outcome).toMatchObject({ conclusion: 'timed_out' })
    expect(outcome.durationMs).toBeLessThan(65_000)
    expect([runs, posts]).toEqual([0, 1])
  })
})

describe('nothing was sent', () => {
  test('since nobody listened: it is sent when somebody does', async () => {
    const gone = await openRealSite({ agent: done })
    const { port } = gone.emulator
    await gone.close()
    const site = await open({ agent: done, speed, server: { port } })
    const { server } = site.emulator
    await new Promise((resolve) => server.close(resolve))
    const ending = site.step().run()
    setTimeout(() => server.listen(port, '127.0.0.1'), 80)
    expect(await ending).toMatchObject({ conclusion: 'success' })
    expect([site.emulator.oz.runs.length, postsTo(site.emulator.oz)]).toEqual([1, 1])
  })

  test('since the name could not be looked up for the moment: it is sent when it can be', async () => {
    const site = await open({ agent: done, speed })
    let lookups = 0
    const unknown = Object.assign(new Error('getaddrinfo EAI_AGAIN localhost'), { code: 'EAI_AGAIN' })
    const lookup: LookupFunction = (_host, options, callback) => {
      lookups += 1
      if (lookups <= 2) callback(unknown, '', 4)
      else if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }])
      else callback(null, '127.0.0.1', 4)
    }
    const connection = openConnection({}, () => new Agent({ connect: { lookup } }))
    const ending = site.stepBy(connection.send, `http://localhost:${site.emulator.port}`).run()
    expect(await ending).toMatchObject({ conclusion: 'success' })
    await connection.close()
    expect(lookups).toBeGreaterThan(2)
    expect([site.emulator.oz.runs.length, postsTo(site.emulator.oz)]).toEqual([1, 1])
  })
})

describe('many steps with the same prompt', () => {
  test('at once, all in doubt, each find their own run', async () => {
    const server = { faults: [{ on: start, times: 'always' as const, reset: 'after' as const }] }
    const world = new World({ agent: { states: [{ at: 0, state: 'SUCCEEDED' }], answer: 'Done.' }, server })
    const steps = Array.from({ length: 50 }, () => world.step({ prompt: 'The same for all.' }))
    const outcomes = await world.run(Promise.all(steps.map((step) => step.begin())))
    expect(world.oz.runs).toHaveLength(50)
    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(steps.map(() => 'success'))
    for (const [index, step] of steps.entries()) expect(outcomes[index]?.run?.prompt).toContain(step.key.line)
  })

  test('one after another, as a job that is run again, start one each', async () => {
    const world = new World({ agent: done })
    for (const step of [world.step(), world.step()]) expect(await step.run()).toMatchObject({ conclusion: 'success' })
    expect(world.oz.runs).toHaveLength(2)
  })

  test('run again with a key to adopt by, find the run of the attempt whose runner was lost', async () => {
    const world = new World({ agent: done })
    const first = world.step({ key: sharedKey(1) })
    void first.begin()
    await world.clock.pass(10_000)
    first.main.kill()
    expect(await world.step({ key: sharedKey(2) }).run()).toMatchObject({ conclusion: 'success' })
    expect(world.oz.runs).toHaveLength(1)
  })
})

test.each([2, -2])('a clock that is %d hours off leads nowhere else', async (hours) => {
  const faults: FaultSpec[] = [{ on: start, reset: 'after' }]
  const server = { faults, clockSkewMs: hours * 3_600_000 }
  const { outcome, runs, posts } = await play([], {}, { server })
  expect(outcome).toMatchObject({ conclusion: 'success' })
  expect([runs, posts]).toEqual([1, 1])
})

describe('a main that no signal reaches', () => {
  test('starts nothing any more once post was there', async () => {
    const answer = { status: 429, headers: { 'retry-after': '60' } }
    const world = new World({ agent: endless, server: { faults: [{ on: start, answer }] } })
    const step = world.step()
    const main = step.begin()
    await world.clock.pass(5_000)
    step.loseRunner()
    const post = step.post()
    expect(await world.run(main)).toMatchObject({ conclusion: 'cancelled' })
    await world.run(post)
    expect([world.oz.runs.length, postsTo(world.oz)]).toEqual([0, 1])
  })
})
