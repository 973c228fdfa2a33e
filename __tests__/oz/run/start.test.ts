import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import { byAge } from '../../../src/oz/run/key.ts'
import { startRun, type StartRequest } from '../../../src/oz/run/start.ts'
import { VirtualProcess } from '../../support/steps/process.ts'
import { portsOf } from '../../support/steps/step.ts'
import { World } from '../../support/virtual/world.ts'
import { endless, endsAfter, sharedKey } from './courses.ts'
import { runWith } from './runs.ts'

const ours = sharedKey(1)
const theirs = sharedKey(2)
const startCall = 'POST /agent/run'

interface Play {
  readonly agent?: ScenarioSpec
  readonly faults?: readonly FaultSpec[]
  /** What other steps start before, each half a minute after the one before. */
  readonly earlier?: readonly string[]
  readonly body?: StartRequest['body']
  readonly shared?: boolean
}

async function play({ agent = endless, faults = [], earlier = [], body = {}, shared = false }: Play) {
  const world = new World({ agent, server: { faults } })
  const lines: string[] = []
  const ports = portsOf(world, new VirtualProcess(), lines)
  const { signal } = new AbortController()
  for (const prompt of earlier) {
    await world.clock.run(ports.api.createRun({ prompt }, { signal }))
    await world.clock.pass(30_000)
  }
  const starting = startRun(ports, {
    body: { prompt: `Hi.\n${ours.line}`, ...body },
    key: ours,
    shared,
    signal,
    mayPost: () => true,
    postState: { starting: () => undefined, unsent: () => undefined },
  })
  const end = await world.clock.run(starting.catch((error: unknown) => error))
  const ids = world.oz.runs.map((run) => run.id)
  return { end, ids, runs: ids.length, text: lines.join('\n') }
}

describe('a run is', () => {
  test('created', async () => {
    const { end, text } = await play({})
    expect(end).toEqual({ id: 'id-1', how: 'created', atCapacity: false, resent: false })
    expect(text).toBe('')
  })

  test('created though the team has no room for it yet, which is passed on', async () => {
    const answer = { status: 200, json: { run_id: 'id-1', state: 'QUEUED', at_capacity: true } }
    const { end } = await play({ faults: [{ on: startCall, answer, processed: true }] })
    expect(end).toMatchObject({ how: 'created', atCapacity: true })
  })

  test('created by a second request after a refusal that may not have been true, which is passed on', async () => {
    const { end } = await play({ faults: [{ on: startCall, answer: { status: 429 } }] })
    expect(end).toEqual({ id: 'id-1', how: 'created', atCapacity: false, resent: true })
  })

  test('created without what the server refuses by name', async () => {
    const answer = { status: 400, problem: 'invalid_request', detail: 'unknown field "metadata"' }
    const { end, text } = await play({ faults: [{ on: startCall, answer }], body: { metadata: { a: 'b' } } })
    expect(end).toMatchObject({ how: 'created' })
    expect(text).toContain('starting the run without it')
  })

  test('found by its key after a fault, which is told', async () => {
    const { end, text, runs } = await play({ faults: [{ on: startCall, reset: 'after' }] })
    expect(end).toEqual({ id: 'id-1', how: 'found', atCapacity: false, resent: false })
    expect(text).toContain('Found the run id-1 by its key; continuing with it.')
    expect(runs).toBe(1)
  })

  test('adopted where another step started it, which is told', async () => {
    const { end, text, runs } = await play({ shared: true, earlier: [theirs.line] })
    expect(end).toEqual({ id: 'id-1', how: 'adopted', atCapacity: false, resent: false })
    expect(text).toContain('Found the run id-1 with the same idempotency_key (INPROGRESS); continuing with it.')
    expect(runs).toBe(1)
  })

  test('the eldest that can be adopted, and no other', async () => {
    const { end, ids } = await play({ shared: true, earlier: ['something else', theirs.line, sharedKey(3).line] })
    expect(end).toMatchObject({ id: ids[1], how: 'adopted' })
  })

  test('not adopted where the key is nobody else’s', async () => {
    const { end, ids } = await play({ earlier: [theirs.line] })
    expect(ids).toHaveLength(2)
    expect(end).toMatchObject({ id: ids[1], how: 'created' })
  })

  test('created where all earlier ones came to nothing', async () => {
    const { end, ids } = await play({ agent: endsAfter(1_000, 'FAILED'), shared: true, earlier: [theirs.line] })
    expect(ids).toHaveLength(2)
    expect(end).toMatchObject({ id: ids[1], how: 'created' })
  })
})

describe('where it is not known to be started, it is said', () => {
  test.each<[string, Play, string]>([
    [
      'that it may be, and where to look',
      { faults: [{ on: startCall, reset: 'before' }] },
      'It is unknown whether the request to start the run took effect: the connection broke; the list of runs does not show it.',
    ],
    [
      'that the server refuses',
      { faults: [{ on: startCall, answer: { status: 403, problem: 'not_authorized' } }] },
      'Could not start the run: HTTP 403',
    ],
    [
      'that an earlier one could not be looked for',
      { shared: true, faults: [{ on: 'GET /agent/runs', times: 'always', answer: { status: 502, text: 'bad' } }] },
      "Couldn't look for an earlier run with this idempotency_key: HTTP 502.",
    ],
  ])('%s', async (_name, options, message) => {
    const { end } = await play(options)
    expect(end).toMatchObject({ message: expect.stringContaining(message) })
  })
})

describe('of two runs the elder', () => {
  const at = (seconds: number | undefined, id = 'run-1') =>
    runWith({ id, createdAt: seconds === undefined ? undefined : new Date(seconds * 1000) })

  test.each([
    ['is the one created first', at(1), at(2)],
    ['of the same moment is the one whose id comes first', at(1, 'a'), at(1, 'b')],
    ['is the one of which nobody tells the age', at(undefined), at(2)],
    ['of two of no age is the one whose id comes first', at(undefined, 'a'), at(undefined, 'b')],
  ])('%s', (_name, duplicate, younger) => {
    expect([byAge(duplicate, younger) < 0, byAge(younger, duplicate) > 0, byAge(duplicate, duplicate)]).toEqual([
      true,
      true,
      0,
    ])
  })
})
