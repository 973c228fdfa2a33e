import { ActionError } from '../platform/errors.ts'
import { quote } from './fields.ts'

/**
 * The base of every call, ending in `/api/v1`, from a server's root or its API root. The key goes there: https,
 * or http on loopback only; no credentials in it, no query.
 */
export function readServerUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new ActionError(`oz_server_url must be an https URL, not ${shown(text)}.`, {
      hint: 'Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
    })
  }
  if (text.includes('@')) {
    throw new ActionError(`oz_server_url must not carry a user name or password${hostIn(text, url)}.`, {
      hint: 'Write the URL without them; the key comes in as oz_api_key.',
    })
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ActionError(`oz_server_url must be https, since the key is sent there, not ${shown(text, url.origin)}.`, {
      hint: 'Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1]).',
    })
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ActionError(
      `oz_server_url must end with its path, without "?" or "#", not ${shown(text, url.origin + url.pathname)}.`,
      {
        hint: 'Write the root of the server, with or without /api/v1.',
      },
    )
  }
  if (isLinkLocal(url.hostname)) {
    throw new ActionError(`oz_server_url must not be a link-local address, not ${quote(url.host)}.`, {
      hint: 'Write the name of the server.',
    })
  }
  const root = url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '')
  return `${url.origin}${root}/api/v1`
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Where clouds keep the credentials of a machine. */
function isLinkLocal(hostname: string): boolean {
  return hostname.startsWith('169.254.') || /^\[fe[89ab]/i.test(hostname)
}

/** With one `@` the host is what follows it; with more, a part of the password may be taken for it. */
function hostIn(text: string, url: URL): string {
  return url.username !== '' && text.split('@').length === 2 ? ` (its host is ${quote(url.host)})` : ''
}

/**
 * What is safe to show of a wrong value. A password with `/`, `?` or `#` in it moves the borders of a URL's parts, so
 * nothing of a text with `@` is shown, and of one with a query only `part`.
 */
function shown(text: string, part = text): string {
  return text.includes('@') || (part === text && /[?#]/.test(text)) ? '(not shown: it may hold a secret)' : quote(part)
}
