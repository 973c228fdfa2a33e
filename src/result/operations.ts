/** What a typed result asks for, as operations. Pure: whether any of it is allowed is decided where it is applied. */
import { readOperations } from './apply/read.ts'
import type { Operation } from './apply/operations.ts'
import { arrayOf, isObject, numberOf, objectOf, textOf, type JsonObject } from '../platform/json.ts'

/** What was read from a result. */
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
 * and those that ask for an unsupported action, so that they are refused by name. `declared`: the members that the
 * schema knows; a declared member of another name is data. `wantsReview`: a list of findings is a review.
 */
export function readWishes(result: unknown, declared: ReadonlySet<string>, wantsReview = false): Wishes {
  const object = objectOf(result)
  const aim = aimIn(object, declared)
  const known: readonly JsonObject[] = [
    labelsIn(object),
    commentIn(object),
    reviewIn(object, wantsReview),
    summaryIn(object),
  ].filter((wish) => wish !== undefined)
  const others = Object.entries(object)
    .filter(([name, value]) => unsupported.test(name) && !declared.has(name) && isAskedFor(value))
    .map(([name]) => ({ op: name.slice(0, longestVerdict) }))
  const listed = declared.has('operations') ? [] : arrayOf(object['operations']).filter(isObject)
  const wishes = [...known, ...others].map((wish: JsonObject): JsonObject => ({ ...aim, ...wish }))
  const verdict = textOf(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict)
  return { operations: readOperations([...wishes, ...listed]), verdict: verdict === '' ? undefined : verdict }
}

function isAskedFor(value: unknown): boolean {
  return value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
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

function labelsIn({ labels }: JsonObject): JsonObject | undefined {
  const wish: JsonObject = Array.isArray(labels) ? { add: arrayOf(labels) } : objectOf(labels)
  const isEmpty = arrayOf(wish['add']).length === 0 && arrayOf(wish['remove']).length === 0
  return isEmpty ? undefined : { ...wish, op: 'labels' }
}

function commentIn({ comment }: JsonObject): JsonObject | undefined {
  if (isObject(comment)) return { ...comment, op: 'comment' }
  return textOf(comment) === undefined ? undefined : { op: 'comment', body: comment }
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

function summaryIn({ summary }: JsonObject): JsonObject | undefined {
  return textOf(summary) === undefined ? undefined : { op: 'summary', markdown: summary }
}
