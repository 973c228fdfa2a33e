/** `triage`: the repository's labels with their descriptions, and issues that may be the same. */
import { isLabelAllowed } from '../../result/apply/label-plan.ts'
import { subjectOf } from '../../event/subject.ts'
import { GitHubError } from '../../github/failure.ts'
import { type KnownIssue, readKnownIssues } from '../../github/read/activity.ts'
import { listLabels } from '../../github/write/issue.ts'
import { rankSimilar } from './similar-titles.ts'
import { listBlock, type Prepare, type RecipeContext, wrongEvent } from './recipe.ts'

const mostAlike = 10
/** Of names that are told as a mistake. */
const mostNamed = 5

export const prepareTriage: Prepare = async (recipeContext) => {
  const about = subjectOf(recipeContext.event)
  if (!about || about.name === 'discussion') throw wrongEvent('triage', recipeContext.event, 'issues and pull requests')
  const { title, body, number } = about.subject
  const [labels, alike] = await Promise.all([
    readOrNote(recipeContext, 'The labels of the repository', readLabels),
    readOrNote(recipeContext, 'Issues that may be the same', async (parts) => {
      const known = await readKnownIssues(await parts.github(), parts.event, parts.runtime.cancelled)
      return rankSimilar(
        `${title.text} ${body.text.slice(0, 2_000)}`,
        known.filter((issue) => issue.number !== number),
      )
    }),
  ])
  return {
    facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
    material: [
      ...listBlock('Labels of the repository', labels ?? [], 'labels'),
      ...listBlock('Issues that may be the same', (alike ?? []).slice(0, mostAlike).map(showIssue), 'issues'),
    ],
  }
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
    .filter(({ name }) => allowed === undefined || isLabelAllowed(name, allowed))
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
