import { isObject, type JsonObject } from '../../event/json-cursor.ts'
import type { UntrustedText } from '../../event/text.ts'
import { formOf, labelOf } from '../label.ts'
import { toUnixLines } from '../pasted-text/alignment.ts'
import { fencePasted } from '../pasted-text/pasted.ts'
import { readPrompt } from '../pasted-text/classify.ts'
import { type DataWriter, FencedValue } from './values.ts'

/**
 * The values of `prompt_vars`. They are the user's, but event text may be pasted into them like into a prompt: a
 * value that is one is data, a name too: whatever a stranger calls a branch, conditions and filters take the value for
 * what it says. In others event text is fenced where it stands.
 */
export function fenceVars(vars: JsonObject, texts: readonly UntrustedText[], writer: DataWriter): JsonObject {
  const fenced: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(vars)) fenced[name] = fenceVar(value, texts, writer)
  return fenced
}

function fenceVar(value: unknown, texts: readonly UntrustedText[], writer: DataWriter): unknown {
  if (typeof value === 'string') return fenceText(value, texts, writer)
  if (Array.isArray(value)) return value.map((item: unknown) => fenceVar(item, texts, writer))
  return isObject(value) ? fenceVars(value, texts, writer) : value
}

function fenceText(value: string, texts: readonly UntrustedText[], writer: DataWriter): FencedValue | string {
  const bare = toUnixLines(value).trim()
  const source = texts.find((text) => bare !== '' && toUnixLines(text.text).trim() === bare)
  if (source) return new FencedValue({ text: value, label: labelOf(source), form: formOf(source.what) }, writer)
  const reading = readPrompt(value, texts)
  return reading.pasted.length === 0 ? value : fencePasted(reading, writer.fencer)
}
