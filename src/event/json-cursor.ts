import { isObject, type JsonObject, objectOf, textOf } from '../platform/json.ts'

export { isObject, type JsonObject } from '../platform/json.ts'

/** An object of the payload and where it stands below `github.event`; empty where the payload has none there. */
export interface JsonCursor {
  readonly value: JsonObject
  readonly path: string
}

/** A whole JSON value as a place, for reading it by the functions below. */
export function rootOf(value: unknown): JsonCursor {
  return { value: objectOf(value), path: '' }
}

/** The object under `key`, empty where there is none. */
export function at(place: JsonCursor, key: string): JsonCursor {
  const value = place.value[key]
  return { value: isObject(value) ? value : {}, path: pathTo(place, key) }
}

/** What `read` makes of the object under `key`; undefined where there is none. */
export function partAt<T>(place: JsonCursor, key: string, read: (part: JsonCursor) => T): T | undefined {
  return has(place, key) ? read(at(place, key)) : undefined
}

export function has(place: JsonCursor, key: string): boolean {
  return isObject(place.value[key])
}

/** The objects of the list under `key`; what isn't an object is left out. */
export function items(place: JsonCursor, key: string): JsonCursor[] {
  const list = place.value[key]
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, path: `${pathTo(place, key)}[${index}]` }] : [],
  )
}

/** The path of `key`, as an expression spells it: a name that has other signs than a name's stands in brackets. */
export function pathTo(place: JsonCursor, key: string): string {
  if (!/^[a-z_][\w-]*$/i.test(key)) return `${place.path}['${key}']`
  return place.path === '' ? key : `${place.path}.${key}`
}

export function stringAt(place: JsonCursor, key: string): string | undefined {
  const value = place.value[key]
  return typeof value === 'string' ? value : undefined
}

/** A string that isn't empty. */
export function wordAt(place: JsonCursor, key: string): string | undefined {
  return textOf(place.value[key])
}

/** A whole number that counts or identifies something. */
export function numberAt(place: JsonCursor, key: string): number | undefined {
  const value = place.value[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

export function isTrueAt(place: JsonCursor, key: string): boolean {
  return place.value[key] === true
}

/** An ISO 8601 date, or, as in `push`, seconds since 1970. */
export function dateAt(place: JsonCursor, key: string): Date | undefined {
  const value = place.value[key]
  const isDate = typeof value === 'number' || (typeof value === 'string' && dateForm.test(value))
  const date = isDate ? new Date(typeof value === 'number' ? value * 1000 : value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

/** A date with a time, as GitHub writes it, and nothing behind it: `Date` also takes remarks in brackets. */
export const dateForm = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/

/** A link that can stand in a line of text: http or https, no blanks, of a length people have. */
export function linkAt(place: JsonCursor, key: string): string | undefined {
  const value = stringAt(place, key)
  return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : undefined
}

/** A full commit id, SHA-1 or SHA-256. */
export function shaAt(place: JsonCursor, key: string): string | undefined {
  const value = stringAt(place, key)
  return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : undefined
}
