/** Text from outside, made inert for GitHub's Markdown: nobody is mentioned, nothing closed, fetched, run or drawn. */
import type { PhrasingContent, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { mostCost, parsingCost } from '../../platform/text/parse-markdown.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { cleanText, headOf, oneLine, searchLongest, shortLine, withoutEnd } from '../../platform/text/text.ts'
import { inertText, link, type InertOptions, safeUrl } from './inert-text.ts'
import { apart, makeTreeInert, safeLanguage } from './inert-tree.ts'

/** A block of code with a fence longer than any inside. `language` colors it; those GitHub draws are passed over. */
export function codeBlock(text: string, language = ''): string {
  const content = withoutEnd(cleanText(text), '\n')
  const fence = fenceFor(content, 3)
  return `${fence}${safeLanguage(language)}\n${content}\n${fence}`
}

/** One line as code; empty text gives an empty string. Also fit for a table's cell with `inTable`. */
export function inlineCode(text: string, inTable = false): string {
  const line = oneLine(text)
  if (line === '') return ''
  const fence = fenceFor(line, 1)
  const pad = /^`|`$/.test(line) ? ' ' : ''
  // In a table's cell `\|` is a bar even in code; backslashes before it are doubled, lest they take its own away.
  const shown = inTable ? line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|') : line
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** One line of plain text; what stands between backticks is code. */
export function titleText(title: string): string {
  const pieces = oneLine(title).split(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/)
  return pieces
    .flatMap((piece, at) => {
      if (at % 3 === 1) return []
      if (at % 3 === 2) return inlineCode(piece)
      const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(piece) ?? []
      return before + plainText(text) + after
    })
    .join('')
    .trim()
}

/** One line as code in raw HTML, where Markdown isn't read; empty text gives an empty string. */
export function htmlCode(text: string): string {
  const line = oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return line === '' ? '' : `<code>${line}</code>`
}

/** Text as plain prose on one line: it shows as it is, and nothing in it means anything but an address of https. */
export function plainText(text: string, options: InertOptions = {}): string {
  const line = oneLine(text)
  return parsingCost(line, true) > mostLineCost
    ? inlineCode(line, true)
    : writeLine(inertText(line, { ...options, isLineStart: true }))
}

/** A line of more marks is shown as code. */
const mostLineCost = 2_000
/** A longer address is none that people follow. */
const maxUrlLength = 2000
const maxLabelLength = 1000

/** A link to https (or http on loopback) with plain text on it; any other address leaves just the text. */
export function linkTo(url: string | undefined, text: string): string {
  const target = url === undefined || url.length > maxUrlLength ? undefined : safeUrl(url)
  if (target === undefined) return plainText(text)
  const label = inertText(shortLine(text, maxLabelLength) || 'link', { isLinked: true })
  return writeLine([{ ...link(target), children: label.filter((node) => node.type !== 'link') }])
}

export interface MarkdownOptions extends InertOptions {
  /** The level its highest heading gets, 1 to 6, if it is above that; the others follow. */
  readonly topHeading?: number
}

/** A text that takes longer to parse than 128 KB of tables is shown as code. */
const mostInertCost = 2 * mostCost
/** Beside the blanks that Markdown puts in they would make a run that a second pass levels. */
const oddBlank = /[\p{Zs}--[ \u3000]]/gv
const mostPasses = 3

/**
 * Markdown as an agent writes it, kept readable: headings, lists, tables, emphasis, code and links to https stay.
 * Mentions and other links become code, references code or links that leave no trace, images links, HTML text; what
 * GitHub draws (Mermaid, maps, formulas) stays source. Do it last: nothing may change the text afterwards. Doing it
 * again changes nothing; a text of which that isn't so is shown as code.
 */
export function makeInert(text: string, options: MarkdownOptions = {}): string {
  let inert = cleanText(text).replace(oddBlank, ' ')
  for (let pass = 0; pass < mostPasses; pass++) {
    if (parsingCost(inert, true) > mostInertCost) break
    const before = inert
    inert = makeInertOnce(before, options)
    if (inert === before) return inert
  }
  return codeBlock(text)
}

/** GitHub takes 65,536 characters of a comment, and doesn't say of which kind. */
export const maxBodyLength = 65_000

/**
 * Markdown made inert, of at most `room` characters; what is too long is cut at its source, and a note in front, where no
 * open code block can swallow it, says `where` the rest is. Cleaned first: an invisible character between those of a key
 * would hide it.
 */
export function fitMarkdown(
  { redact, repository }: { readonly redact: Redact; readonly repository?: string | undefined },
  markdown: string,
  room: number,
  where = 'The output `result` has all of it.',
): string {
  const text = redact(cleanText(headOf(markdown, 2 * maxBodyLength))).trim()
  const show = (part: string): string =>
    redact(makeInert(part, { topHeading: 3, ...(repository !== undefined && { repository }) })).trim()
  const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text)
  if (whole !== undefined && whole.length <= room) return whole
  const note = `*Truncated (GitHub's limit). ${where}*\n\n`
  return (
    note + searchLongest(Math.min(text.length, room), (length) => `${show(headOf(text, length))}…`, room - note.length)
  )
}

function makeInertOnce(text: string, { topHeading = 1, ...options }: MarkdownOptions): string {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
  const lowered = Math.max(0, topHeading - Math.min(6, ...depths))
  return withoutEnd(toMarkdown(makeTreeInert(root, { ...options, lowered }), style), '\n')
}

const style: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  handlers: {
    // A reference is text for readers that know no escapes, too.
    text: (node: Text, _, state, info) =>
      state.safe(node.value, { ...info, encode: ['<'] }).replaceAll('&#x3C;', '&lt;'),
  },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}
/** A bar may end a cell wherever a line is put. */
const lineStyle: Options = {
  ...style,
  unsafe: [...(style.unsafe ?? []), { character: '|', inConstruct: 'phrasing' }],
}

function writeLine(children: readonly PhrasingContent[]): string {
  const paragraph: RootContent = { type: 'paragraph', children: apart(children) }
  return withoutEnd(toMarkdown({ type: 'root', children: [paragraph] }, lineStyle), '\n')
}

/** A fence of at least `least` backticks, longer than any inside. */
function fenceFor(text: string, least: number): string {
  return '`'.repeat([...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length + 1), least))
}
