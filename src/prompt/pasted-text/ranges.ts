/** A stretch of a text, from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What any of the ranges covers, in order; those that touch become one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** The parts of `range` within `others`, which are merged. */
export function partsWithin(range: Range, others: readonly Range[]): Range[] {
  const parts: Range[] = []
  for (let index = firstBehind(others, range.start); index < others.length; index++) {
    const other = others[index]
    if (!other || other.start >= range.end) break
    parts.push({ start: Math.max(other.start, range.start), end: Math.min(other.end, range.end) })
  }
  return parts
}

/** The parts of `range` outside of `others`, which are merged. */
export function partsOutside(range: Range, others: readonly Range[]): Range[] {
  const parts: Range[] = []
  let at = range.start
  for (const { start, end } of partsWithin(range, others)) {
    if (start > at) parts.push({ start: at, end: start })
    at = end
  }
  if (at < range.end) parts.push({ start: at, end: range.end })
  return parts
}

/** Index of the first one that ends behind `position`. */
function firstBehind(ranges: readonly Range[], position: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
