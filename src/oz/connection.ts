import type { Dispatcher } from 'undici'
import type { Environment } from '../ports.ts'
import { createSend, type Send } from './transport.ts'

const connectTimeoutMs = 10_000
const keepAliveTimeoutMs = 20_000

/**
 * The way to the network: one connection an origin, through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and
 * `NO_PROXY` (lower case too) ask for. Node adds the CAs of `NODE_EXTRA_CA_CERTS` itself.
 */
export function openConnection(env: Environment): Connection {
  const dispatchers = new Map<string, Promise<Dispatcher>>()
  return {
    send: createSend((url) => {
      const dispatcher = dispatchers.get(url.origin) ?? createDispatcher(url, env)
      dispatchers.set(url.origin, dispatcher)
      return dispatcher
    }),
    async close() {
      await Promise.all([...dispatchers.values()].map(async (dispatcher) => (await dispatcher).destroy()))
      dispatchers.clear()
    },
  }
}

export interface Connection {
  readonly send: Send
  close(): Promise<void>
}

/** `rejectUnauthorized` is said so that `NODE_TLS_REJECT_UNAUTHORIZED=0` cannot turn the checks off. */
const connect = { timeout: connectTimeoutMs, rejectUnauthorized: true }

async function createDispatcher(url: URL, env: Environment): Promise<Dispatcher> {
  const proxy = mentionsProxy(env) ? await proxyFor(url) : undefined
  if (proxy) {
    const { default: ProxyAgent } = await import('undici/lib/dispatcher/proxy-agent.js')
    return new ProxyAgent({
      uri: proxy.href,
      requestTls: connect,
      proxyTls: connect,
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
