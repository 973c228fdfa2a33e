/** Between the end of a run and the end of the step: the result is read, asked for once more, and applied. */
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import type { WorkflowEvent } from '../../src/event/event.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { OzApi } from '../../src/oz/api.ts'
import type { Artifact, Run } from '../../src/oz/types.ts'
import { planResult } from '../../src/result-plan.ts'
import type { Outcome } from '../../src/run/outcome.ts'
import { ResultKeeper } from '../../src/typed-result.ts'
import { here, issue, pullRequest, readFrom } from '../event/payloads.ts'
import { Stage, type SceneParts } from '../recipe/scene.ts'
import { runWith } from '../run/runs.ts'
import { addIssue, addPull, writesTo } from '../support/github-repository/repository.ts'
import { goodResults } from '../support/recipe-world.ts'

const schema = JSON.stringify({
  type: 'object',
  required: ['verdict'],
  properties: { verdict: { enum: ['yes', 'no'] } },
})
const block = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``

let stage: Stage
beforeEach(() => {
  stage = new Stage()
  addIssue(stage.state, 7)
  const patch = '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three'
  const file = { status: 'modified', additions: 1, deletions: 1, patch }
  const files = ['src/a.ts', 'dist/a.js'].map((filename) => ({ ...file, filename }))
  addPull(stage.state, 8, { sha: 'a'.repeat(40), files })
})

const opened = (): WorkflowEvent => readFrom('issues', { action: 'opened', issue: issue(), repository: here })
const pushed = (): WorkflowEvent =>
  readFrom('pull_request', { action: 'opened', number: 8, pull_request: pullRequest(), repository: here })

/** Nothing here is waited for but deadlines, and none of them comes. */
const stillClock = {
  now: () => 0,
  date: () => new Date('2026-01-08T12:00:00Z'),
  sleep: (_: number, signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('not waited for'))
      })
    }),
}

interface KeeperParts extends Pick<SceneParts, 'inputs' | 'api'> {
  readonly event?: WorkflowEvent
  readonly cancelled?: AbortSignal
}

async function open({ inputs = { result_schema: schema }, event = opened(), cancelled, ...parts }: KeeperParts = {}) {
  const scene = stage.scene(event, parts)
  const env = { ...given({ prompt: 'Do it.', oz_api_key: 'key', ...inputs }), GITHUB_REPOSITORY: 'octo/repo' }
  const outside = { ...scene.outside, env, clock: stillClock, ...(cancelled && { cancelled }) }
  const { github, trigger } = scene
  const plan = await planResult({ outside, inputs: await readInputs(env), event, trigger, github, api: scene.api })
  if (!plan || !scene.api) throw new Error('there is nothing to keep')
  return new ResultKeeper({ outside, event, github, api: scene.api, plan, name: undefined, headSha: undefined })
}

function given(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

const ended = (answer: string, parts: Partial<Outcome> = {}): Outcome => ({
  ...{ conclusion: 'success', run: runWith({ state: 'SUCCEEDED' }), runId: 'run-1', answer, error: undefined },
  ...{ history: [], durationMs: 5, ...parts },
})
const asks = (...outcomes: readonly Outcome[]) => {
  const left = [...outcomes]
  return jest.fn((message: string) => Promise.resolve(left.shift() ?? ended(`asked too often: ${message}`)))
}

describe('the result is read', () => {
  test('one that fits is asked for no more', async () => {
    const [keeper, ask] = [await open(), asks()]
    const outcome = ended(block({ verdict: 'yes' }))
    expect(await keeper.review(outcome, ask)).toBe(outcome)
    expect(ask).not.toHaveBeenCalled()
    expect((await keeper.apply(outcome)).typed).toEqual({ value: { verdict: 'yes' }, verdict: 'yes' })
  })

  test('one that does not fit is asked for once, with what is wrong, and the second counts', async () => {
    const [keeper, ask] = [await open(), asks(ended(block({ verdict: 'no' }), { durationMs: 7 }))]
    const outcome = await keeper.review(ended(block({ verdict: 'perhaps' })), ask)
    expect(outcome).toMatchObject({ conclusion: 'success', durationMs: 12 })
    expect(ask.mock.calls).toEqual([
      [expect.stringContaining('- `verdict` must be one of "yes", "no", not "perhaps".')],
    ])
    expect((await keeper.apply(outcome)).typed.value).toEqual({ verdict: 'no' })
  })

  test('two that do not fit are a failure that tells of both; nobody is asked a third time', async () => {
    const [keeper, ask] = [await open(), asks(ended(block({ verdict: 7 })))]
    const outcome = await keeper.review(ended('Done.'), ask)
    expect(outcome.conclusion).toBe('failure')
    expect(outcome.error?.message).toMatch(
      /There is no JSON block.* Asked once more, it was no better: `verdict` must be/,
    )
    expect(ask).toHaveBeenCalledTimes(1)
    expect((await keeper.apply(outcome)).typed).toEqual({})
  })

  test('where nobody can be asked one is enough to fail', async () => {
    const outcome = await (await open()).review(ended('Done.'), undefined)
    expect(outcome).toMatchObject({
      conclusion: 'failure',
      error: { message: expect.not.stringContaining('once more') },
    })
  })

  test.each(['failure', 'blocked', 'cancelled', 'timed_out', 'unknown'] as const)(
    'a run that ended as %s is left as it is',
    async (conclusion) => {
      const ask = asks()
      const outcome = ended('Done.', { conclusion, error: new ActionError('It broke.') })
      expect(await (await open()).review(outcome, ask)).toBe(outcome)
      expect(ask).not.toHaveBeenCalled()
    },
  )

  test('a second try that comes to nothing ends as it ended, and says what it was for', async () => {
    const error = new ActionError('It waits for a person.', { wayOut: 'Answer it.', conclusion: 'blocked' })
    const ask = asks(ended('', { conclusion: 'blocked', error }))
    const outcome = await (await open()).review(ended('Done.'), ask)
    expect(outcome).toMatchObject({ conclusion: 'blocked', answer: 'Done.' })
    expect(outcome.error?.oneLine).toMatch(
      /There is no JSON block.* Asking for another came to nothing. It waits for a person. Answer it./,
    )
  })
})

describe('a file result.json', () => {
  const artifact = (path: string, uid = 'f1'): Artifact => ({
    kind: 'file',
    uid,
    name: path.split('/').at(-1) ?? '',
    path,
    mimeType: 'application/json',
    title: undefined,
    sizeBytes: 9,
  })
  const serve = (files: Readonly<Record<string, string>>): Partial<OzApi> => ({
    getJson: (path) => Promise.resolve({ data: { content: files[path.split('/').at(-1) ?? ''] ?? '' } }),
  })
  const withFiles = (...artifacts: readonly Artifact[]): { run: Run } => ({ run: runWith({ artifacts }) })

  test.each<[string, string, Readonly<Record<string, string>>, readonly Artifact[], unknown]>([
    [
      'counts where the answer has none',
      'See the file.',
      { f1: '{"verdict":"yes"}' },
      [artifact('out/result.json')],
      { verdict: 'yes' },
    ],
    [
      'counts where the answer does not fit',
      block({ verdict: 7 }),
      { f1: '{"verdict":"yes"}' },
      [artifact('result.json')],
      { verdict: 'yes' },
    ],
    [
      'stands behind an answer that fits',
      block({ verdict: 'no' }),
      { f1: '{"verdict":"yes"}' },
      [artifact('result.json')],
      { verdict: 'no' },
    ],
    [
      'the newest of two',
      '',
      { f1: '{"verdict":"yes"}', f2: '{"verdict":"no"}' },
      [artifact('result.json'), artifact('result.json', 'f2')],
      { verdict: 'no' },
    ],
  ])('%s', async (_, answer, files, artifacts, value) => {
    const keeper = await open({ api: serve(files) })
    const outcome = ended(answer, withFiles(...artifacts))
    expect(await keeper.review(outcome, asks())).toBe(outcome)
    expect((await keeper.apply(outcome)).typed.value).toEqual(value)
  })

  test('one of another name is none', async () => {
    const keeper = await open({ api: serve({ f1: '{"verdict":"yes"}' }) })
    const outcome = await keeper.review(ended('', withFiles(artifact('my-result.json'))), undefined)
    expect(outcome.error?.message).toContain('no file result.json')
  })

  test('one that cannot be had is told', async () => {
    const keeper = await open({ api: { getJson: () => Promise.reject(new Error('it is gone')) } })
    const outcome = await keeper.review(ended('', withFiles(artifact('result.json'))), undefined)
    expect(outcome.error?.message).toContain('The file result.json could not be fetched: it is gone')
  })
})

describe('it is applied', () => {
  const triage = { recipe: 'triage' }
  const good = block(goodResults.triage)

  async function applied(parts: KeeperParts, answer: string, outcome: Partial<Outcome> = {}) {
    const keeper = await open(parts)
    const before = await keeper.review(ended(answer, outcome), undefined)
    return { ...(await keeper.apply(before)), writes: writesTo(stage.core) }
  }

  test('after a success, and not in a dry run', async () => {
    stage.state.labels.push('documentation')
    const writes = ['POST /repos/octo/repo/issues/7/labels', 'POST /repos/octo/repo/issues/7/comments']
    expect((await applied({ inputs: { ...triage, dry_run: 'true' } }, good)).writes).toEqual([])
    expect((await applied({ inputs: triage }, good)).writes).toEqual(writes)
  })

  test.each(['failure', 'cancelled', 'blocked'] as const)('not after %s', async (conclusion) => {
    const { writes, typed } = await applied({ inputs: triage }, good, { conclusion })
    expect({ writes, typed }).toEqual({ writes: [], typed: {} })
  })

  test('not in a job that is cancelled', async () => {
    const cancelling = new AbortController()
    const keeper = await open({ inputs: triage, cancelled: cancelling.signal })
    const outcome = await keeper.review(ended(good), undefined)
    cancelling.abort(new Error('cancelled'))
    expect((await keeper.apply(outcome)).typed).toEqual({})
    expect(writesTo(stage.core)).toEqual([])
  })

  test('without a type the answer is the comment', async () => {
    const { writes, typed } = await applied({ inputs: { apply: 'comment' } }, 'It is the lock.')
    expect(writes).toEqual(['POST /repos/octo/repo/issues/7/comments'])
    expect(stage.state.comments).toMatchObject([{ body: expect.stringMatching(/\nIt is the lock\.$/) }])
    expect(typed).not.toHaveProperty('value')
  })

  test('a type without apply writes nothing, and says what was left out', async () => {
    const { writes, typed } = await applied({}, block({ verdict: 'yes', comment: 'Hi.' }))
    expect(writes).toEqual([])
    expect(typed.applied?.operations).toMatchObject([{ result: 'refused', reason: 'apply does not allow it' }])
  })

  test('findings on paths to ignore neither stand in the review nor fail the step', async () => {
    const finding = { severity: 'critical', confidence: 'high', title: 'Lost', body: 'All.', line: 2 }
    const findings = [{ ...finding, path: 'dist/a.js' }]
    const answer = block({ verdict: 'problems', review: { summary: 'One.', findings } })
    const inputs = { recipe: 'review', fail_on: 'critical', ignore_paths: 'dist/' }
    expect((await applied({ inputs, event: pushed() }, answer)).outcome.conclusion).toBe('success')
    expect(stage.state.threads).toEqual([])
    const { outcome } = await applied({ inputs: { ...inputs, ignore_paths: 'lib/' }, event: pushed() }, answer)
    expect(outcome.error?.message).toContain('1 finding is critical or graver')
  })

  const failedRun = {
    id: 11,
    name: 'CI',
    conclusion: 'failure',
    head_branch: 'topic',
    head_sha: 'a'.repeat(40),
    head_repository: here,
    run_attempt: 1,
  }
  const event = (): WorkflowEvent =>
    readFrom('workflow_run', { action: 'completed', workflow_run: failedRun, repository: here })
  const pull = (url: string): Partial<Outcome> => ({
    run: runWith({ artifacts: [{ kind: 'pull_request', url, branch: 'x' }] }),
  })
  test.each<[string, string, Partial<Outcome>, string]>([
    ['fixed', 'without a pull request', {}, 'failure'],
    ['proposed', 'without a pull request', {}, 'failure'],
    ['fixed', 'with one elsewhere', pull('https://github.com/octo/other/pull/5'), 'failure'],
    ['fixed', 'with one of this repository', pull('https://github.com/octo/repo/pull/5'), 'success'],
    ['not-fixable', 'without a pull request', {}, 'success'],
  ])('fix-ci says %s %s', async (verdict, _, outcome, conclusion) => {
    const answer = block({ verdict, cause: 'code', summary: 'The import.' })
    const done = await applied({ inputs: { recipe: 'fix-ci' }, event: event() }, answer, outcome)
    expect(done.outcome.conclusion).toBe(conclusion)
  })
})

test('a recipe’s type and the user’s own must both hold', async () => {
  const inputs = {
    recipe: 'triage',
    result_schema: '{"required": ["team"], "properties": {"team": {"const": "doors"}}}',
  }
  const keeper = await open({ inputs })
  const without = await keeper.review(ended(block(goodResults.triage)), undefined)
  expect(without.error?.message).toContain('The result lacks "team".')
  const outcome = ended(block({ ...goodResults.triage, team: 'doors' }))
  expect(await keeper.review(outcome, undefined)).toBe(outcome)
  const alone = await keeper.review(ended(block({ team: 'doors' })), undefined)
  expect(alone.error?.message).toContain('The result lacks "verdict".')
})
