/** Which labels to put on and take off: pure. */
import type { AppliedOperation } from '../../report/report.ts'
import { cleanText } from '../../platform/text/text.ts'
import type { ApplyPolicy, LabelsOperation } from './operations.ts'
import { didApply, refused } from './context.ts'

export interface LabelFacts {
  readonly operation: Pick<LabelsOperation, 'add' | 'remove'>
  /** As the agent says it: its own label goes first. */
  readonly verdict?: string | undefined
  readonly policy: Pick<ApplyPolicy, 'labelsAllowed' | 'maxLabels' | 'createLabels'>
  /** Of the repository, as it spells them. */
  readonly known: readonly string[]
  /** On the issue as it is now. */
  readonly present: readonly string[]
  /** Whether a text may be seen by anybody. */
  readonly isPublic: (text: string) => boolean
}

export interface LabelPlan {
  /** Those the repository hasn't got. */
  readonly create: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
  /** What needs no write, or gets none. */
  readonly settled: readonly AppliedOperation[]
}

/** GitHub takes no more on one issue. */
const maxOnIssue = 100
/** GitHub takes no longer name. */
const maxNameLength = 50

/** More names than that are told as a number. */
const maxNamed = 100

/** What is reported of a label: as a command, and as it was done. */
export const labelWords = {
  add: (name: string) => ({ base: `add label "${name}"`, done: `Added label "${name}"` }),
  remove: (name: string) => ({ base: `remove label "${name}"`, done: `Removed label "${name}"` }),
}

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
 * the others as they are.
 */
export function planLabels(facts: LabelFacts): LabelPlan {
  const plan = {
    create: [] as string[],
    add: [] as string[],
    remove: [] as string[],
    settled: [] as AppliedOperation[],
  }
  const changes = changesOf(facts)
  for (const change of changes.slice(0, maxNamed)) {
    const { base, done } = labelWords[change.kind](change.name)
    const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change)
    const isThere = facts.present.some((name) => fold(name) === fold(change.name))
    if (reason !== undefined) plan.settled.push(refused(base, reason))
    else if (isThere === (change.kind === 'add')) {
      plan.settled.push({ ...didApply(done), reason: isThere ? 'it was already there' : "it wasn't there" })
    } else {
      plan[change.kind].push(change.name)
      if (!change.isKnown) plan.create.push(change.name)
    }
  }
  const more = changes.length - maxNamed
  if (more > 0) plan.settled.push(refused(`change ${more} more labels`, `max_labels is ${facts.policy.maxLabels}`))
  return plan
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
  return whyNoName(name, isPublic)
}

function whyNoName(name: string, isPublic: LabelFacts['isPublic']): string | undefined {
  if (name === '' || name.length > maxNameLength || cleanText(name) !== name || name.includes('\n')) {
    return `a label's name has 1 to ${maxNameLength} visible characters`
  }
  return isPublic(name) ? undefined : 'its name contains part of a secret'
}

function whyTooMany(
  { policy, present }: LabelFacts,
  { add, remove }: Pick<LabelPlan, 'add' | 'remove'>,
  { kind, name }: Change,
): string | undefined {
  if (present.some((label) => fold(label) === fold(name)) === (kind === 'add')) return undefined
  if (add.length + remove.length >= policy.maxLabels) return `max_labels is ${policy.maxLabels}`
  if (kind === 'add' && present.length + add.length >= maxOnIssue) return `GitHub allows ${maxOnIssue} labels at most`
  return undefined
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
