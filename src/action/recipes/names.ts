/** The recipes, and what of them the start of a step must know. Each has a folder of its own name under `recipes/`. */
import type { Applicable } from '../../result/apply/operations.ts'
import type { ContextInput } from '../../inputs/show.ts'

export const recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'] as const
export type RecipeName = (typeof recipeNames)[number]

export interface RecipeDefaults {
  /** What is done with the result unless `apply` says otherwise. */
  readonly apply: readonly Applicable[]
  /** What the event adds to the prompt where `context` is `auto`. */
  readonly context: ContextInput
  /** Whether the words of the event are the instruction: then whoever wrote them needs the right to give one. */
  readonly isInstruction: boolean
  /** What must stand in what was written, unless `trigger_phrase` or `trigger_label` say otherwise. */
  readonly phrase: string
}

const traits: Readonly<Record<RecipeName, RecipeDefaults>> = {
  triage: { apply: ['labels', 'comment'], context: 'auto', isInstruction: false, phrase: '' },
  review: { apply: ['review'], context: ['event', 'comments', 'diff'], isInstruction: false, phrase: '' },
  respond: { apply: ['comment'], context: 'auto', isInstruction: true, phrase: '@oz-agent' },
  'fix-ci': { apply: ['comment', 'summary'], context: ['event', 'logs'], isInstruction: false, phrase: '' },
  report: { apply: ['summary'], context: 'none', isInstruction: false, phrase: '' },
}

export function defaultsOf(name: RecipeName): RecipeDefaults {
  return traits[name]
}
