import type { UntrustedText } from '../../event/text.ts'
import type { Fencer, FenceLabel } from '../fence.ts'
import { formOf, labelOf } from '../label.ts'
import type { PastedPart, PromptReading } from './classify.ts'

const mixed: FenceLabel = { what: 'text of the event', author: '', trust: 'unknown' }

/** Fences and cleans the event's texts where they stand in the user's prompt. */
export function fencePasted({ prompt, pasted }: Pick<PromptReading, 'prompt' | 'pasted'>, fencer: Fencer): string {
  const parts: string[] = []
  let at = 0
  for (const part of pasted) {
    const { start, end } = part.range
    parts.push(prompt.slice(at, start), fenceOne(prompt.slice(start, end), part, fencer))
    at = end
  }
  return parts.join('') + prompt.slice(at)
}

function fenceOne(text: string, { source, isInstruction }: PastedPart, fencer: Fencer): string {
  const form = source ? formOf(source.what) : 'markdown'
  return isInstruction === true ? fencer.clean(text, form) : fencer.fence(text, labelOfPasted(source), form)
}

/** What a fence says of a text that was pasted. */
export function labelOfPasted(source: UntrustedText | undefined): FenceLabel {
  return source ? labelOf(source) : mixed
}
