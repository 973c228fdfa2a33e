import { describe, expect, test } from '@jest/globals'
import { laboratory, member } from './ask.ts'

const png = { file_name: 'a.png', mime_type: 'image/png', data: 'aGVsbG8=' }
const mcp = (server: unknown) => ({ prompt: 'x', config: { mcp_servers: { one: server } } })
const metadata = (value: unknown) => ({ prompt: 'x', metadata: value })

describe('a request body', () => {
  test.each<[string, unknown]>([
    ['a skill', { skill: 'octo-repo:triage' }],
    ['a skill in the config', { config: { skill_spec: 'octo-org/octo-repo:.agents/skills/triage/SKILL.md' } }],
    ['skills in the config', { config: { skills: ['octo-org/octo-repo:a'] } }],
    ['five images', { prompt: 'x', attachments: [png, png, png, png, png] }],
    ['a mode', { prompt: 'x', mode: 'plan', interactive: false, team: true, agent_identity_uid: 'agent-1' }],
    [
      'MCP servers',
      {
        prompt: 'x',
        config: {
          mcp_servers: { a: { command: 'x', args: ['y'] }, b: { url: 'https://x.test' }, c: { warp_id: 'linear' } },
        },
      },
    ],
    [
      'a harness',
      {
        prompt: 'x',
        config: {
          harness: { type: 'codex', model_id: 'm', reasoning_level: 'high' },
          harness_auth_secrets: { codex_auth_secret_name: 's' },
        },
      },
    ],
    [
      'MCP servers as other clients write them',
      {
        prompt: 'x',
        config: {
          mcp_servers: {
            a: { type: 'http', url: 'https://x.test' },
            b: { type: 'sse', url: 'https://x.test/sse' },
            c: { type: 'stdio', command: 'x' },
          },
        },
      },
    ],
    ['no idle time', { prompt: 'x', config: { idle_timeout_minutes: 0 }, on_behalf_of: 'a@b.test' }],
    ['limits kept', { prompt: 'x', config: { idle_timeout_minutes: 60 }, metadata: { 'a.b-c_1': 'v'.repeat(256) } }],
    [
      'all else',
      {
        prompt: 'x',
        config: {
          profile_id: 'p',
          worker_host: 'warp',
          session_sharing: { public_access: 'VIEWER' },
          memory_stores: [{ uid: 'm', access: 'read_only', instructions: 'i' }],
          runner_id: 'r',
          computer_use_enabled: true,
          base_prompt: 'b',
          environment_id: 'e',
        },
      },
    ],
  ])('with %s is taken', (_what, body) => {
    const { status, json } = laboratory().ask('POST /agent/run', { body })
    expect([status, json]).toEqual([200, expect.objectContaining({ run_id: expect.any(String) })])
  })

  test.each<[string, unknown, RegExp]>([
    ['no prompt', {}, /prompt is required/],
    ['an empty prompt', { prompt: ' \n' }, /prompt must match/],
    ['a prompt that is a number', { prompt: 1 }, /prompt must be string/],
    ['null for a field', { prompt: 'x', title: null }, /title must be string/],
    ['an unknown field', { prompt: 'x', tittle: 'x' }, /unknown field: tittle/],
    ['an unknown field in the config', { prompt: 'x', config: { model: 'x' } }, /unknown field: config\.model/],
    [
      'six images',
      { prompt: 'x', attachments: [png, png, png, png, png, png] },
      /attachments must NOT have more than 5/,
    ],
    [
      'an attachment of another kind',
      { prompt: 'x', attachments: [{ ...png, mime_type: 'text/html' }] },
      /mime_type must be one of/,
    ],
    [
      'an attachment that is not base64',
      { prompt: 'x', attachments: [{ ...png, data: '<svg/>' }] },
      /data must match format/,
    ],
    [
      'an attachment without a name',
      { prompt: 'x', attachments: [{ mime_type: 'image/png', data: 'aGVsbG8=' }] },
      /file_name is required/,
    ],
    [
      'an idle timeout below 0',
      { prompt: 'x', config: { idle_timeout_minutes: -1 } },
      /idle_timeout_minutes must be >= 0/,
    ],
    [
      'an idle timeout of 61',
      { prompt: 'x', config: { idle_timeout_minutes: 61 } },
      /idle_timeout_minutes must be <= 60/,
    ],
    ['half a minute', { prompt: 'x', config: { idle_timeout_minutes: 1.5 } }, /must be integer/],
    ['an MCP server whose type belies it', mcp({ type: 'stdio', url: 'https://x.test' }), /mcp_servers\.one\.type/],
    [
      'an MCP server of an unknown type',
      mcp({ type: 'ws', url: 'https://x.test' }),
      /mcp_servers\.one\.type must be one of/,
    ],
    ['a strategy of its own', { prompt: 'x', config: { credential_strategy: 'ANYBODY' } }, /must be one of CREATOR/],
    ['an MCP server of no kind', mcp({ args: [] }), /mcp_servers\.one must have exactly one of/],
    ['an MCP server of two kinds', mcp({ command: 'x', url: 'https://x.test' }), /exactly one of warp_id,command,url/],
    [
      'MCP servers still wrapped',
      { prompt: 'x', config: { mcp_servers: { mcpServers: { a: { command: 'x' } } } } },
      /unknown field|exactly one/,
    ],
    ['an unknown harness', { prompt: 'x', config: { harness: { type: 'amp' } } }, /harness\.type must be one of/],
    ['skill_spec beside skills', { config: { skill_spec: 'a', skills: ['b'] } }, /exclude each other/],
    [
      '21 metadata keys',
      metadata(Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, '']))),
      /must NOT have more than 20/,
    ],
    ['a metadata key with a space', metadata({ 'a b': '' }), /metadata/],
    ['a long metadata key', metadata({ ['k'.repeat(65)]: '' }), /metadata/],
    ['a long metadata value', metadata({ k: 'é'.repeat(129) }), /metadata\.k must match/],
    ['a metadata value that is a number', metadata({ k: 1 }), /metadata\.k must be string/],
    ['an unknown parent', { prompt: 'x', parent_run_id: 'p' }, /parent_run_id: there is no run p/],
    ['an unknown conversation', { prompt: 'x', conversation_id: 'c' }, /there is no conversation c/],
    ['a list', [], /must be object/],
    ['no JSON', '{"prompt":', /not valid JSON/],
  ])('with %s is refused', (_what, body, complaint) => {
    const { ask, oz } = laboratory()
    const { status, json } = ask('POST /agent/run', { body })
    expect(status).toBe(400)
    expect(member(json, 'type')).toMatch(/\/invalid-request$/)
    expect(member(json, 'detail')).toMatch(complaint)
    expect(oz.runs).toHaveLength(0)
  })

  test('of another content type is refused', () => {
    const { status, json } = laboratory().ask('POST /agent/run', {
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    })
    expect([status, member(json, 'detail')]).toEqual([400, 'Content-Type must be application/json'])
  })

  test.each([
    [{ metadata: { a: 'b' } }, 'unknown field: metadata'],
    [{ config: { profile_id: 'p' } }, 'unknown field: config.profile_id'],
  ])('with a field that this server refuses: %j', (fields, detail) => {
    const { status, json } = laboratory({ refuse: ['metadata', 'profile_id'] }).ask('POST /agent/run', {
      body: { prompt: 'x', ...fields },
    })
    expect([status, member(json, 'detail')]).toEqual([400, detail])
  })
})
