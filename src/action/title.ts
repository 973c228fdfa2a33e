import type { WorkflowEvent } from '../event/event.ts'
import { subjectOf } from '../event/subject.ts'

/**
 * What the step does, for headings and for the run's title in Oz: the `name` input, else what the recipe does with the
 * event (`Review of #2829`); undefined where neither is given.
 */
export function titleFor(
  name: string | undefined,
  recipe: string | undefined,
  event: WorkflowEvent,
): string | undefined {
  if (name !== undefined) return name
  const number = subjectOf(event)?.subject.number
  const withSubject = (title: string, preposition: string): string =>
    number === undefined ? title : `${title} ${preposition} #${number}`
  switch (recipe) {
    case 'review':
      return withSubject('Review', 'of')
    case 'triage':
      return withSubject('Triage', 'of')
    case 'respond':
      return withSubject('Reply', 'on')
    case 'fix-ci':
      return 'Fix CI'
    case 'report':
      return `Report on ${event.repository.name}`
    default:
      return undefined
  }
}
