import { getProxyUrl } from '@actions/http-client'
import { Agent, Pool, ProxyAgent, type Dispatcher } from 'undici'
import { textOf } from '../json.ts'
import type { Environment } from '../ports.ts'
import { codeOf, exchange, TransportError, type HttpRequest, type HttpResponse } from './transport.ts'

export type Connection = Readonly<ReturnType<typeof openConnection>>

/** To connect, TLS included. `rejectUnauthorized` withstands `NODE_TLS_REJECT_UNAUTHORIZED=0`. */
const connect = { timeout: 10_000, rejectUnauthorized: true }
/**
 * One socket does nearly always; more, so that a request that hangs can't hold up the one that cancels the run. The
 * time-out is for a socket that nobody uses.
 */
const kept = { connections: 4, keepAliveTimeout: 20_000, keepAliveMaxTimeout: 20_000 }
/** Of a name that can't be looked up for the moment. */
const mostLookUps = 3

/**
 * The way to the network: connections an origin, kept for the next request, through the proxy that `HTTPS_PROXY`,
 * `HTTP_PROXY` and `NO_PROXY` (lower case too) ask for. Node adds the CAs of `NODE_EXTRA_CA_CERTS` itself.
 * `makeDirect` is for tests.
 */
export function openConnection(env: Environment, makeDirect = (): Dispatcher => new Agent({ ...kept, connect })) {
  const dispatchers = new Map<string, Dispatcher>()
  const origins = new Map<string, ReturnType<typeof watchOrigin>>()
  const dispatcherFor = (url: URL): Dispatcher => {
    const proxy = proxyFor(url, env)
    const name = proxy?.href ?? ''
    const dispatcher = dispatchers.get(name) ?? (proxy ? tunnelThrough(proxy) : makeDirect())
    dispatchers.set(name, dispatcher)
    return dispatcher
  }
  return {
    send: async (request: HttpRequest): Promise<HttpResponse> => {
      const url = addressOf(request)
      const watch = origins.get(url.origin) ?? watchOrigin(url.hostname)
      origins.set(url.origin, watch)
      return watch(() => exchange(dispatcherFor(url), request))
    },
    async close(): Promise<void> {
      const open = [...dispatchers.values()]
      dispatchers.clear()
      await Promise.allSettled(open.map((dispatcher) => dispatcher.destroy()))
    },
  }
}

function addressOf({ url, headers }: HttpRequest): URL {
  const address = URL.parse(url)
  if (address?.protocol === 'https:' || (address?.protocol === 'http:' && mayBePlain(address, headers))) return address
  if (address?.protocol === 'http:') {
    const message = `${address.origin} is not https, and a key or token is sent over https only`
    throw new TransportError(message, { reason: 'tls', sent: false, permanent: true })
  }
  const what = address ? `the protocol ${address.protocol} is not supported` : 'the address is not a URL'
  throw new TransportError(`${what}; only https and http are`, { reason: 'connect', sent: false, permanent: true })
}

/** Whoever is on the way could read it. */
function mayBePlain({ hostname }: URL, headers: HttpRequest['headers']): boolean {
  const hasSecret = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization')
  return !hasSecret || hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Judges what fails at an origin. One that has answered may be away for a while; where none ever did, a name that doesn't
 * exist, a refused certificate and a proxy that refuses are how the step is set up, and no wait changes that.
 */
function watchOrigin(hostname: string): (attempt: () => Promise<HttpResponse>) => Promise<HttpResponse> {
  let hasAnswered = false
  let lookUps = 0
  return async (attempt) => {
    try {
      const response = await attempt()
      hasAnswered = true
      return response
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      const { reason, sent, cause } = error
      const code = codeOf(cause)
      const isUnknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      if (isUnknown) lookUps += 1
      // Which name it was: with a proxy in between it isn't the server's.
      const name = textOf(cause instanceof Error && 'hostname' in cause && cause.hostname) ?? hostname
      const message = isUnknown ? `the host name ${name} cannot be resolved` : error.message
      const isLasting =
        code === 'ENOTFOUND' || (isUnknown && lookUps >= mostLookUps) || ['tls', 'proxy'].includes(reason)
      const permanent = error.permanent || code === 'UND_ERR_INVALID_ARG' || (isLasting && !hasAnswered)
      throw new TransportError(message, { reason, sent, permanent, cause })
    }
  }
}

/**
 * The proxy for an address, as the toolkit reads the variables for every other action: loopback goes straight. Beyond
 * it, `NO_PROXY` may name `*.corp`, and a proxy without a scheme is one over http, both as in curl.
 */
function proxyFor(url: URL, env: Environment): URL | undefined {
  const named = namedProxy(url)
  if (named === '' || isSpared(url, env)) return undefined
  const proxy = URL.parse(named.includes('://') ? named : `http://${named}`)
  if (proxy?.protocol === 'http:' || proxy?.protocol === 'https:') return proxy
  const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const what = proxy ? `a proxy of the kind ${proxy.protocol.slice(0, -1)}` : 'no address of a proxy'
  throw new TransportError(`${variable} names ${what}; only http and https proxies are supported`, {
    reason: 'proxy',
    sent: false,
    permanent: true,
  })
}

/** Empty where none is asked for; the toolkit throws at what it can't read. */
function namedProxy(url: URL): string {
  try {
    return getProxyUrl(url.href)
  } catch {
    return '://'
  }
}

function isSpared({ hostname }: URL, env: Environment): boolean {
  const names = (env['no_proxy'] ?? env['NO_PROXY'] ?? '').toLowerCase().split(',')
  return names.some((name) => name.trim().startsWith('*.') && hostname.endsWith(name.trim().slice(1)))
}

/** Tunnels (CONNECT, for plain http too): the proxy sees host and port, and no header of a request. */
function tunnelThrough(proxy: URL): Dispatcher {
  const { username, password } = proxy
  const credentials = Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')
  const isNamed = username !== '' || password !== ''
  return new ProxyAgent({
    ...kept,
    uri: proxy.origin,
    clientFactory: (origin, options) => new ProxyPool(origin, options),
    ...(isNamed && { token: `Basic ${credentials}` }),
    requestTls: connect,
    proxyTls: connect,
  })
}

/** For a proxy that hangs up on CONNECT: undici takes its own error for a lost connection, and would try for ever. */
class ProxyPool extends Pool {
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandlers): boolean {
    const fail = handler.onError?.bind(handler)
    handler.onError = (error) => {
      const hasHungUp = codeOf(error) === 'UND_ERR_SOCKET'
      fail?.(hasHungUp ? new Error('the proxy closed the connection', { cause: error }) : error)
    }
    return super.dispatch(options, handler)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
