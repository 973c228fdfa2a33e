import { at, has, linkAt, numberAt, type JsonCursor, shaAt, wordAt } from './json-cursor.ts'
import { type Text, textAt } from './text.ts'

export interface Deployment {
  readonly id: number | undefined
  readonly ref: Text
  readonly sha: string | undefined
  readonly environment: Text
  readonly description: Text
}

export interface DeploymentStatus {
  readonly id: number | undefined
  /** `success`, `failure`, `error`, `pending`, … */
  readonly state: string | undefined
  readonly description: Text
  readonly url: string | undefined
}

export function deploymentAt(parent: JsonCursor, key: string): Deployment | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    ref: textAt(place, 'ref', 'branch'),
    sha: shaAt(place, 'sha'),
    environment: textAt(place, 'environment', 'other'),
    description: textAt(place, 'description', 'description'),
  }
}

export function deploymentStatusAt(parent: JsonCursor, key: string): DeploymentStatus | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    state: wordAt(place, 'state'),
    description: textAt(place, 'description', 'description'),
    url: linkAt(place, 'log_url') ?? linkAt(place, 'target_url'),
  }
}
