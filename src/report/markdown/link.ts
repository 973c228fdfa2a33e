/** Addresses from outside: which may become links, and how they are written so that they stay within them. */

export interface InertOptions {
  /**
   * `false` (the default): links to issues, pull requests and commits leave no trace there. `true` where GitHub makes
   * none anyway, as in a step's summary.
   */
  readonly backlinks?: boolean
  /**
   * `owner/name` on github.com: references to issues and commits become links to it that leave no trace. Without it
   * they are code.
   */
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

/** GitHub's own redirect: a link to it leaves no trace on the page it leads to. */
const quietHost = 'redirect.github.com'
/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./

/**
 * The same page by an address that leaves no trace on it: GitHub's own redirect. Undefined for other hosts, where
 * none is known.
 */
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

/** A page of the repository, by the address that leaves no trace there. */
export function referenceUrl(repository: string, path: string): string {
  return `https://${quietHost}/${repository}/${path}`
}
