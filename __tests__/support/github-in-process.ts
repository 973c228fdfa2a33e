/** The same API without a socket: for many requests, and for a clock that a test moves. */
import { type HttpRequest, type HttpResponse, type Send, TransportError } from '../../src/platform/http/transport.ts'
import { type BadReply, readCall } from '../../emulator/github/call.ts'
import type { ApiCore } from '../../emulator/github/core.ts'

export function sendInProcess(core: ApiCore): Send {
  return async (request) => {
    if (request.signal.aborted) throw new TransportError('the request was given up', { reason: 'aborted', sent: false })
    const { pathname, search } = new URL(request.url)
    const call = readCall(request.method, pathname + search, { headers: request.headers, text: request.body ?? '' })
    return respond(core.reply(call), request)
  }
}

async function respond(reply: BadReply, { signal }: HttpRequest): Promise<HttpResponse> {
  if (reply === 'reset') throw new TransportError('socket hang up', { reason: 'broken', sent: true })
  if (reply === 'silence') {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new TransportError('the request was given up', { reason: 'aborted', sent: true }))
      })
    })
  }
  const { status = 200, headers = {}, body } = reply
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  return { status, headers, body: Buffer.isBuffer(body) ? body : Buffer.from(text) }
}
