import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import type { Socket } from 'node:net'
import { messageOf } from '../errors.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** For the whole of it: connecting, headers and body. */
  readonly deadlineMs: number
  /** More than this of an answer's body ends the request. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Sends one request once: no retry, no redirect followed. Rejects with a TransportError only. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** proxy: the one on the way forbids it, or wants another user and password. */
export type TransportReason = 'aborted' | 'timeout' | 'too_large' | 'tls' | 'proxy' | 'connect' | 'broken'

/** No whole answer came. `sent` tells doubt from certainty: false means no byte of the request left. */
export class TransportError extends Error {
  override name = 'TransportError'
  readonly reason: TransportReason
  readonly sent: boolean

  constructor(message: string, details: { reason: TransportReason; sent: boolean; cause?: unknown }) {
    super(message, { cause: details.cause })
    this.reason = details.reason
    this.sent = details.sent
  }
}

/** A way to one origin, connections kept: begins a request there. */
export type Route = (options: RequestOptions) => ClientRequest

/** To connect, TLS included, once it is a request's turn. */
const connectTimeoutMs = 10_000

/** The real Send, over Node's own client and the way that `routeFor` knows to the request's origin. */
export function createSend(routeFor: (url: URL) => Promise<Route>): Send {
  return async (request) => {
    const url = new URL(request.url)
    const route = await routeFor(url).catch((cause: unknown) => {
      throw new TransportError(`no way to ${url.origin}: ${messageOf(cause)}`, {
        reason: 'connect',
        sent: false,
        cause,
      })
    })
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(request, resolve, reject)
      exchange.begin(route, url)
    })
  }
}

/**
 * One request on the wire. Node hands the request its socket first and writes once that is open (for TLS: agreed on):
 * before that, nothing was sent, whatever went wrong. In doubt it counts as sent.
 */
class Exchange {
  private sent = false
  private settled = false
  private readonly chunks: Buffer[] = []
  private receivedBytes = 0
  private wire: ClientRequest | undefined
  private readonly timer: NodeJS.Timeout
  private connectTimer: NodeJS.Timeout | undefined
  private readonly onAbort = (): void => {
    this.fail('aborted', 'the request was given up')
  }
  private readonly request: HttpRequest
  private readonly resolve: (response: HttpResponse) => void
  private readonly reject: (error: TransportError) => void

  constructor(
    request: HttpRequest,
    resolve: (response: HttpResponse) => void,
    reject: (error: TransportError) => void,
  ) {
    this.request = request
    this.resolve = resolve
    this.reject = reject
    this.timer = setTimeout(() => {
      this.fail('timeout', `no complete answer within ${(request.deadlineMs / 1000).toFixed(1)} s`)
    }, request.deadlineMs)
    if (request.signal.aborted) this.onAbort()
    else request.signal.addEventListener('abort', this.onAbort, { once: true })
  }

  begin(route: Route, url: URL): void {
    if (this.settled) return
    const { method, headers, body } = this.request
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    try {
      const wire = route({ path: url.pathname + url.search, method, headers: { ...headers, ...length } })
      this.wire = wire
      wire
        .once('socket', (socket) => {
          this.onSocket(socket)
        })
        .once('response', (response) => {
          this.onResponse(response)
        })
        .on('error', this.onError)
        .once('close', () => {
          this.onError(new Error('the connection was closed before a whole answer came'))
        })
        .end(body)
    } catch (error) {
      this.onError(error)
    }
  }

  private onSocket(socket: Socket): void {
    // Nothing is written yet, and nothing ever will be to a socket that is gone already.
    if (this.settled || socket.destroyed) return
    if (!isOpening(socket)) {
      this.sent = true
      return
    }
    this.connectTimer = setTimeout(() => {
      this.fail('connect', `no connection within ${connectTimeoutMs / 1000} s`)
    }, connectTimeoutMs)
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
      clearTimeout(this.connectTimer)
      this.sent = true
    })
  }

  private onResponse(response: IncomingMessage): void {
    response
      .on('data', (chunk: Buffer) => {
        this.onData(chunk)
      })
      .on('error', this.onError)
      .once('end', () => {
        this.onEnd(response)
      })
  }

  private onData(chunk: Buffer): void {
    this.receivedBytes += chunk.length
    if (this.receivedBytes > this.request.maxBytes) {
      this.fail('too_large', `the answer is larger than ${this.request.maxBytes} bytes`)
    } else {
      this.chunks.push(chunk)
    }
  }

  private onEnd({ statusCode = 0, headersDistinct }: IncomingMessage): void {
    if (!this.settle()) return
    const headers = Object.entries(headersDistinct).map(([name, values]) => [name, values?.at(-1) ?? ''] as const)
    this.resolve({ status: statusCode, headers: Object.fromEntries(headers), body: Buffer.concat(this.chunks) })
  }

  private readonly onError = (error: unknown): void => {
    if (error instanceof ProxyRefusal && lastingRefusals.includes(error.status)) {
      this.fail('proxy', `the proxy does not let the request through (${error.status})`, error)
      return
    }
    const reason = isTlsError(error) ? 'tls' : this.sent ? 'broken' : 'connect'
    this.fail(reason, messageOf(error) || codeOf(error), error)
  }

  private fail(reason: TransportReason, message: string, cause?: unknown): void {
    if (!this.settle()) return
    this.reject(new TransportError(message, { reason, sent: this.sent, cause }))
    this.wire?.destroy()
  }

  /** False when it was settled before. */
  private settle(): boolean {
    if (this.settled) return false
    this.settled = true
    clearTimeout(this.timer)
    clearTimeout(this.connectTimer)
    this.request.signal.removeEventListener('abort', this.onAbort)
    return true
  }
}

/** `secureConnecting` is Node's own word for a TLS handshake under way. */
function isOpening(socket: Socket): boolean {
  return socket.connecting || ('secureConnecting' in socket && socket.secureConnecting === true)
}

/** A proxy's answer to CONNECT that is no tunnel. */
export class ProxyRefusal extends Error {
  override name = 'ProxyRefusal'
  readonly status: number

  constructor(status: number) {
    super(`the proxy answered ${status}`)
    this.status = status
  }
}

/** Others may be over in a moment. */
const lastingRefusals: readonly number[] = [401, 403, 407]

const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))|EPROTO/

function isTlsError(error: unknown): boolean {
  return tlsCodes.test(codeOf(error))
}

/** Node's error code, or the one of its first cause: several addresses fail as one AggregateError. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause)
}
