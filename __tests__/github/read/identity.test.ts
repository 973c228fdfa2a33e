import { describe, expect, test } from '@jest/globals'
import { GitHubError } from '../../../src/github/failure.ts'
import { createMembers } from '../../../src/github/read/identity.ts'
import { noPermission, notFound, serverError } from '../../../emulator/github/api.ts'
import { signal, useLoopback } from '../loopback.ts'

const start = useLoopback()
const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission'
const mona = { login: 'mona', id: 7 }

describe('what somebody may do', () => {
  const flags = (...names: readonly string[]): object => ({
    user: {
      permissions: Object.fromEntries(
        ['pull', 'triage', 'push', 'maintain', 'admin'].map((name) => [name, names.includes(name)]),
      ),
    },
  })
  test.each([
    ['admin', { permission: 'admin', role_name: 'admin', ...flags('pull', 'triage', 'push', 'maintain', 'admin') }],
    ['maintain', { permission: 'write', role_name: 'maintain', ...flags('pull', 'triage', 'push', 'maintain') }],
    ['write', { permission: 'write', role_name: 'write', ...flags('pull', 'triage', 'push') }],
    ['triage', { permission: 'read', role_name: 'triage', ...flags('pull', 'triage') }],
    ['read', { permission: 'read', role_name: 'read', ...flags('pull') }],
    ['none', { permission: 'none', role_name: '', ...flags() }],
    ['write', { permission: 'write', role_name: 'our own role', ...flags('pull', 'triage', 'push') }],
    ['triage', { permission: 'read', role_name: 'triage' }],
    ['read', { permission: 'read', role_name: 'our own role' }],
    ['write', { permission: 'write' }],
    // Answers that contradict themselves count as the lesser.
    ['read', { permission: 'admin', role_name: 'read' }],
    ['read', { permission: 'admin', role_name: 'admin', ...flags('pull') }],
    ['triage', { permission: 'read', role_name: 'admin', ...flags('pull', 'triage', 'push', 'maintain', 'admin') }],
    ['none', { permission: 'none', role_name: 'write', ...flags('pull', 'triage', 'push') }],
    ['none', { permission: 'admin', role_name: 'admin', ...flags('admin') }],
    ['read', { permission: 'write', role_name: 'our own role', ...flags('pull', 'push') }],
    ['write', { permission: 'write', user: { login: 'Mona', id: 7, permissions: { pull: true, push: true } } }],
  ])('%s from %j', async (expected, body) => {
    const { api, github } = await start()
    api.answer(route, body)
    expect(await createMembers(github).permissionOf(mona, signal)).toBe(expected)
    expect(api.asked()).toEqual(['GET /repos/octo/repo/collaborators/mona/permission'])
  })

  test.each([
    ['nobody of that name', notFound],
    ['no permission to ask', noPermission],
    ['an answer that says nothing', { body: {} }],
    ['an answer about another login', { body: { permission: 'admin', user: { login: 'owner', id: 7 } } }],
    ['an answer about another account of this name', { body: { permission: 'admin', user: { login: 'mona', id: 8 } } }],
    ['an answer about an id of another kind', { body: { permission: 'admin', user: { login: 'mona', id: '7' } } }],
    ['an answer about no account any more', { body: { permission: 'admin', user: null } }],
    ['an answer about a name', { body: { permission: 'admin', user: 'mona' } }],
    ['an answer about a login of another kind', { body: { permission: 'admin', user: { login: ['mona'], id: 7 } } }],
    ['a list', { body: [{ permission: 'admin' }] }],
    [
      'a redirect to another server',
      { status: 302, headers: { location: 'https://x.example/' }, body: '{"permission":"admin"}' },
    ],
    ['an answer of another kind', { body: { permission: 'owner', user: { permissions: 'all' } } }],
  ])('%s: rejects', async (_, reply) => {
    const { api, github } = await start()
    api.trouble(route, reply)
    await expect(createMembers(github).permissionOf(mona, signal)).rejects.toBeInstanceOf(GitHubError)
  })

  test.each([
    ['not changed', { status: 304, body: { permission: 'admin' } }],
    ['HTML', { body: '<html>admin</html>' }],
    ['nothing', { status: 204 }],
  ])('%s: rejects, however often it is asked', async (_, reply) => {
    const { api, github } = await start()
    api.trouble(route, reply, reply, reply)
    await expect(createMembers(github).permissionOf(mona, signal)).rejects.toBeInstanceOf(GitHubError)
  })

  test('an outage: rejects after some tries', async () => {
    const { api, github } = await start()
    api.trouble(route, serverError, serverError, serverError)
    await expect(createMembers(github).permissionOf(mona, signal)).rejects.toThrow('HTTP 502')
  })

  test('without a token nobody is asked', async () => {
    const { api, github } = await start({ token: undefined })
    await expect(createMembers(github).permissionOf(mona, signal)).rejects.toThrow('github_token is empty')
    expect(api.calls).toHaveLength(0)
  })
})

test('whether an account is the token itself', async () => {
  const { api, github } = await start()
  api.answer('Viewer', { viewer: { login: 'github-actions[bot]' } })
  const members = createMembers(github)
  const app = { login: 'github-actions[bot]', type: 'Bot', id: undefined } as const
  expect(await members.isSelf(app, signal)).toBe(true)
  expect(await members.isSelf({ ...app, login: 'other[bot]' }, signal)).toBe(false)
})
