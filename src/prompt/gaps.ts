import { type Block, type Data, isData, type Line } from './section.ts'
import { jsonBytes } from './size.ts'

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
