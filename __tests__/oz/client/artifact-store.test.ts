import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http'
import { createOzApi } from '../../../src/oz/client/api.ts'
import { createArtifactStore } from '../../../src/oz/client/artifact-store.ts'
import { openConnection } from '../../../src/platform/http/connection.ts'
import type { Clock } from '../../../src/platform/ports.ts'
import type { ArtifactContent } from '../../../src/oz/client/artifact-store.ts'

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly host: 'oz' | 'storage'
}

type Answer = (response: ServerResponse, url: string) => void

const key = 'wk-secret-0123456789'
let connection: ReturnType<typeof openConnection>
let oz: Server
let storage: Server
let seen: Seen[] = []
let answers: Partial<Record<string, Answer>> = {}
let slept: number[] = []

const originOf = (server: Server): string => {
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

async function listen(host: Seen['host']): Promise<Server> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers, host })
    const answer = answers[url.replace(/\?.*$/, '').replace(/^\/api\/v1/, '')]
    if (answer) answer(response, url)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

beforeAll(async () => {
  connection = openConnection({})
  oz = await listen('oz')
  storage = await listen('storage')
})
afterAll(async () => {
  await connection.close()
  for (const server of [oz, storage]) await new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  seen = []
  slept = []
  answers = {}
})

const clock: Clock = {
  now: () => 0,
  date: () => new Date(0),
  sleep(ms, signal) {
    signal.throwIfAborted()
    slept.push(ms)
    return Promise.resolve()
  },
}

async function fetchIt(maxBytes = 1_000, signal = new AbortController().signal): Promise<ArtifactContent> {
  const api = createOzApi(connection.send, { baseUrl: `${originOf(oz)}/api/v1`, apiKey: key })
  return await createArtifactStore({ api, send: connection.send, clock }).fetch('u1', { maxBytes, signal })
}

const json =
  (body: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
const bytes =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200).end(text)
  }
const redirect =
  (status: number, location: string): Answer =>
  (response) => {
    response.writeHead(status, { location }).end()
  }

function artifact(type: string, data: Record<string, unknown>): unknown {
  return { artifact_uid: 'u1', artifact_type: type, created_at: '2026-01-01T00:00:00Z', data }
}

function storedAt(path: string, origin = originOf(oz)): void {
  const data = {
    download_url: `${origin}${path}`,
    expires_at: '2026-01-01T00:00:00Z',
    content_type: 'text/plain',
    filename: 'a.txt',
  }
  answers['/agent/artifacts/u1'] = json(artifact('FILE', data))
}

test('a plan comes inline, with the key', async () => {
  answers['/agent/artifacts/u1'] = json(
    artifact('PLAN', { content: '# é', title: 'Plan', content_type: 'text/markdown' }),
  )
  expect(await fetchIt()).toEqual({ title: 'Plan', mimeType: 'text/markdown', bytes: Buffer.from('# é') })
  expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/api/v1/agent/artifacts/u1', `Bearer ${key}`],
  ])
})

test('an empty plan is one', async () => {
  answers['/agent/artifacts/u1'] = json(artifact('PLAN', { content: '', content_type: 'text/markdown' }))
  expect((await fetchIt()).bytes).toHaveLength(0)
})

test('a file comes from the signed URL, query and all, without the key', async () => {
  storedAt('/blob?signature=a%2Bb&x=1')
  answers['/blob'] = bytes('content')
  expect((await fetchIt()).bytes.toString()).toBe('content')
  const [, download] = seen
  expect(download?.url).toBe('/blob?signature=a%2Bb&x=1')
  expect(JSON.stringify(download?.headers)).not.toContain(key)
  expect(download?.headers.authorization).toBeUndefined()
  expect(download?.headers.cookie).toBeUndefined()
})

describe('redirects of a download', () => {
  test.each([301, 302, 303, 307, 308])('%i to the server itself is followed, without the key', async (status) => {
    storedAt('/blob')
    answers['/blob'] = redirect(status, '/moved?token=1')
    answers['/moved'] = bytes('there')
    expect((await fetchIt()).bytes.toString()).toBe('there')
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    expect(seen.slice(1).map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })

  test.each([
    ['plain http elsewhere', () => `${originOf(storage)}/blob`],
    ['another scheme', () => 'file:///etc/passwd'],
    ['credentials in it', () => 'https://user:password@127.0.0.1/'],
    ['nothing', () => ''],
    ['nonsense', () => 'http://['],
  ])('to %s are not', async (_, location) => {
    storedAt('/start')
    answers['/start'] = redirect(302, location())
    await expect(fetchIt()).rejects.toThrow(/redirected/)
    expect(seen.filter(({ host }) => host === 'storage')).toEqual([])
  })

  test('have an end', async () => {
    storedAt('/loop')
    answers['/loop'] = redirect(302, '/loop')
    await expect(fetchIt()).rejects.toThrow('redirected more than 3 times')
    expect(seen).toHaveLength(5)
  })
})

test.each([
  ['plain http elsewhere', () => `${originOf(storage)}/blob`],
  ['a script', () => 'javascript:alert(1)'],
  ['credentials', () => 'https://user:password@127.0.0.1/'],
  ['no text', () => 5],
])('a download URL that is %s is refused', async (_, url) => {
  answers['/agent/artifacts/u1'] = json(artifact('FILE', { download_url: url() }))
  await expect(fetchIt()).rejects.toThrow('neither its content nor an https address')
  expect(seen).toHaveLength(1)
})

test('the key itself is never sent on by a redirect of the API', async () => {
  answers['/agent/artifacts/u1'] = redirect(307, `${originOf(storage)}/blob`)
  await expect(fetchIt()).rejects.toThrow('HTTP 307')
  expect(seen).toHaveLength(1)
})

test('more bytes than allowed end it at once, without another try', async () => {
  storedAt('/blob')
  answers['/blob'] = bytes('x'.repeat(2_000))
  await expect(fetchIt()).rejects.toThrow('larger than 1000 bytes')
  expect(slept).toEqual([])
})

test('a passing failure is tried again, with a new URL each time', async () => {
  let asked = 0
  answers['/agent/artifacts/u1'] = (response, url) => {
    asked += 1
    json(artifact('FILE', { download_url: `${originOf(oz)}/blob${asked}` }))(response, url)
  }
  answers['/blob1'] = (response) => void response.writeHead(503).end()
  answers['/blob2'] = (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('cut')
    response.destroy()
  }
  answers['/blob3'] = bytes('third')
  expect((await fetchIt()).bytes.toString()).toBe('third')
  expect(slept).toEqual([1_000, 3_000])
})

test.each([403, 404, 410])('a %i is final', async (status) => {
  answers['/agent/artifacts/u1'] = json({ error: 'no such artifact' }, status)
  await expect(fetchIt()).rejects.toThrow(`HTTP ${status}: no such artifact`)
  expect(seen).toHaveLength(1)
})

test('it gives up after three tries', async () => {
  answers['/agent/artifacts/u1'] = json({ error: 'busy' }, 500)
  await expect(fetchIt()).rejects.toThrow('HTTP 500: busy')
  expect(seen).toHaveLength(3)
})

test('it ends when told to', async () => {
  const controller = new AbortController()
  storedAt('/blob')
  answers['/blob'] = () => {
    controller.abort(new Error('over'))
  }
  await expect(fetchIt(1_000, controller.signal)).rejects.toThrow()
  expect(slept).toEqual([])
})
