/** Which commit is reviewed, and the diff its comments stand on. */
import { type Changes, isAncestor, readChanges, readPullFiles } from '../../github/read/changes.ts'
import { readPull, readPullState } from '../../github/read/pull.ts'
import type { ReadScope } from '../../github/read/scope.ts'
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
export async function readReviewedDiff(applyContext: ApplyContext): Promise<ReviewedDiff> {
  const { github, target, signal } = applyContext
  const pinned = await pinHead(applyContext)
  const files = await readPullFiles(github, target, { signal })
  // Asked afterwards, so that a push while the files were read is seen.
  const live = await readPullState(github, target, { signal })
  requireOpen(target, live)
  requireUnlocked(target, live)
  const { commitSha } = pinned
  if (live.headSha === commitSha) return { commitSha, isBehind: false, files }
  if (!(await isAncestor(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
    throw new Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`)
  }
  return { commitSha, isBehind: true, files: (await pinned.readChanges())?.files ?? [] }
}

interface Pinned {
  readonly commitSha: string
  /** As of that commit. */
  readonly readChanges: () => Promise<Changes | undefined>
}

async function pinHead(applyContext: ApplyContext): Promise<Pinned> {
  const { event, headSha } = applyContext
  const scope: ReadScope = {
    ...applyContext,
    note: (_, reason) => {
      applyContext.log.info(reason)
    },
  }
  const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined
  if (named !== undefined) return { commitSha: named, readChanges: () => readChanges(scope, undefined) }
  const pull = await readPull(scope)
  if (pull === undefined) throw new Rejection('the event is about no pull request')
  const commitSha = headSha ?? pull.headSha
  return { commitSha, readChanges: () => readChanges(scope, { ...pull, headSha: commitSha }) }
}
