import { type Document, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml'
import { InitError } from './options.ts'

/** A workflow whose text is changed in places: whatever nobody names stays as it is, comments and line ends too. */
export class Draft {
  /** As it was read; changes show in the text only. */
  readonly document: Document
  private readonly before: string
  private readonly edits: { readonly from: number; readonly to: number; readonly text: string }[] = []

  constructor(text: string) {
    this.before = text
    this.document = parseDocument(text)
  }

  /** With all changes. */
  get text(): string {
    let [text, at] = ['', 0]
    for (const edit of this.edits.toSorted((one, other) => one.from - other.from)) {
      // A step that is there twice by an alias is changed once.
      if (edit.from < at) continue
      text += this.before.slice(at, edit.from) + edit.text
      at = edit.to
    }
    return text + this.before.slice(at)
  }

  /** What stands in the text for a node. */
  source(node: unknown): string {
    const [from, to] = rangeOf(node)
    return this.before.slice(from, to)
  }

  /** `comment` gives the one that ends the line from the one that does; where more follows on the line there is none. */
  replace(node: unknown, text: string, comment?: (old: string) => string): void {
    const [from, to] = rangeOf(node)
    const rest = /^[^\r\n]*/.exec(this.before.slice(to))?.[0] ?? ''
    const [, old = ''] = /^[ \t]*(?:#(.*))?$/.exec(rest) ?? []
    const isLast = /^[ \t]*(?:#|$)/.test(rest)
    if (comment && isLast) this.edits.push({ from, to: to + rest.length, text: `${text} # ${comment(old)}` })
    else this.edits.push({ from, to, text })
  }

  /** Adds an entry to a map: in its braces, or on a line of its own before the key, else before the first. */
  add(map: YAMLMap, name: string, value: string, before?: string): void {
    const keys = map.items.map(({ key }) => key)
    if (map.flow === true || keys.length === 0) {
      const end = this.before.slice(0, rangeOf(map)[1] - 1).trimEnd().length
      this.edits.push({ from: end, to: end, text: `${keys.length === 0 ? ' ' : ', '}${name}: ${value}` })
      return
    }
    const key = keys.find((one) => isScalar(one) && one.value === before) ?? keys[0]
    const [keyAt] = rangeOf(key)
    let at = this.before.lastIndexOf('\n', keyAt - 1) + 1
    const indent = this.before.slice(at, keyAt)
    if (indent.trim() !== '') throw new InitError(`${name}: ${value} could not be added to it`)
    // A comment above the key is about the key.
    for (let above = this.lineBefore(at); above?.text.startsWith(`${indent}#`); above = this.lineBefore(at))
      at = above.at
    this.edits.push({
      from: at,
      to: at,
      text: `${indent}${name}: ${value}${this.before.includes('\r\n') ? '\r\n' : '\n'}`,
    })
  }

  private lineBefore(at: number): { readonly at: number; readonly text: string } | undefined {
    if (at === 0) return undefined
    const start = this.before.lastIndexOf('\n', at - 2) + 1
    return { at: start, text: this.before.slice(start, at) }
  }
}

function rangeOf(node: unknown): readonly [from: number, to: number] {
  if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  throw new InitError('a part of it could not be found')
}
