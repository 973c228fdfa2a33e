import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/platform/errors.ts'
import { createStopSignal } from '../../../src/oz/run/deadline.ts'
import { VirtualClock } from '../../support/virtual/clock.ts'

const never = new Promise<never>(() => undefined)

/** A stop by a clock that has run for a minute already, and the job's cancel. */
async function begin(timeoutMs: number) {
  const clock = new VirtualClock()
  await clock.pass(60_000)
  const cancelling = new AbortController()
  const stop = createStopSignal(clock, { timeoutMs, signal: cancelling.signal })
  const cancel = (): void => {
    cancelling.abort(new Error('SIGINT'))
  }
  return { clock, stop, cancel }
}

describe('when its own time is over, the step', () => {
  test('must end, not before', async () => {
    const { clock, stop } = await begin(600_000)
    await clock.pass(599_999)
    expect([stop.signal.aborted, stop.error]).toEqual([false, undefined])
    await clock.pass(1)
    expect(stop.signal.aborted).toBe(true)
    expect(stop.error).toMatchObject({ conclusion: 'timed_out' })
  })

  test.each([
    [60_000, '(1).'],
    [90_000, '(1.5).'],
    [100_000, '(1.67).'],
    [21_600_000, '(360).'],
  ])('says how long that was: %d ms', async (timeoutMs, said) => {
    const { clock, stop } = await begin(timeoutMs)
    await clock.pass(timeoutMs)
    expect(stop.error).toBeInstanceOf(ActionError)
    expect(stop.error?.message).toBe(`The run did not end within timeout_minutes ${said}`)
  })

  test('has 4.5 s for taking the run down, and a cancel meanwhile gives no more', async () => {
    const { clock, stop, cancel } = await begin(10_000)
    await clock.pass(13_000)
    cancel()
    expect(stop.leftMs()).toBe(1_500)
    expect(stop.error).toMatchObject({ conclusion: 'timed_out' })
    await clock.pass(1_499)
    expect(stop.leave.aborted).toBe(false)
    await clock.pass(1)
    expect(stop.leave.reason).toMatchObject({ message: 'time is up' })
    await clock.pass(1_000)
    expect(stop.leftMs()).toBe(0)
  })
})

describe('when the job is cancelled, the step', () => {
  test('must end at once and has 6.5 s for taking the run down', async () => {
    const { clock, stop, cancel } = await begin(600_000)
    expect(stop.leftMs()).toBe(604_500)
    await clock.pass(30_000)
    cancel()
    expect(stop.signal.aborted).toBe(true)
    expect(stop.error).toMatchObject({ message: 'The job was cancelled.', conclusion: 'cancelled' })
    expect(stop.leftMs()).toBe(6_500)
    await clock.pass(6_499)
    expect(stop.leave.aborted).toBe(false)
    await clock.pass(1)
    expect(stop.leave.aborted).toBe(true)
  })

  test('has no longer than it had anyway', async () => {
    const { clock, stop, cancel } = await begin(10_000)
    await clock.pass(9_000)
    cancel()
    expect(stop.leftMs()).toBe(5_500)
    await clock.pass(5_500)
    expect(stop.leave.aborted).toBe(true)
    expect(stop.error).toMatchObject({ conclusion: 'cancelled' })
  })

  test('must end at once where that was before it began', () => {
    const clock = new VirtualClock()
    const stop = createStopSignal(clock, { timeoutMs: 600_000, signal: AbortSignal.abort(new Error('SIGINT')) })
    expect(stop.error).toMatchObject({ conclusion: 'cancelled' })
    expect(stop.leftMs()).toBe(6_500)
  })
})

describe('an answer is read on after the stop', () => {
  test.each([
    ['for a second', 0, 1_000],
    ['for what is left and a moment more, where that is less', 6_300, 500],
    ['for a moment, where nothing is left', 7_000, 300],
  ])('%s', async (_name, laterMs, graceMs) => {
    const { clock, stop, cancel } = await begin(600_000)
    cancel()
    await clock.pass(laterMs)
    const { signal } = stop.answerLimit()
    await clock.pass(graceMs - 1)
    expect(signal.aborted).toBe(false)
    await clock.pass(1)
    expect(signal.aborted).toBe(true)
  })

  test('and as long as it takes where nothing stops the step', async () => {
    const { clock, stop } = await begin(600_000)
    const { signal } = stop.answerLimit()
    await clock.pass(599_000)
    expect(signal.aborted).toBe(false)
  })
})

describe('once it is let go', () => {
  test.each(['as it is', 'cancelled'])('it holds no timer (%s)', async (how) => {
    const { clock, stop, cancel } = await begin(600_000)
    if (how === 'cancelled') cancel()
    stop.clear()
    await expect(clock.run(never)).rejects.toThrow('Everything waits for ever')
    expect(clock.now()).toBe(60_000)
    expect(stop.leave.aborted).toBe(false)
  })

  test('a cancel says nothing to it any more', async () => {
    const { stop, cancel } = await begin(600_000)
    stop.clear()
    cancel()
    expect(stop.signal.aborted).toBe(false)
  })
})
