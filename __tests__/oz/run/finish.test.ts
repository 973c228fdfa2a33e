/** How a step ends that must end, or can't go on, before its run does. */
import { describe, expect, test } from '@jest/globals'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Step, StepOptions } from '../../support/steps/step.ts'
import { World, type WorldOptions } from '../../support/virtual/world.ts'
import { endless, endsAfter } from './courses.ts'

const minuteMs = 60_000
const readCall = 'GET /agent/runs/*'
const conversationCall = 'GET /agent/runs/*/conversation'
const bad = { status: 502, text: 'bad gateway' }
const gone = { status: 404, problem: 'resource_not_found' }

const cancels = ({ oz }: World): number => oz.requests.filter(({ path }) => path.endsWith('/cancel')).length

interface Play extends Partial<WorldOptions>, StepOptions {
  readonly faults?: readonly FaultSpec[]
  /** When the job is cancelled. */
  readonly cancelMs?: number
}

async function finish(world: World, step: Step, cancelMs: number | undefined) {
  const beganMs = world.clock.now()
  if (cancelMs !== undefined) {
    void world.clock.after(cancelMs).then(() => {
      step.cancel()
    })
  }
  const outcome = await step.run()
  const lateMs = world.clock.now() - beganMs - (cancelMs ?? 0)
  return { world, step, outcome, lateMs, text: step.lines.join('\n') }
}

function play({ agent = endless, server, faults = [], cancelMs, ...options }: Play) {
  const world = new World({ agent, server: { faults, ...server } })
  return finish(world, world.step(options), cancelMs)
}

/** A step that has sent a message to a run of its own that had ended, and may take it down. */
async function playMessage(followUpLagMs: number, options: Pick<Play, 'cancelMs' | 'timeoutMs'>) {
  const turn = { states: [{ at: 0, state: 'INPROGRESS' }], answer: 'Done again.' }
  const world = new World({ agent: { ...endsAfter(5_000), follow_ups: [turn] }, server: { followUpLagMs } })
  const { signal } = new AbortController()
  const { id } = await world.clock.run(world.ports().api.createRun({ prompt: 'Hi' }, { signal }))
  await world.clock.pass(10_000)
  const work = { kind: 'attach', runId: id, followUp: 'Once more.' } as const
  return finish(world, world.step({ work, onTimeout: 'cancel', ...options }), options.cancelMs)
}

describe('a cancelled step', () => {
  test('has settled its run, of which the last state is the end of the story', async () => {
    const { outcome, step, text } = await play({ cancelMs: 10_000 })
    expect(outcome.history.at(-1)).toMatchObject({ state: 'CANCELLED' })
    expect(step.state['settled']).toBe('true')
    expect(text).toContain('Cancelling the run.')
    expect(text).not.toContain('not confirmed')
  })

  test('takes its run down though the end of its own time would leave it', async () => {
    const { world, outcome } = await play({ cancelMs: 10_000, onTimeout: 'leave' })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', run: { state: 'CANCELLED' } })
    expect(world.active).toEqual([])
  })

  test('leaves to post what is not confirmed, and says so', async () => {
    const { step, text } = await play({ agent: { ...endless, cancel_lag: '60s' }, cancelMs: 10_000 })
    expect(text).toContain("The cancellation isn't confirmed yet; the post step continues with it.")
    expect(step.state['settled']).not.toBe('true')
  })

  test('that does not know its run yet finds it by its key, and knows it from then on', async () => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', delay: '50s' }]
    const { outcome, step, text } = await play({ faults, cancelMs: 1_000 })
    expect(text).toContain('Looking for the run, to cancel it.')
    expect(step.known).toEqual([expect.objectContaining({ id: 'id-1' })])
    expect(step.state).toMatchObject({ run_id: 'id-1', settled: 'true' })
    expect(outcome.error?.message).toBe('The job was cancelled while trying to start the run.')
  })

  test('whose run does not show under its key leaves it to post', async () => {
    const faults: FaultSpec[] = [{ on: 'POST /agent/run', reset: 'after', lag: '40s' }]
    const { outcome, step } = await play({ faults, cancelMs: 5_000 })
    expect([outcome.runId, step.known]).toEqual([undefined, []])
    expect(step.state['settled']).not.toBe('true')
  })

  test('whose run was seen and is gone is through with it soon', async () => {
    const faults: FaultSpec[] = [{ on: '* /agent/runs/**', from: '9s', answer: gone }]
    const { lateMs, step } = await play({ faults, cancelMs: 10_000 })
    expect(lateMs).toBeLessThan(2_500)
    expect(step.state['settled']).toBe('true')
  })

  test('whose run was never shown tries longer', async () => {
    const faults: FaultSpec[] = [{ on: '* /agent/runs/**', until: '5s', answer: gone }]
    const { outcome, world } = await play({ faults, cancelMs: 1_000 })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', run: { state: 'CANCELLED' } })
    expect(world.active).toEqual([])
  })

  test.each([
    ['blocked', 'BLOCKED', 'fail', 'blocked'],
    ['blocked, where that is waited out', 'BLOCKED', 'wait', 'cancelled'],
    ['through, where a blocked one would be waited out', 'SUCCEEDED', 'wait', 'success'],
    ['through in vain', 'FAILED', 'fail', 'failure'],
  ] as const)('whose run was %s just then', async (_name, state, onBlocked, conclusion) => {
    const agent = endsAfter(10_000, state)
    const { outcome } = await play({ agent, onBlocked, pollIntervalMs: 8_000, cancelMs: 10_010 })
    expect(outcome.conclusion).toBe(conclusion)
  })

  test('has a second more for the answer, then the status has to do', async () => {
    const agent = {
      states: [
        { at: 0, state: 'INPROGRESS' },
        { at: '10s', state: 'SUCCEEDED', message: 'The status says so.' },
      ],
      answer: 'Done.',
    }
    const faults: FaultSpec[] = [{ on: conversationCall, times: 'always', delay: '30s' }]
    const { outcome, lateMs } = await play({ agent, faults, pollIntervalMs: 5_000, cancelMs: 10_500 })
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The status says so.' })
    expect(lateMs).toBeLessThanOrEqual(1_000)
  })
})

describe('a step whose time is over', () => {
  test('says so of what it was about to do', async () => {
    const world = new World({ agent: endless, network: { isDown: () => true } })
    const { outcome } = await finish(world, world.step({ timeoutMs: minuteMs }), undefined)
    expect(outcome.error?.message).toBe('timeout_minutes was over before it could start the run.')
  })
})

test('post asks on where a run that was being prepared for long is said to have no cancel for six seconds', async () => {
  const odd = { on: 'POST /agent/runs/*/cancel', from: '13s', until: '19s', answer: { status: 405, text: 'no' } }
  const slow = { on: 'POST /agent/run', pending: '13.5s' }
  const { world, step } = await play({ faults: [odd, slow], timeoutMs: 600 })
  await world.clock.run(step.post())
  expect(world.active).toEqual([])
})

describe('a step that has reached a limit', () => {
  const onRun = () => Promise.resolve('It costs too much.')

  test('tries for half a minute to take its run down', async () => {
    const agent = { states: [{ at: 0, state: 'PENDING' }] }
    const { outcome, step } = await play({ agent, onRun })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', error: { message: 'It costs too much.' } })
    expect(outcome.durationMs).toBeGreaterThan(29_000)
    expect(outcome.durationMs).toBeLessThan(32_000)
    expect(step.state['settled']).not.toBe('true')
  })

  test('leaves a run alone that is not its own', async () => {
    const world = new World({ agent: endless })
    const { signal } = new AbortController()
    const { id } = await world.clock.run(world.ports().api.createRun({ prompt: 'Hi' }, { signal }))
    const step = world.step({ work: { kind: 'attach', runId: id, followUp: undefined }, onRun })
    expect(await step.run()).toMatchObject({ conclusion: 'cancelled', error: { message: 'It costs too much.' } })
    expect([cancels(world), world.active]).toEqual([0, [id]])
  })
})

describe('a step that has lost sight of its run', () => {
  const faults: FaultSpec[] = [{ on: readCall, from: '10s', answer: bad }]

  test('takes it down if it can', async () => {
    const { outcome, world } = await play({ faults })
    expect(outcome.conclusion).toBe('unknown')
    expect(world.active).toEqual([])
  })

  test('leaves it where that is asked, and so does post', async () => {
    const { outcome, world, step } = await play({ faults, onTimeout: 'leave' })
    expect(outcome.conclusion).toBe('unknown')
    await world.clock.run(step.post())
    expect([cancels(world), world.active]).toEqual([0, ['id-1']])
  })
})

describe('a cancelled step that has sent a message', () => {
  test('cancels the run once it has taken the message up', async () => {
    const { outcome, lateMs } = await playMessage(8_000, { cancelMs: 5_000 })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', run: { state: 'CANCELLED' } })
    expect(lateMs).toBeGreaterThan(2_500)
    expect(lateMs).toBeLessThan(4_500)
  })

  test.each([30, 70, 110, 150])('%d ms before, leaves no run that takes the message up', async (cancelMs) => {
    const { outcome, world } = await playMessage(2_000, { cancelMs })
    expect(outcome.conclusion).toBe('cancelled')
    await world.clock.pass(5_000)
    expect(world.active).toEqual([])
  })

  test('leaves it to post where the run shows its old end for as long as there is time', async () => {
    const { outcome, lateMs, step, text, world } = await playMessage(3_600_000, { cancelMs: 5_000 })
    expect(outcome).toMatchObject({ conclusion: 'cancelled', answer: '' })
    expect(lateMs).toBeGreaterThan(5_500)
    expect(lateMs).toBeLessThanOrEqual(6_800)
    expect(text).toContain("isn't confirmed yet")
    expect(step.state['settled']).not.toBe('true')
    expect(cancels(world)).toBeLessThan(15)
  })
})

test('a mistake of ours comes out as it is', async () => {
  const mayPost = (): never => {
    throw new TypeError('a bug')
  }
  await expect(play({ mayPost })).rejects.toThrow('a bug')
})

test('a step whose key nobody shares reads the list once: for what its run started', async () => {
  const { world } = await play({ agent: endsAfter(minuteMs) })
  const listed = world.oz.requests.filter(({ path }) => path.endsWith('/runs'))
  expect(listed.map(({ target }) => target.includes('ancestor_run_id=id-1'))).toEqual([true])
})

describe('what a run started', () => {
  const child = { states: [{ at: 0, state: 'INPROGRESS' }] }
  const states = (world: World) => world.oz.runs.map(({ state }) => state)

  test.each([
    [403, 'not_authorized'],
    [502, undefined],
  ])('ends with it though the list says %d for ten seconds: post goes on', async (status, problem) => {
    const answer = { status, ...(problem && { problem }) }
    const faults = [{ on: 'GET /agent/runs', until: '20s', answer }]
    const { world, step, outcome } = await play({ agent: { ...endsAfter(10_000), children: [child] }, faults })
    expect(outcome.conclusion).toBe('success')
    await world.clock.run(step.post())
    expect(states(world)).toEqual(['SUCCEEDED', 'CANCELLED'])
  })

  test('is told of where the list stays refused: it may go on', async () => {
    const faults = [{ on: 'GET /agent/runs', from: 0, answer: { status: 403, problem: 'not_authorized' } }]
    const { world, step } = await play({ agent: { ...endsAfter(10_000), children: [child] }, faults })
    const endedMs = world.clock.now()
    await world.clock.run(step.post())
    expect(step.lines.at(-1)).toContain(
      'ended as SUCCEEDED, but the runs that it may have started could not be listed.',
    )
    expect(world.clock.now() - endedMs).toBeLessThan(30_000)
  })

  test('and cannot be cancelled is named, and the run itself not said to go on', async () => {
    const stuck = { ...child, cancel: 'unsupported' as const }
    const { world, text } = await play({ agent: { ...endless, children: [stuck, child] }, cancelMs: 10_000 })
    expect(states(world)).toEqual(['CANCELLED', 'INPROGRESS', 'CANCELLED'])
    expect(text).toContain('The run was cancelled, but a run that it started may go on: http')
  })
})

describe('a step that does not wait', () => {
  test('ends at once when the job is cancelled while it waits for a link', async () => {
    const agent = { states: [{ at: 0, state: 'QUEUED' }] }
    const { outcome, lateMs } = await play({ agent, server: { dialect: 'bare' }, wait: false, cancelMs: 1_000 })
    expect(outcome.conclusion).toBe('started')
    expect(lateMs).toBeLessThanOrEqual(100)
  })

  test.each([
    ['a link', { session_link: 'https://oz.warp.dev/sessions/1' }, 0],
    ['a start', { started_at: '2026-11-02T09:30:00Z' }, 0],
    ['an end', { state: 'FAILED' }, 0],
    ['nothing of the kind', {}, 5_000],
  ])('ends as soon as the run shows %s', async (_name, shown, waitMs) => {
    const json = {
      run_id: 'id-1',
      state: 'QUEUED',
      prompt: 'Hi',
      title: '',
      created_at: '2026-11-02T09:30:00Z',
      ...shown,
    }
    const { outcome } = await play({
      faults: [{ on: readCall, times: 'always', answer: { status: 200, json } }],
      wait: false,
    })
    expect(outcome.conclusion).toBe('started')
    expect(outcome.durationMs).toBeGreaterThanOrEqual(waitMs)
    expect(outcome.durationMs).toBeLessThan(waitMs + 1_000)
  })

  test('ends after five seconds where no reading comes', async () => {
    const faults: FaultSpec[] = [{ on: readCall, times: 'always', stall: 'all' }]
    const world = new World({ agent: endless, server: { faults } })
    await world.clock.pass(10 * minuteMs)
    const { outcome } = await finish(world, world.step({ wait: false }), undefined)
    expect(outcome.conclusion).toBe('started')
    expect(outcome.durationMs).toBeGreaterThanOrEqual(5_000)
    expect(outcome.durationMs).toBeLessThan(7_000)
  })
})

test('a run that waits in line for room is told of, and no other', async () => {
  const notices = async (at_capacity: boolean): Promise<readonly string[]> => {
    const { step } = await play({ agent: { ...endsAfter(10_000), at_capacity } })
    return step.lines.filter((line) => line.includes('The plan is at its limit of cloud agents'))
  }
  expect([(await notices(true)).length, (await notices(false)).length]).toEqual([1, 0])
})

test.each<[string, Play]>([
  ['is cancelled', { cancelMs: 10_000 }],
  [
    'is cancelled as it reads the answer',
    {
      agent: endsAfter(10_000),
      faults: [{ on: conversationCall, delay: '400ms' }],
      pollIntervalMs: 5_000,
      cancelMs: 10_400,
    },
  ],
  ['is through', { agent: endsAfter(20_000) }],
  ['does not wait', { wait: false }],
])('a step that %s leaves no timer behind', async (_name, options) => {
  const { world } = await play(options)
  const endMs = world.clock.now()
  await expect(world.clock.run(new Promise(() => undefined))).rejects.toThrow('for ever')
  expect(world.clock.now()).toBe(endMs)
})
