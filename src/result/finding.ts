/** A finding as agents write it, with the members a review's schema names. Pure. */
import { isObject, type JsonObject, textOf } from '../platform/json.ts'
import { headOf } from '../platform/text/text.ts'
import { confidences, severities } from './apply/operations.ts'
import { canonical, wordFor } from './words.ts'

/** By the name in the schema: what else agents call it. All in canonical form. */
const names = {
  path: ['path', 'file', 'filename', 'filepath', 'location'],
  line: ['line', 'linenumber', 'endline', 'lineend', 'lines'],
  start_line: ['startline', 'linestart'],
  title: ['title', 'headline', 'heading', 'name', 'issue', 'problem', 'summary', 'message'],
  body: ['body', 'description', 'details', 'detail', 'explanation', 'comment', 'text', 'message', 'rationale', 'why'],
  severity: ['severity', 'level', 'gravity', 'priority'],
  confidence: ['confidence', 'certainty'],
  side: ['side'],
  suggestion: ['suggestion', 'suggestedcode', 'suggestedfix', 'replacement'],
} as const

type Name = keyof typeof names
/** What a schema of findings may ask for, so that a loose one can be read for it. */
export const findingNames: readonly string[] = Object.keys(names)
const maxTitle = 200

/**
 * Reads what is there, by the names agents use for it; other members stay as they are. A severity nobody knows is the
 * most severe: a gate must not open because of a word. Undefined where nothing says what was found. `knowsScale`: the agent
 * was told the words for severities.
 */
export function readLooseFinding(value: unknown, knowsScale = false): JsonObject | undefined {
  const object = typeof value === 'string' ? { body: value } : value
  if (!isObject(object)) return undefined
  const members = new Map(Object.entries(object).map(([name, member]) => [canonical(name), member]))
  const at = (name: Name): unknown => names[name].map((other) => members.get(other)).find(isGiven)
  const text = (name: Name): string | undefined => names[name].map((other) => proseOf(members.get(other))).find(Boolean)
  const body = text('body') ?? ''
  const title = firstLine(text('title') ?? body)
  if (title === '') return undefined
  const { line, start } = linesOf(at('line'), at('start_line'))
  const side = wordIn(at('side'), ['RIGHT', 'LEFT'])
  const suggestion = at('suggestion')
  const taken = new Set<string>(Object.values(names).flat())
  return {
    ...Object.fromEntries(Object.entries(object).filter(([name]) => !taken.has(canonical(name)))),
    path: text('path') ?? pathIn(at('path')),
    ...(line !== undefined && { line }),
    ...(start !== undefined && { start_line: start }),
    ...(side !== undefined && { side }),
    severity: severityOf(at('severity'), knowsScale),
    confidence: wordIn(at('confidence'), confidences) ?? 'medium',
    title,
    body: body.trim() === title ? '' : body,
    ...(typeof suggestion === 'string' && { suggestion }),
  }
}

/** `high` alone may be the top of its scale, and then it is the most severe. */
function severityOf(value: unknown, knowsScale: boolean): string {
  const word = textOf(value)
  if (word === undefined || (!knowsScale && canonical(word) === 'high')) return severities[0]
  return wordFor(word, severities) ?? severities[0]
}

function wordIn(value: unknown, allowed: readonly string[]): string | undefined {
  const word = textOf(value)
  return word === undefined ? undefined : wordFor(word, allowed)
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function proseOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function pathIn(location: unknown): string {
  if (!isObject(location)) return ''
  return textOf(location['path']) ?? textOf(location['file']) ?? ''
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length <= maxTitle ? line : `${headOf(line, maxTitle - 1)}…`
}

/** `12`, `"#12"`, `"L10-L12"`, `[10, 12]`. */
function linesOf(line: unknown, start: unknown): { readonly line?: number; readonly start?: number } {
  const numbers = [...numbersIn(start), ...numbersIn(line)]
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (numbers.length === 0) return {}
  return first === last ? { line: last } : { line: last, start: first }
}

function numbersIn(value: unknown): number[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return parts
    .flatMap((part) =>
      typeof part === 'string' ? (/^[#L\s\d–-]+$/i.test(part) ? (part.match(/\d+/g) ?? []) : []) : [part],
    )
    .map((part) => (typeof part === 'string' ? Number(part) : part))
    .filter((part): part is number => typeof part === 'number' && Number.isSafeInteger(part) && part > 0)
}
