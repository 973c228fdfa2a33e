/** Commits, what is made of them, and what reports on them: pushes, releases; workflow runs, checks, deployments. */
import type { JsonCursor } from './json-cursor.ts'
import { isSameRepository, type Person, personAt, readRepository, type Repository } from './person.ts'
import { noOrigin, type Origin, originOf, type Text, textAt } from './text.ts'

export interface Commit {
  readonly sha: string
  readonly message: Text
  /** `Name <address>` as the commit says; anybody can write anything there. */
  readonly author: Text
}

export function readPush(payload: JsonCursor) {
  return {
    /** `refs/heads/…` or `refs/tags/…`. */
    ref: textAt(payload, 'ref', 'branch', noOrigin),
    before: payload.sha('before'),
    after: payload.sha('after'),
    isForced: payload.isTrue('forced'),
    isCreated: payload.isTrue('created'),
    isDeleted: payload.isTrue('deleted'),
    compareUrl: payload.link('compare'),
    /** At most 2,048 in a payload. */
    commits: payload.items('commits').flatMap((commit) => readCommit(commit) ?? []),
    headCommit: payload.part('head_commit', readCommit),
  }
}

export function readMergeGroup(place: JsonCursor) {
  return {
    headRef: textAt(place, 'head_ref', 'branch', noOrigin),
    headSha: place.sha('head_sha'),
    baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
    baseSha: place.sha('base_sha'),
    headCommit: place.part('head_commit', readCommit),
  }
}

export function readRelease(place: JsonCursor) {
  const origin = originOf(place)
  return {
    tag: textAt(place, 'tag_name', 'tag', origin),
    name: textAt(place, 'name', 'release name', origin),
    body: textAt(place, 'body', 'release body', origin),
    isDraft: place.isTrue('draft'),
    isPrerelease: place.isTrue('prerelease'),
    url: origin.url,
  }
}

/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
function readCommit(place: JsonCursor, sha = place.sha('id')): Commit | undefined {
  if (sha === undefined) return undefined
  const origin = commitOrigin(place)
  const name = textAt(place.at('author'), 'name', 'commit author', origin)
  const address = place.at('author').string('email')
  const author = address ? { ...name, text: `${name.text} <${address}>` } : name
  return { sha, message: textAt(place, 'message', 'commit message', origin), author }
}

/** The login is GitHub's guess from an address that anybody can put into a commit. */
export function commitOrigin(place: JsonCursor): Origin {
  const login = place.at('author').word('username')
  const author: Person | undefined = login ? { login, type: 'unknown', id: undefined } : undefined
  return { ...noOrigin, author, url: place.link('url'), createdAt: place.date('timestamp') }
}

/** What the different reports of a check have in common. */
export type CheckFacts = Readonly<ReturnType<typeof readCheckFacts>>
/** Another workflow's run, the one that `workflow_run` reports. */
export type ReportedRun = Readonly<ReturnType<typeof readReportedRun>>

/** `here`, of this and the others: the workflow's repository. */
export function readReportedRun(place: JsonCursor, here: Repository) {
  const ownPulls = place.items('pull_requests').filter((pull) => pullNumber(pull, here) !== undefined)
  const bases = ownPulls.map((pull) => pull.at('base'))
  const event = place.word('event')
  // These run on the default branch, whatever they work on; only pull requests of this repository are named with them.
  const mayHideFork = ['pull_request_target', 'workflow_run'].includes(event ?? '') && ownPulls.length === 0
  return {
    ...readCheckFacts(place, here),
    name: textAt(place, 'name', 'other', noOrigin),
    /** Of the workflow's file; empty where GitHub doesn't say. */
    path: textAt(place, 'path', 'file name', noOrigin),
    workflowId: place.number('workflow_id'),
    /** What its first pull request goes into, and that branch's commit then. */
    baseBranch: bases.map((base) => branchAt(base, 'ref')).find((branch) => branch !== undefined),
    baseSha: bases.map((base) => base.sha('sha')).find((sha) => sha !== undefined),
    attempt: place.number('run_attempt') ?? 1,
    /** The event that started it. */
    event,
    /** Head outside this repository, or nobody can tell: its repository is gone, or the run hides it. */
    isFromFork: !isSameRepository(place.part('head_repository', readRepository), here) || mayHideFork,
    actor: personAt(place, 'actor'),
    triggeringActor: personAt(place, 'triggering_actor'),
    headCommit: place.part('head_commit', readCommit),
  }
}

export function readCheckRun(place: JsonCursor, here: Repository) {
  const output = place.at('output')
  return {
    ...readCheckFacts(place, here),
    headBranch: branchAt(place.at('check_suite'), 'head_branch'),
    name: textAt(place, 'name', 'other', noOrigin),
    title: textAt(output, 'title', 'check output', noOrigin),
    summary: textAt(output, 'summary', 'check output', noOrigin),
    output: textAt(output, 'text', 'check output', noOrigin),
    app: place.at('app').word('slug'),
  }
}

export function readCheckSuite(place: JsonCursor, here: Repository) {
  const headCommit = place.part('head_commit', readCommit)
  /** Of the app that reports: `github-actions` for workflows. */
  const app = place.at('app').word('slug')
  return { ...readCheckFacts(place, here), app, headCommit }
}

export function readStatus(payload: JsonCursor, here: Repository) {
  const [branch] = payload.items('branches')
  const commit = payload.at('commit')
  return {
    ...readCheckFacts(payload, here),
    status: 'completed',
    conclusion: payload.word('state'),
    headBranch: branch && branchAt(branch, 'name'),
    headSha: payload.sha('sha'),
    context: textAt(payload, 'context', 'other', noOrigin),
    description: textAt(payload, 'description', 'description', noOrigin),
    // As the REST API spells it: one level deeper than in the other events.
    commit: readCommit(commit.at('commit'), commit.sha('sha')),
  }
}

function readCheckFacts(place: JsonCursor, here: Repository) {
  return {
    id: place.number('id'),
    /** As GitHub writes it: `queued`, `in_progress`, `completed`. */
    status: place.word('status'),
    /** `success`, `failure`, `cancelled`, …; undefined while it runs. Of a `status` event its state. */
    conclusion: place.word('conclusion'),
    /** undefined: no branch of this repository, so perhaps a fork's. */
    headBranch: branchAt(place, 'head_branch'),
    headSha: place.sha('head_sha'),
    /** Numbers of pull requests of this repository; none for a fork's. */
    pullRequests: place.items('pull_requests').flatMap((pull) => pullNumber(pull, here) ?? []),
    url: place.link('html_url'),
  }
}

function branchAt(place: JsonCursor, key: string): Text | undefined {
  const branch = textAt(place, key, 'branch', noOrigin)
  return branch.text === '' ? undefined : branch
}

/** GitHub also lists pull requests of forks and of the repository forked from: their numbers mean something else here. */
function pullNumber(pull: JsonCursor, here: Repository): number | undefined {
  const baseId = pull.at('base').at('repo').number('id')
  return baseId !== undefined && here.id !== undefined && baseId !== here.id ? undefined : pull.number('number')
}

export function readDeployment(place: JsonCursor) {
  return {
    ref: textAt(place, 'ref', 'branch'),
    sha: place.sha('sha'),
    environment: textAt(place, 'environment', 'other'),
    description: textAt(place, 'description', 'description'),
  }
}

export function readDeploymentStatus(place: JsonCursor) {
  return {
    /** `success`, `failure`, `error`, `pending`, … */
    state: place.word('state'),
    description: textAt(place, 'description', 'description'),
    url: place.link('log_url') ?? place.link('target_url'),
  }
}
