import { afterEach, describe, expect, test } from '@jest/globals'
import type { LookupFunction, Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { Agent } from 'undici'
import { openConnection, type Connection } from '../../../src/platform/http/connection.ts'
import type { HttpRequest } from '../../../src/platform/http/transport.ts'
import { answer, startWireServer, type WireServer } from '../../oz/client/wire-server.ts'

const opened: (WireServer | Connection)[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

async function setUp(serve: (socket: Socket, index: number) => void) {
  const server = await startWireServer(serve)
  const connection = openConnection({})
  opened.push(server, connection)
  const send = (more: Partial<HttpRequest> = {}) => connection.send({ ...plainRequest(server.url), ...more })
  return { server, send }
}

function plainRequest(url: string): HttpRequest {
  return {
    method: 'GET',
    url: `${url}/a?b=c`,
    headers: { accept: 'application/json' },
    deadlineMs: 5_000,
    maxBytes: 1_000_000,
    signal: new AbortController().signal,
  }
}

function sendLookingUp(lookup: LookupFunction) {
  const connection = openConnection({}, () => new Agent({ connect: { lookup } }))
  opened.push(connection)
  return connection.send
}

const post = { method: 'POST', body: '{"prompt":"p"}' } as const

describe('a request', () => {
  test('goes out as it is, and its answer comes back whole', async () => {
    const { server, send } = await setUp((socket) => socket.write(answer('{"ok":1}', 'X-Thing: a\r\nX-THING-2: b\r\n')))
    const { status, headers, body } = await send(post)
    expect([status, body.toString()]).toEqual([200, '{"ok":1}'])
    expect(headers).toMatchObject({ 'x-thing': 'a', 'x-thing-2': 'b' })
    expect(server.received[0]).toMatch(
      /^POST \/a\?b=c HTTP\/1\.1\r\n[^]*accept: application\/json\r\n[^]*\{"prompt":"p"\}$/i,
    )
  })

  test('keeps its connection for the next one', async () => {
    const { server, send } = await setUp((socket) => socket.write(answer('{}')))
    await send()
    await setImmediate()
    await send(post)
    expect(server.received).toHaveLength(1)
  })

  test('takes hints that come before the answer for what they are', async () => {
    const { send } = await setUp((socket) => {
      socket.write(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${answer('{}')}`)
    })
    expect((await send()).status).toBe(200)
  })

  test.each([301, 302, 307, 308])('follows no redirect (%i)', async (status) => {
    const { server, send } = await setUp((socket) => {
      socket.write(`HTTP/1.1 ${status} Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n`)
    })
    expect((await send(post)).status).toBe(status)
    expect(server.received.join('')).not.toContain('elsewhere')
  })

  test('puts pieces together', async () => {
    const { send } = await setUp((socket) => {
      const bytes = Buffer.from(answer('"ä€😀"'))
      const writeFrom = (index: number): void => {
        socket.write(bytes.subarray(index, index + 1))
        if (index + 1 < bytes.length) setTimeout(writeFrom, 1, index + 1)
      }
      writeFrom(0)
    })
    expect((await send()).body.toString()).toBe('"ä€😀"')
  })
})

describe('the deadline covers', () => {
  test.each([
    ['the head', ''],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-'],
    ['the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":'],
    ['a body in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n'],
  ])('%s', async (_name, bytes) => {
    const { server, send } = await setUp((socket) => socket.write(bytes))
    const startedMs = performance.now()
    await expect(send({ deadlineMs: 300 })).rejects.toMatchObject({ reason: 'timeout', sent: true })
    expect(performance.now() - startedMs).toBeLessThan(1_000)
    await server.closed()
  })

  test('a body that drips without end', async () => {
    const { send } = await setUp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n')
      const timer = setInterval(() => {
        if (socket.destroyed) clearInterval(timer)
        else socket.write('x')
      }, 10)
    })
    await expect(send({ deadlineMs: 150 })).rejects.toMatchObject({ reason: 'timeout' })
  })

  test('connecting, in which nothing was sent', async () => {
    const connected: string[] = []
    const slow = sendLookingUp((host) => connected.push(host))
    await expect(slow({ ...plainRequest('http://oz.test'), deadlineMs: 50 })).rejects.toMatchObject({
      reason: 'timeout',
      sent: false,
    })
    expect(connected).toEqual(['oz.test'])
  })
})

describe('an answer that is not whole', () => {
  test.each([
    ['cut in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":1}'],
    ['cut in a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{"a":1}'],
    ['cut in the head', 'HTTP/1.1 200 OK\r\nContent-'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['nothing', ''],
  ])('%s', async (_name, bytes) => {
    const { send } = await setUp((socket) => {
      socket.write(bytes)
      socket.end()
    })
    await expect(send(post)).rejects.toMatchObject({ name: 'TransportError', reason: 'broken', sent: true })
  })

  test('a reset after the request', async () => {
    const { send } = await setUp((socket) => socket.resetAndDestroy())
    await expect(send(post)).rejects.toMatchObject({ reason: 'broken', sent: true })
  })

  test.each([
    ['announced', `HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n${'x'.repeat(900_000)}`],
    [
      'in chunks',
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${`186a0\r\n${'x'.repeat(100_000)}\r\n`.repeat(9)}`,
    ],
  ])('too large, %s', async (_name, bytes) => {
    const { server, send } = await setUp((socket) => socket.write(bytes))
    await expect(send({ maxBytes: 50_000 })).rejects.toMatchObject({ reason: 'too_large', sent: true })
    await server.closed()
  })

  test('as large as it may be', async () => {
    const { send } = await setUp((socket) => socket.write(answer('x'.repeat(50_000))))
    expect((await send({ maxBytes: 50_000 })).body).toHaveLength(50_000)
  })
})

describe('an answer that nobody asked to be packed', () => {
  const text = '{"text":"ä"}'
  const packed = (coding: string, body: Buffer) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), body])
  }

  test.each([
    ['gzip', gzipSync(text)],
    ['X-GZip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['gzip', Buffer.alloc(0)],
  ])('is unpacked: %s', async (coding, body) => {
    const { send } = await setUp((socket) => socket.write(packed(coding, body)))
    expect((await send()).body.toString()).toBe(body.length === 0 ? '' : text)
  })

  test.each([
    ['cut', gzipSync(text).subarray(0, 15)],
    ['none', Buffer.from(text)],
  ])('is broken where it is %s', async (_name, body) => {
    const { send } = await setUp((socket) => socket.write(packed('gzip', body)))
    await expect(send(post)).rejects.toMatchObject({ reason: 'broken', sent: true })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(5_000_000))],
    ['deflate', deflateSync(Buffer.alloc(5_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(5_000_000))],
  ])('is too large where it unpacks to too much: %s', async (coding, body) => {
    const { send } = await setUp((socket) => socket.write(packed(coding, body)))
    await expect(send()).rejects.toMatchObject({ reason: 'too_large', sent: true })
  })
})

describe('nothing was sent', () => {
  test('where nobody listens', async () => {
    const { server, send } = await setUp(() => undefined)
    await server.close()
    await expect(send(post)).rejects.toMatchObject({ reason: 'connect', sent: false })
  })

  test('where the name is not known', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND oz.test'), { code: 'ENOTFOUND' })
    const send = sendLookingUp((_host, _options, callback) => {
      callback(unknown, '', 4)
    })
    const failure = send(plainRequest('http://oz.test'))
    await expect(failure).rejects.toMatchObject({ reason: 'connect', sent: false, permanent: true })
    await expect(failure).rejects.toThrow('the host name oz.test cannot be resolved')
  })

  test('where the name cannot be looked up for the moment, which is believed thrice', async () => {
    const unknown = Object.assign(new Error('getaddrinfo EAI_AGAIN oz.test'), { code: 'EAI_AGAIN' })
    const send = sendLookingUp((_host, _options, callback) => {
      callback(unknown, '', 4)
    })
    const failed = async () => send(plainRequest('http://oz.test')).catch((error: unknown) => error)
    expect([await failed(), await failed(), await failed()]).toMatchObject([
      { sent: false, permanent: false },
      { sent: false, permanent: false },
      { sent: false, permanent: true },
    ])
  })

  test('where the name is lost later, which may pass', async () => {
    const { server } = await setUp((socket) => socket.end(answer('{}', 'Connection: close\r\n')))
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND oz.test'), { code: 'ENOTFOUND' })
    let isKnown = true
    const send = sendLookingUp((_host, _options, callback) => {
      if (isKnown) callback(null, [{ address: '127.0.0.1', family: 4 }])
      else callback(unknown, '', 4)
    })
    const url = server.url.replace('127.0.0.1', 'oz.test')
    expect((await send(plainRequest(url))).status).toBe(200)
    isKnown = false
    await setImmediate()
    await expect(send(plainRequest(url))).rejects.toMatchObject({ reason: 'connect', sent: false, permanent: false })
  })

  test.each([
    ['ftp://oz.test/', 'the protocol ftp: is not supported'],
    ['oz.test', 'the address is not a URL'],
  ])('to %s', async (url, message) => {
    const failure = openConnection({}).send({ ...plainRequest(''), url })
    await expect(failure).rejects.toMatchObject({ name: 'TransportError', sent: false, permanent: true })
    await expect(failure).rejects.toThrow(message)
  })

  test('over http to another machine, where a key or token would be in it', async () => {
    const { send } = openConnection({})
    const headers = { Authorization: 'Bearer ghs_1' }
    const failure = send({ ...plainRequest('http://ghes.test/api/v3'), headers })
    await expect(failure).rejects.toMatchObject({ reason: 'tls', sent: false, permanent: true })
    await expect(failure).rejects.toThrow('http://ghes.test is not https')
  })

  test('where a header cannot be written', async () => {
    const { send } = await setUp(() => undefined)
    const failure = send({ headers: { authorization: 'Bearer a\nb' } })
    await expect(failure).rejects.toMatchObject({ name: 'TransportError', sent: false, permanent: true })
  })

  test('when it was given up before', async () => {
    const { server, send } = await setUp((socket) => socket.write(answer('{}')))
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(send({ ...post, signal })).rejects.toMatchObject({ reason: 'aborted', sent: false })
    await send()
    expect(server.received.join('')).not.toContain('POST')
  })

  test('when it was given up in the moment it was handed over', async () => {
    const { server, send } = await setUp((socket) => socket.write(answer('{}')))
    const controller = new AbortController()
    const failure = send({ ...post, signal: controller.signal })
    controller.abort()
    await expect(failure).rejects.toMatchObject({ reason: 'aborted', sent: false })
    await send()
    expect(server.received.join('')).not.toContain('POST')
  })
})

describe('a request that was given up', () => {
  test('while the answer was waited for has been sent, and its connection is closed', async () => {
    const controller = new AbortController()
    const { server, send } = await setUp(() => {
      controller.abort()
    })
    const failure = send({ ...post, signal: controller.signal })
    await expect(failure).rejects.toMatchObject({ reason: 'aborted', sent: true })
    await server.closed()
  })

  test('leaves its late answer to nobody', async () => {
    const { send } = await setUp((socket, index) => {
      setTimeout(() => socket.write(answer(`"answer ${index}"`)), index === 0 ? 100 : 0)
    })
    await expect(send({ deadlineMs: 50 })).rejects.toMatchObject({ reason: 'timeout' })
    expect((await send()).body.toString()).toBe('"answer 1"')
  })

  test('that hangs does not hold up the next', async () => {
    const { send } = await setUp((socket, index) => {
      if (index > 0) socket.write(answer('{}'))
    })
    const hanging = send({ deadlineMs: 400 })
    const startedMs = performance.now()
    expect((await send(post)).status).toBe(200)
    expect(performance.now() - startedMs).toBeLessThan(300)
    await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
  })
})
