import { ActionError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { idOf } from '../oz/wire.ts'
import type { Environment } from '../ports.ts'
import { Fields, quote } from './fields.ts'
import { readMcpServers } from './mcp.ts'
import { readServerUrl } from './server-url.ts'

/** Every input of action.yml, in its order; a test holds the two together. */
export const inputNames = [
  'prompt',
  'oz_api_key',
  'warp_api_key',
  'oz_server_url',
  'profile',
  'environment',
  'model',
  'name',
  'title',
  'agent',
  'worker_host',
  'skill',
  'mcp',
  'config',
  'run_id',
  'follow_up',
  'wait',
  'timeout_minutes',
  'on_timeout',
  'on_blocked',
  'poll_interval_seconds',
  'idempotency_key',
  'github_token',
] as const

/** The task of a new run. One of prompt and skill is there. */
export interface TaskInputs {
  readonly prompt: string | undefined
  readonly skill: string | undefined
  readonly title: string | undefined
  readonly agent: string | undefined
  /** The wire's `config`, complete: our inputs over the user's own. */
  readonly config: JsonObject
  /** The user's words that name the run across re-runs. */
  readonly idempotencyKey: string | undefined
}

/** A run that exists already. */
export interface AttachInputs {
  readonly runId: string
  readonly followUp: string | undefined
}

export interface WatchInputs {
  readonly wait: boolean
  readonly timeoutMs: number
  /** Undefined unless set by hand: a run we didn't start is cancelled only where somebody wrote so. */
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onBlocked: 'fail' | 'wait'
  /** Undefined: adaptive. */
  readonly pollIntervalMs: number | undefined
}

export interface ServerInputs {
  /** Ends in `/api/v1`. */
  readonly baseUrl: string
  /** Undefined where none came; whether that is an error depends on the event. */
  readonly apiKey: string | undefined
}

export interface Inputs {
  readonly work:
    { readonly kind: 'start'; readonly task: TaskInputs } | { readonly kind: 'attach'; readonly run: AttachInputs }
  readonly server: ServerInputs
  readonly watch: WatchInputs
  readonly githubToken: string | undefined
}

/** Where and as whom; alone, since post needs no more. */
export function readServerInputs(env: Environment): ServerInputs {
  const fields = new Fields(env)
  const [apiKey] = readKeys(env)
  return { baseUrl: readServerUrl(fields.text('oz_server_url') ?? 'https://app.warp.dev'), apiKey }
}

/** The key under either name; both where both are given, so that both are masked. */
export function readKeys(env: Environment): readonly string[] {
  const fields = new Fields(env)
  return ['oz_api_key', 'warp_api_key'].flatMap((name) => fields.text(name) ?? [])
}

/** The inputs, checked one by one and against each other. @throws ActionError for the first that doesn't fit. */
export async function readInputs(env: Environment): Promise<Inputs> {
  const fields = new Fields(env)
  const runId = readRunId(fields)
  return {
    server: readServerInputs(env),
    watch: readWatch(fields),
    githubToken: fields.text('github_token'),
    work:
      runId === undefined
        ? { kind: 'start', task: await readTask(fields) }
        : { kind: 'attach', run: { runId, followUp: fields.text('follow_up') } },
  }
}

function readRunId(fields: Fields): string | undefined {
  const text = fields.text('run_id')
  if (text === undefined) {
    if (fields.text('follow_up') === undefined) return undefined
    throw new ActionError('follow_up is a message to a run that exists: it needs run_id.', {
      wayOut: 'Give run_id too, or put the text into prompt to start a new run.',
    })
  }
  const contradiction = ['prompt', 'skill', 'idempotency_key'].find((name) => fields.text(name) !== undefined)
  if (contradiction !== undefined) {
    throw new ActionError(`run_id waits for a run that exists; ${contradiction} is for a new one.`, {
      wayOut: `Leave one of them out; follow_up sends a message to the run.`,
    })
  }
  const runId = idOf(text)
  if (runId !== undefined) return runId
  throw new ActionError(`run_id must be the id of a run, not ${quote(text)}.`, {
    wayOut: 'Pass on the run_id output of the step that started it.',
  })
}

async function readTask(fields: Fields): Promise<TaskInputs> {
  const prompt = fields.text('prompt')
  const skill = fields.text('skill')
  if (prompt === undefined && skill === undefined) {
    throw new ActionError('There is no task: neither prompt nor skill is given, or both are empty.', {
      wayOut: 'Write what the agent should do under `prompt: |`.',
    })
  }
  return {
    prompt,
    skill,
    title: fields.text('title'),
    agent: fields.text('agent'),
    config: await readConfig(fields),
    idempotencyKey: fields.text('idempotency_key'),
  }
}

/** Input by input over what `config` says; what neither says is left to the server. */
async function readConfig(fields: Fields): Promise<JsonObject> {
  const mcp = await fields.map('mcp')
  const named = {
    name: fields.text('name'),
    model_id: fields.text('model'),
    environment_id: fields.text('environment'),
    worker_host: fields.text('worker_host'),
    profile_id: fields.text('profile'),
    mcp_servers: mcp && readMcpServers(mcp),
  }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  return { ...(await fields.map('config')), ...Object.fromEntries(given) }
}

const minuteMs = 60_000
const mostMinutes = 30_000

function readWatch(fields: Fields): WatchInputs {
  const timeoutMinutes = fields.number('timeout_minutes', { fallback: 60, least: 0.01, most: mostMinutes })
  const pollSeconds = fields.number('poll_interval_seconds', { fallback: 0, least: 0, most: 3600 })
  return {
    wait: fields.flag('wait', true),
    timeoutMs: timeoutMinutes * minuteMs,
    onTimeout: fields.choice('on_timeout', ['cancel', 'leave']),
    onBlocked: fields.choice('on_blocked', ['fail', 'wait']) ?? 'fail',
    pollIntervalMs: pollSeconds === 0 ? undefined : Math.max(20, pollSeconds * 1000),
  }
}
