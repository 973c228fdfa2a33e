/** JSON Schema over what an agent answered. The checker and the engine for patterns are loaded when the first schema comes. */
import type { RE2JS } from 're2js'
import { ActionError, messageOf } from '../platform/errors.ts'
import { arrayOf, isObject, textOf, type JsonObject } from '../platform/json.ts'
import { nearest } from '../platform/text/nearest.ts'
import { type RawProblem, reportProblems } from './contract.ts'

/** A schema that is ready: what is wrong with a value, nothing where it fits. */
export type Validate = (value: unknown) => readonly RawProblem[]

/**
 * Makes a schema ready. `name` says whose it is, for errors. Drafts 2020-12 (without `$schema`), 2019-09, 07 and 06.
 * @throws ActionError for a schema that isn't one, refers to another file, or holds a pattern no linear engine can try.
 */
export async function compileSchema(schema: JsonObject, name: string): Promise<Validate> {
  try {
    if (schema['$async'] === true) throw new Error('$async has no place in it')
    assertKeywords(schema)
    const draft = draftOf(schema)
    const judge = await (judges[draft] ??= openChecker(draft))
    if (judge.validateSchema(schema) !== true) {
      // The innermost problem: what is around it only follows from it.
      const depth = ({ instancePath }: RawProblem): number => instancePath.split('/').length
      const [innermost] = (judge.errors ?? []).toSorted((one, other) => depth(other) - depth(one))
      throw new Error(reportProblems(innermost ? [innermost] : []).join(''))
    }
    const holds = (await openChecker(draft)).compile(schema)
    return (value) => (holds(value) ? [] : (holds.errors ?? []))
  } catch (error) {
    throw new ActionError(`${name} is not a usable JSON Schema: ${firstLine(messageOf(error)).replace(/\.$/, '')}.`, {
      hint: 'Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
      cause: error,
    })
  }
}

const drafts = {
  '2020-12': async () => (await import(/* webpackChunkName: "result" */ 'ajv/dist/2020.js')).default.Ajv2020,
  '2019-09': async () => (await import(/* webpackChunkName: "result" */ 'ajv/dist/2019.js')).default.Ajv2019,
  '07': async () => (await import(/* webpackChunkName: "result" */ 'ajv')).default.Ajv,
} as const

type Draft = keyof typeof drafts

/** They check schemas, by the draft's own, whose compilation takes longer than most of them: once in a process. */
const judges: Partial<Record<Draft, ReturnType<typeof openChecker>>> = {}

async function openChecker(draft: Draft) {
  const [Ajv, formats, { RE2JS: engine }] = await Promise.all([
    drafts[draft](),
    import(/* webpackChunkName: "result" */ 'ajv-formats'),
    import(/* webpackChunkName: "result" */ 're2js'),
  ])
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    allErrors: true,
    // A schema may ask for a member that every object has, such as constructor.
    ownProperties: true,
    verbose: true,
    logger: false,
    code: { regExp: Object.assign((pattern: string) => linearPattern(engine, pattern), { code: 'linearPattern' }) },
  })
  if (draft === '07') ajv.addMetaSchema({ $id: 'http://json-schema.org/draft-06/schema#', type: 'object' })
  formats.default.default(ajv, { mode: 'fast' })
  return ajv
}

function draftOf({ $schema }: JsonObject): Draft {
  if ($schema === undefined) return '2020-12'
  const [, draft = ''] =
    /^https?:\/\/json-schema\.org\/(?:draft\/|draft-)(2020-12|2019-09|0[67])\/schema#?$/.exec(textOf($schema) ?? '') ??
    []
  if (draft === '2020-12' || draft === '2019-09') return draft
  if (draft !== '') return '07'
  throw new Error(`$schema must name draft 2020-12, 2019-09 or 07, not ${JSON.stringify($schema).slice(0, 100)}`)
}

const keywords = (
  '$ref $dynamicRef $recursiveRef type enum const properties required additionalProperties patternProperties ' +
  'propertyNames unevaluatedProperties dependentRequired dependentSchemas dependencies minProperties maxProperties ' +
  'items prefixItems additionalItems unevaluatedItems contains minItems maxItems uniqueItems allOf anyOf oneOf not if ' +
  'then else pattern format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf'
).split(' ')

/** Without one of these everything fits, and somebody meant something. */
function assertKeywords(schema: JsonObject): void {
  const names = Object.keys(schema)
  if (names.some((name) => keywords.includes(name))) return
  const given = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)))
  const [meant] = names.flatMap((name) => nearest(name, keywords) ?? [])
  const has = given.length === 0 ? 'it is empty' : `none of its members (${given.join(', ')}) is a keyword`
  throw new Error(
    `${has}${meant === undefined ? ', as `type` or `properties` would be' : `; did you mean \`${meant}\`?`}`,
  )
}

/** What JavaScript writes in `\p{…}` and the linear engine writes shorter. */
const unicodeNames = new Map(
  Object.entries({
    ...{ Letter: 'L', Lowercase_Letter: 'Ll', Uppercase_Letter: 'Lu', Number: 'N', Decimal_Number: 'Nd' },
    ...{ Punctuation: 'P', Symbol: 'S', Separator: 'Z', Mark: 'M' },
  }),
)

/** The engine for `pattern` and `patternProperties`: its time grows with the text, whatever the pattern. */
function linearPattern(engine: typeof RE2JS, pattern: string) {
  const plain = pattern.replace(
    /\\([pP])\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/g,
    (_, sign: string, name: string) => `\\${sign}{${unicodeNames.get(name) ?? name}}`,
  )
  try {
    const compiled = engine.compile(engine.translateRegExp(plain))
    // The checker tells patterns apart by this.
    return { test: (text: string) => compiled.test(text), toString: () => `/${pattern}/u` }
  } catch (error) {
    const shown = JSON.stringify(pattern.slice(0, 80))
    throw new Error(`the pattern ${shown} can't be used: ${whyNoPattern(pattern, messageOf(error))}`, { cause: error })
  }
}

function whyNoPattern(pattern: string, said: string): string {
  if (/\(\?<?[=!]/.test(pattern)) return 'looking ahead or behind (`(?=`, `(?!`, `(?<=`, `(?<!`) is not supported'
  if (/\\(?:[1-9]|k<)/.test(pattern)) return 'referring back to a group (`\\1`, `\\k<name>`) is not supported'
  return firstLine(said).replace(/^error parsing regexp: /, '')
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300)
}

/** The members that schemas know at their top. */
export function declaredMembers(schemas: readonly unknown[]): ReadonlySet<string> {
  const names = schemas
    .filter(isObject)
    .flatMap((schema) => [
      ...Object.keys(isObject(schema['properties']) ? schema['properties'] : {}),
      ...declaredMembers(arrayOf(schema['allOf'])),
      ...arrayOf(schema['required']).flatMap((name) => textOf(name) ?? []),
    ])
  return new Set(names)
}
