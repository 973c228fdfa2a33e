/** What the result asks for is done before the step ends, where the run was a success. */
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../src/event/event.ts'
import type { Outcome } from '../../src/oz/run/outcome.ts'
import { here, pullRequest, readFrom } from '../event/payloads.ts'
import type { Stage } from './recipes/scene.ts'
import { runWith } from '../oz/run/runs.ts'
import { writesTo } from '../../emulator/github/repository.ts'
import { goodResults } from '../support/recipe-world.ts'
import { block, ended, type KeeperParts, open as openOn, setStage } from './typed-result-lab.ts'

let stage: Stage
beforeEach(() => {
  stage = setStage()
})
const open = (parts?: KeeperParts) => openOn(stage, parts)
const pushed = (): WorkflowEvent =>
  readFrom('pull_request', { action: 'opened', number: 8, pull_request: pullRequest(), repository: here })

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

  test.each(['failure', 'cancelled', 'blocked'] as const)('not after %s, typed or not', async (conclusion) => {
    for (const [inputs, answer] of [
      [triage, good],
      [{ apply: 'comment' }, 'Half done.'],
    ] as const) {
      const { writes, typed } = await applied({ inputs }, answer, { conclusion })
      expect({ writes, typed }).toEqual({ writes: [], typed: {} })
    }
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
    expect(typed.applied?.operations).toMatchObject([{ result: 'refused', reason: "apply doesn't list comment" }])
  })

  test('findings on paths to ignore neither stand in the review nor fail the step', async () => {
    const finding = { severity: 'critical', confidence: 'high', title: 'Lost', body: 'All.', line: 2 }
    const findings = [{ ...finding, path: 'dist/a.js' }]
    const answer = block({ verdict: 'problems', review: { summary: 'One.', findings } })
    const inputs = { recipe: 'review', fail_on: 'critical', ignore_paths: 'dist/', skip: 'none' }
    expect((await applied({ inputs, event: pushed() }, answer)).outcome.conclusion).toBe('success')
    expect(stage.state.threads).toEqual([])
    const { outcome } = await applied({ inputs: { ...inputs, ignore_paths: 'lib/' }, event: pushed() }, answer)
    expect(outcome.error?.message).toContain('1 critical finding (dist/a.js:2, ')
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
    run: runWith({ artifacts: [{ kind: 'pull_request', url, branch: 'x' }], sessionLink: 'https://oz.test/s/1' }),
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

  const pullOf = (parts: object) => ({
    ...{ number: 4, state: 'open', base: { ref: 'topic' } },
    head: { ref: 'oz/fix-ci-aaaaaaaa-10', sha: 'b'.repeat(40), repo: { full_name: 'octo/repo' } },
    ...parts,
  })
  const elsewhere = { head: { ref: 'oz/fix-ci-x', sha: 'b'.repeat(40), repo: { full_name: 'eve/repo' } } }
  test.each<[string, object, string, string]>([
    ['that was pushed to since', {}, '2026-01-08T12:05:00Z', 'success'],
    ['whose head is older than the run', {}, '2026-01-08T11:00:00Z', 'failure'],
    ['that is closed', { state: 'closed' }, '2026-01-08T12:05:00Z', 'failure'],
    ["of a person's branch", { head: { ...elsewhere.head, ref: 'topic' } }, '2026-01-08T12:05:00Z', 'failure'],
    ['of a fork', elsewhere, '2026-01-08T12:05:00Z', 'failure'],
  ])("fix-ci added to an earlier attempt's pull request %s", async (_, parts, date, conclusion) => {
    stage.core.answer('GET /repos/{owner}/{repo}/pulls/{number}', pullOf(parts))
    stage.core.answer('GET /repos/{owner}/{repo}/commits/{ref}', { commit: { committer: { date } } })
    const answer = block({ verdict: 'fixed', cause: 'code', summary: 'The import.', pull_request: 4 })
    const run = runWith({ createdAt: new Date('2026-01-08T12:00:00Z') })
    const done = await applied({ inputs: { recipe: 'fix-ci' }, event: event() }, answer, { run })
    expect(done.outcome.conclusion).toBe(conclusion)
  })

  test.each([
    ['fix-ci', 'Red since `npm ci`.', 'Pull request: #5 · [Open the run](https://oz.test/s/1)'],
    ['fix-ci', 'The fix is in #5.', '[Open the run](https://oz.test/s/1)'],
    ['respond', 'Done, on a branch of its own.', 'Pull request: #5'],
    ['respond', 'See https://github.com/octo/repo/pull/5.', ''],
  ] as const)("%s names the run's pull request in %j", async (recipe, comment, footer) => {
    const failed = readFrom('workflow_run', {
      action: 'completed',
      workflow_run: { ...failedRun, pull_requests: [{ number: 8, base: { repo: { id: 1 } } }] },
      repository: here,
    })
    const verdict = recipe === 'respond' ? 'done' : 'fixed'
    const answer = block({ verdict, cause: 'code', summary: 'The import.', comment })
    const parts = recipe === 'respond' ? { inputs: { recipe } } : { inputs: { recipe }, event: failed }
    await applied(parts, answer, pull('https://github.com/octo/repo/pull/5'))
    const [body = ''] = stage.state.comments.map(({ body: text }) => text.split('\n').slice(1).join('\n'))
    expect(body.split('\n\n').slice(1).join('\n\n')).toBe(footer)
  })
})
