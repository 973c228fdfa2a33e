import { ActionError } from '../platform/errors.ts'
import { quote, type Fields, nearestChoice } from './fields.ts'

/** What people see, and where what the run left goes. */
export interface ShowInputs {
  readonly log: 'auto' | 'live' | 'brief' | 'off'
  readonly progressComment: boolean
  readonly artifactsDir: string | undefined
  readonly checkoutBranch: boolean
  readonly dryRun: boolean
}

export function readShow(fields: Fields): ShowInputs {
  return {
    log: fields.choice('log', ['auto', 'live', 'brief', 'off']) ?? 'auto',
    progressComment: fields.flag('progress_comment', false),
    artifactsDir: fields.text('artifacts_dir'),
    checkoutBranch: fields.flag('checkout_branch', false),
    dryRun: fields.flag('dry_run', false),
  }
}

export const contextParts = ['event', 'comments', 'diff', 'files', 'logs'] as const
export type ContextChoice = (typeof contextParts)[number]

/** What the event adds to the prompt. */
export type ContextInput = 'auto' | 'none' | readonly ContextChoice[]

export function readContextInput(fields: Fields): ContextInput {
  const words = fields.list('context')
  const [first] = words
  if (first === undefined) return 'auto'
  if (words.length === 1 && (first === 'auto' || first === 'none')) return first
  return words.map((word) => {
    const part = contextParts.find((known) => known === word)
    if (part !== undefined) return part
    const isAlone = word === 'auto' || word === 'none'
    const near = nearestChoice(word, contextParts)
    const problem = isAlone
      ? `context: ${word} can't be combined with other parts, as in ${quote(words.join(', '))}.`
      : `context must be auto, none, or a list of ${contextParts.join(', ')}, not ${quote(word)}.`
    throw new ActionError(problem, {
      hint: near === undefined || isAlone ? 'For example: `context: event, comments`.' : `Did you mean \`${near}\`?`,
    })
  })
}
