import { invalid, Problem } from './problems.ts'
import type { Behavior } from './behavior.ts'
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
  readonly executor: string | undefined
  readonly sources: readonly string[]
  readonly taskStatuses: readonly string[]
  /** Only what a factory or an automation made. */
  readonly fromFactory: boolean
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
  readonly q: string | undefined
}

/** The values of a parameter that is a boolean. */
export const booleans = ['true', 'false'] as const

const sortFields = ['updated_at', 'created_at', 'title', 'agent'] as const
type SortField = (typeof sortFields)[number]

const states = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS', 'SUCCEEDED', 'FAILED', 'BLOCKED', 'ERROR', 'CANCELLED']
const taskStatuses = ['running', 'failed', 'blocked', 'cancelled', 'complete']
const sources = (
  'LINEAR API MCP SLACK TEAMS LOCAL SCHEDULED_AGENT WEB_APP GITHUB_ACTION CLOUD_MODE CLI JIRA SELF_IMPROVEMENT ' +
  'GITHUB_WEBHOOK GITLAB_WEBHOOK AZURE_DEVOPS_WEBHOOK AUTOFIX RUN_SCORER ORCHESTRATION BENCHMARK_TRIAL ' +
  'CREATE_BENCHMARK_TASK CUSTOM_WEBHOOK'
).split(' ')
const artifactTypes = ['PLAN', 'PULL_REQUEST', 'SCREENSHOT', 'FILE', 'EXTERNAL_REFERENCE']
const maxMetadataFilters = 5
const known = new Set(
  (
    'limit cursor sort_by sort_order state task_status name model_id creator executor source execution_location ' +
    'created_after created_before updated_after environment_id skill skill_spec schedule_id automation_id ' +
    'ancestor_run_id factory_uid factory_only artifact_type q'
  ).split(' '),
)

/** Reads the query of a list. Throws a Problem that names the parameter. */
export function readRunQuery(query: URLSearchParams, { dialect, runs, behavior }: World): RunQuery {
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
    executor: text('executor'),
    sources: asked.getAll('source').map((source) => among('source', source, sources)),
    taskStatuses: asked.getAll('task_status').map((status) => among('task_status', status, taskStatuses)),
    fromFactory:
      asked.has('factory_uid') || asked.has('automation_id') || choice(asked, 'factory_only', booleans) === 'true',
    location: choice(asked, 'execution_location', ['LOCAL', 'REMOTE']),
    createdAfter: date(asked, 'created_after'),
    createdBefore: date(asked, 'created_before'),
    updatedAfter: date(asked, 'updated_after'),
    environmentId: text('environment_id'),
    skill: text('skill') ?? text('skill_spec'),
    scheduleId: text('schedule_id'),
    ancestorId,
    artifactType: choice(asked, 'artifact_type', artifactTypes),
    metadata: readMetadataFilter(asked, behavior.metadataFilter),
    q: text('q'),
  }
}

/** `metadata[name]=value`, five at most. Throws a Problem, also where this server has no such filter. */
function readMetadataFilter(asked: URLSearchParams, filter: Behavior['metadataFilter']): RunQuery['metadata'] {
  const pairs = [...asked].flatMap(([name, value]) => {
    const key = metadataKey(name)
    return key === undefined ? [] : [[key, value] as const]
  })
  if (pairs.length > 0 && filter === 'refused') {
    throw new Problem('feature_not_available', 'Runs are not filtered by metadata here')
  }
  if (pairs.length > maxMetadataFilters) throw invalid(`metadata: no more than ${maxMetadataFilters} names`)
  return filter === 'ignored' ? [] : pairs
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
