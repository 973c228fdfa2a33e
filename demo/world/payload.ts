/** An event as GitHub sends it, about the demo's repository: the payload shipped for it, with the demo's own story in it. */
import { readExamplePayload } from '../../__tests__/support/payloads.ts'
import { fieldsOf, type Fields, isFields, listOf } from '../../__tests__/support/runner/fields.ts'
import * as story from './story.ts'

const changes: Readonly<Record<string, Fields>> = {
  issues: { issue: { number: story.issueNumber, ...story.issue } },
  issue_comment: {
    issue: { number: story.issueNumber, ...story.issue },
    comment: { body: '@oz-agent Why can the total be negative?' },
  },
  pull_request_review: {
    review: { body: 'Please make sure that the price never goes below zero.', commit_id: story.headSha },
  },
  pull_request_review_comment: {
    comment: {
      body: '@oz-agent Can this go below zero?',
      ...{ path: 'src/price.ts', line: 8, original_line: 8, commit_id: story.headSha },
    },
  },
  discussion: { discussion: { number: story.discussionNumber, ...story.discussion } },
  discussion_comment: {
    discussion: { number: story.discussionNumber, ...story.discussion },
    comment: { body: '@oz-agent What do other shops do?' },
  },
  workflow_run: {
    workflow_run: {
      ...{ id: story.failedRunId, name: 'CI', conclusion: 'failure', status: 'completed', run_attempt: 1 },
      ...{ head_branch: 'main', head_sha: story.headSha, pull_requests: [] },
    },
  },
  push: { ref: 'refs/heads/main', before: story.baseSha, after: story.headSha, deleted: false },
}

const pullChanges: Fields = {
  number: story.pullNumber,
  pull_request: {
    ...{ number: story.pullNumber, ...story.pull, draft: false, state: 'open', merged: false, merged_at: null },
    head: { ref: story.headRef, sha: story.headSha },
    base: { ref: 'main', sha: story.baseSha },
  },
}

/**
 * The payload for an event; of those GitHub has examples for, the first whose action is among `types`. Their dates are
 * moved to now.
 */
export function shippedPayload(name: string, types: readonly string[], nowMs: number = Date.now()): Fields {
  const example = ['schedule', 'workflow_dispatch'].includes(name) ? {} : findExample(name, types)
  const repository = readExamplePayload('issues', 'opened')['repository']
  const own = { ...changes[name], ...(name.startsWith('pull_request') && deepMerge(pullChanges, changes[name] ?? {})) }
  const whole = deepMerge(deepMerge({ repository, sender: example['sender'] ?? sender, ...example }, own), {
    repository: { default_branch: 'main' },
    ...(name === 'workflow_run' && { workflow_run: { head_repository: example['repository'] } }),
    ...(name === 'issues' && isFields(example['label']) && { label: { name: 'oz-agent' } }),
  })
  return fieldsOf(JSON.parse(ourNames(ourTime(JSON.stringify(whole), nowMs))), name)
}

const sender = { login: 'octocat', id: 583_231, type: 'User' }

function findExample(name: string, types: readonly string[]): Fields {
  const usual = ['opened', 'created', 'submitted', 'completed', 'published', 'labeled']
  for (const action of [...types, ...(types.length === 0 ? usual : []), undefined]) {
    try {
      const found = readExamplePayload(name, action)
      return action === undefined && types[0] !== undefined ? { ...found, action: types[0] } : found
    } catch {
      // GitHub's own collection has none of this action: the next one.
    }
  }
  return { ...(types[0] !== undefined && { action: types[0] }), sender }
}

function deepMerge(base: Fields, over: Fields): Fields {
  const entries = Object.entries(over).map(([name, value]) => {
    const old = base[name]
    return [name, isFields(old) && isFields(value) ? deepMerge(old, value) : value] as const
  })
  return { ...base, ...Object.fromEntries(entries) }
}

function ourNames(json: string): string {
  const [owner = '', name = ''] = story.fullName.split('/')
  return json.replaceAll('Hello-World', name).replaceAll('Codertocat', owner)
}

/** The newest moment in it becomes now; what lies before stays as far before. */
function ourTime(json: string, nowMs: number): string {
  const moment = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g
  const newest = Math.max(...listOf(json.match(moment)).map((text) => Date.parse(String(text))))
  const shiftMs = Number.isFinite(newest) ? nowMs - newest : 0
  return json.replaceAll(moment, (text) => new Date(Date.parse(text) + shiftMs).toISOString().replace(/\.\d+Z/, 'Z'))
}
