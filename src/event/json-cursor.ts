import { arrayOf, isObject, type JsonObject, objectOf, textOf } from '../platform/json.ts'

/** A date with a time, as GitHub writes it, and nothing behind it: `Date` also takes remarks in brackets. */
export const dateForm = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/

/** An object of the payload and where it stands below `github.event`; empty where the payload has none there. */
export class JsonCursor {
  readonly value: JsonObject
  readonly path: string

  constructor(value: JsonObject = {}, path = '') {
    this.value = value
    this.path = path
  }

  has(key: string): boolean {
    return isObject(this.value[key])
  }

  /** The object under `key`, empty where there is none. */
  at(key: string): JsonCursor {
    return new JsonCursor(objectOf(this.value[key]), this.pathTo(key))
  }

  /** What `read` makes of the object under `key`; undefined where there is none. */
  part<T>(key: string, read: (part: JsonCursor) => T): T | undefined {
    return this.has(key) ? read(this.at(key)) : undefined
  }

  /** The objects of the list under `key`; what isn't an object is left out. */
  items(key: string): JsonCursor[] {
    return arrayOf(this.value[key]).flatMap((value, index) =>
      isObject(value) ? new JsonCursor(value, `${this.pathTo(key)}[${index}]`) : [],
    )
  }

  /** The path of `key`, as an expression spells it: a name that has other signs than a name's stands in brackets. */
  pathTo(key: string): string {
    if (!/^[a-z_][\w-]*$/i.test(key)) return `${this.path}['${key}']`
    return this.path === '' ? key : `${this.path}.${key}`
  }

  string(key: string): string | undefined {
    const value = this.value[key]
    return typeof value === 'string' ? value : undefined
  }

  /** A string that isn't empty. */
  word(key: string): string | undefined {
    return textOf(this.value[key])
  }

  /** A whole number that counts or identifies something. */
  number(key: string): number | undefined {
    const value = this.value[key]
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
  }

  isTrue(key: string): boolean {
    return this.value[key] === true
  }

  /** An ISO 8601 date, or, as in `push`, seconds since 1970. */
  date(key: string): Date | undefined {
    const value = this.value[key]
    const isDate = typeof value === 'number' || (typeof value === 'string' && dateForm.test(value))
    const date = isDate ? new Date(typeof value === 'number' ? value * 1000 : value) : undefined
    return date && !Number.isNaN(date.getTime()) ? date : undefined
  }

  /** A link that can stand in a line of text: http or https, no blanks, of a length people have. */
  link(key: string): string | undefined {
    const value = this.string(key)
    return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : undefined
  }

  /** A full commit id, SHA-1 or SHA-256. */
  sha(key: string): string | undefined {
    const value = this.string(key)
    return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : undefined
  }
}
