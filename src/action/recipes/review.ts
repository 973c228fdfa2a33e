/** `review`: what is new since the last review of ours, and what to leave alone. */
import { subjectOf } from '../../event/subject.ts'
import { ignoreFailures } from '../../github/failure.ts'
import { areSameChanges, readComparison, readPatchIds, readPullFiles } from '../../github/read/changes.ts'
import { readPullState } from '../../github/read/pull.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { skipReasons } from '../../inputs/result.ts'
import { ActionError } from '../../platform/errors.ts'
import type { ChangedFile } from '../../prompt/context/context.ts'
import { makeApplyMarker } from '../../result/apply/marker.ts'
import { severities } from '../../result/apply/operations.ts'
import { currentOf, type EarlierFinding, listEarlierFindings, readHistory } from '../../result/apply/review-history.ts'
import { openSeal } from '../place.ts'
import { matchPaths } from './repository-rules.ts'
import { wrongEvent } from './names.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, type RecipeInput, type RecipeContext } from './recipe.ts'

export const prepareReview: Prepare = async (recipeContext) => {
  const { event, inputs } = recipeContext
  if (event.kind === 'merge_group')
    throw nothingToDo('Skipped: pull requests are reviewed before they enter the merge queue.')
  const about = subjectOf(event)
  if (about?.name !== 'pull request') throw wrongEvent('review', event)
  if (event.kind === 'pull_request' && event.action === 'closed') throw nothingToDo('The pull request is closed.')
  const { ignorePaths } = inputs.options
  const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`]
  const { owner, name: repo } = event.repository
  const address = { owner, repo, number: about.subject.number }
  const trouble = "Couldn't read earlier reviews; reviewing the whole pull request"
  const since = await readOrNote(recipeContext, trouble, async () => {
    const pull = await readReviewed(recipeContext, address)
    await requireWanted(recipeContext, address, pull)
    return readSince(recipeContext, address, pull)
  })
  return { facts: [...ignored, ...(since?.facts ?? [])], material: since?.material ?? [] }
}

type Since = Pick<RecipeInput, 'facts' | 'material'>

async function readSince(recipeContext: RecipeContext, target: IssueAddress, pull: ReviewedPull): Promise<Since> {
  const { event, github, runtime, name } = recipeContext
  const { cancelled: signal, env } = runtime
  const marker = makeApplyMarker(env, { name, recipe: 'review' })
  const seal = openSeal(env, event, target.number)
  const history = await readHistory({ github: await github(), target, marker, seal, signal })
  const from = currentOf(history)?.commit
  if (from === undefined) return { facts: ['This is the first review.'], material: [] }
  const earlier = listEarlierFindings(history).filter(({ isOpen }) => isOpen)
  const to = pull.headSha
  await requireNews(recipeContext, { address: target, from, to, base: pull.base, findings: earlier })
  const pushed = await readPushed(recipeContext, target, { from, to })
  const own = earlier.length === 0 ? [] : [earlierFact]
  return {
    facts: [...pushed.facts, ...own],
    material: [...pushed.material, ...listBlock('Your earlier findings', earlier.map(showEarlier), 'findings')],
  }
}

const earlierFact =
  'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.'

function showEarlier({ number, path, line, text, isAnswered }: EarlierFinding): string {
  const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`
  return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`
}

type ReviewedPull = Pick<Awaited<ReturnType<typeof readPullState>>, 'headSha' | 'base' | 'isDraft'>

/** As the event has it; GitHub is asked where a comment is all that came. @throws GitHubError */
async function readReviewed({ event, github, runtime }: RecipeContext, address: IssueAddress): Promise<ReviewedPull> {
  if ('pullRequest' in event && event.pullRequest.head.sha !== undefined) {
    const { base, isDraft } = event.pullRequest
    return { headSha: event.pullRequest.head.sha, base: base.ref.text, isDraft }
  }
  return readPullState(await github(), address, { signal: runtime.cancelled })
}

async function readPushed(
  { github, runtime, inputs }: RecipeContext,
  address: IssueAddress,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Since> {
  const { cancelled: signal } = runtime
  const api = await github()
  const short = from.slice(0, 7)
  if (from === to)
    return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] }
  const { isBuiltOn, files } = await readComparison(api, address, { base: from, head: to }, { signal })
  if (!isBuiltOn) return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] }
  const isHidden = matchPaths(inputs.options.ignorePaths)
  const shown = files.filter(({ path }) => !isHidden(path))
  return {
    facts: [
      `You reviewed ${short} before; ${files.length === 1 ? '1 file' : `${files.length} files`} changed since. See what is new by \`git diff ${from}..${to}\`; what was merged from the base since is in it too.`,
    ],
    material: listBlock('Changed since the last review', shown.map(showFile), 'files'),
  }
}

function showFile({ path, additions, deletions, patch }: ChangedFile): string {
  const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '')
  return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`
}

/** Events that a person with write access causes to have just this done. */
const calls: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch'])

/**
 * Whether a person asks for just this: by a phrase, a label, or by hand. A comment or a review that holds no phrase is
 * no call: any comment would start a review then.
 */
function isCalled({ event, trigger }: Pick<RecipeContext, 'event' | 'trigger'>): boolean {
  return trigger.kind !== 'event' || calls.has(event.name)
}

/** @throws ActionError (skipped) for a draft, and where all files are left alone. */
async function requireWanted(
  recipeContext: RecipeContext,
  address: IssueAddress,
  pull: Pick<ReviewedPull, 'isDraft'>,
): Promise<void> {
  const { event, inputs, github, runtime } = recipeContext
  const { skip = skipReasons, ignorePaths } = inputs.options
  const isAsked = event.action === 'review_requested' || isCalled(recipeContext)
  if (skip.includes('drafts') && pull.isDraft && !isAsked) {
    throw nothingToDo(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`)
  }
  if (!skip.includes('ignored') || ignorePaths.length === 0) return
  const isIgnored = matchPaths(ignorePaths)
  const files = await readPullFiles(await github(), address, { signal: runtime.cancelled })
  if (files.length > 0 && files.every((file) => pathsOf(file).every(isIgnored))) {
    throw nothingToDo(`Skipped: ignore_paths names every file that #${address.number} changes.`)
  }
}

/** A renamed file was taken away where it was. */
function pathsOf({ path, status, previousPath = path }: ChangedFile): readonly string[] {
  return status === 'renamed' ? [path, previousPath] : [path]
}

interface ReviewedBefore {
  readonly address: IssueAddress
  /** The commit of the last review. */
  readonly from: string
  /** The head of now. */
  readonly to: string
  /** The branch it goes to. */
  readonly base: string
  readonly findings: readonly EarlierFinding[]
}

/**
 * @throws ActionError where this very commit, or the same changes on another base, were reviewed before: skipped, or
 * failure where that review left open what `fail_on` fails. GitHubError
 */
async function requireNews(recipeContext: RecipeContext, reviewed: ReviewedBefore): Promise<void> {
  const { skip = skipReasons } = recipeContext.inputs.options
  if (!skip.includes('reviewed') || isCalled(recipeContext)) return
  if (!(await isSameContent(recipeContext, reviewed))) return
  const [from, to] = [reviewed.from.slice(0, 7), reviewed.to.slice(0, 7)]
  const what = from === to ? `${to} was reviewed before` : `${to} has the same changes as ${from}, which was reviewed`
  const grave = countGrave(recipeContext, reviewed.findings)
  if (grave === 0) {
    const isComment = 'comment' in recipeContext.event || 'review' in recipeContext.event
    throw nothingToDo(`Skipped: ${what}.${isComment ? ' A comment asks for a review by a trigger_phrase.' : ''}`)
  }
  const { failOn = '' } = recipeContext.inputs.limits
  throw new ActionError(
    `${what}, and ${grave === 1 ? '1 finding' : `${grave} findings`} of that review ${grave === 1 ? 'is' : 'are'} still open (fail_on: ${failOn}).`,
    { hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.' },
  )
}

/** Where nobody tells on which branch it builds, or the old commit is gone, it is news. */
async function isSameContent(
  { github, runtime, inputs }: RecipeContext,
  { address, from, to, base }: ReviewedBefore,
): Promise<boolean> {
  if (from === to) return true
  if (base === '') return false
  const api = await github()
  const idsOf = async (head: string) =>
    readPatchIds(api, address, { base, head }, { signal: runtime.cancelled }).catch(ignoreFailures())
  const [before, after] = await Promise.all([idsOf(from), idsOf(to)])
  if (before === undefined || after === undefined || after.size === 0) return false
  const isIgnored = matchPaths(inputs.options.ignorePaths)
  return areSameChanges(before, after, (path) => !isIgnored(path))
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
