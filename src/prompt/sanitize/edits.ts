/** A stretch of a source text, and what stands there instead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** It takes out HTML: what stands behind must not become Markdown of another kind. */
  readonly isHtml?: boolean
}

const lineOfMarks = /(?:^|\n)[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/
const mayBegin = /^(?:[[!#>+*~`|:=_-]|<[!?])/

/** Applies edits in any order. Where two overlap, the one that begins first counts; of two that begin together, the longer. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let at = 0
  for (const [index, { start, end, text, isHtml = false }] of sorted.entries()) {
    if (start >= at) result += source.slice(at, start) + text
    at = Math.max(at, end)
    const isLast = (sorted[index + 1]?.start ?? Infinity) > at
    if (isHtml && isLast && mayBegin.test(source.slice(at, at + 2)) && lineOfMarks.test(result.slice(-100)))
      result += '\\'
  }
  return result + source.slice(at)
}

const neutralBefore = /^$|[\s\p{L}\p{N}.,;?)]/u
const neutralBehind = /^$|[\s\p{L}\p{N}.,;?]/u

/** Whether the lines behind were no part of the removed HTML's block: they would become Markdown. */
function endsBlock(source: string, { start, end }: Pick<Edit, 'start' | 'end'>): boolean {
  const isLineOver = end >= source.length || source[end] === '\n'
  if (source.endsWith('-->', end)) return isLineOver
  return (
    /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(source.slice(end)) &&
    !/^<(?:[!?]|pre|script|style|textarea)/i.test(source.slice(start, end))
  )
}

/** Whether what stands around the edits surely reads as before: nothing that means something comes together. */
export function areNeutral(source: string, edits: readonly Edit[]): boolean {
  return edits.every(({ start, end, text, isHtml }) => {
    const removed = source.slice(start, end)
    // It may have been all that referred to a footnote.
    if (isHtml && removed.includes('[^')) return false
    if (text !== '') return removed !== '' && removed.length > text.length && !removed.includes('\n')
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    if (/^[ \t>]*$/.test(line)) return endsBlock(source, { start, end })
    if (line.includes(']:')) return false
    return (
      neutralBefore.test(source.charAt(start - 1)) &&
      neutralBehind.test(source.charAt(end)) &&
      /[\p{L}\p{N}]/u.test(line)
    )
  })
}
