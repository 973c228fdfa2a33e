import { describe, expect, test } from '@jest/globals'
import { noPermission } from '../../emulator/github/api.ts'
import type { Oz } from '../../emulator/core.ts'
import type { Moments } from '../support/runner.ts'
import { endlessAgent, endsIn, onceRunIs, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { keepComments, useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()
const inputs = { progress_comment: true }

describe('the progress comment', () => {
  test('is one, ends with the answer, inert, and is found again by the next run; a copy of its marker is left alone', async () => {
    const { api, github } = await openGitHub()
    const comments = keepComments(api)
    const agent = { ...quickAgent, answer: 'All is well, @everyone. Closes #1.' }
    const { step } = await play({ folder: makeFolder(), github, with: inputs, agent })
    expect(step.outputs['conclusion']).toBe('success')
    const [first = ''] = comments.bodies
    expect(first).toContain(': done')
    expect(first).toContain('All is well')
    expect(first).not.toMatch(/(^|[^`\w])@everyone|Closes #1/)
    const copy = `${first.split('\n', 1)[0] ?? ''}\nby somebody else`
    comments.forge(copy)
    await play({
      folder: makeFolder(),
      github: { ...github, run_id: '8123456790' },
      with: inputs,
      agent: { ...quickAgent, answer: 'The second time.' },
    })
    expect(comments.bodies).toEqual([copy, expect.stringContaining('The second time.')])
    expect(comments.writes.filter((write) => write === 'create')).toHaveLength(1)
  })

  test('tells of a cancel', async () => {
    const { api, github } = await openGitHub()
    const comments = keepComments(api)
    const at = (oz: Oz): Moments => ({ cancel: onceRunIs(oz, 'INPROGRESS') })
    const { step } = await play({ folder: makeFolder(), github, with: inputs, agent: endlessAgent, at })
    expect(comments.bodies).toEqual([expect.stringContaining('cancelled')])
    expect(step.durationMs).toBeLessThan(7_000)
  })

  test('is ended by post when main was killed', async () => {
    const { api, github } = await openGitHub()
    const comments = keepComments(api)
    const at = (): Moments => ({ crash: comments.onceWritten })
    const { oz } = await play({ folder: makeFolder(), github, with: inputs, agent: endlessAgent, at })
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED'])
    expect(comments.bodies).toEqual([expect.stringContaining('cancelled')])
  })

  test('is one where GitHub made it and its answer was lost, and tells of a failure', async () => {
    const { api, github } = await openGitHub()
    const comments = keepComments(api)
    comments.loseNextAnswer()
    await play({ folder: makeFolder(), github, with: inputs, agent: endsIn('FAILED', { message: 'No such branch' }) })
    expect(comments.bodies).toEqual([expect.stringContaining('No such branch')])
    expect(comments.writes.filter((write) => write === 'create')).toHaveLength(1)
  })

  test('that may not be written is one warning, which names the permission, and the step goes on', async () => {
    const { api, github } = await openGitHub()
    api.on('GET /repos/{owner}/{repo}/issues/{number}/comments', () => ({ body: [] }))
    api.on('POST /repos/{owner}/{repo}/issues/{number}/comments', () => noPermission)
    const { step } = await play({ folder: makeFolder(), github, with: inputs })
    expect(step.outputs['conclusion']).toBe('success')
    expect(step.annotations).toEqual([expect.objectContaining({ level: 'warning' })])
    expect(step.annotations[0]?.message).toContain('issues: write')
  })
})
