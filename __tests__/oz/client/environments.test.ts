import { describe, expect, test } from '@jest/globals'
import type { JsonObject } from '../../../src/platform/json.ts'
import { isEnvironmentUid, listEnvironments } from '../../../src/oz/client/environments.ts'

async function read(body: JsonObject): Promise<unknown> {
  const asked: string[] = []
  const api = {
    getJson: (path: string) => {
      asked.push(path)
      return Promise.resolve(body)
    },
  }
  const list = await listEnvironments(api, { signal: new AbortController().signal })
  expect(asked).toEqual(['/agent/environments'])
  return list
}

describe('the environments of a server', () => {
  const config = {
    name: 'CI',
    github_repos: [{ owner: 'Octo', repo: 'Hello' }, { owner: 'octo' }, { repo: 'hello' }, 'octo/hello', null],
  }

  test.each(['environments', 'items'])('are read from "%s"', async (name) => {
    expect(await read({ [name]: [{ uid: 'e-1', config }] })).toEqual([
      { uid: 'e-1', name: 'CI', repositories: ['octo/hello'] },
    ])
  })

  test('without a usable uid are passed over, and may lack all else', async () => {
    expect(await read({ environments: ['x', null, {}, { uid: '../x' }, { uid: 'e-2' }] })).toEqual([
      { uid: 'e-2', name: '', repositories: [] },
    ])
  })

  test('are none where the server says nothing of them', async () => {
    expect(await read({})).toEqual([])
  })
})

test.each([
  ['0190A1b2-0000-7000-8000-00000000000f', true],
  ['0190a1b2-0000-7000-8000-00000000000', false],
  ['x0190a1b2-0000-7000-8000-00000000000f', false],
  ['0190a1b2-0000-7000-8000-00000000000fx', false],
  ['0190a1b2-0000-7000-00000000000f', false],
  ['0190a1bg-0000-7000-8000-00000000000f', false],
  ['aB3aaaaaaaaaaaaaaaaaaa', true],
  ['aB3aaaaaaaaaaaaaaaaaa', false],
  ['aB3aaaaaaaaaaaaaaaaaaaa', false],
  ['aB3aaaaaaaaaaaaaaaaaa-', false],
  ['aBcaaaaaaaaaaaaaaaaaaa', false],
  ['ab3aaaaaaaaaaaaaaaaaaa', false],
  ['AB3AAAAAAAAAAAAAAAAAAA', false],
  ['ci', false],
])('%s has the form of an uid: %s', (text, expected) => {
  expect(isEnvironmentUid(text)).toBe(expected)
})
