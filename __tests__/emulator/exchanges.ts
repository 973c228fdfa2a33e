import { readdirSync } from 'node:fs'
import { readScenarioFile } from '../../emulator/agents/scenario-file.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { recordAdditions } from './additions.ts'
import { laboratory, textAt, type Question, type Reply } from './ask.ts'

/** One request with its answer, under the name that the specification has for the call. */
export interface Exchange {
  /** As in the specification: `GET /agent/runs/{runId}`. */
  readonly operation: string
  /** The path as it was asked for, with its query. */
  readonly call: string
  readonly question: Question
  readonly reply: Reply
}

export type Recorder = (operation: string, call: string, question?: Question) => Reply

/** Every call the emulator knows, and for each every documented answer. */
export async function recordExchanges(): Promise<readonly Exchange[]> {
  const lab = laboratory({
    agent: scriptedAgent(await readScenarioFile('emulator/scenarios/pull-request.yml')),
  })
  const exchanges: Exchange[] = []
  const recordIn =
    ({ ask }: Pick<Laboratory, 'ask'>): Recorder =>
    (operation, call, question = {}) => {
      const reply = ask(`${operation.split(' ')[0] ?? ''} ${call}`, question)
      exchanges.push({ operation, call, question, reply })
      return reply
    }
  const record = recordIn(lab)
  recordRuns(lab, record)
  recordCancels(lab, record)
  recordSchedules(record)
  recordRest(record)
  recordRefusals(lab, record)
  recordAdditions(recordIn)
  return [...exchanges, ...recordUnreadable(), ...(await recordScenarios())]
}

type Laboratory = ReturnType<typeof laboratory>

const config = {
  name: 'contract',
  model_id: 'auto',
  base_prompt: 'Be brief',
  environment_id: 'env-octo',
  mcp_servers: {
    files: { command: 'mcp-files', args: ['.'], env: { A: 'b' } },
    web: { url: 'https://mcp.test/sse', headers: { A: 'b' } },
  },
  computer_use_enabled: false,
  idle_timeout_minutes: 10,
  worker_host: 'warp',
  harness: { type: 'claude' },
  harness_auth_secrets: { claude_auth_secret_name: 'CLAUDE' },
  profile_id: 'profile-1',
}

const runBody = {
  prompt: 'Mend the spelling',
  title: 'Spelling',
  skill: 'octo-repo:triage',
  config,
  team: true,
  agent_identity_uid: 'agent-1',
  attachments: [{ file_name: 'a.png', mime_type: 'image/png', data: 'aGVsbG8=' }],
  interactive: false,
  metadata: { team: 'docs' },
}

function recordRuns({ clock }: Laboratory, record: Recorder): void {
  const id = textAt(record('POST /agent/run', '/agent/run', { body: runBody }).json, 'run_id')
  record('POST /agent/runs', '/agent/runs', { body: { skill: 'octo-repo:triage', parent_run_id: id } })
  for (const ms of [0, 150, 500, 2_000]) {
    clock.advance(ms)
    record('GET /agent/runs/{runId}', `/agent/runs/${id}`)
    record('GET /agent/runs', '/agent/runs?limit=1&state=SUCCEEDED&state=INPROGRESS&sort_by=created_at')
  }
  const conversation = textAt(record('GET /agent/runs/{runId}', `/agent/runs/${id}`).json, 'conversation_id')
  record('GET /agent/runs/{runId}/conversation', `/agent/runs/${id}/conversation`)
  record('GET /agent/conversations/{conversation_id}', `/agent/conversations/${conversation}`)
  record('GET /agent/runs/{runId}/transcript', `/agent/runs/${id}/transcript`)
  const item = record('GET /agent/runs/{runId}', `/agent/runs/${id}`).json
  for (const index of [0, 2, 3]) {
    record(
      'GET /agent/artifacts/{artifactUid}',
      `/agent/artifacts/${textAt(item, 'artifacts', index, 'data', 'artifact_uid')}`,
    )
  }
  record('POST /agent/run', '/agent/run', { body: {} })
  record('POST /agent/runs', '/agent/runs', { body: { prompt: 7 } })
  record('GET /agent/runs', '/agent/runs?limit=501')
}

function recordCancels({ clock, ...lab }: Laboratory, record: Recorder): void {
  const operation = 'POST /agent/runs/{runId}/cancel'
  const cancel = (id: string) => record(operation, `/agent/runs/${id}/cancel`)
  const create = (question: Question) => textAt(lab.ask('POST /agent/run', question).json, 'run_id')
  const body = { prompt: 'Do it' }
  lab.oz.addFault({ on: 'POST /agent/run', pending: '10s' })
  cancel(create({ body }))
  cancel(create({ body, headers: { 'x-oz-api-source': 'GITHUB_ACTION' } }))
  const id = create({ body })
  cancel(id)
  cancel(id)
  clock.advance(60_000)
}

function recordSchedules(record: Recorder): void {
  const one = '/agent/schedules/{scheduleId}'
  const body = { name: 'nightly', cron_schedule: '0 3 * * *', prompt: 'Look around', enabled: true }
  const created = record('POST /agent/schedules', '/agent/schedules', {
    body: { ...body, agent_config: config, team: true },
  })
  const path = `/agent/schedules/${textAt(created.json, 'id')}`
  record('POST /agent/schedules', '/agent/schedules', { body: { ...body, cron_schedule: 'daily' } })
  record('GET /agent/schedules', '/agent/schedules')
  record(`GET ${one}`, path)
  record(`PUT ${one}`, path, { body })
  record(`PUT ${one}`, path, { body: { name: 'nightly' } })
  record(`POST ${one}/pause`, `${path}/pause`)
  record(`POST ${one}/resume`, `${path}/resume`)
  record(`DELETE ${one}`, path)
}

function recordRest(record: Recorder): void {
  record('GET /agent', '/agent?repo=octo-org/octo-repo&sort_by=last_run')
  record('GET /agent', '/agent?repo=octo')
  record('GET /agent/environments', '/agent/environments?sort_by=name')
  record('GET /agent/models', '/agent/models')
  record('GET /agent/identities', '/agent/identities')
}

const problems = [
  [400, 'invalid_request'],
  [403, 'not_authorized'],
  [500, 'internal_error'],
] as const

/** What each call answers without a key and to names that nobody has; and what no emulator comes to by itself. */
function recordRefusals({ oz }: Laboratory, record: Recorder): void {
  const named = [
    'GET /agent/runs/{runId}',
    'GET /agent/runs/{runId}/conversation',
    'GET /agent/runs/{runId}/transcript',
    'GET /agent/runs/{runId}/timeline',
    'POST /agent/runs/{runId}/followups',
    'POST /agent/runs/{runId}/cancel',
    'GET /agent/conversations/{conversation_id}',
    'GET /agent/conversations/{conversation_id}/transcript',
    'GET /agent/artifacts/{artifactUid}',
    'GET /agent/artifacts/{artifactUid}/download',
    'GET /agent/identities/{uid}',
    'GET /agent/schedules/{scheduleId}',
    'PUT /agent/schedules/{scheduleId}',
    'DELETE /agent/schedules/{scheduleId}',
    'POST /agent/schedules/{scheduleId}/pause',
    'POST /agent/schedules/{scheduleId}/resume',
  ]
  const unnamed = [
    ...['/agent/runs', '/agent/schedules', '/agent/environments', '/agent/models', '/agent/identities'],
    '/agent/run-by-external-reference',
  ]
  const reads = unnamed.map((path) => `GET ${path}`)
  const writes = ['POST /agent/run', 'POST /agent/runs', 'POST /agent/schedules']
  const body = { name: 'x', cron_schedule: '* * * * *', prompt: 'x', enabled: true }
  for (const operation of [...named, ...reads, ...writes]) {
    const [method = '', path = ''] = operation.split(' ')
    const call = path.replace(/\{\w+\}/, 'nobody')
    const question = method === 'GET' ? {} : { body }
    record(operation, call, { ...question, key: null })
    if (named.includes(operation)) record(operation, call, question)
    for (const [status, problem] of problems) {
      oz.addFault({ on: `${method} ${call}`, answer: { status, problem } })
      record(operation, call, question)
    }
  }
}

/** Conversations in a format that the call doesn't support. */
function recordUnreadable(): readonly Exchange[] {
  const lab = laboratory({
    agent: scriptedAgent({ states: [{ at: 0, state: 'INPROGRESS' }], conversation: 'unsupported' }),
  })
  const id = textAt(lab.ask('POST /agent/run', { body: { prompt: 'x' } }).json, 'run_id')
  const conversation = textAt(lab.ask(`GET /agent/runs/${id}`).json, 'conversation_id')
  const calls = [
    ['GET /agent/runs/{runId}/conversation', `/agent/runs/${id}/conversation`],
    ['GET /agent/conversations/{conversation_id}', `/agent/conversations/${conversation}`],
  ] as const
  return calls.map(([operation, call]) => ({ operation, call, question: {}, reply: lab.ask(`GET ${call}`) }))
}

/** Each example scenario at several moments. */
async function recordScenarios(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  for (const name of readdirSync('emulator/scenarios')) {
    const lab = laboratory({ agent: scriptedAgent(await readScenarioFile(`emulator/scenarios/${name}`)) })
    const id = textAt(lab.ask('POST /agent/run', { body: { prompt: 'x' } }).json, 'run_id')
    for (const ms of [0, 300, 700, 10_000, 110_000]) {
      lab.clock.advance(ms)
      const [item, conversation] = [`/agent/runs/${id}`, `/agent/runs/${id}/conversation`]
      exchanges.push(
        { operation: 'GET /agent/runs/{runId}', call: item, question: {}, reply: lab.ask(`GET ${item}`) },
        {
          operation: 'GET /agent/runs/{runId}/conversation',
          call: conversation,
          question: {},
          reply: lab.ask(`GET ${conversation}`),
        },
      )
    }
  }
  return exchanges
}
