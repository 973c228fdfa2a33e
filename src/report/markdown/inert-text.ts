/**
 * What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they stand without effect. Which
 * addresses may become links, and how they are written so that they stay within them.
 */
import type { InlineCode, Link, PhrasingContent, Text } from 'mdast'
import { withoutEnd } from '../../platform/text/text.ts'

export interface InertOptions {
  /** Whether links to issues, pull requests and commits may leave a trace there; in a summary GitHub makes none. */
  readonly backlinks?: boolean
  /** `owner/name` on github.com: references become links to it that leave no trace; without it they are code. */
  readonly repository?: string
}

/** The address as it may stand in a link: https, or http on this machine's loopback; no name or password in it. */
export function safeUrl(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed?.username !== '' || parsed.password !== '') return undefined
  const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname)
  if (parsed.protocol !== 'https:' && !loopback) return undefined
  return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** An address found in running text ends before the punctuation that ends the sentence, as GitHub reads it. */
function trimUrl(url: string): string {
  let end = url.length
  let open = 0
  for (const sign of url) open += sign === '(' ? 1 : sign === ')' ? -1 : 0
  for (; end > 0; end--) {
    const sign = url.charAt(end - 1)
    if (sign === ')' && open < 0) open++
    else if (!/[?!.,:;*_~]/.test(sign)) break
  }
  return url.slice(0, end)
}

/** GitHub's own redirect: a link to it leaves no trace on the page it leads to. */
const quietHost = 'redirect.github.com'
/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./

/** The page by GitHub's own redirect, which leaves no trace on it; undefined for other hosts, where none is known. */
export function withoutBacklink(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (!parsed || !referencePath.test(parsed.pathname)) return url
  if (parsed.hostname === quietHost) return url
  if (!/^(?:www\.)?github\.com$/.test(parsed.hostname)) return undefined
  parsed.hostname = quietHost
  return parsed.href
}

/** Where a link may lead; undefined where there may be none. */
export function linkTarget(url: string, { backlinks = false }: InertOptions): string | undefined {
  const safe = safeUrl(url)
  return safe === undefined || backlinks ? safe : withoutBacklink(safe)
}

/** GitHub makes links of addresses in the middle of a word too. No two parts start inside each other's text. */
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`
const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`
const living = new RegExp(
  [
    // Bots take a line that begins so for a command.
    String.raw`(?<command>(?<=(?:^|\n)\s*)\/\p{L}[\p{L}\p{N}_.\/:+-]*)`,
    String.raw`(?<url>(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*)`,
    String.raw`(?<reference>(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*))`,
    `(?<word>${word})`,
  ].join('|'),
  'giu',
)
/** Only a letter or digit of ASCII beside them makes them part of a word. */
const commitOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu
const issue = /^([\w.-]+\/[\w.-]+)?#(\d{1,10})$/

/** Where a text stands. Inside a link no other link may; at the start of a line it may be a bot's command. */
export interface TextPlace extends InertOptions {
  readonly isLinked?: boolean
  readonly isLineStart?: boolean
}

/** Text that shows as it is and does nothing. */
export function inertText(text: string, place: TextPlace): PhrasingContent[] {
  const { isLinked = false, isLineStart = false } = place
  const nodes: PhrasingContent[] = []
  let at = 0
  const add = (end: number, ...more: PhrasingContent[]): void => {
    if (end > at) nodes.push(plain(text.slice(at, end)))
    nodes.push(...more)
  }
  for (const match of text.matchAll(living)) {
    const { url, reference, command, word: found } = match.groups ?? {}
    const { index } = match
    if (command !== undefined && (isLineStart || text.lastIndexOf('\n', index) >= 0)) {
      const name = withoutEnd(command, './:+-')
      add(index, code(name))
      at = index + name.length
    } else if (url !== undefined) {
      const address = trimUrl(url)
      add(index, isLinked ? code(address) : urlNode(address, place))
      at = index + address.length
    } else if (reference !== undefined) {
      const name = withoutEnd(reference, './@-')
      add(index, referenceNode(name, place))
      at = index + name.length
    } else if (found !== undefined) {
      for (const { name, id, start } of namesWithIds(found)) {
        add(index + start, id === name ? commitNode(id, place) : code(name))
        at = index + start + name.length
      }
    }
  }
  add(text.length)
  return nodes
}

/** Names that are or hold a commit's or an issue's id, each whole: a branch, a UUID. */
function namesWithIds(word: string): { name: string; id: string; start: number }[] {
  return [...word.matchAll(/[a-z0-9_][a-z0-9_.+/-]*/gi)].flatMap(({ 0: run, index: start }) => {
    const name = withoutEnd(run, './+-')
    const [id] = name.match(commitOrIssue) ?? []
    return id === undefined ? [] : { name, id, start }
  })
}

export function plain(value: string): Text {
  return { type: 'text', value }
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replaceAll('`', '%60') }
}

export function link(url: string, ...children: (Text | InlineCode)[]): Link {
  return { type: 'link', url, children }
}

/** A link that shows its address, or the address as code. */
export function urlNode(url: string, options: InertOptions): PhrasingContent {
  const target = linkTarget(url, options)
  if (target === undefined) return code(url)
  return target === safeUrl(url) ? link(target, plain(target)) : link(target, code(url))
}

function referenceNode(name: string, { repository, isLinked = false }: TextPlace): PhrasingContent {
  const [, elsewhere, number] = issue.exec(name) ?? []
  if (repository === undefined || number === undefined || isLinked) return code(name)
  return quietLink(`${elsewhere ?? repository}/issues/${number}`, plain(name))
}

function commitNode(id: string, { repository, isLinked = false }: TextPlace): PhrasingContent {
  if (repository === undefined || isLinked) return code(id)
  const number = /^GH-(\d{1,10})$/i.exec(id)?.[1]
  if (number !== undefined) return quietLink(`${repository}/issues/${number}`, plain(id))
  return id.length > 40 ? code(id) : quietLink(`${repository}/commit/${id.toLowerCase()}`, code(id))
}

/** A link to a page of GitHub, by the address that leaves no trace there. */
function quietLink(path: string, label: Text | InlineCode): Link {
  return link(`https://${quietHost}/${path}`, label)
}
