import type { ConversationStep } from '../../oz/client/types.ts'
import { cutText, headOf, oneLine } from '../../platform/text/text.ts'

const titleLength = 100
/** A description may be a whole prompt. */
const maxLookedAt = 2000

/** The step in one line, below those it is part of. `rootTitle` names the first one where the server doesn't. */
export function stepTitle(path: readonly ConversationStep[], rootTitle: string): string {
  return cutText(
    path.map((step, depth) => nameOf(step, depth === 0 ? rootTitle : 'Delegated work')).join(' › '),
    titleLength,
  )
}

function nameOf({ description }: ConversationStep, fallback: string): string {
  const line = headOf(description ?? '', maxLookedAt)
    .split('\n')
    .map(oneLine)
    .find((text) => text !== '')
  return cutText(line ?? fallback, titleLength / 2)
}
