/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */
import { type Person, personAt } from '../../event/person.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, parseJson, textOf } from '../../platform/json.ts'
import type { HttpResponse } from '../../platform/http/transport.ts'
import type { CallOptions, GitHub } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { type Identity, isIdentity, readIdentity } from '../read/identity.ts'
import type { Parameters } from '../route.ts'

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

/** Where comments are: all of them, where a new one goes, and one of them by its `id`. */
interface Routes {
  readonly list: string
  readonly create: string
  readonly one: string
  readonly parameters: Parameters
  /** Whether a comment of the list belongs here. */
  readonly holds: (comment: JsonObject) => boolean
}

export function createIssueComments(github: GitHub, address: IssueAddress): IssueComments {
  const base = '/repos/{owner}/{repo}/issues'
  const list = `${base}/{number}/comments`
  return createComments(github, {
    list,
    create: list,
    one: `${base}/comments/{id}`,
    parameters: { ...address },
    holds: () => true,
  })
}

/** @param thread the id of its first comment: GitHub takes no answer to an answer. */
export function createThreadComments(github: GitHub, address: IssueAddress, thread: number): IssueComments {
  const base = '/repos/{owner}/{repo}/pulls'
  return createComments(github, {
    list: `${base}/{number}/comments`,
    create: `${base}/{number}/comments/{thread}/replies`,
    one: `${base}/comments/{id}`,
    parameters: { ...address, thread },
    holds: (comment) => comment['in_reply_to_id'] === thread,
  })
}

function createComments(github: GitHub, { list, create, one, parameters, holds }: Routes): IssueComments {
  const { owner, repo, number, thread } = parameters
  let identity: Promise<Identity> | undefined

  async function readPage(page: number, options: CallOptions): Promise<CommentPage> {
    const query = { owner, repo, number, per_page: pageSize, page }
    return pageOf(await github.request(`GET ${list}`, query, options), holds)
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
      return requireComment(await github.json(`GET ${one}`, { owner, repo, id }, options))
    },
    async create(body, options) {
      return requireComment(await github.json(`POST ${create}`, { owner, repo, number, thread, body }, options))
    },
    async update(id, body, options) {
      await github.request(`PATCH ${one}`, { owner, repo, id, body }, options)
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

function pageOf({ body, headers }: HttpResponse, holds: Routes['holds']): CommentPage {
  const list = parseJson(body.toString('utf8'))
  if (!Array.isArray(list)) throw nonsense('a list of comments')
  const comments = arrayOf(list).flatMap((item) => (holds(objectOf(item)) ? (commentFrom(item) ?? []) : []))
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
