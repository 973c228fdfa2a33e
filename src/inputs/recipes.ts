/** The recipes, and what of them the start of a step must know. Each has a folder of its own name under `recipes/`. */
import type { WorkflowEvent } from '../event/event.ts'
import { subjectOf } from '../event/subject.ts'
import type { ContextInput } from './watch.ts'
import { ActionError } from '../platform/errors.ts'
import type { Applicable } from '../result/apply/operations.ts'

export const recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'] as const
export type RecipeName = (typeof recipeNames)[number]

interface Traits {
  /** What is done with the result unless `apply` says otherwise. */
  readonly apply: readonly Applicable[]
  /** What the event adds to the prompt where `context` is `auto`. */
  readonly context: ContextInput
  /** What it works on, for people. */
  readonly works: string
  /** Whether `target` can name that. */
  readonly isAimed?: true
  /** Whether the words of the event are the instruction: then whoever wrote them needs the right to give one. */
  readonly isInstruction?: true
  /** What must stand in what was written, unless `trigger_phrase` or `trigger_label` say otherwise. */
  readonly phrase?: string
}

const traits: Readonly<Record<RecipeName, Traits>> = {
  triage: { apply: ['labels', 'comment'], context: 'auto', works: 'issues', isAimed: true },
  review: { apply: ['review'], context: ['event', 'comments', 'diff'], works: 'pull requests', isAimed: true },
  respond: {
    apply: ['comment'],
    context: 'auto',
    works: 'comments, issues, pull requests, reviews and discussions',
    isAimed: true,
    isInstruction: true,
    phrase: '@oz-agent',
  },
  'fix-ci': { apply: ['comment', 'summary'], context: ['event', 'logs'], works: 'workflow_run' },
  report: { apply: ['summary'], context: 'none', works: 'schedule, workflow_dispatch and repository_dispatch' },
}

export function defaultsOf(name: RecipeName): Traits {
  return traits[name]
}

/** @throws ActionError where the recipe makes no sense on this event. */
export function requireFit(recipe: RecipeName, event: WorkflowEvent): void {
  if (!fits(recipe, event)) throw wrongEvent(recipe, event)
}

function fits(recipe: RecipeName, event: WorkflowEvent): boolean {
  const about = subjectOf(event)?.name
  switch (recipe) {
    case 'triage':
      return about === 'issue'
    case 'review':
      // In a merge group it has nothing to do.
      return event.kind === 'merge_group' || about === 'pull request'
    case 'respond':
      return about !== undefined
    case 'fix-ci':
      return event.kind === 'workflow_run'
    case 'report':
      return /^(?:schedule|workflow_dispatch|repository_dispatch)$/.test(event.name) && about === undefined
  }
}

export function wrongEvent(recipe: RecipeName, event: WorkflowEvent): ActionError {
  const { works, isAimed } = traits[recipe]
  const about = subjectOf(event)
  const thing = about && `${about.name === 'issue' ? 'an' : 'a'} ${about.name}`
  const name = event.name === '' ? 'none' : event.name
  const given =
    about && event.payload['target'] !== undefined
      ? `target: #${about.subject.number} is ${thing ?? ''}`
      : `this event is ${event.kind === 'issue_comment' && thing !== undefined ? `${name} on ${thing}` : name}`
  return new ActionError(`The recipe ${recipe} works on ${works}; ${given}.`, {
    hint: `See recipes/${recipe}/README.md for a workflow that fits${isAimed === true ? ', or name what it is about with `target`' : ''}.`,
  })
}
