import { describe, expect, test } from '@jest/globals'
import { signalAfter, signalAfterAbort, unlessAborted } from '../../../src/oz/run/deadline.ts'
import { VirtualClock } from '../../support/virtual/clock.ts'

const never = new Promise<string>(() => undefined)

describe('a signal after so long', () => {
  test('is aborted then, not before', async () => {
    const clock = new VirtualClock()
    const { signal } = signalAfter(clock, 1_000)
    await clock.pass(999)
    expect(signal.aborted).toBe(false)
    await clock.pass(1)
    expect(signal.reason).toMatchObject({ message: 'time is up' })
  })

  test.each([0, -5])('of %i ms is aborted at once', async (ms) => {
    const clock = new VirtualClock()
    const { signal } = signalAfter(clock, ms)
    await clock.pass(0)
    expect(signal.aborted).toBe(true)
  })

  test('is never aborted once cleared, and holds no timer', async () => {
    const clock = new VirtualClock()
    const limit = signalAfter(clock, 1_000)
    limit.clear()
    await expect(clock.run(never)).rejects.toThrow()
    expect(limit.signal.aborted).toBe(false)
    expect(clock.now()).toBe(0)
  })
})

describe('a signal so long after another', () => {
  test.each([
    ['aborted later', 0, 500],
    ['aborted before', 500, 0],
  ])('%s counts from then', async (_name, beforeMs, laterMs) => {
    const clock = new VirtualClock()
    const first = new AbortController()
    if (laterMs === 0) first.abort()
    await clock.pass(beforeMs)
    const { signal } = signalAfterAbort(clock, first.signal, 1_000)
    await clock.pass(laterMs)
    first.abort()
    await clock.pass(999)
    expect(signal.aborted).toBe(false)
    await clock.pass(1)
    expect(signal.reason).toMatchObject({ message: 'time is up' })
  })

  test.each(['before', 'after'])('is never aborted once cleared %s the other', async (when) => {
    const clock = new VirtualClock()
    const first = new AbortController()
    const limit = signalAfterAbort(clock, first.signal, 1_000)
    if (when === 'after') first.abort()
    limit.clear()
    first.abort()
    await expect(clock.run(never)).rejects.toThrow()
    expect(limit.signal.aborted).toBe(false)
    expect(clock.now()).toBe(0)
  })
})

describe('what is not waited for once a signal is aborted', () => {
  test('gives what comes before that', async () => {
    const { signal } = new AbortController()
    expect(await unlessAborted(Promise.resolve('here'), signal)).toBe('here')
    await expect(unlessAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  })

  test.each(['before', 'while waiting'])('gives nothing where it was aborted %s', async (when) => {
    const abort = new AbortController()
    if (when === 'before') abort.abort()
    const waiting = unlessAborted(never, abort.signal)
    abort.abort()
    expect(await waiting).toBeUndefined()
  })

  test('gives nothing where the abort itself made it fail', async () => {
    const abort = new AbortController()
    const failing = new Promise<string>((_resolve, reject) => {
      abort.signal.addEventListener('abort', () => {
        reject(new Error('aborted'))
      })
    })
    const waiting = unlessAborted(failing, abort.signal)
    abort.abort()
    expect(await waiting).toBeUndefined()
  })
})
