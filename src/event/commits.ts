/** Commits, what is made of them, and what reports on them: pushes, releases; workflow runs, checks, deployments. */
import {
  at,
  dateAt,
  isTrueAt,
  items,
  linkAt,
  numberAt,
  partAt,
  type JsonCursor,
  shaAt,
  stringAt,
  wordAt,
} from './json-cursor.ts'
import { isSameRepository, type Person, personAt, type Repository, repositoryAt } from './person.ts'
import { noOrigin, type Origin, originOf, type Text, textAt } from './text.ts'

export interface Commit {
  readonly sha: string
  readonly message: Text
  /** `Name <address>` as the commit says; anybody can write anything there. */
  readonly author: Text
}

export type Push = Readonly<ReturnType<typeof readPush>>
export type Release = Readonly<ReturnType<typeof readRelease>>

export function readPush(payload: JsonCursor) {
  return {
    /** `refs/heads/…` or `refs/tags/…`. */
    ref: textAt(payload, 'ref', 'branch', noOrigin),
    before: shaAt(payload, 'before'),
    after: shaAt(payload, 'after'),
    isForced: isTrueAt(payload, 'forced'),
    isCreated: isTrueAt(payload, 'created'),
    isDeleted: isTrueAt(payload, 'deleted'),
    compareUrl: linkAt(payload, 'compare'),
    /** At most 2,048 in a payload. */
    commits: items(payload, 'commits').flatMap((commit) => readCommit(commit) ?? []),
    headCommit: partAt(payload, 'head_commit', readCommit),
  }
}

export function readMergeGroup(place: JsonCursor) {
  return {
    headRef: textAt(place, 'head_ref', 'branch', noOrigin),
    headSha: shaAt(place, 'head_sha'),
    baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
    baseSha: shaAt(place, 'base_sha'),
    headCommit: partAt(place, 'head_commit', readCommit),
  }
}

export function readRelease(place: JsonCursor) {
  const origin = originOf(place)
  return {
    tag: textAt(place, 'tag_name', 'tag', origin),
    name: textAt(place, 'name', 'release name', origin),
    body: textAt(place, 'body', 'release body', origin),
    isDraft: isTrueAt(place, 'draft'),
    isPrerelease: isTrueAt(place, 'prerelease'),
    url: origin.url,
  }
}

/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
function readCommit(place: JsonCursor): Commit | undefined {
  return commitOf(shaAt(place, 'id'), place)
}

function commitOf(sha: string | undefined, place: JsonCursor): Commit | undefined {
  if (sha === undefined) return undefined
  const origin = commitOrigin(place)
  const name = textAt(at(place, 'author'), 'name', 'commit author', origin)
  const address = stringAt(at(place, 'author'), 'email')
  const author = address ? { ...name, text: `${name.text} <${address}>` } : name
  return { sha, message: textAt(place, 'message', 'commit message', origin), author }
}

/** The login is GitHub's guess from an address that anybody can put into a commit. */
export function commitOrigin(place: JsonCursor): Origin {
  const login = wordAt(at(place, 'author'), 'username')
  const author: Person | undefined = login ? { login, type: 'unknown', id: undefined } : undefined
  return { ...noOrigin, author, url: linkAt(place, 'url'), createdAt: dateAt(place, 'timestamp') }
}

/** What the different reports of a check have in common. */
export type CheckFacts = Readonly<ReturnType<typeof readCheckFacts>>
/** Another workflow's run, the one that `workflow_run` reports. */
export type ReportedRun = Readonly<ReturnType<typeof readReportedRun>>

/** `here` is the workflow's repository. */
export function readReportedRun(place: JsonCursor, here: Repository) {
  const headRepository = repositoryAt(place, 'head_repository')
  const ownPulls = items(place, 'pull_requests').filter((pull) => pullNumber(pull, here) !== undefined)
  const event = wordAt(place, 'event')
  // These run on the default branch, whatever they work on; only pull requests of this repository are named with them.
  const mayHideFork = ['pull_request_target', 'workflow_run'].includes(event ?? '') && ownPulls.length === 0
  return {
    ...readCheckFacts(place, here),
    name: textAt(place, 'name', 'other', noOrigin),
    /** Of the workflow's file; empty where GitHub doesn't say. */
    path: textAt(place, 'path', 'file name', noOrigin),
    workflowId: numberAt(place, 'workflow_id'),
    /** What its first pull request goes into, and that branch's commit then. */
    baseBranch: ownPulls.map((pull) => branchAt(at(pull, 'base'), 'ref')).find((branch) => branch !== undefined),
    baseSha: ownPulls.map((pull) => shaAt(at(pull, 'base'), 'sha')).find((sha) => sha !== undefined),
    attempt: numberAt(place, 'run_attempt') ?? 1,
    /** The event that started it. */
    event,
    /** Head outside this repository, or nobody can tell: its repository is gone, or the run hides it. */
    isFromFork: !isSameRepository(headRepository, here) || mayHideFork,
    actor: personAt(place, 'actor'),
    triggeringActor: personAt(place, 'triggering_actor'),
    headCommit: partAt(place, 'head_commit', readCommit),
  }
}

export function readCheckRun(place: JsonCursor, here: Repository) {
  const output = at(place, 'output')
  return {
    ...readCheckFacts(place, here),
    headBranch: branchAt(at(place, 'check_suite'), 'head_branch'),
    name: textAt(place, 'name', 'other', noOrigin),
    title: textAt(output, 'title', 'check output', noOrigin),
    summary: textAt(output, 'summary', 'check output', noOrigin),
    output: textAt(output, 'text', 'check output', noOrigin),
    app: slugOfApp(place),
  }
}

export function readCheckSuite(place: JsonCursor, here: Repository) {
  const headCommit = partAt(place, 'head_commit', readCommit)
  return { ...readCheckFacts(place, here), app: slugOfApp(place), headCommit }
}

/** Of the app that reports: `github-actions` for workflows. */
function slugOfApp(place: JsonCursor): string | undefined {
  return wordAt(at(place, 'app'), 'slug')
}

export function readStatus(payload: JsonCursor, here: Repository) {
  const [branch] = items(payload, 'branches')
  return {
    ...readCheckFacts(payload, here),
    status: 'completed',
    conclusion: wordAt(payload, 'state'),
    headBranch: branch && branchAt(branch, 'name'),
    headSha: shaAt(payload, 'sha'),
    context: textAt(payload, 'context', 'other', noOrigin),
    description: textAt(payload, 'description', 'description', noOrigin),
    // As the REST API spells it: one level deeper than in the other events.
    commit: commitOf(shaAt(at(payload, 'commit'), 'sha'), at(at(payload, 'commit'), 'commit')),
  }
}

function readCheckFacts(place: JsonCursor, here: Repository) {
  return {
    id: numberAt(place, 'id'),
    /** As GitHub writes it: `queued`, `in_progress`, `completed`. */
    status: wordAt(place, 'status'),
    /** `success`, `failure`, `cancelled`, …; undefined while it runs. Of a `status` event its state. */
    conclusion: wordAt(place, 'conclusion'),
    /** undefined: no branch of this repository, so perhaps a fork's. */
    headBranch: branchAt(place, 'head_branch'),
    headSha: shaAt(place, 'head_sha'),
    /** Numbers of pull requests of this repository; none for a fork's. */
    pullRequests: items(place, 'pull_requests').flatMap((pull) => pullNumber(pull, here) ?? []),
    url: linkAt(place, 'html_url'),
  }
}

function branchAt(place: JsonCursor, key: string): Text | undefined {
  const branch = textAt(place, key, 'branch', noOrigin)
  return branch.text === '' ? undefined : branch
}

/** GitHub also lists pull requests of forks and of the repository forked from: their numbers mean something else here. */
function pullNumber(pull: JsonCursor, here: Repository): number | undefined {
  const baseId = numberAt(at(at(pull, 'base'), 'repo'), 'id')
  return baseId !== undefined && here.id !== undefined && baseId !== here.id ? undefined : numberAt(pull, 'number')
}

export function readDeployment(place: JsonCursor) {
  return {
    ref: textAt(place, 'ref', 'branch'),
    sha: shaAt(place, 'sha'),
    environment: textAt(place, 'environment', 'other'),
    description: textAt(place, 'description', 'description'),
  }
}

export function readDeploymentStatus(place: JsonCursor) {
  return {
    /** `success`, `failure`, `error`, `pending`, … */
    state: wordAt(place, 'state'),
    description: textAt(place, 'description', 'description'),
    url: linkAt(place, 'log_url') ?? linkAt(place, 'target_url'),
  }
}
