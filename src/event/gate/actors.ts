import type { WorkflowEvent } from '../event.ts'
import { isBot, isSameLogin, type Person } from '../person.ts'
import { type GateSettings, type Permission, stricter, suffices } from './settings.ts'
import type { Trigger } from './trigger.ts'

/** A clock, or a machine that reports: there is nobody to ask. */
const nobodys = new Set(
  'schedule push merge_group status check_run check_suite deployment deployment_status page_build'.split(' '),
)
/** GitHub lets only people with write access cause them. */
const writers = new Set(
  'workflow_dispatch repository_dispatch release create delete label milestone public branch_protection_rule'.split(
    ' ',
  ),
)

/**
 * Where an event's causes stand to the repository, before anybody is looked up. Unknown events are anybody's. A fork's
 * work behind a privileged event is its pusher's, whoever reports it, and what an event without a readable file brings
 * may be anybody's too.
 */
export function classOf(event: WorkflowEvent): 'nobody' | 'writers' | 'anybody' {
  if (isForkWithSecrets(event)) return 'anybody'
  if (writers.has(event.name)) return 'writers'
  return nobodys.has(event.name) && (event.isPayloadRead || event.name === 'schedule') ? 'nobody' : 'anybody'
}

/**
 * Whether the event brings a fork's work into a job that has secrets. A check or status of a commit that is on no
 * branch of this repository is taken for a fork's, as its payload says no more.
 */
function isForkWithSecrets(event: WorkflowEvent): boolean {
  const { name, kind } = event
  if (name === 'pull_request_target') return kind !== 'pull_request' || event.pullRequest.isFromFork
  if (name === 'workflow_run') return kind !== 'workflow_run' || event.workflowRun.isFromFork
  if (name === 'check_run') return kind !== 'check_run' || event.checkRun.headBranch === undefined
  if (name === 'check_suite') return kind !== 'check_suite' || event.checkSuite.headBranch === undefined
  return name === 'status' && (kind !== 'status' || event.status.headBranch === undefined)
}

/**
 * Everybody who had a hand in the event, each once: who caused it, who started it anew, who started the run
 * that it reports, and who wrote the call. The weakest of them decides.
 */
export function actorsBehind(event: WorkflowEvent, trigger: Trigger): readonly Person[] {
  const reported = event.kind === 'workflow_run' ? [event.workflowRun.actor, event.workflowRun.triggeringActor] : []
  const caller = trigger.kind === 'phrase' ? trigger.text.author : undefined
  const named = (login: string | undefined): Person | undefined =>
    login === undefined ? undefined : { login, type: 'unknown', id: undefined }
  return [event.sender, named(event.actor), named(event.triggeringActor), ...reported, caller]
    .filter((person) => person !== undefined)
    .filter(({ login }, index, all) => all.findIndex((other) => isSameLogin(other.login, login)) === index)
}

export function isAllowedBot(person: Person, allowed: readonly string[]): boolean {
  return isBot(person) && allowed.some((login) => isSameLogin(login, person.login))
}

export interface Need {
  readonly needed: Permission
  /** What makes `auto` ask for it; empty where the workflow asks itself. */
  readonly why: string
}

/** What whoever is behind the event must be allowed to do. */
export function neededPermission(event: WorkflowEvent, settings: GateSettings, trigger: Trigger): Need {
  const need = askedFor(event, settings, trigger)
  if (suffices(need.needed, 'write')) return need
  if (trigger.kind === 'phrase' && !trigger.text.author) {
    return { needed: 'write', why: ' where a call has no author' }
  }
  return event.isPayloadRead ? need : { needed: 'write', why: " where the event's file can't be read" }
}

/** Whoever can cause these may choose what the workflow is about. */
const aimingEvents = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule', 'workflow_run'])

function askedFor(event: WorkflowEvent, settings: GateSettings, trigger: Trigger): Need {
  const { requirePermission: wanted } = settings
  if (settings.isAimed === true && !aimingEvents.has(event.name)) {
    return { needed: stricter('write', wanted === 'auto' ? 'none' : wanted), why: ' where target names the subject' }
  }
  if (wanted !== 'auto') return { needed: wanted, why: '' }
  if (isForkWithSecrets(event)) return { needed: 'write', why: " for a fork's work" }
  if (settings.isInstruction || settings.instructions.length > 0 || trigger.kind === 'phrase') {
    return { needed: 'write', why: ' where the text of an event is the instruction' }
  }
  // An issue form puts its labels on for whoever opens an issue.
  if (trigger.kind === 'label') return { needed: 'triage', why: ' where a label calls the agent' }
  return { needed: 'none', why: '' }
}
