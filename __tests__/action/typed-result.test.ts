/** The result is read when a run has ended, and asked for once more where it is invalid. */
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { ActionError } from '../../src/platform/errors.ts'
import type { OzApi } from '../../src/oz/client/api.ts'
import type { Artifact, Run } from '../../src/oz/client/types.ts'
import type { Outcome } from '../../src/oz/run/outcome.ts'
import type { Stage } from './recipes/scene.ts'
import { runWith } from '../oz/run/runs.ts'
import { goodResults } from '../support/recipe-world.ts'
import { block, ended, type KeeperParts, open as openOn, setStage } from './typed-result-lab.ts'

let stage: Stage
beforeEach(() => {
  stage = setStage()
})
const open = (parts?: KeeperParts) => openOn(stage, parts)

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
      /There is no JSON block.* The second attempt was invalid too: `verdict` must be/,
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
    const error = new ActionError('It waits for a person.', { hint: 'Answer it.', conclusion: 'blocked' })
    const ask = asks(ended('', { conclusion: 'blocked', error }))
    const outcome = await (await open()).review(ended('Done.'), ask)
    expect(outcome).toMatchObject({ conclusion: 'blocked', answer: 'Done.' })
    expect(outcome.error?.oneLine).toMatch(
      /There is no JSON block.* Asking the agent to correct it failed. It waits for a person. Answer it./,
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
    expect(outcome.error?.message).toContain("Couldn't fetch the file result.json: it is gone")
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

describe('a security problem is kept from a public page', () => {
  const result = { ...goodResults.triage, verdict: 'security' }
  test.each<[string, string, boolean]>([
    ['as the schema asks', block(result), true],
    ['in single quotes', block(result).replaceAll('"', "'"), true],
    ['in capitals', block({ ...result, verdict: 'SECURITY' }), true],
    ['by another word', block({ ...result, verdict: 'Vulnerability' }), true],
    ['as JSON in a string', block({ result: JSON.stringify(result) }), true],
    ['where the result is torn', block(result).slice(0, -20), true],
    ['in prose alone', 'A crafted file is an exploit: it runs code.', true],
    ['another verdict', block({ ...goodResults.triage, why: 'Not about security.' }), false],
    ['prose about something else', 'It is a typo.', false],
  ])('%s', async (_, answer, isPrivate) => {
    const keeper = await open({ inputs: { recipe: 'triage' } })
    await keeper.review(ended(answer), undefined)
    expect(keeper.isPrivate(answer)).toBe(isPrivate)
  })
})

test.each<[Readonly<Record<string, string>>, string | undefined]>([
  [{ recipe: 'respond', apply: 'labels' }, 'apply: labels: a result of the recipe respond has no member `labels`.'],
  [{ recipe: 'review', apply: 'review, summary' }, 'apply: summary: a result of the recipe review has no member'],
  [{ recipe: 'triage', apply: 'comment, labels' }, undefined],
  [{ recipe: 'respond', apply: 'labels', result_schema: '{"properties": {"labels": {"type": "array"}}}' }, undefined],
  [
    { result_schema: '{"properties": {"verdict": {}}, "additionalProperties": false}', apply: 'comment' },
    'apply: comment: a',
  ],
  [{ result_schema: '{"properties": {"verdict": {}}}', apply: 'comment' }, undefined],
])('%j: what apply names can be in the result, or nothing is started', async (inputs, message) => {
  const told = await open({ inputs }).then(() => '', String)
  if (message === undefined) expect(told).toBe('')
  else expect(told).toContain(message)
})
