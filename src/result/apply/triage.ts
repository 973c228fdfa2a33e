/** What a triage result implies: the comment its verdict asks for, with issues that were looked up. */
import { GitHubError } from '../../github/failure.ts'
import { readIssueState } from '../../github/write/issue.ts'
import { arrayOf, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'
import { redactClean, type ApplyContext } from './context.ts'
import { titleText } from '../../report/markdown/markdown.ts'
import type { CommentOperation, Operation } from './operations.ts'

export interface Triage {
  readonly verdict: string | undefined
  readonly missing: readonly string[]
  readonly duplicates: readonly number[]
}

const maxNamed = 5
const maxMissingLength = 300

export function readTriage(result: unknown): Triage {
  const object = objectOf(result)
  const issueOf = (value: unknown): number => {
    const issue = objectOf(value)['issue'] ?? value
    return numberOf(issue) ?? Number(/^#?(\d{1,15})$/.exec(textOf(issue) ?? '')?.[1] ?? NaN)
  }
  const named = arrayOf(object['duplicates'])
  const likely = named.filter((value) => textOf(objectOf(value)['confidence']) !== 'low')
  return {
    verdict: textOf(object['verdict']),
    missing: arrayOf(object['missing'])
      .flatMap((text) => textOf(text)?.trim() ?? [])
      .slice(0, maxNamed),
    duplicates: [...new Set((likely.length > 0 ? likely : named).map(issueOf))]
      .filter((issue) => issue > 0)
      .slice(0, maxNamed),
  }
}

/** The operations with the comment that the verdict implies, where the agent wrote none. */
export function addImpliedComment(operations: readonly Operation[], triage: Triage | undefined): readonly Operation[] {
  const { verdict, missing = [], duplicates = [] } = triage ?? {}
  const isImplied =
    (verdict === 'needs-info' && missing.length > 0) || (verdict === 'duplicate' && duplicates.length > 0)
  const hasComment = operations.some(({ kind }) => kind === 'comment')
  return isImplied && !hasComment ? [...operations, { kind: 'comment', body: '' }] : operations
}

/** Markdown of ours to follow the agent's words: what is missing, and links to the issues that exist. */
export async function writeAddition(
  applyContext: ApplyContext,
  triage: Triage | undefined,
  { body }: CommentOperation,
): Promise<string> {
  const { redact } = applyContext
  if (triage?.verdict === 'needs-info' && body.trim() === '') {
    const asked = triage.missing.map(
      (text) => `- ${titleText(cutText(oneLine(redactClean(redact, text)), maxMissingLength))}`,
    )
    return ['To look into this, we need some more information:', '', ...asked].join('\n')
  }
  if (triage?.verdict !== 'duplicate') return ''
  const unnamed = triage.duplicates.filter((issue) => !new RegExp(`(?:#|issues?[ /]#?)${issue}\\b`, 'i').test(body))
  const found = unnamed.length < triage.duplicates.length ? [] : await lookUp(applyContext, unnamed)
  return found.length === 0 ? '' : `This looks like a duplicate of ${found.map((issue) => `#${issue}`).join(', ')}.`
}

/** Those that are issues of this repository, and not this one. */
async function lookUp(applyContext: ApplyContext, issues: readonly number[]): Promise<readonly number[]> {
  const { github, target, signal, log } = applyContext
  const found: number[] = []
  for (const number of issues) {
    const reason =
      number === target.number
        ? 'it is this one'
        : await whyMissing(() => readIssueState(github, { ...target, number }, { signal }))
    if (reason === undefined) found.push(number)
    else log.notice(`Left out #${number} as a duplicate: ${reason}.`)
  }
  return found
}

async function whyMissing(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    return (await read()) === undefined ? 'it was moved to another repository' : undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return error.failure === 'missing' ? "it doesn't exist" : `it couldn't be looked up (${error.oneLine})`
  }
}
