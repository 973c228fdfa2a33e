/** A map from YAML or JSON whose members nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>
export type Texts = Readonly<Record<string, string>>

/** Whether it is a map, and neither a list nor null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A map, or the empty one where there is none. Throws, naming `where`, on anything else. */
export function fieldsOf(value: unknown, where: string): Fields {
  if (value === undefined || value === null) return {}
  if (isFields(value)) return value
  throw new Error(`${where} must be a map, but it is ${describe(value)}.`)
}

/** A scalar as the runner turns it into text: null is empty, numbers and booleans are written out. */
export function textOf(value: unknown, where: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${where} must be a plain value, but it is ${describe(value)}.`)
}

/** The same, with nothing staying nothing. */
export function optionalTextOf(value: unknown, where: string): string | undefined {
  return value === undefined || value === null ? undefined : textOf(value, where)
}

/** A map of scalars as texts, as in `env:` and `with:`. Throws, naming `where`, on anything else. */
export function textsOf(value: unknown, where: string): Texts {
  const entries = Object.entries(fieldsOf(value, where))
  return Object.fromEntries(entries.map(([name, member]) => [name, textOf(member, `${where}.${name}`)]))
}

/** A list; one plain value counts as a list of one, as in `needs: build`. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? Array.from<unknown>(value) : [value]
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
