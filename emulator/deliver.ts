import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Delivery, Pace } from './message.ts'

/** Sends an answer over a real socket, faults included. Ends early, silently, when the client goes or `signal` aborts. */
export async function deliver(delivery: Delivery, socket: ServerResponse, signal: AbortSignal): Promise<void> {
  if (delivery.kind === 'silence') return
  if (delivery.delayMs > 0) await wait(delivery.delayMs, undefined, { signal })
  if (socket.destroyed) return
  if (delivery.kind === 'reset') {
    socket.socket?.resetAndDestroy()
    return
  }
  const { status, headers, body } = delivery.response
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
  const bodiless = status === 204 || status === 304
  socket.writeHead(status, bodiless ? headers : { ...headers, 'content-length': bytes.byteLength })
  await sendBody(bytes, delivery.pace, socket, signal)
}

async function sendBody(bytes: Buffer, pace: Pace, socket: ServerResponse, signal: AbortSignal): Promise<void> {
  switch (pace.kind) {
    case 'whole':
      socket.end(bytes)
      return
    case 'slices':
      for (let at = 0; at < bytes.byteLength && !socket.destroyed; at += pace.bytes) {
        socket.write(bytes.subarray(at, at + pace.bytes))
        await wait(pace.pauseMs, undefined, { signal })
      }
      socket.end()
      return
    case 'reset':
      await sendPart(bytes.subarray(0, pace.afterBytes), socket)
      socket.socket?.resetAndDestroy()
      return
    case 'stall':
      await sendPart(bytes.subarray(0, pace.afterBytes), socket)
  }
}

/** Resolves when the part is with the system, the head with it. */
async function sendPart(part: Buffer, socket: ServerResponse): Promise<void> {
  socket.flushHeaders()
  if (part.byteLength === 0) return
  await new Promise<void>((resolve) =>
    socket.write(part, () => {
      resolve()
    }),
  )
}
