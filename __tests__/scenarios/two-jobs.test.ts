/** Jobs that finish together on one issue or pull request: what is written, is written once. */
import { expect, test } from '@jest/globals'
import { answering, goodResults, playExample, startWorld } from '../support/recipe-world.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

test.concurrent.each(['review', 'triage'] as const)('%s: two at once, one review or comment', async (recipe) => {
  const world = await startWorld()
  try {
    const agent = answering(goodResults[recipe])
    const jobs = ['8123456789', '8123456790'].map((run) =>
      playExample(world, recipe, { folder: makeFolder(), agent, github: { run_id: run } }),
    )
    const conclusions = (await Promise.all(jobs)).map(({ result }) => result.conclusion)
    expect(conclusions).toEqual(['success', 'success'])
    const { reviews, threads, comments } = world.state
    expect(reviews.map(({ state }) => state)).toEqual(recipe === 'review' ? ['COMMENTED'] : [])
    expect(threads).toHaveLength(recipe === 'review' ? 1 : 0)
    expect(comments).toHaveLength(recipe === 'triage' ? 1 : 0)
  } finally {
    await world.api.close()
  }
})

test.concurrent('a security problem reaches no comment and no summary of a public repository', async () => {
  const world = await startWorld()
  try {
    const secret = 'The token parser runs %00 as a command'
    const result = { ...goodResults.triage, verdict: 'security', why: secret, comment: secret }
    const played = await playExample(world, 'triage', { folder: makeFolder(), agent: answering(result) })
    expect(played.result.conclusion).toBe('success')
    expect(world.state.comments).toEqual([])
    expect(played.step.summary).toContain('possible security problem')
    expect(played.step.summary).not.toContain('token parser')
    expect(played.step.outputs['result']).toContain('token parser')
  } finally {
    await world.api.close()
  }
})
