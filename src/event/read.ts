import { readFileSync, statSync } from 'node:fs'
import { messageOf } from '../platform/errors.ts'
import { textOf } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import { type EventFacts, type EventKind, parsePayload, type WorkflowEvent, type WorkflowRun } from './event.ts'
import { at, dateAt, isObject, type JsonCursor, type JsonObject, rootOf, wordAt } from './json-cursor.ts'
import { isSameLogin, nameParts, personAt, type Repository, repositoryAt } from './person.ts'
import { commentBodyOf, subjectOf } from './subject.ts'

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
    actor: textOf(env['GITHUB_ACTOR']),
    triggeringActor: textOf(env['GITHUB_TRIGGERING_ACTOR']) ?? textOf(env['GITHUB_ACTOR']),
    ref: textOf(env['GITHUB_REF']),
    sha: textOf(env['GITHUB_SHA']),
    run: readRun(env, repository),
    serverUrl: serverUrl(env),
    triggeredAt: readTriggeredAt(kind, action, payload),
    payload: payload.value,
    isPayloadRead: file.note === undefined,
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
    defaultBranch: undefined,
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
    workflow: textOf(env['GITHUB_WORKFLOW']),
    workflowRef: textOf(env['GITHUB_WORKFLOW_REF']),
    workflowSha: textOf(env['GITHUB_WORKFLOW_SHA']),
    job: textOf(env['GITHUB_JOB']),
  }
}

function serverUrl(env: Environment): string {
  return (textOf(env['GITHUB_SERVER_URL']) ?? 'https://github.com').replace(/\/+$/, '')
}

function readCount(text: string | undefined): number | undefined {
  const count = text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
  return count !== undefined && count > 0 ? count : undefined
}

/** GitHub's own limit for an event is 25 MB. */
const maxBytes = 64 * 1024 * 1024

interface Payload {
  readonly value: JsonObject
  /** Why there is none, in a sentence. */
  readonly note?: string
}

/** Reads the event's file; never throws, since a run that needs nothing of the event works without it. */
function readPayload(file: string | undefined): Payload {
  if (!file) return { value: {}, note: "GITHUB_EVENT_PATH is not set, so only the event's name is known." }
  try {
    const facts = statSync(file)
    if (!facts.isFile()) return unread('it is not a file')
    if (facts.size > maxBytes) return unread(`it has ${facts.size} bytes, more than ${maxBytes}`)
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    return isObject(value) ? { value } : unread('it is not a JSON object')
  } catch (error) {
    return unread(error instanceof SyntaxError ? 'it is not valid JSON' : messageOf(error))
  }
}

function unread(why: string): Payload {
  return { value: {}, note: `Couldn't read the event's file (${why}), so only the event's name is known.` }
}

/** Where the other events carry a date that GitHub set, the best first. A commit's dates are its author's choice. */
const datesOf: Readonly<Record<string, readonly (readonly [part: string, key: string])[]>> = {
  push: [['repository', 'pushed_at']],
  release: [['release', 'published_at']],
  workflow_run: [['workflow_run', 'updated_at']],
  check_run: [
    ['check_run', 'completed_at'],
    ['check_run', 'started_at'],
  ],
  check_suite: [['check_suite', 'updated_at']],
  deployment: [['deployment', 'updated_at']],
  deployment_status: [['deployment_status', 'updated_at']],
  milestone: [['milestone', 'updated_at']],
  fork: [['forkee', 'created_at']],
}

/**
 * When an event happened, by GitHub's clock: what was written at this second or later is not part of it.
 * In doubt the earlier date is taken, since leaving a comment out is safer than taking one that was written
 * to be found. Undefined where the payload has no such date.
 */
function readTriggeredAt(event: EventKind, action: string | undefined, payload: JsonCursor): Date | undefined {
  const about = subjectOf(event)?.subject
  if (about) {
    const isNew = ['opened', 'created'].includes(action ?? '')
    const comment = commentBodyOf(event)
    // Deleting or dismissing leaves the text's own dates as they were.
    const isWritten = isNew || action === 'submitted'
    const written = isWritten ? comment?.createdAt : action === 'edited' ? comment?.updatedAt : undefined
    return written ?? (isNew ? (about.createdAt ?? about.updatedAt) : about.updatedAt)
  }
  if (event.kind === 'status') return dateAt(payload, 'updated_at')
  const places = datesOf[event.kind] ?? []
  return places.map(([part, key]) => dateAt(at(payload, part), key)).find((date) => date !== undefined)
}

/** An issue, a pull request or a discussion as GitHub's webhooks write it. */
export interface SubjectData {
  readonly key: 'issue' | 'pull_request' | 'discussion'
  readonly value: JsonObject
}

/**
 * The event, but about this subject, as it was at `readAt`: what was written at that second or later is not part of it.
 * Its texts stand in the payload under `target`, beside those of the event itself. Undefined for what is no subject.
 */
export function aimEvent(event: WorkflowEvent, { key, value }: SubjectData, readAt: Date): WorkflowEvent | undefined {
  const payload = { ...event.payload, target: { [key]: value } }
  const name = key === 'issue' ? 'issues' : key
  const { kind } = parsePayload(name, at(rootOf(payload), 'target'), event.repository)
  return kind.kind === 'other'
    ? undefined
    : { ...factsOf(event), action: undefined, payload, triggeredAt: readAt, ...kind }
}

/** All that the event is beside its own subject. */
function factsOf(event: EventFacts): EventFacts {
  const { name, action, repository, sender, actor, triggeringActor, ref, sha, run } = event
  const { serverUrl, triggeredAt, payload, isPayloadRead, notes } = event
  return {
    ...{ name, action, repository, sender, actor, triggeringActor, ref, sha, run },
    ...{ serverUrl, triggeredAt, payload, isPayloadRead, notes },
  }
}
