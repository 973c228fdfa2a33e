import { invalid } from './problems.ts'
import type { World } from './world.ts'

/** What a list was asked for, read and checked. */
export interface RunQuery {
  readonly limit: number
  readonly cursor: string | undefined
  readonly sortBy: SortField
  readonly descending: boolean
  readonly states: readonly string[]
  readonly name: string | undefined
  readonly modelId: string | undefined
  readonly creator: string | undefined
  readonly source: string | undefined
  readonly location: string | undefined
  readonly createdAfter: Date | undefined
  readonly createdBefore: Date | undefined
  readonly updatedAfter: Date | undefined
  readonly environmentId: string | undefined
  readonly skill: string | undefined
  readonly scheduleId: string | undefined
  readonly ancestorId: string | undefined
  readonly artifactType: string | undefined
  readonly metadata: readonly (readonly [string, string])[]
  /** In lower case; all must occur. */
  readonly words: readonly string[]
}

const sortFields = ['updated_at', 'created_at', 'title', 'agent'] as const
type SortField = (typeof sortFields)[number]

const states = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS', 'SUCCEEDED', 'FAILED', 'BLOCKED', 'ERROR', 'CANCELLED']
const sources = ['LINEAR', 'API', 'SLACK', 'LOCAL', 'SCHEDULED_AGENT', 'WEB_APP', 'GITHUB_ACTION', 'CLOUD_MODE', 'CLI']
const artifactTypes = ['PLAN', 'PULL_REQUEST', 'SCREENSHOT', 'FILE']
const known = new Set(
  (
    'limit cursor sort_by sort_order state name model_id creator source execution_location created_after created_before ' +
    'updated_after environment_id skill skill_spec schedule_id ancestor_run_id artifact_type q'
  ).split(' '),
)

/** Reads the query of a list. Throws a Problem that names the parameter. */
export function readRunQuery(query: URLSearchParams, { dialect, runs }: World): RunQuery {
  const asked = dialect.strict ? query : pagingOnly(query)
  const unknown = [...asked.keys()].find((name) => !known.has(name) && !metadataKey(name))
  if (unknown !== undefined) throw invalid(`unknown query parameter: ${unknown}`)
  const text = (name: string) => asked.get(name) ?? undefined
  const ancestorId = text('ancestor_run_id')
  if (ancestorId !== undefined && !runs.has(ancestorId)) throw invalid(`ancestor_run_id: there is no run ${ancestorId}`)
  return {
    limit: readLimit(text('limit')),
    cursor: text('cursor'),
    sortBy: choice(asked, 'sort_by', sortFields) ?? 'updated_at',
    descending: choice(asked, 'sort_order', ['asc', 'desc']) !== 'asc',
    states: asked.getAll('state').map((state) => among('state', state, states)),
    name: text('name'),
    modelId: text('model_id'),
    creator: text('creator'),
    source: choice(asked, 'source', sources),
    location: choice(asked, 'execution_location', ['LOCAL', 'REMOTE']),
    createdAfter: date(asked, 'created_after'),
    createdBefore: date(asked, 'created_before'),
    updatedAfter: date(asked, 'updated_after'),
    environmentId: text('environment_id'),
    skill: text('skill') ?? text('skill_spec'),
    scheduleId: text('schedule_id'),
    ancestorId,
    artifactType: choice(asked, 'artifact_type', artifactTypes),
    metadata: [...asked].flatMap(([name, value]) => {
      const key = metadataKey(name)
      return key === undefined ? [] : [[key, value] as const]
    }),
    words: (text('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
  }
}

function pagingOnly(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => name === 'limit' || name === 'cursor'))
}

function metadataKey(name: string): string | undefined {
  return /^metadata\[(.+)\]$/.exec(name)?.[1]
}

function readLimit(text = '20'): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw invalid('limit must be a whole number from 1 to 500')
  return limit
}

/** A parameter that must be one of these, if it is there. Throws a Problem. */
export function choice<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const value = query.get(name)
  return value === null ? undefined : among(name, value, allowed)
}

function among<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw invalid(`${name} must be one of ${allowed.join(', ')}`)
  return found
}

function date(query: URLSearchParams, name: string): Date | undefined {
  const value = query.get(name)
  if (value === null) return undefined
  const read = new Date(value)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) || Number.isNaN(read.getTime())) {
    throw invalid(`${name} must be a timestamp as in RFC 3339`)
  }
  return read
}
