/** `fix-ci`: a failed workflow of this repository, a few tries a commit, no mending of its own mends. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { ReportedRun } from '../../event/ci.ts'
import { ActionError } from '../../platform/errors.ts'
import { findRuns } from '../../oz/run/find.ts'
import { keyFor } from '../../oz/run/key.ts'
import { longestRerunMs } from '../../oz/run/start.ts'
import { nothingToDo, type Prepare, type RecipeContext, wrongEvent } from './recipe.ts'

/** Branches of pull requests that this recipe made begin so. */
export const fixBranchStart = 'oz/fix-ci-'

const failures = ['failure', 'timed_out', 'startup_failure']

export const prepareFixCi: Prepare = async (recipeContext) => {
  const { event } = recipeContext
  if (event.kind !== 'workflow_run') throw wrongEvent('fix-ci', event, 'workflow_run')
  const { workflowRun } = event
  const branch = workflowRun.headBranch?.text ?? ''
  const { conclusion, headSha } = workflowRun
  if (conclusion === undefined || !failures.includes(conclusion)) {
    throw nothingToDo(`The workflow run ended with ${conclusion ?? 'no conclusion'}: there is nothing to mend.`)
  }
  if (workflowRun.isFromFork)
    throw nothingToDo("The failed commit is a fork's: only branches of this repository are mended.")
  if (branch === '' || headSha === undefined) throw nothingToDo('The workflow run names no branch and commit to mend.')
  if (branch.startsWith(fixBranchStart)) throw nothingToDo(`The branch ${branch} is a mend of this recipe already.`)
  const keyWords = `fix-ci ${headSha}`
  await assertAttemptsLeft(recipeContext, workflowRun, keyWords)
  return {
    facts: [
      `The commit that failed: ${headSha}.`,
      `The name of your branch: ${fixBranchStart}${headSha.slice(0, 8)}-${String(workflowRun.id ?? event.run.id ?? '0')}.`,
      'The branch that failed, and against which the pull request goes, is named in the event below.',
    ],
    material: [],
    keyWords,
  }
}

/** Runs for a commit share a key; a server without a list leaves the count of the failed workflow's own attempts. */
async function assertAttemptsLeft(
  recipeContext: RecipeContext,
  { attempt, headSha = '' }: ReportedRun,
  words: string,
): Promise<void> {
  const { inputs, event } = recipeContext
  const { maxAttempts } = inputs.options
  const before = (await countRuns(recipeContext, words)) ?? attempt - 1
  if (before < maxAttempts) return
  throw nothingToDo(
    `${before} runs have worked on the commit ${headSha.slice(0, 12)} of ${event.repository.fullName} already; max_attempts is ${maxAttempts}.`,
  )
}

async function countRuns({ runtime, api, event }: RecipeContext, words: string): Promise<number | undefined> {
  if (api === undefined) return undefined
  const { value } = keyFor({ words, repositoryId: repositoryIdOf(event) }, runtime.randomHex, undefined)
  const finding = await findRuns(
    { ...runtime, api },
    {
      key: { value, mark: undefined },
      windowMs: 0,
      patienceMs: 10_000,
      maxAgeMs: longestRerunMs,
      signal: runtime.cancelled,
    },
  )
  switch (finding.kind) {
    case 'found':
      return finding.runs.length
    case 'absent':
      return 0
    case 'no_list':
      if (finding.permanent) return undefined
      throw new ActionError(`Could not count the runs for this commit: ${finding.reason}.`, {
        hint: 'Nothing was started. Run the job again when the service is well.',
      })
  }
}

/** As keys are made of the user's own words. */
export function repositoryIdOf({ repository }: WorkflowEvent): string {
  return String(repository.id ?? repository.fullName)
}
