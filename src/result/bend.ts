/** Makes a value fit its schema where only one thing can be meant: nulls, case, numbers as text, one wrapping too many. Pure. */
import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../platform/json.ts'
import { headOf } from '../platform/text/text.ts'
import { confidences } from './apply/operations.ts'
import { findingNames, readLooseFinding } from './operations.ts'
import { isOfType, isUnwantedEmpty, resolveSchema, typesOf, wordsOf } from './schema-facts.ts'
import { canonical, conversions, jsonIn, memberNames, mostSevereOf, wordFor, wordWithin } from './words.ts'

/** Deeper nothing is changed. */
const maxDepth = 40
/** Cut, these are of no use. */
const codeNames = /suggest|code|patch|diff|replacement/i
const maxNote = 60
/** Members of an object that may be no more than a wrapping. */
const maxWrapping = 10

/**
 * Bends a value that doesn't fit `schema`. `known`: members that another schema of the same result has at its top.
 * The value may still not fit; one that fits must not come here. `notes`: what was changed, a few words each, once.
 */
export function bendToSchema(
  value: unknown,
  schema: JsonObject,
  known: ReadonlySet<string>,
): { readonly value: unknown; readonly notes: readonly string[] } {
  const bending = new Bending(schema, known)
  return { value: bending.walk(bending.unwrap(value), schema), notes: [...bending.notes] }
}

class Bending {
  readonly notes = new Set<string>()
  private readonly root: JsonObject
  private readonly known: ReadonlySet<string>

  constructor(root: JsonObject, known: ReadonlySet<string>) {
    this.root = root
    this.known = known
  }

  /** `{"result": …}`, JSON in a string, a list of one: a few of them around each other. */
  unwrap(given: unknown, layers = 4): unknown {
    const schema = resolveSchema(this.root, this.root, given)
    const value = typeof given === 'string' ? jsonIn(given) : given
    if (layers === 0 || !typesOf(schema).includes('object')) return given
    if (Array.isArray(value) && value.length === 1) {
      return this.note('the result as object', this.unwrap(arrayOf(value)[0], layers - 1))
    }
    if (!isObject(value)) return given
    if (value !== given) return this.note('JSON in a string', this.unwrap(value, layers - 1))
    return this.isWhole(value, schema) ? value : this.withoutWrapping(value, schema, layers)
  }

  private withoutWrapping(value: JsonObject, schema: JsonObject, layers: number): unknown {
    const known = this.namesOf(schema)
    const members = Object.entries(value)
    for (const [name, inner] of members.slice(0, maxWrapping)) {
      const unwrapped = new Bending(this.root, this.known).unwrap(inner, layers - 1)
      const isAlone = members.every(([other]) => other === name || !known.includes(other))
      if (isAlone && isObject(unwrapped) && this.isWhole(unwrapped, schema))
        return this.note(`the wrapping in ${quote(name)}`, unwrapped)
    }
    return value
  }

  /** Has all that the schema asks for; where it asks for nothing, anything that it knows. */
  private isWhole(value: JsonObject, schema: JsonObject): boolean {
    const has = (name: string): boolean => value[name] !== undefined
    const required = arrayOf(schema['required']).map(String)
    return required.length > 0 ? required.every(has) : this.namesOf(schema).some(has)
  }

  private namesOf(schema: JsonObject): readonly string[] {
    return [...Object.keys(objectOf(schema['properties'])), ...this.known]
  }

  /** @param name of the member; empty at the top */
  walk(given: unknown, schemaGiven: unknown, name = '', depth = 0): unknown {
    if (depth > maxDepth || !isObject(schemaGiven)) return given
    const schema = resolveSchema(schemaGiven, this.root, given)
    const value = this.retype(given, schema, name)
    if (typeof value === 'string') return this.text(name === 'again' ? findingNumber(value) : value, schema, name)
    if (Array.isArray(value)) return this.list(arrayOf(value), schema, name, depth)
    return isObject(value) ? this.object(value, schema, depth) : value
  }

  private retype(value: unknown, schema: JsonObject, name: string): unknown {
    const types = typesOf(schema)
    if (types.length === 0 || isOfType(value, types) || value === null || value === undefined) return value
    const inside = typeof value === 'string' ? jsonIn(value) : undefined
    if (typeof inside === 'object' && isOfType(inside, types))
      return this.note(`JSON in the string ${quote(name)}`, inside)
    for (const type of types) {
      const changed = conversions[type]?.(value, schema)
      if (changed !== undefined) return this.note(`${quote(name)} as ${type}`, changed)
    }
    return value
  }

  private text(value: string, schema: JsonObject, name: string): unknown {
    const words = wordsOf(schema)
    if (words.length > 0) {
      if (words.includes(value)) return value
      const severity = /severity|gravity/i.test(name) ? mostSevereOf(words) : undefined
      const word = wordFor(value, words) ?? severity ?? (name === 'verdict' ? undefined : wordWithin(value, words))
      return word === undefined ? value : this.note(`${quote(value)} as ${quote(word)}`, word)
    }
    const limit = schema['maxLength']
    if (typeof limit !== 'number' || value.length <= limit || schema['pattern'] !== undefined) return value
    const points = Array.from(headOf(value, limit * 2 + 2))
    if (points.length <= limit || limit < 1) return value
    if (codeNames.test(name)) return this.note(`${quote(name)} left out, since it is too long`, null)
    return this.note(`${quote(name)} cut to ${limit} characters`, `${points.slice(0, limit - 1).join('')}…`)
  }

  private list(value: readonly unknown[], schema: JsonObject, name: string, depth: number): unknown[] {
    const read = value.map((item) => (name === 'findings' ? this.finding(item, objectOf(schema['items'])) : item))
    const items = read.map((item) => this.walk(item, schema['items'], name, depth + 1))
    const limit = schema['maxItems']
    if (typeof limit !== 'number' || items.length <= limit) return items
    this.notes.add(`${quote(name)} cut to ${limit} of ${items.length}`)
    return byGravity(items).slice(0, limit)
  }

  /** One that lacks what the schema asks for is read by the names it has. */
  private finding(item: unknown, schema: JsonObject): unknown {
    const required = arrayOf(resolveSchema(schema, this.root, item)['required']).map(String)
    const isOurs = required.length > 0 && required.every((name) => findingNames.includes(name))
    const isReadable = (name: string): boolean => {
      const member = objectOf(item)[name] ?? undefined
      if (name === 'severity') return typeof member === 'string'
      if (name === 'title') return (textOf(member) ?? '').trim() !== ''
      return name === 'confidence' ? wordFor(textOf(member) ?? '', confidences) !== undefined : member !== undefined
    }
    const lines = [objectOf(item)['line'], objectOf(item)['start_line']]
    const isRange = lines.some((line) => Array.isArray(line) || (typeof line === 'string' && /\d\D+\d/.test(line)))
    if (!isOurs || (required.every(isReadable) && !isRange)) return item
    const read = readLooseFinding(item, true)
    return read === undefined ? item : this.note('findings in another form', read)
  }

  private object(value: JsonObject, schema: JsonObject, depth: number): JsonObject {
    const properties = objectOf(schema['properties'])
    const required = arrayOf(schema['required'])
    const isClosed =
      (schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false) &&
      schema['patternProperties'] === undefined
    const leaveOut = (name: string): [] => this.note(`without ${quote(name)}`, [])
    const renamed = Object.entries(value).map(([name, one]) => [this.rename(name, value, properties), one] as const)
    const members = renamed.flatMap(([name, member]): (readonly [string, unknown])[] => {
      const property = Object.hasOwn(properties, name) ? objectOf(properties[name]) : undefined
      if (property === undefined) {
        const isExtra = isClosed && !(depth === 0 && this.known.has(name))
        return isExtra ? leaveOut(name) : [[name, member]]
      }
      const isOptional = !required.includes(name)
      const isList = typesOf(resolveSchema(property, this.root, member)).includes('array')
      if (member === null && isList && !isOptional) return [[name, this.note(`${quote(name)} as array`, [])]]
      const bent = this.walk(member, properties[name], name, depth + 1)
      const isEmpty = isUnwantedEmpty(bent, resolveSchema(property, this.root, bent))
      return isOptional && isEmpty ? leaveOut(name) : [[name, bent]]
    })
    return Object.fromEntries(members)
  }

  /** `startLine` for `start_line`. */
  private rename(name: string, value: JsonObject, properties: JsonObject): string {
    if (Object.hasOwn(properties, name)) return name
    const plain = canonical(name)
    const free = Object.keys(properties).filter((one) => !Object.hasOwn(value, one))
    const same = free.filter((one) => canonical(one) === plain)
    const meant = same.length > 0 ? same : free.filter((one) => memberNames.get(one)?.split(' ').includes(plain))
    const [only] = meant
    if (only === undefined || meant.length > 1) return name
    return this.note(`${quote(name)} as ${quote(only)}`, only)
  }

  private note<T>(words: string, value: T): T {
    this.notes.add(words)
    return value
  }
}

/** `F1` for `f1`, `F01`, `#1` and `1`. */
function findingNumber(text: string): string {
  const [, digits] = /^\s*[F#]?\s*0*(\d{1,4})\s*$/i.exec(text) ?? []
  return digits === undefined ? text : `F${digits}`
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
