import { foldedLines, span, type Line } from './layout.ts'
import type { NewText } from './new-messages.ts'

const wordsFold = { head: 60, tail: 20 }
const otherFold = { head: 4, tail: 1 }

/** The agent's words as they are, those of others folded short. */
export function textLines({ role, text, change }: NewText): Line[] {
  const lines =
    role === 'assistant'
      ? foldedLines(text, wordsFold)
      : foldedLines(text, otherFold, { mark: markOf(role), style: 'dim' })
  switch (change) {
    case 'new':
      return lines
    case 'more':
      return lines.map((line, at) => [span(at === 0 ? '… ' : '  ', 'dim'), ...line])
    case 'edited':
      return [[span('(edited)', 'dim')], ...lines]
  }
}

function markOf(role: 'user' | 'tool' | 'system'): string {
  return role === 'user' ? '▷ ' : '│ '
}
