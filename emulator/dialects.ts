import { isEnding } from './agents/agent.ts'
import { json, type OzResponse } from './message.ts'
import type { Problem } from './problems.ts'
import { match } from './router.ts'

export const dialectNames = ['documented', 'bare', 'deviating'] as const
export type DialectName = (typeof dialectNames)[number]

type Members = Readonly<Record<string, unknown>>

/** How a server speaks: what it knows, and what its answers look like. */
export interface Dialect {
  readonly name: DialectName
  /** Whether it checks requests as documented. */
  readonly strict: boolean
  knows(method: string, path: string): boolean
  created(answer: Members): Members
  /** `output` gives all that the agent said at the end. */
  item(item: Members, output: () => string): Members
  list(items: readonly Members[], nextCursor: string | undefined): Members
  problem(problem: Problem, path: string, traceId: string): OzResponse
}

const documented: Dialect = {
  name: 'documented',
  strict: true,
  knows: () => true,
  created: (answer) => answer,
  item: (item) => item,
  list: (runs, next) => ({
    runs,
    page_info: { has_next_page: next !== undefined, ...(next === undefined ? {} : { next_cursor: next }) },
  }),
  problem: (problem, path, traceId) => problem.toResponse(path, traceId),
}

/** Two calls, and of a run no more than a client can't do without. */
const bare: Dialect = {
  ...documented,
  name: 'bare',
  strict: false,
  knows: (method, path) =>
    (method === 'POST' && path === '/agent/run') || (method === 'GET' && match('/agent/runs/:id', path) !== undefined),
  item: (item, output) => ({
    run_id: item['run_id'],
    task_id: item['task_id'],
    title: item['title'],
    state: item['state'],
    prompt: item['prompt'],
    created_at: item['created_at'],
    updated_at: item['updated_at'],
    status_message: wholeOutput(item, output),
  }),
  problem: plainError,
}

/** What was seen on servers written after the documentation, all at once. */
const deviating: Dialect = {
  ...documented,
  name: 'deviating',
  strict: false,
  knows: (_method, path) => !/\/(conversation|conversations|transcript)(\/|$)/.test(path),
  created: ({ run_id, task_id }) => ({
    run_id,
    task_id,
    queue: 'default',
    links: { self: `/agent/runs/${String(run_id)}` },
  }),
  item: (item, output) => ({
    ...Object.fromEntries(optionalMembers.map((name) => [name, null])),
    ...Object.fromEntries(Object.entries(item).filter(([name]) => !newMembers.includes(name))),
    state: item['state'] === 'INPROGRESS' ? 'IN_PROGRESS' : item['state'],
    status_message: wholeOutput(item, output),
    conversation_id: null,
    worker: { host: 'worker-7', attempts: 1 },
    progress_percent: 12.5,
  }),
  list: (items, next) => ({ items, next_cursor: next ?? null, total: items.length }),
  problem: plainError,
}

/** Younger than the servers that this dialect stands for. */
const newMembers = ['submitted_prompt', 'root_run_id', 'finished_at', 'executor']

const optionalMembers = [
  'started_at',
  'session_id',
  'session_link',
  'request_usage',
  'agent_config',
  'agent_skill',
  'metadata',
  'run_time',
  'schedule',
  'parent_run_id',
]

/** Nothing before the end; then the agent's words, or else the reason there are none. */
function wholeOutput(item: Members, output: () => string): Members | null {
  if (!isEnding(String(item['state']))) return null
  const whole = output()
  if (whole) return { message: whole, error_code: null, retryable: null }
  const message = item['status_message']
  return typeof message === 'object' && message !== null ? { ...message } : null
}

function plainError({ message, status, details }: Problem): OzResponse {
  return json(status, { error: message }, details.headers)
}

export const dialects: Readonly<Record<DialectName, Dialect>> = { documented, bare, deviating }
