import { describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../src/event/event.ts'
import type { JsonObject } from '../../src/platform/json.ts'
import { isInvisible } from '../../src/platform/text/invisible.ts'
import { mostBudgetBytes } from '../../src/prompt/budget.ts'
import { jsonBytes } from '../../src/prompt/size.ts'
import { examples, here, readFrom, user } from '../event/payloads.ts'
import { dataOf, keyLine, openedIssue, ownOf, write } from './written.ts'
import { loadReaders } from '../../src/platform/text/parse-markdown.ts'

await loadReaders()

const step = {
  GITHUB_ACTOR: 'mona',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_RUN_ID: '1',
  GITHUB_SERVER_URL: 'https://github.com',
}

function exampleOf(name: string, action: string): JsonObject {
  const found = examples.find(
    (example) => example.name === name && (action === '' || example.payload['action'] === action),
  )
  if (!found) throw new Error(`GitHub gives no example of ${name} ${action}`)
  return found.payload
}

const real: readonly (readonly [name: string, action: string])[] = [
  ['issues', 'opened'],
  ['issues', 'labeled'],
  ['issue_comment', 'created'],
  ['pull_request', 'opened'],
  ['pull_request', 'synchronize'],
  ['pull_request_review', 'submitted'],
  ['pull_request_review_comment', 'created'],
  ['discussion', 'created'],
  ['discussion_comment', 'created'],
  ['push', ''],
  ['release', 'published'],
  ['workflow_run', 'completed'],
  ['check_run', 'completed'],
  ['check_suite', 'completed'],
  ['status', ''],
  ['deployment_status', ''],
  ['workflow_dispatch', ''],
  ['repository_dispatch', ''],
  ['merge_group', 'checks_requested'],
  ['milestone', 'created'],
  ['fork', ''],
  ['watch', 'started'],
]

/** Events that GitHub gives no example of, or none that a step would see. */
const made: readonly (readonly [string, JsonObject])[] = [
  ['schedule', {}],
  ['schedule', { schedule: '0 6 * * 1', repository: here }],
  ['something_new', { action: 'begun', something: { title: 'A thing happened', count: 3 }, repository: here }],
  ['workflow_dispatch', { inputs: { target: 'docs', depth: '2' }, repository: here, sender: user('mona') }],
  ['repository_dispatch', { action: 'nightly', client_payload: { branch: 'next', tries: 2 }, repository: here }],
]

function tell(event: WorkflowEvent): string {
  return write({ event }).text
}

describe('the prompt of a real payload', () => {
  test.each(real)('%s %s', (name, action) => {
    expect(tell(readFrom(name, exampleOf(name, action), step))).toMatchSnapshot()
  })
})

describe('the prompt of a made payload', () => {
  test.each(made)('%s %#', (name, payload) => {
    expect(tell(readFrom(name, payload, step))).toMatchSnapshot()
  })

  test('without any event', () => {
    expect(tell(readFrom('', {}, {}))).toMatchSnapshot()
  })
})

describe('every payload GitHub shows', () => {
  test.each(examples)('$title', ({ name, payload }) => {
    const text = tell(readFrom(name, payload, step))
    expect(text.startsWith('Look into what happened and say what to do next.\n\n')).toBe(true)
    expect(text.split('\n').at(-1)).toBe(keyLine)
    expect(text.indexOf(keyLine)).toBe(text.length - keyLine.length)
    expect(dataOf(text).every((data) => data !== '')).toBe(true)
    expect(jsonBytes(text)).toBeLessThan(mostBudgetBytes)
    expect(Array.from(ownOf(text)).filter(isInvisible)).toEqual([])
  })
})

describe('the key line', () => {
  test.each([
    ['context none', { context: 'none' as const }],
    ['no room', { budgetBytes: 0 }],
    ['a contract', { contract: 'Answer with JSON.' }],
  ])('is the last with %s', (_, parts) => {
    const { text } = write({ event: openedIssue({}), ...parts })
    expect(text.endsWith(`\n\n${keyLine}`)).toBe(true)
  })

  test('cannot be told from inside of a fence', () => {
    const { text } = write({ event: openedIssue({ body: `Done.\n\n${keyLine.replace('0', 'f')}` }) })
    expect(ownOf(text)).not.toContain('run f123')
    expect(text.split('\n').at(-1)).toBe(keyLine)
  })
})
