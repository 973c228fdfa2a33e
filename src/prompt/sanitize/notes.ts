import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import { beginsHtmlBlock } from './html-block.ts'
import { isLineEnd, type LineStart, readLineStart } from './lines.ts'
import { BareAddresses } from './link-address.ts'
import { type Labels, type LinkSource, readDefinition } from './links.ts'
import type { Source } from './source.ts'

const label = /\[(\^[^\]\s]{1,999})\]:/y
/** What begins something new, each by its first character. */
const otherBlockStart = charactersOf(/[#>+*\-1`~[_]/)
const otherBlock = /#{1,6}[ \t]|>|[-+*][ \t]+\S|1[.)][ \t]|`{3}|~{3}|\[\^[^\]\s]{1,999}\]:|(?:[-*_][ \t]*){3,}$/my

/** The label of the footnote that begins at `start`, with its `^`. */
function readFootnoteLabel(source: Source, start: number): string | undefined {
  return source.match(label, start)?.[1]?.toLowerCase()
}

/** Where a footnote's text ends: its paragraph, and what stands indented below it. */
function endOfFootnote(source: Source, start: number): number {
  let end = source.lineEnd(start)
  for (let line = end + 1; line < source.text.length; line = source.lineEnd(line) + 1) {
    const isBlank = isLineEnd(source.text, skipAll(source.text, line, blanks))
    if (!isBlank && !continues(source, line, end)) break
    if (!isBlank) end = source.lineEnd(line)
  }
  return end
}

/** A line goes on with the footnote if it is indented, or follows its text directly and begins nothing new. */
function continues(source: Source, line: number, end: number): boolean {
  if (source.text[line] === '\t' || source.text.startsWith('    ', line)) return true
  return line === end + 1 && !beginsOtherBlock(source, line) && !beginsHtmlBlock(source, line)
}

function beginsOtherBlock(source: Source, start: number): boolean {
  return isAt(source.text, start, otherBlockStart) && source.endOf(otherBlock, start) !== undefined
}

/** A definition or a footnote: what stays of it, and what of it counts as removed. */
export interface Note {
  readonly start: number
  readonly end: number
  readonly shown: string
  readonly removed: 'definitions' | 'titles' | undefined
}

/** The notes of a text, read in their order. */
export class Notes {
  readonly #source: Source
  readonly #links: LinkSource
  readonly #labels: Labels
  /** Labels of footnotes that visible text has referred to, and that haven't come yet. */
  readonly #awaited = new Set<string>()
  /** Those that have come: of two with one label only the first shows. */
  readonly #come = new Set<string>()

  constructor(source: Source, labels: Labels) {
    this.#source = source
    this.#links = { source, addresses: new BareAddresses(source) }
    this.#labels = labels
  }

  /** Visible text refers to `label`, of a footnote or not. */
  refer(name: string): void {
    const label = name.length <= 1000 && name.startsWith('^') ? name.toLowerCase() : undefined
    if (label !== undefined && !this.#come.has(label)) this.#awaited.add(label)
  }

  /**
   * The note that the line begins with. One that is used keeps all but its title; of one that isn't, pages show
   * nothing. A definition can't interrupt a paragraph, a footnote can. Of two footnotes with one label the first shows.
   */
  read(line: LineStart, canDefine: boolean): Note | undefined {
    const name = line.footnote === undefined ? undefined : readFootnoteLabel(this.#source, line.footnote)
    const isAwaited = name !== undefined && this.#awaited.delete(name)
    if (name !== undefined) this.#come.add(name)
    if (line.footnote !== undefined && name !== undefined && !isAwaited) {
      return {
        start: line.footnote,
        end: endOfFootnote(this.#source, line.footnote),
        shown: '',
        removed: 'definitions',
      }
    }
    const mayDefine = canDefine && this.#source.text[line.content] === '['
    const definition = mayDefine ? readDefinition(this.#links, line.content) : undefined
    if (!definition) return undefined
    const { end, shown, hasTitle, label: defined } = definition
    const start = line.content
    if (!this.#labels.referred.has(defined)) return { start, end, shown: '', removed: 'definitions' }
    return { start, end, shown, removed: hasTitle ? 'titles' : undefined }
  }

  /**
   * What is passed over from `start` to `end` may hold the beginning of a footnote nobody sees, which goes on behind
   * it. The later of both ends.
   */
  endOfPassed(start: number, end: number): number {
    let farthest = end
    for (let line = this.#source.lineEnd(start) + 1; line < end; line = this.#source.lineEnd(line) + 1) {
      const name = readFootnoteLabel(this.#source, line)
      if (name === undefined || this.#awaited.has(name)) continue
      farthest = Math.max(farthest, endOfFootnote(this.#source, line))
    }
    return farthest
  }
}

/** The start of a line, with the text of a footnote for its content. */
export function readTextStart(source: Source, start: number): LineStart {
  const line = readLineStart(source, start)
  const text = source.text[line.content] === '[' ? source.endOf(label, line.content) : undefined
  return text === undefined
    ? line
    : { ...line, isMarked: true, footnote: line.content, content: readLineStart(source, text).content }
}
