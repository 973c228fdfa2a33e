import type { WorkflowEvent } from '../event.ts'
import type { Label } from '../issue.ts'
import { findPhrase } from './phrase.ts'
import type { GateSettings } from './settings.ts'
import { subjectOf, writtenTexts } from '../subject.ts'
import type { Text } from '../text.ts'

/** What called the agent. */
export type Trigger =
  /** The event itself: no phrase and no label are asked for, or nobody could give them. */
  | { readonly kind: 'event' }
  | { readonly kind: 'label'; readonly label: string }
  /** `after`: what `text` says behind the phrase, raw. */
  | { readonly kind: 'phrase'; readonly text: Text; readonly after: string }

/** Started by a clock or by somebody with write access who asks for just this: no phrase or label is looked for. */
const askedFor: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch'])

/** Finds the phrase or the label that the settings ask for; undefined where neither is there. */
export function findTrigger(event: WorkflowEvent, settings: GateSettings): Trigger | undefined {
  const { triggerPhrase, triggerLabel } = settings
  if ((triggerPhrase === '' && triggerLabel === '') || askedFor.has(event.name)) return { kind: 'event' }
  for (const text of writtenTexts(event, event.action)) {
    const found = findPhrase(text.text, triggerPhrase)
    if (found) return { kind: 'phrase', text, after: found.after }
  }
  return triggerLabel !== '' && hasLabel(event, triggerLabel) ? { kind: 'label', label: triggerLabel } : undefined
}

/** On `labeled` only the label just put on counts, else the label of a busy issue would trigger at every other. */
function hasLabel(event: WorkflowEvent, wanted: string): boolean {
  const isWanted = (label: Label | undefined): boolean => label?.name.text.toLowerCase() === wanted.toLowerCase()
  if (event.action === 'labeled') return 'label' in event && isWanted(event.label)
  return subjectOf(event)?.subject.labels.some(isWanted) ?? false
}
