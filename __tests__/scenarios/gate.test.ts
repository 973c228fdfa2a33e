import { describe, expect, test } from '@jest/globals'
import { readExamplePayload } from '../support/payloads.ts'
import { play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()
const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission'
const comment = (body: string, user: object = {}): object => {
  const payload = readExamplePayload('issue_comment', 'created') as { comment: { user: object }; sender: object }
  return {
    ...payload,
    comment: { ...payload.comment, body, user: { ...payload.comment.user, ...user } },
    sender: { ...payload.sender, ...user },
  }
}

describe('the gate', () => {
  test.each<[string, object, string, string]>([
    ['the phrase is missing', { body: 'Nice work' }, 'write', 'trigger_phrase'],
    ['the phrase is only quoted', { body: '> /agent look' }, 'write', 'trigger_phrase'],
    ['whoever writes it may only read', { body: '/agent look' }, 'read', 'read'],
    ['GitHub does not say what they may do', { body: '/agent look' }, 'error', 'permission'],
    ['a bot writes it', { body: '/agent look', login: 'evil[bot]', type: 'Bot' }, 'write', 'allowed_bots'],
  ])(
    'ends the step skipped and green when %s',
    async (_what, { body, ...user }: { body?: string }, permission, word) => {
      const { api, github } = await openGitHub()
      if (permission === 'error') api.trouble(route, ...Array.from({ length: 4 }, () => ({ status: 500 })))
      else api.answer(route, { permission, role_name: permission })
      const { step, oz, result } = await play({
        folder: makeFolder(),
        github,
        with: { trigger_phrase: '/agent' },
        event: { name: 'issue_comment', payload: comment(body ?? '', user) },
      })
      expect(step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
      expect(step.outputs['skipped_reason']).toContain(word)
      expect(step.summary).toContain('Oz agent: skipped')
      expect(step.annotations).toEqual([expect.objectContaining({ level: 'notice' })])
      expect(oz.requests).toEqual([])
      expect(result.conclusion).toBe('success')
    },
  )

  test('opens for somebody with write access who writes the phrase', async () => {
    const { api, github } = await openGitHub()
    api.answer(route, { permission: 'write', role_name: 'write' })
    const { step, oz } = await play({
      folder: makeFolder(),
      github,
      with: { trigger_phrase: '/agent', context: 'event' },
      event: { name: 'issue_comment', payload: comment('Please /agent look at this') },
    })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs).toHaveLength(1)
  })
})
