import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'
import { describe, quote } from '../fields.ts'

/** What one run has of its own, over the step's inputs. */
export interface Override {
  readonly fields: JsonObject
  /** What a matrix varies in it, in words; empty for a run of the list. */
  readonly varied: string
}

const form =
  'Write a list, one `- prompt: …` a run, or a map with `matrix:` (a list of values for each input that varies), `list:`, or both.'

/** The runs that the `runs` input asks for, counted before they are made. @throws ActionError */
export function expandRuns(given: unknown, mostRuns: number): readonly Override[] {
  const { matrix, list } = readForm(given)
  const product = Object.values(matrix).reduce((count, values) => count * values.length, 1)
  const count = list.length + (Object.keys(matrix).length === 0 ? 0 : product)
  if (count > mostRuns) {
    throw new ActionError(`runs asks for ${count} runs, and max_runs allows ${mostRuns}. Nothing was started.`, {
      hint: `Ask for fewer, or raise max_runs if you mean it.`,
    })
  }
  return [...multiply(matrix), ...list.map((fields) => ({ fields, varied: '' }))]
}

type Matrix = Readonly<Record<string, readonly unknown[]>>

function readForm(given: unknown): { readonly matrix: Matrix; readonly list: readonly JsonObject[] } {
  if (Array.isArray(given)) return { matrix: {}, list: readList(given) }
  if (!isObject(given)) throw new ActionError(`runs must be a list or a map, not ${describe(given)}.`, { hint: form })
  const unknown = Object.keys(given).find((name) => name !== 'matrix' && name !== 'list')
  if (unknown !== undefined) {
    throw new ActionError(`runs may have matrix and list in it, not ${quote(unknown)}.`, { hint: form })
  }
  return { matrix: readMatrix(given['matrix'] ?? {}), list: readList(given['list'] ?? []) }
}

function readList(given: unknown): readonly JsonObject[] {
  if (!Array.isArray(given)) throw new ActionError(`runs: list must be a list, not ${describe(given)}.`, { hint: form })
  return given.map((item: unknown, index) => {
    if (isObject(item)) return item
    throw new ActionError(`runs: number ${index + 1} must be a map, not ${describe(item)}.`, { hint: form })
  })
}

function readMatrix(given: unknown): Matrix {
  if (!isObject(given)) throw new ActionError(`runs: matrix must be a map, not ${describe(given)}.`, { hint: form })
  return Object.fromEntries(
    Object.entries(given).map(([name, values]) => {
      if (Array.isArray(values) && values.length > 0) return [name, values as readonly unknown[]]
      const got = Array.isArray(values) ? 'an empty one' : describe(values)
      throw new ActionError(`runs: matrix must have a list of values for ${quote(name)}, not ${got}.`, { hint: form })
    }),
  )
}

/** Every combination, the last input varying fastest. */
function multiply(matrix: Matrix): readonly Override[] {
  const names = Object.keys(matrix)
  if (names.length === 0) return []
  return names
    .reduce<readonly JsonObject[]>(
      (runs, name) => runs.flatMap((run) => (matrix[name] ?? []).map((value) => ({ ...run, [name]: value }))),
      [{}],
    )
    .map((fields) => ({ fields, varied: Object.values(fields).map(inWords).join(' · ') }))
}

function inWords(value: unknown): string {
  if (isObject(value)) return Object.values(value).map(inWords).join(' ')
  return Array.isArray(value) ? value.map(inWords).join(' ') : String(value)
}
