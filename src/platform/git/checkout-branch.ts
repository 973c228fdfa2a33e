/**
 * The only git: fetches and checks out the branch of the run's own pull request, so that later steps can test what
 * the agent wrote. Credentials are the ones actions/checkout left in the work tree's configuration.
 */
import { ActionError } from '../errors.ts'
import { createGit, type Git, type GitResult, must } from './command.ts'
import { fetchBranch, findRemote, requireHeadOf } from './remote.ts'
import {
  describeRepository,
  isSameRemote,
  type PullRequestAddress,
  readPullRequestUrl,
  readRepositoryName,
} from './repository.ts'
import type { Clock, Environment, Log } from '../ports.ts'

export interface BranchRequest {
  /** The run's own pull request artifact; undefined where the run left none. */
  readonly pullRequest: { readonly url: string; readonly branch: string } | undefined
  /** GITHUB_WORKSPACE, GITHUB_SERVER_URL and GITHUB_REPOSITORY are read; git gets it without inputs and tokens of the runner. */
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface CheckedOutBranch {
  readonly branch: string
  /** The commit's full hash. */
  readonly commit: string
}

const checkoutTimeoutMs = 180_000

/**
 * Fetches the branch and checks it out in GITHUB_WORKSPACE.
 * @throws ActionError where the branch isn't the run's, isn't in this repository, isn't there, or can't be checked
 * out without losing something; the signal's reason when aborted.
 */
export async function checkOutBranch(request: BranchRequest): Promise<CheckedOutBranch> {
  const { branch, url, address } = requireOwnPullRequest(request)
  const git = createGit({ ...request, workspace: requireWorkspace(request.env) })
  await requireWorkTree(git)
  await requireBranchName(git, branch)
  const remote = await findRemote(git, address)
  await requireCleanTree(git)
  await requirePushed(git, branch)
  await requireHeadOf(git, { ...request, address, url, branch, remote })
  await fetchBranch(git, remote, branch)
  return { branch, commit: await switchTo(git, remote, branch) }
}

/** Before there is a branch to check out. @throws ActionError where the workspace is no checkout. */
export async function requireCheckout(request: Omit<BranchRequest, 'pullRequest'>): Promise<void> {
  await requireWorkTree(createGit({ ...request, workspace: requireWorkspace(request.env) }))
}

function requireOwnPullRequest({ pullRequest, env }: BranchRequest): {
  readonly url: string
  readonly branch: string
  readonly address: PullRequestAddress
} {
  if (!pullRequest) {
    throw new ActionError('checkout_branch is set, but the run left no pull request to take a branch from.', {
      hint: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
    })
  }
  const here = readRepositoryName(env)
  const address = readPullRequestUrl(pullRequest.url)
  if (address && isSameRemote(address.repository, here)) return { ...pullRequest, address }
  const where = address
    ? `is in ${describeRepository(address.repository)}`
    : 'has a URL that is not one of a pull request'
  throw new ActionError(
    `checkout_branch takes branches of ${describeRepository(here)} only; the pull request of the run ${where}.`,
    { hint: 'Check that branch out in a step of your own, with credentials for its repository.' },
  )
}

function requireWorkspace(env: Environment): string {
  const workspace = env['GITHUB_WORKSPACE']
  if (workspace) return workspace
  throw new ActionError('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
    hint: 'Run the step in a GitHub workflow, which sets it.',
  })
}

async function switchTo(git: Git, remote: string, branch: string): Promise<string> {
  const target = `refs/remotes/${remote}/${branch}`
  const options = ['--no-progress', '--no-recurse-submodules', '-B', branch]
  await must(git, ['checkout', ...options, target, '--'], checkoutTimeoutMs)
  const { stdout } = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}'])
  return stdout.trim()
}

/** The workspace must itself be the top of a work tree. */
async function requireWorkTree(git: Git): Promise<void> {
  const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  // An empty second line: this folder is the top. Else git found a repository further up, which isn't ours.
  if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n') return
  throw new ActionError('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
    hint: 'Put actions/checkout, without `path`, before this step.',
  })
}

/** The name must be a branch name as it stands, and nothing git could read otherwise. */
async function requireBranchName(git: Git, branch: string): Promise<void> {
  // `@{-1}` is valid too, but stands for another name: git's answer must be the very name.
  const isNoArgument = branch.startsWith('-') || branch.includes('\0')
  const { code, stdout } = isNoArgument ? refused : await git(['check-ref-format', '--branch', branch])
  if (code === 0 && stdout.trimEnd() === branch) return
  const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`
  throw new ActionError(`The run's pull request has no valid branch name${what}.`, {
    hint: 'Look at the session: nothing was fetched.',
  })
}

const refused: GitResult = { code: 1, stdout: '', stderr: '' }

/** No tracked file may be changed; files git doesn't know may lie about. */
async function requireCleanTree(git: Git): Promise<void> {
  const options = ['--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=dirty']
  const { stdout } = await must(git, ['status', ...options])
  const changed = stdout.split('\0').filter(Boolean)
  if (changed.length === 0) return
  const shown = changed.slice(0, 5).map((line) => line.slice(3))
  const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : ''
  throw new ActionError(`checkout_branch needs a clean work tree; changed: ${shown.join(', ')}${more}.`, {
    hint: 'Commit or discard what earlier steps changed, or run them after this one.',
  })
}

/** A local branch of that name is set to the fetched commit: nothing may be on it that is nowhere else. */
async function requirePushed(git: Git, branch: string): Promise<void> {
  const ref = `refs/heads/${branch}`
  if ((await git(['rev-parse', '--verify', '--quiet', ref])).code !== 0) return
  const { stdout } = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--'])
  if (stdout.trim() === '') return
  const what = `The local branch ${branch} has commits that were never pushed; checking out would lose them.`
  throw new ActionError(what, { hint: 'Push them, or commit to another branch, before this step.' })
}
