import { readFileSync, statSync } from 'node:fs'
import { messageOf } from '../platform/errors.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import { type EventFacts, type EventKind, readCount, readFacts, readKind, type WorkflowEvent } from './event.ts'
import { JsonCursor } from './json-cursor.ts'
import { isSameLogin, nameParts, readRepository, type Repository } from './person.ts'
import { commentBodyOf, subjectOf } from './subject.ts'

/**
 * Reads what triggered the workflow, from the runner's environment and the event's file. Never throws: what
 * is missing or malformed is left out, with a note, and an event this version doesn't know keeps its name
 * and its payload.
 */
export function readEvent(env: Environment): WorkflowEvent {
  const file = readPayload(env['GITHUB_EVENT_PATH'])
  const payload = new JsonCursor(file.value)
  const facts = readFacts(env, payload, repositoryOf(env, payload))
  // Without a payload every event lacks its main part, and the file's note has said so.
  const { kind, note } = readKind(facts.name, payload, facts.repository)
  return {
    ...facts,
    triggeredAt: readTriggeredAt(kind, facts.action, payload),
    payload: payload.value,
    isPayloadRead: file.note === undefined,
    notes: [file.note ?? note].filter((text) => text !== undefined),
    ...kind,
  }
}

/** The environment says which repository the workflow is in; the payload says more of it where it is the same. */
function repositoryOf(env: Environment, payload: JsonCursor): Repository {
  const fullName = env['GITHUB_REPOSITORY'] ?? ''
  const described = payload.part('repository', readRepository)
  if (described && (fullName === '' || isSameLogin(described.fullName, fullName))) return described
  const id = readCount(env['GITHUB_REPOSITORY_ID'])
  return { ...nameParts(fullName), id, isPrivate: undefined, defaultBranch: undefined }
}

/** GitHub's own limit for an event is 25 MB. */
const maxBytes = 64 * 1024 * 1024

/**
 * Reads the event's file; never throws, since a run that needs nothing of the event works without it. `note`: why there
 * is none, in a sentence.
 */
function readPayload(file: string | undefined): { readonly value: JsonObject; readonly note?: string } {
  if (!file) return { value: {}, note: "GITHUB_EVENT_PATH is not set, so only the event's name is known." }
  const unread = (why: string) => ({
    value: {},
    note: `Couldn't read the event's file (${why}), so only the event's name is known.`,
  })
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

/** Where the other events carry a date that GitHub set, the best first. A commit's dates are its author's choice. */
const datesOf: Readonly<Record<string, string>> = {
  push: 'repository.pushed_at',
  release: 'release.published_at',
  workflow_run: 'workflow_run.updated_at',
  check_run: 'check_run.completed_at check_run.started_at',
  check_suite: 'check_suite.updated_at',
  deployment: 'deployment.updated_at',
  deployment_status: 'deployment_status.updated_at',
  milestone: 'milestone.updated_at',
  fork: 'forkee.created_at',
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
  if (event.kind === 'status') return payload.date('updated_at')
  const places = datesOf[event.kind]?.split(' ').map((place) => place.split('.')) ?? []
  return places.map(([part = '', key = '']) => payload.at(part).date(key)).find((date) => date !== undefined)
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
  const place = new JsonCursor(payload).at('target')
  const { kind } = readKind(key === 'issue' ? 'issues' : key, place, event.repository)
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
