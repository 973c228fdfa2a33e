import { ActionError, messageOf } from '../platform/errors.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import { idOf } from '../oz/client/wire.ts'
import { describe, Fields, quote } from './fields.ts'

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

/**
 * The `request` input, what is sent beside the fields that have an input of their own: `body` for the request's top
 * level, `teamUid` the active team, for starting runs and for lists. @throws ActionError for fields that the action owns.
 */
export async function readRequest(fields: Fields): Promise<{ body: JsonObject; teamUid: string | undefined }> {
  const given = (await fields.map('request')) ?? {}
  const taken = Object.keys(given).find((name) => Object.hasOwn(owned, name))
  if (taken !== undefined) {
    throw new ActionError(`request must not have ${quote(taken)}, which the action sets itself.`, {
      hint: `Use the input ${owned[taken] ?? ''} instead.`,
    })
  }
  const isTeamHeader = ([name]: readonly [string, unknown]): boolean =>
    name.toLowerCase().replaceAll('_', '-') === teamHeader
  const entries = Object.entries(given)
  const teams = [...entries.filter(isTeamHeader).map(([, value]) => value), given['team']]
  const team = teams.find((value) => typeof value !== 'boolean')
  const body = Object.fromEntries(entries.filter((entry) => !isTeamHeader(entry)))
  const parent = body['parent_run_id']
  if (parent !== undefined && idOf(parent) === undefined) {
    throw new ActionError(`request: parent_run_id must be the id of a run, not ${describe(parent)}.`, {
      hint: 'Pass on the run_id output of the step that started it.',
    })
  }
  if (team === undefined) return { body, teamUid: undefined }
  if (typeof team === 'string' && /^[\w.-]{1,128}$/.test(team)) return { body: { ...body, team: true }, teamUid: team }
  throw new ActionError(`request: team must be true, false or the uid of a team, not ${describe(team)}.`, {
    hint: 'Write for example `team: true`.',
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
  return Object.fromEntries(entries.map(([name, value]) => [name, readText(name, value)]))
}

/** YAML reads 42 and true as what they are; as metadata they are the text somebody wrote. */
function readText(name: string, value: unknown): string {
  if (name.startsWith('gha_')) {
    throw new ActionError(`metadata: names that begin with gha_ are the action's own, and ${quote(name)} does.`, {
      hint: 'Give it another name.',
    })
  }
  if (!keyForm.test(name)) {
    throw new ActionError(`metadata: a name must be 1 to 64 of A-Z a-z 0-9 . _ -, not ${quote(name)}.`, {
      hint: 'Write for example `team: payments`.',
    })
  }
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
  for (const [name, server] of Object.entries(servers)) {
    if (!isObject(server)) {
      throw new ActionError(`mcp: the server ${quote(name)} must be a map, not ${describe(server)}.`, { hint: mcpForm })
    }
    const ways = ['warp_id', 'command', 'url'].filter((way) => server[way] !== undefined && server[way] !== null)
    if (ways.length === 1) continue
    const got = ways.length === 0 ? 'it has none' : `it has ${ways.join(' and ')}`
    throw new ActionError(`mcp: the server ${quote(name)} must have exactly one of warp_id, command, url; ${got}.`, {
      hint: mcpForm,
    })
  }
  return servers
}
