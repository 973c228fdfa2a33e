/** Makes the tree of a Markdown text inert: nobody is mentioned, nothing closed, fetched, run or drawn by it. */
import type { Definition, Link, Nodes, Parents, Root, RootContent, Text } from 'mdast'
import { code, inertText, link, plain, urlNode, type TextPlace, linkTarget } from './inert-text.ts'

interface Place extends TextPlace {
  /** What is added to the level of each heading. */
  readonly lowered: number
  readonly definitions: ReadonlyMap<string, Definition>
  readonly isCell?: boolean
}

/** GitHub draws what stands in blocks of these languages, or offers to put it in. */
const drawn = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion'])
const languageName = /^[\w+#.-]{1,30}$/
const lineBreak = /^<br[ \t]*\/?>$/i

export function makeTreeInert(root: Root, options: Omit<Place, 'definitions'>): Root {
  const definitions = new Map<string, Definition>()
  const define = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) define(child)
  }
  define(root)
  return { type: 'root', children: inertChildren(root, { ...options, definitions }) }
}

/** The language as it may stand behind a fence. */
export function safeLanguage(language: string): string {
  const name = languageName.test(language) ? language : ''
  return drawn.has(name.toLowerCase()) ? 'text' : name
}

function inertChildren(parent: Parents, place: Place): RootContent[] {
  return apart(
    parent.children.flatMap((child, index) => {
      const isLineStart = parent.type === 'paragraph' && (index === 0 || parent.children[index - 1]?.type === 'break')
      return inertNode(child, { ...place, isLineStart })
    }),
  )
}

/** A node that holds what its parser put there. */
function withChildren<T extends Parents>(node: T, place: Place): T {
  return { ...node, children: inertChildren(node, place) }
}

function inertNode(node: RootContent, place: Place): RootContent[] {
  switch (node.type) {
    case 'text':
      return inertText(node.value, place)
    case 'html':
      // Shown as text; only a line break in a table's cell is one.
      if (!lineBreak.test(node.value)) return inertText(node.value, place)
      return [place.isCell === true ? { type: 'html', value: '<br>' } : plain(' ')]
    case 'code':
      return [{ type: 'code', lang: safeLanguage(node.lang ?? '') || null, value: node.value }]
    case 'heading':
      return [withChildren({ ...node, depth: lower(node.depth, place.lowered) }, place)]
    case 'tableCell':
      return [withChildren(node, { ...place, isCell: true })]
    case 'definition':
    case 'yaml':
      return []
    default:
      return inertReference(node, place)
  }
}

function inertReference(node: RootContent, place: Place): RootContent[] {
  const urlOf = (identifier: string): string => place.definitions.get(identifier)?.url ?? ''
  switch (node.type) {
    case 'link':
      return inertLink(node, place)
    case 'linkReference':
      return inertLink({ type: 'link', url: urlOf(node.identifier), children: node.children }, place)
    case 'image':
      return inertImage(node.url, node.alt, place)
    case 'imageReference':
      return inertImage(urlOf(node.identifier), node.alt, place)
    case 'footnoteReference':
      return [plain(`[^`), ...inertText(node.label ?? node.identifier, place), plain(']')]
    case 'footnoteDefinition':
      return inertFootnote(node.label ?? node.identifier, inertChildren(node, place), place)
    default:
      return 'children' in node ? [withChildren(node, place)] : [node]
  }
}

function inertFootnote(label: string, [first, ...rest]: readonly RootContent[], place: Place): RootContent[] {
  const shown = inertText(label, { ...place, isLinked: false, isLineStart: false })
  const mark = [plain('[^'), ...shown, plain(']: ')]
  if (first?.type === 'paragraph') return [{ ...first, children: [...mark, ...first.children] }, ...rest]
  return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest]
}

function inertImage(url: string, alt: string | null | undefined, place: Place): RootContent[] {
  const label = alt === null || alt === undefined || alt === '' ? 'image' : alt
  return [plain('🖼 '), ...inertLink({ type: 'link', url, children: [plain(label)] }, place)]
}

function inertLink(node: Link, place: Place): RootContent[] {
  const { isLinked = false } = place
  const [only] = node.children
  const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined
  const isBare = shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown)
  if (isBare && !isLinked) return [urlNode(shown, place)]
  const target = isLinked ? undefined : linkTarget(node.url, place)
  const children = inertChildren(node, { ...place, isLinked: true })
  const label = children.length === 0 ? [plain('link')] : children
  if (target === undefined) return [plain('['), ...label, plain('] ('), code(node.url), plain(')')]
  return [{ ...link(target), children: label.filter(isInLink) }]
}

/** Runs of backticks must not touch. */
export function apart<T extends RootContent>(nodes: readonly T[]): (T | Text)[] {
  return nodes.flatMap((node, index) => {
    const touches = node.type === 'inlineCode' && nodes[index - 1]?.type === 'inlineCode'
    return touches ? [plain(' '), node] : [node]
  })
}

function isInLink(node: RootContent): node is Link['children'][number] {
  return node.type !== 'link'
}

function lower(depth: number, by: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const
  return levels[Math.min(6, depth + by) - 1] ?? 6
}
