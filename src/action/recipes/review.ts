/** `review`: what is new since the last review of ours, and what to leave alone. */
import { subjectOf } from '../../event/subject.ts'
import type { GitHub } from '../../github/client.ts'
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
import { wrongEvent } from '../../inputs/recipes.ts'
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
  const trouble = "Couldn't read earlier reviews; reviewing the whole pull request"
  const since = await readOrNote(recipeContext, trouble, async (github) => {
    const pull = await readPull(recipeContext, github, about.subject)
    await requireWanted(recipeContext, pull)
    return readSince(recipeContext, pull)
  })
  return { facts: [...ignored, ...(since?.facts ?? [])], material: since?.material ?? [] }
}

type Since = Pick<RecipeInput, 'facts' | 'material'>
type Pull = Awaited<ReturnType<typeof readPull>>

/** As the event has it; GitHub is asked where a comment is all that came. @throws GitHubError */
async function readPull({ event, runtime, inputs }: RecipeContext, github: GitHub, address: IssueAddress) {
  const call = { signal: runtime.cancelled }
  const given = 'pullRequest' in event ? event.pullRequest : undefined
  const { headSha, base, isDraft } =
    given?.head.sha === undefined
      ? await readPullState(github, address, call)
      : { headSha: given.head.sha, base: given.base.ref.text, isDraft: given.isDraft }
  return { github, call, address, headSha, base, isDraft, isIgnored: matchPaths(inputs.options.ignorePaths) }
}

async function readSince(recipeContext: RecipeContext, pull: Pull): Promise<Since> {
  const { event, runtime, name } = recipeContext
  const { github, address: target, headSha } = pull
  const marker = makeApplyMarker(runtime.env, { name, recipe: 'review' })
  const seal = openSeal(runtime.env, event, target.number)
  const history = await readHistory({ github, target, marker, seal, signal: runtime.cancelled })
  const from = currentOf(history)?.commit
  if (from === undefined) return { facts: ['This is the first review.'], material: [] }
  const earlier = listEarlierFindings(history).filter(({ isOpen }) => isOpen)
  await requireNews(recipeContext, pull, from, earlier)
  const pushed = await readPushed(pull, from, headSha)
  if (earlier.length === 0) return pushed
  return {
    facts: [
      ...pushed.facts,
      'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.',
    ],
    material: [...pushed.material, ...listBlock('Your earlier findings', earlier.map(showEarlier), 'findings')],
  }
}

function showEarlier({ number, path, line, text, isAnswered }: EarlierFinding): string {
  const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`
  return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`
}

async function readPushed({ github, call, isIgnored }: Pull, from: string, to: string): Promise<Since> {
  const short = from.slice(0, 7)
  if (from === to)
    return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] }
  const { isBuiltOn, files } = await readComparison(github, { base: from, head: to }, call)
  if (!isBuiltOn) return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] }
  const shown = files.filter(({ path }) => !isIgnored(path)).map(showFile)
  return {
    facts: [
      `You reviewed ${short} before; ${files.length === 1 ? '1 file' : `${files.length} files`} changed since. See what is new by \`git diff ${from}..${to}\`; what was merged from the base since is in it too.`,
    ],
    material: listBlock('Changed since the last review', shown, 'files'),
  }
}

function showFile({ path, additions, deletions, patch }: ChangedFile): string {
  const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '')
  return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`
}

/**
 * Whether a person asks for just this: by a phrase, a label, or by hand, which takes write access. A comment or a review
 * that holds no phrase is no call: any comment would start a review then.
 */
function isCalled({ event, trigger }: RecipeContext): boolean {
  return trigger.kind !== 'event' || ['workflow_dispatch', 'repository_dispatch'].includes(event.name)
}

/** @throws ActionError (skipped) for a draft, and where all files are left alone. */
async function requireWanted(recipeContext: RecipeContext, pull: Pull): Promise<void> {
  const { event, inputs } = recipeContext
  const { github, address, call, isDraft, isIgnored } = pull
  const { skip = skipReasons, ignorePaths } = inputs.options
  const isAsked = event.action === 'review_requested' || isCalled(recipeContext)
  if (skip.includes('drafts') && isDraft && !isAsked) {
    throw nothingToDo(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`)
  }
  if (!skip.includes('ignored') || ignorePaths.length === 0) return
  const files = await readPullFiles(github, address, call)
  // A renamed file was taken away where it was.
  const paths = files.flatMap(({ path, status, previousPath = path }) =>
    status === 'renamed' ? [path, previousPath] : [path],
  )
  if (paths.length > 0 && paths.every(isIgnored)) {
    throw nothingToDo(`Skipped: ignore_paths names every file that #${address.number} changes.`)
  }
}

/**
 * @param from the commit of the last review. @throws ActionError where this very commit, or the same changes on another
 * base, were reviewed before: skipped, or failure where that review left open what `fail_on` fails. GitHubError
 */
async function requireNews(
  recipeContext: RecipeContext,
  pull: Pull,
  from: string,
  findings: readonly EarlierFinding[],
): Promise<void> {
  const { event, inputs } = recipeContext
  const { failOn } = inputs.limits
  const { skip = skipReasons } = inputs.options
  if (!skip.includes('reviewed') || isCalled(recipeContext) || !(await isSameContent(pull, from))) return
  const to = pull.headSha.slice(0, 7)
  const same = `${to} has the same changes as ${from.slice(0, 7)}, which was reviewed`
  const what = from.startsWith(to) ? `${to} was reviewed before` : same
  const open = failOn === undefined ? 0 : countGrave(failOn, findings)
  if (open === 0) {
    const isComment = 'comment' in event || 'review' in event
    throw nothingToDo(`Skipped: ${what}.${isComment ? ' A comment asks for a review by a trigger_phrase.' : ''}`)
  }
  const are = open === 1 ? '1 finding of that review is' : `${open} findings of that review are`
  throw new ActionError(`${what}, and ${are} still open (fail_on: ${failOn ?? ''}).`, {
    hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.',
  })
}

/** Where nobody tells on which branch it builds, or the old commit is gone, it is news. */
async function isSameContent({ github, call, headSha, base, isIgnored }: Pull, from: string): Promise<boolean> {
  if (from === headSha) return true
  if (base === '') return false
  const idsOf = (head: string) => readPatchIds(github, { base, head }, call).catch(ignoreFailures())
  const [before, after] = await Promise.all([idsOf(from), idsOf(headSha)])
  if (before === undefined || after === undefined || after.size === 0) return false
  return areSameChanges(before, after, (path) => !isIgnored(path))
}

/** Open findings as grave as `fail_on` says: their headings begin with a sign and the severity. A guess never blocks. */
function countGrave(failOn: (typeof severities)[number], findings: readonly EarlierFinding[]): number {
  const grave = severities.slice(0, severities.indexOf(failOn) + 1)
  const heading = new RegExp(`^[^a-z]*(?:${grave.join('|')}):`, 'i')
  return findings.filter(({ text }) => heading.test(text) && !/ · low confidence(?: · Applies to [^·]*)?$/.test(text))
    .length
}
