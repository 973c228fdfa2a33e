/** Operations as an agent writes them, read into types. What is not known is kept as such, so that it is refused by name. */
import { arrayOf, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { readLooseFinding } from '../finding.ts'
import { type Aim, confidences, type Finding, type Operation, severities } from './operations.ts'

/**
 * Reads a list of operations, each an object that names itself in `op`: `labels` (`add`, `remove`), `comment` (`body`),
 * `review` (`summary`, `findings`, `event`), `summary` (`markdown`). `repository` and `number` say where it is meant to go.
 */
export function readOperations(value: unknown): Operation[] {
  return arrayOf(value).map(readOperation)
}

function readOperation(value: unknown): Operation {
  const object = objectOf(value)
  const name = textOf(object['op']) ?? 'without a name'
  const operation = readKnown(name, object)
  return { ...(operation ?? { kind: 'unknown', name }), ...aimOf(object) }
}

function readKnown(name: string, object: JsonObject): Operation | undefined {
  switch (name) {
    case 'labels':
      return { kind: 'labels', add: textsIn(object['add']), remove: textsIn(object['remove']) }
    case 'comment':
      return { kind: 'comment', body: textOf(object['body']) ?? '' }
    case 'summary':
      return { kind: 'summary', markdown: textOf(object['markdown']) ?? '' }
    case 'review': {
      const event = textOf(object['event'])
      const { findings, unreadable } = readFindings(object['findings'])
      return {
        kind: 'review',
        summary: textOf(object['summary']) ?? '',
        findings,
        ...(event !== undefined && { event }),
        ...(unreadable > 0 && { unreadable }),
      }
    }
    default:
      return undefined
  }
}

/**
 * Findings as an agent writes them, by whatever names: a word nobody knows for a severity is the most severe. `unreadable`:
 * how many say nothing of what was found; a list that is none is one of them.
 */
export function readFindings(value: unknown): { readonly findings: Finding[]; readonly unreadable: number } {
  if (!Array.isArray(value)) return { findings: [], unreadable: 1 }
  const read = arrayOf(value).map((finding) => readLooseFinding(finding))
  const findings = read.filter((finding) => finding !== undefined).map(findingFrom)
  return { findings, unreadable: read.length - findings.length }
}

function findingFrom(object: JsonObject): Finding {
  const [line, startLine] = [numberOf(object['line']), numberOf(object['start_line'])]
  const [suggestion, existingCode, again] = ['suggestion', 'existing_code', 'again'].map((name) => object[name])
  return {
    path: textOf(object['path']) ?? '',
    title: textOf(object['title']) ?? '',
    body: textOf(object['body']) ?? '',
    severity: severities.find((known) => known === object['severity']) ?? severities[0],
    confidence: confidences.find((known) => known === object['confidence']) ?? 'medium',
    ...(line !== undefined && { line }),
    ...(startLine !== undefined && { startLine }),
    ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
    ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
    ...(typeof suggestion === 'string' && { suggestion }),
    ...(typeof existingCode === 'string' && { existingCode }),
    ...(typeof again === 'string' && { again }),
  }
}

/** Any place it names, by the names agents use for it: what can't be read is a place elsewhere. */
function aimOf(object: JsonObject): { aim?: Aim } {
  const repository = textOf(object['repository'] ?? object['repo'])
  const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined
  if (repository === undefined && place === undefined) return {}
  const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : (numberOf(place) ?? NaN)
  return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } }
}

function textsIn(value: unknown): string[] {
  return arrayOf(value).filter((text) => typeof text === 'string')
}
