/** The words models use instead of a schema's own. Pure. */

/** From the most severe down: scales of four, three or two levels name their own of these. */
const severityScale: readonly (readonly string[])[] = [
  'critical crit blocker blocking fatal severe catastrophic urgent highest p0 s0 s1 sev0 sev1',
  'major high important serious error p1 s2 sev2',
  'minor medium moderate normal warning warn p2 s3 sev3',
  'nit nitpick low lowest trivial info note style cosmetic optional p3 p4 s4 sev4',
].map((level) => level.split(' '))

/** For other words of a recipe's schema, by the schema's word; all in canonical form. */
const synonyms: Readonly<Record<string, string>> = {
  high: 'certain sure veryhigh confirmed strong',
  medium: 'moderate likely probable mid',
  low: 'uncertain unsure speculative possible weak verylow',
  RIGHT: 'new after head',
  LEFT: 'old before base',
  ok: 'okay approve approved lgtm pass passed clean noissues noproblems',
  comments: 'comment commented',
  problems: 'problem requestchanges changesrequested reject rejected fail failed',
  incomplete: 'partial notreviewed unable blocked couldnotreview',
  'needs-info': 'needsmoreinfo moreinfo needinfo needsinformation needsmoreinformation',
  'not-a-problem': 'notabug worksasintended worksasdesigned bydesign invalid wontfix expected',
  duplicate: 'dupe duplicated',
  security: 'vulnerability vuln securityissue securityproblem securityvulnerability',
  documentation: 'docs doc',
  feature: 'enhancement featurerequest improvement',
  maintenance: 'chore refactor refactoring cleanup',
  fixed: 'fix resolved',
  'not-fixable': 'unfixable notfixed cannotfix cantfix wontfix',
  flaky: 'flake flakytest',
  environment: 'infra infrastructure network env',
  dependency: 'dependencies deps',
  calm: 'quiet nothing',
  attention: 'needsattention actionneeded urgent',
  done: 'complete completed changed implemented fixed',
  answered: 'answer reply replied',
  question: 'needsinfo clarification unclear',
  declined: 'decline refused rejected',
}

/** Letters and digits alone, in lower case: `Needs_Info` is `needsinfo`. */
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
  const known = only(allowed.filter((word) => synonyms[word]?.split(' ').includes(plain)))
  if (known !== undefined) return known
  const level = levelOf(plain)
  return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level))
}

/** Of a scale of severities, the most severe: for a word nobody knows. Undefined where the words are no such scale. */
export function mostSevereOf(allowed: readonly string[]): string | undefined {
  const levels = allowed.map((word) => levelOf(canonical(word)))
  if (levels.length < 2 || levels.includes(-1)) return undefined
  return allowed[levels.indexOf(Math.min(...levels))]
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
