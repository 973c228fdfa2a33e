import { describe, expect, test } from '@jest/globals'
import { readPullRequestUrl, readRemoteUrl, readRepositoryName } from '../../../src/platform/git/repository.ts'

const demo = 'github.com/octo/demo'

describe('readRemoteUrl', () => {
  test.each([
    'https://github.com/octo/demo',
    'https://github.com/octo/demo.git',
    'https://github.com/Octo/Demo/',
    'https://x-access-token:token@github.com/octo/demo.git',
    'ssh://git@github.com/octo/demo.git',
    'git@github.com:octo/demo.git',
    'git@github.com:octo/demo',
  ])('reads %s', (url) => {
    expect(readRemoteUrl(url)).toEqual(demo)
  })

  test.each([
    '',
    '/srv/demo.git',
    'file:///octo/demo',
    'ext::sh -c octo/demo',
    'https://github.com/octo/demo/more',
    'https://github.com/octo',
  ])('leaves %j', (url) => {
    expect(readRemoteUrl(url)).toBeUndefined()
  })

  test('tells the repositories of a lookalike host apart', () => {
    expect(readRemoteUrl('https://github.com.evil.example/octo/demo')).toBe('github.com.evil.example/octo/demo')
  })
})

describe('readPullRequestUrl', () => {
  test.each([
    'https://github.com/octo/demo/pull/12',
    'https://GitHub.com/Octo/Demo/pull/12/',
    'https://github.com/octo/demo/pull/12?x=1#files',
  ])('reads %s', (url) => {
    expect(readPullRequestUrl(url)).toEqual({ repository: demo, number: 12 })
  })

  test.each([
    'https://github.com/octo/demo/pull/0',
    'https://github.com/octo/demo/pull/12/files',
    'ftp://github.com/octo/demo/pull/12',
  ])('leaves %s', (url) => {
    expect(readPullRequestUrl(url)).toBeUndefined()
  })
})

describe('readRepositoryName', () => {
  test('of an Enterprise server with a port', () => {
    const env = { GITHUB_SERVER_URL: 'https://git.example.com:8443', GITHUB_REPOSITORY: 'Octo/Demo' }
    expect(readRepositoryName(env)).toBe('git.example.com:8443/octo/demo')
  })

  test.each(['', 'demo', 'octo/demo/more', '/demo'])('refuses %j', (slug) => {
    expect(() => readRepositoryName({ GITHUB_REPOSITORY: slug })).toThrow('must be owner/repository')
  })
})
