import type { Label } from '../../event/issue.ts'
import type { Person } from '../../event/person.ts'
import { noOrigin, type Text, type TextKind } from '../../event/text.ts'
import { type Data, type Line, priorities } from '../section.ts'
import { clean } from '../sanitize/clean.ts'
import type { FetchedContext } from './context.ts'
import { formOf, labelOf } from '../fence.ts'

/** What the lines about an event depend on besides the event. */
export interface Telling {
  /** Paths of texts that stand in the instructions already. */
  readonly given: ReadonlySet<string>
  readonly fetched: FetchedContext
}

export type DataOptions = Partial<Pick<Data, 'rank' | 'keep' | 'share' | 'group'>>

const longestWord = 250

/** Of a kind of text, for what is said of several. */
function pluralOf(what: TextKind): string {
  if (what === 'other') return 'texts of the event'
  if (what.endsWith('y')) return `${what.slice(0, -1)}ies`
  return what.endsWith('ch') ? `${what}es` : `${what}s`
}

/** A text of the event as data. */
export function dataOf(text: Text, options: DataOptions = {}): Data {
  return {
    text: text.text,
    form: formOf(text.what),
    label: labelOf(text),
    rank: priorities.detail,
    keep: 'start',
    share: 0.4,
    group: pluralOf(text.what),
    ...options,
  }
}

/** `Title: …`; nothing for an empty text, and a pointer for one that the instructions hold. */
export function textLine(name: string, text: Text | undefined, telling: Telling, options?: DataOptions): Line[] {
  if (!text || text.text.trim() === '') return []
  if (telling.given.has(text.path)) return [[`${name}: given in the instructions`]]
  return [[`${name}: `, dataOf(text, options)]]
}

/** A line of our own words; undefined and empty values are left out, and no line is made of none. */
export function factLine(name: string, ...facts: readonly (string | number | false | undefined)[]): Line[] {
  const known = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '')
  return known.length === 0 ? [] : [[`${name}: ${known.join(' ')}`]]
}

/** All labels in one fence: names are few and short, but anybody's who may make one. */
export function labelsLine(labels: readonly Label[], telling: Telling): Line[] {
  const text = labels.map(({ name }) => name.text).join(', ')
  return textLine('Labels', { ...noOrigin, text, what: 'label', path: '' }, telling, { rank: priorities.title })
}

/** A word of GitHub's, an id, a name: never more than a short line, whatever came. */
export function word(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return clean(text.slice(0, longestWord), 'plain').text.replace(/\s+/g, ' ').toWellFormed().trim()
}

export function nameOf(person: Person | undefined): string | undefined {
  return person && `@${word(person.login) ?? ''}`
}

export function inBrackets(...facts: readonly (string | false | undefined)[]): string | undefined {
  const known = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '')
  return known.length === 0 ? undefined : `(${known.join(', ')})`
}
