/** Which repository this is, and whether a URL, of a pull request or of a remote, is of it. */
import { ActionError } from '../errors.ts'
import type { Environment } from '../ports.ts'

/** A repository on a GitHub server; all lower case, since GitHub doesn't tell cases apart. */
export interface RepositoryName {
  readonly host: string
  readonly owner: string
  readonly name: string
}

/**
 * The repository the workflow runs in, from GITHUB_SERVER_URL and GITHUB_REPOSITORY.
 * @throws ActionError where they are missing or not of their form.
 */
export function readRepositoryName(env: Environment): RepositoryName {
  const slug = env['GITHUB_REPOSITORY'] ?? ''
  const [owner, name, ...rest] = slug.toLowerCase().split('/')
  const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host
  if (!owner || !name || rest.length > 0 || !host) {
    throw new ActionError(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
      hint: 'Run the step in a GitHub workflow, which sets it.',
    })
  }
  return { host: host.toLowerCase(), owner, name }
}

export function isSameRemote(a: RepositoryName, b: RepositoryName): boolean {
  return a.host === b.host && a.owner === b.owner && a.name === b.name
}

export function describeRepository(repository: RepositoryName): string {
  return `${repository.host}/${repository.owner}/${repository.name}`
}

export interface PullRequestAddress {
  readonly repository: RepositoryName
  readonly number: number
}

/** Where a pull request is, from the URL of its page; undefined for any other URL. */
export function readPullRequestUrl(url: string): PullRequestAddress | undefined {
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return undefined
  if (parsed.username || parsed.password) return undefined
  const [, owner, name, number] = /^\/([^/]+)\/([^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname) ?? []
  const repository = repositoryFrom([parsed.host, owner, name])
  return repository && { repository, number: Number(number) }
}

/** The repository a remote's URL names, in the forms git takes: https, ssh, and `git@host:owner/name`. */
export function readRemoteUrl(url: string): RepositoryName | undefined {
  const short = /^[\w.-]+@([\w.-]+):([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url)
  if (short) return repositoryFrom(short.slice(1))
  const parsed = URL.parse(url)
  if (!parsed || !['https:', 'http:', 'ssh:'].includes(parsed.protocol)) return undefined
  const path = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname)
  return path ? repositoryFrom([parsed.host, ...path.slice(1)]) : undefined
}

function repositoryFrom(parts: readonly (string | undefined)[]): RepositoryName | undefined {
  const [host, owner, name] = parts
  if (!host || !owner || !name) return undefined
  return { host: host.toLowerCase(), owner: owner.toLowerCase(), name: name.toLowerCase() }
}

/** A file name's limit, which loose refs are held to; GitHub's own is about as high. */
const maxBytes = 255

/**
 * Whether a text can be the name of a branch, by the rules of `git check-ref-format --branch`. For places without
 * git; what is fetched is asked of git itself as well.
 */
export function isBranchName(name: string): boolean {
  if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes) return false
  if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed()) return false
  return (
    name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
    !name.endsWith('.')
  )
}
