import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { authority, startProxy, startTlsFront, type Listener } from '../../support/tls-ways.ts'

const tlsFolder = join(import.meta.dirname, '../../fixtures/tls')
const read = (name: string): string => readFileSync(join(tlsFolder, name), 'utf8')

const servers: Server[] = []
const proxies: Listener[] = []
/** What the servers saw: paths with their authorization; and what the proxy was asked to connect to. */
const asked: string[] = []
const connected: string[] = []
const ports = { tls: 0, plain: 0, proxy: 0, strictProxy: 0, tlsProxy: 0 }

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Always a server here, whatever name is asked for. */
function portOf(name: string): number {
  return name.endsWith(`:${ports.plain}`) ? ports.plain : ports.tls
}

beforeAll(async () => {
  const answerer = (request: { url?: string | undefined; headers: { authorization?: string | undefined } }) => {
    asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`)
    return 'here'
  }
  const options = { key: read('server-key.pem'), cert: read('server.pem') }
  ports.tls = await listen(createTlsServer(options, (request, answer) => answer.end(answerer(request))))
  ports.plain = await listen(createHttpServer((request, answer) => answer.end(answerer(request))))
  const proxy = { to: portOf, onConnect: (name: string) => connected.push(name) }
  proxies.push(await startProxy(proxy), await startProxy({ ...proxy, credentials: 'me:p@ss' }))
  ports.proxy = proxies[0]?.port ?? 0
  ports.strictProxy = proxies[1]?.port ?? 0
  const front = await startTlsFront(ports.proxy)
  proxies.push(front)
  ports.tlsProxy = front.port
})

afterAll(async () => {
  for (const { child } of askers.values()) child.kill()
  for (const server of servers) server.closeAllConnections()
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()))
})

type Variables = Readonly<Record<string, string>>

interface Asker {
  readonly child: ChildProcess
  ask(line: string): Promise<string>
}

/** One process for each way to start: what Node reads from the environment only then. */
const askers = new Map<string, Asker>()

function startAsker(env: Variables): Asker {
  const script = join(import.meta.dirname, 'request-process.ts')
  const child = spawn(process.execPath, [script], { env: { ...env, NODE_NO_WARNINGS: '1' } })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    async ask(line) {
      child.stdin.write(`${line}\n`)
      return String((await lines.next()).value)
    },
  }
}

/** Asks from a process that was started with what of this environment counts at the start. */
async function ask(url: string, env: Variables): Promise<unknown> {
  const atStart = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('NODE_')))
  const key = JSON.stringify(atStart)
  const asker = askers.get(key) ?? startAsker(atStart)
  askers.set(key, asker)
  return JSON.parse(await asker.ask(JSON.stringify({ url, env })))
}

const trusting = { NODE_EXTRA_CA_CERTS: authority }

describe('certificates', () => {
  test('of a private authority are accepted where NODE_EXTRA_CA_CERTS names it', async () => {
    expect(await ask(`https://localhost:${ports.tls}/ca`, trusting)).toEqual({ status: 200, body: 'here' })
  })

  test.each<[string, Variables]>([
    ['nothing is said', {}],
    ['NODE_TLS_REJECT_UNAUTHORIZED=0 says not to look', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ])('that nobody vouches for are refused where %s', async (_name, env) => {
    const refused = await ask(`https://localhost:${ports.tls}/untrusted`, env)
    expect(refused).toMatchObject({ reason: 'tls', sent: false, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })
    expect(asked.join()).not.toContain('/untrusted')
  })

  test('of another name are refused', async () => {
    const refused = await ask(`https://other.test:${ports.tls}/other-name`, {
      ...trusting,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    })
    expect(refused).toMatchObject({ reason: 'tls', sent: false, code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(asked.join()).not.toContain('/other-name')
  })

  test('are not asked for by a server without TLS', async () => {
    expect(await ask(`https://localhost:${ports.plain}/`, trusting)).toMatchObject({ reason: 'tls', sent: false })
  })
})

describe('a proxy', () => {
  const proxy = (): string => `http://127.0.0.1:${ports.proxy}`

  test.each(['HTTPS_PROXY', 'https_proxy'])('of %s is gone through, the tunnel checked as ever', async (name) => {
    const url = `https://oz.test/${name}`
    expect(await ask(url, { ...trusting, [name]: proxy() })).toEqual({ status: 200, body: 'here' })
    expect(connected).toContain('oz.test:443')
    expect(await ask(url, { [name]: proxy(), NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toMatchObject({
      reason: 'tls',
      sent: false,
    })
  })

  test.each(['HTTP_PROXY', 'http_proxy'])('of %s is gone through for plain http', async (name) => {
    const url = `http://oz.test:${ports.plain}/${name}`
    expect(await ask(url, { [name]: proxy() })).toEqual({ status: 200, body: 'here' })
    expect(connected).toContain(`oz.test:${ports.plain}`)
  })

  test.each([
    ['host and port', () => `localhost:${ports.proxy}`],
    ['an address and a port', () => `127.0.0.1:${ports.proxy}`],
    ['user, password, host and port', () => `me:p%40ss@localhost:${ports.strictProxy}`],
  ])('of no scheme is one over http: %s', async (_name, value) => {
    expect(await ask('https://oz.test/no-scheme', { ...trusting, HTTPS_PROXY: value() })).toMatchObject({ status: 200 })
  })

  test.each([
    ['socks5://127.0.0.1:9', 'HTTPS_PROXY names a proxy of the kind socks5; only http and https proxies are supported'],
    ['::::', 'HTTPS_PROXY names no address of a proxy; only http and https proxies are supported'],
    ['socks5h://me:word@oz.test:9', 'HTTPS_PROXY names a proxy of the kind socks5h; only http and https'],
  ])('of another kind, %s, ends it at once', async (value, message) => {
    const failed = await ask('https://oz.test/other-kind', { HTTPS_PROXY: value })
    const said = expect.stringContaining(message)
    expect(failed).toMatchObject({ reason: 'proxy', sent: false, permanent: true, message: said })
  })

  test('that hangs up is asked once', async () => {
    let asked = 0
    const server = createSocketServer((socket) => {
      asked += 1
      socket.on('error', () => undefined).once('data', () => socket.end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const failed = await ask('https://oz.test/hung-up', { HTTPS_PROXY: `http://127.0.0.1:${port}` })
    server.close()
    expect(failed).toMatchObject({ reason: 'connect', sent: false, permanent: false })
    expect(asked).toBe(1)
  })

  test('that is itself reached over TLS is checked too', async () => {
    const env = { HTTPS_PROXY: `https://localhost:${ports.tlsProxy}` }
    expect(await ask('https://oz.test/over-tls', { ...trusting, ...env })).toEqual({ status: 200, body: 'here' })
    const refused = await ask('https://oz.test/untrusted-proxy', { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' })
    expect(refused).toMatchObject({ reason: 'tls', sent: false })
    expect(connected.filter((authority) => authority === 'oz.test:443').length).toBeGreaterThan(0)
  })

  test.each([
    ['NO_PROXY', 'oz.test'],
    ['no_proxy', 'example.com, OZ.TEST'],
    ['NO_PROXY', '.test'],
    ['NO_PROXY', 'example.com, *.TEST'],
    ['NO_PROXY', '*'],
  ])('is passed by where %s is %s', async (name, value) => {
    const before = connected.length
    const env = { ...trusting, HTTPS_PROXY: proxy(), [name]: value }
    expect(await ask(`https://oz.test:${ports.tls}/past`, env)).toEqual({ status: 200, body: 'here' })
    expect(connected.length).toBe(before)
  })

  test('is passed by for this machine', async () => {
    const before = connected.length
    const env = { ...trusting, HTTPS_PROXY: proxy() }
    expect(await ask(`https://localhost:${ports.tls}/here`, env)).toMatchObject({ status: 200 })
    expect(connected.length).toBe(before)
  })

  test('gets its user and password from its URL, and never the key', async () => {
    const env = { ...trusting, HTTPS_PROXY: `http://me:p%40ss@127.0.0.1:${ports.strictProxy}` }
    expect(await ask('https://oz.test/with-password', env)).toMatchObject({ status: 200 })
    expect(asked).toContain('/with-password Bearer secret')
  })

  test.each([
    ['refuses', () => `http://127.0.0.1:${ports.strictProxy}`, 'proxy', true],
    ['is not there', () => 'http://127.0.0.1:9', 'connect', false],
  ])('that %s means that nothing was sent', async (_name, url, reason, permanent) => {
    const failed = await ask('https://oz.test/refused', { ...trusting, HTTPS_PROXY: url() })
    expect(failed).toMatchObject({ reason, sent: false, permanent })
    expect(asked.join()).not.toContain('/refused')
  })
})
