import { describe, expect, test } from '@jest/globals'
import { createOz, type Oz } from '../../../emulator/core.ts'
import type { Environment } from '../../../emulator/catalog.ts'
import { createEnvironmentChoice } from '../../../src/action/resolve/environment.ts'
import { ActionError } from '../../../src/platform/errors.ts'
import { createOzApi } from '../../../src/oz/client/api.ts'
import { createLog } from '../../../src/platform/log.ts'
import { VirtualClock } from '../../support/virtual/clock.ts'
import { createVirtualSend } from '../../support/virtual/send.ts'

const key = 'virtual-key'
const origin = 'http://127.0.0.1:9'

function environment(uid: string, name: string, ...repositories: string[]): Environment {
  const github_repos = repositories.map((full) => ({ owner: full.split('/')[0] ?? '', repo: full.split('/')[1] ?? '' }))
  return { uid, config: { name, github_repos }, last_updated: '2026-01-01T00:00:00Z', setup_failed: false }
}

const environments = [
  environment('env-1', 'web', 'octo/web'),
  environment('env-2', 'platform', 'octo/web', 'octo/api', 'Octo/Tools'),
  environment('env-3', 'twins', 'octo/left'),
  environment('env-4', 'twins', 'octo/left', 'octo/right'),
  environment('env-5', 'more twins', 'octo/left'),
]

interface Chosen {
  readonly uid: string | undefined
  readonly log: string
  readonly oz: Oz
}

async function choose(
  wanted: string,
  { repository = 'octo/web', ...server }: { repository?: string } & Parameters<typeof createOz>[0] = {},
): Promise<Chosen> {
  const clock = new VirtualClock()
  const oz = createOz({ key, origin, clock, catalog: { environments }, ...server })
  const lines: string[] = []
  const log = createLog({ write: (chunk) => lines.push(chunk), redact: (text) => text, colour: false })
  const api = createOzApi(createVirtualSend({ oz, clock }), { baseUrl: `${origin}/api/v1`, apiKey: key })
  const ask = createEnvironmentChoice({ api, clock, log, jitter: () => 0.5 })
  const found = await clock.run(ask({ wanted, repository }, new AbortController().signal))
  return { uid: found?.uid, log: lines.join(''), oz }
}

async function rejectionOf(...question: Parameters<typeof choose>): Promise<string> {
  const error: unknown = await choose(...question).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ActionError)
  return error instanceof ActionError ? error.oneLine : ''
}

test.each(['9b2f1c9e-5d0e-4c53-8b3a-0a53c3c4e0a1', 'SVhg783GBFQHk5OzdPfFU9'])(
  'the uid %s is sent as it is, without asking the server',
  async (wanted) => {
    const { uid, oz } = await choose(wanted)
    expect(uid).toBe(wanted)
    expect(oz.requests).toEqual([])
  },
)

test.each([
  ['platform', 'env-2'],
  ['env-3', 'env-3'],
])('%s is found on the list', async (wanted, uid) => {
  expect((await choose(wanted)).uid).toBe(uid)
})

describe('a name that names no one environment is refused', () => {
  test.each([
    [
      'Platform',
      /environment: this key can use no environment named "Platform".*exact.*Did you mean "platform"\? There are: "more twins", "twins"/,
    ],
    ['nothing like it at all', /can use no environment.*There are: "more twins", "platform", "twins", "web"/],
    ['twins', /2 environments are named "twins".*"twins" \(env-3\), "twins" \(env-4\)/],
  ])('%s', async (wanted, message) => {
    expect(await rejectionOf(wanted)).toMatch(message)
  })

  test('where there are none at all', async () => {
    expect(await rejectionOf('web', { catalog: { environments: [] } })).toContain('lists no environments')
  })
})

describe('auto', () => {
  test.each([
    ['the only one that includes the repository, in any case', 'octo/TOOLS', 'env-2'],
    ['of several the one with nothing else', 'octo/web', 'env-1'],
    ['none where none includes it', 'octo/unknown', undefined],
  ])('%s', async (_what, repository, uid) => {
    expect((await choose('auto', { repository })).uid).toBe(uid)
  })

  test('names those between which it can not choose', async () => {
    const message = await rejectionOf('auto', { repository: 'octo/left' })
    expect(message).toMatch(/auto found 3 environments that include octo\/left.*env-3.*env-4.*env-5/)
  })

  test('says that the run goes without', async () => {
    const { log } = await choose('auto', { repository: 'octo/unknown' })
    expect(log).toMatch(/::notice.*auto: none of your 5 environments includes octo\/unknown; starting without one/)
  })
})

describe('a server that gives no list', () => {
  test.each([
    ['has no such call', { dialect: 'bare' }],
    ['is in trouble', { faults: [{ on: 'GET /agent/environments', times: 'always', answer: { status: 503 } }] }],
    [
      'sends a page',
      { faults: [{ on: 'GET /agent/environments', times: 'always', answer: { status: 200, html: true } }] },
    ],
  ] as const)('because it %s: a name goes as it is, auto goes without', async (_why, server) => {
    const named = await choose('platform', server)
    expect(named.uid).toBe('platform')
    expect(named.log).toMatch(/::notice.*Couldn't look up the environment "platform"/)
    const auto = await choose('auto', server)
    expect(auto.uid).toBeUndefined()
    expect(auto.log).toMatch(/::notice.*environments couldn't be listed.*starting without one/)
    expect(auto.oz.requests.length).toBeLessThanOrEqual(3)
  })

  test('only for a moment, is asked again', async () => {
    const { uid, oz } = await choose('platform', {
      faults: [{ on: 'GET /agent/environments', answer: { status: 503 } }],
    })
    expect(uid).toBe('env-2')
    expect(oz.requests).toHaveLength(2)
  })
})
