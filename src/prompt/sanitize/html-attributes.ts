/** Longer addresses carry something else than a place. */
const longestUrl = 2048
const odd = /[\s"<>]/
/** No address that leads anywhere holds these: what does may be something else for another reader. */
const torn = /[\n<]/

/**
 * A link's address as it may stand in a prompt: in one word, so that it can't hold a sentence; empty for one that
 * names no place (`data:`, `javascript:`) or is longer than any browser takes.
 */
export function showUrl(address: string): string {
  if (address.length > longestUrl) return ''
  const trimmed = address.trim()
  if (torn.test(trimmed)) return ''
  const url = odd.test(trimmed) ? escapeOdd(trimmed) : trimmed
  return url.includes(':') && /^(?:data|javascript|vbscript):/i.test(url) ? '' : url
}

function escapeOdd(url: string): string {
  return url.replace(/\s/g, '%20').replace(/"/g, '%22').replace(/>/g, '%3E')
}

export interface Attribute {
  /** Lower case. */
  readonly name: string
  readonly value: string
}

/** What stays of a tag's attributes, and what they do. */
export interface KeptAttributes {
  /** Those that stay, each with a blank in front. */
  readonly kept: string
  readonly removed: number
  /** One of them hides the element. */
  readonly isHidden: boolean
}

const addresses = new Set(['href', 'src'])
/** Of these the value is only ever a number, a percentage or a word. */
const layout = new Set('width height align valign colspan rowspan start open checked disabled'.split(' '))
const layoutValue = /^[\w%.-]{0,10}$/
const hidingStyle =
  /display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size|line-height|max-height|max-width|width|height):0(?![.\d]*[1-9])|color:transparent|clip-path:|text-indent:-/

/** Of two attributes with one name browsers take the first. */
export function keepAttributes(attributes: readonly Attribute[]): KeptAttributes {
  const shown = new Map<string, string>()
  for (const { name, value } of attributes) {
    if (shown.has(name)) continue
    if (addresses.has(name)) shown.set(name, showUrl(value))
    else if (layout.has(name) && layoutValue.test(value)) shown.set(name, value)
  }
  const kept = [...shown].filter(([name, value]) => value !== '' || layout.has(name))
  return {
    kept: kept.map(([name, value]) => ` ${name}="${value}"`).join(''),
    removed: attributes.length - kept.length,
    isHidden: attributes.some(hides),
  }
}

function hides({ name, value }: Attribute): boolean {
  if (name === 'hidden') return true
  const plain = value.replace(/\s+/g, '').toLowerCase()
  if (name === 'aria-hidden') return plain === 'true'
  if (name === 'type') return plain === 'hidden'
  return name === 'style' && hidingStyle.test(plain)
}
