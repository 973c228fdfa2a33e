/** The built action on machines whose way to Oz is not straight: behind a proxy, with an authority of their own. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endlessAgent, errorsOf, onceRunIs, play, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { authority, startProxy, startTlsFront, type Listener } from '../support/tls-ways.ts'

const makeFolder = useTemporaryFolders()
const opened: Listener[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

const names = pathToFileURL(join(import.meta.dirname, '../support/test-names.ts')).href
const password = 'p@ss-of-the-proxy'
/** Where names below .test lead to this machine, and the tests' authority is trusted. */
const machine = { NODE_OPTIONS: `--import=${names}`, NODE_EXTRA_CA_CERTS: authority }

interface Ways {
  /** The emulator's port behind the TLS front. */
  readonly port: number
  /** `oz.test` itself. */
  readonly front: Listener
  readonly proxyUrl: string
  /** What the proxy was asked for. */
  readonly asked: readonly string[]
}

async function openWays(credentials = `me:${password}`): Promise<Ways> {
  const port = await freePort()
  const front = await startTlsFront(port)
  const asked: string[] = []
  const onConnect = (name: string): void => {
    asked.push(name)
  }
  const proxy = await startProxy({ to: () => front.port, credentials, onConnect })
  opened.push(front, proxy)
  return { port, front, asked, proxyUrl: `http://me:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}` }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function playVia({ port }: Ways, env: Record<string, string>, more: Partial<Play> = {}) {
  return play({
    folder: makeFolder(),
    server: { port },
    env: { ...machine, ...env },
    ...more,
    with: { oz_server_url: 'https://oz.test', timeout_minutes: 1, ...more.with },
  })
}

/** Nothing that is sure to stay as it is is tried for ten minutes. */
test.each<[string, Record<string, string>, string, string]>([
  [
    'a proxy of another kind',
    { HTTPS_PROXY: 'socks5://127.0.0.1:9' },
    'https://oz.example.com',
    'HTTPS_PROXY names a proxy of the kind socks5; only http and https proxies are supported.',
  ],
  ['a host name that does not exist', {}, 'https://oz.invalid', 'the host name oz.invalid cannot be resolved.'],
  [
    'a proxy whose host name does not exist',
    { HTTPS_PROXY: 'proxy.invalid:3128' },
    'https://oz.example.com',
    'the host name proxy.invalid cannot be resolved.',
  ],
])('%s ends the step at once, with one line, and leaves post nothing to do', async (_what, env, server, message) => {
  const { step, result } = await play({ folder: makeFolder(), env, with: { oz_server_url: server } })
  expect(step.outputs['conclusion']).toBe('failure')
  expect(errorsOf(step)).toEqual([expect.stringContaining(`Could not start the run: ${message}`)])
  expect(step.state['settled']).toBe('true')
  expect(result.log).not.toContain('Cancelling')
})

describe('a proxy', () => {
  // Other names and forms of the variables: __tests__/platform/http/connection.test.ts.
  test('is gone through, also without a scheme, and its password shows nowhere', async () => {
    const ways = await openWays()
    const https_proxy = ways.proxyUrl.replace('http://', '')
    const { result, step, oz } = await playVia(ways, { https_proxy, NO_PROXY: 'example.com' })
    expect([step.outcome, step.outputs['agent_output'], oz.runs.length]).toEqual(['success', 'All is well.', 1])
    expect(new Set(ways.asked)).toEqual(new Set(['oz.test:443']))
    const shown = JSON.stringify([step.stdout, step.stderr, step.outputs, step.state, step.summary, result.log])
    for (const form of [password, encodeURIComponent(password)]) expect(shown).not.toContain(form)
  })

  test('is gone through by post too', async () => {
    const ways = await openWays()
    const at: Play['at'] = (oz) => ({ crash: onceRunIs(oz, 'INPROGRESS') })
    const { oz } = await playVia(ways, { HTTPS_PROXY: ways.proxyUrl }, { agent: endlessAgent, at })
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED'])
  })

  test('is passed by where NO_PROXY says so', async () => {
    const ways = await openWays()
    const env = { HTTPS_PROXY: ways.proxyUrl, NO_PROXY: '.test' }
    const { step, oz } = await playVia(ways, env, { with: { oz_server_url: `https://oz.test:${ways.front.port}` } })
    expect([step.outcome, oz.runs.length, ways.asked]).toEqual(['success', 1, []])
  })

  test('that does not know us is said at once, without its password, and nothing was started', async () => {
    const ways = await openWays('somebody:else')
    const { result, step, oz } = await playVia(ways, { HTTPS_PROXY: ways.proxyUrl })
    expect(errorsOf(step)).toEqual([expect.stringMatching(/proxy .*407.*HTTPS_PROXY/)])
    expect(step.outputs['conclusion']).toBe('failure')
    // Once to look up the environment, once for the start: neither is tried again.
    expect([oz.requests.length, ways.asked.length]).toEqual([0, 2])
    expect(result.log).not.toContain(password)
    expect(result.log).not.toContain(encodeURIComponent(password))
  })
})

test('a certificate that nobody vouches for is said at once, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
  const ways = await openWays()
  const env = { NODE_EXTRA_CA_CERTS: '', NODE_TLS_REJECT_UNAUTHORIZED: '0' }
  const url = `https://oz.test:${ways.front.port}`
  const { step, oz } = await playVia(ways, env, { with: { oz_server_url: url } })
  expect(errorsOf(step)).toEqual([expect.stringContaining('NODE_EXTRA_CA_CERTS')])
  expect([step.outputs['conclusion'], oz.requests.length]).toEqual(['failure', 0])
})
