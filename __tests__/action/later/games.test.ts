import { describe, expect, test } from '@jest/globals'
import { createRandom } from '../../support/virtual/random.ts'
import { Game, switches, type Switch } from './model.ts'

const games = Number(process.env['LATER_GAMES'] ?? process.env['SCHEDULES'] ?? 300)
const seed = Number(process.env['SEED'] ?? 1)

function play(count: number, without?: Switch): string[] {
  return Array.from({ length: count }, (_, at) => at + seed).flatMap((game) => {
    const broken = new Game(createRandom(game), without).play()
    return broken.map((what) => `game ${game}: ${what}`)
  })
}

test(`${games} games: each review once, each run an end, no success without its review, nothing forged, none alive`, () => {
  expect(play(games)).toEqual([])
})

/** Within 3,000 games. */
function firstBroken(without: Switch): string | undefined {
  for (let game = 1; game <= 3_000; game += 1) {
    const [what] = new Game(createRandom(game), without).play()
    if (what !== undefined) return what
  }
  return undefined
}

describe('each rule is needed', () => {
  test.each(switches)('without "%s" something breaks', (rule) => {
    expect(firstBroken(rule)).toBeDefined()
  })
})
