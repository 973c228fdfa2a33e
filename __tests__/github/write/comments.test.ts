import { describe, expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/github/client.ts'
import { createIssueComments, type IssueComments } from '../../../src/github/write/comments.ts'
import { isIdentity, readIdentity } from '../../../src/github/read/identity.ts'
import type { GitHub } from '../../../src/github/client.ts'
import { openConnection } from '../../../src/platform/http/connection.ts'
import { alice, CommentGitHub, serve, workflowBot } from '../../report/comment/github.ts'
import { VirtualClock } from '../../report/virtual-clock.ts'

const signal = new AbortController().signal

function open(fake: CommentGitHub): { github: GitHub; comments: IssueComments; clock: VirtualClock } {
  const clock = new VirtualClock()
  const github = createGitHub({ send: fake.send, clock, env: { GITHUB_REPOSITORY: 'octo/demo' }, token: 'ghs_token' })
  return { github, clock, comments: createIssueComments(github, { number: 5 }) }
}

const isMine = ({ body }: { body: string }): boolean => body.startsWith('mine')

describe('findOwn', () => {
  test('asks nobody who we are where there is nothing to judge', async () => {
    const fake = new CommentGitHub()
    fake.add('hello', alice)
    expect(await open(fake).comments.findOwn(isMine, { signal })).toBeUndefined()
    expect(fake.requests).toEqual(['GET /repos/octo/demo/issues/5/comments?per_page=100&page=1'])
  })

  test("passes over others' comments, and takes the newest of its own", async () => {
    const fake = new CommentGitHub()
    fake.add('mine: older')
    const own = fake.add('mine: newer')
    fake.add('mine: forged', alice)
    fake.add('mine: forged by another app', { login: 'evil[bot]', type: 'Bot', id: 9 })
    expect((await open(fake).comments.findOwn(isMine, { signal }))?.id).toBe(own.id)
    expect(fake.count(/graphql/)).toBe(1)
  })

  test('looks at the newest pages first, and at a thousand comments and the first page at most', async () => {
    const fake = new CommentGitHub()
    fake.add('mine: the first')
    for (let index = 0; index < 1_399; index += 1) fake.add('noise', alice)
    const { comments } = open(fake)
    expect((await comments.findOwn(isMine, { signal }))?.body).toBe('mine: the first')
    expect(
      fake.requests.filter((request) => request.startsWith('GET')).map((request) => /&page=(\d+)/.exec(request)?.[1]),
    ).toEqual(['1', '14', '13', '12', '11', '10', '9', '8', '7', '6', '5'])
    fake.requests.length = 0
    fake.add('mine: the last')
    expect((await comments.findOwn(isMine, { signal }))?.body).toBe('mine: the last')
    expect(fake.requests).toHaveLength(2)
  })

  test('two pages are both looked at', async () => {
    const fake = new CommentGitHub()
    fake.add('mine')
    for (let index = 0; index < 120; index += 1) fake.add('noise', alice)
    expect(await open(fake).comments.findOwn(isMine, { signal })).toBeDefined()
    expect(fake.count(/^GET/)).toBe(2)
  })

  test('asks again who we are after it could not be told', async () => {
    const fake = new CommentGitHub()
    fake.add('mine')
    const { comments, clock } = open(fake)
    fake.fail(/graphql/, { when: 'before', status: 502 }, 3)
    await expect(clock.until(comments.findOwn(isMine, { signal }))).rejects.toThrow('HTTP 502')
    expect(await clock.until(comments.findOwn(isMine, { signal }))).toBeDefined()
  })
})

describe('readIdentity', () => {
  test.each([
    ['the workflow', workflowBot, 'workflow'],
    ['another app', { login: 'our-app[bot]', type: 'Bot', id: 7 }, 'app'],
    ['a person', alice, 'person'],
  ] as const)('of the token of %s', async (_, account, token) => {
    const fake = new CommentGitHub()
    Object.assign(fake, { account, token })
    expect(await readIdentity(open(fake).github, signal)).toEqual({ login: account.login, id: account.id })
    expect(fake.requests).toEqual(['POST /graphql'])
  })

  test.each([
    ['a person, where GraphQL is closed', alice, 'person', { login: 'alice', id: 1 }],
    ['the workflow, where GraphQL is closed', workflowBot, 'workflow', { login: 'github-actions[bot]', id: undefined }],
  ] as const)('of %s', async (_, account, token, identity) => {
    const fake = new CommentGitHub()
    Object.assign(fake, { account, token })
    fake.fail(/graphql/, { when: 'before', status: 404 })
    expect(await readIdentity(open(fake).github, signal)).toEqual(identity)
  })

  test('is no guess where GitHub is silent', async () => {
    const fake = new CommentGitHub()
    fake.fail(/./, { when: 'before', status: 502 }, 99)
    const { github, clock } = open(fake)
    await expect(clock.until(readIdentity(github, signal))).rejects.toThrow('HTTP 502')
  })
})

describe('isIdentity', () => {
  const bot = { login: 'github-actions[bot]', id: undefined }
  test.each([
    ['the same id', { login: 'renamed', type: 'Bot', id: 5 }, { login: 'x[bot]', id: 5 }, true],
    ['another id', { login: 'x[bot]', type: 'Bot', id: 6 }, { login: 'x[bot]', id: 5 }, false],
    ['the same login', { login: 'GitHub-Actions[bot]', type: 'Bot', id: 41898282 }, bot, true],
    ['a person called so', { login: 'github-actions[bot]', type: 'User', id: 2 }, bot, false],
    ['a person called nearly so', { login: 'github-actions', type: 'User', id: 2 }, bot, false],
    ['an app named like a person', { login: 'alice', type: 'Bot', id: 2 }, { login: 'alice', id: undefined }, false],
  ] as const)('%s', (_, account, identity, same) => {
    expect(isIdentity(account, identity)).toBe(same)
  })

  test('nobody is nobody', () => {
    expect(isIdentity(undefined, bot)).toBe(false)
  })
})

test('comments are made, read and changed over a socket, with the token', async () => {
  const fake = new CommentGitHub()
  const { url, server } = await serve(fake)
  const connection = openConnection({})
  const github = createGitHub({
    send: connection.send,
    clock: new VirtualClock(),
    env: { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'octo/demo' },
    token: 'ghs_token',
  })
  const comments = createIssueComments(github, { number: 5 })
  const made = await comments.create('mine: é 🎉', { signal })
  await comments.update(made.id, 'mine: changed', { signal })
  expect(await comments.read(made.id, { signal })).toEqual({
    id: made.id,
    body: 'mine: changed',
    author: workflowBot,
    url: undefined,
  })
  expect((await comments.findOwn(isMine, { signal }))?.id).toBe(made.id)
  expect(fake.requests).toEqual([
    'POST /repos/octo/demo/issues/5/comments',
    `PATCH /repos/octo/demo/issues/comments/${made.id}`,
    `GET /repos/octo/demo/issues/comments/${made.id}`,
    'GET /repos/octo/demo/issues/5/comments?per_page=100&page=1',
    'POST /graphql',
  ])
  expect(new Set(fake.headers.map((headers) => headers['authorization']))).toEqual(new Set(['token ghs_token']))
  await connection.close()
  await new Promise((resolve) => server.close(resolve))
})
