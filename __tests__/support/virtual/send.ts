import type { Oz } from '../../../emulator/core.ts'
import type { Delivery, OzResponse } from '../../../emulator/message.ts'
import { TransportError, type HttpRequest, type HttpResponse, type Send } from '../../../src/platform/http/transport.ts'
import type { VirtualClock } from './clock.ts'

export interface VirtualNetwork {
  readonly oz: Oz
  readonly clock: VirtualClock
  /** One way; 20 ms unless given. */
  readonly latencyMs?: number
  /** When connections are refused, by the clock. */
  readonly isDown?: (nowMs: number) => boolean
}

/**
 * A transport without sockets, in virtual time, to the emulator's core. It keeps to the contract of the real one: one
 * deadline for the whole exchange, a cap on the body, and the truth about whether anything was sent. What has left
 * arrives, though the client may have given up: the worst that a network does.
 */
export function createVirtualSend(network: VirtualNetwork): Send {
  return async (request) => {
    const exchange = new VirtualExchange(network, request)
    try {
      return await exchange.run()
    } finally {
      exchange.close()
    }
  }
}

const forEver = new AbortController().signal
const closed = new Error('the exchange is over')

class VirtualExchange {
  private readonly network: VirtualNetwork
  private readonly request: HttpRequest
  private readonly over = new AbortController()
  private readonly done = new AbortController()
  private sent = false

  constructor(network: VirtualNetwork, request: HttpRequest) {
    this.network = network
    this.request = request
    network.clock.sleep(request.deadlineMs, this.done.signal).then(
      () => {
        this.giveUp('timeout')
      },
      () => undefined,
    )
    if (request.signal.aborted) this.onAbort()
    else request.signal.addEventListener('abort', this.onAbort, { once: true })
  }

  async run(): Promise<HttpResponse> {
    const { clock, isDown = () => false } = this.network
    await this.wait(this.latencyMs)
    if (isDown(clock.now())) throw new TransportError('connection refused', { reason: 'connect', sent: false })
    this.sent = true
    return this.receive(await this.unlessOver(this.deliver()))
  }

  close(): void {
    // A reason of its own for each would cost more than all the rest of an exchange.
    this.done.abort(closed)
    this.request.signal.removeEventListener('abort', this.onAbort)
  }

  private get latencyMs(): number {
    return this.network.latencyMs ?? 20
  }

  /** What has left is handled, whoever still waits. */
  private async deliver(): Promise<Delivery> {
    const { clock, oz } = this.network
    const { method, url, headers, body = '' } = this.request
    await clock.sleep(this.latencyMs, forEver)
    const { pathname, search } = new URL(url)
    return oz.handle({ method, target: pathname + search, headers, body })
  }

  private async receive(delivery: Delivery): Promise<HttpResponse> {
    if (delivery.kind === 'silence') return this.waitForEver()
    await this.wait(delivery.delayMs + this.latencyMs)
    if (delivery.kind === 'reset') throw this.broken()
    const { response, pace } = delivery
    switch (pace.kind) {
      case 'whole':
        return this.answer(response)
      case 'slices':
        await this.wait(Math.ceil(response.body.length / pace.bytes) * pace.pauseMs)
        return this.answer(response)
      case 'reset':
        throw this.broken()
      case 'stall':
        return this.waitForEver()
    }
  }

  private answer({ status, headers, body }: OzResponse): HttpResponse {
    const bytes = Buffer.from(body)
    if (bytes.byteLength > this.request.maxBytes) {
      throw new TransportError('the answer is too large', { reason: 'too_large', sent: true })
    }
    return { status, headers, body: bytes }
  }

  private broken(): TransportError {
    return new TransportError('the connection broke', { reason: 'broken', sent: true })
  }

  private wait(ms: number): Promise<void> {
    return this.network.clock.sleep(ms, this.over.signal)
  }

  private waitForEver(): Promise<never> {
    return this.unlessOver(new Promise<never>(() => undefined))
  }

  private unlessOver<T>(work: Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const onOver = (): void => {
      const reason: unknown = this.over.signal.reason
      reject(reason instanceof Error ? reason : new Error('over'))
    }
    if (this.over.signal.aborted) onOver()
    else this.over.signal.addEventListener('abort', onOver, { once: true })
    work.then(resolve, reject)
    return promise
  }

  private readonly onAbort = (): void => {
    this.giveUp('aborted')
  }

  private giveUp(reason: 'aborted' | 'timeout'): void {
    this.over.abort(new TransportError(`given up (${reason})`, { reason, sent: this.sent }))
  }
}
