/** Longer addresses carry something else than a place. */
const longestUrl = 2048
const odd = /[\s"<>]/
/** No address that leads anywhere holds these: what does may be something else for another reader. */
const torn = /[\n<]/

/**
 * A link's address as it may stand in a prompt: in one word, so that it can't hold a sentence; empty for one that
 * names no place (`data:`, `javascript:`) or is longer than any browser takes.
 */
export function showUrl(address: string): string {
  if (address.length > longestUrl) return ''
  const trimmed = address.trim()
  if (torn.test(trimmed)) return ''
  const url = odd.test(trimmed) ? escapeOdd(trimmed) : trimmed
  return url.includes(':') && /^(?:data|javascript|vbscript):/i.test(url) ? '' : url
}

function escapeOdd(url: string): string {
  return url.replace(/\s/g, '%20').replace(/"/g, '%22').replace(/>/g, '%3E')
}
