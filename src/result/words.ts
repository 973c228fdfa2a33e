/** The words, and the types of values, that models use instead of a schema's own. Pure. */
import { arrayOf, isObject, numberOf, objectOf, textOf, type JsonObject } from '../platform/json.ts'
import { parseLenient } from './lenient-json.ts'

/** From the most severe down: scales of four, three or two levels name their own of these. */
const severityScale: readonly (readonly string[])[] = [
  'critical crit blocker blocking fatal severe catastrophic urgent highest p0 s0 s1 sev0 sev1',
  'major high important serious error p1 s2 sev2',
  'minor medium moderate normal warning warn p2 s3 sev3',
  'nit nitpick low lowest trivial info note style cosmetic optional p3 p4 s4 sev4',
].map((level) => level.split(' '))

/** For other words of a recipe's schema, by the schema's word; all in canonical form. */
const synonyms = new Map(
  Object.entries({
    high: 'certain sure veryhigh confirmed strong',
    medium: 'moderate likely probable mid',
    low: 'uncertain unsure speculative possible weak verylow',
    RIGHT: 'new after head',
    LEFT: 'old before base',
    ok: 'okay approve approved lgtm pass passed clean noissues noproblems',
    comments: 'comment commented',
    problems: 'problem requestchanges changesrequested reject rejected fail failed',
    incomplete: 'partial notreviewed unable blocked couldnotreview',
    'needs-info': 'needsmoreinfo moreinfo needinfo needsinformation needsmoreinformation',
    'not-a-problem': 'notabug worksasintended worksasdesigned bydesign invalid wontfix expected',
    duplicate: 'dupe duplicated',
    security: 'vulnerability vuln securityissue securityproblem securityvulnerability',
    documentation: 'docs doc',
    feature: 'enhancement featurerequest improvement',
    maintenance: 'chore refactor refactoring cleanup',
    fixed: 'fix resolved',
    'not-fixable': 'unfixable notfixed cannotfix cantfix wontfix',
    flaky: 'flake flakytest',
    environment: 'infra infrastructure network env',
    dependency: 'dependencies deps',
    calm: 'quiet nothing',
    attention: 'needsattention actionneeded urgent',
    done: 'complete completed changed implemented fixed',
    answered: 'answer reply replied',
    question: 'needsinfo clarification unclear',
    declined: 'decline refused rejected',
  }),
)

/** Letters and digits alone, in lower case: `Needs_Info` is `needsinfo`. */
export function canonical(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function levelOf(word: string): number {
  return severityScale.findIndex((words) => words.includes(word))
}

/** A schema's word for what was written; undefined where none is meant for certain. */
export function wordFor(written: string, allowed: readonly string[]): string | undefined {
  const plain = canonical(written)
  const same = only(allowed.filter((word) => canonical(word) === plain))
  if (same !== undefined || plain === '') return same
  const known = only(allowed.filter((word) => synonyms.get(word)?.split(' ').includes(plain)))
  if (known !== undefined) return known
  const level = levelOf(plain)
  return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level))
}

/** Of a scale of severities, the most severe: for a word nobody knows. Undefined where the words are no such scale. */
export function mostSevereOf(allowed: readonly string[]): string | undefined {
  const levels = allowed.map((word) => levelOf(canonical(word)))
  if (levels.length < 2 || levels.includes(-1)) return undefined
  return allowed[levels.indexOf(Math.min(...levels))]
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

/** Members by the schema's name: what else models call them, in canonical form. */
export const memberNames = new Map(
  Object.entries({
    comment: 'reply answer response message',
    summary: 'report',
    issue: 'number issuenumber',
    pull_request: 'pr prnumber prurl pullrequestnumber pullrequesturl',
    missing: 'questions',
    why: 'reason rationale explanation',
  }),
)

const negation = /\b(?:no|not|non|never|without|cannot|neither)\b|n['’]t\b/i

/** The one allowed word among those that were written: `code bug`, `Infrastructure issue`. */
export function wordWithin(written: string, allowed: readonly string[]): string | undefined {
  if (written.length > 60 || negation.test(written)) return undefined
  return only([...new Set(written.split(/[^\p{L}\p{N}]+/u).flatMap((word) => wordFor(word, allowed) ?? []))])
}

/** What stands in a text that is JSON; undefined where it isn't. */
export function jsonIn(text: string): unknown {
  const read = /^\s*[[{]/.test(text) ? parseLenient(text) : undefined
  return read && 'value' in read ? read.value : undefined
}

/** By the type that is wanted; undefined where nothing of that type can be meant. */
export const conversions: Readonly<Record<string, (value: unknown, schema: JsonObject) => unknown>> = {
  integer: numberIn,
  number: numberIn,
  boolean: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  string: textIn,
  array: (value) => (value === '' ? undefined : [value]),
  object: objectIn,
}

/** A list of labels is what to add; a list of one object is that; a number alone is the only one it can be. */
function objectIn(value: unknown, schema: JsonObject): unknown {
  const properties = Object.entries(objectOf(schema['properties']))
  const number = only(properties.filter(([, property]) => objectOf(property)['type'] === 'integer'))
  const given = number && (numberOf(value) ?? numberIn(value))
  if (number && given !== undefined) return { [number[0]]: given }
  const items = Array.isArray(value) ? arrayOf(value) : (textOf(value) ?? '').split(/\s*,\s*/).filter(Boolean)
  if (isObject(objectOf(schema['properties'])['add']) && items.length > 0) return { add: items }
  return items.length === 1 && isObject(items[0]) ? items[0] : undefined
}

const textNames = ['body', 'text', 'markdown', 'content', 'name', 'title']

/** A number; a text that was given line by line, or as the one text of an object. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.every((line) => typeof line === 'string') ? value.join('\n') : undefined
  const texts = Object.entries(objectOf(value)).filter(([, member]) => typeof member === 'string')
  const named = textNames.flatMap((name) => texts.find(([other]) => other === name) ?? [])
  return textOf(named[1] ?? only(texts)?.[1])
}

/** `"12"`, `"#12"`, `"L12"`, a pull request's page, or an object around it. */
function numberIn(value: unknown): number | undefined {
  if (isObject(value)) return only(Object.values(value).flatMap((member) => numberOf(member) ?? []))
  const text = textOf(value) ?? ''
  const [, digits] =
    /^\s*[#L]?(-?\d{1,15}(?:\.\d{1,15})?)\s*$/i.exec(text) ??
    /^\s*https?:\/\/\S{1,300}\/pull\/(\d{1,15})\b\S*\s*$/.exec(text) ??
    []
  return digits === undefined ? undefined : Number(digits)
}
