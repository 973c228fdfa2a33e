/** `triage`: the repository's labels with their descriptions, and issues that may be the same. */
import type { Subject } from '../../event/issue.ts'
import { subjectOf } from '../../event/subject.ts'
import type { GitHub } from '../../github/client.ts'
import { type KnownIssue, readKnownIssues, searchIssues } from '../../github/read/activity.ts'
import { listLabels } from '../../github/write/issue.ts'
import { isDecision, isLabelAllowed } from '../../result/apply/labels.ts'
import { wrongEvent } from '../../inputs/recipes.ts'
import { listBlock, type Prepare, readOrNote, type RecipeContext } from './recipe.ts'

const mostAlike = 10
/** GitHub's search takes five operators. */
const mostSearched = 6
/** Of names that are told as a mistake. */
const mostNamed = 5

export const prepareTriage: Prepare = async (recipeContext) => {
  const { event, inputs } = recipeContext
  const about = subjectOf(event)
  if (about?.name !== 'issue') throw wrongEvent('triage', event)
  const readOrWarn = <T>(what: string, read: (github: GitHub) => Promise<T>): Promise<T | undefined> =>
    readOrNote(recipeContext, `Couldn't read ${what}`, read, 'warning')
  const [labels, alike] = await Promise.all([
    readOrWarn('the labels of the repository', (github) => readLabels(recipeContext, github)),
    readOrWarn('issues that may be the same', (github) => findSimilar(recipeContext, github, about.subject)),
  ])
  const { labelsAllowed, maxLabels } = inputs.limits
  const removal = labelsAllowed === undefined ? 'Labels may not be removed.' : 'Labels of the list may be removed.'
  return {
    facts: [
      ...(labels === undefined ? ['The list of labels could not be read: choose no labels.'] : []),
      ...(labels?.length === 0 ? ['There are no labels to choose from: leave `labels` out.'] : []),
      ...(alike === undefined ? ['Issues that may be the same could not be looked up.'] : []),
      ...(alike?.length === 0 ? ['No issue with similar words was found among the recent ones.'] : []),
      `At most ${maxLabels} labels may change. ${removal}`,
    ],
    material: [
      ...listBlock('Labels of the repository', labels ?? [], 'labels'),
      ...listBlock('Issues that may be the same', alike ?? [], 'issues'),
    ],
  }
}

/** From the last issues that were touched, and what GitHub's search finds of all there are: a line each. */
async function findSimilar(context: RecipeContext, github: GitHub, subject: Subject): Promise<readonly string[]> {
  const { event, runtime } = context
  const { owner, name } = event.repository
  const issue = { title: subject.title.text, body: subject.body.text.slice(0, 10_000), project: [owner, name] }
  const query = { words: searchWords(issue, mostSearched), signal: runtime.cancelled }
  const [known, found = []] = await Promise.all([
    readKnownIssues(github, event, runtime.cancelled),
    // Search has a rate limit of its own, and is one of two ways.
    readOrNote(context, "GitHub's search for similar issues failed", () => searchIssues(github, event, query), 'info'),
  ])
  const others = new Map([...known, ...found].map((one) => [one.number, one]))
  others.delete(subject.number)
  const ranked = rankSimilar(issue, [...others.values()], mostAlike)
  const rest = found.flatMap(({ number }) => others.get(number) ?? [])
  return [...new Set([...ranked, ...rest])].slice(0, mostAlike).map(showIssue)
}

function showIssue({ number, title, state, labels }: KnownIssue): string {
  return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`
}

/** Those that may be put on, a line each. Names in quotes: many have a colon or a blank in them. */
async function readLabels({ runtime, inputs }: RecipeContext, github: GitHub): Promise<readonly string[]> {
  const labels = await listLabels(github, { signal: runtime.cancelled })
  const { labelsAllowed: allowed, createLabels } = inputs.limits
  const known = labels
    .filter(({ name }) => (allowed === undefined ? !isDecision(name) : isLabelAllowed(name, allowed)))
    .map(({ name, description }) => `${JSON.stringify(name)}${description === '' ? '' : `: ${description}`}`)
  // To be made where the workflow says so, else told as a mistake.
  const missing = (allowed ?? []).filter((pattern) => !labels.some(({ name }) => isLabelAllowed(name, [pattern])))
  if (createLabels) {
    const made = missing.filter((name) => !name.includes('*'))
    return [...known, ...made.map((name) => `${JSON.stringify(name)} (will be made)`)]
  }
  const named = missing.slice(0, mostNamed).map((name) => JSON.stringify(name))
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  if (missing.length > 0)
    runtime.log.warning(`labels_allowed: the repository has no label that matches ${named.join(', ')}${more}.`)
  return known
}

const shortestWord = 3
const mostWords = 400
/** How much of what is telling in a title must stand in the text to count as alike. */
const leastShare = 0.34

/** Words that say nothing of what an issue is about; shorter ones don't count anyway. */
const stopWords = new Set(
  `about after again all also and any are because been before being both but can cannot could did does doing don down
  during each few for from further had has have having her here how into its itself just like more most nor not now
  off once only other our out over own please same should some such than that the their them then there these they
  this those through too under until use used using very was were what when where which while who whom why will with
  without would you your bug issue feature request question problem help error support describe description expected
  actual behavior behaviour steps reproduce reproduction version environment additional context screenshots screenshot
  logs log output checklist searched existing issues latest happened happens happen happening doesn isn won get gets
  got getting make makes made work works working`.split(/\s+/),
)

/** The template's headings and comments, code, and addresses are no words of the one who wrote. */
export function tellingText(body: string): string {
  return body
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/^#{1,6} .*$/gm, ' ')
    .replace(/^\s*\*\*[^*\n]{1,80}\*\*:?\s*$/gm, ' ')
    .replace(/^\s*[-*] \[[ x]\].*$/gim, ' ')
    .replace(/\bhttps?:\/\/\S+/g, ' ')
}

interface Telling {
  readonly title: string
  readonly body: string
  /** Words that stand for the whole project: its name and owner. */
  readonly project: readonly string[]
}

/**
 * The likest first, at most `most`: those with much in common, then, while there are places, those with something. A
 * word counts the more the fewer titles have it, and in the title twice.
 */
export function rankSimilar<T extends Pick<Telling, 'title'>>(
  issue: Telling,
  candidates: readonly T[],
  most: number,
): readonly T[] {
  const project = wordsOf(issue.project.join(' '), new Set())
  const inTitle = wordsOf(issue.title, project)
  const wanted = new Set([...inTitle, ...wordsOf(tellingText(issue.body), project)])
  const titles = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate.title, project) }))
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weigh = (word: string): number => Math.log(1 + candidates.length / (counts.get(word) ?? 1))
  const ranked = titles.flatMap(({ candidate, words }) => {
    const common = [...words].filter((word) => wanted.has(word))
    const share = sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh)))
    const score = sum(common.map((word) => weigh(word) * (inTitle.has(word) ? 2 : 1)))
    return common.length === 0 ? [] : [{ candidate, score, isAlike: share >= leastShare }]
  })
  return ranked
    .sort((one, other) => Number(other.isAlike) - Number(one.isAlike) || other.score - one.score)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** For GitHub's search: the words of a title that tell something, as they stand there. */
export function searchWords({ title, project }: Telling, most: number): readonly string[] {
  const ofProject = wordsOf(project.join(' '), new Set())
  const words = title.match(/[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu) ?? []
  const telling = words.filter((word) => wordsOf(word, ofProject).size > 0).map((word) => word.slice(0, 36))
  return [...new Set(telling)].slice(0, most)
}

function wordsOf(text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  const telling = words.filter((word) => (word.length >= shortestWord && !stopWords.has(word)) || isOtherScript(word))
  const stems = telling.map(stem).filter((word) => !known.has(word))
  return new Set(stems.slice(0, mostWords))
}

function isOtherScript(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}

/** English endings, taken off lightly: `crashes`, `crashed` and `crashing` are one word. */
function stem(word: string): string {
  if (word.length < 5 || isOtherScript(word)) return word.replace(/(?<=[^s]{2})s$/, '')
  const bare = word.replace(/(?:ations?|ings?|edly|ed|ies|es|ers?|ly|s)$/, '')
  const root = bare.length < 3 ? word : bare
  return root.replace(/(.)\1$/, '$1').replace(/(?<=..)[eiy]$/, '')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
