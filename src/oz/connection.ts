import type { Dispatcher } from 'undici'
import type { Environment } from '../ports.ts'
import { createSend, type HttpRequest, type HttpResponse, type Send } from './transport.ts'

const connectTimeoutMs = 10_000
const keepAliveTimeoutMs = 20_000

export interface Connection {
  readonly send: Send
  close(): Promise<void>
}

/**
 * The way to the network: a connection an origin, kept for the next request, through the proxy that `HTTPS_PROXY`,
 * `HTTP_PROXY` and `NO_PROXY` (lower case too) ask for. Node adds the CAs of `NODE_EXTRA_CA_CERTS` itself.
 */
export function openConnection(env: Environment): Connection {
  const origins = new Map<string, Lanes>()
  return {
    send: (request) => {
      const { origin } = new URL(request.url)
      const lanes = origins.get(origin) ?? new Lanes(env)
      origins.set(origin, lanes)
      return lanes.send(request)
    },
    async close() {
      await Promise.all([...origins.values()].map((lanes) => lanes.close()))
      origins.clear()
    },
  }
}

/** One does nearly always; more, so that a request that hangs can't hold up the one that cancels the run. */
const mostLanes = 4

/** The connections to one origin: a request takes the first that is free. */
class Lanes {
  private readonly lanes: Lane[] = []
  private readonly env: Environment

  constructor(env: Environment) {
    this.env = env
  }

  send(request: HttpRequest): Promise<HttpResponse> {
    return this.take().send(request)
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.close()))
  }

  private take(): Lane {
    const quietest = this.lanes.toSorted((one, other) => one.waiting - other.waiting)[0]
    if (quietest && (quietest.waiting === 0 || this.lanes.length === mostLanes)) return quietest
    const lane = new Lane(this.env)
    this.lanes.push(lane)
    return lane
  }
}

class Lane {
  waiting = 0
  private dispatcher: Promise<Dispatcher> | undefined
  private readonly exchange: Send

  constructor(env: Environment) {
    this.exchange = createSend((url) => (this.dispatcher ??= createDispatcher(url, env)))
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    this.waiting += 1
    try {
      return await this.exchange(request)
    } finally {
      this.waiting -= 1
    }
  }

  async close(): Promise<void> {
    const dispatcher = await this.dispatcher?.catch(() => undefined)
    await dispatcher?.destroy()
  }
}

/** `rejectUnauthorized` is said so that `NODE_TLS_REJECT_UNAUTHORIZED=0` cannot turn the checks off. */
const connect = { timeout: connectTimeoutMs, rejectUnauthorized: true }

async function createDispatcher(url: URL, env: Environment): Promise<Dispatcher> {
  const proxy = mentionsProxy(env) ? await proxyFor(url) : undefined
  if (proxy) {
    // The whole of undici: only its index gives dispatchers the CONNECT that a tunnel begins with.
    const { ProxyAgent } = await import('undici')
    return new ProxyAgent({
      uri: proxy.href,
      requestTls: connect,
      proxyTls: connect,
      connections: 1,
      keepAliveTimeout: keepAliveTimeoutMs,
    })
  }
  const { default: Client } = await import('undici/lib/dispatcher/client.js')
  return new Client(url.origin, { connect, keepAliveTimeout: keepAliveTimeoutMs })
}

function mentionsProxy(env: Environment): boolean {
  return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => env[name])
}

/** The toolkit's own reading of the proxy variables, as every other action has it; loopback goes straight. */
async function proxyFor(url: URL): Promise<URL | undefined> {
  const { getProxyUrl } = await import('@actions/http-client/lib/proxy')
  return getProxyUrl(url)
}
