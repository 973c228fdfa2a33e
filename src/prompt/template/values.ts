import { isObject, type JsonObject } from '../../platform/json.ts'
import { anyText, type FenceLabel, type Fencer, formOf, labelOf, labelOfBoth } from '../fence.ts'
import { fitText, isWorthRoom } from '../budget.ts'
import type { HiddenText, Placeholders } from '../pasted-text/placeholders.ts'
import type { TextForm } from '../sanitize/clean.ts'
import { jsonBytes } from '../size.ts'

/** Stands for all values up to the next one that fits. */
const gap = '[omitted to fit]'

/** Where fenced values come from: one for a rendering, so that all of them share the room there is. */
export class DataWriter {
  readonly #fencer: Fencer
  readonly #share: number
  #bytes: number
  #cut = 0
  #left = 0
  #isInGap = false

  /** `bytes`: of JSON for all values together, with their fences; one takes at most two fifths of it. */
  constructor(fencer: Fencer, bytes: number) {
    this.#fencer = fencer
    this.#bytes = bytes
    this.#share = Math.floor(bytes * 0.4)
  }

  /** Cleans, cuts and fences a text. Once there is no room for it, nothing stands for it but a word in front. */
  write(text: string, label: FenceLabel, form: TextForm): string {
    const frame = this.#fencer.frameBytes(label)
    const allowed = Math.min(this.#bytes - frame - gap.length, this.#share)
    if (!isWorthRoom(text, allowed)) {
      this.#left++
      if (this.#isInGap) return ''
      this.#isInGap = true
      this.#bytes -= gap.length
      return gap
    }
    const fitted = fitText({ text, form, keep: 'start' }, allowed)
    this.#fencer.count(fitted.counts)
    this.#bytes -= frame + jsonBytes(fitted.text + fitted.note)
    this.#isInGap = false
    if (fitted.isCut) this.#cut++
    return this.#fencer.enclose(fitted.text, label) + fitted.note
  }

  /** What was cut, a sentence for the log; none for nothing. */
  describeCuts(): string[] {
    const fates = [this.#left > 0 && `${this.#left} omitted`, this.#cut > 0 && `${this.#cut} cut short`]
    const told = fates.filter((fate) => fate !== false).join(', ')
    return told === '' ? [] : [`Truncated to fit: values of the template: ${told}.`]
  }
}

interface DataFacts {
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

  /** The origin of what is made of both. Hidden markup is taken out where either may hold it. */
  and(other: FencedValue): FencedValue {
    const [mine, others] = [this.#facts, other.#facts]
    const form = mine.form === others.form ? mine.form : 'markdown'
    return new FencedValue({ text: '', label: labelOfBoth(mine.label, others.label), form }, this.#writer)
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

/** The texts from outside in the value, as deep as lists go. */
export function findFenced(value: unknown): readonly FencedValue[] {
  if (value instanceof FencedValue) return [value]
  return Array.isArray(value) ? value.flatMap(findFenced) : []
}

/** Where what is made of these texts comes from; undefined for none. */
export function originOfAll(values: readonly FencedValue[]): FencedValue | undefined {
  const [first, ...rest] = values
  return first && rest.reduce((one, other) => one.and(other), first)
}

/** Every string of a filter's result as a text of this origin. */
export function refence(result: unknown, origin: FencedValue): unknown {
  if (typeof result === 'string') return origin.with(result)
  return Array.isArray(result) ? result.map((item) => refence(item, origin)) : result
}

/**
 * The values of `prompt_vars`. They are the user's, but event text may be pasted into them like into a prompt: a
 * value that is one is data, a name too: whatever a stranger calls a branch, conditions and filters take the value for
 * what it says. In others event text is fenced where it stands.
 * @throws ActionError where event text stands in a name.
 */
export function fenceVars(vars: JsonObject, placeholders: Placeholders, writer: DataWriter): JsonObject {
  const fenced: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(vars)) {
    placeholders.requireOwnName(name, 'prompt_vars')
    fenced[name] = fenceVar(value, placeholders, writer)
  }
  return fenced
}

function fenceVar(value: unknown, placeholders: Placeholders, writer: DataWriter): unknown {
  if (typeof value === 'string') return fenceText(value, placeholders, writer)
  if (Array.isArray(value)) return value.map((item: unknown) => fenceVar(item, placeholders, writer))
  return isObject(value) ? fenceVars(value, placeholders, writer) : value
}

/** With the pasted texts fenced where a word stands for them; a value that is nothing but one, as data. */
export function fenceText(value: string, placeholders: Placeholders, writer: DataWriter): FencedValue | string {
  const pieces = placeholders.split(value).map((piece) => (typeof piece === 'string' ? piece : toData(piece, writer)))
  const [first, ...others] = pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '')
  return first instanceof FencedValue && others.length === 0 ? first : pieces.map(String).join('')
}

function toData({ text, source }: HiddenText, writer: DataWriter): FencedValue {
  const facts = source
    ? { label: labelOf(source), form: formOf(source.what) }
    : { label: anyText, form: 'markdown' as const }
  return new FencedValue({ text, ...facts }, writer)
}
