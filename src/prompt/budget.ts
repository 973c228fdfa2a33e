import type { Fencer } from './fence.ts'
import { excerptLog } from './log-excerpt.ts'
import { clean } from './sanitize/clean.ts'
import type { CleanCounts } from './sanitize/counts.ts'
import { type Block, type Data, isData, type Line, ownText } from './section.ts'
import { cutToFit, jsonBytes } from './size.ts'

/** Bytes of JSON a prompt takes unless the user says otherwise. */
export const defaultBudgetBytes = 200_000
/** More no server is sure to take. */
export const mostBudgetBytes = 900_000

/** Between lines and around headings. */
const separatorBytes = 10
/** Less isn't worth reading a text again. */
const leastRest = 500
/** What may take less than this at first (a name, a commit's message) says nothing more at length. */
const leastShare = 0.1

/**
 * Renders blocks into at most `bytes` of JSON, as long as their headings and our own lines fit. Texts get their room in
 * the order of their worth, each its share at first; then those that were cut get what is left. What doesn't fit is cut
 * or omitted; both are said, once a block and group where the first would stand. Linear in what is kept, plus sorting: a
 * text that is omitted isn't read. `cuts`: in words for the log: `diffs of files: 27 omitted, 1 cut short (src/a.go)`.
 */
export function renderBlocks(
  blocks: readonly Block[],
  fencer: Fencer,
  bytes: number,
): { readonly text: string; readonly cuts: readonly string[] } {
  const lines = blocks.flatMap((block) => block.lines)
  const ours = [...blocks.map(({ heading }) => heading), ...lines.filter((line) => !line.some(isData)).map(ownText)]
  const gaps = blocks.flatMap((block) => [...new Set(block.lines.flatMap((line) => line.find(isData)?.group ?? []))])
  const fixed = [...ours, ...gaps.map((group) => describeGap(lines.length, group))]
  let left = fixed.reduce((rest, words) => rest - jsonBytes(words) - separatorBytes, bytes)
  const placed: { readonly line: Line; readonly data: Data; fitted: Fitted }[] = []
  const omitted: Data[] = []
  for (const { line, data } of byWorth(lines)) {
    const frame = jsonBytes(ownText(line)) + fencer.frameBytes(data.label)
    const allowed = Math.min(left - frame, Math.floor(bytes * data.share))
    if (isWorthRoom(data.text, allowed)) {
      const fitted = fitText(data, allowed)
      placed.push({ line, data, fitted })
      left -= frame + sizeOf(fitted)
    } else omitted.push(data)
  }
  for (const one of placed) {
    const { data, fitted } = one
    if (!fitted.isCut || data.share < leastShare || left < leastRest) continue
    one.fitted = fitText(data, sizeOf(fitted) + left)
    left += sizeOf(fitted) - sizeOf(one.fitted)
  }
  const rendered = new Map(placed.map(({ line, data, fitted }) => [line, renderLine(line, data, fitted, fencer)]))
  const cut = placed.flatMap(({ data, fitted }) => (fitted.isCut ? data : []))
  return { text: blocks.map((block) => renderBlock(block, rendered)).join('\n\n'), cuts: describeCuts(omitted, cut) }
}

function byWorth(lines: readonly Line[]): { readonly line: Line; readonly data: Data }[] {
  return lines
    .flatMap((line) => line.filter(isData).map((data) => ({ line, data })))
    .sort(({ data: one }, { data: other }) => one.rank - other.rank || (one.order ?? 0) - (other.order ?? 0))
}

function sizeOf({ text, note }: Fitted): number {
  return jsonBytes(text + note)
}

function renderLine(line: Line, { label }: Data, { text, note, counts }: Fitted, fencer: Fencer): string {
  fencer.count(counts)
  const shown = fencer.enclose(text, label) + note
  return line.map((piece) => (isData(piece) ? shown : piece)).join('')
}

function renderBlock({ heading, lines }: Block, rendered: ReadonlyMap<Line, string>): string {
  const missing = lines.map((line) => (rendered.has(line) ? undefined : line.find(isData)?.group))
  const shown = lines.flatMap((line, index) => {
    const group = missing[index]
    if (group === undefined) return rendered.get(line) ?? ownText(line)
    return missing.indexOf(group) < index ? [] : describeGap(missing.filter((one) => one === group).length, group)
  })
  return [`## ${heading}`, ...shown].join('\n')
}

/** What stands where lines had no room. */
function describeGap(lines: number, group: string): string {
  return `[${lines} omitted to fit: ${group}]`
}

const mostNamed = 5
const longestName = 120

/** Of each group how many, and of which files. */
function describeCuts(omitted: readonly Data[], cut: readonly Data[]): string[] {
  const describe = (all: readonly Data[], group: string, fate: string): string[] => {
    const texts = all.filter((data) => data.group === group)
    const places = texts.flatMap(({ label }) => label.where?.replace(/\s+/g, ' ').slice(0, longestName) ?? [])
    const more = places.length > mostNamed ? ' …' : ''
    const named = places.length === 0 ? '' : ` (${places.slice(0, mostNamed).join(', ')}${more})`
    return texts.length === 0 ? [] : [`${texts.length} ${fate}${named}`]
  }
  const groups = new Set([...omitted, ...cut].map(({ group }) => group))
  return [...groups].map((group) => {
    const fates = [...describe(omitted, group, 'omitted'), ...describe(cut, group, 'cut short')]
    return `${group}: ${fates.join(', ')}`
  })
}

/** What of a text fits, and what is to be said of the rest: nothing where all of it fits. */
interface Fitted {
  readonly text: string
  readonly note: string
  /** Whether something of it is missing. */
  readonly isCut: boolean
  readonly counts: Readonly<CleanCounts>
}

/** Less than this of a text says nothing. */
const leastBytes = 120
/** A text is looked at up to so many times what may stay of it, since cleaning may leave little of it. */
const rawFactor = 4
const rawSlack = 2_000

/** Whether enough of a text fits to be worth it. Looks at its beginning only. */
export function isWorthRoom(text: string, bytes: number): boolean {
  return bytes >= Math.min(leastBytes, jsonBytes(text.slice(0, leastBytes)))
}

/**
 * Cleans a text and cuts it, so that it takes at most so many bytes of JSON, with what is said of its cut. Reads no
 * more of it than could stay. Of a log the gaps are told within the text.
 */
export function fitText({ text, form, keep }: Pick<Data, 'text' | 'form' | 'keep'>, bytes: number): Fitted {
  if (keep === 'failure') {
    const excerpt = excerptLog(text, bytes)
    const { text: cleaned, counts } = clean(excerpt, 'plain')
    return { text: cutToFit(cleaned, bytes, 'end').text, note: '', isCut: excerpt !== text, counts }
  }
  const most = bytes * rawFactor + rawSlack
  const raw = text.length <= most ? text : sliceOutsideComments(text, most, keep)
  const unread = text.length - raw.length
  const { text: cleaned, counts } = clean(raw, form)
  const whole = cutToFit(cleaned, bytes, keep)
  if (whole.removed + unread === 0) return { text: whole.text, note: '', isCut: false, counts }
  const noteOf = (removed: number): string =>
    ` [cut: the ${keep === 'start' ? 'last' : 'first'} ${removed} characters are omitted]`
  const cut = cutToFit(cleaned, bytes - jsonBytes(noteOf(text.length)), keep)
  return { text: cut.text, note: noteOf(cut.removed + unread), isCut: true, counts }
}

/** A slice that begins or ends within an HTML comment would show what the whole text hides. */
function sliceOutsideComments(text: string, length: number, keep: 'start' | 'end'): string {
  if (keep === 'start') {
    const slice = text.slice(0, length)
    const open = slice.lastIndexOf('<!--')
    return open > slice.lastIndexOf('-->') ? slice.slice(0, open) : slice
  }
  const slice = text.slice(-length)
  const close = slice.indexOf('-->')
  const open = slice.indexOf('<!--')
  return close >= 0 && (open < 0 || close < open) ? slice.slice(close + 3) : slice
}
