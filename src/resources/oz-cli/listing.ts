import { isObject, parseJson, textOf, type JsonObject } from '../../platform/json.ts'
import type { OzCli } from './command.ts'
import { OzCliError } from './failure.ts'

/** Whose a thing is. */
export type OwnerScope = 'team' | 'personal'

/** Runs a `list` command and gives the objects of the JSON array it writes. @throws OzCliError where there is none */
export async function readListing(oz: OzCli, noun: 'environment' | 'secret'): Promise<readonly JsonObject[]> {
  const text = await oz([noun, 'list'])
  // A word about a new version may stand before the list.
  const list = parseJson(text) ?? parseJson(text.slice(Math.max(0, text.search(/^\[/m))))
  if (Array.isArray(list)) return list.filter((item) => isObject(item))
  throw new OzCliError('nonsense', `oz ${noun} list gave no JSON list.`)
}

/** Shown as `Team` and `Personal`. */
export function scopeOf(value: unknown): OwnerScope | undefined {
  const word = textOf(value)?.toLowerCase()
  return word === 'team' || word === 'personal' ? word : undefined
}
