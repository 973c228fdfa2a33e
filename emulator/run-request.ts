import { anyObject, filledText, flag, listOf, mapOf, object, oneOf, shape, text, type Schema } from './shape.ts'

/** A run's configuration as far as the emulator reads it; the rest is only checked and given back. */
export interface RunConfig {
  readonly name?: string
  readonly model_id?: string
  readonly environment_id?: string
  readonly skill_spec?: string
  readonly skills?: readonly string[]
  readonly worker_host?: string
  readonly harness?: { readonly type?: string }
}

/** The body of `POST /agent/run`, likewise. */
export interface RunRequest {
  readonly prompt?: string
  readonly skill?: string
  readonly title?: string
  readonly conversation_id?: string
  readonly parent_run_id?: string
  readonly metadata?: Readonly<Record<string, string>>
  readonly config?: RunConfig
}

export const modes = oneOf('normal', 'plan', 'orchestrate')

/** Other clients write the kind as `type` too. It is taken where it fits, and decides nothing. */
const mcpServer: Schema = {
  ...object({
    type: oneOf('stdio', 'http', 'sse', 'streamable-http'),
    warp_id: text,
    command: text,
    url: { type: 'string', format: 'uri' },
    args: listOf(text),
    env: mapOf(text),
    headers: mapOf(text),
  }),
  exactlyOneOf: ['warp_id', 'command', 'url'],
  dependencies: {
    url: { properties: { type: { enum: ['http', 'sse', 'streamable-http'] } } },
    command: { properties: { type: { const: 'stdio' } } },
  },
}

const harness = object({
  type: oneOf('oz', 'claude', 'gemini', 'codex'),
  model_id: text,
  reasoning_level: text,
})

const memoryStore = object({ uid: text, access: oneOf('read_write', 'read_only'), instructions: filledText }, [
  'uid',
  'access',
  'instructions',
])

/** What stands in `config` and in a schedule's `agent_config`. */
export const configFields: Schema = {
  name: text,
  model_id: text,
  base_prompt: text,
  environment_id: text,
  skill_spec: text,
  skills: listOf(text),
  mcp_servers: mapOf(mcpServer),
  computer_use_enabled: flag,
  computer_use_model_id: text,
  idle_timeout_minutes: { type: 'integer', minimum: 0, maximum: 60 },
  worker_host: text,
  harness,
  harness_auth_secrets: object({ claude_auth_secret_name: text, codex_auth_secret_name: text }),
  session_sharing: object({ public_access: oneOf('VIEWER', 'EDITOR') }),
  memory_stores: listOf(memoryStore),
  runner_id: text,
  credential_strategy: oneOf('CREATOR', 'EXECUTOR'),
  inference_providers: object({ aws: object({ disabled: flag, region: text, role_arn: text }) }),
  secrets: listOf(object({ name: text }, ['name'])),
  profile_id: text,
}

const attachment = object(
  {
    file_name: filledText,
    mime_type: oneOf('image/jpeg', 'image/png', 'image/gif', 'image/webp'),
    data: { type: 'string', format: 'base64', minLength: 4 },
  },
  ['file_name', 'mime_type', 'data'],
)

/** Also of a schedule. */
export const metadata: Schema = {
  type: 'object',
  maxProperties: 20,
  propertyNames: { pattern: '^[a-zA-Z0-9._-]{1,64}$' },
  additionalProperties: { type: 'string', format: 'metadata-value' },
}

const request = object({
  prompt: filledText,
  skill: filledText,
  title: text,
  team: flag,
  agent_identity_uid: text,
  on_behalf_of: text,
  conversation_id: text,
  attachments: listOf(attachment, 5),
  parent_run_id: text,
  interactive: flag,
  mode: modes,
  metadata,
  config: object(configFields),
})

/** As documented, with the fields that the official client and the newer SDK send. */
export const runRequest = shape<RunRequest>(request)

/** For servers that don't look closely: a body is an object, and a prompt a text. */
export const looseRunRequest = shape<RunRequest>({
  type: 'object',
  properties: { prompt: text, title: text, config: anyObject },
})
