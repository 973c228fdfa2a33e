/** How many of each were taken out: what a page doesn't show but an agent would read. */
export interface MarkupCounts {
  comments: number
  elements: number
  attributes: number
  /** What stood behind the language of a code fence. */
  infoStrings: number
  titles: number
  altTexts: number
  /** Of links and footnotes that nothing refers to. */
  definitions: number
  entities: number
  /** Of tables, beyond the columns of their headers. */
  cells: number
}
