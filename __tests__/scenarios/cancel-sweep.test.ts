/**
 * The built action ended by real signals, at many moments of its life. A few here; every 50 ms with CANCEL_SWEEP=50,
 * as `npm run soak` does.
 */
import { afterAll, describe, expect, test } from '@jest/globals'
import { useTemporaryFolders } from '../support/temporary.ts'
import { sweep, type Ending } from '../support/sweep/play.ts'
import { longPending, quickRun, slowStart, type Scene } from '../support/sweep/scenes.ts'

const makeFolder = useTemporaryFolders()
const everyMs = Number(process.env['CANCEL_SWEEP'] ?? 0)

type Case = readonly [Ending, Scene, number]

const sample: readonly Case[] = [
  ['cancel', quickRun, 60],
  ['cancel', quickRun, 240],
  ['cancel', quickRun, 320],
  ['cancel', quickRun, 900],
  ['cancel', slowStart, 800],
  ['hurried', quickRun, 600],
  ['kill', quickRun, 320],
  ['kill', slowStart, 800],
]

function* whole(): Iterable<Case> {
  for (const scene of [quickRun, slowStart]) {
    for (const ending of ['cancel', 'hurried', 'kill'] as const) yield* each(ending, scene, everyMs)
  }
  // Main has to wait here for as long as it may: a tenth of the moments is enough to wait for.
  for (const ending of ['cancel', 'hurried', 'kill'] as const) yield* each(ending, longPending, 10 * everyMs)
}

function* each(ending: Ending, scene: Scene, stepMs: number): Iterable<Case> {
  for (let afterMs = 0; afterMs <= scene.lengthMs; afterMs += stepMs) yield [ending, scene, afterMs]
}

const cases = everyMs > 0 ? [...whole()] : sample
const met = new Map<string, number>()
let slowestMs = { main: 0, post: 0 }

afterAll(() => {
  if (everyMs === 0) return
  const lines = [...met].sort().map(([what, times]) => `${String(times).padStart(6)}  ${what}`)
  const slowest = `main gone after ${slowestMs.main.toFixed(0)} ms at most, post after ${slowestMs.post.toFixed(0)} ms`
  process.stdout.write(`${cases.length} endings by signal: ${slowest}\n${lines.join('\n')}\n`)
})

describe('whenever a job is ended, nothing is left behind', () => {
  test.each(cases.map(([ending, scene, afterMs]) => ({ ending, scene, afterMs, name: scene.name })))(
    '$ending $afterMs ms into $name',
    async ({ ending, scene, afterMs }) => {
      const swept = await sweep({ scene, ending, afterMs, folder: makeFolder() })
      expect(swept.faults).toEqual([])
      const { step, mainMs } = swept
      const postMs = swept.result.postStep('agent').durationMs
      slowestMs = { main: Math.max(slowestMs.main, mainMs), post: Math.max(slowestMs.post, postMs) }
      const line = `${ending}, met: ${swept.met ?? 'nothing any more'}; main: ${step.signal ?? step.outputs['conclusion'] ?? ''}`
      met.set(line, (met.get(line) ?? 0) + 1)
    },
    180_000,
  )
})
