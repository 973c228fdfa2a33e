import { expect, test } from '@jest/globals'
import fc, { anyCharacter } from '../support/fast-check.ts'
import { createGitHub } from '../../src/github/client.ts'
import { GitHubError } from '../../src/github/failure.ts'
import type { HttpRequest } from '../../src/platform/http/transport.ts'
import { quickClock, signal } from './loopback.ts'

/** Asks for a label by its name, and gives the address that was sent. */
async function addressFor(name: string, owner = 'octo'): Promise<URL> {
  const sent: HttpRequest[] = []
  const send = (request: HttpRequest) => {
    sent.push(request)
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{}') })
  }
  const github = createGitHub({ send, clock: quickClock(), env: {}, token: 't' })
  await github.call({ signal }, ({ issues }, { request }) => issues.getLabel({ owner, repo: 'repo', name, request }))
  return new URL(sent[0]?.url ?? '')
}

test.each([
  ['x y/z?#', '/repos/octo/repo/labels/x%20y%2Fz%3F%23'],
  ['é', '/repos/octo/repo/labels/%C3%A9'],
  ['%2e%2e', '/repos/octo/repo/labels/%252e%252e'],
  ['a:b {c}', '/repos/octo/repo/labels/a%3Ab%20%7Bc%7D'],
])('%j keeps its place in the path', async (name, path) => {
  expect((await addressFor(name)).pathname).toBe(path)
})

test.each(['', '.', '..', '../x', 'x/../y', 'x/.', '\ud800', 'x\udc00y'])(
  '%j can be no part of a path',
  async (name) => {
    await expect(addressFor(name)).rejects.toThrow(GitHubError)
    await expect(addressFor('x', name)).rejects.toThrow(GitHubError)
  },
)

test('no value leaves its place in the path', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: anyCharacter }), async (value) => {
      fc.pre(value.isWellFormed() && !value.split('/').some((part) => part === '.' || part === '..'))
      const url = await addressFor(value)
      expect(url.pathname.split('/')).toHaveLength(6)
      expect(decodeURIComponent(url.pathname.split('/')[5] ?? '')).toBe(value)
      expect([url.search, url.hash, url.host]).toEqual(['', '', 'api.github.com'])
    }),
  )
})
