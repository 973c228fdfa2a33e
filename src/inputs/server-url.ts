import { ActionError } from '../platform/errors.ts'
import { quote } from './fields.ts'

/**
 * The base of every call, ending in `/api/v1`, from a server's root or its API root. The key goes there: https,
 * or http on loopback only; no credentials in it, no query.
 */
export function readServerUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new ActionError(`oz_server_url must be an https URL, not ${quote(withoutCredentials(text))}.`, {
      hint: 'Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new ActionError(`oz_server_url must not carry a user name or password (its host is ${quote(url.host)}).`, {
      hint: 'Write the URL without them; the key comes in as oz_api_key.',
    })
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ActionError(`oz_server_url must be https, since the key is sent there, not ${quote(url.origin)}.`, {
      hint: 'Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1]).',
    })
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ActionError(`oz_server_url must end with its path, without "?" or "#", not ${quote(text)}.`, {
      hint: 'Write the root of the server, with or without /api/v1.',
    })
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

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//***@')
}
