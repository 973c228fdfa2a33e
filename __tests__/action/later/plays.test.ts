/** The plays of `wait: later` in virtual time; each job killed, cancelled and disturbed at each of its requests. */
import { describe, expect, test } from '@jest/globals'
import { LaterLab, type LabOptions } from '../../support/later-lab.ts'
import { changes, expectOnce, plays, reviewer, reviewsOf, triage } from '../../support/later-plays.ts'
import { headSha, liveOf, push, pushedSha, wordsOf } from '../../support/later-site.ts'
import { answering, goodResults } from '../../support/recipe-world.ts'
import { endlessAgent } from '../../support/scenario.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const folder = { path: '' }

async function inLab<T>(options: Partial<LabOptions>, play: (lab: LaterLab) => Promise<T>): Promise<T> {
  folder.path ||= makeFolder()
  const lab = new LaterLab({ agent: reviewer, folder: folder.path, ...options })
  try {
    return await play(lab)
  } finally {
    await lab.close()
  }
}

test.each(plays)('$name', ({ play, ...options }) => inLab(options, play))

/** At the first request, the second, and so on, until the job makes no more. @param play gives how many it made. */
async function atEach(play: (lab: LaterLab, at: number) => Promise<number>, options: Partial<LabOptions> = {}) {
  for (let at = 1; (await inLab({ ...options, seed: at }, (lab) => play(lab, at))) >= at; at += 1);
}

const longestMs = 60_000

describe('killed at each request', () => {
  test('a start: after one more pass nothing is doubled, lost, alive or pending', async () => {
    const ends: string[] = []
    await atEach(async (lab, killAt) => {
      const { requests } = await lab.start({ killAt })
      await lab.settle()
      await lab.collect()
      expect(liveOf(lab)).toBe(0)
      expect(reviewsOf(lab)).not.toContain('PENDING')
      const end = wordsOf(lab).at(-1) ?? 'nothing'
      expect(end).not.toBe('pending')
      if (end === 'success') expectOnce(lab)
      ends.push(end)
      return requests
    })
    expect(new Set(ends)).toEqual(new Set(['nothing', 'error', 'success']))
  }, longestMs)

  test('a collector: the next pass does what is left, once', async () => {
    await atEach(async (lab, killAt) => {
      await lab.start()
      await lab.settle()
      const { requests } = await lab.collect({ killAt })
      await lab.collect()
      expectOnce(lab)
      return requests
    })
  }, longestMs)

  test('start and collector of a triage: one comment', async () => {
    const agent = answering(goodResults.triage)
    const texts = (lab: LaterLab): string[] => lab.state.comments.map(({ body }) => body.split('\n')[0] ?? '')
    await atEach(
      async (lab, killAt) => {
        const { requests } = await lab.start({ ...triage, killAt })
        await lab.settle()
        await lab.collect()
        expect(liveOf(lab)).toBe(0)
        expect(texts(lab).length).toBeLessThanOrEqual(1)
        expect(texts(lab).join()).not.toContain('working')
        return requests
      },
      { agent },
    )
    await atEach(
      async (lab, killAt) => {
        await lab.start(triage)
        await lab.settle()
        const { requests } = await lab.collect({ killAt })
        await lab.collect()
        expect(texts(lab)).toEqual([expect.stringMatching(/^<!-- oz-agent-action comment /)])
        return requests
      },
      { agent },
    )
  }, longestMs)
})

test('a start that is cancelled at each request leaves no run and no pending status, or one that is collected', async () => {
  await atEach(async (lab, cancelAt) => {
    const { requests } = await lab.start({ cancelAt })
    expect([cancelAt, liveOf(lab), wordsOf(lab).at(-1) === 'pending' ? 1 : 0]).toEqual([cancelAt, 0, 0])
    return requests
  }, { agent: endlessAgent })
}, longestMs)
