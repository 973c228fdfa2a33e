import type { Environment } from '../platform/ports.ts'
import { checkContradictions } from './contradictions.ts'
import { Fields, type ShowPasted } from './fields.ts'
import { keysForNames } from './harness.ts'
import { assertLater, readLater } from './later.ts'
import { readRequest } from './request.ts'
import { readResult } from './result.ts'
import { readLimits, readMany } from './runs.ts'
import { assertKeyForm, readServerUrl, requireOneKey } from './server.ts'
import { readWork } from './task.ts'
import { type KnownInputs, officialInputs } from './unknown.ts'
import { readContextInput, readGate, readShow, readWatch } from './watch.ts'

/** Every input of action.yml, in its order; a test holds the two together. */
export const inputNames: readonly string[] = (
  'prompt prompt_file prompt_vars skill recipe context oz_api_key warp_api_key oz_server_url profile environment model ' +
  'name title agent worker_host harness harness_auth_secret mcp config attachments metadata request run_id follow_up ' +
  'trust_run target runs max_runs max_parallel fail_on_any wait status_name doorbell collect_workflow timeout_minutes ' +
  'on_timeout max_cost budget on_budget retries on_blocked poll_interval_seconds idempotency_key trigger_phrase ' +
  'trigger_label require_permission allowed_bots result_schema apply labels_allowed create_labels max_labels ' +
  'max_comments fail_on tone ignore_paths skip period max_attempts progress_comment log artifacts_dir checkout_branch ' +
  'dry_run github_token'
).split(' ')

/** What the runner passes where nothing is given; of the token that is another in each run. */
const defaults = {
  context: 'auto',
  oz_server_url: 'https://app.warp.dev',
  trust_run: 'false',
  max_runs: '20',
  max_parallel: '20',
  fail_on_any: 'true',
  wait: 'true',
  doorbell: 'true',
  collect_workflow: '.github/workflows/oz-collect.yml',
  timeout_minutes: '60',
  on_blocked: 'fail',
  poll_interval_seconds: '0',
  require_permission: 'auto',
  create_labels: 'false',
  max_labels: '5',
  max_comments: '25',
  progress_comment: 'false',
  log: 'auto',
  checkout_branch: 'false',
  dry_run: 'false',
}
export const knownInputs: KnownInputs = { names: inputNames, defaults, elsewhere: officialInputs }

export type Inputs = Readonly<Awaited<ReturnType<typeof readInputs>>>

/** The inputs, checked one by one and against each other; `show` puts event text back in place of placeholders. @throws ActionError for the first that doesn't fit. */
export async function readInputs(env: Environment, show?: ShowPasted) {
  const fields = new Fields(env, show)
  checkContradictions(fields)
  const watch = readWatch(fields)
  const result = readResult(fields)
  if (watch.wait === 'later') assertLater(fields, result)
  const many = await readMany(fields, show)
  return {
    server: { ...readServerInputs(env), ...(await readTeam(env, fields)) },
    watch,
    later: readLater(fields),
    gate: readGate(fields),
    context: readContextInput(fields),
    result,
    show: readShow(fields),
    githubToken: fields.text('github_token'),
    many,
    limits: readLimits(fields),
    /** Where the step makes many runs, the first of them. */
    work: many === undefined ? await readWork(fields) : { kind: 'start' as const, task: many.runs[0].task },
  }
}

/** Where and as whom; alone, since post needs no more. @throws ActionError */
export function readServerInputs(env: Environment) {
  const fields = new Fields(env)
  requireOneKey(fields)
  const [apiKey] = readKeys(env)
  if (apiKey !== undefined) assertKeyForm(apiKey)
  return {
    /** Ends in `/api/v1`. */
    baseUrl: readServerUrl(fields.text('oz_server_url') ?? defaults.oz_server_url),
    /** Undefined where none came; whether that is an error depends on the event. */
    apiKey,
  }
}

/** The team that lists and starts are asked for, where `request` names one; post needs it too. @throws ActionError */
export async function readTeam(
  env: Environment,
  fields = new Fields(env),
): Promise<{ readonly teamUid?: string | undefined }> {
  const { teamUid } = await readRequest(fields)
  return { teamUid }
}

/** The key under either name; both where both are given, so that both are masked. */
export function readKeys(env: Environment): readonly string[] {
  const fields = new Fields(env)
  return ['oz_api_key', 'warp_api_key'].flatMap((name) => fields.text(name) ?? [])
}

/** Everything given to the step that nobody may see. */
export function readSecrets(env: Environment): readonly string[] {
  return [...readKeys(env), new Fields(env).text('github_token') ?? [], keysForNames(env)].flat()
}
