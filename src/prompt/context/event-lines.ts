import type { Person } from '../../event/person.ts'
import type { Text, TextKind } from '../../event/text.ts'
import { formOf, labelOf } from '../fence.ts'
import { clean } from '../sanitize/clean.ts'
import { type Data, dataOf, type Line, priorities } from '../section.ts'

const longestWord = 250

type DataOptions = Partial<Pick<Data, 'rank' | 'keep' | 'share'>>

/** Collects the lines about an event. */
export class Teller {
  readonly lines: Line[] = []
  readonly #given: ReadonlySet<string>

  /** `given`: paths of texts that stand in the instructions already. */
  constructor(given: ReadonlySet<string> = new Set()) {
    this.#given = given
  }

  /** `Title: …`; a pointer for a text that the instructions hold. */
  data(name: string, text: Text, options?: DataOptions): void {
    const { what, path } = text
    const parts = { label: labelOf(text), form: formOf(what), rank: priorities.detail, group: pluralOf(what) }
    const isGiven = this.#given.has(path)
    this.lines.push(
      isGiven ? [`${name}: given in the instructions`] : [`${name}: `, dataOf(text.text, { ...parts, ...options })],
    )
  }

  /** The same, but nothing for an empty text. */
  text(name: string, text: Text | undefined, options?: DataOptions): void {
    if (text && text.text.trim() !== '') this.data(name, text, options)
  }

  /** A line of our own words; undefined and empty values are left out, and no line is made of none. */
  fact(name: string, ...facts: readonly Fact[]): void {
    const known = facts.filter(isKnown)
    if (known.length > 0) this.lines.push([`${name}: ${known.join(' ')}`])
  }
}

type Fact = string | number | false | undefined

function isKnown(fact: Fact): boolean {
  return fact !== undefined && fact !== false && fact !== ''
}

/** Of a kind of text, for what is said of several. */
function pluralOf(what: TextKind): string {
  if (what === 'other') return 'texts of the event'
  if (what.endsWith('y')) return `${what.slice(0, -1)}ies`
  return what.endsWith('ch') ? `${what}es` : `${what}s`
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

export function inBrackets(...facts: readonly Fact[]): string | undefined {
  const known = facts.filter(isKnown)
  return known.length === 0 ? undefined : `(${known.join(', ')})`
}
