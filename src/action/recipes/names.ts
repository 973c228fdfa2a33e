/** The recipes, and what of them the start of a step must know. Each has a folder of its own name under `recipes/`. */
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import type { ContextInput } from '../../inputs/watch.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Applicable } from '../../result/apply/operations.ts'

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

interface Fit {
  /** What it works on, for people. */
  readonly works: string
  /** Whether `target` can name it. */
  readonly isAimed: boolean
  readonly test: (event: WorkflowEvent) => boolean
}

const fits: Readonly<Record<RecipeName, Fit>> = {
  triage: { works: 'issues', isAimed: true, test: (event) => subjectOf(event)?.name === 'issue' },
  review: {
    works: 'pull requests',
    isAimed: true,
    // There it has nothing to do.
    test: (event) => event.kind === 'merge_group' || subjectOf(event)?.name === 'pull request',
  },
  respond: {
    works: 'comments, issues, pull requests, reviews and discussions',
    isAimed: true,
    test: (event) => subjectOf(event) !== undefined,
  },
  'fix-ci': { works: 'workflow_run', isAimed: false, test: (event) => event.kind === 'workflow_run' },
  report: {
    works: 'schedule, workflow_dispatch and repository_dispatch',
    isAimed: false,
    test: (event) =>
      ['schedule', 'workflow_dispatch', 'repository_dispatch'].includes(event.name) && subjectOf(event) === undefined,
  },
}

/** @throws ActionError where the recipe makes no sense on this event. */
export function requireFit(recipe: RecipeName, event: WorkflowEvent): void {
  if (!fits[recipe].test(event)) throw wrongEvent(recipe, event)
}

export function wrongEvent(recipe: RecipeName, event: WorkflowEvent): ActionError {
  const { works, isAimed } = fits[recipe]
  const about = subjectOf(event)
  const thing = about && `${about.name === 'issue' ? 'an' : 'a'} ${about.name}`
  const name = event.name === '' ? 'none' : event.name
  const given =
    about && event.payload['target'] !== undefined
      ? `target: #${about.subject.number} is ${thing ?? ''}`
      : `this event is ${event.kind === 'issue_comment' && thing !== undefined ? `${name} on ${thing}` : name}`
  return new ActionError(`The recipe ${recipe} works on ${works}; ${given}.`, {
    hint: `See recipes/${recipe}/README.md for a workflow that fits${isAimed ? ', or name what it is about with `target`' : ''}.`,
  })
}

export function defaultsOf(name: RecipeName): RecipeDefaults {
  return traits[name]
}
