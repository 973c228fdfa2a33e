/** JSON Schema 2020-12 over what an agent answered. The checker is loaded when the first schema comes. */
import { ActionError, messageOf } from '../platform/errors.ts'
import type { JsonObject } from '../platform/json.ts'
import { judgePattern } from './patterns.ts'
import { type RawProblem, reportProblems } from './problems.ts'

/** A value that fits, or what is wrong with it, a sentence each. */
export type Checked =
  { readonly kind: 'fits'; readonly value: unknown } | { readonly kind: 'wrong'; readonly problems: readonly string[] }

export interface Validator {
  readonly schema: JsonObject
  check(value: unknown): Checked
}

/**
 * Makes a schema ready. `name` says whose it is, for errors.
 * @throws ActionError for a schema that isn't one, refers to another file, or holds an unsafe pattern.
 */
export async function createValidator(schema: JsonObject, name: string): Promise<Validator> {
  // A bundled CommonJS module has nothing but its default.
  const [checker, formats] = await Promise.all([
    import(/* webpackChunkName: "result" */ 'ajv/dist/2020.js'),
    import(/* webpackChunkName: "result" */ 'ajv-formats'),
  ])
  const ajv = new checker.default.Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    code: { regExp: Object.assign(safePattern, { code: 'safePattern' }) },
  })
  formats.default.default(ajv, { mode: 'fast' })
  try {
    if (schema['$async'] === true) throw new Error('$async has no place in it')
    if (ajv.validateSchema(schema) !== true) throw new Error(whyNoSchema(rawProblems(ajv.errors)))
    const holds = ajv.compile(schema)
    return {
      schema,
      check(value) {
        if (holds(value)) return { kind: 'fits', value }
        return { kind: 'wrong', problems: reportProblems(rawProblems(holds.errors)) }
      },
    }
  } catch (error) {
    throw new ActionError(`${name} is not a usable JSON Schema: ${firstLine(messageOf(error)).replace(/\.$/, '')}.`, {
      hint: 'Mend it at the place named; the schema is of draft 2020-12, stands in one file, and its patterns are simple.',
      cause: error,
    })
  }
}

/** The innermost problem: what is around it only follows from it. */
function whyNoSchema(problems: readonly RawProblem[]): string {
  const depth = ({ instancePath }: RawProblem): number => instancePath.split('/').length
  return reportProblems(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join('')
}

function rawProblems(errors: readonly RawProblem[] | null | undefined): readonly RawProblem[] {
  return errors ?? []
}

/** The engine for `pattern` and `patternProperties`: one that refuses what could take for ever. */
function safePattern(pattern: string, flags: string): { test: (text: string) => boolean; toString: () => string } {
  const judged = judgePattern(pattern)
  if (judged.kind === 'unsafe') {
    throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} is not safe to try: ${judged.reason}`)
  }
  const expression = new RegExp(pattern, flags)
  return {
    test: (text) => text.length <= judged.longest && expression.test(text),
    // The checker tells patterns apart by this.
    toString: () => expression.toString(),
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300)
}
