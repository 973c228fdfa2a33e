/** Reads Markdown back as GitHub would, and says what in it is alive. */

import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const harmlessTags = new Set(
  'p a code pre ul ol li blockquote em strong del table thead tbody tr th td h1 h2 h3 h4 h5 h6 hr br input'.split(' '),
)
const drawn = /class="language-(?:mermaid|math|geojson|topojson|stl|suggestion)"/i
/** What GitHub finds in text outside of code and links. */
const signs: readonly [name: string, pattern: RegExp][] = [
  ['mention', /@[a-z0-9]/i],
  ['reference', /#\d/],
  ['reference', /\bGH-\d/i],
  ['commit', /(?<![\p{L}\p{N}_])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu],
]

/** What bots take for a command stands at the start of a line. */
const lineStart = /^<(?:p|br)\b/
const command = /(?:^|\n)\s*\/\p{L}/u

export function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}

interface Allowed {
  readonly tags?: readonly string[]
  readonly backlinks?: boolean
}

/** Everything alive: tags that came through, addresses other than https, pictures, mentions, references. */
export function findAlive(markdown: string, allow: Allowed = {}): string[] {
  return findAliveIn(toHtml(markdown), allow)
}

export function findAliveIn(html: string, allow: Allowed = {}): string[] {
  const alive: string[] = []
  const open: string[] = []
  let before = ''
  if (drawn.test(html)) alive.push('drawn')
  for (const part of html.split(/(<[^>]*>)/)) {
    if (!part.startsWith('<')) {
      if (!open.some((tag) => tag === 'a' || tag === 'code')) alive.push(...signsIn(part), ...commandsIn(part, before))
      if (part.trim() !== '') before = part
      continue
    }
    before = part
    const [, slash = '', tag = ''] = /^<(\/?)([a-z0-9!?]*)/i.exec(part) ?? []
    if (!harmlessTags.has(tag) && !allow.tags?.includes(tag)) alive.push(`tag ${part}`)
    if (slash) open.splice(open.lastIndexOf(tag), 1)
    else open.push(tag)
    alive.push(...attributesIn(part, allow.backlinks ?? false))
  }
  return alive
}

function signsIn(part: string): string[] {
  const text = part.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[String(name)] ?? '"')
  return signs.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${name} in ${JSON.stringify(text)}`)
}

function commandsIn(part: string, before: string): string[] {
  const text = lineStart.test(before) ? part.trimStart() : part.replace(/^[^\n]*/, '')
  return command.test(text) ? [`command in ${JSON.stringify(part)}`] : []
}

function attributesIn(tag: string, backlinks: boolean): string[] {
  return [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) => {
    if (name !== 'href')
      return ['class', 'start', 'type', 'align', 'disabled', 'checked'].includes(name) ? [] : [`${name}=${value}`]
    if (!value.startsWith('https://')) return [`link ${value}`]
    return !backlinks && /^https:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull)\//.test(value)
      ? [`backlink ${value}`]
      : []
  })
}
