import { beforeEach, describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { refusal } from '../../../src/oz/client/failure.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { prepareFixCi } from '../../../src/action/recipes/fix-ci.ts'
import { keyFor } from '../../../src/oz/run/key.ts'
import { fork, here, issue, readFrom } from '../../event/payloads.ts'
import { response } from '../../oz/client/responses.ts'
import { runWith } from '../../oz/run/runs.ts'
import { endOf, linesOf, now, Stage } from './scene.ts'

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
  return runWith({ id, prompt: `Fix it.\n\n${line}`, createdAt: now })
}

let stage: Stage
beforeEach(() => {
  stage = new Stage()
})

test('names the commit, and a branch of its own for it', async () => {
  expect(await stage.prepare(prepareFixCi, failed(), { inputs })).toEqual({
    facts: [
      `The commit that failed: ${sha}. Get it by \`git fetch origin ${sha} && git checkout --detach ${sha}\`; see what it changed by \`git show ${sha}\`.`,
      'The name of your branch: oz/fix-ci-aaaaaaaa-11.',
      'The branch that failed is named in the event below; your pull request goes into it.',
    ],
    material: [],
    keyWords: `fix-ci ${sha}`,
  })
})

test.each([
  [
    'pull_request',
    /on a trial merge .* `git fetch origin (b{40}) && git merge --no-commit \1`.* `git diff \1\.\.\.a{40}`/,
  ],
  ['push', undefined],
  ['pull_request_target', undefined],
])('a workflow that %s started: what it ran on', async (name, expected) => {
  const pulls = [{ number: 8, base: { ref: 'main', sha: 'b'.repeat(40), repo: { id: 1 } } }]
  const { facts } = await stage.prepare(prepareFixCi, failed({ event: name, pull_requests: pulls }), { inputs })
  const told = facts.filter((fact) => fact.includes('trial merge'))
  expect(told).toEqual(expected === undefined ? [] : [expect.stringMatching(expected)])
})

describe('what it is told of the failure', () => {
  const completed = (id: number, branch: string, conclusion: string, commit = 'b'.repeat(40)) => ({
    ...{ id, head_branch: branch, conclusion, head_sha: commit, created_at: `2026-01-0${id % 9}T00:00:00Z` },
    html_url: `https://github.com/octo/repo/actions/runs/${id}`,
  })

  test("the commit's own diff, and whether branch and base were red before", async () => {
    stage.core.answer('GET /repos/{owner}/{repo}/commits/{ref}', {
      sha,
      files: [
        { filename: 'src/door.go', status: 'modified', additions: 1, deletions: 1, patch: '@@ -1 +1 @@\n-open\n+shut' },
      ],
    })
    stage.core.on('GET /repos/{owner}/{repo}/actions/workflows/{id}/runs', ({ query }) => ({
      body: {
        workflow_runs:
          query['branch'] === 'topic'
            ? [completed(11, 'topic', 'failure', sha), completed(3, 'topic', 'success')]
            : [completed(2, 'release', 'failure', 'c'.repeat(40))],
      },
    }))
    const pulls = [{ number: 8, base: { ref: 'release', repo: { id: 1 } } }]
    const { material } = await stage.prepare(prepareFixCi, failed({ workflow_id: 5, pull_requests: pulls }), { inputs })
    expect(linesOf(material)).toEqual({
      'Files that the failed commit changed': ['+1 −1 src/door.go'],
      'Diff of the failed commit': ['@@ -1 +1 @@', '1   -open', '  1 +shut'],
      'Earlier runs of this workflow, newest first, on this branch and on the one it goes into': [
        'topic bbbbbbb: success, 2026-01-03T00:00:00Z https://github.com/octo/repo/actions/runs/3',
        'release ccccccc: failure, 2026-01-02T00:00:00Z https://github.com/octo/repo/actions/runs/2',
      ],
    })
  })

  test('on a second attempt what the first one said, and its open pull request', async () => {
    stage.core.list('GET /repos/{owner}/{repo}/pulls', [
      { number: 4, title: 'Shut the door', head: { ref: 'oz/fix-ci-aaaaaaaa-11', repo: { full_name: 'octo/repo' } } },
      { number: 5, title: 'A copy', head: { ref: 'oz/fix-ci-aaaaaaaa-11', repo: { full_name: 'eve/repo' } } },
      { number: 6, title: 'Another', head: { ref: 'topic', repo: { full_name: 'octo/repo' } } },
    ])
    const first = {
      ...runFor('1'),
      status: { message: 'It is the hinge.', errorCode: undefined, retryable: undefined },
    }
    const api = { getConversation: () => Promise.resolve('no_call' as const) }
    const { facts, material } = await stage.prepare(prepareFixCi, failed(), { inputs, runs: [first], api })
    expect(facts.at(-1)).toMatch(/^This is attempt 2 on this commit\. .*add your commit to its branch/)
    const told = linesOf(material)
    expect(told['What earlier attempts said']?.join('\n')).toMatch(/^Attempt of 2026-.*\nIt is the hinge\.$/)
    expect(told['Open pull requests of earlier attempts']).toEqual(['#4 from oz/fix-ci-aaaaaaaa-11: Shut the door'])
  })
})

describe('left alone', () => {
  test.each<[string, object, RegExp]>([
    ['success', { conclusion: 'success' }, /^The workflow run succeeded; nothing to fix\.$/],
    ['cancelled', { conclusion: 'cancelled' }, /ended with cancelled/],
    ['no conclusion', { conclusion: null }, /ended with no conclusion/],
    ["a fork's commit", { head_repository: fork }, /is a fork's/],
    ['a repository that is gone', { head_repository: null }, /is a fork's/],
    ['no branch', { head_branch: null }, /names no branch and commit/],
    ['no commit', { head_sha: null }, /names no branch and commit/],
    [
      'a branch of its own',
      { head_branch: 'oz/fix-ci-aaaaaaaa-11' },
      /^Skipped: oz\/fix-ci-aaaaaaaa-11 was created by this recipe\.$/,
    ],
  ])('%s', async (_, parts, told) => {
    const end = await endOf(stage.prepare(prepareFixCi, failed(parts), { inputs }))
    expect(end).toEqual({ conclusion: 'skipped', told: expect.stringMatching(told) })
  })
})

test.each(['failure', 'timed_out', 'startup_failure'])('%s is for it to fix', async (conclusion) => {
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
      const used = most === '1' ? 'the only attempt' : 'both attempts'
      expect(ended.told).toBe(
        `Skipped: ${used} (max_attempts: ${most}) on aaaaaaa ${most === '1' ? 'is' : 'are'} used.`,
      )
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
      told: expect.stringMatching(/^Couldn't count the runs for this commit: .* Nothing was started\. Re-run the job/),
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
