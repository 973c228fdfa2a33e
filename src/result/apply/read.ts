/** Operations as an agent writes them, read into types. What is not known is kept as such, so that it is refused by name. */
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
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
      return {
        kind: 'review',
        summary: textOf(object['summary']) ?? '',
        findings: readFindings(object['findings']),
        ...(event !== undefined && { event }),
      }
    }
    default:
      return undefined
  }
}

/** Findings as an agent writes them, `start_line` or `startLine`; one without a path or a title is none. */
export function readFindings(value: unknown): Finding[] {
  return arrayOf(value)
    .filter(isObject)
    .flatMap((object) => readFinding(object) ?? [])
}

function readFinding(object: JsonObject): Finding | undefined {
  const [path, title] = [textOf(object['path']), textOf(object['title'])]
  if (path === undefined || title === undefined) return undefined
  const line = numberOf(object['line'])
  const startLine = numberOf(object['start_line'] ?? object['startLine'])
  const { suggestion } = object
  const existingCode = textOf(object['existing_code'] ?? object['existingCode'])
  const again = textOf(object['again'])
  return {
    path,
    title,
    body: textOf(object['body']) ?? '',
    severity: severities.find((known) => known === object['severity']) ?? 'minor',
    confidence: confidences.find((known) => known === object['confidence']) ?? 'medium',
    ...(line !== undefined && { line }),
    ...(startLine !== undefined && { startLine }),
    ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
    ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
    ...(typeof suggestion === 'string' && { suggestion }),
    ...(existingCode !== undefined && { existingCode }),
    ...(again !== undefined && { again }),
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
