/** A small value that fits a JSON Schema: what the demo's agent answers where a workflow has a schema of its own. */
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../src/platform/json.ts'

const longest = 8

/** Fits most schemas people write; not those that need a pattern, a condition or a reference to fit. */
export function sampleOf(schema: unknown, name = 'value', depth = 0): unknown {
  if (!isObject(schema) || depth > longest) return null
  if ('const' in schema) return schema['const']
  const [first] = [...arrayOf(schema['enum']), ...arrayOf(schema['examples'])]
  if (first !== undefined) return first
  if ('default' in schema) return schema['default']
  const [choice] = [...arrayOf(schema['oneOf']), ...arrayOf(schema['anyOf']), ...arrayOf(schema['allOf'])]
  if (choice !== undefined)
    return sampleOf({ ...schema, oneOf: [], anyOf: [], allOf: [], ...objectOf(choice) }, name, depth + 1)
  return sampleOfType(schema, name, depth)
}

function sampleOfType(schema: JsonObject, name: string, depth: number): unknown {
  switch (textOf(schema['type']) ?? arrayOf(schema['type'])[0] ?? ('properties' in schema ? 'object' : 'string')) {
    case 'object':
      return sampleObject(schema, depth)
    case 'array':
      return Array.from({ length: numberOf(schema['minItems']) ?? 1 }, () => sampleOf(schema['items'], name, depth + 1))
    case 'integer':
    case 'number':
      return numberOf(schema['minimum']) ?? (numberOf(schema['exclusiveMinimum']) ?? 0) + 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return sampleText(schema, name)
  }
}

/** What is required, and nothing else. */
function sampleObject(schema: JsonObject, depth: number): JsonObject {
  const properties = objectOf(schema['properties'])
  const required = arrayOf(schema['required']).filter((name) => typeof name === 'string')
  const names = required.length > 0 ? required : Object.keys(properties)
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, name, depth + 1)]))
}

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'mona@example.com',
  uri: 'https://example.com/',
}

function sampleText(schema: JsonObject, name: string): string {
  const known = formats[textOf(schema['format']) ?? '']
  if (known !== undefined) return known
  const text = `A made-up ${name.replaceAll('_', ' ')}`
  return text
    .padEnd(numberOf(schema['minLength']) ?? 0, '.')
    .slice(0, numberOf(schema['maxLength']) ?? text.length + 1000)
}
