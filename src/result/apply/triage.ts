/** What a triage result implies: the comment its verdict asks for, with issues that were looked up. */
import { GitHubError } from '../../github/failure.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { arrayOf, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'
import { redactClean, Rejection, type ApplyContext } from './context.ts'
import { titleText } from '../../report/markdown/markdown.ts'
import type { CommentOperation, Operation } from './operations.ts'

const maxNamed = 5
const maxMissingLength = 300

export function readTriage(result: unknown) {
  const object = objectOf(result)
  const issueOf = (value: unknown): number => {
    const issue = objectOf(value)['issue'] ?? value
    return numberOf(issue) ?? Number(/^#?(\d{1,15})$/.exec(textOf(issue) ?? '')?.[1] ?? NaN)
  }
  const named = arrayOf(object['duplicates'])
  const likely = named.filter((value) => textOf(objectOf(value)['confidence']) !== 'low')
  const duplicates = new Set((likely.length > 0 ? likely : named).map(issueOf).filter((issue) => issue > 0))
  const missing = arrayOf(object['missing']).flatMap((text) => textOf(text)?.trim() ?? [])
  return {
    verdict: textOf(object['verdict']),
    missing: missing.slice(0, maxNamed),
    duplicates: [...duplicates].slice(0, maxNamed),
  }
}

type Triaged = Pick<ApplyContext, 'recipe' | 'result'>

/** The operations with the comment that a triage's verdict implies, where the agent wrote none. */
export function addImpliedComment({
  recipe,
  result,
  operations,
}: Triaged & { readonly operations: readonly Operation[] }): readonly Operation[] {
  const { verdict, missing, duplicates } = readTriage(recipe === 'triage' ? result : undefined)
  const isImplied =
    (verdict === 'needs-info' && missing.length > 0) || (verdict === 'duplicate' && duplicates.length > 0)
  const hasComment = operations.some(({ kind }) => kind === 'comment')
  return isImplied && !hasComment ? [...operations, { kind: 'comment', body: '' }] : operations
}

/**
 * Markdown of ours to follow the agent's words in a triage: what is missing, and links to the issues that exist.
 * @throws Rejection where the comment would tell everybody of a security problem
 */
export async function writeAddition(context: ApplyContext, { body }: CommentOperation): Promise<string> {
  const { redact, isPublic, recipe, result } = context
  const { verdict, missing, duplicates } = readTriage(recipe === 'triage' ? result : undefined)
  if (verdict === 'security' && isPublic) {
    throw new Rejection('a possible security problem is not described in public')
  }
  if (verdict === 'needs-info' && body.trim() === '') {
    const asked = missing.map((text) => `- ${titleText(cutText(oneLine(redactClean(redact, text)), maxMissingLength))}`)
    return ['To look into this, we need some more information:', '', ...asked].join('\n')
  }
  if (verdict !== 'duplicate') return ''
  const unnamed = duplicates.filter((issue) => !new RegExp(`(?:#|issues?[ /]#?)${issue}\\b`, 'i').test(body))
  const found = unnamed.length < duplicates.length ? [] : await lookUp(context, unnamed)
  return found.length === 0 ? '' : `This looks like a duplicate of ${found.map((issue) => `#${issue}`).join(', ')}.`
}

/** Those that are issues of this repository, and not this one. */
async function lookUp(context: ApplyContext, issues: readonly number[]): Promise<number[]> {
  const found: number[] = []
  for (const number of issues) {
    const reason = await whyNoDuplicate(context, number)
    if (reason === undefined) found.push(number)
    else context.log.notice(`Left out #${number} as a duplicate: ${reason}.`)
  }
  return found
}

async function whyNoDuplicate({ github, target, signal }: ApplyContext, number: number): Promise<string | undefined> {
  if (number === target.number) return 'it is this one'
  try {
    const issue = await readIssueState(github, { ...target, number }, { signal })
    return issue === undefined ? 'it was moved to another repository' : undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return error.failure === 'missing' ? "it doesn't exist" : `it couldn't be looked up (${error.oneLine})`
  }
}
