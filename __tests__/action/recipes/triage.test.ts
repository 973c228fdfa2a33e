import { beforeEach, describe, expect, test } from '@jest/globals'
import { prepareTriage } from '../../../src/action/recipes/triage.ts'
import { optionFacts } from '../../../src/action/recipes/recipe.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { noPermission } from '../../../emulator/github/api.ts'
import { endOf, linesOf, Stage } from './scene.ts'

let stage: Stage
beforeEach(() => {
  stage = new Stage()
  stage.core.list('GET /repos/{owner}/{repo}/labels', [
    { name: 'type: bug', description: 'Something is broken' },
    { name: 'Documentation', description: null },
    { name: 'area/door', description: 'The door' },
    { name: 'Good first issue', description: null },
  ])
  stage.core.list('GET /repos/{owner}/{repo}/issues', [
    {
      number: 3,
      title: 'Door is stuck half way',
      state: 'closed',
      labels: [{ name: 'type: bug' }],
      created_at: '2025-01-01T00:00:00Z',
    },
    { number: 4, title: 'Window rattles', state: 'open', labels: [], created_at: '2025-01-01T00:00:00Z' },
    {
      number: 5,
      title: 'The door is stuck',
      state: 'open',
      labels: [],
      created_at: '2025-01-01T00:00:00Z',
      pull_request: {},
    },
    { number: 7, title: 'The door is stuck', state: 'open', labels: [], created_at: '2025-01-01T00:00:00Z' },
    { number: 9, title: 'The door is stuck', state: 'open', labels: [], created_at: '2026-01-09T10:00:00Z' },
  ])
})

const opened = (parts = {}) =>
  readFrom('issues', { action: 'opened', issue: issue(parts), repository: here, sender: here.owner })

describe('what it is told', () => {
  test('labels in quotes with what they are for; issues that may be the same, neither later ones nor itself', async () => {
    const { facts, material } = await stage.prepare(prepareTriage, opened())
    expect(linesOf(material)).toEqual({
      'Labels of the repository': ['"type: bug": Something is broken', '"Documentation"', '"area/door": The door'],
      'Issues that may be the same': ['#3 (closed) Door is stuck half way [type: bug]'],
    })
    expect(facts).toEqual(['At most 5 labels may change. Labels may not be removed.'])
    expect(stage.warnings).toEqual([])
  })

  test.each([
    ['type: *, documentation', ['"type: bug": Something is broken', '"Documentation"']],
    ['area*', ['"area/door": The door']],
    ['*', ['"type: bug": Something is broken', '"Documentation"', '"area/door": The door', '"Good first issue"']],
  ])('labels_allowed: %s leaves those that may be put on, in the reading that is applied', async (allowed, lines) => {
    const { facts, material } = await stage.prepare(prepareTriage, opened(), {
      inputs: { recipe: 'triage', labels_allowed: allowed, max_labels: '2' },
    })
    expect(linesOf(material)['Labels of the repository']).toEqual(lines)
    expect(facts).toContain('At most 2 labels may change. Labels of the list may be removed.')
    expect(stage.warnings).toEqual([])
  })

  test('labels_allowed that no label has: a warning, and the agent is told to leave labels out', async () => {
    const { facts, material } = await stage.prepare(prepareTriage, opened(), {
      inputs: { recipe: 'triage', labels_allowed: 'Bugs, prio*' },
    })
    expect(stage.warnings).toEqual(['labels_allowed: the repository has no label that matches "Bugs", "prio*".'])
    expect(linesOf(material)).not.toHaveProperty('Labels of the repository')
    expect(facts).toContain('There are no labels to choose from: leave `labels` out.')
  })

  test.each([
    ['labels', ["This workflow doesn't apply `comment`: leave that out."]],
    ['summary', ["This workflow doesn't apply `labels` and `comment`: leave that out."]],
    ['labels, comment', []],
    ['none', []],
  ])('apply: %s: what is not applied need not be written', (apply, facts) => {
    const { inputs } = stage.recipeContext(opened(), { inputs: { recipe: 'triage', apply } })
    expect(optionFacts('triage', inputs)).toEqual(facts)
  })

  test('labels that are to be made are offered', async () => {
    const { material } = await stage.prepare(prepareTriage, opened(), {
      inputs: { recipe: 'triage', labels_allowed: 'documentation, triaged, prio*', create_labels: 'true' },
    })
    expect(linesOf(material)['Labels of the repository']).toEqual(['"Documentation"', '"triaged" (will be made)'])
    expect(stage.warnings).toEqual([])
  })

  test('ten of many issues that may be the same', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      number: 100 + index,
      title: 'The door is stuck',
      state: 'open',
      created_at: '2025-01-01T00:00:00Z',
    }))
    stage.core.list('GET /repos/{owner}/{repo}/issues', many)
    const { material } = await stage.prepare(prepareTriage, opened())
    expect(linesOf(material)['Issues that may be the same']).toHaveLength(10)
  })

  test("what GitHub's search finds of all there ever were comes in the places that are free", async () => {
    const found = (number: number, title: string, parts: object = {}) => ({
      ...{ number, title, state: 'closed', labels: [], created_at: '2020-01-01T00:00:00Z' },
      ...parts,
    })
    stage.core.answer('GET /search/issues', {
      items: [
        found(2, 'Gate jammed'),
        found(7, 'The door is stuck'),
        found(8, 'Later', { created_at: '2026-01-09T10:00:00Z' }),
      ],
    })
    const { material } = await stage.prepare(prepareTriage, opened())
    expect(linesOf(material)['Issues that may be the same']).toEqual([
      '#3 (closed) Door is stuck half way [type: bug]',
      '#2 (closed) Gate jammed',
    ])
    const search = stage.core.calls.find(({ path }) => path.startsWith('/search/'))
    expect(search?.query['q']).toBe('door OR stuck repo:octo/repo is:issue')
  })

  test('that nothing like it is there', async () => {
    const { facts, material } = await stage.prepare(prepareTriage, opened({ title: 'Sofa', body: null }))
    expect(linesOf(material)).not.toHaveProperty('Issues that may be the same')
    expect(facts).toContain('No issue with similar words was found among the recent ones.')
  })
})

test('goes on without what GitHub refuses, and says which permission it takes', async () => {
  stage.core.on('GET /repos/{owner}/{repo}/issues', () => noPermission)
  stage.core.on('GET /repos/{owner}/{repo}/labels', () => noPermission)
  const { facts, material } = await stage.prepare(prepareTriage, opened())
  expect(material).toEqual([])
  expect(facts).toEqual(
    expect.arrayContaining([
      'The list of labels could not be read: choose no labels.',
      'Issues that may be the same could not be looked up.',
    ]),
  )
  expect(stage.warnings).toEqual([
    expect.stringMatching(/^Couldn't read the labels of the repository: .*Give the job the permission issues: read/),
    expect.stringMatching(/^Couldn't read issues that may be the same: /),
  ])
})

test.each([
  ['pull_request', { action: 'opened', number: 8, pull_request: pullRequest() }, 'pull_request'],
  [
    'issue_comment',
    { action: 'created', issue: issue({ pull_request: {} }), comment: comment('Why?') },
    'issue_comment on a pull request',
  ],
])('is not for pull requests: %s', async (name, payload, shown) => {
  const event = readFrom(name, { ...payload, repository: here })
  expect(await endOf(stage.prepare(prepareTriage, event))).toEqual({
    conclusion: 'failure',
    told: `The recipe triage works on issues; this event is ${shown}. See recipes/triage/README.md for a workflow that fits, or name what it is about with \`target\`.`,
  })
})

test.each([
  ['push', {}],
  ['discussion', { action: 'created', discussion: { number: 3, title: 'Why?' } }],
])('makes no sense on %s', async (name, payload) => {
  const event = readFrom(name, { ...payload, repository: here })
  expect(await endOf(stage.prepare(prepareTriage, event))).toEqual({
    conclusion: 'failure',
    told: `The recipe triage works on issues; this event is ${name}. See recipes/triage/README.md for a workflow that fits, or name what it is about with \`target\`.`,
  })
})
