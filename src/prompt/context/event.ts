import type { EventOf, WorkflowEvent } from '../../event/event.ts'
import type { JsonObject } from '../../event/json-cursor.ts'
import { type Block, type Line, priorities } from '../section.ts'
import {
  describeCheckRun,
  describeCheckSuite,
  describeDeployment,
  describeMergeGroup,
  describePush,
  describeRelease,
  describeStatus,
  describeWorkflowRun,
} from './event-code.ts'
import { describeConversation, describePull } from './conversation.ts'
import { factLine, inBrackets, nameOf, type Telling, textLine, word } from './event-lines.ts'

/** What happened, from the payload alone: short, with every text that isn't ours as data. */
export function describeEvent(event: WorkflowEvent, telling: Telling): Block {
  const action = inBrackets(word(event.action))
  return {
    heading: 'The event that started this',
    lines: [
      ...factLine('Repository', word(event.repository.fullName)),
      ...factLine('Event', word(event.name), action, event.sender && `by ${nameOf(event.sender) ?? ''}`),
      ...factLine('Started again by', isRerun(event) && `@${word(event.triggeringActor) ?? ''}`),
      ...describeRef(event),
      ...describeKind(event, telling),
    ],
  }
}

function isRerun({ run, actor, triggeringActor }: WorkflowEvent): boolean {
  return run.attempt > 1 && triggeringActor !== undefined && triggeringActor !== actor
}

const ownCommit = new Set(['push', 'merge_group', 'workflow_run', 'check_run', 'check_suite', 'status'])

/** Pull requests name their own commit; the workflow's is that of a trial merge, or of the base. */
function describeRef(event: WorkflowEvent): Line[] {
  const isPull = 'pullRequest' in event || ('issue' in event && event.issue.isPullRequest)
  return isPull || ownCommit.has(event.kind)
    ? []
    : factLine('Ref', word(event.ref), event.sha && `at ${word(event.sha) ?? ''}`)
}

function describeKind(event: WorkflowEvent, telling: Telling): Line[] {
  switch (event.kind) {
    case 'issues':
    case 'issue_comment':
    case 'discussion':
    case 'discussion_comment':
      return describeConversation(event, telling)
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return describePull(event, telling)
    case 'push':
      return describePush(event.push, telling)
    case 'merge_group':
      return describeMergeGroup(event, telling)
    case 'release':
      return describeRelease(event.release, telling)
    default:
      return describeCheckOrCall(event, telling)
  }
}

type CheckOrCall = EventOf<
  | 'workflow_run'
  | 'check_run'
  | 'check_suite'
  | 'status'
  | 'deployment'
  | 'deployment_status'
  | 'schedule'
  | 'workflow_dispatch'
  | 'repository_dispatch'
  | Rest['kind']
>

function describeCheckOrCall(event: CheckOrCall, telling: Telling): Line[] {
  switch (event.kind) {
    case 'workflow_run':
      return describeWorkflowRun(event, telling)
    case 'check_run':
      return describeCheckRun(event, telling)
    case 'check_suite':
      return describeCheckSuite(event, telling)
    case 'status':
      return describeStatus(event, telling)
    case 'deployment':
    case 'deployment_status':
      return describeDeployment(event, telling)
    case 'schedule':
      return factLine('Schedule', word(event.cron))
    case 'workflow_dispatch':
      return describeCall('Inputs', event.inputs)
    case 'repository_dispatch':
      return describeCall('Client payload', event.clientPayload)
    default:
      return describeRest(event, telling)
  }
}

type Rest = EventOf<'label' | 'milestone' | 'fork' | 'watch' | 'other'>

function describeRest(event: Rest, telling: Telling): Line[] {
  switch (event.kind) {
    case 'label':
      return [
        ...textLine('Label', event.label.name, telling, { rank: priorities.title }),
        ...textLine('Description', event.label.description, telling),
      ]
    case 'milestone':
      return [
        ...factLine('Milestone', event.number !== undefined && `#${event.number}`),
        ...textLine('Title', event.title, telling, { rank: priorities.title }),
        ...textLine('Description', event.description, telling, { rank: priorities.body }),
      ]
    case 'fork':
      return [...textLine('Fork', event.forkee, telling), ...factLine('Owner', nameOf(event.owner))]
    case 'watch':
      return []
    case 'other':
      return describeUnknown(event.payload)
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
  return [
    [
      'Payload: ',
      {
        text: JSON.stringify(Object.fromEntries(parts), null, 1),
        form: 'plain',
        label: { what: 'payload of the event', author: 'GitHub', trust: 'unknown' },
        rank: priorities.detail,
        keep: 'start',
        share: 0.1,
        group: 'payloads',
      },
    ],
  ]
}
