/** What every comment of this action begins with, in one form or another; invisible to readers of the page. */
export const markerStart = '<!-- oz-agent-action'

/**
 * Whether a comment claims to be ours. Anybody can write this: it counts only in a comment by the token's own
 * identity.
 */
export function hasMarker(text: string): boolean {
  return text.includes(markerStart)
}
