/**
 * A link the server gave, if it may be shown and followed: https, or the server's own origin (an emulator on
 * loopback); no credentials in it. Undefined otherwise.
 */
export function safeLink(value: unknown, serverOrigin: string): string | undefined {
  if (typeof value !== 'string' || value.length > 2048 || !URL.canParse(value)) return undefined
  const url = new URL(value)
  if (url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || url.origin === serverOrigin ? url.href : undefined
}

/** The vendor's own pages: a server elsewhere may show its sessions there. */
const vendor = 'warp.dev'

/** A link to a session: a page of the server itself, of its site, or of the vendor's. */
export function sessionLink(value: unknown, serverOrigin: string): string | undefined {
  const link = safeLink(value, serverOrigin)
  if (link === undefined || !URL.canParse(serverOrigin)) return undefined
  const { origin, hostname } = new URL(link)
  const sites = [siteOf(new URL(serverOrigin).hostname), vendor]
  return origin === serverOrigin || sites.some((site) => hostname === site || hostname.endsWith(`.${site}`))
    ? link
    : undefined
}

/** `warp.dev` of `app.warp.dev`; the host itself where less than two names would be left, or it is an address. */
function siteOf(hostname: string): string {
  const above = hostname.slice(hostname.indexOf('.') + 1)
  return above.includes('.') && /[a-z]$/i.test(hostname) ? above : hostname
}
