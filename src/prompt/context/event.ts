import type { CheckFacts, Commit } from '../../event/commits.ts'
import type { EventOf, WorkflowEvent } from '../../event/event.ts'
import type { JsonObject } from '../../platform/json.ts'
import { type Block, dataOf, type Line, priorities } from '../section.ts'
import { describeConversation, describePull } from './conversation.ts'
import { dataLine, factLine, inBrackets, nameOf, type Telling, textLine, word } from './event-lines.ts'

/** What happened, from the payload alone: short, with every text that isn't ours as data. */
export function describeEvent(event: WorkflowEvent, telling: Telling): Block {
  const { run, actor, triggeringActor } = event
  const isRerun = run.attempt > 1 && triggeringActor !== undefined && triggeringActor !== actor
  const sender = nameOf(event.sender)
  return {
    heading: 'The event that started this',
    lines: [
      ...factLine('Repository', word(event.repository.fullName)),
      ...factLine('Event', word(event.name), inBrackets(word(event.action)), sender && `by ${sender}`),
      ...factLine('Started again by', isRerun && `@${word(triggeringActor)}`),
      ...describeRef(event),
      ...describeKind(event, telling),
    ],
  }
}

const ownCommit = new Set(['push', 'merge_group', 'workflow_run', 'check_run', 'check_suite', 'status'])

/** Pull requests name their own commit; the workflow's is that of a trial merge, or of the base. */
function describeRef(event: WorkflowEvent): Line[] {
  const isPull = 'pullRequest' in event || ('issue' in event && event.issue.isPullRequest)
  if (isPull || ownCommit.has(event.kind)) return []
  return factLine('Ref', word(event.ref), event.sha && `at ${word(event.sha)}`)
}

const title = { rank: priorities.title }
const failure = { rank: priorities.failure }

function describeKind(event: WorkflowEvent, telling: Telling): Line[] {
  if ('issue' in event || 'discussion' in event) return describeConversation(event, telling)
  if ('pullRequest' in event) return describePull(event, telling)
  if ('push' in event) return describePush(event, telling)
  if ('mergeGroup' in event) return describeMergeGroup(event, telling)
  if ('release' in event) return describeRelease(event, telling)
  if ('deployment' in event) return describeDeployment(event, telling)
  if ('workflowRun' in event) return describeWorkflowRun(event, telling)
  if ('checkRun' in event) return describeCheckRun(event, telling)
  if ('checkSuite' in event) {
    return [
      ...factLine('Check suite of', word(event.checkSuite.app)),
      ...describeResult(event.checkSuite, telling),
      ...describeCommit(event.checkSuite.headCommit, telling),
    ]
  }
  if ('status' in event) return describeStatus(event, telling)
  return describeRest(event, telling)
}

function describeRest(event: WorkflowEvent, telling: Telling): Line[] {
  switch (event.kind) {
    case 'schedule':
      return factLine('Schedule', word(event.cron))
    case 'workflow_dispatch':
      return describeCall('Inputs', event.inputs)
    case 'repository_dispatch':
      return describeCall('Client payload', event.clientPayload)
    case 'label':
      return [
        ...textLine('Label', event.label.name, telling, title),
        ...textLine('Description', event.label.description, telling),
      ]
    case 'milestone':
      return [
        ...factLine('Milestone', event.milestone.number !== undefined && `#${event.milestone.number}`),
        ...textLine('Title', event.milestone.title, telling, title),
        ...textLine('Description', event.milestone.description, telling, { rank: priorities.body }),
      ]
    case 'fork':
      return [...textLine('Fork', event.forkee.name, telling), ...factLine('Owner', nameOf(event.forkee.owner))]
    default:
      return event.kind === 'watch' ? [] : describeUnknown(event.payload)
  }
}

/** Who may dispatch may give instructions: what they sent isn't data. */
function describeCall(name: string, values: JsonObject): Line[] {
  return Object.keys(values).length === 0 ? [] : [[`${name}: ${JSON.stringify(values, null, 2)}`]]
}

/** Said already, or of no use to an agent. */
const leftOut = new Set(['action', 'repository', 'organization', 'enterprise', 'installation', 'sender'])

/** An event this version has no words for comes as its payload, so that nothing is lost. */
function describeUnknown(payload: JsonObject): Line[] {
  const parts = Object.entries(payload).filter(([key]) => !leftOut.has(key))
  if (parts.length === 0) return []
  const label = { what: 'payload of the event', author: 'GitHub', trust: 'unknown' } as const
  const place = { label, form: 'plain', rank: priorities.detail, share: 0.1, group: 'payloads' } as const
  return [['Payload: ', dataOf(JSON.stringify(Object.fromEntries(parts), null, 1), place)]]
}

/** More commits of a push say less than the comparison that the agent can make itself. */
const mostCommits = 50

function describePush({ push }: EventOf<'push'>, telling: Telling): Line[] {
  const what = inBrackets(push.isCreated && 'new', push.isDeleted && 'deleted', push.isForced && 'forced')
  const { length } = push.commits
  const shown = push.commits.slice(-mostCommits)
  return [
    ...textLine('Pushed to', push.ref, telling, title),
    ...factLine('Push', what, !push.isCreated && push.before && `${push.before} →`, push.after),
    ...factLine('Comparison', push.compareUrl),
    ...factLine('Commits', length > 0 && length, shown.length < length && `(the last ${shown.length}:)`),
    ...shown.flatMap((commit) => describeCommit(commit, telling)),
  ]
}

function describeMergeGroup({ mergeGroup }: EventOf<'merge_group'>, telling: Telling): Line[] {
  return [
    ...textLine('Merge group branch', mergeGroup.headRef, telling, title),
    ...factLine('Head commit', mergeGroup.headSha),
    ...textLine('Into branch', mergeGroup.baseRef, telling),
    ...factLine('Base commit', mergeGroup.baseSha),
    ...describeCommit(mergeGroup.headCommit, telling),
  ]
}

function describeRelease({ release }: EventOf<'release'>, telling: Telling): Line[] {
  return [
    ...factLine('Release', inBrackets(release.isDraft && 'draft', release.isPrerelease && 'prerelease'), release.url),
    ...textLine('Tag', release.tag, telling, title),
    ...textLine('Name', release.name, telling, title),
    ...textLine('Notes', release.body, telling, { rank: priorities.body }),
  ]
}

function describeWorkflowRun({ workflowRun: run }: EventOf<'workflow_run'>, telling: Telling): Line[] {
  const starter = nameOf(run.triggeringActor ?? run.actor)
  return [
    ...textLine('Workflow', run.name, telling, title),
    ...textLine('Its file', run.path, telling, title),
    ...factLine('Started by', word(run.event), starter, run.isFromFork && '(from a fork)'),
    ...factLine('Run attempt of the workflow', run.attempt > 1 && run.attempt),
    ...describeResult(run, telling),
    ...describeCommit(run.headCommit, telling),
  ]
}

function describeCheckRun({ checkRun: check }: EventOf<'check_run'>, telling: Telling): Line[] {
  return [
    ...textLine('Check', check.name, telling, title),
    ...factLine('Reported by', word(check.app)),
    ...describeResult(check, telling),
    ...textLine('Title', check.title, telling, title),
    ...textLine('Summary', check.summary, telling, failure),
    ...textLine('Output', check.output, telling, failure),
  ]
}

function describeStatus({ status }: EventOf<'status'>, telling: Telling): Line[] {
  return [
    ...textLine('Status', status.context, telling, title),
    ...describeResult(status, telling),
    ...textLine('Description', status.description, telling, failure),
    ...describeCommit(status.commit, telling),
  ]
}

function describeDeployment(event: EventOf<'deployment' | 'deployment_status'>, telling: Telling): Line[] {
  const { deployment } = event
  const status = 'deploymentStatus' in event ? event.deploymentStatus : undefined
  return [
    ...textLine('Environment', deployment.environment, telling, title),
    ...factLine('State', word(status?.state), status?.url),
    ...textLine('Deployed ref', deployment.ref, telling),
    ...factLine('Deployed commit', deployment.sha),
    ...textLine('Description', deployment.description, telling),
    ...textLine('Status', status?.description, telling, failure),
  ]
}

function describeResult(check: CheckFacts, telling: Telling): Line[] {
  const pulls = check.pullRequests.map((number) => `#${number}`).join(', ')
  return [
    ...factLine('Result', word(check.conclusion ?? check.status), check.url),
    ...textLine('Branch', check.headBranch, telling),
    ...factLine('Head commit', check.headSha),
    ...factLine('Pull requests', pulls),
  ]
}

function describeCommit(commit: Commit | undefined, telling: Telling): Line[] {
  const place = { rank: priorities.commit, share: 0.02 }
  return commit ? [dataLine(`- ${commit.sha.slice(0, 12)}`, commit.message, telling, place)] : []
}
