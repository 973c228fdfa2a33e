/** What must hold before the work tree may change hands: it is ours, clean, and nothing is lost. */
import { ActionError } from '../errors.ts'
import type { Git, GitResult } from './command.ts'
import { must } from './failure.ts'

/** The workspace must itself be the top of a work tree. */
export async function requireWorkTree(git: Git): Promise<void> {
  const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  // An empty second line: this folder is the top. Else git found a repository further up, which isn't ours.
  if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n') return
  throw new ActionError('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
    hint: 'Put actions/checkout, without `path`, before this step.',
  })
}

/** The name must be a branch name as it stands, and nothing git could read otherwise. */
export async function requireBranchName(git: Git, branch: string): Promise<void> {
  // `@{-1}` is valid too, but stands for another name: git's answer must be the very name.
  const isNoArgument = branch.startsWith('-') || branch.includes('\0')
  const { code, stdout } = isNoArgument ? refused : await git(['check-ref-format', '--branch', branch])
  if (code === 0 && stdout.trimEnd() === branch) return
  const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`
  throw new ActionError(`The pull request of the run gives no valid name of a branch${what}.`, {
    hint: 'Look at the session: nothing was fetched.',
  })
}

const refused: GitResult = { code: 1, stdout: '', stderr: '' }

/** No tracked file may be changed; files git doesn't know may lie about. */
export async function requireCleanTree(git: Git): Promise<void> {
  const { stdout } = await must(git, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=no',
    '--ignore-submodules=dirty',
  ])
  const changed = stdout.split('\0').filter(Boolean)
  if (changed.length === 0) return
  const shown = changed.slice(0, 5).map((line) => line.slice(3))
  const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : ''
  throw new ActionError(`checkout_branch needs a clean work tree; changed: ${shown.join(', ')}${more}.`, {
    hint: 'Commit or discard what earlier steps changed, or run them after this one.',
  })
}

/** A local branch of that name is set to the fetched commit: nothing may be on it that is nowhere else. */
export async function requirePushed(git: Git, branch: string): Promise<void> {
  const ref = `refs/heads/${branch}`
  if ((await git(['rev-parse', '--verify', '--quiet', ref])).code !== 0) return
  const { stdout } = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--'])
  if (stdout.trim() === '') return
  throw new ActionError(
    `The local branch ${branch} has commits that were never pushed; checking out would lose them.`,
    {
      hint: 'Push them, or commit to another branch, before this step.',
    },
  )
}
