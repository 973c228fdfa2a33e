import type { WorkflowEvent } from '../../event/event.ts'
import type { Subject } from '../../event/issue.ts'
import { checkOf, subjectOf } from '../../event/subject.ts'
import type { Text } from '../../event/text.ts'
import { isObject } from '../../platform/json.ts'
import { word } from '../context/event-lines.ts'
import { anyText, formOf, labelOf } from '../fence.ts'
import { type DataWriter, FencedValue } from './values.ts'

/** What a template sees: names to values. What an event doesn't have is null, so that a template can ask. */
export type TemplateScope = Readonly<Record<string, unknown>>

/** Shows some fields of an object, `headSha` as `head_sha`. */
type Pick = <T extends object>(from: T, ...names: readonly (keyof T & string)[]) => TemplateScope

/** The names below `event`. `number`, `title` and `body` are those of whatever the event is about. */
export function makeEventScope(event: WorkflowEvent, writer: DataWriter): TemplateScope {
  const show = (value: unknown): unknown => showValue(value, writer)
  const pick: Pick = (from, ...names) => {
    const nameOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    // An address is whole, or it isn't one.
    const shown = (name: (typeof names)[number]): unknown =>
      /url$/i.test(name) ? (from[name] ?? null) : show(from[name])
    return Object.fromEntries(names.map((name) => [nameOf(name), shown(name)]))
  }
  const subject = subjectOf(event)?.subject
  return {
    ...pick(event, 'name', 'action', 'sender', 'actor', 'ref', 'sha'),
    run_url: event.run.url ?? null,
    repository: pick(event.repository, 'fullName', 'owner', 'name', 'defaultBranch'),
    number: show(subject?.number),
    title: show(subject?.title),
    body: show(subject?.body),
    issue: 'issue' in event ? showSubject(event.issue, show, pick) : null,
    pull_request: showPull(event, show, pick),
    discussion: 'discussion' in event ? showSubject(event.discussion, show, pick) : null,
    comment: showComment(event, show, pick),
    review: 'review' in event ? pick(event.review, 'body', 'state') : null,
    label: 'label' in event ? show(event.label?.name) : null,
    release: 'release' in event ? pick(event.release, 'tag', 'name', 'body', 'url', 'isDraft', 'isPrerelease') : null,
    push:
      'push' in event
        ? {
            ...pick(event.push, 'ref', 'before', 'after', 'compareUrl'),
            commits: event.push.commits.map((commit) => pick(commit, 'sha', 'message', 'author')),
          }
        : null,
    check: showCheck(event, show, pick),
    inputs: event.kind === 'workflow_dispatch' ? event.inputs : null,
    client_payload: event.kind === 'repository_dispatch' ? fenceStrings(event.clientPayload, writer) : null,
    payload: fenceStrings(event.payload, writer),
  }
}

/** A text as data, an account by its login, another string as a word. */
function showValue(value: unknown, writer: DataWriter): unknown {
  if (value === undefined) return null
  if (typeof value === 'string') return word(value)
  if (Array.isArray(value)) return value.map((item: unknown) => showValue(item, writer))
  if (isText(value)) {
    const { text, what } = value
    return text === '' ? null : new FencedValue({ text, label: labelOf(value), form: formOf(what) }, writer)
  }
  return isObject(value) ? showValue(value['login'], writer) : value
}

function isText(value: unknown): value is Text {
  return isObject(value) && 'what' in value && 'text' in value
}

type Show = (value: unknown) => unknown

function showSubject(subject: Subject, show: Show, pick: Pick): TemplateScope {
  return {
    ...pick(subject, 'number', 'title', 'body', 'author', 'association', 'state'),
    labels: subject.labels.map(({ name }) => show(name)),
    ...pick(subject, 'assignees', 'url'),
  }
}

function showPull(event: WorkflowEvent, show: Show, pick: Pick): TemplateScope | null {
  if ('issue' in event && event.issue.isPullRequest) return showSubject(event.issue, show, pick)
  if (!('pullRequest' in event)) return null
  const { head, base, isFromFork, isDraft } = event.pullRequest
  return {
    ...showSubject(event.pullRequest, show, pick),
    head_sha: show(head.sha),
    head_ref: show(head.ref),
    base_sha: show(base.sha),
    base_ref: show(base.ref),
    is_fork: isFromFork,
    is_draft: isDraft,
  }
}

function showComment(event: WorkflowEvent, show: Show, pick: Pick): TemplateScope | null {
  if (!('comment' in event)) return null
  const { body } = event.comment
  const place = event.kind === 'pull_request_review_comment' ? event.comment : undefined
  return {
    body: show(body),
    ...pick(body, 'author', 'association', 'url'),
    path: show(place?.file),
    line: show(place?.line),
    diff_hunk: show(place?.diffHunk),
  }
}

/** What a workflow, a check or a status reports. */
function showCheck(event: WorkflowEvent, show: Show, pick: Pick): TemplateScope | null {
  const facts = checkOf(event)
  let texts: Readonly<Partial<Record<'name' | 'title' | 'summary' | 'output', Text>>> = {}
  if ('workflowRun' in event) texts = { name: event.workflowRun.name }
  if ('checkRun' in event) texts = event.checkRun
  if ('status' in event) texts = { name: event.status.context, summary: event.status.description }
  return facts
    ? {
        name: show(texts.name),
        ...pick(facts, 'conclusion', 'url', 'headSha', 'headBranch', 'pullRequests'),
        title: show(texts.title),
        summary: show(texts.summary),
        output: show(texts.output),
      }
    : null
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
