import type { WorkflowEvent } from '../event.ts'
import type { Label } from '../issue.ts'
import { type Call, readCall } from './phrase.ts'
import { isObject } from '../json-cursor.ts'
import type { GateSettings } from './settings.ts'
import { subjectOf, writtenTexts } from '../subject.ts'
import type { Text } from '../text.ts'

/** What called the agent. */
export type Trigger =
  /** The event itself: no phrase and no label are asked for, or nobody could give them. */
  | { readonly kind: 'event' }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'phrase'; readonly text: Text; readonly call: Call }

/** Started by a clock or by somebody with write access who asks for just this: no phrase or label is looked for. */
const askedFor: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch'])

/** Finds the phrase or the label that the settings ask for; undefined where neither is there. */
export function findTrigger(event: WorkflowEvent, settings: GateSettings): Trigger | undefined {
  const { triggerPhrase, triggerLabel } = settings
  if ((triggerPhrase === '' && triggerLabel === '') || askedFor.has(event.name)) return { kind: 'event' }
  for (const text of writtenTexts(event, event.action)) {
    const call = readCall(text.text, triggerPhrase)
    if (call && !calledBefore(event, text, triggerPhrase)) return { kind: 'phrase', text, call }
  }
  return triggerLabel !== '' && hasLabel(event, triggerLabel) ? { kind: 'label', label: triggerLabel } : undefined
}

/** An edit calls where it adds the phrase; a text that had it already, or that wasn't edited, has called before. */
function calledBefore({ action, payload }: WorkflowEvent, { path }: Text, phrase: string): boolean {
  const { changes } = payload
  if (action !== 'edited' || !isObject(changes)) return false
  const change = changes[path.split('.').at(-1) ?? '']
  const from = isObject(change) ? change['from'] : undefined
  return typeof from !== 'string' || readCall(from, phrase) !== undefined
}

/** On `labeled` only the label just put on counts, else the label of a busy issue would trigger at every other. */
function hasLabel(event: WorkflowEvent, wanted: string): boolean {
  const isWanted = (label: Label | undefined): boolean => label?.name.text.toLowerCase() === wanted.toLowerCase()
  if (event.action === 'labeled') return 'label' in event && isWanted(event.label)
  return subjectOf(event)?.subject.labels.some(isWanted) ?? false
}
