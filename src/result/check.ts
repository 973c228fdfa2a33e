/** From an answer to a result that fits, or to what is wrong with it. Pure but for loading the checker. */
import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../platform/json.ts'
import { headOf } from '../platform/text/text.ts'
import { severities } from './apply/operations.ts'
import { bendToSchema } from './bend.ts'
import { type Candidate, findResult, type Found, readResultFile } from './find.ts'
import { type RawProblem, reportProblems } from './contract.ts'
import { compileSchema, declaredMembers } from './validate.ts'
import { wordFor } from './words.ts'

export interface CheckRequest {
  /** All of them must hold: a recipe's own, the user's. */
  readonly schemas: readonly JsonObject[]
  readonly recipe?: string | undefined
  readonly answer: string
  /** The text of the file result.json, where the run left one. */
  readonly file?: string | undefined
}

/** A result that fits; or what is wrong, a sentence each. Plain data: it crosses from a worker. */
export type Checked =
  | {
      readonly kind: 'fits'
      readonly value: unknown
      /** What was read leniently, a few words each. */
      readonly bent: readonly string[]
      /** Parts that were left out, a sentence each; `lostFindings`: how many of them are findings. */
      readonly dropped: readonly string[]
      readonly lostFindings: number
    }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }

type Fit = Extract<Checked, { kind: 'fits' }>

/** Deeper or larger values are no results; everything after this may take them apart by recursion. */
const maxDepth = 100
const maxValues = 100_000

const wrong = (...problems: readonly string[]): Checked => ({ kind: 'wrong', problems })

/**
 * Looks through the answer, then the file: the last candidate of a kind that fits, if need be bent to fit. Two blocks
 * that fit and differ are a problem.
 */
export async function checkAnswer({ schemas, recipe, answer, file }: CheckRequest): Promise<Checked> {
  const validators = await Promise.all(schemas.map((schema) => compileSchema(schema, 'result_schema')))
  const problemsOf = (value: unknown): RawProblem[] => validators.flatMap((validate) => validate(value))
  const rules: Rules = { schemas, recipe, problemsOf }
  const found = findResult(answer)
  const fromFile = file === undefined ? { bare: [], broken: undefined } : readResultFile(file)
  let problems: readonly string[] | undefined
  for (const candidates of [found.blocks, found.bare, fromFile.bare]) {
    const tried = candidates.map((candidate) => tryCandidate(rules, candidate))
    const fits = tried.filter((one) => one.kind === 'fits')
    if (new Set(fits.map(({ value }) => JSON.stringify(value))).size > 1) return wrong(ambiguous)
    const last = fits.at(-1)
    if (last !== undefined) return understated(recipe, last, file ?? found.visible) ?? last
    problems ??= tried.flatMap((one) => (one.kind === 'wrong' ? [one.problems] : [])).at(-1)
  }
  const prose = recipe === 'respond' && file === undefined ? readProse(rules, answer, found) : undefined
  return prose?.kind === 'fits' ? prose : wrong(...(problems ?? [whyNone(found, fromFile.broken)]))
}

/** A pair of a name and a word, as JSON and its like write it: not one inside of a string. */
const severityPair = /(?:severity|gravity)["'”]?\s*[:=]\s*["'“]([^"'“”\n]{1,60})["'”]/gi

/** A review that names a severity worse than that of any of its findings has lost one: under another name, in a torn block, twice. */
function understated(recipe: CheckRequest['recipe'], { value, lostFindings }: Fit, text: string): Checked | undefined {
  if (recipe !== 'review' || lostFindings > 0) return undefined
  const words = arrayOf(objectOf(objectOf(value)['review'])['findings']).map((one) => textOf(objectOf(one)['severity']))
  const worst = (all: readonly (string | undefined)[]): number => {
    const known = all.map((word = '') => severities.findIndex((one) => one === wordFor(word, severities)))
    return Math.min(severities.length, ...known.filter((rank) => rank >= 0))
  }
  const named = worst([...text.matchAll(severityPair)].map(([, word]) => word))
  if (named > 1 || named >= worst(words)) return undefined
  return wrong(`The answer calls something ${severities[named] ?? ''}, and ${unlisted}`)
}

const unlisted = '`review.findings` holds nothing as severe. Put every finding into it, and give one block.'
const ambiguous =
  'The answer holds two JSON blocks that both fit the schema and say different things. Give just the one that counts.'

function whyNone({ broken, isHidden }: Found, ofFile: string | undefined): string {
  if (broken !== undefined) return broken
  if (ofFile !== undefined) return `The file result.json: ${ofFile}`
  if (isHidden)
    return 'The JSON stands in an HTML comment or in <details>: that is no answer. Put it in a block of its own.'
  return 'There is no JSON block at the end of the answer, and no file result.json.'
}

/** An answer that makes no attempt at the typed form: a JSON example in an explanation is part of the prose. */
function readProse(rules: Rules, answer: string, { blocks, bare, broken }: Found): Checked | undefined {
  const isAttempt = ({ value }: Candidate): boolean =>
    ['verdict', 'comment'].some((name) => Object.hasOwn(objectOf(value), name))
  const isTorn = broken !== undefined && /["'](?:verdict|comment)["']\s*:/.test(answer)
  if (answer.trim() === '' || isTorn || [...blocks, ...bare].some(isAttempt) || /^\s*[{[]/.test(answer))
    return undefined
  return fit(rules, { verdict: 'answered', comment: answer.trim() }, ['plain prose as the comment'])
}

/** Lists of which one bad item is left out rather than all of the result: those that mean something here. */
const looseLists =
  /^\/(?:review\/findings|labels\/add|labels\/remove|labels|duplicates|missing|highlights)\/\d+(?=\/|$)/
/** What a finding can do without: better a finding without its line than none. */
const findingExtra = /^\/review\/findings\/\d+\/(?:line|start_line|side|suggestion|again|existing_code)$/
const partsJoined = 'the parts of `review` put together'

interface Rules {
  readonly schemas: readonly JsonObject[]
  readonly recipe: string | undefined
  readonly problemsOf: (value: unknown) => readonly RawProblem[]
}

function tryCandidate(rules: Rules, { value, bent, broken }: Candidate): Checked {
  const tooMuch = whyTooMuch(value)
  if (tooMuch !== undefined) return wrong(tooMuch)
  const tried = fit(rules, value, bent)
  return tried.kind === 'wrong' && broken !== undefined ? wrong(broken) : tried
}

/** As it is; else bent; else without the items that still don't fit. */
function fit(rules: Rules, given: unknown, bentBefore: readonly string[]): Checked {
  const { recipe, problemsOf } = rules
  const isApart = recipe === 'review' && isObject(given) && isObject(given['review']) && 'findings' in given
  const value = isApart ? joinReview(given) : given
  const bent = isApart ? [...bentBefore, partsJoined] : bentBefore
  let fitting: Omit<Fit, 'kind'> = { value, bent, dropped: [], lostFindings: 0 }
  if (problemsOf(value).length > 0) {
    const bending = bend(rules, value)
    const extras = problemsOf(bending.value).flatMap(({ instancePath }) => findingExtra.exec(instancePath)?.[0] ?? [])
    const bentValue = leaveOut(bending.value, new Set(extras)).value
    const left = problemsOf(bentValue)
    const pruned = prune(rules, bentValue, left)
    if (pruned === undefined) return wrong(...reportProblems(left))
    fitting = { bent: [...bent, ...bending.notes, ...extras.map((path) => `without ${path.slice(1)}`)], ...pruned }
  }
  const why = recipe === 'review' ? whyContradictory(fitting.value) : undefined
  return why === undefined ? { kind: 'fits', ...fitting } : wrong(why)
}

function bend({ schemas, recipe }: Rules, given: unknown): { readonly value: unknown; readonly notes: string[] } {
  const known = declaredMembers(schemas)
  const notes: string[] = []
  const bendAll = (start: unknown): unknown =>
    schemas.reduce<unknown>((value, schema) => {
      const bent = bendToSchema(value, schema, known)
      notes.push(...bent.notes)
      return bent.value
    }, start)
  const bent = bendAll(given)
  const whole = recipe === 'review' ? joinReview(bent) : recipe === 'respond' ? asAnswer(bent) : bent
  if (whole === bent) return { value: bent, notes }
  notes.push(recipe === 'review' ? partsJoined : 'without a verdict as "answered"')
  return { value: bendAll(whole), notes }
}

/** Without the items that the problems are about; undefined where that isn't enough, or leaves a list empty. */
function prune(
  { problemsOf }: Rules,
  value: unknown,
  problems: readonly RawProblem[],
): Omit<Fit, 'kind' | 'bent'> | undefined {
  const firstAt = new Map<string, RawProblem>()
  for (const problem of problems) {
    const [place] = looseLists.exec(problem.instancePath) ?? []
    if (place === undefined) return undefined
    if (!firstAt.has(place)) firstAt.set(place, problem)
  }
  const places = [...firstAt.keys()]
  const without = leaveOut(value, new Set(places))
  if (without.isEmptied || problemsOf(without.value).length > 0) return undefined
  const lostFindings = places.filter((place) => place.startsWith('/review/findings/')).length
  return { value: without.value, dropped: reportProblems([...firstAt.values()]), lostFindings }
}

/** A comment without a verdict is what plain prose is. */
function asAnswer(value: unknown): unknown {
  const { verdict, comment } = objectOf(value)
  return verdict === undefined && textOf(comment) !== undefined ? { ...objectOf(value), verdict: 'answered' } : value
}

/** Findings beside the review, or a review that is just a text, as they were meant; anything else as it is. */
function joinReview(value: unknown): unknown {
  const { findings, summary, review, ...rest } = objectOf(value)
  const isApart = findings !== undefined || typeof review === 'string'
  if (!isApart && !(isObject(review) && review['summary'] === undefined && summary !== undefined)) return value
  const own: JsonObject = typeof review === 'string' ? { summary: review } : objectOf(review)
  const lists = [own['findings'], findings].filter((list) => list !== undefined)
  const said = textOf(own['summary']) ?? textOf(summary)
  const all = lists.length > 0 && { findings: lists.flatMap(arrayOf) }
  return { ...rest, review: { ...own, ...(said !== undefined && { summary: said }), ...all } }
}

/** A review whose verdict its own findings belie. */
function whyContradictory(value: unknown): string | undefined {
  const { verdict, review } = objectOf(value)
  const findings = arrayOf(objectOf(review)['findings'])
  const isCritical = findings.some((finding) => objectOf(finding)['severity'] === 'critical')
  if (verdict === 'problems' && findings.length === 0) {
    return '`verdict` is "problems", and `review.findings` is empty. Give the findings, or another verdict.'
  }
  if (verdict !== 'ok' || !isCritical) return undefined
  return '`verdict` is "ok", and `review.findings` holds a critical finding. One of them must be wrong.'
}

/** The value without what stands at these places; `isEmptied`: a list lost all it had. */
function leaveOut(value: unknown, places: ReadonlySet<string>, at = ''): { value: unknown; isEmptied: boolean } {
  const isList = Array.isArray(value)
  if (!isList && !isObject(value)) return { value, isEmptied: false }
  const kept = Object.entries(value)
    .filter(([name]) => !places.has(`${at}/${name}`))
    .map(([name, member]) => [name, leaveOut(member, places, `${at}/${name}`)] as const)
  const isEmptied = (isList && kept.length === 0 && value.length > 0) || kept.some(([, member]) => member.isEmptied)
  const members = kept.map(([name, member]) => [name, member.value] as const)
  return { value: isList ? members.map(([, member]) => member) : Object.fromEntries(members), isEmptied }
}

/** Without recursion: it is what all recursion relies on. */
function whyTooMuch(value: unknown): string | undefined {
  let level: readonly unknown[] = [value]
  let count = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length
    if (depth > maxDepth) return `The result is nested more than ${maxDepth} levels deep. Make it flatter.`
    if (count > maxValues)
      return `The result holds more than ${maxValues.toLocaleString('en-US')} values. Make it shorter.`
    level = level.flatMap((item) => (Array.isArray(item) ? arrayOf(item) : Object.values(objectOf(item))))
  }
  return undefined
}

export function tellBent(bent: readonly string[]): string {
  const told = [...new Set(bent)]
  const more = told.length > 8 ? `; and ${told.length - 8} more` : ''
  return headOf(`Read the result leniently: ${told.slice(0, 8).join('; ')}${more}.`, 1_000)
}
