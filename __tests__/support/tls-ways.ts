import { readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { createServer as createTlsServer } from 'node:tls'

const folder = join(import.meta.dirname, '../fixtures/tls')

/** The certificate of the authority that vouches for `oz.test`. */
export const authority = join(folder, 'authority.pem')

/** Something that listens on loopback. */
export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** `https://oz.test` in front of a server without TLS on `port`. */
export function startTlsFront(port: number): Promise<Listener> {
  const [key, cert] = ['server-key.pem', 'server.pem'].map((name) => readFileSync(join(folder, name)))
  return listen(
    createTlsServer({ key, cert }, (socket) => {
      couple(socket, connect(port, '127.0.0.1'))
    }),
  )
}

export interface ProxyOptions {
  /** The port on this machine where a tunnel to `host:port` ends. */
  readonly to: (authority: string) => number
  /** `user:password`, without which it answers 407. */
  readonly credentials?: string
  /** Told of each CONNECT: what was asked for. */
  readonly onConnect?: (authority: string) => void
}

/** A proxy that only tunnels. */
export function startProxy({ to, credentials, onConnect }: ProxyOptions): Promise<Listener> {
  const expected = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`
  const server = createHttpServer().on('connect', (request, socket) => {
    onConnect?.(request.url ?? '')
    if (expected !== undefined && request.headers['proxy-authorization'] !== expected) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const upstream = connect(to(request.url ?? ''), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      couple(socket, upstream)
    })
  })
  return listen(server)
}

function couple(one: Duplex, other: Duplex): void {
  one.on('error', () => other.destroy())
  other.on('error', () => one.destroy())
  one.pipe(other).pipe(one)
}

async function listen(server: Server): Promise<Listener> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
