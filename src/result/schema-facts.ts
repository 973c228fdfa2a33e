/** What a JSON Schema says about a place, as far as reading leniently needs it. Pure. */
import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../platform/json.ts'

const maxSteps = 20

/** The schema with its local references followed, `allOf` joined, and the branch of `anyOf` that looks like the value. */
export function resolveSchema(schema: JsonObject, root: JsonObject, value: unknown, steps = maxSteps): JsonObject {
  if (steps <= 0) return {}
  const { $ref, allOf, anyOf, oneOf, ...own } = schema
  const target = typeof $ref === 'string' ? follow($ref, root) : undefined
  const branch = branchFor([...arrayOf(anyOf), ...arrayOf(oneOf)].filter(isObject), value)
  const parts = [target, ...arrayOf(allOf), branch].filter(isObject)
  return parts.slice(0, maxSteps).reduce<JsonObject>((joined, part) => {
    const other = resolveSchema(part, root, value, steps - 5)
    return {
      ...other,
      ...joined,
      properties: { ...objectOf(other['properties']), ...objectOf(joined['properties']) },
      required: [...arrayOf(other['required']), ...arrayOf(joined['required'])],
    }
  }, own)
}

function follow(reference: string, root: JsonObject): unknown {
  if (reference === '#') return root
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined), root)
}

/** The only branch that isn't `null`, else the first whose type and constant members are the value's. */
function branchFor(branches: readonly JsonObject[], value: unknown): JsonObject | undefined {
  const real = branches.filter((branch) => branch['type'] !== 'null')
  if (real.length < 2) {
    const types = real.length < branches.length ? typesOf(real[0] ?? {}) : []
    return real[0] && { ...real[0], ...(types.length > 0 && { type: [...types, 'null'] }) }
  }
  return real.find((branch) => {
    const types = typesOf(branch)
    if (types.length > 0 && !isOfType(value, types)) return false
    return Object.entries(objectOf(branch['properties'])).every(([name, property]) => {
      const constant = objectOf(property)['const']
      return constant === undefined || objectOf(value)[name] === constant
    })
  })
}

/** The types a schema asks for, named or plain from its keywords; empty where any will do. */
export function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema
  if (type !== undefined) return (Array.isArray(type) ? arrayOf(type) : [type]).flatMap((one) => textOf(one) ?? [])
  if ([schema['properties'], schema['required']].some((part) => Object.keys(part ?? {}).length > 0)) return ['object']
  return schema['items'] === undefined ? [] : ['array']
}

/** Whether a value is of one of these types, by JSON Schema's names: whole numbers are integers, too. */
export function isOfType(value: unknown, types: readonly string[]): boolean {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return types.includes(kind) || (Number.isInteger(value) && types.includes('integer'))
}

/** The words an `enum` or a `const` allows; empty where the schema has none, or other values in it. */
export function wordsOf(schema: JsonObject): readonly string[] {
  const all = schema['const'] === undefined ? arrayOf(schema['enum']) : [schema['const']]
  return all.flatMap((word) => textOf(word) ?? [])
}

/** Whether this is null or an empty text, and the schema takes none. */
export function isUnwantedEmpty(value: unknown, schema: JsonObject): boolean {
  const types = typesOf(schema)
  if (value === null || value === undefined) {
    if (schema['enum'] !== undefined) return !arrayOf(schema['enum']).includes(null)
    return schema['const'] !== undefined || (types.length > 0 && !types.includes('null'))
  }
  const isFree = ['enum', 'const', 'pattern', 'format'].every((keyword) => schema[keyword] === undefined)
  const takesText = isFree && (types.length === 0 || types.includes('string')) && (schema['minLength'] ?? 0) === 0
  return value === '' && !takesText
}
