/** What the repository itself says about how to work in it: a recipe's own file is an instruction, the rest is material. */
import ignore from 'ignore'
import { readTrustedFiles } from '../../github/read/trusted-file.ts'
import { type Line, priorities } from '../../prompt/section.ts'
import type { RecipeName } from '../../inputs/recipes.ts'
import { readOrNote, type RecipeContext } from './recipe.ts'

const forAgents = ['AGENTS.md', 'CLAUDE.md', 'WARP.md', '.github/copilot-instructions.md']
const forPeople = ['CONTRIBUTING.md', '.github/CONTRIBUTING.md', 'docs/CONTRIBUTING.md']
const forReviews = ['REVIEWING.md', '.github/REVIEWING.md', '.github/review-guidelines.md', 'docs/code-review.md']
const attributes = '.gitattributes'

const filesOf: Readonly<Record<RecipeName, readonly string[]>> = {
  triage: forPeople,
  review: [...forAgents, ...forPeople, ...forReviews, attributes],
  respond: [...forAgents, ...forPeople],
  'fix-ci': [...forAgents, ...forPeople, attributes],
  report: [],
}

const longestInstructions = 30_000

export type RepositoryRules = Awaited<ReturnType<typeof readRepositoryRules>>

/**
 * One request; where GitHub doesn't give them, the recipe works without, and that is said. `instructions`: the text of
 * `.github/oz/<recipe>.md`; whoever may change the base branch wrote it.
 */
export async function readRepositoryRules(context: RecipeContext, recipe: RecipeName) {
  const { event, runtime } = context
  const { log, cancelled: signal } = runtime
  const own = `.github/oz/${recipe}.md`
  const paths = [own, ...filesOf[recipe]]
  const trouble = `Couldn't read ${own} and the repository's other rules`
  const none: ReadonlyMap<string, string> = new Map()
  const files =
    (await readOrNote(context, trouble, (github) => readTrustedFiles(github, event, { paths, signal }))) ?? none
  const instructions = files.get(own)
  if (instructions !== undefined) log.info(`Added ${own} to the prompt.`)
  if ((instructions?.length ?? 0) > longestInstructions)
    log.warning(`Only the first ${longestInstructions} characters of ${own} are in the prompt.`)
  const generated = files.get(attributes)
  const material = filesOf[recipe].flatMap((path) => (path === attributes ? [] : ruleLine(path, files.get(path))))
  const heading = 'How people work in this repository'
  return {
    instructions: instructions?.slice(0, longestInstructions).trim(),
    material: material.length === 0 ? [] : [{ heading, lines: material }],
    isGenerated: generated === undefined ? undefined : matchGenerated(generated),
  }
}

function ruleLine(path: string, text: string | undefined): readonly Line[] {
  if (text === undefined) return []
  const group = 'rules of the repository'
  const label = { what: group, author: '', trust: 'member', where: path } as const
  return [[{ text, form: 'plain', label, rank: priorities.linkedIssue, keep: 'start', share: 0.04, group }]]
}

type PathTest = (path: string) => boolean

/** Whether a path is meant by one of the patterns, which are read as `.gitignore` reads them, in their case. */
export function matchPaths(patterns: readonly string[]): PathTest {
  const list = ignore({ ignorecase: false, allowRelativePaths: true })
  list.add(patterns.map((pattern) => pattern.replace(/^\.\//, '/')))
  return (path) => path !== '' && list.ignores(path)
}

/** Whether a path is `linguist-generated` by a `.gitattributes` of the repository's root; its last word counts. */
export function matchGenerated(attributes: string): PathTest {
  const rules = attributes.split('\n').flatMap((line) => {
    const [pattern = '', ...values] = line.trim().split(/\s+/)
    const value = values.findLast((one) => /^[-!]?linguist-generated(?:=|$)/.test(one))
    if (pattern === '' || pattern.startsWith('#') || value === undefined) return []
    return [{ isMeant: matchPaths([pattern]), isGenerated: /^linguist-generated(?:=true)?$/.test(value) }]
  })
  return (path) => rules.findLast(({ isMeant }) => isMeant(path))?.isGenerated === true
}
