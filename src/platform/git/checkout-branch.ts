/**
 * The only git: fetches and checks out the branch of the run's own pull request, so that later steps can test what
 * the agent wrote. Credentials are the ones actions/checkout left in the work tree's configuration.
 */
import { ActionError } from '../errors.ts'
import type { Clock, Environment, Log } from '../ports.ts'
import { createGit, type Git, must } from './command.ts'
import { type PullRequestAddress, readPullRequestUrl, readRemoteUrl, readRepositoryName } from './repository.ts'

export interface BranchRequest {
  /** The run's own pull request artifact; undefined where the run left none. */
  readonly pullRequest: { readonly url: string; readonly branch: string } | undefined
  /** GITHUB_WORKSPACE, GITHUB_SERVER_URL and GITHUB_REPOSITORY are read; git gets it without inputs and tokens of the runner. */
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

const checkoutTimeoutMs = 180_000

/**
 * Fetches the branch and checks it out in GITHUB_WORKSPACE. Resolves with the branch and its commit's full hash.
 * @throws ActionError where the branch isn't the run's, isn't in this repository, isn't there, or can't be checked
 * out without losing something; the signal's reason when aborted.
 */
export async function checkOutBranch(request: BranchRequest): Promise<{ branch: string; commit: string }> {
  const own = requireOwnPullRequest(request)
  const { branch, repository } = own
  const git = await requireCheckout(request)
  await requireBranchName(git, branch)
  const remote = await findRemote(git, repository)
  await requireCleanTree(git)
  await requirePushed(git, branch)
  await requireHeadOf(git, request, { ...own, remote })
  await fetchBranch(git, remote, branch)
  const options = ['--no-progress', '--no-recurse-submodules', '-B', branch]
  await must(git, ['checkout', ...options, `refs/remotes/${remote}/${branch}`, '--'], checkoutTimeoutMs)
  const commit = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}'])
  return { branch, commit: commit.trim() }
}

/** Before there is a branch to check out. @throws ActionError where the workspace isn't itself the top of a work tree. */
export async function requireCheckout(request: Omit<BranchRequest, 'pullRequest'>): Promise<Git> {
  const workspace = request.env['GITHUB_WORKSPACE']
  if (!workspace) {
    throw new ActionError('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
      hint: 'Run the step in a GitHub workflow, which sets it.',
    })
  }
  const git = createGit(request, workspace)
  const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  // An empty second line: this folder is the top. Else git found a repository further up, which isn't ours.
  if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n') return git
  throw new ActionError('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
    hint: 'Put actions/checkout, without `path`, before this step.',
  })
}

type OwnPullRequest = PullRequestAddress & { readonly url: string; readonly branch: string }

function requireOwnPullRequest({ pullRequest, env }: BranchRequest): OwnPullRequest {
  if (!pullRequest) {
    throw new ActionError('checkout_branch is set, but the run left no pull request to take a branch from.', {
      hint: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
    })
  }
  const here = readRepositoryName(env)
  const address = readPullRequestUrl(pullRequest.url)
  if (address?.repository === here) return { ...pullRequest, ...address }
  const where = address ? `is in ${address.repository}` : 'has a URL that is not one of a pull request'
  throw new ActionError(`checkout_branch takes branches of ${here} only; the pull request of the run ${where}.`, {
    hint: 'Check that branch out in a step of your own, with credentials for its repository.',
  })
}

/** The name must be a branch name as it stands, and nothing git could read otherwise. */
async function requireBranchName(git: Git, branch: string): Promise<void> {
  // `@{-1}` is valid too, but stands for another name: git's answer must be the very name.
  const isArgument = !branch.startsWith('-') && !branch.includes('\0')
  const answer = isArgument ? await git(['check-ref-format', '--branch', branch]) : undefined
  if (answer?.code === 0 && answer.stdout.trimEnd() === branch) return
  const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`
  throw new ActionError(`The run's pull request has no valid branch name${what}.`, {
    hint: 'Look at the session: nothing was fetched.',
  })
}

/** No tracked file may be changed; files git doesn't know may lie about. */
async function requireCleanTree(git: Git): Promise<void> {
  const options = ['--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=dirty']
  const status = await must(git, ['status', ...options])
  const changed = status.split('\0').filter(Boolean)
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
  const unpushed = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--'])
  if (unpushed.trim() === '') return
  const what = `The local branch ${branch} has commits that were never pushed; checking out would lose them.`
  throw new ActionError(what, { hint: 'Push them, or commit to another branch, before this step.' })
}

const networkTimeoutMs = 300_000
/** Enough history for a diff with the base in most cases, and still a small fetch. */
const shallowDepth = 50
/** GitHub moves a pull request's ref a moment after the branch it follows. */
const headLagMs = [1_000, 2_000, 4_000] as const

/** The name of a remote whose URL is the repository's; `origin` rather than another. */
async function findRemote(git: Git, repository: string): Promise<string> {
  const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$'])
  const remotes = stdout.split('\0').flatMap((entry) => {
    const [key = '', url = ''] = entry.split('\n', 2)
    return readRemoteUrl(url) === repository ? [key.slice('remote.'.length, -'.url'.length)] : []
  })
  const remote = remotes.find((name) => name === 'origin') ?? remotes[0]
  if (remote && !remote.startsWith('-')) return remote
  throw new ActionError(`The checkout in the workspace has no remote for ${repository}.`, {
    hint: 'Let actions/checkout check out this repository, not another one.',
  })
}

/**
 * The pull request must be of this branch: one from a fork has its branch elsewhere, and one of the same name here
 * would be somebody else's work. A pull request that the server doesn't show vouches for no branch.
 */
async function requireHeadOf(
  git: Git,
  { clock, signal }: BranchRequest,
  { repository, number, url, branch, remote }: OwnPullRequest & { readonly remote: string },
): Promise<void> {
  const branchRef = `refs/heads/${branch}`
  const pullRef = `refs/pull/${number}/head`
  let isShown = false
  for (const waitMs of [...headLagMs, undefined]) {
    const listed = await must(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef], networkTimeoutMs)
    // Lines of a hash, a tab, and a ref, by the whole ref: git matches names by their ends.
    const lines = listed.split('\n').map((line) => line.trim().split('\t'))
    const refs = new Map(lines.map(([hash = '', ref = '']) => [ref, hash] as const))
    const [tip, head] = [refs.get(branchRef), refs.get(pullRef)]
    if (tip === undefined) {
      throw new ActionError(`${repository} has no branch ${branch}.`, {
        hint: 'It may have been merged and deleted, or the pull request may come from a fork.',
        link: url,
      })
    }
    if (head === tip) return
    isShown = head !== undefined
    if (waitMs !== undefined) await clock.sleep(waitMs, signal)
  }
  const why = isShown
    ? `The branch ${branch} of this repository is not the head of pull request #${number}: that comes from a fork, or the branch has moved since it was closed.`
    : `${repository} has no pull request #${number}, so nothing shows that the branch ${branch} is the run's.`
  throw new ActionError(why, { hint: 'checkout_branch takes branches of this repository only.', link: url })
}

/** Into the remote-tracking ref; a shallow clone stays one. */
async function fetchBranch(git: Git, remote: string, branch: string): Promise<void> {
  const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true'
  const depth = shallow ? [`--depth=${shallowDepth}`] : []
  const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`
  const options = ['--no-tags', '--no-progress', '--no-recurse-submodules', ...depth]
  await must(git, ['fetch', ...options, '--', remote, refspec], networkTimeoutMs)
}
