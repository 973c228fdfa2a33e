/** Comments of one issue or pull request, as the progress comment needs them: looked through, made, changed. */
import { type Person, personAt } from '../event/person.ts'
import { arrayOf, isObject, numberOf, parseJson, textOf } from '../json.ts'
import type { HttpResponse } from '../oz/transport.ts'
import type { CallOptions, GitHub } from './client.ts'
import { GitHubError } from './failure.ts'
import { type Identity, isIdentity, readIdentity } from './identity.ts'

export interface IssueAddress {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

export interface IssueComment {
  readonly id: number
  readonly body: string
  readonly author: Person | undefined
  /** Its page. */
  readonly url: string | undefined
}

/** Every call rejects with a GitHubError, or the signal's reason. */
export interface IssueComments {
  /** The newest comment that `isWanted` and the token itself wrote; looks at the first 100 and the last 1,000. */
  findOwn(isWanted: (comment: IssueComment) => boolean, options: CallOptions): Promise<IssueComment | undefined>
  read(id: number, options: CallOptions): Promise<IssueComment>
  create(body: string, options: CallOptions): Promise<IssueComment>
  update(id: number, body: string, options: CallOptions): Promise<void>
}

const pageSize = 100
const maxLastPages = 10

export function createIssueComments(github: GitHub, { owner, repo, number }: IssueAddress): IssueComments {
  const base = '/repos/{owner}/{repo}/issues'
  let identity: Promise<Identity> | undefined

  async function readPage(page: number, options: CallOptions): Promise<CommentPage> {
    const parameters = { owner, repo, number, per_page: pageSize, page }
    return pageOf(await github.request(`GET ${base}/{number}/comments`, parameters, options))
  }

  /** Asked only when there is a comment to judge, and once: mostly there is none. */
  async function isOwn({ author }: IssueComment, { signal }: CallOptions): Promise<boolean> {
    identity ??= readIdentity(github, signal)
    try {
      return isIdentity(author, await identity)
    } catch (error) {
      identity = undefined
      throw error
    }
  }

  return {
    async findOwn(isWanted, options) {
      const first = await readPage(1, options)
      for (const page of pagesFromEnd(first.lastPage)) {
        const { comments } = page === 1 ? first : await readPage(page, options)
        for (const comment of comments.filter(isWanted).reverse()) if (await isOwn(comment, options)) return comment
      }
      return undefined
    },
    async read(id, options) {
      return requireComment(await github.json(`GET ${base}/comments/{id}`, { owner, repo, id }, options))
    },
    async create(body, options) {
      return requireComment(await github.json(`POST ${base}/{number}/comments`, { owner, repo, number, body }, options))
    },
    async update(id, body, options) {
      await github.request(`PATCH ${base}/comments/{id}`, { owner, repo, id, body }, options)
    },
  }
}

/** The last ones from the end, then the first. */
function pagesFromEnd(lastPage: number): number[] {
  const count = Math.min(lastPage - 1, maxLastPages)
  return [...Array.from({ length: count }, (_, index) => lastPage - index), 1]
}

interface CommentPage {
  readonly comments: readonly IssueComment[]
  readonly lastPage: number
}

function pageOf({ body, headers }: HttpResponse): CommentPage {
  const list = parseJson(body.toString('utf8'))
  if (!Array.isArray(list)) throw nonsense('a list of comments')
  const comments = arrayOf(list).flatMap((item) => commentFrom(item) ?? [])
  return { comments, lastPage: lastPageIn(headers['link'] ?? '') }
}

/** `<…?per_page=100&page=7>; rel="last"`; the header is missing where there is one page. */
function lastPageIn(link: string): number {
  const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1]
  const page = Number((url && URL.parse(url)?.searchParams.get('page')) ?? 1)
  return Number.isSafeInteger(page) && page > 1 ? page : 1
}

function commentFrom(value: unknown): IssueComment | undefined {
  if (!isObject(value)) return undefined
  const id = numberOf(value['id'])
  if (id === undefined) return undefined
  const author = personAt({ value, path: '' }, 'user')
  return { id, author, body: textOf(value['body']) ?? '', url: textOf(value['html_url']) }
}

function requireComment(value: unknown): IssueComment {
  const comment = commentFrom(value)
  if (comment) return comment
  throw nonsense('a comment')
}

/** What should have been made may have been made all the same. */
function nonsense(expected: string): GitHubError {
  return new GitHubError(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true })
}
