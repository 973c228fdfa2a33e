/**
 * The only git: fetches and checks out the branch of the run's own pull request, so that later steps can test what
 * the agent wrote. Credentials are the ones actions/checkout left in the work tree's configuration.
 */
import { ActionError } from '../errors.ts'
import { createGit } from './command.ts'
import type { Git } from './command.ts'
import { must } from './failure.ts'
import { fetchBranch, findRemote, requireHeadOf } from './remote.ts'
import { describeRepository, isSameRemote, readPullRequestUrl, readRepositoryName } from './repository.ts'
import type { PullRequestAddress } from './repository.ts'
import { requireBranchName, requireCleanTree, requirePushed, requireWorkTree } from './work-tree.ts'
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

interface OwnPullRequest {
  readonly url: string
  readonly branch: string
  readonly address: PullRequestAddress
}

function requireOwnPullRequest({ pullRequest, env }: BranchRequest): OwnPullRequest {
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
  await must(
    git,
    ['checkout', '--no-progress', '--no-recurse-submodules', '-B', branch, target, '--'],
    checkoutTimeoutMs,
  )
  const { stdout } = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}'])
  return stdout.trim()
}
