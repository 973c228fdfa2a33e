import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A server that speaks bytes: what each connection gets is the test's to say. */
export interface WireServer {
  readonly url: string
  /** What each connection has sent so far, oldest first. */
  readonly received: readonly string[]
  /** Resolves when the last connection so far is closed from the other side. */
  closed(): Promise<void>
  close(): Promise<void>
}

/** `serve` is called for each whole request (its head and, where it has one, its body), counted from 0. */
export async function startWireServer(serve: (socket: Socket, index: number) => void): Promise<WireServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  let requests = 0
  let lastClosed = Promise.resolve()
  const server = createServer((socket) => {
    const connection = received.push('') - 1
    const { promise, resolve } = Promise.withResolvers<undefined>()
    lastClosed = promise
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      resolve(undefined)
    })
    let unanswered = ''
    socket.on('data', (chunk) => {
      received[connection] = (received[connection] ?? '') + chunk.toString()
      unanswered += chunk.toString()
      if (!isWhole(unanswered)) return
      unanswered = ''
      serve(socket, requests)
      requests += 1
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    closed: () => lastClosed,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n')
  const length = Number(/content-length: *(\d+)/i.exec(request)?.[1] ?? 0)
  return end >= 0 && request.length >= end + 4 + length
}

/** An answer with this body and its length. */
export function answer(body: string, head = ''): string {
  return `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${head}\r\n${body}`
}
