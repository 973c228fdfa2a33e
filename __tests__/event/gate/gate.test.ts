import { describe, expect, test } from '@jest/globals'
import { checkGate, type Gate, type Members } from '../../../src/event/gate/gate.ts'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { type GateSettings, type Permission, permissions } from '../../../src/event/gate/settings.ts'
import type { Person } from '../../../src/event/person.ts'
import type { Environment } from '../../../src/platform/ports.ts'
import { readEvent } from '../../../src/event/read.ts'
import { findTrigger } from '../../../src/event/gate/trigger.ts'
import { comment, fork, here, issue, pullRequest, readFrom, user, withFile } from '../payloads.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

const anything: GateSettings = {
  triggerPhrase: '',
  triggerLabel: '',
  requirePermission: 'auto',
  allowedBots: [],
  isInstruction: false,
  instructions: [],
}
const instruction: GateSettings = { ...anything, isInstruction: true }
const phrase: GateSettings = { ...anything, triggerPhrase: '@oz' }
const label: GateSettings = { ...anything, triggerLabel: 'Oz' }

/** Who has what; whoever isn't named can't be looked up. */
const granted: Readonly<Record<string, Permission>> = {
  owner: 'admin',
  keeper: 'maintain',
  writer: 'write',
  sorter: 'triage',
  reader: 'read',
  stranger: 'none',
}

interface Watched {
  readonly members: Members
  readonly asked: string[]
}

function watch(self: string | Error = 'github-actions[bot]'): Watched {
  const asked: string[] = []
  const members: Members = {
    permissionOf: ({ login }) => {
      asked.push(login)
      const has = granted[login]
      return has ? Promise.resolve(has) : Promise.reject(new Error('500 Server Error'))
    },
    isSelf: ({ login }) => {
      asked.push('(self)')
      return self instanceof Error ? Promise.reject(self) : Promise.resolve(login === self)
    },
  }
  return { members, asked }
}

async function check(event: WorkflowEvent, settings: GateSettings, watched = watch()): Promise<Gate> {
  return checkGate(event, settings, watched.members, new AbortController().signal)
}

/** `open`, or the rule that keeps it closed. */
async function verdict(event: WorkflowEvent, settings: GateSettings): Promise<string> {
  const gate = await check(event, settings)
  return gate.kind === 'open' ? 'open' : gate.rule
}

type Make = (login: string, env?: Environment) => WorkflowEvent

function caused(name: string, payload: (login: string) => object): Make {
  return (login, env = {}) =>
    readFrom(
      name,
      { repository: here, sender: user(login, login.endsWith('[bot]') ? 'Bot' : 'User'), ...payload(login) },
      { GITHUB_ACTOR: login, ...env },
    )
}

const events = {
  comment: caused('issue_comment', (login) => ({
    action: 'created',
    issue: issue(),
    comment: comment('hello', { user: user(login) }),
  })),
  opened: caused('issues', (login) => ({ action: 'opened', issue: issue({ user: user(login) }) })),
  pull: caused('pull_request', () => ({ action: 'opened', pull_request: pullRequest() })),
  target: caused('pull_request_target', () => ({ action: 'opened', pull_request: pullRequest() })),
  targetOfFork: caused('pull_request_target', () => ({
    action: 'opened',
    pull_request: pullRequest({ head: { ref: 'x', sha: 'a'.repeat(40), repo: fork } }),
  })),
  targetOfNowhere: caused('pull_request_target', () => ({
    action: 'opened',
    pull_request: pullRequest({ head: { ref: 'x', sha: 'a'.repeat(40), repo: null } }),
  })),
  targetOfNothing: caused('pull_request_target', () => ({})),
  ciRunOfNothing: caused('workflow_run', () => ({})),
  ciRun: caused('workflow_run', (login) => ({
    action: 'completed',
    workflow_run: { id: 1, head_repository: here, actor: user(login) },
  })),
  ciRunOfFork: caused('workflow_run', (login) => ({
    action: 'completed',
    workflow_run: { id: 1, head_repository: fork, actor: user(login) },
  })),
  /** What is reported runs on the default branch itself, whatever it works on. */
  ciRunOfRun: caused('workflow_run', (login) => ({
    workflow_run: { id: 1, event: 'workflow_run', head_repository: here, actor: user(login), pull_requests: [] },
  })),
  ciRunOfTarget: caused('workflow_run', (login) => ({
    workflow_run: { id: 1, event: 'pull_request_target', head_repository: here, actor: user(login) },
  })),
  ciRunOfOwnTarget: caused('workflow_run', (login) => ({
    workflow_run: {
      ...{ id: 1, event: 'pull_request_target', head_repository: here, actor: user(login) },
      pull_requests: [{ number: 8, base: { ref: 'main', repo: { id: here.id } } }],
    },
  })),
  check: caused('check_run', () => ({ check_run: { id: 1, check_suite: { head_branch: 'main' } } })),
  checkOfFork: caused('check_run', () => ({ check_run: { id: 1, check_suite: { head_branch: null } } })),
  status: caused('status', () => ({ state: 'failure', branches: [{ name: 'main' }] })),
  statusOfFork: caused('status', () => ({ state: 'failure', branches: [] })),
  push: caused('push', () => ({ ref: 'refs/heads/main' })),
  schedule: caused('schedule', () => ({ schedule: '0 4 * * *' })),
  mergeGroup: caused('merge_group', () => ({ merge_group: { head_ref: 'x' } })),
  dispatch: caused('workflow_dispatch', () => ({ inputs: { task: 'tidy' } })),
  apiDispatch: caused('repository_dispatch', () => ({ action: 'go', client_payload: {} })),
  release: caused('release', () => ({ action: 'published', release: { id: 1, body: 'news' } })),
  star: caused('watch', () => ({ action: 'started' })),
  unknown: caused('brand_new', () => ({ thing: { body: 'hello' } })),
} as const satisfies Record<string, Make>

const explicit = (requirePermission: Permission): GateSettings => ({ ...anything, requirePermission })

describe('people × events × settings', () => {
  const people = ['owner', 'keeper', 'writer', 'sorter', 'reader', 'stranger', 'unheard-of', 'some[bot]'] as const
  type Row = readonly [string, Make, GateSettings, string]
  // One letter a person, in the order above: o open, p permission, b bots.
  const rows: readonly Row[] = [
    ['a comment as data', events.comment, anything, 'ooooooob'],
    ['a comment as the instruction', events.comment, instruction, 'oooppppb'],
    ['a comment, none asked', events.comment, { ...instruction, requirePermission: 'none' }, 'ooooooob'],
    ['a comment, read asked', events.comment, explicit('read'), 'oooooppb'],
    ['a comment, triage asked', events.comment, explicit('triage'), 'oooopppb'],
    ['a comment, maintain asked', events.comment, explicit('maintain'), 'oopppppb'],
    ['a comment, admin asked', events.comment, explicit('admin'), 'opppppp' + 'b'],
    ['an issue as data', events.opened, anything, 'ooooooob'],
    ['an issue as the instruction', events.opened, instruction, 'oooppppb'],
    ['a pull request', events.pull, anything, 'ooooooob'],
    ['pull_request_target of this repository', events.target, anything, 'ooooooob'],
    ['pull_request_target of a fork', events.targetOfFork, anything, 'oooppppb'],
    ['pull_request_target of a fork, none asked', events.targetOfFork, explicit('none'), 'ooooooob'],
    ['pull_request_target of a deleted fork', events.targetOfNowhere, anything, 'oooppppb'],
    ['pull_request_target without its pull request', events.targetOfNothing, anything, 'oooppppb'],
    ['workflow_run without its run', events.ciRunOfNothing, anything, 'oooppppb'],
    ['workflow_run', events.ciRun, anything, 'ooooooob'],
    ['workflow_run of a fork', events.ciRunOfFork, anything, 'oooppppb'],
    ['workflow_run of a workflow_run', events.ciRunOfRun, anything, 'oooppppb'],
    ['workflow_run of pull_request_target, perhaps of a fork', events.ciRunOfTarget, anything, 'oooppppb'],
    ['workflow_run of pull_request_target, not of a fork', events.ciRunOfOwnTarget, anything, 'ooooooob'],
    ['a check', events.check, anything, 'oooooooo'],
    ['a check, admin asked', events.check, explicit('admin'), 'oooooooo'],
    ['a check of no branch here', events.checkOfFork, anything, 'oooppppb'],
    ['a status', events.status, explicit('admin'), 'oooooooo'],
    ['a status of no branch here', events.statusOfFork, anything, 'oooppppb'],
    ['a push', events.push, explicit('admin'), 'oooooooo'],
    ['a push as the instruction', events.push, instruction, 'oooooooo'],
    ['a schedule', events.schedule, explicit('admin'), 'oooooooo'],
    ['a merge group', events.mergeGroup, explicit('admin'), 'oooooooo'],
    ['a dispatch', events.dispatch, instruction, 'oooooooo'],
    ['a dispatch, write asked', events.dispatch, explicit('write'), 'oooooooo'],
    ['a dispatch, maintain asked', events.dispatch, explicit('maintain'), 'oopppppp'],
    ['a dispatch by the API', events.apiDispatch, explicit('write'), 'oooooooo'],
    ['a release', events.release, instruction, 'oooooooo'],
    ['a star', events.star, anything, 'ooooooob'],
    ['a star, read asked', events.star, explicit('read'), 'oooooppb'],
    ['an unknown event', events.unknown, instruction, 'oooppppb'],
  ]
  const cells = rows.flatMap(([title, make, settings, letters]) =>
    people.map((login, index) => ({ title, make, settings, login, expected: letters.charAt(index) })),
  )
  const meaning: Readonly<Record<string, string>> = { o: 'open', p: 'permission', b: 'bots' }

  test.each(cells)('$title, by $login: $expected', async ({ make, settings, login, expected }) => {
    expect(await verdict(make(login), settings)).toBe(meaning[expected])
  })

  test('each level lets in whoever has at least it', async () => {
    for (const [needed, level] of permissions.entries()) {
      for (const [login, has] of Object.entries(granted)) {
        const expected = level === 'none' || permissions.indexOf(has) >= needed ? 'open' : 'permission'
        expect([level, login, await verdict(events.comment(login), explicit(level))]).toEqual([level, login, expected])
      }
    }
  })
})

describe('texts of the event that are the prompt: whoever wrote them decides, whoever caused the event', () => {
  const by = (login: string | undefined, isSure = true): GateSettings => ({
    ...anything,
    instructions: [{ what: 'issue body', author: login === undefined ? undefined : named(login), isSure }],
  })
  const named = (login: string): Person => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User', id: login.length })
  const none = { requirePermission: 'none' } as const
  const read = { requirePermission: 'read' } as const

  test.each<[string, string, GateSettings, string]>([
    ["a writer labels a stranger's issue", 'writer', by('stranger'), 'permission'],
    ["a writer labels a reader's issue", 'writer', by('reader'), 'permission'],
    ["a writer labels a writer's issue", 'writer', by('keeper'), 'open'],
    ["a stranger touches a writer's issue", 'stranger', by('writer'), 'permission'],
    ['nobody knows who wrote it', 'writer', by(undefined), 'permission'],
    ['GitHub does not say', 'writer', by('unheard-of'), 'permission'],
    ['read is enough, as the workflow says', 'reader', { ...by('reader'), ...read }, 'open'],
    ['anybody may, as the workflow says', 'stranger', { ...by('stranger'), ...none }, 'open'],
    ['anybody may, and nobody knows who wrote it', 'stranger', { ...by(undefined), ...none }, 'permission'],
    ['anybody may, and nobody knows who wrote it', 'writer', { ...by(undefined), ...none }, 'open'],
    ["anybody may, but it may be the user's own line", 'stranger', { ...by('stranger', false), ...none }, 'permission'],
    ["read is enough, but it may be the user's own line", 'reader', { ...by('reader', false), ...read }, 'permission'],
    ["anybody may, and it is a writer's in any case", 'stranger', { ...by('writer', false), ...none }, 'open'],
    ['nobody knows who wrote what may be a line', 'writer', { ...by(undefined, false), ...none }, 'permission'],
    ['an app wrote it', 'writer', by('some[bot]'), 'permission'],
    ['an app that is allowed wrote it', 'writer', { ...by('some[bot]'), allowedBots: ['some[bot]'] }, 'open'],
  ])('%s: by %s', async (_, login, settings, expected) => {
    expect(await verdict(events.opened(login), settings)).toBe(expected)
  })

  test.each(['push', 'check', 'dispatch', 'release'] as const)(
    'without a person at the event too: %s',
    async (name) => {
      expect(await verdict(events[name]('writer'), by('stranger'))).toBe('permission')
      expect(await verdict(events[name]('writer'), by('writer'))).toBe('open')
    },
  )

  test('all of them', async () => {
    const [one] = by('writer').instructions
    const settings = { ...by('stranger'), instructions: [...(one ? [one] : []), ...by('stranger').instructions] }
    expect(await verdict(events.opened('writer'), settings)).toBe('permission')
  })

  test('each is asked once, and what people read tells the way out', async () => {
    const watched = watch()
    expect(await check(events.opened('writer'), by('Writer'), watched)).toMatchObject({ kind: 'open' })
    expect(watched.asked).toEqual(['writer'])
    expect(await check(events.opened('writer'), by('reader'))).toMatchObject({
      reason:
        'The prompt is only text of the event (issue body), and reader, who wrote it, has read access here; it needs write access.',
      hint: expect.stringContaining('in your own words'),
    })
    expect(await check(events.opened('writer'), by(undefined, false))).toMatchObject({
      reason: expect.stringMatching(/^The issue body can't be told from your own words in the prompt, and the event/),
      hint: expect.stringContaining('contents: read'),
    })
  })
})

describe('nobody is asked where nothing depends on it', () => {
  test.each([
    ['a comment as data', events.comment('reader'), anything],
    ['a push', events.push('reader'), instruction],
    ['a dispatch', events.dispatch('reader'), instruction],
    ['no phrase', events.comment('reader'), phrase],
    ['a bot', events.comment('some[bot]'), instruction],
  ])('%s', async (_, event, settings) => {
    const watched = watch()
    await check(event, settings, watched)
    expect(watched.asked).toEqual([])
  })
})

describe('the weaker of all who had a hand in it decides', () => {
  test.each([
    ['writer', 'reader', 'permission'],
    ['reader', 'writer', 'permission'],
    ['writer', 'writer', 'open'],
    ['writer', 'unheard-of', 'permission'],
    ['writer', 'some[bot]', 'bots'],
    ['some[bot]', 'writer', 'bots'],
  ])('caused by %s, run again by %s: %s', async (actor, again, expected) => {
    expect(await verdict(events.comment(actor, { GITHUB_TRIGGERING_ACTOR: again }), instruction)).toBe(expected)
  })

  test('the actor of the environment counts where it is not the sender', async () => {
    expect(await verdict(events.comment('writer', { GITHUB_ACTOR: 'reader' }), instruction)).toBe('permission')
  })

  test('each is asked once', async () => {
    const watched = watch()
    const gate = await check(events.comment('writer', { GITHUB_ACTOR: 'Writer' }), instruction, watched)
    expect(watched.asked).toEqual(['writer'])
    expect(gate).toMatchObject({ kind: 'open', checked: [{ login: 'writer', permission: 'write' }] })
  })

  test('who wrote the call counts, where somebody else edited it', async () => {
    const payload = { action: 'edited', issue: issue(), comment: comment('@oz go', { user: user('reader') }) }
    const event = readFrom('issue_comment', { ...payload, sender: user('writer'), repository: here })
    expect(await verdict(event, phrase)).toBe('permission')
  })

  test('both people of a run that is reported count', async () => {
    const run = { id: 1, head_repository: fork, actor: user('writer'), triggering_actor: user('reader') }
    const event = readFrom('workflow_run', { workflow_run: run, sender: user('writer'), repository: here })
    expect(await verdict(event, anything)).toBe('permission')
  })
})

describe('what people read', () => {
  test('a permission that is too low', async () => {
    expect(await check(events.comment('reader'), instruction)).toEqual({
      kind: 'closed',
      rule: 'permission',
      reason:
        'require_permission asks for write where the text of an event is the instruction, and reader has read access here.',
      hint: 'Somebody with write access can start the agent, or set require_permission to what reader has.',
    })
  })
  test('a look-up that failed', async () => {
    const gate = await check(events.comment('unheard-of'), explicit('read'))
    expect(gate).toMatchObject({
      reason: "require_permission asks for read, and GitHub didn't say what unheard-of may do here (500 Server Error).",
    })
  })
  test('nobody to ask', async () => {
    const event = readFrom('issue_comment', {}, {})
    expect(await check(event, explicit('write'))).toMatchObject({
      kind: 'closed',
      reason: "require_permission asks for write, and the event doesn't say who caused it.",
    })
  })
  test('no phrase and no label', async () => {
    expect(await check(events.comment('writer'), { ...phrase, triggerLabel: 'oz' })).toMatchObject({
      rule: 'trigger',
      reason:
        'This issue_comment created event doesn\'t have the phrase "@oz" (trigger_phrase) or the label "oz" (trigger_label).',
    })
  })
})

describe('bots', () => {
  const allowing = (...allowedBots: string[]): GateSettings => ({ ...instruction, allowedBots })

  test.each([
    ['renovate[bot]', ['renovate[bot]'], 'open'],
    ['Renovate[bot]', ['renovate[bot]'], 'open'],
    ['evil[bot]', ['renovate[bot]'], 'bots'],
    ['renovate[bot]', ['*'], 'bots'],
    ['renovate[bot]', ['renovate'], 'bots'],
    ['renovate[bot]', ['[bot]'], 'bots'],
    ['xrenovate[bot]', ['renovate[bot]'], 'bots'],
    // U+212A, the Kelvin sign, which folds to k
    ['\u212Aeeper[bot]', ['keeper[bot]'], 'bots'],
  ])('%s with allowed_bots %j: %s', async (login, allowed, expected) => {
    expect(await verdict(events.comment(login), allowing(...allowed))).toBe(expected)
  })

  test('one that is no bot by name is one by type', async () => {
    const payload = { action: 'opened', issue: issue(), repository: here, sender: user('Copilot', 'Bot') }
    expect(await verdict(readFrom('issues', payload), anything)).toBe('bots')
    expect(await verdict(readFrom('issues', payload), allowing('Copilot'))).toBe('open')
  })

  test('a person on the list is still a person', async () => {
    expect(await verdict(events.comment('reader'), allowing('reader'))).toBe('permission')
  })

  test('an allowed one does not vouch for who runs it again', async () => {
    const event = events.comment('renovate[bot]', { GITHUB_TRIGGERING_ACTOR: 'reader' })
    expect(await verdict(event, allowing('renovate[bot]'))).toBe('permission')
  })
})

describe('phrase and label', () => {
  const said = (body: string, action = 'created', login = 'writer'): WorkflowEvent =>
    readFrom('issue_comment', {
      action,
      issue: issue({ labels: [{ name: 'oz' }] }),
      comment: comment(body, { user: user(login) }),
      sender: user(login),
      repository: here,
    })
  const issues = (action: string, parts: object, extra: object = {}): WorkflowEvent =>
    readFrom('issues', {
      action,
      issue: issue({ user: user('writer'), ...parts }),
      sender: user('writer'),
      repository: here,
      ...extra,
    })
  const both = { ...phrase, triggerLabel: 'oz' }
  const form = (action: string, login: string): WorkflowEvent =>
    issues(action, { user: user('reader'), labels: [{ name: 'oz' }] }, { sender: user(login), label: { name: 'oz' } })
  /** A comment by an account that is gone. */
  const ghost = (login: string, account: object | null = null): WorkflowEvent =>
    readFrom('issue_comment', {
      action: 'created',
      issue: issue(),
      comment: comment('@oz go', { user: account }),
      sender: user(login),
      repository: here,
    })
  const labelled = { labels: [{ name: 'oz' }, { name: 'bug' }] }

  test.each([
    ['said', said('@oz go'), phrase, 'open'],
    ['said by a reader', said('@oz go', 'created', 'reader'), phrase, 'permission'],
    ['not said', said('go'), phrase, 'trigger'],
    ['quoted', said('> @oz go'), phrase, 'trigger'],
    ['said, and the comment deleted', said('@oz go', 'deleted'), phrase, 'trigger'],
    ['said in the title', issues('opened', { title: 'oz: @oz go' }), phrase, 'open'],
    ['said in the body', issues('opened', { body: '@oz go' }), phrase, 'open'],
    ['said long ago, labelled now', issues('labeled', { body: '@oz go' }, { label: { name: 'x' } }), phrase, 'trigger'],
    ['the label put on', issues('labeled', labelled, { label: { name: 'oz' } }), label, 'open'],
    ['another label put on', issues('labeled', labelled, { label: { name: 'bug' } }), label, 'trigger'],
    ['the label there', said('hello'), label, 'open'],
    ['the label there, and a reader comments', said('hello', 'created', 'reader'), label, 'permission'],
    ['an issue form put the label on for a reader', form('opened', 'reader'), label, 'permission'],
    ['an issue form put the label on for a reader, as told', form('labeled', 'reader'), label, 'permission'],
    ['somebody with triage puts the label on', form('labeled', 'sorter'), label, 'open'],
    [
      'anybody may, as the workflow says',
      form('labeled', 'reader'),
      { ...explicit('none'), triggerLabel: 'oz' },
      'open',
    ],
    [
      'said by nobody, where read is enough',
      ghost('reader'),
      { ...explicit('read'), triggerPhrase: '@oz' },
      'permission',
    ],
    [
      "said by a deleted account, under GitHub's name for it",
      ghost('reader', user('ghost')),
      { ...explicit('read'), triggerPhrase: '@oz' },
      'permission',
    ],
    ['said by nobody, and a writer caused it', ghost('writer'), { ...explicit('read'), triggerPhrase: '@oz' }, 'open'],
    ['the label not there', issues('opened', {}), label, 'trigger'],
    ['the label taken off', issues('unlabeled', {}, { label: { name: 'oz' } }), label, 'trigger'],
    ['either: the phrase', issues('opened', { body: '@oz go' }), both, 'open'],
    ['either: the label', said('hello'), both, 'open'],
    ['either: none', issues('opened', {}), both, 'trigger'],
    ['a dispatch needs none', events.dispatch('reader'), both, 'open'],
    ['a schedule needs none', events.schedule('reader'), both, 'open'],
    ['a check can say none', events.check('reader'), both, 'trigger'],
    [
      'a push says it in its commit',
      readFrom('push', { ref: 'x', head_commit: { id: 'a'.repeat(40), message: '@oz go' } }),
      phrase,
      'open',
    ],
  ])('%s', async (_, event, settings, expected) => {
    expect(await verdict(event, settings)).toBe(expected)
  })

  test('the gate tells what was said', async () => {
    expect(await check(said('Well. @oz fix\nall of it'), phrase)).toMatchObject({
      trigger: {
        kind: 'phrase',
        call: { request: 'Well. fix\nall of it', quotes: [] },
        text: { path: 'comment.body' },
      },
    })
    expect(await check(said('hello'), label)).toMatchObject({ trigger: { kind: 'label', label: 'Oz' } })
  })
})

describe('an edit calls where it adds the call', () => {
  const edited = (name: 'issue_comment' | 'issues', body: string, changes: object): WorkflowEvent =>
    readFrom(name, {
      ...{ action: 'edited', changes, repository: here, sender: user('mona'), issue: issue({ body }) },
      ...(name === 'issue_comment' && { comment: { id: 1, body, user: user('mona'), author_association: 'MEMBER' } }),
    })

  test.each<[string, 'issue_comment' | 'issues', string, object, boolean]>([
    ['a call that is added', 'issue_comment', 'Hello @oz', { body: { from: 'Hello' } }, true],
    ['a typo in a call', 'issue_comment', '@oz look again', { body: { from: '@oz look agian' } }, false],
    ['a call that only stood in code', 'issue_comment', '@oz', { body: { from: '`@oz`' } }, true],
    ['a new title over a body that called', 'issues', '@oz look', { title: { from: 'Old' } }, false],
    ['a body that calls now', 'issues', '@oz look', { body: { from: 'Look' } }, true],
  ])('%s', (_, name, body, changes, isCall) => {
    expect(findTrigger(edited(name, body, changes), phrase) !== undefined).toBe(isCall)
  })
})

describe("an event whose file can't be read asks for write", () => {
  const unread = (name: string, login: string): WorkflowEvent =>
    withFile('{"issue": ', (file) =>
      readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, GITHUB_ACTOR: login }),
    )
  test.each([
    ['issues', 'writer', anything, 'open'],
    ['issues', 'reader', anything, 'permission'],
    ['issues', 'reader', explicit('none'), 'permission'],
    ['push', 'reader', anything, 'permission'],
    ['push', 'writer', anything, 'open'],
    ['status', 'reader', anything, 'permission'],
    ['schedule', 'reader', anything, 'open'],
    ['workflow_dispatch', 'reader', anything, 'open'],
    ['brand_new', 'reader', anything, 'permission'],
  ])('%s by %s', async (name, login, settings, expected) => {
    expect(await verdict(unread(name, login), settings)).toBe(expected)
  })
})

describe('our own comments', () => {
  const marked = (author: string, body = '<!-- oz-agent-action progress -->\n@oz go'): WorkflowEvent =>
    readFrom('issue_comment', {
      action: 'created',
      issue: issue(),
      comment: comment(body, { user: user(author) }),
      sender: user('writer'),
      repository: here,
    })

  test('never start us again', async () => {
    const gate = await check(marked('key-owner'), anything, watch('key-owner'))
    expect(gate).toMatchObject({ kind: 'closed', rule: 'own_comment' })
  })
  test('a forged mark counts for nothing', async () => {
    expect(await check(marked('writer'), phrase, watch('key-owner'))).toMatchObject({ kind: 'open' })
    expect(await check(marked('reader'), phrase, watch('key-owner'))).toMatchObject({ rule: 'permission' })
  })
  test('closed where GitHub does not say who we are', async () => {
    expect(await check(marked('writer'), anything, watch(new Error('502')))).toMatchObject({ rule: 'own_comment' })
  })
  test('without a mark nobody asks', async () => {
    const watched = watch('key-owner')
    await check(marked('key-owner', 'hello'), anything, watched)
    expect(watched.asked).toEqual([])
  })
})

test('giving up is no verdict', async () => {
  const controller = new AbortController()
  const members: Members = {
    permissionOf: () => {
      controller.abort(new Error('the step was cancelled'))
      return Promise.reject(new Error('the request was given up'))
    },
    isSelf: () => Promise.resolve(false),
  }
  const asked = checkGate(events.comment('writer'), instruction, members, controller.signal)
  await expect(asked).rejects.toThrow('the step was cancelled')
})
