import type { Source } from './source.ts'
import { showUrl } from './url.ts'

export interface Attributes {
  /** Those that stay, each with a blank in front. */
  readonly kept: string
  readonly removed: number
  /** One of them hides the element. */
  readonly isHidden: boolean
}

export interface Attribute {
  readonly name: string
  readonly value: string
  readonly end: number
}

interface ReadAttributes {
  readonly attributes: readonly Attribute[]
  readonly end: number
}

const strict = /[ \t\n]+([A-Za-z_:][\w:.-]*)(?:[ \t\n]*=[ \t\n]*(?:(["'])|([^ \t\n"'=<>`]+)))?/y
const loose = /[ \t\n/]*([^ \t\n/>][^ \t\n/>=]*)(?:[ \t\n]*=[ \t\n]*(?:(["'])|([^ \t\n>]*)))?/y
const blankLine = /\n[ \t]*\n/
/** Of these the value is only ever a number, a percentage or a word of layout. */
const layout = /^(?:width|height|align|valign|colspan|rowspan|start|open|checked|disabled)$/
const layoutValue = /^[\w%.-]{0,10}$/
const hidingStyle =
  /display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size|line-height|max-height|max-width|width|height):0(?![.\d]*[1-9])|color:transparent|clip-path:|text-indent:-/

/** Reads a tag's attributes from `start` on. Undefined where Markdown's strict rules see no tag here. */
export function readAttributes(source: Source, start: number, isLoose: boolean): ReadAttributes | undefined {
  const attributes: Attribute[] = []
  let end = start
  for (let next = readAttribute(source, end, isLoose); next; next = readAttribute(source, end, isLoose)) {
    if (next === 'broken') return undefined
    attributes.push(next)
    end = next.end
  }
  return { attributes, end }
}

/** What stays of a tag's attributes, and what they do. Of two with one name browsers take the first. */
export function judgeAttributes(attributes: readonly Attribute[]): Attributes {
  const seen = new Set<string>()
  let kept = ''
  let removed = 0
  for (const attribute of attributes) {
    const shown = seen.has(attribute.name) ? undefined : show(attribute)
    seen.add(attribute.name)
    if (shown === undefined) removed++
    else kept += ` ${shown}`
  }
  return { kept, removed, isHidden: attributes.some(hides) }
}

function readAttribute(source: Source, start: number, isLoose: boolean): Attribute | 'broken' | undefined {
  const match = source.match(isLoose ? loose : strict, start)
  if (!match?.[1]) return undefined
  const name = match[1].toLowerCase()
  const opened = start + match[0].length
  const quote = match[2]
  const closed = quote ? source.next(quote, opened) : opened
  if (closed === -1) return 'broken'
  const end = quote ? closed + 1 : opened
  if (!isLoose && blankLine.test(source.text.slice(start, end))) return 'broken'
  return { name, value: quote ? source.text.slice(opened, closed) : (match[3] ?? ''), end }
}

function show({ name, value }: Attribute): string | undefined {
  if (layout.test(name)) return layoutValue.test(value) ? `${name}="${value}"` : undefined
  if (name !== 'href' && name !== 'src') return undefined
  const url = showUrl(value)
  return url === '' ? undefined : `${name}="${url}"`
}

function hides({ name, value }: Attribute): boolean {
  if (name === 'hidden') return true
  const plain = value.replace(/\s+/g, '').toLowerCase()
  if (name === 'aria-hidden') return plain === 'true'
  if (name === 'type') return plain === 'hidden'
  return name === 'style' && hidingStyle.test(plain)
}
