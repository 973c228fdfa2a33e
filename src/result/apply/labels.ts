/** Which labels to put on and take off, and doing it: one by one in what is reported, never the set as a whole. */
import { GitHubError } from '../../github/failure.ts'
import { addLabels, createLabel, listLabels, readIssueState, removeLabel } from '../../github/write/issue.ts'
import { cleanText } from '../../platform/text/text.ts'
import type { AppliedOperation } from '../../report/report.ts'
import { type ApplyContext, changeOnce, didApply, endOf, refused } from './context.ts'
import type { ApplyPolicy, LabelsOperation } from './operations.ts'
import { readLive, writePermission } from './target.ts'

/** @throws Rejection, GitHubError */
export async function applyLabels(context: ApplyContext, operation: LabelsOperation): Promise<AppliedOperation[]> {
  const { github, target, policy, redact, signal, verdict } = context
  const live = await readLive(context)
  const known = (await listLabels(github, { signal })).map(({ name }) => name)
  const isPublic = (text: string): boolean => redact(text) === text
  const plan = planLabels({ operation, policy, known, present: live.labels, isPublic, verdict })
  const done = [...plan.settled]
  const ready = new Set(plan.add)
  for (const name of plan.create) {
    try {
      await createLabel(github, name, { signal })
    } catch (error) {
      // Somebody else may just have made it.
      if (error instanceof GitHubError && /already[ _]exists/i.test(error.message)) continue
      done.push(endOf(error, context, `add label "${name}"`, 'issues: write'))
      ready.delete(name)
    }
  }
  if (ready.size > 0) {
    // In one request: all of them, or none.
    const add = (): Promise<void> => addLabels(github, target, [...ready], { signal })
    done.push(...(await change(context, 'add', [...ready], add)))
  }
  for (const name of plan.remove) {
    const remove = (): Promise<void> => removeLabel(github, target, name, { signal })
    done.push(...(await change(context, 'remove', [name], remove)))
  }
  const withUrl = live.url === undefined ? {} : { url: live.url }
  return done.map((one) => (one.result === 'applied' ? { ...one, ...withUrl } : one))
}

/** Sends a change, and gives what to report of each label in it. */
async function change(
  context: ApplyContext,
  kind: Change['kind'],
  names: readonly string[],
  send: () => Promise<void>,
): Promise<AppliedOperation[]> {
  const { github, target, signal } = context
  const isDone = async (): Promise<boolean> => {
    const labels = (await readIssueState(github, target, { signal }))?.labels ?? []
    return names.every((name) => labels.includes(name) === (kind === 'add'))
  }
  try {
    await changeOnce(context, send, isDone)
    return names.map((name) => didApply(doneWords(kind, name)))
  } catch (error) {
    return names.map((name) => endOf(error, context, `${kind} label "${name}"`, writePermission(target)))
  }
}

function doneWords(kind: Change['kind'], name: string): string {
  return `${kind === 'add' ? 'Added' : 'Removed'} label "${name}"`
}

export interface LabelFacts {
  readonly operation: Pick<LabelsOperation, 'add' | 'remove'>
  /** As the agent says it: its own label goes first. */
  readonly verdict?: string | undefined
  readonly policy: Pick<ApplyPolicy, 'labelsAllowed' | 'maxLabels' | 'createLabels'>
  /** Of the repository, as it spells them. */
  readonly known: readonly string[]
  /** On the issue as it is now. */
  readonly present: readonly string[]
  readonly isPublic: (text: string) => boolean
}

/** GitHub takes no more on one issue. */
const maxOnIssue = 100
/** GitHub takes no longer name. */
const maxNameLength = 50
/** More names than that are told as a number. */
const maxNamed = 100

/** Labels by which maintainers decide: nobody else's to give, unless the workflow names them. */
const decisions =
  /^(?:wont(?:fix|do)|notplanned|reject(?:ed)?|declin(?:ed?)|invalid|bydesign|worksasintended|notabug|accept(?:ed)?|approved?|planned|goodfirstissue|firsttimersonly|(?:extra)?helpwanted|upforgrabs|contributionswelcome|readytomerge|hacktoberfest(?:accepted)?|bounty)$/

/** Words in the names of a verdict's own label. */
const ownLabels: ReadonlyMap<string, RegExp> = new Map([
  ['needs-info', /needs?.*(?:info|detail|repro|feedback)|moreinfo|awaitingresponse|waitingfor/],
  ['duplicate', /duplicate/],
  ['security', /security|vulnerability/],
  ['spam', /spam/],
  ['answered', /answered|question|support/],
  ['not-a-problem', /notabug|notaproblem|invalid|bydesign|worksasintended/],
])

/** Whether a label says what maintainers have decided. */
export function isDecision(name: string): boolean {
  return decisions.test(squash(name))
}

interface Change {
  readonly kind: 'add' | 'remove'
  /** As the repository spells it; else as the agent does. */
  readonly name: string
  readonly isKnown: boolean
}

/**
 * Goes through the labels in the order the agent gave them, the verdict's own first; a label that breaks a rule leaves
 * the others as they are. `create`: those to add that the repository hasn't got; `settled`: what needs no write, or gets
 * none.
 */
export function planLabels(facts: LabelFacts) {
  const { policy, present } = facts
  const [create, add, remove]: [string[], string[], string[]] = [[], [], []]
  const settled: AppliedOperation[] = []
  const whyTooMany = (kind: Change['kind']): string | undefined => {
    if (add.length + remove.length >= policy.maxLabels) return `max_labels is ${policy.maxLabels}`
    if (kind === 'remove' || present.length + add.length < maxOnIssue) return undefined
    return `GitHub allows ${maxOnIssue} labels at most`
  }
  const changes = changesOf(facts)
  for (const change of changes.slice(0, maxNamed)) {
    const { kind, name, isKnown } = change
    const isThere = present.some((label) => fold(label) === fold(name))
    const isDone = isThere === (kind === 'add')
    const reason = whyNot(facts, change) ?? (isDone ? undefined : whyTooMany(kind))
    if (reason !== undefined) settled.push(refused(`${kind} label "${name}"`, reason))
    else if (isDone) {
      settled.push({ ...didApply(doneWords(kind, name)), reason: isThere ? 'it was already there' : "it wasn't there" })
    } else {
      if (kind === 'add') add.push(name)
      else remove.push(name)
      if (!isKnown) create.push(name)
    }
  }
  const more = changes.length - maxNamed
  if (more > 0) settled.push(refused(`change ${more} more labels`, `max_labels is ${policy.maxLabels}`))
  return { create, add, remove, settled }
}

/** Each label once. */
function changesOf({ operation, known, verdict = '' }: LabelFacts): Change[] {
  const spelled = new Map(known.map((name) => [fold(name), name]))
  const own = ownLabels.get(verdict)
  const rank = ({ kind, name }: Change): number => (kind === 'add' && own?.test(squash(name)) === true ? 0 : 1)
  const changes = (['add', 'remove'] as const).flatMap((kind) => {
    const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]))
    return [...names].map(([folded, name]) => ({
      kind,
      name: spelled.get(folded) ?? name,
      isKnown: spelled.has(folded),
    }))
  })
  return changes.sort((one, other) => rank(one) - rank(other))
}

/** Without a prefix (`status: `, `type/`), blanks and punctuation. */
function squash(name: string): string {
  return fold(name)
    .replace(/^.*[:/]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function whyNot({ operation, policy, isPublic }: LabelFacts, { kind, name, isKnown }: Change): string | undefined {
  const other = kind === 'add' ? operation.remove : operation.add
  if (other.some((label) => fold(label) === fold(name))) return 'the result both adds and removes it'
  const { labelsAllowed } = policy
  if (!isLabelAllowed(name, labelsAllowed ?? (kind === 'add' ? ['*'] : []))) return "labels_allowed doesn't list it"
  if (labelsAllowed === undefined && isDecision(name)) {
    return "it is a maintainers' decision, and labels_allowed doesn't list it"
  }
  if (isKnown) return undefined
  if (kind === 'remove' || !policy.createLabels) return 'the repository has no such label'
  const isName = name.length <= maxNameLength && /^[^\n]+$/.test(name) && cleanText(name) === name
  if (!isName) return `a label's name has 1 to ${maxNameLength} visible characters`
  return isPublic(name) ? undefined : 'its name contains part of a secret'
}

/** Names that GitHub takes for the same. */
function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}

/** Whether one of the names in `labels_allowed` is this one, in GitHub's reading of names; `*` stands for any part. */
export function isLabelAllowed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(fold(name), fold(pattern)))
}

/** Each part is looked for from the left, so that no pattern takes long. */
function matches(name: string, pattern: string): boolean {
  const [head = '', ...parts] = pattern.split('*')
  const tail = parts.pop()
  if (tail === undefined) return name === pattern
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false
  let rest = name.slice(head.length, name.length - tail.length)
  for (const part of parts) {
    const at = rest.indexOf(part)
    if (at < 0) return false
    rest = rest.slice(at + part.length)
  }
  return true
}
