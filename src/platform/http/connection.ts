import type { Agent as HttpAgent } from 'node:http'
import type { Environment } from '../ports.ts'
import { createSend, type Route, type Send } from './transport.ts'

export interface Connection {
  readonly send: Send
  close(): Promise<void>
}

/**
 * The way to the network: a connection an origin, kept for the next request, through the proxy that `HTTPS_PROXY`,
 * `HTTP_PROXY` and `NO_PROXY` (lower case too) ask for. Node adds the CAs of `NODE_EXTRA_CA_CERTS` itself.
 */
export function openConnection(env: Environment): Connection {
  const ways = new Map<string, Promise<Way>>()
  const wayTo = (url: URL): Promise<Way> => {
    const way = ways.get(url.origin) ?? openWay(url, env)
    ways.set(url.origin, way)
    return way
  }
  return {
    send: createSend(async (url) => (await wayTo(url)).route),
    async close() {
      for (const opened of await Promise.allSettled(ways.values())) {
        if (opened.status === 'fulfilled') opened.value.agent.destroy()
      }
      ways.clear()
    },
  }
}

interface Way {
  readonly route: Route
  readonly agent: HttpAgent
}

/**
 * One socket does nearly always; more, so that a request that hangs can't hold up the one that cancels the run.
 * `rejectUnauthorized` is said so that `NODE_TLS_REJECT_UNAUTHORIZED=0` cannot turn the checks off. The timeout is for
 * a socket that nobody uses.
 */
const kept = { keepAlive: true, maxSockets: 4, timeout: 20_000, rejectUnauthorized: true }

async function openWay(url: URL, env: Environment): Promise<Way> {
  const proxy = mentionsProxy(env) ? await proxyFor(url) : undefined
  const { Agent, request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http')
  const agent = new Agent(kept)
  if (proxy) {
    const { tunnelThrough } = await import('./tunnel.ts')
    tunnelThrough(agent, proxy)
  }
  return { agent, route: (options) => request(url.origin, { ...options, agent }) }
}

function mentionsProxy(env: Environment): boolean {
  return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => env[name])
}

/** The toolkit's own reading of the proxy variables, as every other action has it; loopback goes straight. */
async function proxyFor(url: URL): Promise<URL | undefined> {
  const { getProxyUrl } = await import('@actions/http-client/lib/proxy')
  return getProxyUrl(url)
}
