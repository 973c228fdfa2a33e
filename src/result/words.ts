/** The words models use instead of a schema's own. Pure. */

/** From the most severe down: scales of four, three or two levels name their own of these. */
const severityScale: readonly (readonly string[])[] = [
  [
    'critical',
    'crit',
    'blocker',
    'blocking',
    'fatal',
    'severe',
    'catastrophic',
    'urgent',
    'highest',
    'p0',
    's0',
    's1',
    'sev0',
    'sev1',
  ],
  ['major', 'high', 'important', 'serious', 'error', 'p1', 's2', 'sev2'],
  ['minor', 'medium', 'moderate', 'normal', 'warning', 'warn', 'p2', 's3', 'sev3'],
  [
    'nit',
    'nitpick',
    'low',
    'lowest',
    'trivial',
    'info',
    'note',
    'style',
    'cosmetic',
    'optional',
    'p3',
    'p4',
    's4',
    'sev4',
  ],
]

/** For other words of a recipe's schema, by the schema's word. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  high: ['certain', 'sure', 'very high', 'confirmed', 'strong'],
  medium: ['moderate', 'likely', 'probable', 'mid'],
  low: ['uncertain', 'unsure', 'speculative', 'possible', 'weak', 'very low'],
  RIGHT: ['new', 'after', 'head'],
  LEFT: ['old', 'before', 'base'],
  ok: ['okay', 'approve', 'approved', 'lgtm', 'pass', 'passed', 'clean', 'no issues', 'no problems'],
  comments: ['comment', 'commented'],
  problems: ['problem', 'request changes', 'changes requested', 'reject', 'rejected', 'fail', 'failed'],
  incomplete: ['partial', 'not reviewed', 'unable', 'blocked', 'could not review'],
  'needs-info': ['needs more info', 'more info', 'need info', 'needs information', 'needs more information'],
  'not-a-problem': [
    'not a bug',
    'works as intended',
    'works as designed',
    'by design',
    'invalid',
    'wontfix',
    'expected',
  ],
  duplicate: ['dupe', 'duplicated'],
  security: ['vulnerability', 'vuln', 'security issue', 'security problem', 'security vulnerability'],
  documentation: ['docs', 'doc'],
  feature: ['enhancement', 'feature request', 'improvement'],
  maintenance: ['chore', 'refactor', 'refactoring', 'cleanup'],
  fixed: ['fix', 'resolved'],
  'not-fixable': ['unfixable', 'not fixed', 'cannot fix', 'cant fix', 'wont fix'],
  flaky: ['flake', 'flaky test'],
  environment: ['infra', 'infrastructure', 'network', 'env'],
  dependency: ['dependencies', 'deps'],
  calm: ['quiet', 'nothing'],
  attention: ['needs attention', 'action needed', 'urgent'],
  done: ['complete', 'completed', 'changed', 'implemented', 'fixed'],
  answered: ['answer', 'reply', 'replied'],
  question: ['needs info', 'clarification', 'unclear'],
  declined: ['decline', 'refused', 'rejected'],
}

/** Letters and digits alone, in lower case: `Needs_Info` is `needs-info`. */
export function canonical(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function levelOf(word: string): number {
  return severityScale.findIndex((words) => words.includes(word))
}

/** A schema's word for what was written; undefined where none is meant for certain. */
export function wordFor(written: string, allowed: readonly string[]): string | undefined {
  const plain = canonical(written)
  const same = only(allowed.filter((word) => canonical(word) === plain))
  if (same !== undefined || plain === '') return same
  const known = only(allowed.filter((word) => synonyms[word]?.some((other) => canonical(other) === plain)))
  if (known !== undefined) return known
  const level = levelOf(plain)
  return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level))
}

/** Of a scale of severities, the most severe: for a word nobody knows. Undefined where the words are no such scale. */
export function gravestOf(allowed: readonly string[]): string | undefined {
  const levels = allowed.map((word) => levelOf(canonical(word)))
  if (levels.length < 2 || levels.includes(-1)) return undefined
  return allowed[levels.indexOf(Math.min(...levels))]
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
