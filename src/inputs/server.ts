/** The server and the key that it is asked with. */
import { ActionError } from '../platform/errors.ts'
import { quote, type Fields } from './fields.ts'

/**
 * The base of every call, ending in `/api/v1`, from a server's root or its API root. The key goes there: https,
 * or http on loopback only; no credentials in it, no query. @throws ActionError
 */
export function readServerUrl(text: string): string {
  const url = URL.parse(text)
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new ActionError(`oz_server_url must be an https URL, not ${shown(text)}.`, {
      hint: 'Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
    })
  }
  const [rule, hint] = problemOf(url, text)
  if (rule !== undefined) throw new ActionError(`oz_server_url must ${rule}.`, { hint })
  const root = url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '')
  return `${url.origin}${root}/api/v1`
}

/** The rule that the URL breaks, and what to do. */
function problemOf(url: URL, text: string): readonly [rule: string, hint: string] | readonly [] {
  const { protocol, hostname, search, hash, origin, pathname } = url
  if (text.includes('@')) {
    // With one `@` the host is what follows it; with more, a part of the password may be taken for it.
    const host = url.username !== '' && text.split('@').length === 2 ? ` (its host is ${quote(url.host)})` : ''
    const hint = 'Write the URL without them; the key comes in as oz_api_key.'
    return [`not carry a user name or password${host}`, hint]
  }
  if (protocol === 'http:' && !/^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname)) {
    const rule = `be https, since the key is sent there, not ${shown(text, origin)}`
    return [rule, 'Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1]).']
  }
  if (search !== '' || hash !== '') {
    const rule = `end with its path, without "?" or "#", not ${shown(text, origin + pathname)}`
    return [rule, 'Write the root of the server, with or without /api/v1.']
  }
  // Where clouds keep the credentials of a machine.
  if (!hostname.startsWith('169.254.') && !/^\[fe[89ab]/i.test(hostname)) return []
  return [`not be a link-local address, not ${quote(url.host)}`, 'Write the name of the server.']
}

/**
 * What is safe to show of a wrong value. A password with `/`, `?` or `#` in it moves the borders of a URL's parts, so
 * nothing of a text with `@` is shown, and of one with a query only `part`.
 */
function shown(text: string, part = text): string {
  return text.includes('@') || (part === text && /[?#]/.test(text)) ? '(not shown: it may hold a secret)' : quote(part)
}

const keysPage = 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/'

/** For a step that should have a key and has none. */
export function missingKey(): ActionError {
  return new ActionError('oz_api_key is missing or empty.', {
    hint: 'Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has its own secrets.',
    link: keysPage,
  })
}

/** How credentials of other services look, and what is no credential at all: neither is sent to the server. */
const otherCredentials: readonly (readonly [form: RegExp, what: string])[] = [
  [/^(?:gh[pousr]_|github_pat_)/, 'a GitHub token'],
  [/^glpat-/, 'a GitLab token'],
  [/^sk-ant-/, 'an Anthropic key'],
  [/^[spr]k[-_]/, 'a key of another service'],
  [/^(?:AIza|ya29\.)/, 'a Google key'],
  [/^xox[a-z]-/, 'a Slack token'],
  [/^A[KS]IA[A-Z0-9]{12,}$/, 'an AWS key'],
  [/^(?:hf|npm|gsk)_\w{16,}/, 'a key of another service'],
  [/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/, 'a JSON Web Token'],
  [/^(?:\$.*|(?:secrets|env|vars)\..*|(?:OZ|WARP)_API_KEY)$/i, "the name of a secret, not the secret's value"],
]

/**
 * What a header can't carry, or a key never is: said here, where the network or the server would say something else.
 * Never shows it. @throws ActionError
 */
export function assertKeyForm(key: string): void {
  const [, what] = otherCredentials.find(([form]) => form.test(key)) ?? []
  if (what !== undefined) {
    throw new ActionError(`oz_api_key must be an Oz API key; the value looks like ${what}.`, {
      hint: 'Nothing was sent. Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`.',
      link: keysPage,
    })
  }
  const at = key.search(/[^!-~]/)
  if (at < 0) return
  throw new ActionError(
    `oz_api_key must be one word of plain letters, digits and signs; character ${at + 1} is something else.`,
    {
      hint: 'Store the key again exactly as it was shown: no line break or blank in it, no "Bearer" before it, no "…" of a shortened one.',
      link: keysPage,
    },
  )
}

/** @throws ActionError where both names of the key are given and differ. */
export function requireOneKey(fields: Fields): void {
  const [one, other] = [fields.text('oz_api_key'), fields.text('warp_api_key')]
  if (one === undefined || other === undefined || one === other) return
  throw new ActionError('oz_api_key and warp_api_key are both given, and they are different keys.', {
    hint: 'Leave warp_api_key out.',
  })
}
