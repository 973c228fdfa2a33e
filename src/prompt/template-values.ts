import type { TextForm } from './clean.ts'
import type { Fencer, FenceLabel } from './fence.ts'
import { cutToFit, jsonBytes } from './size.ts'

/** Where fenced values come from: one for a rendering, so that all of them share the room there is. */
export class DataWriter {
  readonly fencer: Fencer
  readonly #share: number
  #bytes: number
  #cuts = 0

  /** `bytes`: of JSON for all values together; one takes at most two fifths of it. */
  constructor(fencer: Fencer, bytes: number) {
    this.fencer = fencer
    this.#bytes = bytes
    this.#share = Math.floor(bytes * 0.4)
  }

  /** Cleans, cuts and fences a text. */
  write(text: string, label: FenceLabel, form: TextForm): string {
    const cut = cutToFit(this.fencer.clean(text, form), Math.max(0, Math.min(this.#bytes, this.#share)), 'start')
    this.#bytes -= jsonBytes(cut.text)
    const fenced = this.fencer.enclose(cut.text, label)
    if (cut.removed === 0) return fenced
    this.#cuts++
    return `${fenced} [cut: the last ${cut.removed} characters are left out]`
  }

  get cuts(): number {
    return this.#cuts
  }
}

export interface DataFacts {
  readonly text: string
  readonly label: FenceLabel
  readonly form: TextForm
}

/**
 * A text from outside in a template. Whatever turns it into a string gets it fenced; only our own filters and
 * comparisons see the bare text, and what a filter makes of it is such a value again.
 */
export class FencedValue {
  readonly #facts: DataFacts
  readonly #writer: DataWriter

  constructor(facts: DataFacts, writer: DataWriter) {
    this.#facts = facts
    this.#writer = writer
  }

  get bare(): string {
    return this.#facts.text
  }

  /** For templates: `event.issue.title.size`. */
  get size(): number {
    return this.#facts.text.length
  }

  /** The same origin, another text. */
  with(text: string): FencedValue {
    return new FencedValue({ ...this.#facts, text }, this.#writer)
  }

  toString(): string {
    const { text, label, form } = this.#facts
    return text.trim() === '' ? '' : this.#writer.write(text, label, form)
  }

  /** What a template's `contains` asks. */
  indexOf(wanted: unknown): number {
    return this.bare.indexOf(String(bareOf(wanted)))
  }

  /** What `case`, `==` and the others ask of values they compare. */
  equals(other: unknown): boolean {
    return this.bare === bareOf(other)
  }

  gt(other: unknown): boolean {
    return this.bare > String(bareOf(other))
  }

  geq(other: unknown): boolean {
    return this.bare >= String(bareOf(other))
  }

  lt(other: unknown): boolean {
    return this.bare < String(bareOf(other))
  }

  leq(other: unknown): boolean {
    return this.bare <= String(bareOf(other))
  }
}

/** The value with its texts bare, as deep as lists go. */
export function bareOf(value: unknown): unknown {
  if (value instanceof FencedValue) return value.bare
  return Array.isArray(value) ? value.map(bareOf) : value
}

/** The first text from outside in the value, as deep as lists go. */
export function findFenced(value: unknown): FencedValue | undefined {
  if (value instanceof FencedValue) return value
  if (!Array.isArray(value)) return undefined
  for (const item of value) {
    const found = findFenced(item)
    if (found) return found
  }
  return undefined
}

/** Every string of a filter's result as a text of this origin. */
export function refence(result: unknown, origin: FencedValue): unknown {
  if (typeof result === 'string') return origin.with(result)
  return Array.isArray(result) ? result.map((item) => refence(item, origin)) : result
}
