import { describe, expect, test } from '@jest/globals'
import type { Oz } from '../../emulator/core.ts'
import { isObject, parseJson, type JsonObject } from '../../src/platform/json.ts'
import { planOf, playDeclared, push, type DeclaredPlay } from '../support/declared.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { errorsOf, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const path = '.github/oz/schedules.yml'
/** Of the repository in the example payloads. */
const repositoryId = 186853002

const file = `schedules:
  - key: nightly
    cron: '0 3 * * *'
    prompt_file: prompts/nightly.md
  - key: weekly
    name: Weekly report
    cron: 0 9 * * mon
    prompt: What happened this week?
    environment: env-octo
    model: auto
    enabled: false
`
const files = { [path]: file, 'prompts/nightly.md': 'Look after the dependencies.\n' }
const again = {
  id: 'again',
  uses: 'your-org/oz-agent-action/schedule@v1',
  with: { oz_api_key: '${{ secrets.OZ_API_KEY }}' },
}

function playSchedules(options: Partial<DeclaredPlay> = {}) {
  return playDeclared({ folder: makeFolder(), action: 'schedule', files, ...options })
}

function ask(oz: Oz, call: string, body?: object): unknown {
  const [method = '', target = ''] = call.split(' ')
  const headers = { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' }
  const delivery = oz.handle({ method, target: `/api/v1${target}`, headers, body: body ? JSON.stringify(body) : '' })
  return delivery.kind === 'answer' ? parseJson(String(delivery.response.body)) : undefined
}

/** What stands on the server in the end. */
function standing(oz: Oz): readonly JsonObject[] {
  const answer = ask(oz, 'GET /agent/schedules')
  return isObject(answer) && Array.isArray(answer['schedules'])
    ? answer['schedules'].filter((one) => isObject(one))
    : []
}

const writes = (oz: Oz) =>
  oz.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

describe('schedule/ on a push', () => {
  test('makes the schedules of the file, and finds nothing to do the second time', async () => {
    const { step, oz, result, github } = await playSchedules({ next: [again] })
    expect(step.outcome).toBe('success')
    expect(step.outputs).toMatchObject({
      created: '2',
      updated: '0',
      paused: '0',
      resumed: '0',
      deleted: '0',
      unchanged: '0',
      failed: '0',
    })
    expect(planOf(step)).toMatchObject([
      { key: 'nightly', action: 'create', result: 'done' },
      { key: 'weekly', action: 'create', result: 'done' },
    ])
    expect(standing(oz)).toMatchObject([
      {
        name: 'Weekly report',
        cron_schedule: '0 9 * * mon',
        prompt: 'What happened this week?',
        enabled: false,
        agent_config: { name: `gha:${repositoryId}:weekly`, environment_id: 'env-octo', model_id: 'auto' },
      },
      {
        name: 'nightly',
        prompt: 'Look after the dependencies.',
        enabled: true,
        agent_config: { name: `gha:${repositoryId}:nightly` },
      },
    ])
    expect(writes(oz)).toHaveLength(2)
    // The plan has the next three runs, and their zone.
    const log = step.log.join('\n')
    expect(log).toContain(`The plan for ${path}: 2 to create`)
    expect(log).toMatch(/\+ create {2}nightly {2}0 3 \* \* \* {4}(?:\d{4}-\d\d-\d\d 03:00(?:, )?){3}/)
    expect(log).toContain('next runs (UTC)')
    expect(step.summary).toContain('| Next runs (UTC) |')
    expect(step.summary).toMatch(
      /\| ➕ create ✅ \| `nightly` \| `0 3 \* \* \*` \| `(?:\d{4}-\d\d-\d\d 03:00(?:, )?){3}` \|/,
    )
    expect(step.summary).toContain('`paused`')

    const second = result.step('again')
    expect(second.outputs).toMatchObject({ created: '0', unchanged: '2' })
    expect(second.summary).toContain('## ✅ Schedules: 2 unchanged')
    // Files are read at the commit the workflow is of, never from a checkout.
    expect(github.map(({ path }) => decodeURIComponent(path).split('/contents/')[1])).toEqual([
      path,
      'prompts/nightly.md',
      path,
      'prompts/nightly.md',
    ])
    expect(new Set(github.map(({ query }) => query['ref']))).toEqual(new Set([push.payload['after']]))
  })

  test('changes only what differs, and deletes with prune only what is its own', async () => {
    const foreign = [
      { name: 'by hand', cron_schedule: '0 1 * * *', prompt: 'x' },
      { name: 'theirs', cron_schedule: '0 1 * * *', prompt: 'x', agent_config: { name: 'gha:1868530020:nightly' } },
    ]
    const own = (key: string, over: object = {}) => ({
      ...{ name: key, cron_schedule: '0 3 * * *', prompt: 'Look after the dependencies.', ...over },
      agent_config: { name: `gha:${repositoryId}:${key}` },
    })
    let before: readonly JsonObject[] = []
    const { step, oz } = await playSchedules({
      with: { prune: true },
      at: (server) => {
        for (const one of [...foreign, own('nightly', { enabled: false }), own('old')])
          ask(server, 'POST /agent/schedules', one)
        before = standing(server)
        server.clearRequests()
        return {}
      },
    })
    expect(step.outputs).toMatchObject({ created: '1', resumed: '1', deleted: '1', updated: '0', unchanged: '0' })
    const isForeign = ({ name }: JsonObject) => name === 'by hand' || name === 'theirs'
    expect(standing(oz).filter(isForeign)).toEqual(before.filter(isForeign))
    expect(standing(oz).map(({ name }) => name)).toEqual(['Weekly report', 'by hand', 'nightly', 'theirs'])
    const idOf = (name: string) => String(before.find((one) => one['name'] === name)?.['id'])
    expect(writes(oz).toSorted()).toEqual(
      [
        `DELETE /api/v1/agent/schedules/${idOf('old')}`,
        'POST /api/v1/agent/schedules',
        `POST /api/v1/agent/schedules/${idOf('nightly')}/resume`,
      ].toSorted(),
    )
  })

  test('leaves what the file no longer has, and says so', async () => {
    const { step, oz } = await playSchedules({
      at: (server) => {
        ask(server, 'POST /agent/schedules', {
          ...{ name: 'old', cron_schedule: '0 1 * * *', prompt: 'x' },
          agent_config: { name: `gha:${repositoryId}:old` },
        })
        return {}
      },
    })
    expect(planOf(step)).toContainEqual(expect.objectContaining({ key: 'old', action: 'left', result: 'none' }))
    expect(step.summary).toContain('With prune: true they are deleted.')
    expect(standing(oz).map(({ name }) => name)).toContain('old')
  })

  test('reports a failure half-way, and the next run completes it', async () => {
    const { step, oz, result } = await playSchedules({
      server: {
        faults: [
          {
            on: 'POST /agent/schedules',
            nth: 2,
            answer: { status: 400, problem: 'invalid_request', detail: 'no such model' },
          },
        ],
      },
      step: { 'continue-on-error': true },
      next: [again],
    })
    expect(step.outcome).toBe('failure')
    expect(step.outputs).toMatchObject({ created: '1', failed: '1' })
    expect(planOf(step)).toContainEqual(
      expect.objectContaining({
        key: 'weekly',
        result: 'failed',
        error: expect.stringContaining('no such model') as unknown,
      }),
    )
    expect(errorsOf(step)).toHaveLength(1)
    expect(errorsOf(step)[0]).toMatch(
      /Could not create the schedule weekly: HTTP 400: no such model\. .*errors\/invalid_request/,
    )
    expect(step.summary).toContain('## ❌ Schedules: 1 created, 1 not done')
    expect(result.step('again').outputs).toMatchObject({ created: '1', unchanged: '1', failed: '0' })
    expect(standing(oz)).toHaveLength(2)
  })

  test('makes no second one where the answer to the first is lost', async () => {
    const { step, oz } = await playSchedules({
      server: { faults: [{ on: 'POST /agent/schedules', reset: 'after', times: 2 }] },
    })
    expect(step.outputs).toMatchObject({ created: '2', failed: '0' })
    expect(writes(oz)).toHaveLength(2)
    expect(standing(oz)).toHaveLength(2)
  })

  test('has no doubles after two runs at the same time', async () => {
    const uses = 'your-org/oz-agent-action/schedule@v1'
    const job = {
      'runs-on': 'ubuntu-latest',
      steps: [{ id: 'agent', uses, with: { oz_api_key: '${{ secrets.OZ_API_KEY }}' } }],
    }
    const { result, oz } = await playSchedules({
      workflow: JSON.stringify({ on: 'push', jobs: { one: job, two: job } }, null, 1),
    })
    expect(result.conclusion).toBe('success')
    expect(standing(oz).map(({ name }) => name)).toEqual(['Weekly report', 'nightly'])
  })

  test('ends red when the job is cancelled in the middle, with what was done and what was not', async () => {
    const { step, oz } = await playSchedules({
      server: { faults: [{ on: 'POST /agent/schedules', nth: 2, stall: 'all', processed: true }] },
      at: (server) => ({
        cancel: (fire) => {
          const timer = setInterval(() => {
            if (writes(server).length < 2) return
            clearInterval(timer)
            fire()
          }, 5)
          timer.unref()
        },
      }),
    })
    expect(step.outcome).toBe('cancelled')
    expect(step.outputs).toMatchObject({ created: '1', failed: '1' })
    expect(step.summary).toContain('The job was cancelled before all was done.')
    expect(standing(oz)).toHaveLength(2)
  })

  test.each([
    ['an input nobody can read', { prune: 'yes' }, {}, 'prune must be true or false, not "yes".'],
    ['a server that is none', { oz_server_url: 'ftp://x' }, {}, 'oz_server_url must be an https URL'],
    ['no file', { file: 'gone.yml' }, {}, 'file: there is no file gone.yml in Codertocat/Hello-World'],
    ['no key', {}, { secrets: {} }, 'oz_api_key is missing or empty.'],
    [
      'a key that is refused',
      {},
      { secrets: { OZ_API_KEY: 'wk-1.another-key-than-the-servers' } },
      'Could not read the schedules: HTTP 401',
    ],
  ])('says what to do with %s', async (_, inputs, options, words) => {
    const { step, oz } = await playSchedules({ with: inputs, ...options })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)).toEqual([expect.stringContaining(words)])
    expect(step.summary).toContain('**What to do:**')
    expect(writes(oz)).toEqual([])
  })
})

const broken = `schedules:
  - key: nightly
    cron: every day
    prompt: x
  - key: nightly
    cron: '0 3 * * *'
    promt: x
  - key: third
    cron: '0 3 * * *'
    prompt_file: gone.md
`

describe('a file with mistakes', () => {
  test('is refused as a whole before anything is called, with every line', async () => {
    const { step, oz } = await playSchedules({ files: { [path]: broken } })
    expect(step.outcome).toBe('failure')
    expect(oz.requests).toEqual([])
    const lines = step.log.filter((line) => line.startsWith(`${path}:`)).map((line) => line.slice(path.length + 1))
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^3: cron must be five fields/),
      '5: key nightly is taken by the entry in line 2.',
      '5: key has no task: give it a prompt, a prompt_file, a skill or a recipe.',
      '7: promt means nothing here. Did you mean prompt?',
      expect.stringMatching(/^10: prompt_file can't be read: .*gone\.md/),
    ])
    expect(errorsOf(step)).toEqual([
      expect.stringContaining(`${path} has 5 problems: line 3: cron must be five fields`),
    ])
    expect(step.summary).toContain('- line 7: promt means nothing here.')
    expect(step.outputs).toMatchObject({ created: '0', failed: '0', plan: '[]' })
  })
})

const pull = readExamplePayload('pull_request', 'opened')
const fork = {
  ...pull,
  pull_request: {
    number: 2,
    head: { ref: 'x', sha: 'a'.repeat(40), repo: { id: 9, full_name: 'stranger/Hello-World', fork: true } },
    base: { ref: 'master', sha: 'b'.repeat(40), repo: pull['repository'] },
    merge_commit_sha: 'c'.repeat(40),
  },
}

describe('a pull request', () => {
  test('shows the plan with dry_run, and changes nothing', async () => {
    const { step, oz } = await playSchedules({
      event: { name: 'pull_request', payload: pull },
      with: { dry_run: true },
    })
    expect(step.outputs).toMatchObject({ created: '2', failed: '0' })
    expect(planOf(step)).toMatchObject([{ result: 'planned' }, { result: 'planned' }])
    expect(step.summary).toContain('## 📝 Schedules, dry run: 2 to create')
    expect(writes(oz)).toEqual([])
  })

  test('plans only, whatever the workflow says', async () => {
    const { step, oz } = await playSchedules({
      event: { name: 'pull_request', payload: pull },
      with: { apply_from: '*' },
    })
    expect(planOf(step)).toMatchObject([{ result: 'planned' }, { result: 'planned' }])
    expect(step.log.join('\n')).toContain('on pull_request events this step only plans')
    expect(writes(oz)).toEqual([])
  })

  test.each([
    ['without a key', {}],
    ['even with a key', { OZ_API_KEY: scenarioKey }],
  ])('from a fork is only checked, %s', async (_, secrets) => {
    const event = { name: 'pull_request', payload: fork }
    const good = await playSchedules({ event, secrets })
    expect(good.step).toMatchObject({
      outcome: 'success',
      outputs: { created: '0', plan: expect.stringContaining('"declared"') as unknown },
    })
    expect(good.step.summary).toContain('## ✅ Schedules: the file is fine, 2 declared')
    expect(good.step.annotations).toEqual([expect.objectContaining({ level: 'notice' })])
    // The pull request's own file, at the commit of its merge.
    expect(good.github[0]?.query['ref']).toBe('c'.repeat(40))

    const bad = await playSchedules({ event, secrets, files: { [path]: broken } })
    expect(bad.step.outcome).toBe('failure')
    expect([...good.oz.requests, ...bad.oz.requests]).toEqual([])
  })

  test('from Dependabot, which gets no secrets, is only checked too', async () => {
    const { step, oz } = await playSchedules({
      event: { name: 'pull_request', payload: pull },
      github: { actor: 'dependabot[bot]' },
      secrets: {},
    })
    expect(step.summary).toContain('the file is fine')
    expect(oz.requests).toEqual([])
  })

  test('whose file tries to forge commands and markup gets neither', async () => {
    const hostile = `schedules:
  - key: "::set-output name=plan::x"
    cron: "##[error]x"
    prompt: x
    "\\n::error::forged": 1
    "@everyone <img src=https://evil.example/x> [x](javascript:x)": 1
`
    const { step } = await playSchedules({
      event: { name: 'pull_request', payload: fork },
      secrets: {},
      files: { [path]: hostile },
    })
    expect(step.outputs['plan']).toBe('[]')
    expect(errorsOf(step)).toHaveLength(1)
    expect(
      step.stdout.split('\n').filter((line) => /^\s*::(?!add-mask|error::\.github)/.test(line) || line.includes('##[')),
    ).toEqual([])
    expect(step.summary).not.toMatch(/<img|[^\\]\]\(javascript|(?<!`)@everyone/)
  })
})

describe('where changes may come from', () => {
  const onBranch = { ...push, payload: { ...push.payload, ref: 'refs/heads/staging/eu' } }
  const dispatch = { name: 'workflow_dispatch', payload: { repository: push.payload['repository'] } }
  const github = { ref: 'refs/heads/staging/eu', ref_name: 'staging/eu' }

  test.each<[string, NonNullable<DeclaredPlay['event']>, Readonly<Record<string, string>>, number]>([
    ['a push to another branch plans only', onBranch, {}, 0],
    ['a push to a branch that apply_from names applies', onBranch, { apply_from: 'staging/*' }, 2],
    ['a person who dispatches on another branch applies', dispatch, {}, 2],
  ])('%s', async (_, event, inputs, count) => {
    const { step, oz } = await playSchedules({ event, github, with: inputs })
    expect(errorsOf(step)).toEqual([])
    expect(writes(oz)).toHaveLength(count)
    expect(planOf(step)).toMatchObject(Array(2).fill({ result: count === 0 ? 'planned' : 'done' }))
  })
})

describe('the key', () => {
  test('shows nowhere', async () => {
    const { step } = await playSchedules({
      isDebug: true,
      files: {
        [path]: `${file}  - key: leak\n    cron: '0 3 * * *'\n    prompt: ${scenarioKey}\n    name: ${scenarioKey}\n`,
      },
    })
    const shown = [
      step.stdout.replaceAll(/^::add-mask::.*$/gm, ''),
      step.stderr,
      step.summary,
      JSON.stringify(step.outputs),
    ]
    for (const text of shown) expect(text).not.toContain(scenarioKey.slice(9))
  })
})
