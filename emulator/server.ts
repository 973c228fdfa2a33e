import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createOz, defaultKey, type Oz, type OzOptions } from './core.ts'
import { deliver } from './deliver.ts'
import type { Delivery, OzRequest } from './message.ts'

export interface EmulatorOptions extends Omit<OzOptions, 'origin'> {
  /** 127.0.0.1 unless given. */
  readonly host?: string
  /** A free one unless given. */
  readonly port?: number
  /** Told of each request with one line that holds no key: method, path, how it is answered. */
  readonly onRequest?: (line: string) => void
}

export interface Emulator {
  /** The server's root, without /api/v1 and without a slash at the end. */
  readonly url: string
  readonly port: number
  /** The bearer it lets in. */
  readonly key: string
  /** The core: runs, requests, faults. */
  readonly oz: Oz
  readonly server: Server
  /** Ends agents and connections, then the server. */
  close(): Promise<void>
}

const maxBodyBytes = 64 * 1024 * 1024

/** Starts an Oz-compatible server. Rejects when it can't listen, or when an option makes no sense. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1', port = 0, onRequest, ...ozOptions } = options
  const server = createServer({ requestTimeout: 0 })
  const stop = new AbortController()
  const listeningPort = await listen(server, host, port)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listeningPort}`
  const oz = createOz({ ...ozOptions, origin: url })
  server.on('request', (incoming, socket) => {
    readRequest(incoming)
      .then((request) => {
        const delivery = oz.handle(request)
        onRequest?.(lineOf(request, delivery))
        return deliver(delivery, socket, stop.signal)
      })
      .catch(() => socket.destroy())
  })
  const close = async () => {
    stop.abort()
    await oz.close()
    server.closeAllConnections()
    await new Promise<void>((resolve) =>
      server.close(() => {
        resolve()
      }),
    )
  }
  return { url, port: listeningPort, key: options.key ?? defaultKey, oz, server, close }
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port')
  return address.port
}

async function readRequest(incoming: IncomingMessage): Promise<OzRequest> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes) throw new Error('The request is too large')
    chunks.push(chunk)
  }
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: plainHeaders(incoming),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value = '']) => [name, String(value)]))
}

function lineOf({ method, target }: OzRequest, delivery: Delivery): string {
  const [path = ''] = target.split('?')
  return `${method} ${path} ${delivery.kind === 'answer' ? delivery.response.status : delivery.kind}`
}
