import type { WorkflowEvent } from '../event.ts'
import { isBot, isSameLogin, type Person } from '../person.ts'
import type { Trigger } from './trigger.ts'

/** Where an event's causes stand to the repository, before anybody is looked up. */
export type EventClass =
  /** A clock, or a machine that reports: there is nobody to ask. */
  | 'nobody'
  /** GitHub lets only people with write access cause it. */
  | 'writers'
  /** Anybody may be behind it. */
  | 'anybody'

const classes: Readonly<Record<string, EventClass>> = {
  schedule: 'nobody',
  push: 'nobody',
  merge_group: 'nobody',
  status: 'nobody',
  check_run: 'nobody',
  check_suite: 'nobody',
  deployment: 'nobody',
  deployment_status: 'nobody',
  page_build: 'nobody',
  workflow_dispatch: 'writers',
  repository_dispatch: 'writers',
  release: 'writers',
  create: 'writers',
  delete: 'writers',
  label: 'writers',
  milestone: 'writers',
  public: 'writers',
  branch_protection_rule: 'writers',
}

/**
 * Unknown events are anybody's. A fork's work behind a privileged event is its pusher's, whoever reports it, and what
 * an event without a readable file brings may be anybody's too.
 */
export function classOf(event: WorkflowEvent): EventClass {
  if (isForkWithSecrets(event)) return 'anybody'
  const known = Object.hasOwn(classes, event.name) ? (classes[event.name] ?? 'anybody') : 'anybody'
  return known === 'nobody' && !event.isPayloadRead && event.name !== 'schedule' ? 'anybody' : known
}

/**
 * Whether the event brings a fork's work into a job that has secrets. A check or status of a commit that is on no
 * branch of this repository is taken for a fork's, as its payload says no more.
 */
export function isForkWithSecrets(event: WorkflowEvent): boolean {
  switch (event.name) {
    case 'pull_request_target':
      return event.kind !== 'pull_request' || event.pullRequest.isFromFork
    case 'workflow_run':
      return event.kind !== 'workflow_run' || event.workflowRun.isFromFork
    case 'check_run':
      return event.kind !== 'check_run' || event.checkRun.headBranch === undefined
    case 'check_suite':
      return event.kind !== 'check_suite' || event.checkSuite.headBranch === undefined
    case 'status':
      return event.kind !== 'status' || event.status.headBranch === undefined
    default:
      return false
  }
}

/**
 * Everybody who had a hand in the event, each once: who caused it, who started it anew, who started the run
 * that it reports, and who wrote the call. The weakest of them decides.
 */
export function actorsBehind(event: WorkflowEvent, trigger: Trigger): readonly Person[] {
  const reported = event.kind === 'workflow_run' ? [event.workflowRun.actor, event.workflowRun.triggeringActor] : []
  const caller = trigger.kind === 'phrase' ? trigger.text.author : undefined
  const all = [event.sender, named(event.actor), named(event.triggeringActor), ...reported, caller]
  const people: Person[] = []
  for (const person of all) {
    if (person && !people.some((known) => isSameLogin(known.login, person.login))) people.push(person)
  }
  return people
}

function named(login: string | undefined): Person | undefined {
  return login === undefined ? undefined : { login, type: 'unknown', id: undefined }
}

export function isAllowedBot(person: Person, allowed: readonly string[]): boolean {
  return isBot(person) && allowed.some((login) => isSameLogin(login, person.login))
}
