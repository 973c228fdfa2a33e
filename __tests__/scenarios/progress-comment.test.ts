import { describe, expect, test } from '@jest/globals'
import { noPermission } from '../../emulator/github/api.ts'
import { endlessAgent, endsIn, onceRunIs, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { keepComments, useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()
const inputs = { progress_comment: true }

describe('the progress comment', () => {
  test('is made once and ends with the answer, inert', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    const agent = { ...quickAgent, answer: 'All is well, @everyone. Closes #1.' }
    const { step } = await play({ folder: makeFolder(), github, with: inputs, agent })
    expect(step.outputs['conclusion']).toBe('success')
    expect(poller.bodies).toHaveLength(1)
    expect(poller.bodies[0]).toContain(': done')
    expect(poller.bodies[0]).toContain('All is well')
    expect(poller.bodies[0]).not.toMatch(/(^|[^`\w])@everyone/)
    expect(poller.bodies[0]).not.toMatch(/Closes #1/)
    expect(poller.writes.filter((write) => write === 'create')).toHaveLength(1)
  })

  test('tells of a failure', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    await play({ folder: makeFolder(), github, with: inputs, agent: endsIn('FAILED', { message: 'No such branch' }) })
    expect(poller.bodies).toEqual([expect.stringContaining('No such branch')])
  })

  test('tells of a cancel', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    const at = (oz: Parameters<typeof onceRunIs>[0]): object => ({ cancel: onceRunIs(oz, 'INPROGRESS') })
    const { step } = await play({ folder: makeFolder(), github, with: inputs, agent: endlessAgent, at })
    expect(poller.bodies).toEqual([expect.stringContaining('cancelled')])
    expect(step.durationMs).toBeLessThan(7_000)
  })

  test('is ended by post when main was killed', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    const at = (oz: Parameters<typeof onceRunIs>[0]): object => ({ crash: onceRunIs(oz, 'INPROGRESS') })
    const { oz } = await play({ folder: makeFolder(), github, with: inputs, agent: endlessAgent, at })
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED'])
    expect(poller.bodies).toEqual([expect.stringContaining('cancelled')])
  })

  test('tells of a time-out', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    const { step } = await play({
      folder: makeFolder(),
      github,
      with: { ...inputs, timeout_minutes: 0.01 },
      agent: endlessAgent,
    })
    expect(step.outputs['conclusion']).toBe('timed_out')
    expect(poller.bodies).toEqual([expect.stringContaining(': timed out')])
  })

  test('is found again by the next run of the job; a copy of its marker by somebody else is left alone', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    await play({ folder: makeFolder(), github, with: inputs })
    const copy = `${poller.bodies[0]?.split('\n', 1)[0] ?? ''}\nby somebody else`
    poller.forge(copy)
    await play({
      folder: makeFolder(),
      github: { ...github, run_id: '8123456790' },
      with: inputs,
      agent: { ...quickAgent, answer: 'The second time.' },
    })
    expect(poller.bodies).toEqual([copy, expect.stringContaining('The second time.')])
    expect(poller.writes.filter((write) => write === 'create')).toHaveLength(1)
  })

  test('is one where GitHub made it and its answer was lost', async () => {
    const { api, github } = await openGitHub()
    const poller = keepComments(api)
    poller.loseNextAnswer()
    const { step } = await play({ folder: makeFolder(), github, with: inputs })
    expect(step.outputs['conclusion']).toBe('success')
    expect(poller.bodies).toEqual([expect.stringContaining('All is well')])
    expect(poller.writes.filter((write) => write === 'create')).toHaveLength(1)
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
