import { ActionError } from '../platform/errors.ts'
import type { JsonObject } from '../platform/json.ts'
import { idOf } from '../oz/client/wire.ts'
import { describe, quote, type Fields } from './fields.ts'

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
