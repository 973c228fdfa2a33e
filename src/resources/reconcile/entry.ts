import { describe, quote } from '../../inputs/fields.ts'
import { nearest } from '../../platform/text/nearest.ts'
import { arrayOf, isObject, textOf, type JsonObject } from '../../platform/json.ts'

/** What is wrong in a file of the repository, and where. */
export interface Problem {
  /** 1-based; undefined where it is the file as a whole. */
  readonly line: number | undefined
  readonly message: string
}

/** Gathers what is wrong, so that one run tells everything. */
export class Problems {
  private readonly found: Problem[] = []

  add(line: number | undefined, message: string): void {
    this.found.push({ line, message })
  }

  /** By line; those of the whole file first. */
  get all(): readonly Problem[] {
    return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  }
}

export interface EntryParts {
  readonly value: JsonObject
  /** Where it begins in the file. */
  readonly line: number
  /** Where each of its names stands. */
  readonly lines: ReadonlyMap<string, number>
}

/** One entry of a file, read name by name. What doesn't fit becomes a problem with its line; reading goes on. */
export class Entry {
  readonly line: number
  private readonly parts: EntryParts
  private readonly problems: Problems
  private readonly known = new Set<string>()

  constructor(parts: EntryParts, problems: Problems) {
    this.line = parts.line
    this.parts = parts
    this.problems = problems
  }

  /** Whether anything is written under the name, empty or not. */
  has(name: string): boolean {
    this.known.add(name)
    return this.parts.value[name] !== undefined
  }

  /** Undefined where nothing is written, or something that isn't text. */
  text(name: string): string | undefined {
    const value = this.read(name)
    if (value === undefined) return undefined
    const text = typeof value === 'string' ? value.trim() : undefined
    this.require(text !== undefined, name, `must be text, not ${describe(value)}; quotes make it text.`)
    this.require(text !== '', name, 'is empty.')
    return text === '' ? undefined : text
  }

  /** As `text`, and without line ends. */
  oneLine(name: string): string | undefined {
    const text = this.text(name)
    this.require(text === undefined || !/[\n\0]/.test(text), name, 'must be one line.')
    return text
  }

  requiredText(name: string): string | undefined {
    this.require(this.has(name), name, 'is missing.')
    return this.text(name)
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name)
    const choice = choices.find((one) => one === text)
    const isFine = text === undefined || choice !== undefined
    this.require(isFine, name, `must be one of ${choices.join(', ')}, not ${quote(text ?? '')}.`)
    return choice
  }

  flag(name: string): boolean | undefined {
    const value = this.read(name)
    if (value === undefined || typeof value === 'boolean') return value
    this.refuse(name, `must be true or false, not ${describe(value)}.`)
    return undefined
  }

  /** An empty list where nothing is written. */
  texts(name: string): readonly string[] {
    const value = this.read(name)
    if (value === undefined) return []
    this.require(Array.isArray(value), name, `must be a list, not ${describe(value)}.`)
    return arrayOf(value).flatMap((item) => {
      const text = textOf(item)?.trim() ?? ''
      this.require(text !== '', name, 'must be a list of texts; quotes make a text of anything.')
      return text === '' ? [] : [text]
    })
  }

  map(name: string): JsonObject | undefined {
    const value = this.read(name)
    if (value === undefined || isObject(value)) return value
    this.refuse(name, `must be a map of names to values, not ${describe(value)}.`)
    return undefined
  }

  /** Adds a problem with what stands under the name. */
  refuse(name: string, message: string): void {
    this.problems.add(this.parts.lines.get(name) ?? this.line, `${name} ${message}`)
  }

  /** To be called last: names nobody asked for are problems. */
  finish(): void {
    for (const name of Object.keys(this.parts.value).filter((one) => !this.known.has(one))) {
      const meant = nearest(name, [...this.known])
      this.refuse(name, `means nothing here.${meant === undefined ? '' : ` Did you mean ${meant}?`}`)
    }
  }

  private require(isFine: boolean, name: string, message: string): void {
    if (!isFine) this.refuse(name, message)
  }

  private read(name: string): unknown {
    if (!this.has(name)) return undefined
    const value = this.parts.value[name]
    this.require(value !== null, name, 'is empty.')
    return value ?? undefined
  }
}

const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/

/**
 * The key of each entry: lower-case letters, digits, dots, hyphens, and none twice. Where there is a problem with it the
 * key is empty, so that the rest of the entry is still looked at.
 */
export function readKeys(entries: readonly Entry[]): readonly string[] {
  const keys = entries.map((entry) => {
    const key = entry.requiredText('key') ?? ''
    if (key === '' || keyForm.test(key)) return key
    entry.refuse('key', `must be up to 64 lower-case letters, digits, dots and hyphens, not ${quote(key)}.`)
    return ''
  })
  const doubles = findDoubles(entries, keys)
  for (const { entry, id, line } of doubles) entry.refuse('key', `${id} is taken by the entry in line ${line}.`)
  return keys.map((key, at) => (doubles.some(({ entry }) => entry === entries[at]) ? '' : key))
}

/** The entries with an id that an earlier one has, and that one's line; an empty id is none. */
export function findDoubles(
  entries: readonly Entry[],
  ids: readonly string[],
): readonly { readonly entry: Entry; readonly id: string; readonly line: number }[] {
  const firsts = new Map<string, number>()
  return entries.flatMap((entry, at) => {
    const id = ids[at] ?? ''
    const line = firsts.get(id)
    if (line === undefined && id !== '') firsts.set(id, entry.line)
    return line === undefined ? [] : [{ entry, id, line }]
  })
}
