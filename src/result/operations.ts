/**
 * What a typed result asks for, as operations. What is not known is kept as such, so that it is refused by name; whether
 * any of it is allowed is decided where it is applied. Pure.
 */
import { arrayOf, isObject, numberOf, objectOf, textOf, type JsonObject } from '../platform/json.ts'
import { headOf } from '../platform/text/text.ts'
import { type Aim, confidences, type Finding, type Operation, severities } from './apply/operations.ts'
import { canonical, wordFor } from './words.ts'

export interface Wishes {
  readonly operations: readonly Operation[]
  /** One word or a few; undefined where the result has none. */
  readonly verdict: string | undefined
}

const longestVerdict = 100

/** Members that ask for an action the step never takes, whatever the schema. */
const unsupported =
  /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i

/**
 * Reads the members that mean something here: `labels`, `comment`, `review`, `summary`, or a list of such operations;
 * and those that ask for an unsupported action. `declared`: the members that the schema knows; a declared member of
 * another name is data. `wantsReview`: a list of findings is a review.
 */
export function readWishes(result: unknown, declared: ReadonlySet<string>, wantsReview = false): Wishes {
  const object = objectOf(result)
  const { labels, comment, summary } = object
  const listed = Array.isArray(labels) ? { add: arrayOf(labels) } : objectOf(labels)
  const hasLabels = [listed['add'], listed['remove']].some((names) => arrayOf(names).length > 0)
  const known = [
    hasLabels && { ...listed, op: 'labels' },
    isObject(comment) && { ...comment, op: 'comment' },
    textOf(comment) !== undefined && { op: 'comment', body: comment },
    reviewIn(object, wantsReview),
    textOf(summary) !== undefined && { op: 'summary', markdown: summary },
  ]
  const isAsked = (value: unknown): boolean =>
    value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  const unknown = Object.entries(object)
    .filter(([name, value]) => unsupported.test(name) && !declared.has(name) && isAsked(value))
    .map(([name]) => ({ op: name.slice(0, longestVerdict) }))
  const aim = aimIn(object, declared)
  const wishes = [...known, ...unknown].filter(isObject).map((wish) => ({ ...aim, ...wish }))
  const own = declared.has('operations') ? [] : arrayOf(object['operations']).filter(isObject)
  const verdict = textOf(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict)
  return { operations: readOperations([...wishes, ...own]), verdict: verdict === '' ? undefined : verdict }
}

const numberNames = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number']

/** A place the result names as a whole, where its schema has no other use for the name. A link is no place. */
function aimIn(object: JsonObject, declared: ReadonlySet<string>): JsonObject {
  const target = objectOf(object['target'])
  const at = (name: string): unknown => target[name] ?? (declared.has(name) ? undefined : object[name])
  const repository = textOf(at('repository')) ?? textOf(at('repo'))
  const number = numberNames
    .map(at)
    .find((value) => numberOf(value) !== undefined || /^#?\d+$/.test(textOf(value) ?? ''))
  return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) }
}

/** Findings beside the review belong to it; alone they are one where `wantsReview`. */
function reviewIn({ review, findings, summary }: JsonObject, wantsReview: boolean): JsonObject | undefined {
  const beside = Array.isArray(findings) ? arrayOf(findings) : undefined
  if (!isObject(review))
    return wantsReview && beside !== undefined ? { summary, findings: beside, op: 'review' } : undefined
  if (beside === undefined) return { ...review, op: 'review' }
  const own = review['findings'] ?? []
  return { ...review, findings: Array.isArray(own) ? [...arrayOf(own), ...beside] : own, op: 'review' }
}

/**
 * Reads a list of operations, each an object that names itself in `op`: `labels` (`add`, `remove`), `comment` (`body`),
 * `review` (`summary`, `findings`, `event`), `summary` (`markdown`). `repository` and `number` say where it is meant to go.
 */
export function readOperations(value: unknown): Operation[] {
  return arrayOf(value).map((given) => {
    const object = objectOf(given)
    const name = textOf(object['op']) ?? 'without a name'
    return { ...(readKnown(name, object) ?? { kind: 'unknown', name }), ...aimOf(object) }
  })
}

function readKnown(name: string, object: JsonObject): Operation | undefined {
  const text = (member: string): string => textOf(object[member]) ?? ''
  const texts = (member: string): string[] => arrayOf(object[member]).filter((one) => typeof one === 'string')
  if (name === 'labels') return { kind: name, add: texts('add'), remove: texts('remove') }
  if (name === 'comment') return { kind: name, body: text('body') }
  if (name === 'summary') return { kind: name, markdown: text('markdown') }
  if (name !== 'review') return undefined
  const event = textOf(object['event'])
  const { findings, unreadable } = readFindings(object['findings'])
  const review = { kind: name, summary: text('summary'), findings } as const
  return { ...review, ...(event !== undefined && { event }), ...(unreadable > 0 && { unreadable }) }
}

/** Any place it names, by the names agents use for it: what can't be read is a place elsewhere. */
function aimOf(object: JsonObject): { aim?: Aim } {
  const repository = textOf(object['repository'] ?? object['repo'])
  const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined
  if (repository === undefined && place === undefined) return {}
  const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : (numberOf(place) ?? NaN)
  return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } }
}

/** `unreadable`: how many say nothing of what was found; a list that is none is one of them. */
export function readFindings(value: unknown): { readonly findings: Finding[]; readonly unreadable: number } {
  if (!Array.isArray(value)) return { findings: [], unreadable: 1 }
  const findings = arrayOf(value).flatMap((given) => {
    const read = readLooseFinding(given)
    return read === undefined ? [] : findingFrom(read)
  })
  return { findings, unreadable: value.length - findings.length }
}

function findingFrom(object: JsonObject): Finding {
  const { line, start_line: startLine, side, suggestion, existing_code: existingCode, again } = object
  const numbers = Object.entries({ line, startLine }).filter(([, one]) => numberOf(one) !== undefined)
  const texts = Object.entries({ suggestion, existingCode, again }).filter(([, one]) => typeof one === 'string')
  return {
    path: textOf(object['path']) ?? '',
    title: textOf(object['title']) ?? '',
    body: textOf(object['body']) ?? '',
    severity: severities.find((known) => known === object['severity']) ?? severities[0],
    confidence: confidences.find((known) => known === object['confidence']) ?? 'medium',
    ...Object.fromEntries([...numbers, ...texts]),
    ...((side === 'LEFT' || side === 'RIGHT') && { side }),
  }
}

/** Members of a finding by the name in a review's schema: what else agents call them, in canonical form. */
const memberNames = {
  path: 'path file filename filepath location',
  line: 'line linenumber endline lineend lines',
  start_line: 'startline linestart',
  title: 'title headline heading name issue problem summary message',
  body: 'body description details detail explanation comment text message rationale why',
  severity: 'severity level gravity priority',
  confidence: 'confidence certainty',
  side: 'side',
  suggestion: 'suggestion suggestedcode suggestedfix replacement',
} as const

/** What a schema of findings may ask for, so that a loose one can be read for it. */
export const findingNames: readonly string[] = Object.keys(memberNames)
const taken = new Set(Object.values(memberNames).flatMap((names) => names.split(' ')))
const maxTitle = 200

/**
 * A finding as agents write it, with the members a review's schema names; other members stay as they are. A severity
 * nobody knows is the most severe: a gate must not open because of a word. Undefined where nothing says what was found.
 * `knowsScale`: the agent was told the words for severities; without it `high` alone may be the top of its scale.
 */
export function readLooseFinding(value: unknown, knowsScale = false): JsonObject | undefined {
  const object = typeof value === 'string' ? { body: value } : value
  if (!isObject(object)) return undefined
  const members = new Map(Object.entries(object).map(([name, member]) => [canonical(name), member]))
  const all = (name: keyof typeof memberNames): unknown[] => memberNames[name].split(' ').map((one) => members.get(one))
  const at = (name: keyof typeof memberNames): unknown => all(name).find((one) => (one ?? '') !== '')
  const text = (name: keyof typeof memberNames): string | undefined =>
    all(name)
      .map((one) => textOf(one) ?? '')
      .find((one) => one.trim() !== '')
  const word = (given: unknown, allowed: readonly string[]): string | undefined => wordFor(textOf(given) ?? '', allowed)
  const body = text('body') ?? ''
  const title = firstLine(text('title') ?? body)
  if (title === '') return undefined
  const severity = at('severity')
  const isTop = !knowsScale && canonical(textOf(severity) ?? '') === 'high'
  const optional = { side: word(at('side'), ['RIGHT', 'LEFT']), suggestion: at('suggestion') }
  return {
    ...Object.fromEntries(Object.entries(object).filter(([name]) => !taken.has(canonical(name)))),
    path: text('path') ?? pathIn(at('path')),
    ...linesOf(at('line'), at('start_line')),
    ...Object.fromEntries(Object.entries(optional).filter(([, one]) => typeof one === 'string')),
    severity: (isTop ? undefined : word(severity, severities)) ?? severities[0],
    confidence: word(at('confidence'), confidences) ?? 'medium',
    title,
    body: body.trim() === title ? '' : body,
  }
}

function pathIn(location: unknown): string {
  const { path, file } = objectOf(location)
  return textOf(path) ?? textOf(file) ?? ''
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length <= maxTitle ? line : `${headOf(line, maxTitle - 1)}…`
}

/** `12`, `"#12"`, `"L10-L12"`, `[10, 12]`. */
function linesOf(line: unknown, start: unknown): { readonly line?: number; readonly start_line?: number } {
  const numbers = [start, line].flat().flatMap(numbersIn)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (numbers.length === 0) return {}
  return first === last ? { line: last } : { line: last, start_line: first }
}

function numbersIn(value: unknown): number[] {
  const written = typeof value === 'string' && /^[#L\s\d–-]+$/i.test(value) ? (value.match(/\d+/g) ?? []) : []
  return [...written.map(Number), numberOf(value) ?? NaN].filter((one) => Number.isSafeInteger(one) && one > 0)
}
