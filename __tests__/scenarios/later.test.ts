/** `wait: later` on the built dist: start, collect and post as processes. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { LaterWorld } from '../support/later-world.ts'
import { answering, goodResults } from '../support/recipe-world.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const open: LaterWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.close()
})

async function openWorld(...parts: [agent?: Parameters<typeof LaterWorld.open>[1], server?: Parameters<typeof LaterWorld.open>[2]]): Promise<LaterWorld> {
  const [agent = answering(goodResults.review), server] = parts
  const world = await LaterWorld.open(makeFolder, agent, server)
  open.push(world)
  return world
}

describe('1: start, the agent ends, one ring', () => {
  test('one POST, one review, a green status, two billed minutes', async () => {
    const it = await openWorld()
    const started = await it.start()
    console.log(started.log)
    expect(started.step('oz').outputs).toMatchObject({ conclusion: 'started' })
    expect(it.words).toEqual(['pending'])
    await it.settle()
    const collected = await it.collect({ ring: it.runs[0]?.id ?? '' })
    console.log(collected.log)
    expect(collected.conclusion).toBe('success')
    expect(it.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED'])
    expect(it.words).toEqual(['pending', 'success'])
    expect(it.runs).toHaveLength(1)
    expect(it.billedMinutes).toBe(2)
  })
})
