/** Guards for what comes from outside: JSON nobody has looked at yet. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object, or an empty one: for members that may be absent, null or of another type. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text, where there is any; an empty one counts as absent. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** An RFC 3339 time. */
export function dateOf(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** The parsed JSON, a byte order mark before it dropped; undefined where it isn't any. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown
  } catch {
    return undefined
  }
}

/**
 * JSON of a value from outside. Never throws: one that is nested too deeply to be written, or holds itself, becomes a
 * text that says so.
 */
export function stringify(value: unknown, indent?: number): string {
  try {
    const text: unknown = JSON.stringify(value, undefined, indent)
    return typeof text === 'string' ? text : 'null'
  } catch {
    return JSON.stringify('(nested too deeply to be shown)')
  }
}
