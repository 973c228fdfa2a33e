/** Whether there is anything new to review: what isn't news starts no run, and costs nothing. */
import { ActionError } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { GitHubError } from '../../github/failure.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { readPullFiles } from '../../github/read/changes.ts'
import { areSameChanges, readPatchIds } from '../../github/read/changes.ts'
import { severities } from '../../result/apply/operations.ts'
import type { EarlierFinding } from '../../result/apply/review-history.ts'
import { skipReasons } from '../../inputs/result.ts'
import { matchPaths } from './paths.ts'
import { nothingToDo, type RecipeContext } from './recipe.ts'

/** Events by which a person asks for a review, also of a draft and of what was reviewed before. */
const calls: ReadonlySet<string> = new Set([
  'issue_comment',
  'pull_request_review',
  'pull_request_review_comment',
  'workflow_dispatch',
  'repository_dispatch',
])
const callingActions: ReadonlySet<string | undefined> = new Set(['review_requested'])

/** Whether a person asks for just this, by words, a label, or a request. */
export function isCalled({ event, trigger }: Pick<RecipeContext, 'event' | 'trigger'>): boolean {
  return trigger.kind !== 'event' || calls.has(event.name) || callingActions.has(event.action)
}

/** @throws ActionError (skipped) for a draft, and where all files are left alone. */
export async function requireWanted(recipeContext: RecipeContext, address: IssueAddress): Promise<void> {
  const { event, inputs, github, runtime } = recipeContext
  const { skip = skipReasons, ignorePaths } = inputs.options
  if (skip.includes('drafts') && isDraft(event) && !isCalled(recipeContext)) {
    throw nothingToDo(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`)
  }
  if (!skip.includes('ignored') || ignorePaths.length === 0) return
  const isIgnored = matchPaths(ignorePaths)
  const files = await readPullFiles(await github(), address, { signal: runtime.cancelled })
  if (files.length > 0 && files.every(({ path }) => isIgnored(path))) {
    throw nothingToDo(`Skipped: ignore_paths names every file that #${address.number} changes.`)
  }
}

function isDraft(event: WorkflowEvent): boolean {
  return 'pullRequest' in event && event.pullRequest.isDraft
}

export interface ReviewedBefore {
  readonly address: IssueAddress
  /** The commit of the last review. */
  readonly from: string
  /** The head of now. */
  readonly to: string
  readonly findings: readonly EarlierFinding[]
}

/**
 * @throws ActionError where this very commit, or the same changes on another base, were reviewed before: skipped, or
 * failure where that review left open what `fail_on` fails. GitHubError
 */
export async function requireNews(recipeContext: RecipeContext, reviewed: ReviewedBefore): Promise<void> {
  const { skip = skipReasons } = recipeContext.inputs.options
  if (!skip.includes('reviewed') || isCalled(recipeContext)) return
  if (!(await isSameContent(recipeContext, reviewed))) return
  const [from, to] = [reviewed.from.slice(0, 7), reviewed.to.slice(0, 7)]
  const what = from === to ? `${to} was reviewed before` : `${to} changes the same as ${from}, which was reviewed`
  const grave = countGrave(recipeContext, reviewed.findings)
  if (grave === 0) throw nothingToDo(`Skipped: ${what}.`)
  const { failOn = '' } = recipeContext.inputs.limits
  throw new ActionError(
    `${what}, and ${grave === 1 ? '1 finding' : `${grave} findings`} of that review ${grave === 1 ? 'is' : 'are'} still open (fail_on: ${failOn}).`,
    { hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.' },
  )
}

/** Where nobody tells on which branch it builds, or the old commit is gone, it is news. */
async function isSameContent(
  { event, github, runtime, inputs }: RecipeContext,
  { address, from, to }: ReviewedBefore,
): Promise<boolean> {
  if (from === to) return true
  const base = 'pullRequest' in event ? event.pullRequest.base.ref.text : ''
  if (base === '') return false
  const api = await github()
  const idsOf = (head: string): ReturnType<typeof readPatchIds> =>
    readPatchIds(api, address, { base, head }, { signal: runtime.cancelled })
  try {
    const [before, after] = await Promise.all([idsOf(from), idsOf(to)])
    if (before === undefined || after === undefined || after.size === 0) return false
    const isIgnored = matchPaths(inputs.options.ignorePaths)
    return areSameChanges(before, after, (path) => !isIgnored(path))
  } catch (error) {
    if (error instanceof GitHubError) return false
    throw error
  }
}

/** Open findings as grave as `fail_on` says: their headings begin with a sign and the severity. A guess never blocks. */
function countGrave({ inputs: { limits } }: RecipeContext, findings: readonly EarlierFinding[]): number {
  const { failOn } = limits
  if (failOn === undefined) return 0
  const grave = severities.slice(0, severities.indexOf(failOn) + 1)
  const heading = new RegExp(`^[^a-z]*(?:${grave.join('|')}):`, 'i')
  return findings.filter(({ text }) => heading.test(text) && !/ · low confidence(?: · Applies to [^·]*)?$/.test(text))
    .length
}
