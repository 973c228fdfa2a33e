import { expect, test } from '@jest/globals'
import { keepHeartbeat } from '../../../src/report/log/printer.ts'
import { run, stage } from './talk.ts'

test('silence is broken soon after a minute, however long an answer of the server is waited for', async () => {
  const shown = stage()
  shown.live.state(run('INPROGRESS'))
  let second = 0
  const wakes: (() => void)[] = []
  const clock = {
    now: () => second * 1000,
    date: () => new Date(second * 1000),
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        second += ms / 1000
        wakes.push(resolve)
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      }),
  }
  const end = keepHeartbeat(clock, () => {
    shown.atSecond(second)
    shown.live.stillWorking()
  })
  let spokenAt = 0
  shown.newMessages()
  while (second < 600) {
    wakes.pop()?.()
    await new Promise(setImmediate)
    if (shown.newMessages() !== '') {
      expect(second - spokenAt).toBeGreaterThanOrEqual(60)
      spokenAt = second
    }
    expect(second - spokenAt).toBeLessThanOrEqual(75)
  }
  expect(spokenAt).toBeGreaterThan(540)
  end()
  await new Promise(setImmediate)
  expect(wakes).toHaveLength(1)
})
