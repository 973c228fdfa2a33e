/** Bytes that the text takes in UTF-8 as part of a JSON string, without the quotes. */
export function jsonBytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) bytes += bytesOf(text.charCodeAt(at))
  return bytes
}

/** Either half of a surrogate pair counts as two bytes of the four. */
function bytesOf(code: number): number {
  if (code >= 0x800) return code >= 0xd800 && code <= 0xdfff ? 2 : 3
  if (code >= 0x80) return 2
  if (code === 0x22 || code === 0x5c || code === 0x0a || code === 0x09) return 2
  return code < 0x20 ? 6 : 1
}

/** A cut comes at a line's end if one is this near. */
const nearby = 400

/**
 * As much of the text's beginning or end as fits into `bytes` of JSON, and how many characters are gone. Reads no more of
 * the text than it keeps.
 */
export function cutToFit(text: string, bytes: number, keep: 'start' | 'end'): { text: string; removed: number } {
  let kept = 0
  for (let left = bytes; kept < text.length; kept++) {
    left -= bytesOf(text.charCodeAt(keep === 'start' ? kept : text.length - 1 - kept))
    if (left < 0) break
  }
  const whole = kept === text.length ? text : keep === 'start' ? cutEnd(text, kept) : cutStart(text, text.length - kept)
  return { text: whole.toWellFormed(), removed: text.length - whole.length }
}

function cutEnd(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at)
  return text.slice(0, line > at - nearby && line > 0 ? line : at - Number(isSecondHalf(text, at)))
}

function cutStart(text: string, at: number): string {
  const line = text.indexOf('\n', at)
  return text.slice(line !== -1 && line < at + nearby ? line + 1 : at + Number(isSecondHalf(text, at)))
}

/** Between the halves of a pair no text can be cut: the whole pair goes. */
function isSecondHalf(text: string, index: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text.charAt(index))
}
