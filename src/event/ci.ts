import { at, has, items, linkAt, numberAt, type JsonCursor, shaAt, stringAt, wordAt } from './json-cursor.ts'
import { type Person, personAt } from './person.ts'
import { authorText, type Commit, commitAt, commitOrigin } from './push.ts'
import { isSameRepository, type Repository, repositoryAt } from './repository.ts'
import { noOrigin, type Text, textAt } from './text.ts'

/** What the different reports of a check have in common. */
export interface CheckFacts {
  readonly id: number | undefined
  /** As GitHub writes it: `queued`, `in_progress`, `completed`. */
  readonly status: string | undefined
  /** `success`, `failure`, `cancelled`, …; undefined while it runs. Of a `status` event its state. */
  readonly conclusion: string | undefined
  /** undefined: no branch of this repository, so perhaps a fork's. */
  readonly headBranch: Text | undefined
  readonly headSha: string | undefined
  /** Numbers of pull requests of this repository; none for a fork's. */
  readonly pullRequests: readonly number[]
  readonly url: string | undefined
}

/** Another workflow's run, the one that `workflow_run` reports. */
export interface ReportedRun extends CheckFacts {
  readonly name: Text
  /** Of the workflow's file; empty where GitHub doesn't say. */
  readonly path: Text
  readonly workflowId: number | undefined
  /** What its first pull request goes into. */
  readonly baseBranch: Text | undefined
  readonly attempt: number
  /** The event that started it. */
  readonly event: string | undefined
  readonly headRepository: Repository | undefined
  /** Head outside this repository, or nobody can tell: its repository is gone, or the run has one of its own. */
  readonly isFromFork: boolean
  readonly actor: Person | undefined
  readonly triggeringActor: Person | undefined
  readonly headCommit: Commit | undefined
}

export interface CheckRun extends CheckFacts {
  readonly name: Text
  readonly title: Text
  readonly summary: Text
  readonly output: Text
  /** Slug of the app that reports it: `github-actions` for workflows. */
  readonly app: string | undefined
  readonly suiteId: number | undefined
}

export interface CheckSuite extends CheckFacts {
  readonly app: string | undefined
  readonly headCommit: Commit | undefined
}

export interface Status extends CheckFacts {
  readonly context: Text
  readonly description: Text
  readonly commit: Commit | undefined
}

/** `here` is the workflow's repository. */
export function reportedRunAt(parent: JsonCursor, key: string, here: Repository): ReportedRun | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  const headRepository = repositoryAt(place, 'head_repository')
  return {
    ...checkFacts(place, here),
    name: textAt(place, 'name', 'other', noOrigin),
    path: textAt(place, 'path', 'file name', noOrigin),
    workflowId: numberAt(place, 'workflow_id'),
    baseBranch: items(place, 'pull_requests')
      .filter((pull) => pullNumber(pull, here) !== undefined)
      .map((pull) => branchAt(at(pull, 'base'), 'ref'))
      .find((branch) => branch !== undefined),
    attempt: numberAt(place, 'run_attempt') ?? 1,
    event: wordAt(place, 'event'),
    headRepository,
    isFromFork: !isSameRepository(headRepository, here) || mayHideFork(place, here),
    actor: personAt(place, 'actor'),
    triggeringActor: personAt(place, 'triggering_actor'),
    headCommit: commitAt(place, 'head_commit'),
  }
}

/** These run on the default branch, whatever they work on; only pull requests of this repository are named with them. */
function mayHideFork(place: JsonCursor, here: Repository): boolean {
  const isOnDefaultBranch = ['pull_request_target', 'workflow_run'].includes(stringAt(place, 'event') ?? '')
  return isOnDefaultBranch && !items(place, 'pull_requests').some((pull) => pullNumber(pull, here) !== undefined)
}

export function checkRunAt(parent: JsonCursor, key: string, here: Repository): CheckRun | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  const output = at(place, 'output')
  const suite = at(place, 'check_suite')
  return {
    ...checkFacts(place, here),
    headBranch: branchAt(suite, 'head_branch'),
    name: textAt(place, 'name', 'other', noOrigin),
    title: textAt(output, 'title', 'check output', noOrigin),
    summary: textAt(output, 'summary', 'check output', noOrigin),
    output: textAt(output, 'text', 'check output', noOrigin),
    app: wordAt(at(place, 'app'), 'slug'),
    suiteId: numberAt(suite, 'id'),
  }
}

export function checkSuiteAt(parent: JsonCursor, key: string, here: Repository): CheckSuite | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    ...checkFacts(place, here),
    app: wordAt(at(place, 'app'), 'slug'),
    headCommit: commitAt(place, 'head_commit'),
  }
}

export function readStatus(payload: JsonCursor, here: Repository): Status | undefined {
  if (stringAt(payload, 'state') === undefined) return undefined
  const [branch] = items(payload, 'branches')
  return {
    ...checkFacts(payload, here),
    status: 'completed',
    conclusion: wordAt(payload, 'state'),
    headBranch: branch && branchAt(branch, 'name'),
    headSha: shaAt(payload, 'sha'),
    context: textAt(payload, 'context', 'other', noOrigin),
    description: textAt(payload, 'description', 'description', noOrigin),
    commit: statusCommit(at(payload, 'commit')),
  }
}

/** A status carries its commit as the REST API spells it, one level deeper than the other events. */
function statusCommit(place: JsonCursor): Commit | undefined {
  const sha = shaAt(place, 'sha')
  if (!sha) return undefined
  const commit = at(place, 'commit')
  const origin = commitOrigin(commit)
  return {
    sha,
    message: textAt(commit, 'message', 'commit message', origin),
    author: authorText(at(commit, 'author'), origin),
    timestamp: undefined,
    changedFiles: [],
  }
}

function checkFacts(place: JsonCursor, here: Repository): CheckFacts {
  return {
    id: numberAt(place, 'id'),
    status: wordAt(place, 'status'),
    conclusion: wordAt(place, 'conclusion'),
    headBranch: branchAt(place, 'head_branch'),
    headSha: shaAt(place, 'head_sha'),
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

export interface Deployment {
  readonly id: number | undefined
  readonly ref: Text
  readonly sha: string | undefined
  readonly environment: Text
  readonly description: Text
}

export interface DeploymentStatus {
  readonly id: number | undefined
  /** `success`, `failure`, `error`, `pending`, … */
  readonly state: string | undefined
  readonly description: Text
  readonly url: string | undefined
}

export function deploymentAt(parent: JsonCursor, key: string): Deployment | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    ref: textAt(place, 'ref', 'branch'),
    sha: shaAt(place, 'sha'),
    environment: textAt(place, 'environment', 'other'),
    description: textAt(place, 'description', 'description'),
  }
}

export function deploymentStatusAt(parent: JsonCursor, key: string): DeploymentStatus | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    state: wordAt(place, 'state'),
    description: textAt(place, 'description', 'description'),
    url: linkAt(place, 'log_url') ?? linkAt(place, 'target_url'),
  }
}
