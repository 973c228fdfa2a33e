import { beforeEach, describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { refusal } from '../../../src/oz/client/failure.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { prepareFixCi } from '../../../src/action/recipes/fix-ci.ts'
import { keyFor } from '../../../src/oz/run/key.ts'
import { fork, here, issue, readFrom } from '../../event/payloads.ts'
import { response } from '../../oz/client/responses.ts'
import { runWith } from '../../oz/run/runs.ts'
import { endOf, now, Stage } from './scene.ts'

const sha = 'a'.repeat(40)
const inputs = { recipe: 'fix-ci' }
const reported = {
  id: 11,
  name: 'CI',
  run_attempt: 1,
  status: 'completed',
  conclusion: 'failure',
  head_branch: 'topic',
  head_sha: sha,
  head_repository: here,
  event: 'push',
  pull_requests: [{ number: 8, base: { repo: { id: 1 } } }],
}
const failed = (parts = {}): WorkflowEvent =>
  readFrom('workflow_run', { action: 'completed', workflow_run: { ...reported, ...parts }, repository: here })

/** A run of the action's for this commit. */
function runFor(id: string, commit = sha, repositoryId = '1'): Run {
  const { line } = keyFor({ words: `fix-ci ${commit}`, repositoryId }, (bytes) => id.repeat(bytes * 2), undefined)
  return runWith({ id, prompt: `Mend it.\n\n${line}`, createdAt: now })
}

let stage: Stage
beforeEach(() => {
  stage = new Stage()
})

test('names the commit, and a branch of its own for it', async () => {
  expect(await stage.prepare(prepareFixCi, failed(), { inputs })).toEqual({
    facts: [
      `The commit that failed: ${sha}.`,
      'The name of your branch: oz/fix-ci-aaaaaaaa-11.',
      'The branch that failed, and against which the pull request goes, is named in the event below.',
    ],
    material: [],
    keyWords: `fix-ci ${sha}`,
  })
})

describe('left alone', () => {
  test.each<[string, object, RegExp]>([
    ['success', { conclusion: 'success' }, /ended with success: there is nothing to mend/],
    ['cancelled', { conclusion: 'cancelled' }, /ended with cancelled/],
    ['no conclusion', { conclusion: null }, /ended with no conclusion/],
    ["a fork's commit", { head_repository: fork }, /is a fork's/],
    ['a repository that is gone', { head_repository: null }, /is a fork's/],
    ['no branch', { head_branch: null }, /names no branch and commit/],
    ['no commit', { head_sha: null }, /names no branch and commit/],
    ['a mend of its own', { head_branch: 'oz/fix-ci-aaaaaaaa-11' }, /is a mend of this recipe already/],
  ])('%s', async (_, parts, told) => {
    const end = await endOf(stage.prepare(prepareFixCi, failed(parts), { inputs }))
    expect(end).toEqual({ conclusion: 'skipped', told: expect.stringMatching(told) })
  })
})

test.each(['failure', 'timed_out', 'startup_failure'])('%s is for it to mend', async (conclusion) => {
  expect(await stage.prepare(prepareFixCi, failed({ conclusion }), { inputs })).toHaveProperty('keyWords')
})

describe('attempts on one commit', () => {
  const others = [runFor('d', 'b'.repeat(40)), runFor('e', sha, '2'), runWith({ id: 'f', prompt: `fix-ci ${sha}` })]

  test.each<[string, readonly Run[], string, string]>([
    ['none', [], '1', 'goes on'],
    ['of other commits and repositories', others, '1', 'goes on'],
    ['one of two', [runFor('1')], '2', 'goes on'],
    ['one of one', [runFor('1')], '1', 'skipped'],
    ['two of two', [runFor('1'), runFor('2')], '2', 'skipped'],
    ['three of two', [runFor('1'), runFor('2'), runFor('3')], '2', 'skipped'],
  ])('%s', async (_, runs, most, expected) => {
    const work = stage.prepare(prepareFixCi, failed(), { inputs: { ...inputs, max_attempts: most }, runs })
    const ended = await endOf(work.then(() => Promise.reject(new Error('went on')))).catch(() => undefined)
    expect(ended?.conclusion ?? 'goes on').toBe(expected)
    if (ended) {
      const count = `${runs.length} runs have worked on the commit aaaaaaaaaaaa of octo/repo already; max_attempts is ${most}.`
      expect(ended.told).toBe(count)
    }
  })

  test.each([
    ['1', 'goes on'],
    ['2', 'goes on'],
    ['3', 'skipped'],
  ])('a server without a list: the attempts of the workflow count, here number %s', async (attempt, expected) => {
    const api = { listRuns: () => Promise.reject(refusal(response(404))) }
    const work = stage.prepare(prepareFixCi, failed({ run_attempt: Number(attempt) }), { inputs, api })
    const ended = await endOf(work.then(() => Promise.reject(new Error('went on')))).catch(() => undefined)
    expect(ended?.conclusion ?? 'goes on').toBe(expected)
  })

  test('a list that cannot be read for the moment: nothing is started in doubt', async () => {
    const api = { listRuns: () => Promise.reject(refusal(response(502, '<h1>Bad gateway</h1>'))) }
    expect(await endOf(stage.prepare(prepareFixCi, failed(), { inputs, api }))).toEqual({
      conclusion: 'failure',
      told: expect.stringMatching(
        /^Could not count the runs for this commit: .* Nothing was started\. Run the job again/,
      ),
    })
  })

  test('with nothing to start nothing is counted', async () => {
    expect(await stage.prepare(prepareFixCi, failed(), { inputs, runs: 'none' })).toHaveProperty('keyWords')
  })
})

test('makes no sense on another event', async () => {
  const event = readFrom('issues', { action: 'opened', issue: issue(), repository: here })
  expect(await endOf(stage.prepare(prepareFixCi, event, { inputs }))).toEqual({
    conclusion: 'failure',
    told: 'The recipe fix-ci works on workflow_run; this event is issues. See recipes/fix-ci/README.md for a workflow that fits.',
  })
})
