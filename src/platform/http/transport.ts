import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { messageOf } from '../errors.ts'
import { arrayOf, objectOf } from '../json.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** For the whole of it: connecting, headers and body. */
  readonly deadlineMs: number
  /** More than this of an answer's body, as sent or unpacked, ends the request. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked, where it came as gzip, deflate or br. */
  readonly body: Buffer
}

/** Sends one request once: no retry, no redirect followed. Rejects with a TransportError only. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** proxy: the one in between forbids it, wants another user and password, or is of a kind that isn't supported. */
export type TransportReason = 'aborted' | 'timeout' | 'too_large' | 'tls' | 'proxy' | 'connect' | 'broken'

/** No whole answer came. `sent` tells doubt from certainty: false means no byte of the request left. */
export class TransportError extends Error {
  override name = 'TransportError'
  readonly reason: TransportReason
  readonly sent: boolean
  /** Another try would fail the same way: how the step is set up must change first. */
  readonly permanent: boolean

  constructor(
    message: string,
    details: { reason: TransportReason; sent: boolean; permanent?: boolean; cause?: unknown },
  ) {
    const { reason, sent, permanent = false, cause } = details
    super(message, { cause })
    this.reason = reason
    this.sent = sent
    this.permanent = permanent
  }
}

/** Sends one request through `dispatcher`. undici itself never sends one again that it began to send. */
export async function exchange(dispatcher: Dispatcher, request: HttpRequest): Promise<HttpResponse> {
  const { method, headers, body, deadlineMs, maxBytes, signal } = request
  const { origin, pathname, search } = new URL(request.url)
  const handler = new Exchange(maxBytes)
  const onAbort = (): void => {
    handler.fail('aborted', 'the request was aborted')
  }
  const timer = setTimeout(() => {
    handler.fail('timeout', `no complete answer within ${(deadlineMs / 1000).toFixed(1)} s`)
  }, deadlineMs)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    const options = { origin, path: pathname + search, method, headers: { ...headers } }
    const timeouts = { headersTimeout: 0, bodyTimeout: 0 }
    if (signal.aborted) onAbort()
    else dispatcher.dispatch({ ...options, ...timeouts, ...(body !== undefined && { body }) }, handler)
    return await handler.answer.promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * One request on the wire. undici calls `onConnect` when the connection stands (for TLS: is checked) and right before
 * it writes: until then nothing was sent, whatever went wrong. From then on the request counts as sent.
 */
class Exchange implements Dispatcher.DispatchHandlers {
  readonly answer = Promise.withResolvers<HttpResponse>()
  private readonly maxBytes: number
  private isOver = false
  private sent = false
  private status = 0
  private headers: Readonly<Record<string, string>> = {}
  private readonly chunks: Buffer[] = []
  private receivedBytes = 0
  private abort: ((error?: Error) => void) | undefined

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes
  }

  onConnect(abort: (error?: Error) => void): void {
    this.sent = !this.isOver
    this.abort = abort
    // It waited for a connection until nobody wanted it any more: it must not go out now.
    if (this.isOver) abort()
  }

  onHeaders(status: number, fields: Buffer[]): boolean {
    this.status = status
    this.headers = readHeaders(fields)
    return true
  }

  onData(chunk: Buffer): boolean {
    this.receivedBytes += chunk.length
    if (this.receivedBytes > this.maxBytes) this.failAsTooLarge()
    else this.chunks.push(chunk)
    return true
  }

  onComplete(): void {
    try {
      const body = unpack(Buffer.concat(this.chunks), this.headers['content-encoding'], this.maxBytes)
      this.isOver = true
      this.answer.resolve({ status: this.status, headers: this.headers, body })
    } catch (error) {
      if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') this.failAsTooLarge(error)
      else this.fail('broken', `the answer cannot be unpacked: ${messageOf(error)}`, error)
    }
  }

  onError(error: Error): void {
    const proxyStatus = /^Proxy response \((\d+)\) !== 200/.exec(error.message)?.[1]
    if (proxyStatus !== undefined) {
      const reason = lastingRefusals.includes(proxyStatus) ? 'proxy' : 'connect'
      this.fail(reason, `the proxy does not let the request through (${proxyStatus})`, error)
    } else {
      const reason = tlsCodes.test(codeOf(error)) ? 'tls' : this.sent ? 'broken' : 'connect'
      this.fail(reason, messageOf(error) || codeOf(error), error)
    }
  }

  /** Ends the request, unless it has ended. */
  fail(reason: TransportReason, message: string, cause?: unknown): void {
    if (this.isOver) return
    this.isOver = true
    this.answer.reject(new TransportError(message, { reason, sent: this.sent, cause }))
    this.abort?.()
  }

  private failAsTooLarge(cause?: unknown): void {
    this.fail('too_large', `the answer is larger than ${this.maxBytes} bytes`, cause)
  }
}

/** Names and values take turns; of a name that comes twice the last counts. */
function readHeaders(fields: readonly Buffer[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < fields.length; at += 2) {
    headers[String(fields[at]).toLowerCase()] = fields[at + 1]?.toString('latin1') ?? ''
  }
  return headers
}

/** Nobody asks for a packed answer, and some servers and proxies send one all the same. Other codings stay as they are. */
function unpack(body: Buffer, codings: string | undefined, maxBytes: number): Buffer {
  const options: ZlibOptions = { maxOutputLength: maxBytes }
  const names = (codings ?? '').toLowerCase().split(',').slice(0, 4)
  return names.reduceRight(
    (packed, name) => (packed.length === 0 ? packed : (unpackers.get(name.trim())?.(packed, options) ?? packed)),
    body,
  )
}

const unpackers = new Map<string, (body: Buffer, options: ZlibOptions) => Buffer>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['br', brotliDecompressSync],
  // With the zlib header, as the standard has it, or without, as some servers send it.
  ['deflate', (body, options) => (((body[0] ?? 0) & 0x0f) === 0x08 ? inflateSync : inflateRawSync)(body, options)],
])

/** A proxy's other answers may be over in a moment. */
const lastingRefusals: readonly string[] = ['401', '403', '407']

const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY)|UND_ERR_PRX_TLS)|EPROTO/

/** Node's error code, or the one of its first cause: several addresses fail as one AggregateError. */
export function codeOf(error: unknown): string {
  const { code, errors, cause } = objectOf(error)
  if (typeof code === 'string') return code
  const first = arrayOf(errors)[0] ?? cause
  return first === undefined ? '' : codeOf(first)
}
