import type { Dispatcher } from 'undici'
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

/** The real Send, over an undici dispatcher for the request's origin. */
export function createSend(dispatcherFor: (url: URL) => Promise<Dispatcher>): Send {
  return async (request) => {
    const url = new URL(request.url)
    const dispatcher = await dispatcherFor(url).catch((cause: unknown) => {
      throw new TransportError(`no way to ${url.origin}: ${messageOf(cause)}`, {
        reason: 'connect',
        sent: false,
        cause,
      })
    })
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(request, resolve, reject)
      exchange.dispatchOn(dispatcher, url)
    })
  }
}

/**
 * One request on the wire. Undici calls `onConnect` when a connected socket is about to be written to:
 * before that, nothing was sent, whatever went wrong.
 */
class Exchange {
  private sent = false
  private settled = false
  private status = 0
  private headers: Record<string, string> = {}
  private readonly chunks: Buffer[] = []
  private receivedBytes = 0
  private abortWire: ((error?: Error) => void) | undefined
  private readonly timer: NodeJS.Timeout
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

  dispatchOn(dispatcher: Dispatcher, url: URL): void {
    if (this.settled) return
    try {
      dispatcher.dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: this.request.method,
          headers: { ...this.request.headers },
          body: this.request.body ?? null,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        {
          onConnect: (abort) => {
            this.onConnect(abort)
          },
          onHeaders: (status, headers) => this.onHeaders(status, headers),
          onData: (chunk) => this.onData(chunk),
          onComplete: () => {
            this.onComplete()
          },
          onError: (error) => {
            this.onError(error)
          },
        },
      )
    } catch (error) {
      this.onError(error)
    }
  }

  private onConnect(abort: (error?: Error) => void): void {
    if (this.settled) {
      abort()
      return
    }
    this.sent = true
    this.abortWire = abort
  }

  private onHeaders(status: number, headers: Buffer[]): boolean {
    this.status = status
    this.headers = readHeaders(headers)
    return true
  }

  private onData(chunk: Buffer): boolean {
    this.receivedBytes += chunk.length
    if (this.receivedBytes > this.request.maxBytes) {
      this.fail('too_large', `the answer is larger than ${this.request.maxBytes} bytes`)
      return false
    }
    this.chunks.push(chunk)
    return true
  }

  private onComplete(): void {
    if (!this.settle()) return
    this.resolve({ status: this.status, headers: this.headers, body: Buffer.concat(this.chunks) })
  }

  private onError(error: unknown): void {
    const refusal = proxyRefusal.exec(messageOf(error))?.[1]
    if (refusal !== undefined) {
      this.fail('proxy', `the proxy does not let the request through (${refusal})`, error)
      return
    }
    const reason = isTlsError(error) ? 'tls' : this.sent ? 'broken' : 'connect'
    this.fail(reason, messageOf(error) || codeOf(error), error)
  }

  private fail(reason: TransportReason, message: string, cause?: unknown): void {
    if (!this.settle()) return
    this.reject(new TransportError(message, { reason, sent: this.sent, cause }))
    this.abortWire?.(new Error(message))
  }

  /** False when it was settled before. */
  private settle(): boolean {
    if (this.settled) return false
    this.settled = true
    clearTimeout(this.timer)
    this.request.signal.removeEventListener('abort', this.onAbort)
    return true
  }
}

/** Undici hands headers over as name, value, name, value. */
function readHeaders(raw: readonly Buffer[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index]?.toString('latin1').toLowerCase() ?? ''
    headers[name] = raw[index + 1]?.toString('latin1') ?? ''
  }
  return headers
}

/** Undici's words for an answer to CONNECT. Others than these may be over in a moment. */
const proxyRefusal = /^Proxy response \((401|403|407)\)/

const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))|EPROTO/

function isTlsError(error: unknown): boolean {
  return tlsCodes.test(codeOf(error))
}

/** Node's and undici's error code, or the one of its first cause: several addresses fail as one AggregateError. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause)
}
