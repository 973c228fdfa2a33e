/** The demo's repository is one world: events, diffs and logs tell the same story. */
import { expect, test } from '@jest/globals'
import { shippedPayload } from '../../demo/world/payload.ts'
import * as story from '../../demo/world/story.ts'
import { fieldsOf } from '../support/runner/fields.ts'

const events = [
  ...['issues', 'issue_comment', 'pull_request', 'pull_request_target', 'pull_request_review'],
  ...['pull_request_review_comment', 'discussion', 'discussion_comment', 'workflow_run', 'push', 'merge_group'],
  ...['release', 'check_suite', 'check_run', 'create', 'delete', 'fork', 'watch', 'label', 'milestone', 'deployment'],
  ...['deployment_status', 'repository_dispatch', 'workflow_dispatch', 'schedule', 'status', 'gollum'],
]
const nowMs = Date.parse('2026-05-01T12:00:00Z')

test.each(events)('%s is about the demo’s repository, now', (name) => {
  const payload = shippedPayload(name, [], nowMs)
  const text = JSON.stringify(payload)
  expect(text).not.toMatch(/Hello-World|octo-repo|octo-org|Codertocat|Octocoders|"master"/)
  expect(payload['repository']).toMatchObject({ full_name: story.fullName, default_branch: 'main', private: false })
  const shown = text.match(/https:\/\/github\.com\/octocat\/coupons\/(?:issues|pull|discussions)\/\d+/g) ?? []
  expect(shown.filter((url) => !/\/(?:issues\/7|issues\/12|pull\/12|discussions\/9)$/.test(url))).toEqual([])
  const moments = text.match(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/g) ?? []
  expect(moments.filter((moment) => Date.parse(moment) > nowMs)).toEqual([])
})

test('an issue that is opened is new, and has nothing that the recipe would add', () => {
  const issue = fieldsOf(shippedPayload('issues', ['opened'], nowMs)['issue'], 'issue')
  expect(issue).toMatchObject({ number: 7, labels: [], comments: 0, created_at: '2026-05-01T12:00:00Z' })
})

test('a review comment stands on the line of the diff that it is about', () => {
  const comment = fieldsOf(shippedPayload('pull_request_review_comment', [], nowMs)['comment'], 'comment')
  expect(comment).toMatchObject({ path: 'src/price.ts', line: 8, commit_id: story.headSha })
  expect(comment['diff_hunk']).toMatch(/\n\+ {4}price -= .*$/)
})

test.each([...story.changedFiles, ...story.mainFiles, ...story.fixFiles])(
  'the diff of $filename counts its lines ($additions, $deletions)',
  ({ patch = '', additions, deletions }) => {
    const [head = '', ...rows] = patch.split('\n')
    const count = (marks: string): number => rows.filter((row) => marks.includes(row.charAt(0))).length
    const [, before, after] = /^@@ -\d+,(\d+) \+\d+,(\d+) @@$/.exec(head) ?? []
    expect([count('+'), count('-')]).toEqual([additions, deletions])
    expect([count(' -'), count(' +')]).toEqual([Number(before), Number(after)])
  },
)

test('the red job fails on a line that the last commit on main changed', () => {
  const log = story.failedLog(nowMs)
  const [, file, line, column] = / ❯ receiptOf (\S+):(\d+):(\d+)/.exec(log) ?? []
  const changed = story.mainFiles.find(({ filename }) => filename === file)
  const rows = (changed?.patch ?? '')
    .split('\n')
    .slice(1)
    .filter((row) => !row.startsWith('-'))
  const row = rows[Number(line) - 1] ?? ''
  expect(row.startsWith('+')).toBe(true)
  expect(row.slice(Number(column))).toMatch(/^name\b/)
  expect(log).toMatch(/^2026-05-01T12:00:00\.0000000Z ##\[group\]/)
})
