import type { Label } from '../../event/issue.ts'
import type { Person } from '../../event/person.ts'
import { noOrigin, type Text, type TextKind } from '../../event/text.ts'
import { formOf, labelOf } from '../fence.ts'
import { clean } from '../sanitize/clean.ts'
import { type Data, dataOf, type Line, priorities } from '../section.ts'
import type { PullFacts } from './context.ts'

/** What the lines about an event depend on besides the event. */
export interface Telling {
  /** Paths of texts that stand in the instructions already. */
  readonly given: ReadonlySet<string>
  /** The pull request it is about, where that was fetched. */
  readonly pull?: PullFacts | undefined
}

const longestWord = 250

/** Of a kind of text, for what is said of several. */
function pluralOf(what: TextKind): string {
  if (what === 'other') return 'texts of the event'
  if (what.endsWith('y')) return `${what.slice(0, -1)}ies`
  return what.endsWith('ch') ? `${what}es` : `${what}s`
}

type DataOptions = Partial<Pick<Data, 'rank' | 'keep' | 'share'>>

/** `Title: …`; a pointer for a text that the instructions hold. */
export function dataLine(name: string, text: Text, { given }: Telling, options?: DataOptions): Line {
  if (given.has(text.path)) return [`${name}: given in the instructions`]
  const { what } = text
  const parts = { label: labelOf(text), form: formOf(what), rank: priorities.detail, group: pluralOf(what) }
  return [`${name}: `, dataOf(text.text, { ...parts, ...options })]
}

/** The same, but nothing for an empty text. */
export function textLine(name: string, text: Text | undefined, telling: Telling, options?: DataOptions): Line[] {
  return !text || text.text.trim() === '' ? [] : [dataLine(name, text, telling, options)]
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
export function word(text: string): string
export function word(text: string | undefined): string | undefined
export function word(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return clean(text.slice(0, longestWord), 'plain').text.replace(/\s+/g, ' ').toWellFormed().trim()
}

export function nameOf(person: Person | undefined): string | undefined {
  return person && `@${word(person.login)}`
}

export function inBrackets(...facts: readonly (string | false | undefined)[]): string | undefined {
  const known = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '')
  return known.length === 0 ? undefined : `(${known.join(', ')})`
}
