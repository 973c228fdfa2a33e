/** Addresses from outside: which may become links, and how they are written so that they stay within them. */

import type { Writer } from './write.ts'

export interface InertOptions {
  /**
   * `false` (the default): links to issues, pull requests and commits leave no trace there. `true` where GitHub makes
   * none anyway, as in a step's summary.
   */
  readonly backlinks?: boolean
}

export interface LinkOptions extends InertOptions {
  /** Inside a link's text, where no other link may stand. */
  readonly inLink?: boolean
}

export interface FoundLink {
  readonly text: string
  readonly url: string
  readonly isImage: boolean
  /** Where the line goes on. */
  readonly end: number
}

/** Only the plain form on one line is a link; text and address hold no bracket, so that no two tries overlap. */
const link =
  /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y

export function readLink(line: string, at: number): FoundLink | undefined {
  link.lastIndex = at
  const match = link.exec(line)
  if (!match) return undefined
  const [whole, mark = '', text = '', url = ''] = match
  return { text, url, isImage: mark === '!', end: at + whole.length }
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
export function trimUrl(url: string): string {
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

/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./

/**
 * The same page by an address that leaves no trace on it: GitHub's own redirect. Undefined for other hosts, where
 * none is known.
 */
export function withoutBacklink(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (!parsed || !referencePath.test(parsed.pathname)) return url
  if (!/^(?:www\.)?github\.com$/.test(parsed.hostname)) return undefined
  parsed.hostname = 'redirect.github.com'
  return parsed.href
}

/** Where a link may lead; undefined where there may be none. */
export function linkTarget(url: string, { backlinks = false }: InertOptions): string | undefined {
  const safe = safeUrl(url)
  return safe === undefined || backlinks ? safe : withoutBacklink(safe)
}

/** A link that shows its address, or the address as code. */
export function writeUrl(url: string, writer: Writer, options: LinkOptions): void {
  const target = options.inLink ? undefined : linkTarget(url, options)
  const bare = url.replaceAll('`', '%60')
  if (target === undefined) writer.code(bare)
  else if (target === safeUrl(url)) writer.add(`<${target}>`)
  else writer.add(`[\`${bare}\`](${target})`)
}
