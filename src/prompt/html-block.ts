import { readMarkup } from './html.ts'
import type { Source } from './source.ts'

/** Lines in which Markdown means nothing and a browser's loose rules hold. */
export interface HtmlBlock {
  /** It ends after the line that holds this; undefined: at the next blank line. */
  readonly until: string | undefined
}

const untilClosed = /<(script|pre|style|textarea)(?=[ \t\n>]|$)/iy
const declaration = /<(?:!\[CDATA\[|![A-Za-z]|\?)/y
const blockElement =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[ \t\n/>]|$)/iy

/**
 * The HTML block that begins at `start`, the first character of a line behind its quote and list marks, as
 * CommonMark 4.6 has it. Comments, which are blocks as well, are read elsewhere.
 */
export function readHtmlBlock(source: Source, start: number): HtmlBlock | undefined {
  if (source.text[start] !== '<') return undefined
  const closed = source.match(untilClosed, start)
  if (closed?.[1]) return { until: `</${closed[1].toLowerCase()}` }
  const isBlock =
    source.endOf(declaration, start) !== undefined ||
    source.endOf(blockElement, start) !== undefined ||
    isLoneTag(source, start)
  return isBlock ? { until: undefined } : undefined
}

function isLoneTag(source: Source, start: number): boolean {
  const lineEnd = source.lineEnd(start)
  const closed = source.next('>', start)
  if (closed === -1 || closed > lineEnd) return false
  const markup = readMarkup(source, start, false)
  return markup?.kind === 'tag' && markup.end <= lineEnd && source.text.slice(markup.end, lineEnd).trim() === ''
}
