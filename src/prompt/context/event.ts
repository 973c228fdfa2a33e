import type { CheckFacts, Commit } from '../../event/commits.ts'
import type { EventOf, WorkflowEvent } from '../../event/event.ts'
import type { JsonObject } from '../../platform/json.ts'
import { type Block, dataOf, priorities } from '../section.ts'
import type { PullFacts } from './context.ts'
import { describeConversation, describePull } from './conversation.ts'
import { inBrackets, nameOf, Teller, word } from './event-lines.ts'

/**
 * What happened, from the payload alone: short, with every text that isn't ours as data. `given`: paths of texts that
 * stand in the instructions already; `pull`: the pull request it is about, where that was fetched.
 */
export function describeEvent(event: WorkflowEvent, given: ReadonlySet<string>, pull?: PullFacts): Block {
  const tell = new Teller(given)
  const { run, actor, triggeringActor } = event
  const isRerun = run.attempt > 1 && triggeringActor !== undefined && triggeringActor !== actor
  const sender = nameOf(event.sender)
  tell.fact('Repository', word(event.repository.fullName))
  tell.fact('Event', word(event.name), inBrackets(word(event.action)), sender && `by ${sender}`)
  tell.fact('Started again by', isRerun && `@${word(triggeringActor)}`)
  // Pull requests name their own commit; the workflow's is that of a trial merge, or of the base.
  const isPull = 'pullRequest' in event || ('issue' in event && event.issue.isPullRequest)
  if (!isPull && !ownCommit.has(event.kind)) tell.fact('Ref', word(event.ref), event.sha && `at ${word(event.sha)}`)
  if ('issue' in event || 'discussion' in event) describeConversation(event, pull, tell)
  else describeKind(event, tell)
  return { heading: 'The event that started this', lines: tell.lines }
}

const ownCommit = new Set(['push', 'merge_group', 'workflow_run', 'check_run', 'check_suite', 'status'])

const title = { rank: priorities.title }
const failure = { rank: priorities.failure }

function describeKind(event: WorkflowEvent, tell: Teller): void {
  if ('pullRequest' in event) describePull(event, tell)
  else if ('push' in event) describePush(event, tell)
  else if ('mergeGroup' in event) describeMergeGroup(event, tell)
  else if ('release' in event) describeRelease(event, tell)
  else if ('deployment' in event) describeDeployment(event, tell)
  else if ('workflowRun' in event) describeWorkflowRun(event, tell)
  else if ('checkRun' in event) describeCheckRun(event, tell)
  else if ('checkSuite' in event) {
    tell.fact('Check suite of', word(event.checkSuite.app))
    describeResult(event.checkSuite, tell)
    describeCommit(event.checkSuite.headCommit, tell)
  } else if ('status' in event) describeStatus(event, tell)
  else describeRest(event, tell)
}

function describeRest(event: WorkflowEvent, tell: Teller): void {
  if (event.kind === 'schedule') tell.fact('Schedule', word(event.cron))
  else if (event.kind === 'workflow_dispatch') describeCall('Inputs', event.inputs, tell)
  else if (event.kind === 'repository_dispatch') describeCall('Client payload', event.clientPayload, tell)
  else if (event.kind === 'label') {
    tell.text('Label', event.label.name, title)
    tell.text('Description', event.label.description)
  } else if (event.kind === 'milestone') {
    const { number, title: name, description } = event.milestone
    tell.fact('Milestone', number !== undefined && `#${number}`)
    tell.text('Title', name, title)
    tell.text('Description', description, { rank: priorities.body })
  } else if (event.kind === 'fork') {
    tell.text('Fork', event.forkee.name)
    tell.fact('Owner', nameOf(event.forkee.owner))
  } else if (event.kind !== 'watch') describeUnknown(event.payload, tell)
}

/** Who may dispatch may give instructions: what they sent isn't data. */
function describeCall(name: string, values: JsonObject, tell: Teller): void {
  if (Object.keys(values).length > 0) tell.fact(name, JSON.stringify(values, null, 2))
}

/** Said already, or of no use to an agent. */
const leftOut = new Set(['action', 'repository', 'organization', 'enterprise', 'installation', 'sender'])

/** An event this version has no words for comes as its payload, so that nothing is lost. */
function describeUnknown(payload: JsonObject, tell: Teller): void {
  const parts = Object.entries(payload).filter(([key]) => !leftOut.has(key))
  if (parts.length === 0) return
  const label = { what: 'payload of the event', author: 'GitHub', trust: 'unknown' } as const
  const place = { label, form: 'plain', rank: priorities.detail, share: 0.1, group: 'payloads' } as const
  tell.lines.push(['Payload: ', dataOf(JSON.stringify(Object.fromEntries(parts), null, 1), place)])
}

/** More commits of a push say less than the comparison that the agent can make itself. */
const mostCommits = 50

function describePush({ push }: EventOf<'push'>, tell: Teller): void {
  const what = inBrackets(push.isCreated && 'new', push.isDeleted && 'deleted', push.isForced && 'forced')
  const { length } = push.commits
  const shown = push.commits.slice(-mostCommits)
  tell.text('Pushed to', push.ref, title)
  tell.fact('Push', what, !push.isCreated && push.before && `${push.before} →`, push.after)
  tell.fact('Comparison', push.compareUrl)
  tell.fact('Commits', length > 0 && length, shown.length < length && `(the last ${shown.length}:)`)
  for (const commit of shown) describeCommit(commit, tell)
}

function describeMergeGroup({ mergeGroup }: EventOf<'merge_group'>, tell: Teller): void {
  tell.text('Merge group branch', mergeGroup.headRef, title)
  tell.fact('Head commit', mergeGroup.headSha)
  tell.text('Into branch', mergeGroup.baseRef)
  tell.fact('Base commit', mergeGroup.baseSha)
  describeCommit(mergeGroup.headCommit, tell)
}

function describeRelease({ release }: EventOf<'release'>, tell: Teller): void {
  tell.fact('Release', inBrackets(release.isDraft && 'draft', release.isPrerelease && 'prerelease'), release.url)
  tell.text('Tag', release.tag, title)
  tell.text('Name', release.name, title)
  tell.text('Notes', release.body, { rank: priorities.body })
}

function describeWorkflowRun({ workflowRun: run }: EventOf<'workflow_run'>, tell: Teller): void {
  const starter = nameOf(run.triggeringActor ?? run.actor)
  tell.text('Workflow', run.name, title)
  tell.text('Its file', run.path, title)
  tell.fact('Started by', word(run.event), starter, run.isFromFork && '(from a fork)')
  tell.fact('Run attempt of the workflow', run.attempt > 1 && run.attempt)
  describeResult(run, tell)
  describeCommit(run.headCommit, tell)
}

function describeCheckRun({ checkRun: check }: EventOf<'check_run'>, tell: Teller): void {
  tell.text('Check', check.name, title)
  tell.fact('Reported by', word(check.app))
  describeResult(check, tell)
  tell.text('Title', check.title, title)
  tell.text('Summary', check.summary, failure)
  tell.text('Output', check.output, failure)
}

function describeStatus({ status }: EventOf<'status'>, tell: Teller): void {
  tell.text('Status', status.context, title)
  describeResult(status, tell)
  tell.text('Description', status.description, failure)
  describeCommit(status.commit, tell)
}

function describeDeployment(event: EventOf<'deployment' | 'deployment_status'>, tell: Teller): void {
  const { deployment } = event
  const status = 'deploymentStatus' in event ? event.deploymentStatus : undefined
  tell.text('Environment', deployment.environment, title)
  tell.fact('State', word(status?.state), status?.url)
  tell.text('Deployed ref', deployment.ref)
  tell.fact('Deployed commit', deployment.sha)
  tell.text('Description', deployment.description)
  tell.text('Status', status?.description, failure)
}

function describeResult(check: CheckFacts, tell: Teller): void {
  const pulls = check.pullRequests.map((number) => `#${number}`).join(', ')
  tell.fact('Result', word(check.conclusion ?? check.status), check.url)
  tell.text('Branch', check.headBranch)
  tell.fact('Head commit', check.headSha)
  tell.fact('Pull requests', pulls)
}

function describeCommit(commit: Commit | undefined, tell: Teller): void {
  const place = { rank: priorities.commit, share: 0.02 }
  if (commit) tell.data(`- ${commit.sha.slice(0, 12)}`, commit.message, place)
}
