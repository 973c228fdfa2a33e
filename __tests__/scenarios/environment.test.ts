import { describe, expect, test } from '@jest/globals'
import { planOf, playDeclared, type DeclaredPlay } from '../support/declared.ts'
import { installOz } from '../support/oz-cli/install.ts'
import type { OzState, StoredEnvironment } from '../support/oz-cli/state.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { errorsOf, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const path = '.github/oz/environments.yml'
const repositoryId = 186853002

const file = `environments:
  - key: web
    name: Web app
    description: Node and the two repositories
    docker_image: node:22-bookworm
    repos: [octo/web, octo/api]
    setup_commands:
      - npm ci
      - npm run build
  - key: docs
    docker_image: python:3.13
    scope: personal
`
const again = {
  id: 'again',
  uses: 'your-org/oz-agent-action/environment@v1',
  with: { oz_api_key: '${{ secrets.OZ_API_KEY }}', prune: true },
}

function stored(id: string, over: Partial<StoredEnvironment> = {}): StoredEnvironment {
  return { id, name: id, image: 'node:22', repos: [], setupCommands: [], scope: 'Team', ...over }
}

async function playEnvironments(state: Partial<OzState> = {}, options: Partial<DeclaredPlay> = {}) {
  const folder = makeFolder()
  const oz = installOz(folder, state)
  const played = await playDeclared({ folder, action: 'environment', files: { [path]: file }, env: oz.env, ...options })
  return { ...played, oz: oz.read() }
}

const commandsOf = ({ calls }: OzState) => calls.map(({ args }) => args.slice(0, 2).join(' '))
const changesOf = (state: OzState) => commandsOf(state).filter((words) => !words.endsWith('list'))

describe('environment/ on a push', () => {
  test('makes the environments of the file, and finds nothing to do the second time', async () => {
    const { step, oz, result } = await playEnvironments({}, { next: [again] })
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { created: '2', updated: '0', deleted: '0', unchanged: '0', failed: '0' },
    })
    expect(step.outputs).not.toHaveProperty('paused')
    expect(oz.environments).toMatchObject([
      {
        name: 'Web app',
        description: `Node and the two repositories (gha:${repositoryId}:web)`,
        image: 'node:22-bookworm',
        repos: ['octo/web', 'octo/api'],
        setupCommands: ['npm ci', 'npm run build'],
        scope: 'Team',
      },
      { name: 'docs', description: `(gha:${repositoryId}:docs)`, image: 'python:3.13', repos: [], scope: 'Personal' },
    ])
    expect(planOf(step)).toMatchObject([
      { key: 'web', action: 'create', id: oz.environments[0]?.id, result: 'done' },
      { key: 'docs', action: 'create', id: oz.environments[1]?.id, result: 'done' },
    ])
    expect(result.step('again').outputs).toMatchObject({ created: '0', unchanged: '2' })
    expect(commandsOf(oz)).toEqual([
      'environment list',
      'environment create',
      'environment create',
      'environment list',
      'environment list',
    ])
    expect(oz.calls.every(({ args }) => args.join(' ').endsWith('--output-format json'))).toBe(true)
  })

  test('changes only what differs, and deletes with prune only what is its own', async () => {
    const mark = (key: string) => `(gha:${repositoryId}:${key})`
    const foreign = [stored('by-hand'), stored('theirs', { description: '(gha:1868530020:web)' })]
    const environments = [
      ...foreign,
      stored('a-web', {
        name: 'Web app',
        description: `Old words ${mark('web')}`,
        image: 'node:20',
        repos: ['Octo/Web', 'octo/old'],
        setupCommands: ['npm ci', 'npm run old', 'npm run build'],
      }),
      stored('a-docs', { name: 'docs', description: mark('docs'), image: 'python:3.13', scope: 'Personal' }),
      stored('b-docs', { name: 'docs', description: mark('docs'), image: 'python:3.12', scope: 'Personal' }),
      stored('a-gone', { description: mark('gone') }),
    ]
    const { step, oz } = await playEnvironments({ environments }, { with: { prune: true } })
    expect(step.outputs).toMatchObject({ created: '0', updated: '1', deleted: '2', unchanged: '1', failed: '0' })
    expect(planOf(step)).toContainEqual(
      expect.objectContaining({
        key: 'web',
        id: 'a-web',
        changes: ['description', 'docker_image', 'repos', 'setup_commands'],
      }),
    )
    expect(oz.environments.filter(({ id }) => id === 'by-hand' || id === 'theirs')).toEqual(foreign)
    expect(oz.environments.find(({ id }) => id === 'a-web')).toMatchObject({
      description: `Node and the two repositories ${mark('web')}`,
      image: 'node:22-bookworm',
      repos: ['Octo/Web', 'octo/api'],
      setupCommands: ['npm ci', 'npm run build'],
    })
    expect(oz.environments.map(({ id }) => id)).toEqual(['by-hand', 'theirs', 'a-web', 'a-docs'])
  })

  test('takes one over that was made by hand only where the file says so', async () => {
    const environments = [stored('hand', { name: 'Web app', repos: ['octo/web'] })]
    const refused = await playEnvironments({ environments })
    expect(errorsOf(refused.step)[0]).toMatch(
      /web: there is an environment Web app \(hand\) that this repository did not make\. .*adopt: true/,
    )
    expect(changesOf(refused.oz)).toEqual([])

    const adopt = { [path]: file.replace('key: web\n', 'key: web\n    adopt: true\n') }
    const { step, oz } = await playEnvironments({ environments }, { files: adopt })
    expect(step.outputs).toMatchObject({ created: '1', updated: '1' })
    expect(oz.environments[0]).toMatchObject({
      id: 'hand',
      description: expect.stringContaining(`(gha:${repositoryId}:web)`) as unknown,
    })
  })

  test('never takes another repository’s, nor moves one between team and person', async () => {
    const environments = [
      stored('theirs', { name: 'Web app', description: '(gha:9:web)' }),
      stored('docs', { description: `(gha:${repositoryId}:docs)`, scope: 'Team' }),
    ]
    const { step, oz } = await playEnvironments(
      { environments },
      { files: { [path]: file.replace('key: web\n', 'key: web\n    adopt: true\n') } },
    )
    expect(errorsOf(step)[0]).toContain('web: another repository has an environment Web app (theirs).')
    expect(errorsOf(step)[0]).toContain("docs: its scope is team, which can't be changed to personal.")
    expect(oz.environments).toEqual(environments)
  })

  test('does not delete one that an integration uses', async () => {
    const environments = [stored('used', { description: `(gha:${repositoryId}:old)` })]
    const { step, oz } = await playEnvironments(
      { environments, integrations: ['used'] },
      { with: { prune: true }, files: { [path]: 'environments: []' } },
    )
    expect(step.outputs).toMatchObject({ deleted: '0', failed: '1' })
    expect(errorsOf(step)[0]).toContain('oz environment delete failed: Error: Error prompting for confirmation')
    expect(oz.environments).toHaveLength(1)
  })

  test('says how to install oz where it is missing', async () => {
    const { step } = await playEnvironments({}, { env: {} })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)).toHaveLength(1)
    expect(errorsOf(step)[0]).toMatch(/is not on PATH.*apt-get install.*brew install.*docs\.warp\.dev\/reference\/cli/)
    expect(step.summary).toContain('is not on PATH')
  })

  test('is red where oz ends well and has done nothing', async () => {
    const { step } = await playEnvironments({ behave: { 'environment create': 'pretend' } })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)[0]).toMatch(/still to be done: create web, create docs\. .*authorize a repository once/)
    expect(step.log.join('\n')).toContain('Authorize access here: https://example.com/authorize')
  })

  test('reports a failure half-way, and the next run completes it', async () => {
    const { step, oz, result } = await playEnvironments(
      {
        environments: [
          stored('a', { name: 'docs', description: `(gha:${repositoryId}:docs)`, image: 'x', scope: 'Personal' }),
        ],
        behave: { 'environment create': 'fail' },
      },
      {
        step: { 'continue-on-error': true },
        next: [
          {
            run: `node -e "const fs=require('fs'),p=process.env.STAND_IN_OZ_STATE,s=JSON.parse(fs.readFileSync(p));s.behave={};fs.writeFileSync(p,JSON.stringify(s))"`,
          },
          again,
        ],
      },
    )
    expect(step.outputs).toMatchObject({ created: '0', updated: '1', failed: '1' })
    expect(errorsOf(step)[0]).toContain('oz environment create failed: Error: The service has a problem')
    expect(result.step('again').outputs).toMatchObject({ created: '1', unchanged: '1' })
    expect(oz.environments).toHaveLength(2)
  })

  test('gives oz the key, and nothing of the step or the workflow’s token', async () => {
    const { oz } = await playEnvironments(
      {},
      { step: { env: { WARP_SERVER_ROOT_URL: 'https://evil.example', GITHUB_TOKEN: 'x', KEEP: 'y' } } },
    )
    for (const { args, variables } of oz.calls) {
      expect(args.join(' ')).not.toContain(scenarioKey)
      expect(variables).toEqual(expect.arrayContaining(['KEEP', 'PATH', 'WARP_API_KEY']))
      expect(variables.filter((name) => /^(?:INPUT_|STATE_|OZ_)|TOKEN$|^WARP_(?!API_KEY)/.test(name))).toEqual([])
    }
  })
})

describe('a pull request', () => {
  const pull = readExamplePayload('pull_request', 'opened')
  const event = { name: 'pull_request', payload: pull }

  test('shows the plan with dry_run, and changes nothing', async () => {
    const { step, oz } = await playEnvironments({}, { event, with: { dry_run: true } })
    expect(step.outputs).toMatchObject({ created: '2' })
    expect(commandsOf(oz)).toEqual(['environment list'])
  })

  test('without secrets is only checked: neither key nor oz is needed', async () => {
    const { step } = await playEnvironments({}, { event, github: { actor: 'dependabot[bot]' }, secrets: {}, env: {} })
    expect(step.outcome).toBe('success')
    expect(step.summary).toContain('## ✅ Environments: the file is fine, 2 declared')
  })
})
