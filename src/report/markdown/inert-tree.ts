/** Makes the tree of a Markdown text inert: nobody is mentioned, nothing closed, fetched, run or drawn by it. */
import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { code, inertText, link, plain, urlNode, type InertOptions, linkTarget } from './inert-text.ts'

export interface TreeOptions extends InertOptions {
  /** What is added to the level of each heading. */
  readonly lowered: number
}

interface Place {
  readonly isLinked: boolean
  readonly isCell: boolean
  readonly isLineStart?: boolean
}

/** GitHub draws what stands in blocks of these languages, or offers to put it in. */
const drawn = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion'])
const languageName = /^[\w+#.-]{1,30}$/
const lineBreak = /^<br[ \t]*\/?>$/i

export function makeTreeInert(root: Root, options: TreeOptions): Root {
  return new InertTree(root, options).root
}

/** The language as it may stand behind a fence. */
export function safeLanguage(language: string): string {
  const name = languageName.test(language) ? language : ''
  return drawn.has(name.toLowerCase()) ? 'text' : name
}

class InertTree {
  readonly root: Root
  readonly #options: TreeOptions
  readonly #definitions = new Map<string, Definition>()

  constructor(root: Root, options: TreeOptions) {
    this.#options = options
    this.#define(root)
    this.root = { type: 'root', children: this.#blocks(root, { isLinked: false, isCell: false }) }
  }

  #define(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
      this.#definitions.set(node.identifier, node)
    }
    if ('children' in node) for (const child of node.children) this.#define(child)
  }

  #blocks(parent: Parents, place: Place): RootContent[] {
    return apart(
      parent.children.flatMap((child, index) => {
        const isLineStart = parent.type === 'paragraph' && (index === 0 || parent.children[index - 1]?.type === 'break')
        return this.#inert(child, { ...place, isLineStart })
      }),
    )
  }

  /** Children of a node that holds what its parser put there. */
  #within<T extends Parents>(node: T, place: Place): T {
    return { ...node, children: this.#blocks(node, place) }
  }

  #inert(node: RootContent, place: Place): RootContent[] {
    switch (node.type) {
      case 'text':
        return inertText(node.value, this.#options, place)
      case 'html':
        return this.#html(node.value, place)
      case 'code':
        return [{ type: 'code', lang: safeLanguage(node.lang ?? '') || null, value: node.value }]
      case 'heading':
        return [this.#within({ ...node, depth: lower(node.depth, this.#options.lowered) }, place)]
      case 'tableCell':
        return [this.#within(node, { ...place, isCell: true })]
      case 'definition':
      case 'yaml':
        return []
      default:
        return this.#reference(node, place)
    }
  }

  #reference(node: RootContent, place: Place): RootContent[] {
    switch (node.type) {
      case 'link':
        return this.#link(node, place)
      case 'linkReference': {
        const { url = '' } = this.#definitions.get(node.identifier) ?? {}
        return this.#link({ type: 'link', url, children: node.children }, place)
      }
      case 'image':
        return this.#image(node, place)
      case 'imageReference': {
        const { url = '' } = this.#definitions.get(node.identifier) ?? {}
        return this.#image({ type: 'image', url, alt: node.alt ?? null }, place)
      }
      case 'footnoteReference':
        return [plain(`[^`), ...this.#text(node.label ?? node.identifier, place), plain(']')]
      case 'footnoteDefinition':
        return this.#footnote(node.label ?? node.identifier, this.#blocks(node, place))
      default:
        return 'children' in node ? [this.#within(node, place)] : [node]
    }
  }

  #text(value: string, place: Place): PhrasingContent[] {
    return inertText(value, this.#options, place)
  }

  /** Shown as text; only a line break in a table's cell is one. */
  #html(value: string, place: Place): RootContent[] {
    if (lineBreak.test(value)) return [place.isCell ? { type: 'html', value: '<br>' } : plain(' ')]
    return this.#text(value, place)
  }

  #footnote(label: string, [first, ...rest]: readonly RootContent[]): RootContent[] {
    const mark = [plain('[^'), ...this.#text(label, { isLinked: false, isCell: false }), plain(']: ')]
    if (first?.type === 'paragraph') return [{ ...first, children: [...mark, ...first.children] }, ...rest]
    return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest]
  }

  #image({ url, alt }: Image, place: Place): RootContent[] {
    const label = alt === null || alt === undefined || alt === '' ? 'image' : alt
    return [plain('🖼 '), ...this.#link({ type: 'link', url, children: [plain(label)] }, place)]
  }

  #link(node: Link, place: Place): RootContent[] {
    const [only] = node.children
    const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined
    const isBare =
      shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown)
    if (isBare && !place.isLinked) return [urlNode(shown, this.#options)]
    const target = place.isLinked ? undefined : linkTarget(node.url, this.#options)
    const children = this.#blocks(node, { ...place, isLinked: true })
    const label = children.length === 0 ? [plain('link')] : children
    if (target === undefined) return [plain('['), ...label, plain('] ('), code(node.url), plain(')')]
    return [{ ...link(target), children: label.filter(isInLink) }]
  }
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
