import type { Environment } from '../platform/ports.ts'
import { checkContradictions } from './contradictions.ts'
import { Fields, type ShowPasted } from './fields.ts'
import { keysForNames } from './harness.ts'
import { assertLater, readLater, type LaterInputs } from './later.ts'
import { readRequest } from './request.ts'
import { readResult, type ResultInputs } from './result.ts'
import { type ManyInputs, type ManyLimits, readLimits, readMany } from './runs.ts'
import { assertKeyForm, readServerUrl, requireOneKey } from './server.ts'
import { readWork, type WorkInputs } from './task.ts'
import { type KnownInputs, officialInputs } from './unknown.ts'
import {
  type ContextInput,
  type GateInputs,
  readContextInput,
  readGate,
  readShow,
  readWatch,
  type ShowInputs,
  type WatchInputs,
} from './watch.ts'

/**
 * Every input of action.yml, in its order, with what the runner passes where nothing is given (of the token that is
 * another in each run); a test holds the two together.
 */
const defaults = {
  prompt: '',
  prompt_file: '',
  prompt_vars: '',
  skill: '',
  recipe: '',
  context: 'auto',
  oz_api_key: '',
  warp_api_key: '',
  oz_server_url: 'https://app.warp.dev',
  profile: '',
  environment: '',
  model: '',
  name: '',
  title: '',
  agent: '',
  worker_host: '',
  harness: '',
  harness_auth_secret: '',
  mcp: '',
  config: '',
  attachments: '',
  metadata: '',
  request: '',
  run_id: '',
  follow_up: '',
  trust_run: 'false',
  target: '',
  runs: '',
  max_runs: '20',
  max_parallel: '20',
  fail_on_any: 'true',
  wait: 'true',
  status_name: '',
  doorbell: 'true',
  collect_workflow: '.github/workflows/oz-collect.yml',
  timeout_minutes: '60',
  on_timeout: '',
  max_cost: '',
  budget: '',
  on_budget: '',
  retries: '',
  on_blocked: 'fail',
  poll_interval_seconds: '0',
  idempotency_key: '',
  trigger_phrase: '',
  trigger_label: '',
  require_permission: 'auto',
  allowed_bots: '',
  result_schema: '',
  apply: '',
  labels_allowed: '',
  create_labels: 'false',
  max_labels: '5',
  max_comments: '25',
  fail_on: '',
  tone: '',
  ignore_paths: '',
  skip: '',
  period: '',
  max_attempts: '',
  progress_comment: 'false',
  log: 'auto',
  artifacts_dir: '',
  checkout_branch: 'false',
  dry_run: 'false',
  github_token: '',
} as const

export const inputNames: readonly string[] = Object.keys(defaults)
export const knownInputs: KnownInputs = { names: inputNames, defaults, elsewhere: officialInputs }

export interface ServerInputs {
  /** Ends in `/api/v1`. */
  readonly baseUrl: string
  /** Undefined where none came; whether that is an error depends on the event. */
  readonly apiKey: string | undefined
  /** The active team, where `request` names one. */
  readonly teamUid?: string | undefined
}

export interface Inputs {
  /** Where the step makes many runs, the first of them. */
  readonly work: WorkInputs
  readonly many: ManyInputs | undefined
  readonly limits: ManyLimits
  readonly server: ServerInputs
  readonly watch: WatchInputs
  readonly later: LaterInputs
  readonly gate: GateInputs
  readonly context: ContextInput
  readonly result: ResultInputs
  readonly show: ShowInputs
  readonly githubToken: string | undefined
}

/** The inputs, checked one by one and against each other; `show` puts event text back in place of placeholders. @throws ActionError for the first that doesn't fit. */
export async function readInputs(env: Environment, show?: ShowPasted): Promise<Inputs> {
  const fields = new Fields(env, show)
  checkContradictions(fields)
  const watch = readWatch(fields)
  const result = readResult(fields)
  if (watch.wait === 'later') assertLater(fields, result)
  const many = await readMany(fields, show)
  return {
    server: { ...readServerInputs(env), ...(await teamOf(fields)) },
    watch,
    later: readLater(fields),
    gate: readGate(fields),
    context: readContextInput(fields),
    result,
    show: readShow(fields),
    githubToken: fields.text('github_token'),
    many,
    limits: readLimits(fields),
    work: many === undefined ? await readWork(fields) : { kind: 'start', task: many.runs[0].task },
  }
}

/** Where and as whom; alone, since post needs no more. @throws ActionError */
export function readServerInputs(env: Environment): ServerInputs {
  const fields = new Fields(env)
  requireOneKey(fields)
  const [apiKey] = readKeys(env)
  if (apiKey !== undefined) assertKeyForm(apiKey)
  return { baseUrl: readServerUrl(fields.text('oz_server_url') ?? 'https://app.warp.dev'), apiKey }
}

/** The team that lists and starts are asked for; post needs it too. @throws ActionError */
export async function readTeam(env: Environment): Promise<Pick<ServerInputs, 'teamUid'>> {
  return teamOf(new Fields(env))
}

async function teamOf(fields: Fields): Promise<Pick<ServerInputs, 'teamUid'>> {
  return { teamUid: (await readRequest(fields)).teamUid }
}

/** The key under either name; both where both are given, so that both are masked. */
export function readKeys(env: Environment): readonly string[] {
  const fields = new Fields(env)
  return ['oz_api_key', 'warp_api_key'].flatMap((name) => fields.text(name) ?? [])
}

/** Everything given to the step that nobody may see. */
export function readSecrets(env: Environment): readonly string[] {
  const token = new Fields(env).text('github_token')
  return [...readKeys(env), ...(token === undefined ? [] : [token]), ...keysForNames(env)]
}
