import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import OzAPI from 'oz-agent-sdk'
import { readScenarioFile } from '../../emulator/agents/scenario-file.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { startEmulator, type Emulator } from '../../emulator/server.ts'
import { listAt, textAt } from './ask.ts'

// The official SDK over real sockets: what it reads, others will read.
let emulator: Emulator
let client: OzAPI

beforeAll(async () => {
  emulator = await startEmulator({
    agent: scriptedAgent(await readScenarioFile('emulator/scenarios/pull-request.yml')),
  })
  client = new OzAPI({ apiKey: emulator.key, baseURL: `${emulator.url}/api/v1`, maxRetries: 0 })
})

afterAll(async () => {
  await emulator.close()
})

function start(fields: object): Promise<OzAPI.AgentRunResponse> {
  return client.post('/agent/runs', { body: { prompt: 'Do it', ...fields } })
}

async function untilEnded(id: string): Promise<OzAPI.Agent.RunItem> {
  for (let tries = 0; tries < 100; tries += 1) {
    const run = await client.agent.runs.retrieve(id)
    if (!['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'].includes(run.state)) return run
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Run ${id} does not end`)
}

describe('the SDK', () => {
  test('starts a run and watches it to its end', async () => {
    const config = { name: 'sdk', mcp_servers: { files: { command: 'mcp-files' } } }
    const { run_id: id, state } = await client.agent.run({ prompt: 'Mend the spelling', title: 'Spelling', config })
    expect(state).toBe('QUEUED')
    const run = await untilEnded(id)
    expect(run).toMatchObject({
      state: 'SUCCEEDED',
      prompt: 'Mend the spelling',
      title: 'Spelling',
      agent_config: config,
    })
    expect(run.artifacts?.map(({ artifact_type: type }) => type)).toEqual([
      'PLAN',
      'PULL_REQUEST',
      'SCREENSHOT',
      'FILE',
    ])
  })

  test('reads a conversation, sends a follow-up, and fetches an artifact', async () => {
    const { run_id: id } = await client.agent.run({ prompt: 'Mend the spelling' })
    const run = await untilEnded(id)
    const conversation = await client.get(`/agent/runs/${id}/conversation`)
    expect(textAt(conversation, 'steps', 0, 'messages', 0, 'content', 0, 'text')).toBe('Mend the spelling')
    await expect(client.post(`/agent/runs/${id}/followups`, { body: { message: 'More' } })).resolves.toMatchObject({
      outcome: 'handoff_execution',
    })
    const plan = await client.get(`/agent/artifacts/${textAt(run, 'artifacts', 0, 'data', 'artifact_uid')}`)
    expect(textAt(plan, 'data', 'content')).toMatch(/^# Plan/)
    const file = await client.get(`/agent/artifacts/${textAt(run, 'artifacts', 3, 'data', 'artifact_uid')}`)
    const download = await fetch(textAt(file, 'data', 'download_url'))
    expect([download.status, await download.text()]).toEqual([200, '1 word mended\n'])
  })

  test('lists by filter', async () => {
    await client.agent.run({ prompt: 'one', config: { name: 'listed' } })
    await client.agent.run({ prompt: 'two', config: { name: 'listed' } })
    const { runs, page_info: page } = await client.agent.runs.list({
      name: 'listed',
      limit: 1,
      state: ['QUEUED', 'INPROGRESS'],
    })
    expect([runs.length, page.has_next_page]).toEqual([1, true])
    const rest = await client.agent.runs.list({ name: 'listed', limit: 1, cursor: page.next_cursor ?? '' })
    expect([rest.runs.length, rest.page_info.has_next_page]).toEqual([1, false])
  })

  test('lists a tree by metadata and by ancestor, and cancels a parent only', async () => {
    const { run_id: id } = await start({ metadata: { key: 'tree' } })
    const { run_id: child } = await start({ parent_run_id: id })
    // The old SDK has no types for these; what it is given beyond them goes out as it is.
    const list = async (query: object) =>
      listAt(await client.get('/agent/runs', { query }), 'runs').map((run) => textAt(run, 'run_id'))
    expect((await list({ metadata: { key: 'tree' } })).toSorted()).toEqual([child, id].toSorted())
    expect(await list({ ancestor_run_id: id })).toEqual([child])
    await client.agent.runs.cancel(id)
    expect((await client.agent.runs.retrieve(child)).state).not.toBe('CANCELLED')
  })

  test('cancels, and is told when it is too late', async () => {
    const { run_id: id } = await client.agent.run({ prompt: 'Stop me' })
    await expect(client.agent.runs.cancel(id)).resolves.toBe(id)
    await expect(client.agent.runs.retrieve(id)).resolves.toMatchObject({ state: 'CANCELLED' })
    await expect(client.agent.runs.cancel(id)).rejects.toBeInstanceOf(OzAPI.BadRequestError)
  })

  test('gets its own kinds of errors', async () => {
    await expect(client.agent.run({ prompt: '' })).rejects.toBeInstanceOf(OzAPI.BadRequestError)
    await expect(client.agent.runs.retrieve('nobody')).rejects.toBeInstanceOf(OzAPI.NotFoundError)
    const stranger = new OzAPI({ apiKey: 'wrong', baseURL: `${emulator.url}/api/v1`, maxRetries: 0 })
    await expect(stranger.agent.runs.list()).rejects.toBeInstanceOf(OzAPI.AuthenticationError)
  })

  test('keeps schedules', async () => {
    const { schedules } = client.agent
    const body = { name: 'nightly', cron_schedule: '0 3 * * *', prompt: 'Look around', enabled: true }
    const { id } = await schedules.create({ ...body, agent_config: { name: 'gha:1:nightly' } })
    await expect(schedules.retrieve(id)).resolves.toMatchObject(body)
    await expect(schedules.update(id, { ...body, prompt: 'Look again' })).resolves.toMatchObject({
      prompt: 'Look again',
    })
    await expect(schedules.pause(id)).resolves.toMatchObject({ enabled: false })
    await expect(schedules.resume(id)).resolves.toMatchObject({ enabled: true })
    await expect(schedules.list()).resolves.toMatchObject({ schedules: [{ id }] })
    await expect(schedules.delete(id)).resolves.toEqual({ success: true })
    await expect(schedules.list()).resolves.toEqual({ schedules: [] })
  })

  test('lists skills, environments, models and identities', async () => {
    await expect(client.agent.list({ repo: 'octo-org/octo-repo' })).resolves.toMatchObject({
      agents: [{ name: 'triage' }],
    })
    expect(textAt(await client.get('/agent/environments'), 'environments', 0, 'uid')).toBe('env-octo')
    expect(textAt(await client.get('/agent/models'), 'default_model_id')).toBe('auto')
    expect(textAt(await client.get('/agent/identities'), 'agents', 0, 'uid')).toBe('agent-1')
  })

  test('with its retries makes several runs where the answers get lost', async () => {
    const retrying = new OzAPI({ apiKey: emulator.key, baseURL: `${emulator.url}/api/v1`, maxRetries: 2 })
    emulator.oz.addFault({
      on: 'POST /agent/run',
      times: 2,
      processed: true,
      answer: { status: 502, html: true, headers: { 'retry-after-ms': '1' } },
    })
    await retrying.agent.run({ prompt: 'Only once, please' })
    expect(emulator.oz.runsWith('Only once, please')).toHaveLength(3)
  })
})
