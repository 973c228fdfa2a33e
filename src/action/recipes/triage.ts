/** `triage`: the repository's labels with their descriptions, and issues that may be the same. */
import { isDecision, isLabelAllowed } from '../../result/apply/label-plan.ts'
import type { Subject } from '../../event/issue.ts'
import { subjectOf } from '../../event/subject.ts'
import { GitHubError } from '../../github/failure.ts'
import { type KnownIssue, readKnownIssues, searchIssues } from '../../github/read/activity.ts'
import { listLabels } from '../../github/write/issue.ts'
import { rankSimilar, searchWords } from './similar-titles.ts'
import { listBlock, type Prepare, type RecipeContext, wrongEvent } from './recipe.ts'

const mostAlike = 10
/** GitHub's search takes five operators. */
const mostSearched = 6
/** Of names that are told as a mistake. */
const mostNamed = 5

export const prepareTriage: Prepare = async (recipeContext) => {
  const about = subjectOf(recipeContext.event)
  if (about?.name !== 'issue') throw wrongEvent('triage', recipeContext.event, 'issues')
  const [labels, alike] = await Promise.all([
    readOrNote(recipeContext, 'The labels of the repository', readLabels),
    readOrNote(recipeContext, 'Issues that may be the same', (parts) => findSimilar(parts, about.subject)),
  ])
  return {
    facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
    material: [
      ...listBlock('Labels of the repository', labels ?? [], 'labels'),
      ...listBlock('Issues that may be the same', (alike ?? []).map(showIssue), 'issues'),
    ],
  }
}

/** From the last issues that were touched, and what GitHub's search finds of all there are. */
async function findSimilar(recipeContext: RecipeContext, subject: Subject): Promise<readonly KnownIssue[]> {
  const { github, event, runtime } = recipeContext
  const { owner, name } = event.repository
  const issue = { title: subject.title.text, body: subject.body.text.slice(0, 10_000), project: [owner, name] }
  const words = searchWords(issue, mostSearched)
  const [known, found] = await Promise.all([
    readKnownIssues(await github(), event, runtime.cancelled),
    // Search has a rate limit of its own, and is one of two ways.
    searchIssues(await github(), event, { words, signal: runtime.cancelled }).catch((error: unknown) => {
      if (!(error instanceof GitHubError)) throw error
      runtime.log.info(`GitHub's search for similar issues failed: ${error.oneLine}`)
      return []
    }),
  ])
  const others = new Map([...known, ...found].map((one) => [one.number, one]))
  others.delete(subject.number)
  const ranked = rankSimilar(issue, [...others.values()], mostAlike)
  const rest = found.filter((one) => one.number !== subject.number && !ranked.includes(others.get(one.number) ?? one))
  return [...ranked, ...rest].slice(0, mostAlike)
}

function missingFacts(labels: readonly string[] | undefined, alike: readonly KnownIssue[] | undefined): string[] {
  return [
    ...(labels === undefined ? ['The list of labels could not be read: choose no labels.'] : []),
    ...(labels?.length === 0 ? ['There are no labels to choose from: leave `labels` out.'] : []),
    ...(alike === undefined ? ['Issues that may be the same could not be looked up.'] : []),
    ...(alike?.length === 0 ? ['No issue with similar words was found among the recent ones.'] : []),
  ]
}

function removalFacts({ inputs: { limits } }: RecipeContext): string[] {
  const { labelsAllowed, maxLabels } = limits
  const removal = labelsAllowed === undefined ? 'Labels may not be removed.' : 'Labels of the list may be removed.'
  return [`At most ${maxLabels} labels may change. ${removal}`]
}

/** Those that may be put on. Names in quotes: many have a colon or a blank in them. */
async function readLabels(recipeContext: RecipeContext): Promise<readonly string[]> {
  const { github, event, runtime, inputs } = recipeContext
  const { owner, name: repo } = event.repository
  const labels = await listLabels(await github(), { owner, repo }, { signal: runtime.cancelled })
  const { labelsAllowed: allowed } = inputs.limits
  const names = labels.map(({ name }) => name)
  const known = labels
    .filter(({ name }) => (allowed === undefined ? !isDecision(name) : isLabelAllowed(name, allowed)))
    .map(({ name, description }) => `${JSON.stringify(name)}${description === '' ? '' : `: ${description}`}`)
  const missing = (allowed ?? []).filter((pattern) => !names.some((name) => isLabelAllowed(name, [pattern])))
  return [...known, ...offerMissing(recipeContext, missing)]
}

/** Names in `labels_allowed` that no label has: to be made where the workflow says so, else told as a mistake. */
function offerMissing({ inputs, runtime }: RecipeContext, missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return []
  if (inputs.limits.createLabels) {
    return missing.filter((name) => !name.includes('*')).map((name) => `${JSON.stringify(name)} (will be made)`)
  }
  const named = missing.slice(0, mostNamed).map((name) => JSON.stringify(name))
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  runtime.log.warning(`labels_allowed: the repository has no label that matches ${named.join(', ')}${more}.`)
  return []
}

/** Triage goes on without what GitHub doesn't give; undefined, and a warning, where that is so. */
async function readOrNote<T>(
  recipeContext: RecipeContext,
  what: string,
  read: (recipeContext: RecipeContext) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read(recipeContext)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    recipeContext.runtime.log.warning(`${what} could not be read: ${error.oneLine}`)
    return undefined
  }
}

function showIssue({ number, title, state, labels }: KnownIssue): string {
  return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`
}
