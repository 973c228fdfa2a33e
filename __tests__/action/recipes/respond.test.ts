import { beforeEach, describe, expect, test } from '@jest/globals'
import { makeApplyMarker, writeApplyMarker } from '../../../src/result/apply/marker.ts'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { findTrigger } from '../../../src/event/gate/trigger.ts'
import { refusal } from '../../../src/oz/client/failure.ts'
import { prepareRespond } from '../../../src/action/recipes/respond.ts'
import { makeKey } from '../../../src/oz/run/key.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { response } from '../../oz/client/responses.ts'
import { runWith } from '../../oz/run/runs.ts'
import { noPermission } from '../../../emulator/github/api.ts'
import { addIssue, addPull, mona, workflowBot } from '../../../emulator/github/repository.ts'
import { endOf, type SceneParts, sealOn, Stage } from './scene.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

const inputs = { recipe: 'respond' }
const sealed = (subject = 7) =>
  sealOn(readFrom('issues', { action: 'opened', issue: issue(), repository: here }), subject)
const marked = (run = 'run-1', conversation = 'talk-1', topic = 'comment 1', subject = 7): string =>
  writeApplyMarker(
    'comment',
    makeApplyMarker({}, { recipe: 'respond', topic, agentRun: run, conversation }),
    sealed(subject),
  )

const keyLine = (url: string): string => `Do it.\n\n${makeKey(() => '0'.repeat(32), url).line}`
const ofHere = runWith({
  conversationId: 'talk-1',
  prompt: keyLine('https://github.com/octo/repo/actions/runs/5'),
})

let stage: Stage
beforeEach(() => {
  stage = new Stage()
  addIssue(stage.state, 7)
  addPull(stage.state, 8, { sha: 'a'.repeat(40), files: [] })
})

function say(body: string, user = workflowBot, inReplyTo?: number): void {
  const { nextId: id } = stage.state
  stage.state.nextId += 1
  const isThread = inReplyTo !== undefined
  stage.state.comments.push({
    id,
    issue: isThread ? 8 : 7,
    body: `${body}\nDone.`,
    user,
    ...(isThread && { inReplyTo }),
  })
}

const called = (words: string, parts = {}): WorkflowEvent =>
  readFrom('issue_comment', { action: 'created', issue: issue(), comment: comment(words, parts), repository: here })

const calledInThread = (words: string, parts = {}): WorkflowEvent =>
  readFrom('pull_request_review_comment', {
    action: 'created',
    pull_request: pullRequest(),
    comment: comment(words, { path: 'a.ts', diff_hunk: '@@ -1 +1 @@', ...parts }),
    repository: here,
  })

function prepare(event: WorkflowEvent, parts: SceneParts = {}) {
  const settings = {
    triggerPhrase: '@oz-agent',
    triggerLabel: '',
    requirePermission: 'auto',
    allowedBots: [],
    isInstruction: true,
    instructions: [],
  } as const
  const trigger = findTrigger(event, settings)
  if (!trigger) throw new Error('nobody called')
  return stage.prepare(prepareRespond, event, { inputs, trigger, ...parts })
}

describe('whoever called sees', () => {
  const reactions = (): readonly string[] => stage.core.asked().filter((call) => call.includes('/reactions'))

  test('that the comment was heard', async () => {
    await prepare(called('@oz-agent look'))
    expect(reactions()).toEqual([expect.stringMatching(/^POST \/repos\/octo\/repo\/issues\/comments\/\d+\/reactions$/)])
  })

  test('nothing where nothing is to be started', async () => {
    await prepare(called('@oz-agent look'), { runs: 'none' })
    expect(reactions()).toEqual([])
  })
})

describe('the conversation goes on', () => {
  test('from the newest answer of ours, whose run is of this repository', async () => {
    say(marked('run-0', 'talk-0'))
    say(marked('run-1', 'talk-1'))
    const { conversationId, facts } = await prepare(called('@oz-agent and now?'), { runs: [ofHere] })
    expect(conversationId).toBe('talk-1')
    expect(facts).toEqual(['You were asked something in this thread before: go on from there.'])
  })

  test('in a thread of a review, from an answer in that thread', async () => {
    say(marked('run-1', 'talk-1', 'comment 1', 8), workflowBot, 60)
    const event = (thread: number): WorkflowEvent => calledInThread('@oz-agent and now?', { in_reply_to_id: thread })
    expect((await prepare(event(60), { runs: [ofHere] })).conversationId).toBe('talk-1')
    expect((await prepare(event(61), { runs: [ofHere] })).conversationId).toBeUndefined()
  })

  test('whatever the case of the repository and the server', async () => {
    const run = { ...ofHere, prompt: keyLine('https://GitHub.com/Octo/Repo/actions/runs/5') }
    say(marked())
    expect((await prepare(called('@oz-agent and now?'), { runs: [run] })).conversationId).toBe('talk-1')
  })
})

describe('a new conversation is begun', () => {
  test.each<[string, () => void]>([
    ['nobody answered yet', () => undefined],
    [
      'the marker is in a comment of somebody else',
      () => {
        say(marked(), mona)
      },
    ],
    [
      'the marker is not at the start',
      () => {
        say(`> ${marked()}`)
      },
    ],
    [
      'the marker names no run',
      () => {
        say(writeApplyMarker('comment', makeApplyMarker({}, {}), sealed()))
      },
    ],
  ])('%s', async (_, set) => {
    set()
    const { conversationId, facts } = await prepare(called('@oz-agent and now?'), { runs: [ofHere] })
    expect({ conversationId, facts }).toEqual({ conversationId: undefined, facts: [] })
    expect(stage.warnings).toEqual([])
  })

  test.each([
    ['another repository', { prompt: keyLine('https://github.com/octo/other/actions/runs/5') }],
    ['a repository that begins alike', { prompt: keyLine('https://github.com/octo/repo-two/actions/runs/5') }],
    ['another server', { prompt: keyLine('https://gitlab.com/octo/repo/actions/runs/5') }],
    ['a server that begins alike', { prompt: keyLine('https://github.com.evil.test/octo/repo/actions/runs/5') }],
    ['a page that is no workflow run', { prompt: keyLine('https://github.com/octo/repo/issues/5') }],
    ['no key line', { prompt: 'Do it.' }],
    ['another repository by its metadata', { metadata: { gha_repo: '7' } }],
    ['another conversation', { conversationId: 'talk-9' }],
    ['no conversation', { conversationId: undefined }],
  ])('the run is of %s: and that is warned of', async (_, parts) => {
    say(marked())
    const { conversationId } = await prepare(called('@oz-agent and now?'), { runs: [{ ...ofHere, ...parts }] })
    expect(conversationId).toBeUndefined()
    expect(stage.warnings).toEqual([
      "The run run-1, which an earlier answer here names, isn't from this repository; starting a new conversation.",
    ])
  })

  test('the server knows no such run', async () => {
    say(marked())
    const gone = refusal(response(404, 'no such run'))
    const api = { getRun: () => Promise.reject(gone) }
    expect((await prepare(called('@oz-agent and now?'), { api })).conversationId).toBeUndefined()
    expect(stage.lines.join('\n')).toContain("Couldn't load the earlier conversation; starting a new one")
  })

  test('GitHub does not show the comments', async () => {
    stage.core.on('GET /repos/{owner}/{repo}/issues/{number}/comments', () => noPermission)
    expect((await prepare(called('@oz-agent and now?'), { runs: [ofHere] })).conversationId).toBeUndefined()
  })

  test('nothing is to be started', async () => {
    say(marked())
    expect((await prepare(called('@oz-agent and now?'), { runs: 'none' })).conversationId).toBeUndefined()
  })
})

test('each request has an answer of its own', async () => {
  expect((await prepare(called('@oz-agent a', { id: 70 }))).topic).toBe('comment 70')
  expect((await prepare(calledInThread('@oz-agent a', { id: 71 }))).topic).toBe('comment 71')
})

test('makes no sense where there is nobody to answer', async () => {
  const event = readFrom('schedule', { schedule: '0 0 * * 1', repository: here })
  expect(await endOf(stage.prepare(prepareRespond, event, { inputs }))).toMatchObject({
    conclusion: 'failure',
    told: expect.stringContaining('this event is schedule. See recipes/respond/README.md'),
  })
})
