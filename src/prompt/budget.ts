import { type Block, type Data, isData, type Line, ownText } from './section.ts'
import type { Fencer } from './fence.ts'
import { fitText, isWorthRoom } from './fit.ts'
import { describeGap, Gaps } from './gaps.ts'
import { jsonBytes } from './size.ts'

/** Bytes of JSON a prompt takes unless the user says otherwise. */
export const defaultBudgetBytes = 200_000
/** More no server is sure to take. */
export const mostBudgetBytes = 900_000

export interface RenderedBlocks {
  readonly text: string
  /** What was cut, in words for the log: `comments: 27 left out, 2 cut short`. */
  readonly cuts: readonly string[]
}

/** Between lines and around headings. */
const separatorBytes = 10

/**
 * Renders blocks into at most `bytes` of JSON, as long as their headings and our own lines fit. Texts get their room in the order of their worth; those that
 * don't fit are cut, and in the end left out, both said where they would stand. Linear in what is kept, plus
 * sorting: a text that is left out isn't read.
 */
export function renderBlocks(blocks: readonly Block[], fencer: Fencer, bytes: number): RenderedBlocks {
  const lines = blocks.flatMap((block) => block.lines)
  const fixed = [...blocks.map(({ heading }) => heading), ...lines.filter((line) => !line.some(isData)).map(ownText)]
  const left = bytes - fixed.reduce((sum, words) => sum + jsonBytes(words) + separatorBytes, 0)
  const room = new Room({ fencer, left, whole: bytes, gaps: new Gaps(blocks) })
  const rendered = new Map<Line, string>()
  for (const { line, data } of byWorth(lines)) {
    const text = room.place(line, data)
    if (text !== undefined) rendered.set(line, text)
  }
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

/** The room there is, and what became of the texts that wanted some. */
class Room {
  readonly #fencer: Fencer
  readonly #whole: number
  readonly #gaps: Gaps
  readonly #fates = new Map<string, { left: number; cut: number }>()
  #bytes: number

  constructor({ fencer, left, whole, gaps }: RoomParts) {
    this.#fencer = fencer
    this.#bytes = left - gaps.bytes
    this.#whole = whole
    this.#gaps = gaps
  }

  /** The line with its text cleaned, cut and fenced; undefined where there is no room for it. */
  place(line: Line, data: Data): string | undefined {
    const frame = jsonBytes(ownText(line)) + this.#fencer.frameBytes(data.label) + this.#gaps.growthBy(line)
    const allowed = Math.min(this.#bytes - frame, Math.floor(this.#whole * data.share))
    if (!isWorthRoom(data.text, allowed)) {
      this.#fateOf(data).left++
      return undefined
    }
    const { text, note, isCut } = fitText(data, this.#fencer, allowed)
    this.#gaps.close(line)
    this.#bytes -= frame + jsonBytes(text + note)
    if (isCut) this.#fateOf(data).cut++
    const shown = this.#fencer.enclose(text, data.label) + note
    return line.map((piece) => (isData(piece) ? shown : piece)).join('')
  }

  #fateOf({ group }: Data): { left: number; cut: number } {
    const fate = this.#fates.get(group) ?? { left: 0, cut: 0 }
    this.#fates.set(group, fate)
    return fate
  }

  describeCuts(): string[] {
    return [...this.#fates].map(([group, { left, cut }]) => {
      const fates = [left > 0 ? `${left} left out` : '', cut > 0 ? `${cut} cut short` : '']
      return `${group}: ${fates.filter((fate) => fate !== '').join(', ')}`
    })
  }
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
