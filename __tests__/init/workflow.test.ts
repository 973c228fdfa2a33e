/** What the wizard makes of an existing workflow: the text stays, but for what it lacks. */
import { describe, expect, test } from '@jest/globals'
import { lintShape } from '../../scripts/lint/workflows.ts'
import { makeWorkflow, updateWorkflow } from '../../init/workflow.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
const pin = { action: 'acme/oz-agent-action', sha, version: 'v1.2.3' }
const uses = `acme/oz-agent-action@${sha} # v1.2.3`
const update = (text: string): string => updateWorkflow(text, { recipe: 'review', pin, ci: [] })

const mine = `# Ours, by the platform team.
name: Review
on: {pull_request: { types: [opened,   reopened] }}

# one at a time, see #12
jobs:
  review:
    runs-on: [self-hosted, big] # it is slow elsewhere
    permissions: {contents: read}
    # the steps
    steps:
      - name:   Look
        uses: "acme/oz-agent-action@v1" # the reviewer
        with:
          recipe: review
          tone: 'friendly' # people asked for it
          oz_api_key: \${{ secrets.OZ_API_KEY }}
`
const wanted = `# Ours, by the platform team.
name: Review
on: {pull_request: { types: [opened,   reopened] }}

permissions: {}
concurrency: { group: 'review-\${{ github.event.pull_request.number || github.ref }}', cancel-in-progress: true }
# one at a time, see #12
jobs:
  review:
    runs-on: [self-hosted, big] # it is slow elsewhere
    permissions: {contents: read, issues: read, pull-requests: write}
    timeout-minutes: 45
    # the steps
    steps:
      - name:   Look
        uses: acme/oz-agent-action@${sha} # v1.2.3 the reviewer
        with:
          recipe: review
          tone: 'friendly' # people asked for it
          oz_api_key: \${{ secrets.OZ_API_KEY }}
`

test.each([
  ['line feeds', '\n'],
  ['CRLF', '\r\n'],
])('all that is there stays, with %s, and the second time nothing changes', (_, end) => {
  const updated = update(mine.replaceAll('\n', end))
  expect(updated).toBe(wanted.replaceAll('\n', end))
  expect(update(updated)).toBe(updated)
  expect(lintShape(updated)).toEqual([])
})

describe('permissions', () => {
  const job = (top: string, own: string, more = ''): string =>
    `on: pull_request\n${top}jobs:\n  a:\n    runs-on: x\n    timeout-minutes: 5\n${own}    steps:\n${more}      - { uses: ${uses.replace(/ #.*/, '')} }\n`
  const needed = 'contents: read, issues: read, pull-requests: write'

  test.each([
    ['none at all', job('', ''), `permissions: { ${needed} }`],
    [
      'those of the workflow, which the job keeps',
      job('permissions: { checks: read }\n', ''),
      `permissions: { checks: read, ${needed} }`,
    ],
    [
      'none, with a checkout',
      job('', '', '      - uses: actions/checkout@v5\n').replace('contents', 'contents'),
      `permissions: { ${needed} }`,
    ],
    ['an empty map', job('', '    permissions: {}\n'), `permissions: { ${needed} }`],
    [
      'too little',
      job('', '    permissions:\n      pull-requests: read # why\n      checks: read\n'),
      '      contents: read\n      issues: read\n      pull-requests: write # why\n      checks: read\n',
    ],
    ['write-all', job('', '    permissions: write-all\n'), 'permissions: write-all'],
  ])('%s', (_, text, words) => {
    const updated = update(text)
    expect(updated).toContain(words)
    expect(update(updated)).toBe(updated)
  })

  test('read-all can only be replaced by a person', () => {
    expect(() => update(job('', '    permissions: read-all\n'))).toThrow(
      'read-all must be written out as a map, with pull-requests: write',
    )
  })
})

test('a step that stands there twice is changed once; permissions by an alias are for a person', () => {
  const text = `on: pull_request
jobs:
  a:
    runs-on: x
    permissions: &p { contents: read, issues: read, pull-requests: write }
    steps: [&s { uses: acme/oz-agent-action@v1 }]
  b: { runs-on: x, permissions: *p, steps: [*s] }
`
  const updated = update(text)
  expect(updated.split(uses.replace(/ #.*/, ''))).toHaveLength(2)
  expect(updated).toContain('steps: [*s]')
  expect(() => update(text.replace(', issues: read', ''))).toThrow(
    'permissions: *p must be written out as a map, with issues: read',
  )
})

test('jobs of somebody else keep their permissions and are not cancelled', () => {
  const other = '  build:\n    runs-on: x\n    steps: [{ run: make }]\n'
  const updated = update(mine.replace('jobs:\n', `jobs:\n${other}`))
  expect(updated).toContain(`jobs:\n${other}  review:\n`)
  expect(updated).not.toMatch(/^permissions|^concurrency/m)
  expect(updated).toMatch(/^ {4}concurrency: \{ group: /m)
})

test.each([
  ['on: [push\njobs: }', 'it is not YAML'],
  ['on: push\njobs: { a: { steps: [{ run: ls }] } }', 'it has no step of this action'],
  ['just text', 'it has no step of this action'],
  ['', 'it has no step of this action'],
])('%j is left alone', (text, words) => {
  expect(() => update(text)).toThrow(words)
})

test('an action of another name is known again', () => {
  const other = { ...pin, action: 'acme/agents' }
  const made = makeWorkflow({ recipe: 'fix-ci', pin: other, ci: ['a "b": c', '#1'] })
  expect(made).toContain(`uses: acme/agents@${sha} # v1.2.3`)
  expect(made).toContain('workflows: ["a \\"b\\": c","#1"]')
  expect(updateWorkflow(made, { recipe: 'fix-ci', pin: other, ci: [] })).toBe(made)
})
