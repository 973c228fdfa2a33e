/** Which commit is reviewed, and the diff its comments stand on. */
import { isAncestor, readFilesBetween, readPullFiles } from '../../github/read/changes.ts'
import { readPullState } from '../../github/read/pull.ts'
import type { ChangedFile } from '../../prompt/context/context.ts'
import type { ApplyContext } from './context.ts'
import { requireOpen, requireUnlocked } from './require-open.ts'
import { Rejection } from './rejection.ts'

export interface ReviewedDiff {
  readonly commitSha: string
  /** Commits came after it. */
  readonly isBehind: boolean
  readonly files: readonly ChangedFile[]
}

/**
 * The diff of the commit that the agent was shown, whatever was pushed since. A branch that was rewritten no longer has
 * that commit: then there is nothing to review. @throws Rejection, GitHubError
 */
export async function readReviewedDiff({ github, target, signal, headSha }: ApplyContext): Promise<ReviewedDiff> {
  const files = await readPullFiles(github, target, { signal })
  // Asked afterwards, so that a push while the files were read is seen.
  const live = await readPullState(github, target, { signal })
  requireOpen(target, live)
  requireUnlocked(target, live)
  const commitSha = headSha ?? live.headSha
  if (live.headSha === commitSha) return { commitSha, isBehind: false, files }
  if (!(await isAncestor(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
    throw new Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`, true)
  }
  const range = { base: live.base, head: commitSha }
  return { commitSha, isBehind: true, files: await readFilesBetween(github, target, range, { signal }) }
}
