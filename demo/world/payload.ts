/** An event as GitHub sends it, about the demo's repository: the payload shipped for it, with the demo's own story in it. */
import { readExamplePayload } from '../../__tests__/support/payloads.ts'
import { fieldsOf, type Fields, isFields, listOf } from '../../__tests__/support/runner/fields.ts'
import * as story from './story.ts'

const hourMs = 3_600_000
const page = `https://github.com/${story.fullName}`

/** What the story says of each event, at `now`. */
function storyOf(name: string, nowMs: number): Fields {
  const [now, earlier, daysAgo] = [0, 1, 48].map((hours) => isoSeconds(nowMs - hours * hourMs))
  const made = { user: story.author, created_at: now, updated_at: now }
  const isNew = name === 'issues'
  const issue = {
    ...{
      number: story.issueNumber,
      ...story.issue,
      ...made,
      created_at: isNew ? now : earlier,
      comments: isNew ? 0 : 1,
    },
    ...{ labels: [], assignee: null, assignees: [], milestone: null, state: 'open' },
  }
  const pull_request = {
    ...{ number: story.pullNumber, ...story.pull, ...made, created_at: name === 'pull_request' ? now : daysAgo },
    ...{ draft: false, state: 'open', merged: false, merged_at: null, closed_at: null, merge_commit_sha: null },
    ...{ labels: [], assignee: null, assignees: [], milestone: null },
    head: { label: `octocat:${story.headRef}`, ref: story.headRef, sha: story.headSha },
    base: { label: 'octocat:main', ref: 'main', sha: story.mainSha },
  }
  const comment = (body: string) => ({ body, ...made })
  const hunk = story.changedFiles[0]?.patch?.split('\n').slice(0, 12).join('\n')
  const where = { path: 'src/price.ts', line: 8, original_line: 8, side: 'RIGHT', start_line: null, diff_hunk: hunk }
  const commits = { commit_id: story.headSha, original_commit_id: story.headSha }
  const discussion = { number: story.discussionNumber, ...story.discussion, ...made, comments: isNew ? 0 : 1 }
  const head_commit = {
    ...{ id: story.mainSha, message: story.mainCommit, timestamp: now },
    ...{ author: { name: 'octocat' }, committer: { name: 'octocat' } },
    ...{ added: [], removed: [], modified: story.mainFiles.map(({ filename }) => filename) },
  }
  const workflow = {
    name: 'CI',
    path: '.github/workflows/ci.yml',
    html_url: `${page}/blob/main/.github/workflows/ci.yml`,
  }
  const stories: Readonly<Record<string, Fields>> = {
    issues: { issue },
    issue_comment: { issue, comment: comment('@oz-agent Why can the total be negative?') },
    pull_request: { number: story.pullNumber, pull_request },
    pull_request_target: { number: story.pullNumber, pull_request },
    pull_request_review: {
      pull_request,
      review: { ...comment('Please make sure that the price never goes below zero.'), ...commits, submitted_at: now },
    },
    pull_request_review_comment: {
      pull_request,
      comment: { ...comment('@oz-agent Can this go below zero?'), ...where, ...commits },
    },
    discussion: { discussion },
    discussion_comment: { discussion, comment: comment('@oz-agent What do other shops do?') },
    workflow_run: {
      workflow,
      workflow_run: {
        ...{ id: story.failedRunId, name: 'CI', conclusion: 'failure', status: 'completed', run_attempt: 1 },
        ...{ head_branch: 'main', head_sha: story.mainSha, pull_requests: [], event: 'push', path: workflow.path },
        ...{ html_url: `${page}/actions/runs/${story.failedRunId}`, display_title: story.mainCommit, head_commit },
      },
    },
    push: {
      ...{ ref: 'refs/heads/main', before: story.earlierSha, after: story.mainSha, deleted: false, head_commit },
      ...{ commits: [head_commit], compare: `${page}/compare/${story.earlierSha}...${story.mainSha}` },
    },
    merge_group: {
      merge_group: {
        ...{ head_sha: story.headSha, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${story.mainSha}` },
        ...{ base_sha: story.mainSha, base_ref: 'refs/heads/main' },
        head_commit: { id: story.headSha, message: `Merge pull request #12\n\n${story.pull.title}` },
      },
    },
  }
  return stories[name] ?? {}
}

/**
 * The payload for an event; of those GitHub has examples for, the first whose action is among `types`. Their dates are
 * moved to now.
 */
export function shippedPayload(name: string, types: readonly string[], nowMs: number = Date.now()): Fields {
  const found = ['schedule', 'workflow_dispatch'].includes(name) ? {} : findExample(name, types)
  const example = inStory({ sender: story.author, ...found }, nowMs)
  const repository = {
    ...fieldsOf(inStory(readExamplePayload('issues', 'opened'), nowMs)['repository'], 'repository'),
    ...{ default_branch: 'main', created_at: isoSeconds(nowMs - 2_000 * hourMs) },
    ...{ updated_at: isoSeconds(nowMs), pushed_at: isoSeconds(nowMs) },
  }
  const told = {
    repository,
    ...(name === 'workflow_run' && { workflow_run: { repository, head_repository: repository } }),
  }
  const whole = deepMerge(deepMerge(example, storyOf(name, nowMs)), told)
  const isLabeled = name === 'issues' && isFields(whole['label'])
  // The repository is a person's.
  const entries = Object.entries(whole).filter(([key]) => key !== 'organization')
  return { ...Object.fromEntries(entries), ...(isLabeled && { label: { name: 'oz-agent' } }) }
}

function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z/, 'Z')
}

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
  return types[0] === undefined ? {} : { action: types[0] }
}

function deepMerge(base: Fields, over: Fields): Fields {
  const entries = Object.entries(over).map(([name, value]) => {
    const old = base[name]
    return [name, isFields(old) && isFields(value) ? deepMerge(old, value) : value] as const
  })
  return { ...base, ...Object.fromEntries(entries) }
}

/** GitHub's examples are of several repositories: what they are called there, and in the story. */
const names: readonly (readonly [there: RegExp, here: string])[] = [
  [/octo-org\/octo-repo|Codertocat\/Hello-World|Octocoders\/Hello-World/g, story.fullName],
  [/Hello-World|octo-repo/g, story.fullName.replace(/.*\//, '')],
  [/Codertocat|octo-org|Octocoders/g, story.author.login],
  [/(?<=\/issues\/)1\b/g, String(story.issueNumber)],
  [/(?<=\/(?:issues|pulls?)\/)2\b|(?<="number":)2\b/g, String(story.pullNumber)],
  [/(?<=\/discussions\/)90\b/g, String(story.discussionNumber)],
  [/(?<=\/actions\/runs\/)\d+/g, String(story.failedRunId)],
  [/ec26c3e57ca3a959ca5aad62de7213c562f8c821/g, story.headSha],
  [/f95f852bd8fca8fcc58a9a2d6c842781e32a215e|6113728f27ae82c7b1a177c8d03f9e96e0adf246/g, story.mainSha],
  [/(?<=")changes(?=")/g, story.headRef],
  [/(?<=")master(?=")/g, 'main'],
]

/** In the story's names; the newest moment becomes now, and what lies before stays as far before. */
function inStory(payload: Fields, nowMs: number): Fields {
  const renamed = names.reduce((text, [there, here]) => text.replaceAll(there, here), JSON.stringify(payload))
  const moment = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g
  const newest = Math.max(...listOf(renamed.match(moment)).map((text) => Date.parse(String(text))))
  const shiftMs = Number.isFinite(newest) ? nowMs - newest : 0
  const moved = renamed.replaceAll(moment, (text) => isoSeconds(Date.parse(text) + shiftMs))
  return fieldsOf(JSON.parse(moved), 'payload')
}
