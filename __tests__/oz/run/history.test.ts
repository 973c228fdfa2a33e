import { expect, test } from '@jest/globals'
import { createHistory } from '../../../src/oz/run/outcome.ts'
import { VirtualClock } from '../../support/virtual/clock.ts'
import { runWith } from './runs.ts'

test('the states a run was seen in, each once, with the time since the step began', async () => {
  const clock = new VirtualClock()
  await clock.pass(1_000)
  const history = createHistory(clock, 400)
  expect(history.note(runWith({ state: 'QUEUED' }))).toBe(false)
  await clock.pass(500)
  expect(history.note(runWith({ state: 'QUEUED' }))).toBe(false)
  expect(history.note(runWith({ state: 'INPROGRESS' }))).toBe(true)
  expect(history.all).toEqual([
    { state: 'QUEUED', stateName: 'QUEUED', atMs: 600 },
    { state: 'INPROGRESS', stateName: 'INPROGRESS', atMs: 1_100 },
  ])
})

test('of very many the first fifty and the latest are kept', () => {
  const history = createHistory(new VirtualClock(), 0)
  const names = Array.from({ length: 205 }, (_, count) => `S${count}`)
  for (const stateName of names) history.note(runWith({ state: 'UNKNOWN', stateName }))
  expect(history.all.map(({ stateName }) => stateName)).toEqual([...names.slice(0, 50), ...names.slice(55)])
})
