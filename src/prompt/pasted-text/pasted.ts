import type { Fencer, FenceLabel } from '../fence.ts'
import { formOf, labelOf } from '../label.ts'
import type { PastedPart, PromptReading } from './classify.ts'

const tangled: FenceLabel = { what: 'text of the event', author: '', trust: 'unknown' }

/** Fences and cleans the event's texts where they stand in the user's prompt. */
export function fencePasted({ prompt, pasted }: Pick<PromptReading, 'prompt' | 'pasted'>, fencer: Fencer): string {
  const parts: string[] = []
  let at = 0
  for (const { range, source } of pasted) {
    parts.push(prompt.slice(at, range.start), fenceOne(prompt.slice(range.start, range.end), source, fencer))
    at = range.end
  }
  return parts.join('') + prompt.slice(at)
}

function fenceOne(text: string, source: PastedPart['source'], fencer: Fencer): string {
  return source ? fencer.fence(text, labelOf(source), formOf(source.what)) : fencer.fence(text, tangled, 'markdown')
}
