import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { isDuration } from './duration.ts'

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: string }

/** A schema made ready: says whether a value from outside has the shape, or else what is wrong with it. */
export type Shape<T> = (value: unknown) => Checked<T>

const ajv = new Ajv({
  strictTypes: false,
  verbose: true,
  keywords: [{ keyword: 'exactlyOneOf', type: 'object', schemaType: 'array', validate: hasExactlyOneOf }],
  formats: {
    base64: (value: string) => value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
    duration: isDuration,
    uri: (value: string) => URL.canParse(value),
    'metadata-value': (value: string) => Buffer.byteLength(value) <= 256 && !value.includes('\0'),
  },
})

/** The one place where a schema vouches for a type: its values are `T`. It is compiled when the first value comes. */
export function shape<T>(schema: Schema): Shape<T> {
  let compiled: ValidateFunction<T> | undefined
  return (value) => {
    const holds = (compiled ??= ajv.compile<T>(schema))
    return holds(value) ? { ok: true, value } : { ok: false, complaint: describe(holds.errors ?? []) }
  }
}

/** An object with these members and no others. */
export function object(properties: Schema, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required, additionalProperties: false }
}

export const text: Schema = { type: 'string' }
export const filledText: Schema = { type: 'string', pattern: '\\S' }
export const flag: Schema = { type: 'boolean' }
/** As `readDurationMs` reads it. */
export const duration: Schema = { type: ['number', 'string'], format: 'duration' }
export const anyObject: Schema = { type: 'object' }
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values })
export const listOf = (items: Schema, maxItems = 1_000_000): Schema => ({ type: 'array', items, maxItems })
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })

/** The first complaint that says something, as `config.idle_timeout_minutes must be <= 60`. */
function describe(errors: readonly ErrorObject[]): string {
  const error = errors.find(({ keyword }) => keyword !== 'if') ?? errors[0]
  if (!error) return 'is not valid'
  const place = error.instancePath.slice(1).replaceAll('/', '.')
  const within = place ? `${place}.` : ''
  const params: Readonly<Record<string, unknown>> = error.params
  if (error.keyword === 'additionalProperties') return `unknown field: ${within}${String(params['additionalProperty'])}`
  if (error.keyword === 'required') return `${within}${String(params['missingProperty'])} is required`
  if (error.keyword === 'propertyNames') return `${within}${String(params['propertyName'])} is not a name allowed here`
  if (error.keyword === 'exactlyOneOf') return `${place} must have exactly one of ${String(error.schema)}`
  if (error.keyword === 'enum') return `${place} must be one of ${String(params['allowedValues'])}`
  return `${place || 'the body'} ${error.message ?? 'is not valid'}`
}

function hasExactlyOneOf(names: readonly string[], value: object): boolean {
  return names.filter((name) => name in value).length === 1
}
