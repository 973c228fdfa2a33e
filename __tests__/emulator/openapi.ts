import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { member } from './ask.ts'

/** The specification, made ready to check requests and answers. */
export interface Specification {
  /** The statuses documented for an operation such as `GET /agent/runs/{runId}`. */
  statusesOf(operation: string): readonly number[]
  /** What is wrong with a request's body; undefined when nothing is, or when none is documented. */
  checkRequest(operation: string, body: unknown): string | undefined
  /** What is wrong with the query of a call; likewise. */
  checkQuery(operation: string, query: URLSearchParams): string | undefined
  /** What is wrong with an answer's body; likewise. */
  checkResponse(operation: string, status: number, body: unknown): string | undefined
}

/** Reads the file, and what lies over it. Only calls are looked up, by method and path, so that an operationId used twice does no harm. */
export function readSpecification(file: string, overlay: string): Specification {
  const spec = withNullTypes(laidOver(parse(readFileSync(file, 'utf8')), parse(readFileSync(overlay, 'utf8'))))
  if (typeof spec !== 'object' || spec === null) throw new Error(`${file} holds no specification`)
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
  addFormats.default(ajv)
  ajv.addSchema({ ...spec, $id: 'oz' })
  const check = (pointer: readonly string[], value: unknown) => {
    if (member(spec, ...pointer) === undefined) return undefined
    const validate = schemaAt(ajv, pointer)
    return validate(value) ? undefined : ajv.errorsText(validate.errors)
  }
  return {
    statusesOf: (operation) => Object.keys(membersOf(member(spec, ...placeOf(operation), 'responses'))).map(Number),
    checkRequest: (operation, body) =>
      check([...placeOf(operation), 'requestBody', 'content', 'application/json', 'schema'], body),
    checkQuery: (operation, query) => checkQuery(spec, operation, query),
    checkResponse: (operation, status, body) =>
      check([...placeOf(operation), 'responses', String(status), 'content', 'application/json', 'schema'], body),
  }
}

function placeOf(operation: string): readonly string[] {
  const [method = '', path = ''] = operation.split(' ')
  return ['paths', path, method.toLowerCase()]
}

function schemaAt(ajv: Ajv, pointer: readonly string[]): ValidateFunction {
  const path = pointer.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  return ajv.compile({ $ref: `oz#/${path}` })
}

function checkQuery(spec: unknown, operation: string, query: URLSearchParams): string | undefined {
  const parameters = Object.values(membersOf(member(spec, ...placeOf(operation), 'parameters')))
  const known = parameters.filter((one) => member(one, 'in') === 'query').map((one) => member(one, 'name'))
  // A parameter that is an object comes as name[member]=value.
  const unknown = [...query.keys()].find((name) => !known.includes(name.replace(/\[.*\]$/, '')))
  return unknown === undefined ? undefined : `undocumented parameter ${unknown}`
}

/** Maps are merged name by name; lists and plain values replace. */
function laidOver(under: unknown, over: unknown): unknown {
  if (!isMap(under) || !isMap(over)) return over
  const merged = Object.entries(over).map(([name, value]: [string, unknown]) => [
    name,
    name in under ? laidOver(member(under, name), value) : value,
  ])
  return { ...under, ...Object.fromEntries(merged) }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a null type. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, withNullTypes(one)]),
  )
  return members['nullable'] === true ? { ...members, type: [members['type'], 'null'] } : members
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
