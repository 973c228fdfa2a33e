import { expect, test } from '@jest/globals'
import { Agent, createServer, request, type Server } from 'node:http'
import { tunnelThrough } from '../../../src/platform/http/tunnel.ts'

async function listen(server: Server): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
}

async function askThrough(agent: Agent, url: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  request(url, { agent, path: '/' }, ({ statusCode }) => {
    resolve(statusCode)
  })
    .on('error', reject)
    .end()
  return promise
}

test('a proxy that never answers holds up nobody once the connection is closed', async () => {
  const agent = new Agent()
  const server = createServer().on('connect', () => {
    agent.destroy()
  })
  tunnelThrough(agent, await listen(server))
  await expect(askThrough(agent, 'http://oz.test')).rejects.toThrow('socket hang up')
  server.closeAllConnections()
  server.close()
})

test.each([
  ['http://oz.test', 'oz.test:80'],
  ['http://oz.test:8080', 'oz.test:8080'],
  ['http://[::1]:8080', '[::1]:8080'],
])('for %s the proxy is asked for %s', async (url, authority) => {
  const asked: (string | undefined)[] = []
  const server = createServer().on('connect', (connect, socket) => {
    asked.push(connect.url, connect.headers.host)
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
  })
  const agent = new Agent()
  tunnelThrough(agent, await listen(server))
  await expect(askThrough(agent, url)).rejects.toThrow('the proxy answered 403')
  expect(asked).toEqual([authority, authority])
  server.close()
})

test('every 2xx of a proxy is a tunnel', async () => {
  const server = createServer().on('connect', (_connect, socket) => {
    socket.write('HTTP/1.1 204 Tunnel\r\n\r\n')
    socket.once('data', () => socket.end('HTTP/1.1 418 Teapot\r\nContent-Length: 0\r\n\r\n'))
  })
  const agent = new Agent()
  tunnelThrough(agent, await listen(server))
  expect(await askThrough(agent, 'http://oz.test')).toBe(418)
  agent.destroy()
  server.close()
})
