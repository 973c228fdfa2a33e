import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { planOf, playDeclared, type DeclaredPlay } from '../support/declared.ts'
import { installOz } from '../support/oz-cli/install.ts'
import type { OzState, StoredSecret } from '../support/oz-cli/state.ts'
import { readExamplePayload } from '../support/payloads.ts'
import type { Moment } from '../support/runner.ts'
import { errorsOf, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const path = '.github/oz/secrets.yml'
const value = 'mb_4f0c9a5e7b2d8613-read-only'
const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\n-----END KEY-----\n'

const file = `secrets:
  - name: METABASE_API_KEY
    description: Read only
  - name: SERVICE_KEY
    from: SERVICE_KEY_PEM
    scope: personal
`
const env = { METABASE_API_KEY: '${{ secrets.METABASE }}', SERVICE_KEY_PEM: '${{ secrets.PEM }}' }
const uses = 'your-org/oz-agent-action/secret@v1'
const again = { id: 'again', uses, with: { oz_api_key: '${{ secrets.OZ_API_KEY }}' }, env }

function stored(name: string, over: Partial<StoredSecret> = {}): StoredSecret {
  const date = '2026-01-01T12:00:00Z'
  return { name, scope: 'Team', type: 'RAW_VALUE', value: 'old', created: date, updated: date, ...over }
}

async function playSecrets(state: Partial<OzState> = {}, options: Partial<DeclaredPlay> = {}) {
  const folder = makeFolder()
  const oz = installOz(folder, state)
  const played = await playDeclared({
    ...{ folder, action: 'secret', files: { [path]: file }, env: oz.env, step: { env } },
    secrets: { OZ_API_KEY: scenarioKey, METABASE: value, PEM: pem },
    ...options,
  })
  return { ...played, oz: oz.read() }
}

const changesOf = ({ calls }: OzState) =>
  calls.map(({ args }) => args.slice(0, -2)).filter((args) => args[1] !== 'list')

/** Everything a value must not show in. */
function expectNowhere(played: Awaited<ReturnType<typeof playSecrets>>, secret: string): void {
  const { step, result, oz } = played
  const shown = [
    step.stdout.replaceAll(/^::add-mask::.*$/gm, ''),
    step.stderr,
    step.summary,
    JSON.stringify([step.outputs, step.state, step.annotations]),
    JSON.stringify(oz.calls),
    result.log,
  ]
  for (const text of shown) expect(text).not.toContain(secret)
}

/** Values still on disk. */
function leftIn(temp: string | undefined): readonly string[] {
  return readdirSync(temp ?? '', { recursive: true, encoding: 'utf8' }).filter((name) => name.startsWith('oz-secret-'))
}

describe('secret/', () => {
  test('stores what the step’s env holds, through a file only its user can read, and leaves nothing behind', async () => {
    const played = await playSecrets()
    const { step, oz, result } = played
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { created: '2', updated: '0', deleted: '0', unchanged: '0', failed: '0' },
    })
    expect(oz.secrets).toMatchObject([
      { name: 'METABASE_API_KEY', scope: 'Team', type: 'RAW_VALUE', value, description: 'Read only' },
      { name: 'SERVICE_KEY', scope: 'Personal', value: pem },
    ])
    expect(changesOf(oz)).toEqual([
      [
        'secret',
        'create',
        '--team',
        expect.stringMatching(/^--value-file=.*\/oz-secret-\w{6}\/value$/),
        '--description=Read only',
        'METABASE_API_KEY',
      ],
      ['secret', 'create', '--personal', expect.stringMatching(/^--value-file=/), 'SERVICE_KEY'],
    ])
    expect(oz.calls.flatMap(({ valueFileMode }) => valueFileMode ?? [])).toEqual(['600', '600'])
    for (const { variables } of oz.calls) expect(variables).not.toEqual(expect.arrayContaining(['METABASE_API_KEY']))
    for (const { variables } of oz.calls) expect(variables).not.toEqual(expect.arrayContaining(['SERVICE_KEY_PEM']))
    for (const secret of [value, value.slice(5), 'MIIEvQIBADANBgkqhkiG9w0BAQ', scenarioKey])
      expectNowhere(played, secret)
    expect(leftIn(result.jobs['agent']?.temp)).toEqual([])
    expect(result.postStep('agent').outcome).toBe('success')
    expect(planOf(step)).toEqual([
      { key: 'METABASE_API_KEY', action: 'create', changes: [], result: 'done' },
      { key: 'SERVICE_KEY', action: 'create', changes: [], result: 'done' },
    ])
  })

  test('sends a value again, since nobody can read it back, unless the file says since when it is what it is', async () => {
    const { oz, result } = await playSecrets({}, { next: [again] })
    expect(result.step('again').outputs).toMatchObject({ created: '0', updated: '2', unchanged: '0' })
    expect(changesOf(oz).map((args) => args[1])).toEqual(['create', 'create', 'update', 'update'])

    const dated = file
      .replace('description: Read only', 'rotated: 2026-01-15')
      .replace('scope: personal', 'scope: personal\n    rotated: 2026-01-15')
    const secrets = [
      stored('METABASE_API_KEY', { updated: '2026-01-20T00:00:00Z' }),
      stored('SERVICE_KEY', { scope: 'Personal', updated: '2026-01-14T00:00:00Z' }),
    ]
    const known = await playSecrets({ secrets }, { files: { [path]: dated } })
    expect(known.step.outputs).toMatchObject({ updated: '1', unchanged: '1' })
    expect(known.oz.secrets.map((one) => one.value)).toEqual(['old', pem])
  })

  test('says which values are missing before anything is changed', async () => {
    const { step, oz } = await playSecrets({}, { secrets: { OZ_API_KEY: scenarioKey } })
    expect(errorsOf(step)).toEqual([
      expect.stringMatching(/^There is no value in the step's env for METABASE_API_KEY, SERVICE_KEY_PEM\./),
    ])
    expect(changesOf(oz)).toEqual([])
  })

  test('deletes what the file says is to be gone, and nothing else', async () => {
    const files = { [path]: 'secrets:\n  - { name: OLD_TOKEN, delete: true }\n  - { name: NEVER_WAS, delete: true }\n' }
    const other = stored('OTHER')
    const { step, oz } = await playSecrets(
      { secrets: [stored('OLD_TOKEN'), other, stored('OLD_TOKEN', { scope: 'Personal' })] },
      { files, step: {} },
    )
    expect(step.outputs).toMatchObject({ deleted: '1', unchanged: '1' })
    expect(oz.secrets.map(({ name, scope }) => [name, scope])).toEqual([
      ['OTHER', 'Team'],
      ['OLD_TOKEN', 'Personal'],
    ])
  })

  test('stores keys of other coding agents as such, and does not change what a secret is', async () => {
    const files = {
      [path]: 'secrets:\n  - { name: ANTHROPIC_API_KEY, type: claude-api-key, from: METABASE_API_KEY }\n',
    }
    const fresh = await playSecrets({}, { files })
    expect(fresh.oz.secrets).toMatchObject([{ name: 'ANTHROPIC_API_KEY', type: 'ANTHROPIC_API_KEY', value }])
    const taken = await playSecrets({ secrets: [stored('ANTHROPIC_API_KEY')] }, { files })
    expect(errorsOf(taken.step)[0]).toContain('ANTHROPIC_API_KEY is of the type raw, not claude-api-key.')
    expect(taken.oz.secrets[0]?.value).toBe('old')
  })

  test('hides a value that oz itself gives away', async () => {
    const played = await playSecrets({ behave: { 'secret create': 'fail' } })
    expect(played.step.outcome).toBe('failure')
    expect(errorsOf(played.step)[0]).toContain(
      'oz secret create failed: Error: The service has a problem; it was sent ***',
    )
    expectNowhere(played, value)
    expect(leftIn(played.result.jobs['agent']?.temp)).toEqual([])
  })

  test('is red where oz ends well and has done nothing', async () => {
    const { step } = await playSecrets({ behave: { 'secret create': 'pretend' } })
    expect(errorsOf(step)[0]).toContain('still to be done: create METABASE_API_KEY, create SERVICE_KEY.')
  })

  test.each(['cancel', 'crash'] as const)(
    'leaves no value on disk after a %s while it is handed over',
    async (kind) => {
      const folder = makeFolder()
      const oz = installOz(folder, { behave: { 'secret create': 'hang' } })
      const handingOver: Moment = (fire) => {
        const timer = setInterval(() => {
          if (oz.read().calls.every(({ args }) => args[1] !== 'create')) return
          clearInterval(timer)
          fire()
        }, 10)
        timer.unref()
      }
      const { result, step } = await playDeclared({
        ...{ folder, action: 'secret', files: { [path]: file }, env: oz.env, step: { env } },
        secrets: { OZ_API_KEY: scenarioKey, METABASE: value, PEM: pem },
        at: () => ({ [kind]: handingOver }),
      })
      expect(result.interruptions).toEqual([kind])
      expect(Object.keys(step.state)).toEqual(['value_folder'])
      expect(step.durationMs).toBeLessThan(6_000)
      expect(leftIn(result.jobs['agent']?.temp)).toEqual([])
      const post = result.postStep('agent')
      expect(post.outcome).toBe('success')
      expect(post.log.join('\n').includes('Removed what a killed step had left')).toBe(kind === 'crash')
    },
  )
})

describe('a file of secrets', () => {
  test('holds no values, and says which lines are wrong', async () => {
    const wrong = `secrets:
  - { name: A, value: hunter2 }
  - { name: B, from: GITHUB_TOKEN }
  - { name: claude }
  - { name: A }
`
    const { step, oz } = await playSecrets({}, { files: { [path]: wrong } })
    expect(step.outcome).toBe('failure')
    expect(step.log.filter((line) => line.startsWith(`${path}:`)).slice(1)).toEqual([
      expect.stringMatching(/:2: value has no place in a file/),
      expect.stringMatching(/:3: from can't be GITHUB_TOKEN/),
      expect.stringMatching(/:4: name must be that of an environment variable, not "claude"/),
      expect.stringMatching(/:5: name A is that of the entry in line 2 too/),
    ])
    expect(step.log.join('\n')).not.toContain('hunter2')
    expect(oz.calls).toEqual([])
  })

  test('is only checked on a pull request without secrets: neither values nor key nor oz are needed', async () => {
    const event = { name: 'pull_request', payload: readExamplePayload('pull_request', 'opened') }
    const { step } = await playSecrets({}, { event, github: { actor: 'dependabot[bot]' }, secrets: {}, env: {} })
    expect(step.outcome).toBe('success')
    expect(step.summary).toContain('## ✅ Secrets: the file is fine, 2 declared')
  })
})
