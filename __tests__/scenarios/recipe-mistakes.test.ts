/** What somebody new to recipes gets wrong, and what the built action tells them; and uses that no example shows. */
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { answering, type Event, events, goodResults, playIn, startWorld, type World } from '../support/recipe-world.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { fieldsOf } from '../support/runner/fields.ts'
import { errorsOf, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

type Inputs = Readonly<Record<string, string | boolean>>

/** One step with these inputs, on this event. */
async function playStep(
  inputs: Inputs,
  event: Event,
  options: Omit<Play, 'folder'> & { set?: (world: World) => void } = {},
) {
  const { set = () => undefined, ...rest } = options
  const world = await startWorld()
  try {
    set(world)
    const given = { oz_api_key: '${{ secrets.OZ_API_KEY }}', ...inputs }
    const steps = [{ id: 'agent', uses: 'your-org/oz-agent-action@v1', with: given }]
    const types = fieldsOf(event.payload, '')['action']
    const on = { [event.name]: typeof types === 'string' ? { types: [types] } : null }
    const workflow = stringify({ on, jobs: { one: { 'runs-on': 'ubuntu-latest', steps } } })
    const played = await playIn(world, { ...rest, folder: makeFolder(), workflow, event })
    const warnings = played.step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    return { ...played, warnings, errors: errorsOf(played.step), state: world.state, writes: world.writes() }
  } finally {
    await world.api.close()
  }
}

describe('told before a run is paid for', () => {
  test.each<[string, Inputs, Event, string]>([
    [
      'a name that is none',
      { recipe: 'traige' },
      events.triage(),
      'recipe must be one of triage, review, respond, fix-ci, report, not "traige".',
    ],
    [
      'report on a push',
      { recipe: 'report' },
      { name: 'push', payload: readExamplePayload('push') },
      'The recipe report works on schedule and workflow_dispatch; this event is push. See recipes/report/README.md',
    ],
    [
      'a schema that is none',
      { prompt: 'Do it.', result_schema: '{"type": "strin"}' },
      events.triage(),
      'result_schema is not a usable JSON Schema',
    ],
    [
      'a schema that is no YAML',
      { prompt: 'Do it.', result_schema: 'type: object\n  - a: [' },
      events.triage(),
      'result_schema is neither JSON nor YAML',
    ],
    [
      'a schema that is not there',
      { prompt: 'Do it.', result_schema: '.github/oz/none.json' },
      events.triage(),
      'result_schema',
    ],
  ])('%s', async (_, inputs, event, told) => {
    const { errors, oz, writes, step } = await playStep(inputs, event)
    expect(errors).toEqual([expect.stringContaining(told)])
    expect(oz.runs).toEqual([])
    expect(writes).toEqual([])
    expect(step.outputs['conclusion']).toBe('failure')
  })
})

describe('told with the way out', () => {
  test('labels_allowed that names no label: a warning, and nothing is put on', async () => {
    const inputs = { recipe: 'triage', labels_allowed: 'Docs, prio*' }
    const { warnings, state, step } = await playStep(inputs, events.triage(), { agent: answering(goodResults.triage) })
    expect(warnings[0]).toBe('labels_allowed: the repository has no label that matches "Docs", "prio*".')
    expect(warnings[1]).toContain('label "documentation": labels_allowed doesn\'t list it')
    expect(state.issues.get(1)?.labels).toEqual([])
    expect(step.outputs['conclusion']).toBe('success')
  })

  test('a deed that apply leaves out', async () => {
    const inputs = { recipe: 'triage', apply: 'labels' }
    const { warnings, state } = await playStep(inputs, events.triage(), { agent: answering(goodResults.triage) })
    expect(warnings).toEqual([expect.stringContaining("Didn't comment on #1: apply doesn't list comment.")])
    expect(state.comments).toEqual([])
  })
})

const onPull = (words: string): Event => {
  const payload = readExamplePayload('issue_comment', 'created')
  const issue = { ...fieldsOf(payload['issue'], ''), number: 2, pull_request: {} }
  return {
    name: 'issue_comment',
    payload: { ...payload, issue, comment: { ...fieldsOf(payload['comment'], ''), body: words } },
  }
}

describe('uses that no example shows', () => {
  test('a review on demand', async () => {
    const inputs = { recipe: 'review', trigger_phrase: '/oz-review' }
    const { errors, state, writes } = await playStep(inputs, onPull('/oz-review'), {
      agent: answering(goodResults.review),
    })
    expect(errors).toEqual([])
    expect(writes).toEqual(['POST /repos/Codertocat/Hello-World/pulls/2/reviews', 'SubmitReview'])
    expect(state.threads).toMatchObject([{ path: 'src/a.ts', line: 2 }])
  })

  test('an answer in the thread where it was asked', async () => {
    const payload = readExamplePayload('pull_request_review_comment', 'created')
    const comment = { ...fieldsOf(payload['comment'], ''), body: '@oz-agent why?', id: 61, in_reply_to_id: 60 }
    const event = { name: 'pull_request_review_comment', payload: { ...payload, comment } }
    const { errors, writes } = await playStep({ recipe: 'respond' }, event, { agent: answering(goodResults.respond) })
    expect(errors).toEqual([])
    expect(writes).toEqual(['POST /repos/Codertocat/Hello-World/pulls/2/comments/60/replies'])
  })

  test('apply: none and fail_on: a check that writes nothing', async () => {
    const inputs = { recipe: 'review', apply: 'none', fail_on: 'major' }
    const { errors, writes } = await playStep(inputs, events.review(), { agent: answering(goodResults.review) })
    expect(errors).toEqual([
      expect.stringContaining('Failed because of `fail_on: major`: 1 major finding (src/a.ts:2, '),
    ])
    expect(writes).toEqual([])
  })
})

const ownSchema = 'properties: { review: { type: object } }'
const reviewOf = (finding: object) => ({ verdict: 'comments', review: { summary: 'One.', findings: [finding] } })

describe('a gate that fails closed', () => {
  test.each<[string, Inputs, object, string]>([
    ...['Critical', 'high', 'P0', 'dreadful'].map((severity): [string, Inputs, object, string] => [
      `the severity ${severity} of an own schema`,
      { prompt: 'Look.', result_schema: ownSchema },
      reviewOf({ path: 'src/a.ts', line: 2, title: 'Bad', severity }),
      '1 critical finding (src/a.ts:2, "Bad")',
    ]),
    [
      'a file for a path, and no title',
      { prompt: 'Look.', result_schema: ownSchema },
      reviewOf({ file: 'src/a.ts', severity: 'critical', body: 'It breaks.' }),
      '1 critical finding (src/a.ts, "It breaks.")',
    ],
    [
      'findings beside the review',
      { prompt: 'Look.', result_schema: ownSchema },
      { review: { summary: 'S' }, findings: [{ path: 'src/a.ts', title: 'Bad', severity: 'critical' }] },
      '1 critical finding (src/a.ts, "Bad")',
    ],
    [
      'a finding that says nothing',
      { prompt: 'Look.', result_schema: ownSchema },
      reviewOf({ severity: 'critical' }),
      '1 finding could not be read',
    ],
    [
      'no review at all',
      { prompt: 'Look.', result_schema: ownSchema },
      { verdict: 'fine' },
      'the result holds no review that could be read',
    ],
    [
      'a review that is incomplete',
      { recipe: 'review' },
      { verdict: 'incomplete', review: { summary: 'There was no clone.', findings: [] } },
      'the review is incomplete: There was no clone',
    ],
    [
      'problems without findings, twice',
      { recipe: 'review' },
      { verdict: 'problems', review: { summary: 'Bad.', findings: [] } },
      '`verdict` is "problems", and `review.findings` is empty',
    ],
  ])('%s', async (_, inputs, result, told) => {
    const given = { ...inputs, fail_on: 'critical', apply: 'review' }
    const { errors, result: job } = await playStep(given, events.review(), { agent: answering(result, result) })
    expect(errors).toEqual([expect.stringContaining(told)])
    expect(job.conclusion).toBe('failure')
  })

  test('without fail_on an incomplete review is a notice', async () => {
    const result = { verdict: 'incomplete', review: { summary: 'There was no clone.', findings: [] } }
    const { errors, step } = await playStep({ recipe: 'review' }, events.review(), { agent: answering(result) })
    expect(errors).toEqual([])
    expect(step.annotations.map(({ message }) => message).join()).toContain('could not review all of the pull request')
  })
})

test('respond: plain prose is the comment, and nobody is asked again', async () => {
  const { errors, oz, state } = await playStep({ recipe: 'respond' }, events.respond(), {
    agent: answering('In `README.md`, line 3.'),
  })
  expect(errors).toEqual([])
  expect(oz.runs[0]?.messages).toHaveLength(1)
  expect(state.comments.at(-1)?.body).toContain('In `README.md`, line 3.')
})
