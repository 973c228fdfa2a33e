import type { CheckFacts } from '../../event/ci.ts'
import type { EventOf } from '../../event/event.ts'
import type { Commit, Push, Release } from '../../event/push.ts'
import { type Line, priorities } from '../section.ts'
import { dataOf, factLine, inBrackets, nameOf, type Telling, textLine, word } from './event-lines.ts'

/** More commits of a push say less than the comparison that the agent can make itself. */
const mostCommits = 50

export function describePush(push: Push, telling: Telling): Line[] {
  const what = inBrackets(push.isCreated && 'new', push.isDeleted && 'deleted', push.isForced && 'forced')
  const shown = push.commits.slice(-mostCommits)
  return [
    ...textLine('Pushed to', push.ref, telling, { rank: priorities.title }),
    ...factLine('Push', what, !push.isCreated && push.before && `${push.before} →`, push.after),
    ...factLine('Comparison', push.compareUrl),
    ...factLine(
      'Commits',
      push.commits.length > 0 && push.commits.length,
      shown.length < push.commits.length && `(the last ${shown.length}:)`,
    ),
    ...shown.flatMap((commit) => describeCommit(commit, telling)),
  ]
}

export function describeMergeGroup({ mergeGroup }: EventOf<'merge_group'>, telling: Telling): Line[] {
  return [
    ...textLine('Merge group branch', mergeGroup.headRef, telling, { rank: priorities.title }),
    ...factLine('Head commit', mergeGroup.headSha),
    ...textLine('Into branch', mergeGroup.baseRef, telling),
    ...factLine('Base commit', mergeGroup.baseSha),
    ...describeCommit(mergeGroup.headCommit, telling),
  ]
}

export function describeRelease(release: Release, telling: Telling): Line[] {
  return [
    ...factLine('Release', inBrackets(release.isDraft && 'draft', release.isPrerelease && 'prerelease'), release.url),
    ...textLine('Tag', release.tag, telling, { rank: priorities.title }),
    ...textLine('Name', release.name, telling, { rank: priorities.title }),
    ...textLine('Notes', release.body, telling, { rank: priorities.body }),
  ]
}

export function describeWorkflowRun({ workflowRun: run }: EventOf<'workflow_run'>, telling: Telling): Line[] {
  return [
    ...textLine('Workflow', run.name, telling, { rank: priorities.title }),
    ...textLine('Its file', run.path, telling, { rank: priorities.title }),
    ...factLine(
      'Started by',
      word(run.event),
      nameOf(run.triggeringActor ?? run.actor),
      run.isFromFork && '(from a fork)',
    ),
    ...factLine('Run attempt of the workflow', run.attempt > 1 && run.attempt),
    ...describeCheck(run, telling),
    ...describeCommit(run.headCommit, telling),
  ]
}

export function describeCheckRun({ checkRun: check }: EventOf<'check_run'>, telling: Telling): Line[] {
  return [
    ...textLine('Check', check.name, telling, { rank: priorities.title }),
    ...factLine('Reported by', word(check.app)),
    ...describeCheck(check, telling),
    ...textLine('Title', check.title, telling, { rank: priorities.title }),
    ...textLine('Summary', check.summary, telling, { rank: priorities.failure }),
    ...textLine('Output', check.output, telling, { rank: priorities.failure }),
  ]
}

export function describeCheckSuite({ checkSuite: suite }: EventOf<'check_suite'>, telling: Telling): Line[] {
  return [
    ...factLine('Check suite of', word(suite.app)),
    ...describeCheck(suite, telling),
    ...describeCommit(suite.headCommit, telling),
  ]
}

export function describeStatus({ status }: EventOf<'status'>, telling: Telling): Line[] {
  return [
    ...textLine('Status', status.context, telling, { rank: priorities.title }),
    ...describeCheck(status, telling),
    ...textLine('Description', status.description, telling, { rank: priorities.failure }),
    ...describeCommit(status.commit, telling),
  ]
}

export function describeDeployment(event: EventOf<'deployment' | 'deployment_status'>, telling: Telling): Line[] {
  const { deployment } = event
  const status = 'deploymentStatus' in event ? event.deploymentStatus : undefined
  return [
    ...textLine('Environment', deployment.environment, telling, { rank: priorities.title }),
    ...factLine('State', word(status?.state), status?.url),
    ...textLine('Deployed ref', deployment.ref, telling),
    ...factLine('Deployed commit', deployment.sha),
    ...textLine('Description', deployment.description, telling),
    ...textLine('Status', status?.description, telling, { rank: priorities.failure }),
  ]
}

function describeCheck(check: CheckFacts, telling: Telling): Line[] {
  const pulls = check.pullRequests.map((number) => `#${number}`).join(', ')
  return [
    ...factLine('Result', word(check.conclusion ?? check.status), check.url),
    ...textLine('Branch', check.headBranch, telling),
    ...factLine('Head commit', check.headSha),
    ...factLine('Pull requests', pulls),
  ]
}

function describeCommit(commit: Commit | undefined, telling: Telling): Line[] {
  if (!commit) return []
  const name = `- ${commit.sha.slice(0, 12)}`
  if (telling.given.has(commit.message.path)) return [[`${name}: given in the instructions`]]
  return [[`${name}: `, dataOf(commit.message, { rank: priorities.commit, share: 0.02, group: 'commit messages' })]]
}
