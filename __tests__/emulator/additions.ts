import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { laboratory, textAt } from './ask.ts'
import type { Recorder } from './exchanges.ts'

const url = 'https://linear.test/OZ-1'
const tokens = { input: 9, output: 8, input_cache_read: 7, input_cache_write: 0 }
const costs = {
  input_cost_in_cents: 1.5,
  output_cost_in_cents: 2,
  input_cache_read_cost_in_cents: 0.1,
  input_cache_write_cost_in_cents: 0,
}
const byModel = {
  auto: { token_count: tokens, cost_in_cents: costs, web_search_count: 0, web_search_cost_in_cents: 0 },
}

/** Children, all kinds of artifacts, and usage as it is told today. */
const rich: ScenarioSpec = {
  states: [
    { at: 0, state: 'CLAIMED' },
    { at: 100, state: 'INPROGRESS' },
    { at: 1_000, state: 'FAILED', message: 'No', code: 'environment_setup_failed', retryable: false },
  ],
  children: [{ at: 200, prompt: 'A part' }],
  artifacts: [
    { type: 'EXTERNAL_REFERENCE', url, metadata: { team: 'docs' } },
    { type: 'PULL_REQUEST', status: 'merged' },
    { type: 'FILE', title: 'Report', path: 'out/report.txt' },
    { type: 'SCREENSHOT' },
    { type: 'PLAN' },
  ],
  usage: {
    inference_cost: 1,
    inference_cost_usd: 0.02,
    total_tokens: 24,
    model_token_usage: [
      { model_id: 'auto', total_tokens: 24, usage_type: 'warp', tokens_by_category: { primary_agent: 24 } },
    ],
    usage_by_category: { primary_agent: { platform_usage_in_cents: 0.4, direct_api_inference_usage: byModel } },
  },
  harness_usage: {
    usage: { input_tokens: 9, output_tokens: 8, cache_read_input_tokens: null },
    toolCalls: { total: 1, byName: { Bash: 1 } },
  },
}

const config = {
  runner_id: 'runner-1',
  skills: ['octo-repo:triage'],
  computer_use_model_id: 'auto',
  idle_timeout_minutes: 0,
  harness: { type: 'claude', model_id: 'm', reasoning_level: 'high' },
  session_sharing: { public_access: 'VIEWER' },
  memory_stores: [{ uid: 'm', access: 'read_only', instructions: 'Read it' }],
  inference_providers: { aws: { disabled: false, region: 'eu-west-1', role_arn: 'arn' } },
  credential_strategy: 'EXECUTOR',
  secrets: [{ name: 'TOKEN' }],
  mcp_servers: { web: { type: 'http', url: 'https://mcp.test/sse' } },
}

/** The calls, parameters and fields that the newest SDK has beyond the stored specification. */
export function recordAdditions(recordIn: (lab: ReturnType<typeof laboratory>) => Recorder): void {
  const lab = laboratory({ agent: scriptedAgent(rich), promptContext: 'added', configDefaults: { name: 'default' } })
  const { clock } = lab
  const record = recordIn(lab)
  const body = { prompt: 'x', config, mode: 'plan', metadata: { key: 'k' }, on_behalf_of: 'a@b.test' }
  const id = textAt(record('POST /agent/runs', '/agent/runs', { body }).json, 'run_id')
  const run = `/agent/runs/${id}`
  const one = '/agent/runs/{runId}'
  const live = textAt(record('POST /agent/runs', '/agent/runs', { body: { prompt: 'y' } }).json, 'run_id')
  for (const ms of [150, 100, 2_000]) {
    record(`POST ${one}/followups`, `${run}/followups`, { body: { message: 'more' } })
    clock.advance(ms)
    record(`GET ${one}`, run)
    record(`GET ${one}/timeline`, `${run}/timeline`)
    record(`GET ${one}/harness-usage`, `${run}/harness-usage`)
    if (ms === 150) record(`POST ${one}/interrupt`, `/agent/runs/${live}/interrupt`)
  }
  record(`GET ${one}/handoff/attachments`, `${run}/handoff/attachments`)
  record(`POST ${one}/followups`, `${run}/followups`, { body: { attachments: [{ attachment_id: 'a' }] } })
  record(`POST ${one}/followups`, `${run}/followups`, { body: {} })
  recordLists(record, id)
  recordConversation(lab, record)
  recordArtifacts(lab, record, run)
  recordCatalog(record)
}

function recordLists(record: Recorder, id: string): void {
  const operation = 'GET /agent/runs'
  for (const query of [
    `ancestor_run_id=${id}&metadata[key]=k`,
    'source=API&source=ORCHESTRATION&task_status=running&executor=emulator-account',
    'environment_id=empty-environment&artifact_type=EXTERNAL_REFERENCE&factory_only=false',
    'factory_uid=f&automation_id=a&q=x',
  ]) {
    record(operation, `/agent/runs?${query}`)
  }
}

function recordConversation({ clock, ...lab }: ReturnType<typeof laboratory>, record: Recorder): void {
  const [run, one] = ['/agent/runs', '/agent/conversations/{conversation_id}']
  const id = textAt(lab.ask(`POST ${run}`, { body: { prompt: 'z' } }).json, 'run_id')
  clock.advance(300)
  const conversation = `/agent/conversations/${textAt(lab.ask(`GET ${run}/${id}`).json, 'conversation_id')}`
  record(`POST ${one}/followups`, `${conversation}/followups`, { body: { message: 'more' } })
  record(`POST ${one}/followups`, `${conversation}/followups`, { body: { attachments: [{ attachment_id: 'a' }] } })
  record(`POST ${one}/interrupt`, `${conversation}/interrupt`)
  record(`GET ${one}/transcript`, `${conversation}/transcript`)
}

function recordArtifacts(lab: ReturnType<typeof laboratory>, record: Recorder, run: string): void {
  const item = lab.ask(`GET ${run}`).json
  for (const index of [2, 3, 4]) {
    const uid = textAt(item, 'artifacts', index, 'data', 'artifact_uid')
    record('GET /agent/artifacts/{artifactUid}', `/agent/artifacts/${uid}`)
    record('GET /agent/artifacts/{artifactUid}/download', `/agent/artifacts/${uid}/download`)
  }
  const find = 'GET /agent/run-by-external-reference'
  for (const sought of [url, 'https://linear.test/OZ-2', 'OZ-1']) {
    record(find, `/agent/run-by-external-reference?url=${encodeURIComponent(sought)}`)
  }
}

function recordCatalog(record: Recorder): void {
  record('GET /agent', '/agent?refresh=true')
  record('GET /agent/identities/{uid}', '/agent/identities/agent-1')
  const body = { name: 'n', cron_schedule: '0 3 * * *', prompt: 'x', enabled: true }
  const more = { agent_uid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', metadata: { key: 'k' }, mode: 'orchestrate' }
  const call = { body: { ...body, ...more, agent_config: { environment_id: 'env-octo' } } }
  const id = textAt(record('POST /agent/schedules', '/agent/schedules', call).json, 'id')
  record('PUT /agent/schedules/{scheduleId}', `/agent/schedules/${id}`, call)
}
