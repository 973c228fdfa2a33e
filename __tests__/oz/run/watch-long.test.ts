import { describe, expect, test } from '@jest/globals'
import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { watchRun, type WatchRequest } from '../../../src/oz/run/watch.ts'
import { createHistory } from '../../../src/oz/run/outcome.ts'
import { adaptivePace } from '../../../src/oz/run/pace.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'

const hourMs = 3_600_000
const longPrompt = 'x'.repeat(100_000)

setFlagsFromString('--expose-gc')

function heapMegabytes(): number {
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed / 1_048_576
}

interface Watched extends WorldOptions {
  readonly prompt: string
  readonly onHour?: (hour: number) => void
}

/** Watches a run for so long; tells at each full hour. */
async function watchFor(hours: number, { prompt, onHour, ...options }: Watched) {
  const world = new World({ ...options, server: { maxLoggedRequests: 5, ...options.server } })
  const ports = world.ports()
  const stop = new AbortController()
  const { id } = await world.clock.run(ports.api.createRun({ prompt }, { signal: stop.signal }))
  let readings = 0
  let listeners = 0
  const request: WatchRequest = {
    id,
    pace: adaptivePace(ports.jitter),
    history: createHistory(world.clock, 0),
    signal: stop.signal,
    onBlocked: 'fail',
    judgeEnd: undefined,
    onRun: () => {
      readings += 1
      listeners = Math.max(listeners, getEventListeners(stop.signal, 'abort').length)
      return Promise.resolve(undefined)
    },
  }
  const watching = watchRun(ports, request)
  for (let hour = 1; hour <= hours; hour += 1) {
    await world.clock.pass(hourMs)
    onHour?.(hour)
  }
  stop.abort(new Error('enough'))
  await world.clock.run(watching)
  return { request, readings, listeners }
}

describe('a long watch', () => {
  test('keeps none of what it read', async () => {
    const heaps: number[] = []
    const agent = { states: [{ at: 0, state: 'INPROGRESS' }] }
    const { readings, listeners } = await watchFor(4, {
      agent,
      prompt: longPrompt,
      onHour: () => heaps.push(heapMegabytes()),
    })
    expect(readings).toBeGreaterThan(900)
    expect(listeners).toBeLessThan(5)
    // Since the first hour seventy megabytes of prompts went through.
    expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(8)
  })

  test('of a run whose state flips for ever keeps the first changes and the latest', async () => {
    const states = Array.from({ length: 1_200 }, (_, index) => ({
      at: index * 13_000,
      state: index % 2 === 0 ? 'QUEUED' : 'INPROGRESS',
    }))
    const { request, readings } = await watchFor(4, { agent: { states }, prompt: 'Say how things stand.' })
    expect(readings).toBeLessThanOrEqual(4 * 300)
    const moments = request.history.all.map(({ atMs }) => atMs)
    expect(moments.length).toBeLessThanOrEqual(200)
    expect(moments[0]).toBeLessThan(1_000)
    expect(moments.length).toBeGreaterThan(150)
    expect(moments.at(-1)).toBeGreaterThan(3.9 * hourMs)
    expect(moments).toEqual(moments.toSorted((one, other) => one - other))
  })

  test('through an outage tells of it once a minute, and of another reason at once', async () => {
    const on = 'GET /agent/runs/*'
    const faults = [
      { on, from: '1m', until: '9m', answer: { status: 503 } },
      { on, from: '9m', until: 580_000, answer: { status: 502 } },
    ]
    const agent = { states: [{ at: 0, state: 'INPROGRESS' }] }
    const world = new World({ agent, server: { faults } })
    const step = world.step({ timeoutMs: hourMs / 4, onTimeout: 'leave' })
    await step.run()
    const told = (reason: string): number => step.lines.filter((line) => line.includes(reason)).length
    expect(told("Couldn't read the run's state")).toBe(told('HTTP 503') + told('HTTP 502'))
    expect(told('HTTP 503')).toBeGreaterThan(4)
    expect(told('HTTP 503')).toBeLessThanOrEqual(9)
    expect(told('HTTP 502')).toBe(1)
  })

  test('through states that a server makes up warns of a few', async () => {
    const states = Array.from({ length: 500 }, (_, index) => ({ at: index * 5_000, state: `STATE-${index}` }))
    const world = new World({ agent: { states } })
    const step = world.step({ timeoutMs: hourMs, onTimeout: 'leave' })
    await step.run()
    const warnings = step.lines.filter((line) => line.includes("doesn't know"))
    expect(warnings.length).toBeGreaterThan(0)
    expect(warnings.length).toBeLessThanOrEqual(3)
  })
})
