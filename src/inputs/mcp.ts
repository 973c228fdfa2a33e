import { ActionError } from '../errors.ts'
import { isObject, type JsonObject } from '../json.ts'
import { describe, quote } from './fields.ts'

const ways = ['warp_id', 'command', 'url'] as const
const form =
  'Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.'

/** The map of MCP servers, with or without the `mcpServers` wrapper other tools write. */
export function readMcpServers(given: JsonObject): JsonObject {
  const wrapped = given['mcpServers'] ?? given['mcp_servers']
  const servers = wrapped === undefined ? given : wrapped
  if (!isObject(servers)) {
    throw new ActionError(`mcp must be a map of server names to servers, not ${describe(servers)}.`, { wayOut: form })
  }
  for (const [name, server] of Object.entries(servers)) assertServer(name, server)
  return servers
}

function assertServer(name: string, server: unknown): void {
  if (!isObject(server)) {
    throw new ActionError(`mcp: the server ${quote(name)} must be a map, not ${describe(server)}.`, { wayOut: form })
  }
  const given = ways.filter((way) => server[way] !== undefined && server[way] !== null)
  if (given.length === 1) return
  const got = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`
  throw new ActionError(`mcp: the server ${quote(name)} must have exactly one of warp_id, command, url; ${got}.`, {
    wayOut: form,
  })
}
