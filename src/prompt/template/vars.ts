import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject } from '../../event/json-cursor.ts'
import { formOf } from '../label.ts'
import { labelOfPasted } from '../pasted-text/pasted.ts'
import type { HiddenText, Placeholders } from '../pasted-text/placeholders.ts'
import { type DataWriter, FencedValue } from './values.ts'

/**
 * The values of `prompt_vars`. They are the user's, but event text may be pasted into them like into a prompt: a
 * value that is one is data, a name too: whatever a stranger calls a branch, conditions and filters take the value for
 * what it says. In others event text is fenced where it stands.
 * @throws ActionError where event text stands in a name.
 */
export function fenceVars(vars: JsonObject, placeholders: Placeholders, writer: DataWriter): JsonObject {
  const fenced: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(vars)) {
    if (placeholders.split(name).some((piece) => typeof piece !== 'string')) throw nameFromEvent()
    fenced[name] = fenceVar(value, placeholders, writer)
  }
  return fenced
}

function nameFromEvent(): ActionError {
  return new ActionError('prompt_vars has text from the event in a name, so anyone could set any of its values.', {
    hint: 'Write the names yourself, and use event text only as values.',
  })
}

function fenceVar(value: unknown, placeholders: Placeholders, writer: DataWriter): unknown {
  if (typeof value === 'string') return fenceText(value, placeholders, writer)
  if (Array.isArray(value)) return value.map((item: unknown) => fenceVar(item, placeholders, writer))
  return isObject(value) ? fenceVars(value, placeholders, writer) : value
}

function fenceText(value: string, placeholders: Placeholders, writer: DataWriter): FencedValue | string {
  const pieces = placeholders.split(value).filter((piece) => typeof piece !== 'string' || piece.trim() !== '')
  const [first] = pieces
  if (first && typeof first !== 'string' && pieces.length === 1) return toData(first, writer)
  const written = placeholders.split(value)
  return written.map((piece) => (typeof piece === 'string' ? piece : String(toData(piece, writer)))).join('')
}

function toData({ text, source }: HiddenText, writer: DataWriter): FencedValue {
  return new FencedValue(
    { text, label: labelOfPasted(source), form: source ? formOf(source.what) : 'markdown' },
    writer,
  )
}
