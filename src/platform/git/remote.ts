/** The remote of this repository: which one it is, whether its branch is the pull request's, and fetching it. */
import { ActionError } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { type Git, type GitResult, must } from './command.ts'
import { describeRepository, isSameRemote, type PullRequestAddress, readRemoteUrl } from './repository.ts'

const networkTimeoutMs = 300_000
/** Enough history for a diff with the base in most cases, and still a small fetch. */
const shallowDepth = 50
/** GitHub moves a pull request's ref a moment after the branch it follows. */
const headLagMs = [1_000, 2_000, 4_000] as const

/** The name of a remote whose URL is the repository's; `origin` rather than another. */
export async function findRemote(git: Git, { repository }: PullRequestAddress): Promise<string> {
  const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$'])
  const remotes = stdout.split('\0').flatMap((entry) => {
    const [key = '', url = ''] = entry.split('\n', 2)
    const named = readRemoteUrl(url)
    return named && isSameRemote(named, repository) ? [key.slice('remote.'.length, -'.url'.length)] : []
  })
  const remote = remotes.find((name) => name === 'origin') ?? remotes[0]
  if (remote && !remote.startsWith('-')) return remote
  throw new ActionError(`The checkout in the workspace has no remote for ${describeRepository(repository)}.`, {
    hint: 'Let actions/checkout check out this repository, not another one.',
  })
}

export interface HeadRequest {
  readonly address: PullRequestAddress
  readonly url: string
  readonly branch: string
  readonly remote: string
  readonly clock: Clock
  readonly signal: AbortSignal
}

/**
 * The pull request must be of this branch: one from a fork has its branch elsewhere, and one of the same name here
 * would be somebody else's work. A pull request that the server doesn't show vouches for no branch.
 */
export async function requireHeadOf(git: Git, request: HeadRequest): Promise<void> {
  const { address, branch, remote } = request
  const branchRef = `refs/heads/${branch}`
  const pullRef = `refs/pull/${address.number}/head`
  let isShown = false
  for (const waitMs of [...headLagMs, undefined]) {
    const { stdout } = await mustReach(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef])
    const refs = readRefs(stdout)
    const [tip, head] = [refs.get(branchRef), refs.get(pullRef)]
    if (tip === undefined) throw missingBranch(branch, request)
    if (head === tip) return
    isShown = head !== undefined
    if (waitMs !== undefined) await request.clock.sleep(waitMs, request.signal)
  }
  const why = isShown
    ? `The branch ${branch} of this repository is not the head of pull request #${address.number}: that comes from a fork, or the branch has moved since it was closed.`
    : `${describeRepository(address.repository)} has no pull request #${address.number}, so nothing shows that the branch ${branch} is the run's.`
  throw new ActionError(why, { hint: 'checkout_branch takes branches of this repository only.', link: request.url })
}

/** Lines of a hash, a tab, and a ref, by the whole ref: git matches names by their ends. */
function readRefs(stdout: string): ReadonlyMap<string, string> {
  const lines = stdout.split('\n').map((line) => line.trim().split('\t'))
  return new Map(lines.map(([hash = '', ref = '']) => [ref, hash] as const))
}

function missingBranch(branch: string, { address, url }: HeadRequest): ActionError {
  return new ActionError(`${describeRepository(address.repository)} has no branch ${branch}.`, {
    hint: 'It may have been merged and deleted, or the pull request may come from a fork.',
    link: url,
  })
}

/** Into the remote-tracking ref; a shallow clone stays one. */
export async function fetchBranch(git: Git, remote: string, branch: string): Promise<void> {
  const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true'
  const depth = shallow ? [`--depth=${shallowDepth}`] : []
  const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`
  const options = ['--no-tags', '--no-progress', '--no-recurse-submodules', ...depth]
  await mustReach(git, ['fetch', ...options, '--', remote, refspec])
}

async function mustReach(git: Git, args: readonly string[]): Promise<GitResult> {
  return await must(git, args, networkTimeoutMs)
}
