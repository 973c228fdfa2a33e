import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ActionError } from '../../src/platform/errors.ts'
import { inputNames, readInputs, type Inputs } from '../../src/inputs/inputs.ts'

function environment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

function read(inputs: Record<string, string>): Promise<Inputs> {
  return readInputs(environment({ prompt: 'Do it', oz_api_key: 'key', ...inputs }))
}

async function errorOf(inputs: Record<string, string>): Promise<string> {
  const error: unknown = await read(inputs).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ActionError)
  return error instanceof ActionError ? error.oneLine : ''
}

test('the names are those of action.yml, in its order', () => {
  const action: unknown = parse(readFileSync('action.yml', 'utf8'))
  expect(Object.keys((action as { inputs: object }).inputs)).toEqual([...inputNames])
})

test('a prompt and a key are enough', async () => {
  const { work, server, watch } = await read({})
  expect(server).toEqual({ baseUrl: 'https://app.warp.dev/api/v1', apiKey: 'key' })
  expect(watch).toEqual({
    wait: true,
    timeoutMs: 3_600_000,
    onTimeout: undefined,
    retries: 0,
    onBlocked: 'fail',
    pollIntervalMs: undefined,
    maxCost: undefined,
  })
  expect(work).toMatchObject({ kind: 'start', task: { prompt: 'Do it', config: {} } })
})

test('every named input reaches its place in the request, over config', async () => {
  const { work } = await read({
    profile: 'p',
    environment: 'e',
    model: 'm',
    name: 'n',
    worker_host: 'w',
    title: 't',
    attachments: 'a.png',
    metadata: 'team: m\nsize: 3\n',
    agent: 'a',
    skill: 'repo:s',
    mcp: '{"mcpServers": {"docs": {"url": "https://mcp.example.com"}}}',
    config: 'name: overridden\nidle_timeout_minutes: 5\n',
  })
  expect(work).toEqual({
    kind: 'start',
    task: {
      prompt: 'Do it',
      request: {},
      promptFile: undefined,
      promptVars: {},
      skill: 'repo:s',
      title: 't',
      agent: 'a',
      environment: 'e',
      delegation: undefined,
      attachments: ['a.png'],
      images: [],
      mcpPath: undefined,
      metadata: { team: 'm', size: '3' },
      idempotencyKey: undefined,
      config: {
        name: 'n',
        model_id: 'm',
        worker_host: 'w',
        profile_id: 'p',
        idle_timeout_minutes: 5,
        mcp_servers: { docs: { url: 'https://mcp.example.com' } },
      },
    },
  })
})

test('empty inputs count as absent: a workflow passes on variables that are not set', async () => {
  const { work } = await read({ profile: '', environment: ' ', config: '' })
  expect(work).toMatchObject({ task: { config: {} } })
})

test('minutes take decimals', async () => {
  expect((await read({ timeout_minutes: '0.5' })).watch.timeoutMs).toBe(30_000)
})

test.each([
  ['20', { unit: 'credits', amount: 20 }],
  ['7.5 credits', { unit: 'credits', amount: 7.5 }],
  ['$2.50', { unit: 'usd', amount: 2.5 }],
])('max_cost: %s', async (text, maxCost) => {
  expect((await read({ max_cost: text })).watch.maxCost).toEqual(maxCost)
})

test.each([
  ['', 'auto'],
  ['none', 'none'],
  ['event, comments', ['event', 'comments']],
  ['diff\nlogs', ['diff', 'logs']],
])('context: %j', async (text, context) => {
  expect((await read({ context: text })).context).toEqual(context)
})

describe('a value that does not fit: the rule, what came, the way out', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['no task', { prompt: '  ' }, ['no task', 'prompt', 'skill', '`prompt: |`']],
    ['a wrong boolean', { wait: 'yes' }, ['wait must be true, false or later, not "yes"', '`wait: true`']],
    [
      'a wrong number',
      { timeout_minutes: '1h' },
      ['timeout_minutes', 'from 0.01 to 30000', '"1h"', '`timeout_minutes: 60`'],
    ],
    ['no time at all', { timeout_minutes: '0' }, ['timeout_minutes', '"0"']],
    ['a negative number', { poll_interval_seconds: '-1' }, ['poll_interval_seconds', '"-1"']],
    ['a task twice', { prompt_file: 'p.md' }, ['prompt and prompt_file are both given']],
    ['values without a template', { prompt_vars: 'a: 1' }, ['prompt_vars', 'prompt_file, which is not given']],
    ['a cost that is none', { max_cost: 'cheap' }, ['max_cost', '"cheap"', '`max_cost: 20`']],
    ['a cost in both units', { max_cost: '$5 credits' }, ['max_cost', '"$5 credits"']],
    ['no cost at all', { max_cost: '0' }, ['max_cost', '"0"']],
    ['a wild card for bots', { allowed_bots: '*[bot]' }, ['allowed_bots', '"*[bot]"', 'no wildcards']],
    ['a wrong permission', { require_permission: 'owner' }, ['require_permission must be one of auto, none, read']],
    ['a wrong context', { context: 'event, everything' }, ['context must be auto, none, or a list', '"everything"']],
    ['a wrong choice', { on_timeout: 'kill' }, ['on_timeout must be one of cancel, leave, not "kill"']],
    ['config that is a list', { config: '- a' }, ['config must be a map', 'a list']],
    ['config that does not parse', { config: 'a: [1' }, ['config is neither JSON nor YAML', 'Fix it']],
    [
      'config with an alias of nothing',
      { config: 'a: *gone' },
      ['config is no YAML that can be used: an alias', 'Write out'],
    ],
    ['mcp that is a text', { mcp: 'docs' }, ['mcp must be a map', 'a string']],
    ['an MCP server with nothing', { mcp: '{"docs": {}}' }, ['"docs" must have exactly one of', 'it has none']],
    ['an MCP server with two ways', { mcp: '{"d": {"url": "u", "command": "c"}}' }, ['it has command and url']],
    ['an MCP server that is no map', { mcp: '{"d": "https://x"}' }, ['"d" must be a map, not a string']],
    ['a follow-up without a run', { follow_up: 'go on', prompt: '' }, ['follow_up', 'needs run_id']],
    [
      'a run to attach to and a prompt',
      { run_id: 'abc' },
      ['run_id waits for a run that exists; prompt is for a new one'],
    ],
    [
      'a run id with a path in it',
      { run_id: '../cancel', prompt: '' },
      ['run_id must be the id of a run, not "../cancel"'],
    ],
    ['a URL that is none', { oz_server_url: 'oz' }, ['oz_server_url must be an https URL, not "oz"']],
    ['another scheme', { oz_server_url: 'ftp://oz.example.com' }, ['must be an https URL', '"ftp://oz.example.com"']],
    ['plain http', { oz_server_url: 'http://oz.example.com' }, ['must be https', '"http://oz.example.com"']],
    ['a look-alike of loopback', { oz_server_url: 'http://127.0.0.1.example.com' }, ['must be https']],
    ['a query', { oz_server_url: 'https://oz.example.com/?a=1' }, ['without "?" or "#"']],
    ['a link-local address', { oz_server_url: 'https://169.254.169.254' }, ['link-local']],
  ])('%s', async (_what, inputs, parts) => {
    const line = await errorOf(inputs)
    for (const part of parts) expect(line).toContain(part)
    expect(line).not.toContain('\n')
  })

  test('credentials in the URL are refused, and not repeated', async () => {
    const line = await errorOf({ oz_server_url: 'https://app.warp.dev:hunter22@evil.example' })
    expect(line).toContain('must not carry a user name or password')
    expect(line).toContain('evil.example')
    expect(line).not.toContain('hunter22')
  })

  test.each([
    'https://oz.example.com?api_key=hunter22',
    'https://oz.example.com/#hunter22',
    'oz.example.com?api_key=hunter22',
    'htps://oz.example.com/#hunter22',
    'me:hunter22@oz.example.com',
    'me:hunter22#x@oz.example.com',
    'https://me:hunter22/x@oz.example.com',
    'https://me:x@hunter22/y@oz.example.com',
    'http://me:22#hunter22@oz.example.com',
    'https://hunter22:22/x@oz.example.com',
    'https://oz.example.com/x?hunter22',
    'http://oz.example.com/?key=hunter22',
  ])('secrets in the URL are not repeated: %s', async (url) => {
    const line = await errorOf({ oz_server_url: url })
    expect(line).toContain('oz_server_url must')
    expect(line).not.toContain('hunter22')
  })
})

describe('the server', () => {
  test.each([
    ['https://oz.example.com', 'https://oz.example.com/api/v1'],
    ['https://oz.example.com/', 'https://oz.example.com/api/v1'],
    ['https://oz.example.com/api/v1', 'https://oz.example.com/api/v1'],
    ['https://oz.example.com/api/v1/', 'https://oz.example.com/api/v1'],
    ['https://example.com/oz', 'https://example.com/oz/api/v1'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787/api/v1'],
    ['http://localhost:8787/api/v1', 'http://localhost:8787/api/v1'],
    ['http://[::1]:8787', 'http://[::1]:8787/api/v1'],
  ])('%s', async (given, expected) => {
    expect((await read({ oz_server_url: given })).server.baseUrl).toBe(expected)
  })

  test('the alias of the key', async () => {
    const inputs = await readInputs(environment({ prompt: 'Do it', warp_api_key: 'other' }))
    expect(inputs.server.apiKey).toBe('other')
  })
})
