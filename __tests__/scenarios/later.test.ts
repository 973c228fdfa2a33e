/**
 * `wait: later` on the built dist: start, collect and post as processes. Each promise once; all plays, and a kill at each
 * single request, with LATER_KILLS=all. The orders are played without processes in `__tests__/action/later`.
 */
import { describe, expect, test } from '@jest/globals'
import { type LaterSite, liveOf, wordsOf } from '../support/later-site.ts'
import { expectOnce, plays, reviewer, reviewsOf } from '../support/later-plays.ts'
import { LaterWorld } from '../support/later-world.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const isAll = process.env['LATER_KILLS'] === 'all'
const onDist = plays.filter(({ isOnDist }) => isAll || isOnDist === true)
const longestMs = 60_000

test.concurrent.each(onDist)(
  '$name',
  async ({ play, agent = reviewer, server }) => {
    const world = await LaterWorld.open(makeFolder, { agent, ...(server && { server }) })
    try {
      await play(world)
    } finally {
      await world.close()
    }
  },
  longestMs,
)

/** Main makes so many requests, or fewer. */
const mostRequests = { start: 23, collect: 18 }

async function playKilled(job: 'start' | 'collect', killAt: number): Promise<void> {
  const world = await LaterWorld.open(makeFolder, { agent: reviewer })
  try {
    const killed = await world.start(job === 'start' ? { killAt } : {})
    await world.settle()
    if (job === 'collect') await world.collect({ killAt })
    await world.collect()
    expectMended(world, job === 'start' && killed.wasKilled)
  } finally {
    await world.close()
  }
}

/** A start that was killed may have come to nothing; then that is said. */
function expectMended(site: LaterSite, isStart: boolean): void {
  expect(reviewsOf(site)).not.toContain('PENDING')
  expect(liveOf(site)).toBe(0)
  expect(wordsOf(site).at(-1)).not.toBe('pending')
  if (!isStart || wordsOf(site).at(-1) === 'success') expectOnce(site)
}

describe('4: killed after each single call', () => {
  const kills = (job: 'start' | 'collect', some: readonly number[]): readonly number[] =>
    isAll ? Array.from({ length: mostRequests[job] }, (_, at) => at + 1) : some
  test.concurrent.each(kills('start', [11, 15]))('start, at request %i', (at) => playKilled('start', at), longestMs)
  test.concurrent.each(kills('collect', [9, 13]))(
    'collect, at request %i',
    (at) => playKilled('collect', at),
    longestMs,
  )
})
