/** Makes a value fit its schema where only one thing can be meant: nulls, case, numbers as text, one wrapping too many. Pure. */
import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../platform/json.ts'
import { headOf } from '../platform/text/text.ts'
import { findingNames, readLooseFinding } from './finding.ts'
import { isBroken, parseLenient } from './lenient-json.ts'
import { acceptsEmpty, acceptsNull, isOfType, resolveSchema, typesOf, wordsOf } from './schema-facts.ts'
import { canonical, gravestOf, wordFor } from './words.ts'

export interface Bent {
  readonly value: unknown
  /** What was changed, a few words each, once. */
  readonly notes: readonly string[]
}

/** Deeper nothing is changed. */
const maxDepth = 40
/** Cut, these are of no use. */
const codeNames = /suggest|code|patch|diff|replacement/i
const maxNote = 60

/**
 * Bends a value that doesn't fit `schema`. `known`: members that another schema of the same result has at its top.
 * The value may still not fit; one that fits must not come here.
 */
export function bendToSchema(value: unknown, schema: JsonObject, known: ReadonlySet<string> = new Set()): Bent {
  const bending = new Bending(schema, known)
  return { value: bending.run(value), notes: [...bending.notes] }
}

interface Place {
  /** The member's name; empty at the top. */
  readonly name: string
  readonly depth: number
}

class Bending {
  readonly notes = new Set<string>()
  private readonly root: JsonObject
  private readonly known: ReadonlySet<string>

  constructor(root: JsonObject, known: ReadonlySet<string>) {
    this.root = root
    this.known = known
  }

  run(value: unknown): unknown {
    return this.walk(this.unwrap(value), this.root, { name: '', depth: 0 })
  }

  /** `{"result": …}`, JSON in a string, a list of one. */
  private unwrap(value: unknown): unknown {
    const schema = resolveSchema(this.root, this.root, value)
    if (!typesOf(schema).includes('object')) return value
    const read = typeof value === 'string' ? parseLenient(value) : undefined
    if (read !== undefined && !isBroken(read) && isObject(read.value)) return this.note('JSON in a string', read.value)
    if (!isObject(value)) return value
    const [[name, inner] = ['', undefined], ...others] = Object.entries(value)
    const names = [...Object.keys(objectOf(schema['properties'])), ...this.known]
    const isWrapped = others.length === 0 && isObject(inner) && Object.keys(inner).some((one) => names.includes(one))
    const isMissing = (object: unknown): boolean =>
      arrayOf(schema['required']).some((one) => objectOf(object)[String(one)] === undefined)
    if (!isWrapped || (names.includes(name) && (!isMissing(value) || isMissing(inner)))) return value
    return this.note(`the wrapping in ${quote(name)}`, inner)
  }

  private walk(given: unknown, schemaGiven: unknown, place: Place): unknown {
    if (place.depth > maxDepth || !isObject(schemaGiven)) return given
    const schema = resolveSchema(schemaGiven, this.root, given)
    const value = this.retype(given, schema, place)
    if (typeof value === 'string') return this.text(value, schema, place)
    if (Array.isArray(value)) return this.list(arrayOf(value), schema, place)
    return isObject(value) ? this.object(value, schema, place) : value
  }

  private retype(value: unknown, schema: JsonObject, place: Place): unknown {
    const types = typesOf(schema)
    if (types.length === 0 || isOfType(value, types) || value === null || value === undefined) return value
    for (const type of types) {
      const changed = convert(value, type, schema)
      if (changed !== undefined) return this.note(`${quote(place.name)} as ${type}`, changed)
    }
    return value
  }

  private text(value: string, schema: JsonObject, { name }: Place): unknown {
    const words = wordsOf(schema)
    if (words.length > 0) {
      if (words.includes(value)) return value
      const severity = /severity|gravity/i.test(name) ? gravestOf(words) : undefined
      const word = wordFor(value, words) ?? severity
      return word === undefined ? value : this.note(`${quote(value)} as ${quote(word)}`, word)
    }
    const limit = schema['maxLength']
    if (typeof limit !== 'number' || value.length <= limit || schema['pattern'] !== undefined) return value
    const points = Array.from(headOf(value, limit * 2 + 2))
    if (points.length <= limit || limit < 1) return value
    if (codeNames.test(name)) return this.note(`${quote(name)} left out, since it is too long`, null)
    return this.note(`${quote(name)} cut to ${limit} characters`, `${points.slice(0, limit - 1).join('')}…`)
  }

  private list(value: readonly unknown[], schema: JsonObject, { name, depth }: Place): unknown[] {
    const read = value.map((item) => (name === 'findings' ? this.finding(item, objectOf(schema['items'])) : item))
    const items = read.map((item) => this.walk(item, schema['items'], { name, depth: depth + 1 }))
    const limit = schema['maxItems']
    if (typeof limit !== 'number' || items.length <= limit) return items
    this.notes.add(`${quote(name)} cut to ${limit} of ${items.length}`)
    return byGravity(items).slice(0, limit)
  }

  /** One that lacks what the schema asks for is read by the names it has. */
  private finding(item: unknown, schema: JsonObject): unknown {
    const required = arrayOf(resolveSchema(schema, this.root, item)['required']).map(String)
    const isOurs = required.length > 0 && required.every((name) => findingNames.includes(name))
    if (!isOurs || required.every((name) => (objectOf(item)[name] ?? null) !== null)) return item
    const read = readLooseFinding(item, true)
    return read === undefined ? item : this.note('findings by other names', read)
  }

  private object(value: JsonObject, schema: JsonObject, { depth }: Place): JsonObject {
    const properties = objectOf(schema['properties'])
    const isOptional = (name: string): boolean => !arrayOf(schema['required']).includes(name)
    const isClosed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false
    const isExtra = (name: string): boolean =>
      isClosed &&
      !Object.hasOwn(properties, name) &&
      schema['patternProperties'] === undefined &&
      !(depth === 0 && this.known.has(name))
    const members = Object.entries(value).map(
      ([name, member]) => [this.rename(name, value, properties), member] as const,
    )
    return Object.fromEntries(
      members.flatMap(([name, member]) => {
        if (isExtra(name)) return this.leaveOut(name)
        const property = Object.hasOwn(properties, name) ? properties[name] : undefined
        if (property === undefined) return [[name, member]]
        const bent = this.walk(member, property, { name, depth: depth + 1 })
        return isOptional(name) && this.isEmpty(bent, property) ? this.leaveOut(name) : [[name, bent]]
      }),
    )
  }

  /** `startLine` for `start_line`. */
  private rename(name: string, value: JsonObject, properties: JsonObject): string {
    if (Object.hasOwn(properties, name)) return name
    const meant = Object.keys(properties).filter(
      (one) => canonical(one) === canonical(name) && !Object.hasOwn(value, one),
    )
    const [only] = meant
    if (only === undefined || meant.length > 1) return name
    return this.note(`${quote(name)} as ${quote(only)}`, only)
  }

  private isEmpty(value: unknown, property: unknown): boolean {
    const schema = resolveSchema(objectOf(property), this.root, value)
    if (value === null || value === undefined) return !acceptsNull(schema)
    return value === '' && !acceptsEmpty(schema)
  }

  private leaveOut(name: string): [] {
    this.notes.add(`without ${quote(name)}`)
    return []
  }

  private note<T>(words: string, value: T): T {
    this.notes.add(words)
    return value
  }
}

function convert(value: unknown, type: string, schema: JsonObject): unknown {
  switch (type) {
    case 'integer':
    case 'number':
      return numberIn(value)
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : undefined
    case 'string':
      return typeof value === 'number' ? String(value) : linesIn(value)
    case 'array':
      return value === '' ? undefined : [value]
    case 'object':
      return objectIn(Array.isArray(value) ? arrayOf(value) : [textOf(value)].filter(Boolean), schema)
    default:
      return undefined
  }
}

/** A list of labels is what to add; a list of one object is that. */
function objectIn(items: readonly unknown[], schema: JsonObject): unknown {
  if (isObject(objectOf(schema['properties'])['add']) && items.length > 0) return { add: items }
  return items.length === 1 && isObject(items[0]) ? items[0] : undefined
}

/** A text that was given line by line. */
function linesIn(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : undefined
}

/** `"12"`, `"#12"`, `"L12"`. */
function numberIn(value: unknown): number | undefined {
  const [, digits] = typeof value === 'string' ? (/^\s*[#L]?(-?\d{1,15}(?:\.\d{1,15})?)\s*$/i.exec(value) ?? []) : []
  return digits === undefined ? undefined : Number(digits)
}

/** Where a list is cut, what matters most stays: stable, and as it was where nothing has a severity. */
function byGravity(items: readonly unknown[]): unknown[] {
  const scale = ['critical', 'major', 'minor', 'nit']
  const rank = (item: unknown): number => {
    const word = wordFor(textOf(objectOf(item)['severity']) ?? '', scale)
    return word === undefined ? 0 : scale.indexOf(word)
  }
  return items.toSorted((one, other) => rank(one) - rank(other))
}

function quote(name: string): string {
  return JSON.stringify(name.length > maxNote ? `${headOf(name, maxNote)}…` : name)
}
