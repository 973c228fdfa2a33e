import { request as requestPlain, type Agent, type ClientRequest, type ClientRequestArgs } from 'node:http'
import { Agent as TlsAgent, request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { ProxyRefusal } from './transport.ts'

const answerTimeoutMs = 10_000

type Connected = (error: Error | null, socket: Duplex) => void

/**
 * Makes an agent's connections tunnels through `proxy` (CONNECT, for plain http too): the proxy sees host and port, and
 * no header of a request. User and password in its URL are for it alone.
 */
export function tunnelThrough(agent: Agent, proxy: URL): void {
  const destroyAgent = agent.destroy.bind(agent)
  const asking = new Set<ClientRequest>()
  agent.createConnection = (target, connected: Connected = () => undefined) => {
    const request = askFor(target, proxy)
    asking.add(request)
    const refuse = (error: Error): void => {
      connected(error, new Duplex())
    }
    request
      .once('close', () => asking.delete(request))
      .once('timeout', () => request.destroy(new Error('the proxy does not answer')))
      .once('error', refuse)
      .once('connect', ({ statusCode = 0 }, socket) => {
        // Any 2xx is a tunnel (RFC 9110, 9.3.6).
        if (statusCode < 200 || statusCode > 299) {
          socket.destroy()
          refuse(new ProxyRefusal(statusCode))
        } else {
          connected(null, agent instanceof TlsAgent ? secure(socket, target) : socket)
        }
      })
      .end()
    return undefined
  }
  agent.destroy = () => {
    for (const request of asking) request.destroy()
    destroyAgent()
  }
}

/** A name is checked and said at the handshake; an address is only checked. */
function secure(socket: Duplex, { host }: ClientRequestArgs): Duplex {
  const name = host ?? ''
  return connectTls({ socket, host: name, servername: isIP(name) === 0 ? name : '', rejectUnauthorized: true })
}

function askFor({ host, port }: ClientRequestArgs, proxy: URL): ClientRequest {
  const name = host ?? ''
  const authority = `${isIP(name) === 6 ? `[${name}]` : name}:${port ?? ''}`
  const options = {
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...authorization(proxy) },
    agent: false,
    timeout: answerTimeoutMs,
  }
  // The URL's own user and password are taken off: Node would send them as an Authorization.
  const origin = `${proxy.protocol}//${proxy.host}`
  return proxy.protocol === 'https:'
    ? requestTls(origin, { ...options, rejectUnauthorized: true })
    : requestPlain(origin, options)
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {}
  return { 'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
}
