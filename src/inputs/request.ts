import { ActionError, messageOf } from '../platform/errors.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import { idOf } from '../oz/client/wire.ts'
import { describe, Fields, quote } from './fields.ts'

/** What is sent beside the fields that have an input of their own. */
export interface ExtraRequest {
  /** For the request's top level. */
  readonly body: JsonObject
  /** The active team: for starting runs and for lists. */
  readonly teamUid: string | undefined
}

/** Fields of the request that are made of other inputs. */
const owned: Readonly<Record<string, string>> = {
  prompt: 'prompt',
  skill: 'skill',
  title: 'title',
  config: 'config',
  metadata: 'metadata',
  attachments: 'attachments',
  agent_identity_uid: 'agent',
  conversation_id: 'run_id with follow_up',
}

const teamHeader = 'x-warp-team-uid'

/** The `request` input. @throws ActionError for fields that the action owns. */
export async function readRequest(fields: Fields): Promise<ExtraRequest> {
  const given = await fields.map('request')
  if (given === undefined) return { body: {}, teamUid: undefined }
  const entries = Object.entries(given)
  for (const [name] of entries) assertFree(name)
  const headers = entries.filter(([name]) => isTeamHeader(name))
  const [team] = [...headers.map(([, value]) => value), given['team']].filter((value) => typeof value !== 'boolean')
  const body = Object.fromEntries(entries.filter(([name]) => !isTeamHeader(name)))
  assertParent(body['parent_run_id'])
  if (team === undefined) return { body, teamUid: undefined }
  return { body: { ...body, team: true }, teamUid: readTeam(team) }
}

function isTeamHeader(name: string): boolean {
  return name.toLowerCase().replaceAll('_', '-') === teamHeader
}

function assertFree(name: string): void {
  const input = Object.hasOwn(owned, name) ? owned[name] : undefined
  if (input === undefined) return
  throw new ActionError(`request must not have ${quote(name)}, which the action sets itself.`, {
    hint: `Use the input ${input} instead.`,
  })
}

function readTeam(value: unknown): string {
  if (typeof value === 'string' && /^[\w.-]{1,128}$/.test(value)) return value
  throw new ActionError(`request: team must be true, false or the uid of a team, not ${describe(value)}.`, {
    hint: 'Write for example `team: true`.',
  })
}

function assertParent(value: unknown): void {
  if (value === undefined || idOf(value) !== undefined) return
  throw new ActionError(`request: parent_run_id must be the id of a run, not ${describe(value)}.`, {
    hint: 'Pass on the run_id output of the step that started it.',
  })
}

const mostKeys = 20
const mostBytes = 256
const keyForm = /^[a-zA-Z0-9._-]{1,64}$/

/** What the server takes as a run's metadata: texts under short names. @throws ActionError for what it would refuse. */
export async function readMetadata(fields: Fields): Promise<Readonly<Record<string, string>> | undefined> {
  const given = await fields.map('metadata')
  if (given === undefined) return undefined
  const entries = Object.entries(given)
  if (entries.length > mostKeys) {
    throw new ActionError(`metadata must have at most ${mostKeys} names, not ${entries.length}.`, {
      hint: 'Leave out what nobody will look for.',
    })
  }
  return Object.fromEntries(entries.map(([name, value]) => [assertName(name), readText(name, value)]))
}

function assertName(name: string): string {
  if (name.startsWith('gha_')) {
    throw new ActionError(`metadata: names that begin with gha_ are the action's own, and ${quote(name)} does.`, {
      hint: 'Give it another name.',
    })
  }
  if (keyForm.test(name)) return name
  throw new ActionError(`metadata: a name must be 1 to 64 of A-Z a-z 0-9 . _ -, not ${quote(name)}.`, {
    hint: 'Write for example `team: payments`.',
  })
}

/** YAML reads 42 and true as what they are; as metadata they are the text somebody wrote. */
function readText(name: string, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new ActionError(`metadata: ${quote(name)} must be a text, not ${describe(value)}.`, {
      hint: 'Write one `name: text` a line.',
    })
  }
  const text = String(value)
  const bytes = Buffer.byteLength(text)
  if (bytes <= mostBytes && !text.includes('\0')) return text
  throw new ActionError(`metadata: ${quote(name)} must be at most ${mostBytes} bytes, not ${bytes}, without NUL.`, {
    hint: 'Metadata is to find runs by; put what the agent should read into the prompt.',
  })
}

const ways = ['warp_id', 'command', 'url'] as const
const mcpForm =
  'Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.'

/** Whether the input names a file of servers instead of saying them. */
export function isMcpPath(given: string): boolean {
  return /^[^\s{}:]+\.(?:json|ya?ml)$/i.test(given)
}

/** What a file of MCP servers says; JSON is YAML too. @throws ActionError */
export async function parseMcpServers(path: string, text: string): Promise<JsonObject> {
  const given = await new Fields({ INPUT_MCP: text }).map('mcp').catch((cause: unknown) => {
    throw new ActionError(`mcp: ${quote(path)} can't be read: ${messageOf(cause)}`, { hint: mcpForm, cause })
  })
  return readMcpServers(given ?? {})
}

/** The map of MCP servers, with or without the `mcpServers` wrapper other tools write. */
export function readMcpServers(given: JsonObject): JsonObject {
  const wrapped = given['mcpServers'] ?? given['mcp_servers']
  const servers = wrapped === undefined ? given : wrapped
  if (!isObject(servers)) {
    throw new ActionError(`mcp must be a map of server names to servers, not ${describe(servers)}.`, { hint: mcpForm })
  }
  for (const [name, server] of Object.entries(servers)) assertServer(name, server)
  return servers
}

function assertServer(name: string, server: unknown): void {
  if (!isObject(server)) {
    throw new ActionError(`mcp: the server ${quote(name)} must be a map, not ${describe(server)}.`, { hint: mcpForm })
  }
  const given = ways.filter((way) => server[way] !== undefined && server[way] !== null)
  if (given.length === 1) return
  const got = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`
  throw new ActionError(`mcp: the server ${quote(name)} must have exactly one of warp_id, command, url; ${got}.`, {
    hint: mcpForm,
  })
}
