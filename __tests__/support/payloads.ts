import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf, listOf } from './runner/fields.ts'
import type { Fields } from './runner/fields.ts'

const path = join(import.meta.dirname, '../../node_modules/@octokit/webhooks-examples/api.github.com/index.json')

let known: unknown

/** A payload GitHub really sent, the first one of this event and action; each caller gets one of its own. Throws when there is none. */
export function readExamplePayload(event: string, action?: string): Fields {
  // Three megabytes: a suite reads them once.
  known ??= JSON.parse(readFileSync(path, 'utf8'))
  const found = listOf(known)
    .map((entry) => fieldsOf(entry, path))
    .filter((entry) => entry['name'] === event)
    .flatMap((entry) => listOf(entry['examples']).map((example) => fieldsOf(example, event)))
    .find((example) => action === undefined || example['action'] === action)
  if (found === undefined)
    throw new Error(`There is no example payload of ${[event, action].filter(Boolean).join(' ')}.`)
  return fieldsOf(JSON.parse(JSON.stringify(found)), event)
}
