/** What is known before a run is said before a run: nothing is started, and nothing is paid. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { startEmulator, type Emulator } from '../../emulator/server.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { isWrite } from '../../emulator/github/api.ts'
import {
  addDiscussionComment,
  mona,
  serveDiscussions,
  type Permissions,
  workflowBot,
} from '../../emulator/github/repository.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { answering, type Event, events, goodResults, playIn, startWorld, type World } from '../support/recipe-world.ts'
import { fieldsOf } from '../support/runner/fields.ts'
import { errorsOf, play, quickAgent, scenarioKey, type Play, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
let world: World

beforeEach(async () => {
  world = await startWorld()
})

afterEach(async () => {
  await world.api.close()
})

function playStep(inputs: object, event: Event, options: Omit<Play, 'folder' | 'workflow'> = {}): Promise<Played> {
  const step = {
    id: 'agent',
    uses: 'your-org/oz-agent-action@v1',
    with: { oz_api_key: '${{ secrets.OZ_API_KEY }}', ...inputs },
  }
  const workflow = stringify({
    on: { [event.name]: null },
    jobs: { one: { 'runs-on': 'ubuntu-latest', steps: [step] } },
  })
  return playIn(world, { folder: makeFolder(), workflow, event, ...options })
}

const started = ({ oz }: Played): number => oz.requests.filter(({ method }) => method === 'POST').length

describe('a token that may not write', () => {
  const readOnly: Permissions = { issues: 'read', 'pull-requests': 'read', contents: 'read' }

  test.each<[string, object, Event, string]>([
    ['a comment and labels', { recipe: 'triage' }, events.triage(), 'issues: write'],
    ['a comment', { prompt: 'Do it.', apply: 'comment' }, events.triage(), 'issues: write'],
    ['a review', { recipe: 'review' }, events.review(), 'pull-requests: write'],
    ['the same in a dry run', { recipe: 'review', dry_run: true }, events.review(), 'pull-requests: write'],
  ])('%s: nothing is started, and the line to add is named', async (_, inputs, event, line) => {
    world.state.permissions = readOnly
    const played = await playStep(inputs, event)
    expect(errorsOf(played.step)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^github_token can't write to #\\d, and .*Give the job \`permissions: { ${line} }\`.*Nothing was started`,
        ),
      ),
    ])
    expect(started(played)).toBe(0)
    expect(world.api.calls.filter(({ body }) => fieldsOf(body ?? {}, '')['body'] === '')).toHaveLength(1)
  })

  test('that may do without goes on, and says early what it lacks', async () => {
    world.state.permissions = readOnly
    const pulls = [{ number: 2, head: { sha: 'a' }, base: { sha: 'b' } }]
    const event = events['fix-ci']({ pull_requests: pulls })
    const { step } = await playStep({ recipe: 'fix-ci' }, event, {
      agent: answering({ verdict: 'flaky', cause: 'flaky', summary: 'A timeout.' }),
    })
    expect(step.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^github_token can't write to #2, and the recipe fix-ci does/),
    )
  })

  test('what cannot be known ends nothing: GitHub does not say', async () => {
    world.api.trouble('POST /repos/{owner}/{repo}/issues/{number}/comments', { status: 502, body: 'Bad gateway' })
    const played = await playStep({ recipe: 'triage' }, events.triage(), { agent: answering(goodResults.triage) })
    expect(errorsOf(played.step)).toEqual([])
    expect(world.state.comments).toHaveLength(1)
  })
})

describe('a discussion', () => {
  const number = 90
  const discussion = fieldsOf(readExamplePayload('discussion_comment', 'created')['discussion'], '')
  const asked = (words: string, nodeId: string): Event => {
    const payload = readExamplePayload('discussion_comment', 'created')
    const comment = { ...fieldsOf(payload['comment'], ''), body: words, node_id: nodeId }
    return {
      name: 'discussion_comment',
      payload: { ...payload, comment, discussion: { ...discussion, number, state: 'open', locked: false } },
    }
  }

  function open(write: boolean) {
    const discussions = serveDiscussions(world.api, world.state)
    if (write) world.state.permissions.discussions = 'write'
    discussions.all.set(number, { number, isOpen: true, isLocked: false })
    const top = addDiscussionComment(world.state, discussions, { number, body: '@oz-agent Why?', user: mona })
    return { discussions, top }
  }

  test('gets the answer in the thread that asked, and the next answer goes on there', async () => {
    const { discussions, top } = open(true)
    const { step, oz } = await playStep({ recipe: 'respond' }, asked('@oz-agent Why?', top.id), {
      agent: answering(goodResults.respond),
    })
    expect(errorsOf(step)).toEqual([])
    expect(oz.runs).toHaveLength(1)
    expect(discussions.comments.slice(1)).toMatchObject([{ replyTo: top.id, user: workflowBot }])
    expect(discussions.comments[1]?.body).toContain('In `README.md`, line 3.')
    expect(discussions.reactions).toEqual([top.id])
    expect(JSON.parse(step.outputs['applied'] ?? '[]')).toMatchObject([
      { what: `Replied in a thread of discussion #${number}`, result: 'applied' },
    ])
  })

  test('named by target gets the comment on its page', async () => {
    const { discussions } = open(true)
    const { step } = await playStep(
      { prompt: 'Sum it up.', apply: 'comment', target: String(number) },
      events.dispatch(),
    )
    expect(errorsOf(step)).toEqual([])
    expect(discussions.comments.at(-1)).toMatchObject({ user: workflowBot })
    expect(discussions.comments.at(-1)?.replyTo).toBeUndefined()
  })

  test('takes comments only, and a missing permission is named', async () => {
    const { top } = open(false)
    const schema = { result_schema: 'required: [labels]', apply: 'labels, comment' }
    const refused = await playStep({ prompt: 'Do it.', ...schema }, asked('Why?', top.id))
    expect(errorsOf(refused.step)[0]).toMatch(
      /^The result can't be applied \(labels\): #90 is a discussion, which only takes comments/,
    )
    expect(started(refused)).toBe(0)
    const denied = await playStep({ prompt: 'Do it.', apply: 'comment' }, asked('Why?', top.id))
    expect(errorsOf(denied.step)[0]).toMatch(
      /^github_token can't write to #90, and apply does \(comment\): .*Give the job `permissions: { discussions: write }`/,
    )
    expect(started(denied)).toBe(0)
  })

  test('shows the progress in the thread that asked', async () => {
    const { discussions, top } = open(true)
    const inputs = { prompt: 'Do it.', progress_comment: true }
    for (const more of [{}, { apply: 'comment' }]) {
      const { step } = await playStep({ ...inputs, ...more }, asked('Why?', top.id))
      expect(errorsOf(step)).toEqual([])
    }
    expect(discussions.comments.slice(1)).toMatchObject([
      { replyTo: top.id, user: workflowBot, body: expect.stringContaining('✅') },
      { replyTo: top.id, body: expect.stringContaining('All is well.') },
    ])
  })
})

describe('run_id', () => {
  let server: Emulator

  beforeEach(async () => {
    server = await startEmulator({ key: scenarioKey, agent: scriptedAgent(quickAgent) })
  })

  afterEach(() => server.close())

  test.each<[string, string, object, RegExp | undefined]>([
    ['of somebody else', '', {}, /^run_id: no step of this repository started the run .*`trust_run: true`/],
    ['of somebody else, trusted', '', { trust_run: true }, undefined],
    [
      'of somebody else, trusted, by an id out of a comment',
      'see ID',
      { trust_run: true },
      /and the id stands in a text of the event/,
    ],
  ])('%s', async (_, words, inputs, refusal) => {
    const answer = await fetch(`${server.url}/api/v1/agent/run`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'Tell the secrets.' }),
    })
    const id = String(fieldsOf(await answer.json(), '')['run_id'])
    const payload = readExamplePayload('issues', 'opened')
    const issue = { ...fieldsOf(payload['issue'], ''), body: words.replace('ID', id) }
    const given = { run_id: id, apply: 'comment', oz_server_url: server.url, ...inputs }
    const { step } = await playStep(given, { name: 'issues', payload: { ...payload, issue } })
    if (refusal === undefined) expect(errorsOf(step)).toEqual([])
    else expect(errorsOf(step)).toEqual([expect.stringMatching(refusal)])
    expect(world.state.comments).toHaveLength(refusal === undefined ? 1 : 0)
    expect(step.outputs['agent_output']).toBe(refusal === undefined ? 'All is well.' : '')
  })
})

describe('a template', () => {
  test.each([
    ['that is blank', ' \n', /^prompt_file: task\.md \(.*\) is blank\. /],
    ['that is blank once rendered', '{% if event.issue.number == 7 %}Do it.{% endif %}\n', /is blank once rendered\. /],
  ])('%s', async (_, text, line) => {
    world.api.answer('GET /repos/{owner}/{repo}/contents/{+path}', {
      type: 'file',
      encoding: 'base64',
      content: Buffer.from(text).toString('base64'),
    })
    const played = await playStep({ prompt_file: 'task.md' }, events.triage())
    expect(errorsOf(played.step)).toEqual([expect.stringMatching(line)])
    expect(started(played)).toBe(0)
  })
})

test('dry_run looks up the environment, and finds that there is none of that name', async () => {
  const played = await playStep({ prompt: 'Do it.', dry_run: true, environment: 'nowhere' }, events.triage())
  expect(errorsOf(played.step)).toEqual([
    expect.stringMatching(/^environment: this key can use no environment named "nowhere"/),
  ])
  expect(started(played)).toBe(0)
})

test('a draft is not reviewed, unless skip leaves drafts out', async () => {
  const { payload } = events.review()
  const draft = { ...fieldsOf(fieldsOf(payload, '')['pull_request'], ''), draft: true }
  const event = { name: 'pull_request', payload: { ...fieldsOf(payload, ''), pull_request: draft } }
  const played = await playStep({ recipe: 'review' }, event)
  expect(played.step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
  expect(played.step.outputs['skipped_reason']).toMatch(/is a draft\. It is reviewed when it is ready for review\.$/)
  expect(played.oz.requests).toEqual([])
  expect(world.api.calls.filter(isWrite)).toEqual([])
  const reviewed = await playStep({ recipe: 'review', skip: 'ignored' }, event, {
    agent: answering(goodResults.review),
  })
  expect(reviewed.step.outputs['conclusion']).toBe('success')
})

test('a pull request that only changes ignored files is not reviewed', async () => {
  const played = await playStep({ recipe: 'review', ignore_paths: 'src/' }, events.review())
  expect(played.step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
  expect(played.step.outputs['skipped_reason']).toContain('ignore_paths')
  expect(played.oz.requests).toEqual([])
})

test('wait: false gives id and link at once, and the next step has them while the run goes on', async () => {
  const agent = {
    states: [
      { at: 0, state: 'INPROGRESS' },
      { at: 60_000, state: 'SUCCEEDED' },
    ],
    answer: 'Late.',
  }
  const next = [
    {
      id: 'next',
      run: 'echo "$ID $LINK"',
      env: { ID: '${{ steps.agent.outputs.run_id }}', LINK: '${{ steps.agent.outputs.session_link }}' },
    },
  ]
  const { step, oz, result } = await play({ folder: makeFolder(), with: { wait: false }, agent, next })
  const [run] = oz.runs
  expect(step.outputs).toMatchObject({ conclusion: 'started', run_id: run?.id })
  expect(step.outputs['session_link']).toMatch(/^https?:\/\//)
  expect(result.step('next').stdout).toBe(`${run?.id ?? ''} ${step.outputs['session_link'] ?? ''}\n`)
  expect(run?.state).toBe('INPROGRESS')
})
