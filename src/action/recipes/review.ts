/** `review`: what is new since the last review of ours, and what to leave alone. */
import { readApplyMarker } from '../../result/apply/marker.ts'
import { subjectOf } from '../../event/subject.ts'
import { GitHubError } from '../../github/failure.ts'
import { readProgress } from '../../github/read/changes.ts'
import { readPullState } from '../../github/read/pull.ts'
import { readOwnReviewCommit } from '../../github/read/review-history.ts'
import type { ChangedFile } from '../../prompt/context/context.ts'
import { isIgnored } from './path-pattern.ts'
import { listBlock, nothingToDo, type Prepare, type RecipeInput, type RecipeContext, wrongEvent } from './recipe.ts'

export const prepareReview: Prepare = async (recipeContext) => {
  const { event, inputs } = recipeContext
  const about = subjectOf(event)
  if (about?.name !== 'pull request') throw wrongEvent('review', event, 'pull requests')
  if (event.kind === 'pull_request' && event.action === 'closed') throw nothingToDo('The pull request is closed.')
  const { ignorePaths } = inputs.options
  const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`]
  const { facts, material } = await sinceLastReview(recipeContext, about.subject.number)
  return { facts: [...ignored, ...facts], material }
}

type Since = Pick<RecipeInput, 'facts' | 'material'>

/** Where GitHub doesn't tell, all of it is reviewed. */
async function sinceLastReview(recipeContext: RecipeContext, number: number): Promise<Since> {
  try {
    return await readSince(recipeContext, number)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`)
    return { facts: [], material: [] }
  }
}

async function readSince({ event, github, runtime, inputs }: RecipeContext, number: number): Promise<Since> {
  const { cancelled: signal } = runtime
  const address = { owner: event.repository.owner, repo: event.repository.name, number }
  const api = await github()
  const isOurs = (body: string): boolean => readApplyMarker('review', body) !== undefined
  const from = await readOwnReviewCommit(api, address, isOurs, signal)
  if (from === undefined) return { facts: ['This is the first review.'], material: [] }
  const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined
  const to = named ?? (await readPullState(api, address, { signal })).headSha
  const short = from.slice(0, 12)
  if (from === to)
    return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] }
  const { isRewritten, files } = await readProgress(api, address, { from, to }, signal)
  if (isRewritten) return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] }
  const shown = files.filter(({ path }) => !isIgnored(path, inputs.options.ignorePaths))
  return {
    facts: [`You reviewed ${short} before; ${files.length} files changed since.`],
    material: listBlock('Changed since the last review', shown.map(showFile), 'files'),
  }
}

function showFile({ path, additions, deletions, patch }: ChangedFile): string {
  const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '')
  return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`
}
