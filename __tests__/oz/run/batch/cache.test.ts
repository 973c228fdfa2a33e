import { describe, expect, test } from '@jest/globals'
import type { RunState } from '../../../../src/oz/client/types.ts'
import { RunCache } from '../../../../src/oz/run/batch/cache.ts'
import { runWith } from '../runs.ts'

function tracked(id = 'run-1', nowMs = 1_000): RunCache {
  const readings = new RunCache()
  readings.track(id, nowMs)
  return readings
}

describe('readings of runs', () => {
  test('are kept of those that are asked for, and of no others', () => {
    const readings = tracked()
    expect(readings.note(runWith({ id: 'other' }), 2_000)).toBe(false)
    readings.skip('other', 2_000)
    expect([readings.has('other'), readings.take('other'), readings.last('other')]).toEqual([
      false,
      undefined,
      undefined,
    ])
    expect(readings.ids).toEqual(['run-1'])
  })

  test('tell whether the state moved; the first one does', () => {
    const readings = tracked()
    const states: RunState[] = ['QUEUED', 'QUEUED', 'INPROGRESS', 'INPROGRESS', 'QUEUED']
    expect(states.map((state) => readings.note(runWith({ state }), 2_000))).toEqual([true, false, true, false, true])
  })

  test('are taken once, and known after that', () => {
    const readings = tracked()
    const run = runWith()
    readings.note(run, 2_000)
    expect([readings.take('run-1'), readings.take('run-1'), readings.last('run-1')]).toEqual([run, undefined, run])
  })

  test.each<[RunState, boolean]>([
    ['INPROGRESS', true],
    ['BLOCKED', true],
    ['SUCCEEDED', false],
    ['FAILED', false],
    ['ERROR', false],
    ['CANCELLED', false],
  ])('of a run that is %s are asked for after that: %s', (state, isKept) => {
    const readings = tracked()
    readings.note(runWith({ state }), 2_000)
    expect(readings.has('run-1')).toBe(true)
    readings.take('run-1')
    expect(readings.has('run-1')).toBe(isKept)
  })

  test('have an age: since the last turn, whether anything came of it', () => {
    const readings = tracked()
    expect([readings.ageMs('run-1', 3_000), readings.ageMs('other', 3_000)]).toEqual([Infinity, Infinity])
    readings.note(runWith(), 2_000)
    expect(readings.ageMs('run-1', 3_000)).toBe(1_000)
    readings.skip('run-1', 2_900)
    expect(readings.ageMs('run-1', 3_000)).toBe(100)
  })

  test('know the run that was asked for last; asking again makes none younger', () => {
    const readings = tracked('run-1', 1_000)
    readings.track('run-2', 5_000)
    readings.track('run-1', 9_000)
    expect([readings.youngestMs(), new RunCache().youngestMs()]).toEqual([5_000, undefined])
  })

  test('are not forgotten when the run is asked for again', () => {
    const readings = tracked()
    readings.note(runWith(), 2_000)
    readings.track('run-1', 9_000)
    expect(readings.last('run-1')).toBeDefined()
  })
})
