import type { Environment } from '../platform/ports.ts'
import type { EventFacts, WorkflowEvent, WorkflowRun } from './event.ts'
import { filled, type JsonCursor, rootOf, wordAt } from './json-cursor.ts'
import { parsePayload } from './parse-payload.ts'
import { readTriggeredAt } from './triggered-at.ts'
import { readPayload } from './payload.ts'
import { isSameLogin, personAt } from './person.ts'
import { nameParts, type Repository, repositoryAt } from './repository.ts'

/**
 * Reads what triggered the workflow, from the runner's environment and the event's file. Never throws: what
 * is missing or malformed is left out, with a note, and an event this version doesn't know keeps its name
 * and its payload.
 */
export function readEvent(env: Environment): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const file = readPayload(env['GITHUB_EVENT_PATH'])
  const payload = rootOf(file.value)
  const repository = readRepository(env, payload)
  const action = wordAt(payload, 'action')
  // Without a payload every event lacks its main part, and the file's note has said so.
  const { kind, note } = parsePayload(name, payload, repository)
  const facts: EventFacts = {
    name,
    action,
    repository,
    sender: personAt(payload, 'sender'),
    actor: filled(env['GITHUB_ACTOR']),
    triggeringActor: filled(env['GITHUB_TRIGGERING_ACTOR']) ?? filled(env['GITHUB_ACTOR']),
    ref: filled(env['GITHUB_REF']),
    sha: filled(env['GITHUB_SHA']),
    run: readRun(env, repository),
    serverUrl: serverUrl(env),
    triggeredAt: readTriggeredAt(kind, action, payload),
    payload: payload.value,
    notes: [file.note ?? note].filter((text) => text !== undefined),
  }
  return { ...facts, ...kind }
}

/** The environment says which repository the workflow is in; the payload says more of it where it is the same. */
function readRepository(env: Environment, payload: JsonCursor): Repository {
  const fullName = env['GITHUB_REPOSITORY'] ?? ''
  const described = repositoryAt(payload, 'repository')
  if (described && (fullName === '' || isSameLogin(described.fullName, fullName))) return described
  return {
    ...nameParts(fullName),
    id: readCount(env['GITHUB_REPOSITORY_ID']),
    isPrivate: undefined,
    isFork: undefined,
    defaultBranch: undefined,
    ownerAccount: undefined,
  }
}

function readRun(env: Environment, repository: Repository): WorkflowRun {
  const id = readCount(env['GITHUB_RUN_ID'])?.toString()
  const attempt = readCount(env['GITHUB_RUN_ATTEMPT']) ?? 1
  const page = `${serverUrl(env)}/${repository.fullName}/actions/runs/${id ?? ''}`
  return {
    id,
    attempt,
    url: id === undefined ? undefined : attempt > 1 ? `${page}/attempts/${attempt}` : page,
    workflow: filled(env['GITHUB_WORKFLOW']),
    workflowRef: filled(env['GITHUB_WORKFLOW_REF']),
    workflowSha: filled(env['GITHUB_WORKFLOW_SHA']),
    job: filled(env['GITHUB_JOB']),
  }
}

function serverUrl(env: Environment): string {
  return (filled(env['GITHUB_SERVER_URL']) ?? 'https://github.com').replace(/\/+$/, '')
}

function readCount(text: string | undefined): number | undefined {
  const count = text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
  return count !== undefined && count > 0 ? count : undefined
}
