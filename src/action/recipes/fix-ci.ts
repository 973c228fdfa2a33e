/** `fix-ci`: a failed workflow of this repository, a few attempts a commit, never on its own branches. */
import type { ReportedRun } from '../../event/commits.ts'
import { readOpenPulls, readWorkflowResults, type WorkflowResult } from '../../github/read/activity.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { readCommit } from '../../github/read/changes.ts'
import { readCommitTime, readPullState } from '../../github/read/pull.ts'
import { ActionError } from '../../platform/errors.ts'
import { lastWords, messagesOf } from '../../oz/run/answer.ts'
import { findRuns } from '../../oz/run/find.ts'
import { longestRerunMs } from '../../oz/run/start.ts'
import { OzError } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { describeDiffs } from '../../prompt/context/patch.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Block } from '../../prompt/section.ts'
import { keyOf } from '../resolve/task.ts'
import { wrongEvent } from '../../inputs/recipes.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, type RecipeContext, redConclusions } from './recipe.ts'

/** Branches of pull requests that this recipe made begin so. */
const fixBranchStart = 'oz/fix-ci-'

/** Commits get their time where the agent works. */
const clockSkewMs = 60_000

export const prepareFixCi: Prepare = async (recipeContext) => {
  const { event, runtime } = recipeContext
  if (event.kind !== 'workflow_run') throw wrongEvent('fix-ci', event)
  const { workflowRun } = event
  const headSha = requireFixable(workflowRun)
  const keyWords = `fix-ci ${headSha}`
  const earlier = await readAttempts(recipeContext, workflowRun, keyWords)
  const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`
  const read = async (what: string, blocks: (github: GitHub) => Promise<readonly Block[]>): Promise<readonly Block[]> =>
    (await readOrNote(recipeContext, `Couldn't read ${what}`, blocks)) ?? []
  const material = [
    ...(await read("the failed commit's diff", (github) => commitDiff(recipeContext, github, headSha))),
    ...(await read('earlier runs of the workflow', (github) => earlierResults(recipeContext, github, workflowRun))),
  ]
  if (earlier.length > 0) {
    material.push(...(await attemptsBlock(recipeContext, earlier)))
    const pulls = await read('open pull requests', async (github) => {
      const open = await readOpenPulls(github, branchStart, runtime.cancelled)
      const lines = open.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`)
      return listBlock('Open pull requests of earlier attempts', lines, 'pull requests')
    })
    material.push(...pulls)
  }
  return {
    facts: [
      `The commit that failed: ${headSha}. Get it by \`git fetch origin ${headSha} && git checkout --detach ${headSha}\`; see what it changed by \`git show ${headSha}\`.`,
      ...mergeFacts(workflowRun, headSha),
      `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
      'The branch that failed is named in the event below; your pull request goes into it.',
      ...(earlier.length === 0
        ? []
        : [
            `This is attempt ${earlier.length + 1} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`,
          ]),
    ],
    material,
    keyWords,
  }
}

/** What a workflow that a pull request starts has checked out is no commit of the branch. */
function mergeFacts({ event, baseSha }: ReportedRun, headSha: string): readonly string[] {
  if (event !== 'pull_request' || baseSha === undefined) return []
  return [
    `The workflow ran on a trial merge of this commit into its base, ${baseSha}. If the commit alone doesn't fail, try that: \`git fetch origin ${baseSha} && git merge --no-commit ${baseSha}\`. See all that the pull request changes by \`git diff ${baseSha}...${headSha}\`.`,
  ]
}

/** The commit. @throws ActionError, skipped, where there is nothing to fix here. */
function requireFixable({ conclusion, headBranch, headSha, isFromFork }: ReportedRun): string {
  const branch = headBranch?.text ?? ''
  if (conclusion === undefined || !redConclusions.includes(conclusion)) {
    const ended = conclusion === 'success' ? 'succeeded' : `ended with ${conclusion ?? 'no conclusion'}`
    throw nothingToDo(`The workflow run ${ended}; nothing to fix.`)
  }
  if (isFromFork)
    throw nothingToDo("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.")
  if (branch === '' || headSha === undefined)
    throw nothingToDo('Skipped: the workflow run names no branch and commit to fix.')
  if (branch.startsWith(fixBranchStart)) throw nothingToDo(`Skipped: ${branch} was created by this recipe.`)
  return headSha
}

async function commitDiff({ runtime }: RecipeContext, github: GitHub, sha: string): Promise<readonly Block[]> {
  const { files } = await readCommit(github, sha, { signal: runtime.cancelled })
  const lines = describeDiffs(files)
  const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`)
  const heading = 'Diff of the failed commit'
  return [
    ...listBlock('Files that the failed commit changed', names, 'files'),
    ...(lines.length === 0 ? [] : [{ heading, lines }]),
  ]
}

/** Was the branch red before, and the one it goes into? */
async function earlierResults(
  { event, runtime }: RecipeContext,
  github: GitHub,
  { workflowId, headBranch, baseBranch, id, headSha }: ReportedRun,
): Promise<readonly Block[]> {
  if (workflowId === undefined) return []
  const results: WorkflowResult[] = []
  for (const branch of new Set([headBranch?.text, baseBranch?.text ?? event.repository.defaultBranch])) {
    if (branch === undefined || branch === '') continue
    const runs = await readWorkflowResults(github, workflowId, branch, runtime.cancelled)
    results.push(...runs.filter((run) => run.id !== id && run.commit !== headSha).slice(0, 5))
  }
  return listBlock(
    'Earlier runs of this workflow, newest first, on this branch and on the one it goes into',
    results.map((run) => `${run.branch} ${run.commit.slice(0, 7)}: ${run.conclusion}, ${run.date} ${run.url}`),
    'runs',
  )
}

const longestAnswer = 6000
const mostAttempts = 3

/** The last words of each attempt; where they can't be had, its status. */
async function attemptsBlock({ api, runtime }: RecipeContext, runs: readonly Run[]): Promise<readonly Block[]> {
  const { cancelled: signal } = runtime
  const said: string[] = []
  for (const run of runs.slice(0, mostAttempts)) {
    const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 }).catch((error: unknown) => {
      if (!(error instanceof OzError) || signal.aborted) throw error
    })
    const words = typeof reading === 'object' ? lastWords(messagesOf(reading)) : undefined
    const text = (words ?? run.status?.message ?? '').slice(0, longestAnswer)
    said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`)
  }
  return listBlock('What earlier attempts said', said, 'earlier attempts')
}

/**
 * Runs for this commit so far, which share a key; a server without a list leaves the count of the failed workflow's own
 * attempts. @throws ActionError, skipped, where all attempts are used.
 */
async function readAttempts(
  recipeContext: RecipeContext,
  { attempt, headSha = '' }: ReportedRun,
  words: string,
): Promise<readonly Run[]> {
  const { maxAttempts } = recipeContext.inputs.options
  const runs = await findAttempts(recipeContext, words)
  if ((runs?.length ?? attempt - 1) < maxAttempts) return runs ?? []
  const all = maxAttempts === 2 ? 'both attempts' : `all ${maxAttempts} attempts`
  const used = maxAttempts === 1 ? 'the only attempt' : all
  const verb = maxAttempts === 1 ? 'is' : 'are'
  throw nothingToDo(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`)
}

/** Undefined where the server has no list. @throws ActionError where it can't be read for the moment. */
async function findAttempts(context: RecipeContext, words: string): Promise<readonly Run[] | undefined> {
  const { runtime, api } = context
  if (api === undefined) return undefined
  const key = { value: keyOf(context, words).value, mark: undefined }
  const signal = runtime.cancelled
  const search = { key, windowMs: 0, patienceMs: 10_000, maxAgeMs: longestRerunMs, signal }
  const finding = await findRuns({ ...runtime, api }, search)
  if (finding.kind === 'found') return finding.runs
  if (finding.kind === 'absent') return []
  if (finding.permanent) return undefined
  throw new ActionError(`Couldn't count the runs for this commit: ${finding.reason}.`, {
    hint: 'Nothing was started. Re-run the job once the service has recovered.',
  })
}

/**
 * The pull request `number`, if a run added its fix to it: an earlier attempt's that is open, and the head of its branch
 * is newer than the run, which leaves no artifact then. Undefined also where GitHub doesn't say.
 */
export async function findAddedTo(
  github: GitHub,
  number: number,
  { runtime, run }: { readonly runtime: Runtime; readonly run: Run | undefined },
): Promise<number | undefined> {
  const { log, cancelled: signal } = runtime
  try {
    const { isOpen, branch = '', headSha } = await readPullState(github, { number }, { signal })
    if (!isOpen || !branch.startsWith(fixBranchStart)) return undefined
    const madeAt = await readCommitTime(github, headSha, { signal })
    const isNew = run?.createdAt !== undefined && madeAt !== undefined && +madeAt >= +run.createdAt - clockSkewMs
    return isNew ? number : undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.notice(`Couldn't look up #${number}: ${error.oneLine}`)
    return undefined
  }
}
