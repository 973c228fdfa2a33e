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
      'a schema that is not there',
      { prompt: 'Do it.', result_schema: '.github/oz/none.json' },
      events.triage(),
      'result_schema',
    ],
    [
      'an event that holds no text to call from',
      { recipe: 'respond' },
      { name: 'push', payload: readExamplePayload('push') },
      'The recipe respond works on comments, issues, pull requests, reviews and discussions; this event is push.',
    ],
    [
      'a phrase on an event that the recipe is not for',
      { recipe: 'fix-ci', trigger_phrase: '@oz' },
      events.triage(),
      'The recipe fix-ci works on workflow_run; this event is issues.',
    ],
  ])('%s', async (_, inputs, event, told) => {
    const { errors, oz, writes, step } = await playStep(inputs, event)
    expect(errors).toEqual([expect.stringContaining(told)])
    expect(oz.runs).toEqual([])
    expect(writes).toEqual([])
    expect(step.outputs['conclusion']).toBe('failure')
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

describe('a gate that fails closed', () => {
  test.each<[string, Inputs, object, string]>([
    [
      'a severity nobody knows, in an own schema',
      { prompt: 'Look.', result_schema: 'properties: { review: { type: object } }' },
      { review: { summary: 'S' }, findings: [{ path: 'src/a.ts', line: 2, title: 'Bad', severity: 'dreadful' }] },
      '1 critical finding (src/a.ts:2, "Bad")',
    ],
    [
      'a review that is incomplete',
      { recipe: 'review' },
      { verdict: 'incomplete', review: { summary: 'There was no clone.', findings: [] } },
      'the review is incomplete: There was no clone',
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
