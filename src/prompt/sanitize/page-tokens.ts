/** What the tokens of Markdown are on the page. */

/** Elements that Markdown makes, by the names of their tokens. */
export const elements: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['atxHeading', 'h1'],
  ['setextHeading', 'h1'],
  ['blockQuote', 'blockquote'],
  ['listOrdered', 'ol'],
  ['listUnordered', 'ul'],
  ['codeText', 'code'],
  ['codeFenced', 'pre class=""'],
  ['codeIndented', 'pre'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['strikethrough', 'del'],
  ['link', 'a href=""'],
  ['autolink', 'a href=""'],
  ['table', 'table'],
  ['tableRow', 'tr'],
  ['tableHeader', 'th'],
  ['tableData', 'td'],
])
export const texts = new Set([
  'data',
  'codeTextData',
  'codeFlowValue',
  'characterEscapeValue',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'literalAutolinkEmail',
])
/** What stands in them shows nowhere, or not as it stands. */
export const silent = new Set([
  'definition',
  'reference',
  'resource',
  'image',
  'codeFencedFence',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
  'characterReference',
])
