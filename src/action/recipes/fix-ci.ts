/** `fix-ci`: a failed workflow of this repository, a few attempts a commit, never on its own branches. */
import type { WorkflowEvent } from '../../event/event.ts'
import type { ReportedRun } from '../../event/commits.ts'
import { readOpenPulls, readWorkflowResults, type WorkflowResult } from '../../github/read/activity.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import { readCommit } from '../../github/read/changes.ts'
import { readCommitTime, readPullState } from '../../github/read/pull.ts'
import { ActionError } from '../../platform/errors.ts'
import { lastWords, messagesOf } from '../../oz/run/answer.ts'
import { findRuns } from '../../oz/run/find.ts'
import { keyFor } from '../../oz/run/key.ts'
import { longestRerunMs } from '../../oz/run/start.ts'
import { OzError } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { describeDiffs } from '../../prompt/context/patch.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Block } from '../../prompt/section.ts'
import { wrongEvent } from './names.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, type RecipeContext } from './recipe.ts'

/** Branches of pull requests that this recipe made begin so. */
export const fixBranchStart = 'oz/fix-ci-'

/** Commits get their time where the agent works. */
const clockSkewMs = 60_000

const failures = ['failure', 'timed_out', 'startup_failure']

export const prepareFixCi: Prepare = async (recipeContext) => {
  const { event } = recipeContext
  if (event.kind !== 'workflow_run') throw wrongEvent('fix-ci', event)
  const { workflowRun } = event
  const headSha = requireFixable(workflowRun)
  const keyWords = `fix-ci ${headSha}`
  const earlier = await readAttempts(recipeContext, workflowRun, keyWords)
  const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`
  const read = (what: string, blocks: () => Promise<readonly Block[]>): Promise<readonly Block[] | undefined> =>
    readOrNote(recipeContext, `Couldn't read ${what}`, blocks)
  const material = [
    await read("the failed commit's diff", () => commitDiff(recipeContext, headSha)),
    await read('earlier runs of the workflow', () => earlierResults(recipeContext, workflowRun)),
    ...(earlier.length === 0
      ? []
      : [
          await attemptsBlock(recipeContext, earlier),
          await read('open pull requests', () => openPulls(recipeContext, branchStart)),
        ]),
  ]
  return {
    facts: [
      `The commit that failed: ${headSha}. Get it by \`git fetch origin ${headSha} && git checkout --detach ${headSha}\`; see what it changed by \`git show ${headSha}\`.`,
      ...mergeFacts(workflowRun, headSha),
      `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
      'The branch that failed is named in the event below; your pull request goes into it.',
      ...(earlier.length === 0 ? [] : [attemptFact(earlier.length + 1)]),
    ],
    material: material.flatMap((blocks = []) => blocks),
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

function attemptFact(attempt: number): string {
  return `This is attempt ${attempt} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`
}

/** The commit. @throws ActionError, skipped, where there is nothing to fix here. */
function requireFixable({ conclusion, headBranch, headSha, isFromFork }: ReportedRun): string {
  const branch = headBranch?.text ?? ''
  if (conclusion === undefined || !failures.includes(conclusion)) {
    throw nothingToDo(
      conclusion === 'success'
        ? 'The workflow run succeeded; nothing to fix.'
        : `The workflow run ended with ${conclusion ?? 'no conclusion'}; nothing to fix.`,
    )
  }
  if (isFromFork)
    throw nothingToDo("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.")
  if (branch === '' || headSha === undefined)
    throw nothingToDo('Skipped: the workflow run names no branch and commit to fix.')
  if (branch.startsWith(fixBranchStart)) throw nothingToDo(`Skipped: ${branch} was created by this recipe.`)
  return headSha
}

async function commitDiff({ github, event, runtime }: RecipeContext, sha: string): Promise<readonly Block[]> {
  const repository = { owner: event.repository.owner, repo: event.repository.name }
  const { files } = await readCommit(await github(), repository, sha, { signal: runtime.cancelled })
  const lines = describeDiffs(files)
  const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`)
  return [
    ...listBlock('Files that the failed commit changed', names, 'files'),
    ...(lines.length === 0 ? [] : [{ heading: 'Diff of the failed commit', lines }]),
  ]
}

/** Was the branch red before, and the one it goes into? */
async function earlierResults(
  { github, event, runtime }: RecipeContext,
  { workflowId, headBranch, baseBranch, id, headSha }: ReportedRun,
): Promise<readonly Block[]> {
  if (workflowId === undefined) return []
  const branches = [...new Set([headBranch?.text, baseBranch?.text ?? event.repository.defaultBranch])]
  const results: WorkflowResult[] = []
  for (const branch of branches) {
    if (branch === undefined || branch === '') continue
    const runs = await readWorkflowResults(await github(), event, { workflowId, branch }, runtime.cancelled)
    results.push(...runs.filter((run) => run.id !== id && run.commit !== headSha).slice(0, 5))
  }
  const lines = results.map(
    ({ branch, commit, conclusion, date, url }) => `${branch} ${commit.slice(0, 7)}: ${conclusion}, ${date} ${url}`,
  )
  return listBlock(
    'Earlier runs of this workflow, newest first, on this branch and on the one it goes into',
    lines,
    'runs',
  )
}

async function openPulls({ github, event, runtime }: RecipeContext, branchStart: string): Promise<readonly Block[]> {
  const pulls = await readOpenPulls(await github(), event, branchStart, runtime.cancelled)
  const lines = pulls.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`)
  return listBlock('Open pull requests of earlier attempts', lines, 'pull requests')
}

const longestAnswer = 6000
const mostAttempts = 3

/** The last words of each attempt; where they can't be had, its status. */
async function attemptsBlock({ api, runtime }: RecipeContext, runs: readonly Run[]): Promise<readonly Block[]> {
  const said: string[] = []
  for (const run of runs.slice(0, mostAttempts)) {
    const text = await wordsOf(run, api, runtime.cancelled)
    said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`)
  }
  return listBlock('What earlier attempts said', said, 'earlier attempts')
}

async function wordsOf(run: Run, api: RecipeContext['api'], signal: AbortSignal): Promise<string> {
  try {
    const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 })
    const words = typeof reading === 'object' ? lastWords(messagesOf(reading)) : undefined
    return (words ?? run.status?.message ?? '').slice(0, longestAnswer)
  } catch (error) {
    if (!(error instanceof OzError) || signal.aborted) throw error
    return run.status?.message ?? ''
  }
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
  const count = runs?.length ?? attempt - 1
  if (count < maxAttempts) return runs ?? []
  const used =
    maxAttempts === 1 ? 'the only attempt' : maxAttempts === 2 ? 'both attempts' : `all ${maxAttempts} attempts`
  const verb = maxAttempts === 1 ? 'is' : 'are'
  throw nothingToDo(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`)
}

async function findAttempts(
  { runtime, api, event }: RecipeContext,
  words: string,
): Promise<readonly Run[] | undefined> {
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
      return finding.runs
    case 'absent':
      return []
    case 'no_list':
      if (finding.permanent) return undefined
      throw new ActionError(`Couldn't count the runs for this commit: ${finding.reason}.`, {
        hint: 'Nothing was started. Re-run the job once the service has recovered.',
      })
  }
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
  const { env, log, cancelled: signal } = runtime
  const [owner = '', repo = ''] = env['GITHUB_REPOSITORY']?.split('/') ?? []
  const address = { owner, repo, number }
  try {
    const { isOpen, branch = '', headSha } = await readPullState(github, address, { signal })
    if (!isOpen || !branch.startsWith(fixBranchStart)) return undefined
    const madeAt = await readCommitTime(github, address, headSha, { signal })
    const isNew = run?.createdAt !== undefined && madeAt !== undefined && +madeAt >= +run.createdAt - clockSkewMs
    return isNew ? number : undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.notice(`Couldn't look up #${number}: ${error.oneLine}`)
    return undefined
  }
}

/** As keys are made of the user's own words. */
export function repositoryIdOf({ repository }: WorkflowEvent): string {
  return String(repository.id ?? repository.fullName)
}
