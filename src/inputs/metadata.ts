import { ActionError } from '../platform/errors.ts'
import { describe, quote, type Fields } from './fields.ts'

const mostKeys = 20
const mostBytes = 256
const keyForm = /^[a-zA-Z0-9._-]{1,64}$/

/** What the server takes as a run's metadata: texts under short names. @throws ActionError for what it would refuse. */
export async function readMetadata(fields: Fields): Promise<Readonly<Record<string, string>> | undefined> {
  const given = await fields.map('metadata')
  if (given === undefined) return undefined
  const entries = Object.entries(given)
  if (entries.length > mostKeys) {
    throw new ActionError(`metadata must have at most ${mostKeys} names, not ${entries.length}.`, {
      hint: 'Leave out what nobody will look for.',
    })
  }
  return Object.fromEntries(entries.map(([name, value]) => [assertName(name), readValue(name, value)]))
}

function assertName(name: string): string {
  if (name.startsWith('gha_')) {
    throw new ActionError(`metadata: names that begin with gha_ are the action's own, and ${quote(name)} does.`, {
      hint: 'Give it another name.',
    })
  }
  if (keyForm.test(name)) return name
  throw new ActionError(`metadata: a name must be 1 to 64 of A-Z a-z 0-9 . _ -, not ${quote(name)}.`, {
    hint: 'Write for example `team: payments`.',
  })
}

/** YAML reads 42 and true as what they are; as metadata they are the text somebody wrote. */
function readValue(name: string, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new ActionError(`metadata: ${quote(name)} must be a text, not ${describe(value)}.`, {
      hint: 'Write one `name: text` a line.',
    })
  }
  const text = String(value)
  const bytes = Buffer.byteLength(text)
  if (bytes <= mostBytes && !text.includes('\0')) return text
  throw new ActionError(`metadata: ${quote(name)} must be at most ${mostBytes} bytes, not ${bytes}, without NUL.`, {
    hint: 'Metadata is to find runs by; put what the agent should read into the prompt.',
  })
}
