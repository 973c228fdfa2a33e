import type { Fencer } from './fence.ts'
import { type Fitted, fitText, isWorthRoom } from './fit.ts'
import { type Block, type Data, isData, type Line, ownText } from './section.ts'
import { jsonBytes } from './size.ts'

/** Bytes of JSON a prompt takes unless the user says otherwise. */
export const defaultBudgetBytes = 200_000
/** More no server is sure to take. */
export const mostBudgetBytes = 900_000

export interface RenderedBlocks {
  readonly text: string
  /** What was cut, in words for the log: `diffs of files: 27 omitted, 1 cut short (src/a.go)`. */
  readonly cuts: readonly string[]
}

/** Between lines and around headings. */
const separatorBytes = 10

/**
 * Renders blocks into at most `bytes` of JSON, as long as their headings and our own lines fit. Texts get their room in
 * the order of their worth, each its share at first; then those that were cut get what is left. What doesn't fit is cut
 * or omitted, both said where it would stand. Linear in what is kept, plus sorting: a text that is omitted isn't read.
 */
export function renderBlocks(blocks: readonly Block[], fencer: Fencer, bytes: number): RenderedBlocks {
  const lines = blocks.flatMap((block) => block.lines)
  const fixed = [...blocks.map(({ heading }) => heading), ...lines.filter((line) => !line.some(isData)).map(ownText)]
  const left = bytes - fixed.reduce((sum, words) => sum + jsonBytes(words) + separatorBytes, 0)
  const room = new Room({ fencer, left, whole: bytes, gaps: new Gaps(blocks) })
  for (const { line, data } of byWorth(lines)) room.place(line, data)
  room.handOutRest()
  const rendered = room.render()
  return { text: blocks.map((block) => renderBlock(block, rendered)).join('\n\n'), cuts: room.describeCuts() }
}

interface Candidate {
  readonly line: Line
  readonly data: Data
}

function byWorth(lines: readonly Line[]): Candidate[] {
  const candidates = lines.flatMap((line) => {
    const data = line.find(isData)
    return data ? [{ line, data }] : []
  })
  return candidates.sort(
    (one, other) => one.data.rank - other.data.rank || (one.data.order ?? 0) - (other.data.order ?? 0),
  )
}

interface RoomParts {
  readonly fencer: Fencer
  /** Bytes for all texts that want room, and for what is said of those that find none. */
  readonly left: number
  /** The whole budget. */
  readonly whole: number
  readonly gaps: Gaps
}

interface Placement {
  readonly line: Line
  readonly data: Data
  readonly fitted: Fitted
}

/** The room there is, and what became of the texts that wanted some. */
class Room {
  readonly #fencer: Fencer
  readonly #whole: number
  readonly #gaps: Gaps
  readonly #placed: Placement[] = []
  readonly #omitted: Data[] = []
  #bytes: number

  constructor({ fencer, left, whole, gaps }: RoomParts) {
    this.#fencer = fencer
    this.#bytes = left - gaps.bytes
    this.#whole = whole
    this.#gaps = gaps
  }

  /** Takes the text in, cleaned and cut to its share, if there is room for it. */
  place(line: Line, data: Data): void {
    const frame = jsonBytes(ownText(line)) + this.#fencer.frameBytes(data.label) + this.#gaps.growthBy(line)
    const allowed = Math.min(this.#bytes - frame, Math.floor(this.#whole * data.share))
    if (!isWorthRoom(data.text, allowed)) {
      this.#omitted.push(data)
      return
    }
    const fitted = fitText(data, allowed)
    this.#gaps.close(line)
    this.#bytes -= frame + sizeOf(fitted)
    this.#placed.push({ line, data, fitted })
  }

  /** Texts that their share cut short get more, in the order of their worth. */
  handOutRest(): void {
    for (const [index, placement] of this.#placed.entries()) {
      const { fitted, data } = placement
      if (!fitted.isCut || data.share < leastShare || this.#bytes < leastRest) continue
      const more = fitText(data, sizeOf(fitted) + this.#bytes)
      this.#bytes += sizeOf(fitted) - sizeOf(more)
      this.#placed[index] = { ...placement, fitted: more }
    }
  }

  /** The lines that have room, their texts fenced. */
  render(): ReadonlyMap<Line, string> {
    return new Map(
      this.#placed.map(({ line, data, fitted: { text, note, counts } }) => {
        this.#fencer.count(counts)
        const shown = this.#fencer.enclose(text, data.label) + note
        return [line, line.map((piece) => (isData(piece) ? shown : piece)).join('')]
      }),
    )
  }

  describeCuts(): string[] {
    const cut = this.#placed.filter(({ fitted }) => fitted.isCut).map(({ data }) => data)
    const groups = new Set([...this.#omitted, ...cut].map(({ group }) => group))
    const ofGroup = (list: readonly Data[], group: string): Data[] => list.filter((data) => data.group === group)
    return [...groups].map((group) => {
      const fates = [describe(ofGroup(this.#omitted, group), 'omitted'), describe(ofGroup(cut, group), 'cut short')]
      return `${group}: ${fates.filter((fate) => fate !== '').join(', ')}`
    })
  }
}

function sizeOf({ text, note }: Fitted): number {
  return jsonBytes(text + note)
}

/** Less isn't worth reading a text again. */
const leastRest = 500
/** What may take less than this at first (a name, a commit's message) says nothing more at length. */
const leastShare = 0.1
const mostNamed = 5
const longestName = 120

/** How many, and of which files. */
function describe(texts: readonly Data[], fate: string): string {
  if (texts.length === 0) return ''
  const places = texts.flatMap(({ label }) => label.where?.replace(/\s+/g, ' ').slice(0, longestName) ?? [])
  const more = places.length > mostNamed ? ' …' : ''
  const named = places.length === 0 ? '' : ` (${places.slice(0, mostNamed).join(', ')}${more})`
  return `${texts.length} ${fate}${named}`
}

/** Lines that had no room are counted where they would stand. */
function renderBlock({ heading, lines }: Block, rendered: ReadonlyMap<Line, string>): string {
  const shown: string[] = [`## ${heading}`]
  let missing = 0
  let group = ''
  const tell = (): void => {
    if (missing > 0) shown.push(describeGap(missing, group))
    missing = 0
  }
  for (const line of lines) {
    const data = line.find(isData)
    const text = data ? rendered.get(line) : ownText(line)
    if (text === undefined) {
      if (data && data.group !== group) tell()
      group = data?.group ?? group
      missing++
    } else {
      tell()
      shown.push(text)
    }
  }
  tell()
  return shown.join('\n')
}

/** What stands where lines had no room. */
export function describeGap(lines: number, group: string): string {
  return `[${lines} omitted to fit: ${group}]`
}

/** No more lines than this are ever left out in one place. */
const mostLines = 9_999_999
const lineEndBytes = 2

function bytesOfGap(group: string): number {
  return jsonBytes(describeGap(mostLines, group)) + lineEndBytes
}

/** A line that may be left out, among those beside it that go into one gap with it. */
interface GapLocation {
  readonly data: Data
  readonly before: Line | undefined
  readonly after: Line | undefined
}

/**
 * Keeps count of the bytes that the words about gaps take. Those words stand in the prompt too: where every second line
 * is left out they are as many as the lines. In the beginning all lines are left out; each that is put in its place
 * makes a gap shorter, splits it, or closes it.
 */
export class Gaps {
  readonly #open: Map<Line, GapLocation>
  /** Of the words about all gaps as they are now. */
  readonly bytes: number

  constructor(blocks: readonly Block[]) {
    this.#open = new Map(blocks.flatMap(({ lines }) => placesOf(lines)))
    const begun = [...this.#open.values()].filter(({ before }) => before === undefined)
    this.bytes = begun.reduce((sum, { data }) => sum + bytesOfGap(data.group), 0)
  }

  /** By how much the words about gaps grow once this line is in its place. */
  growthBy(line: Line): number {
    const place = this.#open.get(line)
    if (!place) return 0
    const open = [place.before, place.after].filter((beside) => beside && this.#open.has(beside))
    return (open.length - 1) * bytesOfGap(place.data.group)
  }

  close(line: Line): void {
    this.#open.delete(line)
  }
}

function placesOf(lines: readonly Line[]): [Line, GapLocation][] {
  const groups = lines.map((line) => line.find(isData)?.group)
  return lines.flatMap((line, index): [Line, GapLocation][] => {
    const data = line.find(isData)
    if (!data) return []
    const beside = (at: number): Line | undefined => (groups[at] === data.group ? lines[at] : undefined)
    return [[line, { data, before: beside(index - 1), after: beside(index + 1) }]]
  })
}
