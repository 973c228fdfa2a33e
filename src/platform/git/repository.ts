/**
 * Which repository this is, and whether a URL, of a pull request or of a remote, is of it. A repository is written
 * `host/owner/name`, all lower case, since GitHub doesn't tell cases apart.
 */
import { ActionError } from '../errors.ts'
import type { Environment } from '../ports.ts'

/**
 * The repository the workflow runs in, from GITHUB_SERVER_URL and GITHUB_REPOSITORY.
 * @throws ActionError where they are missing or not of their form.
 */
export function readRepositoryName(env: Environment): string {
  const slug = env['GITHUB_REPOSITORY'] ?? ''
  const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host
  if (host && /^[^/]+\/[^/]+$/.test(slug)) return `${host}/${slug}`.toLowerCase()
  throw new ActionError(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
    hint: 'Run the step in a GitHub workflow, which sets it.',
  })
}

export interface PullRequestAddress {
  readonly repository: string
  readonly number: number
}

/** Where a pull request is, from the URL of its page; undefined for any other URL. */
export function readPullRequestUrl(url: string): PullRequestAddress | undefined {
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return undefined
  if (parsed.username || parsed.password) return undefined
  const [, path, number] = /^(\/[^/]+\/[^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname) ?? []
  return path === undefined ? undefined : { repository: (parsed.host + path).toLowerCase(), number: Number(number) }
}

/** The repository a remote's URL names, in the forms git takes: https, ssh, and `git@host:owner/name`. */
export function readRemoteUrl(url: string): string | undefined {
  const [, host, slug] = /^[\w.-]+@([\w.-]+):([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? []
  if (host !== undefined && slug !== undefined) return `${host}/${slug}`.toLowerCase()
  const parsed = URL.parse(url)
  if (!parsed?.host || !['https:', 'http:', 'ssh:'].includes(parsed.protocol)) return undefined
  const [, path] = /^(\/[^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname) ?? []
  return path === undefined ? undefined : (parsed.host + path).toLowerCase()
}

/** A file name's limit, which loose refs are held to; GitHub's own is about as high. */
const maxBytes = 255

/**
 * Whether a text can be the name of a branch, by the rules of `git check-ref-format --branch`. For places without
 * git; what is fetched is asked of git itself as well.
 */
export function isBranchName(name: string): boolean {
  if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes) return false
  if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || name.endsWith('.') || !name.isWellFormed()) return false
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}
