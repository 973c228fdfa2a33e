import { connect } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { FaultSpec } from '../../emulator/faults/spec.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/server.ts'
import { textAt } from './ask.ts'

let emulator: Emulator

async function faulty(fault: FaultSpec, options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator({ ...options, faults: [fault] })
}

afterEach(async () => {
  await emulator.close()
})

const jsonHeaders = () => ({ authorization: `Bearer ${emulator.key}`, 'content-type': 'application/json' })

function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = jsonHeaders()
  const body = method === 'POST' ? JSON.stringify({ prompt: 'Do it' }) : null
  return fetch(`${emulator.url}/api/v1${path}`, { method, headers, body, redirect: 'manual', ...init })
}

async function readChunks(response: Response, take: (chunk: Uint8Array) => void): Promise<void> {
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const chunk: unknown = read.value
    if (chunk instanceof Uint8Array) take(chunk)
  }
}

const create = (init?: RequestInit) => call('POST', '/agent/run', init)
const made = () => emulator.oz.runs.length

describe('a fault over real sockets', () => {
  test('delays an answer', async () => {
    await faulty({ on: 'POST /agent/run', delay: 150 })
    const startMs = performance.now()
    expect((await create()).status).toBe(200)
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(145)
    expect(made()).toBe(1)
  })

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('breaks the connection %s the request takes effect', async (reset, runs) => {
    await faulty({ on: 'POST /agent/run', reset })
    await expect(create()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(made()).toBe(runs)
    expect((await create()).status).toBe(200)
  })

  test('breaks the connection in the middle of the body', async () => {
    await faulty({ on: 'POST /agent/run', reset: 'body' })
    const response = await create()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toMatchObject({ cause: expect.anything() })
    expect(made()).toBe(1)
  })

  test('says nothing at all', async () => {
    await faulty({ on: 'POST /agent/run', stall: 'all' })
    await expect(create({ signal: AbortSignal.timeout(150) })).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(made()).toBe(1)
  })

  test.each(['headers', 'body'] as const)('goes silent after the %s', async (stall) => {
    await faulty({ on: 'POST /agent/run', stall })
    const response = await create({ signal: AbortSignal.timeout(200) })
    expect(response.status).toBe(200)
    const sizes: number[] = []
    await expect(readChunks(response, (chunk) => sizes.push(chunk.byteLength))).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    const whole = Number(response.headers.get('content-length'))
    expect(bytes).toBe(stall === 'headers' ? 0 : Math.floor(whole / 2))
  })

  test('sends the body in tiny pieces', async () => {
    await faulty({ on: 'POST /agent/run', slices: 20, pause: 5 })
    const response = await create()
    const chunks: string[] = []
    await readChunks(response, (chunk) => chunks.push(Buffer.from(chunk).toString('utf8')))
    expect(chunks.length).toBeGreaterThan(3)
    expect(JSON.parse(chunks.join(''))).toMatchObject({ state: 'QUEUED' })
  })

  test.each<[FaultSpec['answer'] & object, string, RegExp]>([
    [
      {
        status: 429,
        problem: 'insufficient_credits',
        retryable: false,
        headers: { 'X-Warp-Error-Code': 'OUT_OF_CREDITS' },
      },
      'application/problem+json',
      /"retryable":false/,
    ],
    [
      { status: 503, problem: 'resource_unavailable', headers: { 'Retry-After': 7 } },
      'application/problem+json',
      /"retryable":true/,
    ],
    [{ status: 500, json: { error: 'no' } }, 'application/json', /^\{"error":"no"\}$/],
    [{ status: 500 }, 'application/json', /"error"/],
    [{ status: 502, html: true }, 'text/html', /<html>/],
    [{ status: 200, html: '<p>Log in</p>' }, 'text/html', /^<p>Log in<\/p>$/],
    [{ status: 504, text: 'upstream' }, 'text/plain', /^upstream$/],
  ])('answers %j', async (answer, type, body) => {
    await faulty({ on: 'POST /agent/run', answer })
    const response = await create()
    expect([response.status, response.headers.get('content-type')]).toEqual([answer.status, type])
    for (const [name, value] of Object.entries(answer.headers ?? {}))
      expect(response.headers.get(name)).toBe(String(value))
    expect(await response.text()).toMatch(body)
    expect(made()).toBe(0)
  })

  test('makes the run, then answers otherwise', async () => {
    await faulty({ on: 'POST /agent/run', answer: { status: 502, html: true }, processed: true })
    expect((await create()).status).toBe(502)
    expect(made()).toBe(1)
  })

  test.each([301, 302, 303, 307, 308])('redirects with %i, and has done nothing', async (redirect) => {
    await faulty({ on: 'POST /agent/run', redirect, to: 'http://127.0.0.1:9/elsewhere' })
    const response = await create()
    expect([response.status, response.headers.get('location')]).toEqual([redirect, 'http://127.0.0.1:9/elsewhere'])
    expect(made()).toBe(0)
  })

  test('cuts the JSON in half, in a whole answer', async () => {
    await faulty({ on: 'POST /agent/run', truncate: true })
    const response = await create()
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toMatch(/^\{"run_id"/)
    expect(() => void JSON.parse(text)).toThrow(SyntaxError)
    expect(made()).toBe(1)
  })

  test.each(['gzip', 'deflate', 'br'] as const)('compresses the answer, asked for or not: %s', async (encoding) => {
    await faulty({ on: 'POST /agent/run', encoding })
    const response = await create({ headers: { ...jsonHeaders(), 'accept-encoding': 'identity' } })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(await response.json()).toMatchObject({ state: 'QUEUED' })
  })

  test('begins the text with a byte order mark, compressed or not', async () => {
    await faulty({ on: 'POST /agent/run', bom: true })
    const bytes = new Uint8Array(await (await create()).arrayBuffer())
    expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
    emulator.oz.addFault({ on: 'POST /agent/run', bom: true, encoding: 'gzip' })
    const unpacked = new Uint8Array(await (await create()).arrayBuffer())
    expect([...unpacked.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  })

  test('makes the body huge, and still the same JSON', async () => {
    await faulty({ on: 'POST /agent/run', huge: 5_000_000 })
    const text = await (await create()).text()
    expect(text).toHaveLength(5_000_000)
    expect(JSON.parse(text)).toMatchObject({ state: 'QUEUED' })
  })

  test('puts the date off', async () => {
    await faulty({ on: 'GET /agent/models', skew: '-2h' })
    const off = Date.parse((await call('GET', '/agent/models')).headers.get('date') ?? '') - Date.now()
    expect(Math.abs(off + 7_200_000)).toBeLessThan(5_000)
  })

  test('may meet another', async () => {
    await faulty({ on: 'POST /agent/run', delay: 60 })
    emulator.oz.addFault({ on: 'POST /agent/**', answer: { status: 503 }, processed: true })
    const startMs = performance.now()
    expect((await create()).status).toBe(503)
    expect([performance.now() - startMs > 55, made()]).toEqual([true, 1])
  })
})

describe('the server', () => {
  test('skews all its dates alike', async () => {
    emulator = await startEmulator({ clockSkewMs: 7_200_000 })
    const created = await create()
    const skew = Date.parse(created.headers.get('date') ?? '') - Date.now()
    expect(Math.abs(skew - 7_200_000)).toBeLessThan(5_000)
    const createdAt = textAt(await (await call('GET', '/agent/runs')).json(), 'runs', 0, 'created_at')
    expect(Math.abs(Date.parse(createdAt) - Date.now() - 7_200_000)).toBeLessThan(5_000)
  })

  test('closes though clients hang on, and frees its port', async () => {
    await faulty({ on: 'GET /agent/models', stall: 'all', times: 'always' })
    const hanging = Array.from({ length: 3 }, () => call('GET', '/agent/models').catch(() => 'closed'))
    const idle = connect(emulator.port, '127.0.0.1')
    await new Promise((resolve) => idle.once('connect', resolve))
    const ended = new Promise((resolve) => idle.once('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await emulator.close()
    await expect(Promise.all(hanging)).resolves.toEqual(['closed', 'closed', 'closed'])
    await ended
    emulator = await startEmulator({ port: emulator.port })
  })

  test('refuses a body over its cap', async () => {
    emulator = await startEmulator()
    await expect(create({ body: 'x'.repeat(65 * 1024 * 1024) })).rejects.toThrow()
    expect(made()).toBe(0)
  })

  test('tells of its requests without the key or a query', async () => {
    const lines: string[] = []
    emulator = await startEmulator({ onRequest: (line) => lines.push(line) })
    await create()
    await call('GET', '/agent/runs?limit=1')
    expect(lines).toEqual(['POST /api/v1/agent/run 200', 'GET /api/v1/agent/runs 200'])
  })
})
