import { describe, expect, test } from '@jest/globals'
import { OzError } from '../../../../src/oz/client/failure.ts'
import { Subscribers } from '../../../../src/oz/run/batch/subscribers.ts'
import { runWith } from '../runs.ts'

const { signal } = new AbortController()

function begin() {
  let left = 0
  const subscribers = new Subscribers(() => {
    left += 1
  })
  return { subscribers, left: () => left }
}

describe('who waits for a reading', () => {
  test('gets it, and waits no longer', async () => {
    const { subscribers, left } = begin()
    const reading = subscribers.join('run-1', false, signal)
    expect([subscribers.size, left()]).toEqual([1, 0])
    subscribers.of('run-1')[0]?.resolve(runWith())
    expect(await reading).toEqual(runWith())
    expect([subscribers.size, left()]).toEqual([0, 1])
  })

  test('is told of a failure, and waits no longer', async () => {
    const { subscribers, left } = begin()
    const reading = subscribers.join('run-1', false, signal)
    subscribers.of('run-1')[0]?.reject(new Error('broken'))
    await expect(reading).rejects.toThrow('broken')
    expect([subscribers.size, left()]).toEqual([0, 1])
  })

  test.each(['before', 'while waiting'])('gives up where that is asked for, %s', async (when) => {
    const { subscribers, left } = begin()
    const abort = new AbortController()
    if (when === 'before') abort.abort()
    const reading = subscribers.join('run-1', false, abort.signal)
    abort.abort()
    const error: unknown = await reading.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OzError)
    expect(error).toMatchObject({
      message: 'no reading in time',
      failure: { kind: 'transport', reason: 'timeout', sent: true },
    })
    expect([subscribers.size, left()]).toEqual([0, 1])
  })

  test('has left once only, though told to give up later', async () => {
    const { subscribers, left } = begin()
    const abort = new AbortController()
    const reading = subscribers.join('run-1', false, abort.signal)
    subscribers.of('run-1')[0]?.resolve(runWith())
    await reading
    abort.abort()
    expect(left()).toBe(1)
  })

  test('stands among the others by the run waited for, and by having little time', () => {
    const { subscribers } = begin()
    void subscribers.join('run-1', false, signal)
    void subscribers.join('run-2', false, signal)
    void subscribers.join('run-1', false, signal)
    expect(subscribers.isUrgent).toBe(false)
    const ids = (of: readonly { id: string }[]): readonly string[] => of.map(({ id }) => id)
    expect([ids(subscribers.of('run-1')), ids(subscribers.list), subscribers.size]).toEqual([
      ['run-1', 'run-1'],
      ['run-1', 'run-2', 'run-1'],
      3,
    ])
    void subscribers.join('run-3', true, signal)
    expect(subscribers.isUrgent).toBe(true)
    subscribers.of('run-3')[0]?.resolve(runWith())
    expect(subscribers.isUrgent).toBe(false)
  })
})
