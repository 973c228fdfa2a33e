import { expect, test } from '@jest/globals'
import type OzAPI from 'oz-agent-sdk'
import type { AgentRunParams, AgentRunResponse, AmbientAgentConfig } from 'oz-agent-sdk/resources/agent/agent.js'
import type { RunItem, RunState } from 'oz-agent-sdk/resources/agent/runs.js'
import { readServerInputs } from '../../../src/inputs/inputs.ts'
import { endStates, readRun, workingStates } from '../../../src/oz/client/types.ts'

/** The compiler holds these lists to the official SDK's types: a name it doesn't know, or one it has more, is an error. */
const sdkStates: Readonly<Record<RunState, true>> = {
  QUEUED: true,
  PENDING: true,
  CLAIMED: true,
  INPROGRESS: true,
  SUCCEEDED: true,
  FAILED: true,
  CANCELLED: true,
}
const requestNames = ['prompt', 'title', 'skill', 'config'] satisfies readonly (keyof AgentRunParams)[]
const configNames = [
  'name',
  'model_id',
  'environment_id',
  'worker_host',
  'mcp_servers',
] satisfies readonly (keyof AmbientAgentConfig)[]
const created: Omit<AgentRunResponse, 'task_id'> = { run_id: 'r-1', state: 'QUEUED' }
const item: Omit<RunItem, 'task_id'> = {
  run_id: 'r-1',
  title: 'A title',
  state: 'INPROGRESS',
  prompt: 'Do it',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:01Z',
  started_at: null,
  session_link: 'https://app.warp.dev/session/1',
  conversation_id: 'c-1',
  status_message: { message: 'Working' },
  request_usage: { inference_cost: 1, compute_cost: 0.5 },
}

test('every state the SDK has is one of ours; it lacks two that the API documents', () => {
  const ours: readonly string[] = [...workingStates, ...endStates]
  expect(Object.keys(sdkStates).filter((state) => !ours.includes(state))).toEqual([])
  expect(ours.filter((state) => !(state in sdkStates))).toEqual(['ERROR', 'BLOCKED'])
})

test('a run as the SDK types it is read whole', () => {
  expect(readRun(item, 'https://app.warp.dev')).toMatchObject({
    id: item.run_id,
    state: 'INPROGRESS',
    title: item.title,
    prompt: item.prompt,
    sessionLink: item.session_link,
    conversationId: item.conversation_id,
    status: { message: 'Working' },
    usage: { credits: 1.5 },
  })
  expect(created.state in sdkStates).toBe(true)
})

test('what is sent has names the SDK knows, and goes where it sends', () => {
  expect([...requestNames, ...configNames]).toHaveLength(9)
  const options: Pick<NonNullable<ConstructorParameters<typeof OzAPI>[0]>, 'baseURL'> = {
    baseURL: readServerInputs({}).baseUrl,
  }
  expect(options.baseURL).toBe('https://app.warp.dev/api/v1')
})
