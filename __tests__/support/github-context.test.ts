import { expect, test } from '@jest/globals'
import { describeGithub } from './runner/github-context.ts'

const repository = { full_name: 'o/r', id: 5, owner: { id: 6 }, default_branch: 'trunk' }
const pull = { number: 9, merge_commit_sha: 'm', head: { ref: 'feature', sha: 'h' }, base: { ref: 'trunk', sha: 'b' } }

test.each([
  ['issues', {}, { ref: 'refs/heads/trunk', ref_name: 'trunk', head_ref: '', base_ref: '' }],
  ['push', { ref: 'refs/tags/v1', after: 'a' }, { ref: 'refs/tags/v1', ref_name: 'v1', ref_type: 'tag', sha: 'a' }],
  [
    'pull_request',
    { pull_request: pull },
    { ref: 'refs/pull/9/merge', ref_name: '9/merge', sha: 'm', head_ref: 'feature', base_ref: 'trunk' },
  ],
  [
    'pull_request_target',
    { pull_request: pull },
    { ref: 'refs/heads/trunk', sha: 'b', head_ref: 'feature', base_ref: 'trunk' },
  ],
  ['release', { release: { tag_name: 'v2' } }, { ref: 'refs/tags/v2' }],
])('the facts of %s', (name, payload, expected) => {
  const facts = describeGithub(name, { repository, sender: { login: 'mona', id: 1 }, ...payload }, {})
  expect(facts).toMatchObject({
    repository: 'o/r',
    repository_owner: 'o',
    actor: 'mona',
    triggering_actor: 'mona',
    ...expected,
  })
})

test('what is overridden holds, and so does what follows from it', () => {
  const facts = describeGithub(
    'issues',
    { repository },
    { repository: 'x/y', run_attempt: '2', triggering_actor: 'other' },
  )
  expect(facts).toMatchObject({ repository_owner: 'x', run_attempt: '2', actor: 'octocat', triggering_actor: 'other' })
  expect(facts['workflow_ref']).toBe('x/y/.github/workflows/workflow.yml@refs/heads/trunk')
})
