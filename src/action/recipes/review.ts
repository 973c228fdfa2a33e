/** `review`: what is new since the last review of ours, and what to leave alone. */
import { makeApplyMarker } from '../../result/apply/marker.ts'
import { currentOf, type EarlierFinding, listEarlierFindings, readHistory } from '../../result/apply/review-history.ts'
import { subjectOf } from '../../event/subject.ts'
import type { IssueAddress } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import { readProgress } from '../../github/read/changes.ts'
import { readPullState } from '../../github/read/pull.ts'
import type { ChangedFile } from '../../prompt/context/context.ts'
import { openSeal } from '../place.ts'
import { requireNews, requireWanted } from './news.ts'
import { matchPaths } from './paths.ts'
import { listBlock, nothingToDo, type Prepare, type RecipeInput, type RecipeContext, wrongEvent } from './recipe.ts'

export const prepareReview: Prepare = async (recipeContext) => {
  const { event, inputs } = recipeContext
  if (event.kind === 'merge_group')
    throw nothingToDo('Skipped: what is in the merge queue was reviewed before it was queued.')
  const about = subjectOf(event)
  if (about?.name !== 'pull request') throw wrongEvent('review', event, 'pull requests')
  if (event.kind === 'pull_request' && event.action === 'closed') throw nothingToDo('The pull request is closed.')
  const { ignorePaths } = inputs.options
  const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`]
  const { owner, name: repo } = event.repository
  const address = { owner, repo, number: about.subject.number }
  const { facts, material } = await sinceLastReview(recipeContext, address)
  return { facts: [...ignored, ...facts], material }
}

type Since = Pick<RecipeInput, 'facts' | 'material'>

/** Where GitHub doesn't tell, all of it is reviewed. */
async function sinceLastReview(recipeContext: RecipeContext, address: IssueAddress): Promise<Since> {
  try {
    await requireWanted(recipeContext, address)
    return await readSince(recipeContext, address)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`)
    return { facts: [], material: [] }
  }
}

async function readSince(recipeContext: RecipeContext, target: IssueAddress): Promise<Since> {
  const { event, github, runtime, name } = recipeContext
  const { cancelled: signal, env } = runtime
  const marker = makeApplyMarker(env, { name, recipe: 'review' })
  const seal = openSeal(env, event, target.number)
  const history = await readHistory({ github: await github(), target, marker, seal, signal })
  const from = currentOf(history)?.commit
  if (from === undefined) return { facts: ['This is the first review.'], material: [] }
  const earlier = listEarlierFindings(history).filter(({ isOpen }) => isOpen)
  const to = await readHead(recipeContext, target)
  await requireNews(recipeContext, { address: target, from, to, findings: earlier })
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

async function readHead({ event, github, runtime }: RecipeContext, address: IssueAddress): Promise<string> {
  const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined
  return named ?? (await readPullState(await github(), address, { signal: runtime.cancelled })).headSha
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
  const { isRewritten, files } = await readProgress(api, address, { from, to }, signal)
  if (isRewritten) return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] }
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
