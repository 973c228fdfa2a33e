import type { WorkflowEvent } from '../../event/event.ts'
import type { Subject, PullRequest } from '../../event/issue.ts'
import { isObject } from '../../platform/json.ts'
import type { CheckFacts, Commit } from '../../event/commits.ts'
import type { Text } from '../../event/text.ts'
import { subjectOf } from '../../event/subject.ts'
import { word } from '../context/event-lines.ts'
import { type FenceLabel, formOf, labelOf } from '../fence.ts'
import { type DataWriter, FencedValue } from './values.ts'

/** What a template sees: names to values. What an event doesn't have is null, so that a template can ask. */
export type TemplateScope = Readonly<Record<string, unknown>>

/** The names below `event`. */
export function makeEventScope(event: WorkflowEvent, writer: DataWriter): TemplateScope {
  const data = (text: Text | undefined): unknown =>
    text && text.text !== ''
      ? new FencedValue({ text: text.text, label: labelOf(text), form: formOf(text.what) }, writer)
      : null
  return {
    ...factScope(event),
    ...aboutScope(event, data),
    release: releaseScope(event, data),
    push: pushScope(event, data),
    check: checkScope(event, data),
    inputs: event.kind === 'workflow_dispatch' ? event.inputs : null,
    client_payload: event.kind === 'repository_dispatch' ? fenceStrings(event.clientPayload, writer) : null,
    payload: fenceStrings(event.payload, writer),
  }
}

function factScope(event: WorkflowEvent): TemplateScope {
  const { name, action, sender, actor, ref, sha, run, repository } = event
  return {
    name,
    action: orNull(action),
    sender: orNull(word(sender?.login)),
    actor: orNull(word(actor)),
    ref: orNull(word(ref)),
    sha: orNull(word(sha)),
    run_url: orNull(run.url),
    repository: {
      full_name: word(repository.fullName),
      owner: word(repository.owner),
      name: word(repository.name),
      default_branch: orNull(word(repository.defaultBranch)),
    },
  }
}

/** `number`, `title` and `body` are those of whatever the event is about. */
function aboutScope(event: WorkflowEvent, data: MakeData): TemplateScope {
  const subject = subjectOf(event)?.subject
  return {
    number: orNull(subject?.number),
    title: data(subject?.title),
    body: data(subject?.body),
    issue: 'issue' in event ? subjectScope(event.issue, data) : null,
    pull_request: pullScope(event, data),
    discussion: 'discussion' in event ? subjectScope(event.discussion, data) : null,
    comment: commentScope(event, data),
    review: 'review' in event ? { body: data(event.review.body), state: orNull(word(event.review.state)) } : null,
    label: 'label' in event ? data(event.label?.name) : null,
  }
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null
}

type MakeData = (text: Text | undefined) => unknown

function subjectScope(subject: Subject, data: MakeData): TemplateScope {
  return {
    number: subject.number,
    title: data(subject.title),
    body: data(subject.body),
    author: orNull(word(subject.author?.login)),
    association: orNull(subject.association),
    state: orNull(word(subject.state)),
    labels: subject.labels.map(({ name }) => data(name)),
    assignees: subject.assignees.map(({ login }) => word(login)),
    url: orNull(subject.url),
  }
}

function pullScope(event: WorkflowEvent, data: MakeData): TemplateScope | null {
  if ('issue' in event && event.issue.isPullRequest) return subjectScope(event.issue, data)
  return 'pullRequest' in event
    ? { ...subjectScope(event.pullRequest, data), ...tipsScope(event.pullRequest, data) }
    : null
}

function tipsScope({ head, base, isFromFork, isDraft }: PullRequest, data: MakeData): TemplateScope {
  return {
    head_sha: orNull(head.sha),
    head_ref: data(head.ref),
    base_sha: orNull(base.sha),
    base_ref: data(base.ref),
    is_fork: isFromFork,
    is_draft: isDraft,
  }
}

function commentScope(event: WorkflowEvent, data: MakeData): TemplateScope | null {
  if (!('comment' in event)) return null
  const { body } = event.comment
  const place = event.kind === 'pull_request_review_comment' ? event.comment : undefined
  return {
    body: data(body),
    author: orNull(word(body.author?.login)),
    association: orNull(body.association),
    url: orNull(body.url),
    path: data(place?.file),
    line: orNull(place?.line),
    diff_hunk: data(place?.diffHunk),
  }
}

function releaseScope(event: WorkflowEvent, data: MakeData): TemplateScope | null {
  if (!('release' in event)) return null
  const { tag, name, body, url, isDraft, isPrerelease } = event.release
  return {
    tag: data(tag),
    name: data(name),
    body: data(body),
    url: orNull(url),
    is_draft: isDraft,
    is_prerelease: isPrerelease,
  }
}

function pushScope(event: WorkflowEvent, data: MakeData): TemplateScope | null {
  if (!('push' in event)) return null
  const { ref, before, after, commits, compareUrl } = event.push
  return {
    ref: data(ref),
    before: orNull(before),
    after: orNull(after),
    compare_url: orNull(compareUrl),
    commits: commits.map(({ sha, message, author }: Commit) => ({ sha, message: data(message), author: data(author) })),
  }
}

/** What a workflow, a check or a status reports. */
function checkScope(event: WorkflowEvent, data: MakeData): TemplateScope | null {
  const [facts, texts] = readCheck(event)
  if (!facts) return null
  return {
    name: data(texts.name),
    conclusion: orNull(word(facts.conclusion)),
    url: orNull(facts.url),
    head_sha: orNull(facts.headSha),
    head_branch: data(facts.headBranch),
    pull_requests: facts.pullRequests,
    title: data(texts.title),
    summary: data(texts.summary),
    output: data(texts.output),
  }
}

type CheckTexts = Readonly<Partial<Record<'name' | 'title' | 'summary' | 'output', Text>>>

function readCheck(event: WorkflowEvent): readonly [CheckFacts | undefined, CheckTexts] {
  if ('workflowRun' in event) return [event.workflowRun, { name: event.workflowRun.name }]
  if ('checkRun' in event) return [event.checkRun, event.checkRun]
  if ('checkSuite' in event) return [event.checkSuite, {}]
  return 'status' in event
    ? [event.status, { name: event.status.context, summary: event.status.description }]
    : [undefined, {}]
}

/** A part of the payload as it came, with its strings fenced; what nobody asks for isn't looked at. */
function fenceStrings(value: unknown, writer: DataWriter): unknown {
  if (typeof value === 'string') return new FencedValue({ text: value, label: anyText, form: 'markdown' }, writer)
  if (Array.isArray(value)) return value.map((item: unknown) => fenceStrings(item, writer))
  if (!isObject(value)) return value
  const parts = {}
  for (const key of Object.keys(value)) {
    Object.defineProperty(parts, key, { enumerable: true, get: () => fenceStrings(value[key], writer) })
  }
  return parts
}

const anyText: FenceLabel = { what: 'text of the event', author: '', trust: 'unknown' }
