import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'
import { describe, quote, type Fields } from '../fields.ts'
import { nearest } from '../../platform/text/nearest.ts'

const texts = [
  'prompt',
  'prompt_file',
  'skill',
  'profile',
  'environment',
  'model',
  'name',
  'title',
  'agent',
  'worker_host',
  'harness',
  'harness_auth_secret',
] as const
/** What a run says of these comes over what the step says, name by name. */
const maps = ['prompt_vars', 'config', 'metadata', 'request'] as const
const all: readonly string[] = [...texts, ...maps, 'mcp', 'attachments']

/** The step's inputs as one run has them. @throws ActionError for what is no input of a run. */
export async function overlayFields(fields: Fields, own: JsonObject): Promise<Fields> {
  const given = await Promise.all(
    Object.entries(own).map(async ([name, value]) => [name, await readValue(fields, name, value)] as const),
  )
  // A prompt of one's own takes the place of the step's prompt file, and the other way round.
  const task = 'prompt' in own ? ['prompt_file', 'prompt_vars'] : 'prompt_file' in own ? ['prompt'] : []
  const replaced = task.filter((name) => !(name in own)).map((name) => [name, ''] as const)
  return fields.with(Object.fromEntries([...replaced, ...given]))
}

async function readValue(fields: Fields, name: string, value: unknown): Promise<string> {
  if (value === null || value === undefined) return ''
  const map = maps.find((known) => known === name)
  if (map !== undefined && isObject(value)) return JSON.stringify({ ...(await fields.map(map)), ...value })
  if (name === 'mcp' && isObject(value)) return JSON.stringify(value)
  if (name === 'attachments' && Array.isArray(value)) return value.join('\n')
  if (!all.includes(name)) throw unknownField(name)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new ActionError(`${quote(name)} must be a text, not ${describe(value)}.`, {
    hint: 'Write it as in the inputs of the step.',
  })
}

function unknownField(name: string): ActionError {
  const near = nearest(name, all)
  return new ActionError(`${quote(name)} is nothing that a run can have of its own.`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}A run can have ${all.join(', ')}; the rest is the step's.`,
  })
}
