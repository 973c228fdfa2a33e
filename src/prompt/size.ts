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

export interface Cut {
  readonly text: string
  /** Characters that are gone. */
  readonly removed: number
}

/** A cut comes at a line's end if one is this near. */
const nearby = 400

/** As much of the text's beginning or end as fits into `bytes` of JSON. Reads no more of the text than it keeps. */
export function cutToFit(text: string, bytes: number, keep: 'start' | 'end'): Cut {
  const kept = keep === 'start' ? keepStart(text, bytes) : keepEnd(text, bytes)
  return { text: kept.toWellFormed(), removed: text.length - kept.length }
}

function keepStart(text: string, bytes: number): string {
  let left = bytes
  let end = 0
  while (end < text.length) {
    left -= bytesOf(text.charCodeAt(end))
    if (left < 0) break
    end++
  }
  if (end === text.length) return text
  const line = text.lastIndexOf('\n', end)
  return text.slice(0, line > end - nearby && line > 0 ? line : end - Number(isSecondHalf(text, end)))
}

function keepEnd(text: string, bytes: number): string {
  let left = bytes
  let start = text.length
  while (start > 0) {
    left -= bytesOf(text.charCodeAt(start - 1))
    if (left < 0) break
    start--
  }
  if (start === 0) return text
  const line = text.indexOf('\n', start)
  return text.slice(line !== -1 && line < start + nearby ? line + 1 : start + Number(isSecondHalf(text, start)))
}

/** Between the halves of a pair no text can be cut: the whole pair goes. */
function isSecondHalf(text: string, index: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text.charAt(index))
}
