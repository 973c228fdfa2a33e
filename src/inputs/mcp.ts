import { ActionError, messageOf } from '../platform/errors.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import { describe, Fields, quote } from './fields.ts'

const ways = ['warp_id', 'command', 'url'] as const
const form =
  'Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.'

/** Whether the input names a file of servers instead of saying them. */
export function isMcpPath(given: string): boolean {
  return /^[^\s{}:]+\.(?:json|ya?ml)$/i.test(given)
}

/** What a file of MCP servers says; JSON is YAML too. @throws ActionError */
export async function parseMcpServers(path: string, text: string): Promise<JsonObject> {
  const given = await new Fields({ INPUT_MCP: text }).map('mcp').catch((cause: unknown) => {
    throw new ActionError(`mcp: ${quote(path)} can't be read: ${messageOf(cause)}`, { hint: form, cause })
  })
  return readMcpServers(given ?? {})
}

/** The map of MCP servers, with or without the `mcpServers` wrapper other tools write. */
export function readMcpServers(given: JsonObject): JsonObject {
  const wrapped = given['mcpServers'] ?? given['mcp_servers']
  const servers = wrapped === undefined ? given : wrapped
  if (!isObject(servers)) {
    throw new ActionError(`mcp must be a map of server names to servers, not ${describe(servers)}.`, { hint: form })
  }
  for (const [name, server] of Object.entries(servers)) assertServer(name, server)
  return servers
}

function assertServer(name: string, server: unknown): void {
  if (!isObject(server)) {
    throw new ActionError(`mcp: the server ${quote(name)} must be a map, not ${describe(server)}.`, { hint: form })
  }
  const given = ways.filter((way) => server[way] !== undefined && server[way] !== null)
  if (given.length === 1) return
  const got = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`
  throw new ActionError(`mcp: the server ${quote(name)} must have exactly one of warp_id, command, url; ${got}.`, {
    hint: form,
  })
}
