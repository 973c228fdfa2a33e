/** Inputs that no other scenario names; and no input goes without one. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { stringify, parse } from 'yaml'
import { answering, events, goodResults, playIn, startWorld, type Event, type World } from '../support/recipe-world.ts'
import { LaterWorld } from '../support/later-world.ts'
import { fieldsOf } from '../support/runner/fields.ts'
import { errorsOf, play, quickAgent, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const texts = ['__tests__/scenarios', '__tests__/support'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [readFileSync(`${folder}/${file.name}`, 'utf8')] : [],
  ),
)

describe.each(['.', 'schedule', 'environment', 'secret', 'collect'])('%s/action.yml', (folder) => {
  const { inputs } = parse(readFileSync(`${folder}/action.yml`, 'utf8')) as { readonly inputs: object }
  test.each(Object.keys(inputs))('the input %s is given in a scenario', (name) => {
    const given = new RegExp(`(?<![\\w-])['"]?${name}['"]?:|['"]${name}: `)
    expect(texts.some((text) => given.test(text))).toBe(true)
  })
})

describe('in the world of a recipe', () => {
  let world: World

  beforeEach(async () => {
    world = await startWorld()
  })

  afterEach(() => world.api.close())

  function playTriage(inputs: object, event: Event = events.triage()): Promise<Played> {
    const given = { oz_api_key: '${{ secrets.OZ_API_KEY }}', recipe: 'triage', ...inputs }
    const step = { id: 'agent', uses: 'your-org/oz-agent-action@v1', with: given }
    const workflow = stringify({ on: { issues: null }, jobs: { one: { 'runs-on': 'ubuntu-latest', steps: [step] } } })
    const labels = { add: ['brand new', 'bug', 'question'] }
    return playIn(world, {
      folder: makeFolder(),
      workflow,
      event,
      agent: answering({ ...goodResults.triage, labels }),
    })
  }

  test('create_labels, max_labels and max_comments limit what is written', async () => {
    const { step } = await playTriage({ create_labels: true, max_labels: 1, max_comments: 0 })
    expect(errorsOf(step)).toEqual([])
    expect(world.state.labels).toContain('brand new')
    expect(world.state.issues.get(1)?.labels).toEqual(['brand new'])
    expect(world.state.comments).toEqual([])
    expect(step.outputs['applied']).toContain('max_labels')
    expect(step.outputs['applied']).toContain('max_comments is used up')
  })

  test('trigger_label hears its own label alone, and allowed_bots names who else is heard', async () => {
    const { payload } = events['fix-issue']()
    const byBot = { ...fieldsOf(payload, ''), sender: { login: 'helper[bot]', type: 'Bot', id: 9 } }
    const labelled = { name: 'issues', payload: byBot }
    const other = await playTriage({ trigger_label: 'needs-triage', allowed_bots: 'helper[bot]' }, labelled)
    expect(other.step.outputs['skipped_reason']).toContain('needs-triage')
    const bot = await playTriage({ trigger_label: 'oz-agent' }, labelled)
    expect(bot.step.outputs['skipped_reason']).toContain('allowed_bots')
    expect([...other.oz.requests, ...bot.oz.requests]).toEqual([])
    const heard = await playTriage({ trigger_label: 'oz-agent', allowed_bots: 'helper[bot]' }, labelled)
    expect(heard.step.outputs['conclusion']).toBe('success')
  })
})

test('on_blocked: wait goes on where the agent asks something, until a person has answered', async () => {
  const states = [
    { at: 0, state: 'INPROGRESS' },
    { at: 100, state: 'BLOCKED', message: 'May I?' },
    { at: 600, state: 'INPROGRESS' },
    { at: 700, state: 'SUCCEEDED' },
  ]
  const { step } = await play({ folder: makeFolder(), with: { on_blocked: 'wait' }, agent: { ...quickAgent, states } })
  expect(step.outputs).toMatchObject({ conclusion: 'success', agent_output: 'All is well.' })
})

test('idempotency_key: the second step with the same key goes on with the run of the first', async () => {
  const inputs = { prompt: 'Do it.', idempotency_key: 'nightly', oz_api_key: '${{ secrets.OZ_API_KEY }}' }
  const next = [{ id: 'again', uses: 'your-org/oz-agent-action@v1', with: inputs }]
  const { step, result, oz } = await play({ folder: makeFolder(), with: inputs, next })
  expect(oz.runs).toHaveLength(1)
  expect(result.step('again').outputs).toMatchObject({ conclusion: 'success', run_id: step.outputs['run_id'] })
})

test('collect_workflow is looked for before the run; doorbell: false asks the agent to ring nobody', async () => {
  const it = await LaterWorld.open(makeFolder, { agent: answering(goodResults.review) })
  const environment = '6f1f43a5-1d3c-4be5-9c1c-2f6d0c7e9a11'
  try {
    const missing = await it.start({ with: { collect_workflow: '.github/workflows/gather.yml' } })
    expect(missing.isGreen).toBe(false)
    expect(missing.log).toContain(
      "Nobody would collect the result: .github/workflows/gather.yml isn't on the default branch",
    )
    expect(it.runs).toHaveLength(0)
    await it.start({ with: { environment, doorbell: false } })
    expect(it.runs[0]?.prompt).not.toContain('event_type=oz-collect')
    await it.start({ with: { environment }, run: '8999999999' })
    expect(it.runs.at(-1)?.prompt).toContain('event_type=oz-collect')
  } finally {
    await it.close()
  }
})
