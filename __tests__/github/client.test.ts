import { describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../src/github/client.ts'
import { GitHubError } from '../../src/github/failure.ts'
import type { HttpRequest, Send } from '../../src/platform/http/transport.ts'
import type { Environment } from '../../src/platform/ports.ts'
import {
  graphqlError,
  noPermission,
  notFound,
  secondaryLimit,
  serverError,
  startGitHubApi,
  type Trouble,
} from '../../emulator/github/api.ts'
import { quickClock, signal, useLoopback } from './loopback.ts'

const start = useLoopback()
const route = 'GET /repos/{owner}/{repo}'
const post = 'POST /repos/{owner}/{repo}/issues'

const read = async (github: GitHub, readSignal = signal): Promise<unknown> =>
  (await github.call({ signal: readSignal }, ({ repos }, place) => repos.get({ ...place }))).data
const write = async (github: GitHub): Promise<unknown> =>
  (await github.call({ signal }, ({ issues }, place) => issues.create({ ...place, title: 'héllo' }))).data

async function failureOf(promise: Promise<unknown>): Promise<GitHubError> {
  const error: unknown = await promise.then(
    () => new Error('it worked'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof GitHubError) return error
  throw error
}

test.each([
  [
    'texts',
    ['Line could not be resolved', 'Path could not be resolved'],
    'Line could not be resolved, Path could not be resolved',
  ],
  ['objects with a message', [{ resource: 'Review', message: 'body is too long' }], 'body is too long'],
  ['objects with a code', [{ resource: 'Label', field: 'name', code: 'already_exists' }], 'name already_exists'],
  ['nothing it has words for', [{}, 5], ''],
])('a refusal says what exactly is wrong: %s', async (_, errors, said) => {
  const { api, github } = await start()
  api.trouble(post, { status: 422, body: { message: 'Validation Failed', errors } })
  const { message } = await failureOf(write(github))
  expect(message).toBe(`POST /repos/octo/repo/issues: HTTP 422 Validation Failed${said === '' ? '' : `: ${said}`}`)
})

test('a call carries the token, the version and the query', async () => {
  const { api, github } = await start()
  api.answer('GET /repos/{owner}/{repo}/issues', [{ number: 1 }])
  const { data } = await github.call({ signal }, ({ issues }, place) =>
    issues.listForRepo({ ...place, state: 'all', page: 2 }),
  )
  expect(data).toEqual([{ number: 1 }])
  expect(api.calls[0]).toMatchObject({
    path: '/repos/octo/repo/issues',
    query: { state: 'all', page: '2' },
    headers: {
      authorization: 'token ghs_token',
      accept: 'application/vnd.github.v3+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringMatching(/^oz-agent-action /),
    },
  })
})

test('a write carries its body', async () => {
  const { api, github } = await start()
  api.answer(post, { number: 5 })
  expect(await write(github)).toEqual({ number: 5 })
  expect(api.calls[0]).toMatchObject({
    method: 'POST',
    path: '/repos/octo/repo/issues',
    body: { title: 'héllo' },
  })
})

test('without a token none is sent', async () => {
  const { api, github } = await start({ token: undefined })
  api.answer(route, {})
  await read(github)
  expect(api.calls[0]?.headers.authorization).toBeUndefined()
  expect(github.hasToken).toBe(false)
})

test('an empty answer is none', async () => {
  const { api, github } = await start()
  api.on(route, () => ({ status: 204 }))
  expect(await read(github)).toBe('')
})

describe('failures', () => {
  test.each<readonly [string, Trouble, string, number | undefined]>([
    ['no permission', noPermission, 'denied', 403],
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, 'denied', 401],
    ['no such thing', notFound, 'missing', 404],
    ['gone', { status: 410, body: {} }, 'missing', 410],
    ['a wrong request', { status: 422, body: { message: 'Validation Failed' } }, 'refused', 422],
    ['an hour of rate limit', { ...secondaryLimit(3600), status: 429 }, 'limited', 429],
    ['nonsense', { body: '<html>' }, 'outage', 200],
    ['a redirect to nowhere', { status: 302 }, 'outage', 302],
  ])('%s', async (_, trouble, failure, status) => {
    const { api, github, clock } = await start()
    api.trouble(route, trouble, trouble, trouble)
    expect(await failureOf(read(github))).toMatchObject({ failure, status })
    expect(clock.waitsMs).toEqual(status === 302 ? [1000, 2000] : [])
  })

  test('tell what to do and never the token', async () => {
    const { api, github } = await start()
    api.trouble(route, noPermission)
    const error = await failureOf(read(github))
    expect(error.oneLine).toBe(
      'GET /repos/octo/repo: HTTP 403 Resource not accessible by integration. ' +
        'Give the job the permission issues: read (permissions: in the workflow).',
    )
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('ghs_')
  })

  test('a wrong token is named as one', async () => {
    const { api, github } = await start()
    api.trouble(route, { status: 401, body: { message: 'Bad credentials' } })
    expect((await failureOf(read(github))).hint).toContain('github_token')
  })
})

describe('another try', () => {
  test.each<readonly [string, readonly Trouble[], readonly number[]]>([
    ['a bad gateway', [serverError], [1000]],
    ['a reset', ['reset'], [1000]],
    ['trouble twice', [serverError, 'reset'], [1000, 2000]],
    ['a secondary rate limit', [secondaryLimit(7)], [7000]],
    ['one that asks for too little', [secondaryLimit(0)], [1000]],
    ['one that says nothing', [{ status: 429, body: {} }], [10_000]],
    [
      'a primary limit about to end',
      [
        {
          status: 403,
          headers: {
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': '1767268830',
            date: 'Thu, 01 Jan 2026 12:00:00 GMT',
          },
        },
      ],
      [30_000],
    ],
    ['an outage that asks for an hour', [{ status: 503, headers: { 'retry-after': '3600' } }], [60_000]],
  ])('a read after %s', async (_, troubles, waitsMs) => {
    const { api, github, clock } = await start()
    api.answer(route, { ok: true })
    api.trouble(route, ...troubles)
    expect(await read(github)).toEqual({ ok: true })
    expect(clock.waitsMs).toEqual(waitsMs)
  })

  test('there are three in all', async () => {
    const { api, github } = await start()
    api.trouble(route, serverError, serverError, serverError)
    expect(await failureOf(read(github))).toMatchObject({
      failure: 'outage',
      status: 502,
    })
    expect(api.calls).toHaveLength(3)
  })

  test.each<Trouble>([serverError, 'reset'])('a write in doubt is never sent twice: %j', async (trouble) => {
    const { api, github } = await start()
    api.answer(post, {})
    api.trouble(post, trouble)
    expect(await failureOf(write(github))).toMatchObject({
      failure: 'outage',
      inDoubt: true,
    })
    expect(api.calls).toHaveLength(1)
  })

  test('a write that GitHub put off is sent again', async () => {
    const { api, github } = await start()
    api.answer(post, { number: 1 })
    api.trouble(post, secondaryLimit(2))
    expect(await write(github)).toEqual({ number: 1 })
  })

  test('giving up ends the wait', async () => {
    const { api, github } = await start()
    const controller = new AbortController()
    api.on(route, () => {
      controller.abort(new Error('cancelled'))
      return serverError
    })
    await expect(read(github, controller.signal)).rejects.toThrow('cancelled')
    expect(api.calls).toHaveLength(1)
  })

  test('giving up ends a silent call', async () => {
    const { api, github } = await start()
    api.trouble(route, 'silence')
    const controller = new AbortController()
    setTimeout(() => {
      controller.abort(new Error('cancelled'))
    }, 30)
    await expect(read(github, controller.signal)).rejects.toThrow('cancelled')
  })
})

describe('GraphQL', () => {
  const viewer = 'query Viewer { viewer { login } }'

  test('gives the data', async () => {
    const { api, github } = await start()
    api.answer('Viewer', { viewer: { login: 'octo' } })
    expect(await github.graphql(viewer, { a: 1 }, { signal })).toEqual({ viewer: { login: 'octo' } })
    expect(api.calls[0]).toMatchObject({ method: 'POST', path: '/graphql', variables: { a: 1 } })
  })

  test.each([
    ['FORBIDDEN', 'x', 'denied'],
    ['OTHER', 'Resource not accessible by integration', 'denied'],
    ['NOT_FOUND', 'x', 'missing'],
    ['OTHER', 'Field does not exist', 'refused'],
  ])('%s (%s) is %s', async (type, message, failure) => {
    const { api, github } = await start()
    api.trouble('Viewer', graphqlError(type, message))
    expect(await failureOf(github.graphql(viewer, {}, { signal }))).toMatchObject({
      failure,
      message: `GraphQL Viewer: ${message}`,
    })
  })

  test('a rate limit in its answer is waited out', async () => {
    const { api, github } = await start()
    api.answer('Viewer', {})
    api.trouble('Viewer', graphqlError('RATE_LIMITED', 'slow down'))
    expect(await github.graphql(viewer, {}, { signal })).toEqual({})
  })

  test('data with an error beside it is no answer', async () => {
    const { api, github } = await start()
    api.trouble('Viewer', { body: { data: { viewer: null }, errors: [{ type: 'FORBIDDEN', message: 'no' }] } })
    expect(await failureOf(github.graphql(viewer, {}, { signal }))).toMatchObject({ failure: 'denied' })
  })

  test('a mutation in doubt is never sent twice', async () => {
    const { api, github } = await start()
    api.trouble('Hide', serverError)
    await failureOf(github.graphql('mutation Hide { x }', {}, { signal }))
    expect(api.calls).toHaveLength(1)
  })
})

describe('the token stays with GitHub', () => {
  test('a renamed repository is followed', async () => {
    const { api, github } = await start()
    api.on(route, () => ({ status: 301, headers: { location: '/repositories/1' } }))
    api.answer('GET /repositories/{id}', { id: 1 })
    expect(await read(github)).toEqual({ id: 1 })
    expect(api.calls[1]?.headers.authorization).toBe('token ghs_token')
  })

  test.each(['//127.0.0.1:9/x', 'http://127.0.0.1:9/x', 'http:\\\\127.0.0.1:9', 'http://localhost@127.0.0.1:9/'])(
    'a read that is sent to %s is not followed there',
    async (location) => {
      const { api, github } = await start()
      api.on(route, () => ({ status: 302, headers: { location } }))
      expect(await read(github)).toBe('')
      expect(api.calls).toHaveLength(1)
    },
  )

  test('a write is never redirected', async () => {
    const { api, github } = await start()
    api.on(post, () => ({ status: 307, headers: { location: '/elsewhere' } }))
    await failureOf(write(github))
    expect(api.calls).toHaveLength(1)
  })

  test('circles end', async () => {
    const { api, github } = await start()
    api.on(route, () => ({ status: 302, headers: { location: '/repos/octo/repo' } }))
    expect((await failureOf(read(github))).message).toContain('redirects')
  })

  test('another server gets neither token nor visit by itself', async () => {
    const { api, github } = await start()
    const storage = await startGitHubApi()
    try {
      api.on(route, () => ({ status: 302, headers: { location: `${storage.url}/blob?sig=secret` } }))
      storage.file('/blob', Buffer.from('content'))
      const answer = await github.call({ signal }, ({ repos }, place) => repos.get({ ...place }))
      expect(storage.calls).toHaveLength(0)
      const blob = await github.download(answer.headers.location ?? '', { signal })
      expect(blob.body.toString()).toBe('content')
      expect(storage.calls[0]?.headers.authorization).toBeUndefined()
    } finally {
      await storage.close()
    }
  })

  test.each(['http://169.254.169.254/latest', 'https://user:word@example.com/', 'file:///etc/passwd', 'nonsense'])(
    '%s is not fetched',
    async (url) => {
      const { github } = await start()
      expect(await failureOf(github.download(url, { signal }))).toMatchObject({ failure: 'refused' })
    },
  )

  test('a signed address is in no message', async () => {
    const { api, github } = await start()
    const error = await failureOf(github.download(`${api.url}/blob?sig=secret`, { signal }))
    expect(error.message).toBe('the download that GitHub points to: HTTP 401 Bad credentials')
  })
})

test.each<readonly [Environment, string, string]>([
  [{}, 'https://api.github.com/user', 'https://api.github.com/graphql'],
  [
    { GITHUB_API_URL: 'https://ghes.example/api/v3/' },
    'https://ghes.example/api/v3/user',
    'https://ghes.example/api/graphql',
  ],
  [
    { GITHUB_API_URL: 'https://api.tenant.ghe.com', GITHUB_GRAPHQL_URL: 'https://api.tenant.ghe.com/graphql' },
    'https://api.tenant.ghe.com/user',
    'https://api.tenant.ghe.com/graphql',
  ],
])('with %j it speaks to the right server', async (env, rest, graphql) => {
  const sent: HttpRequest[] = []
  const send: Send = (request) => {
    sent.push(request)
    return Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{"data":{}}') })
  }
  const github = createGitHub({ send, clock: quickClock(), env, token: 't' })
  await github.call({ signal }, ({ users }, { request }) => users.getAuthenticated({ request }))
  await github.graphql('query A { a }', {}, { signal })
  expect(sent.map(({ url }) => url)).toEqual([rest, graphql])
})
