/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */
import { type Person, personAt } from '../../event/person.ts'
import { numberOf, textOf } from '../../platform/json.ts'
import { type Answer, type Ask, type CallOptions, type GitHub, incomplete, type Loose } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { type AskPage, lastPageIn, readPage } from '../pages.ts'
import { type Identity, isIdentity, readIdentity } from '../read/identity.ts'

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
  /** In GraphQL. */
  readonly nodeId?: string | undefined
}

/** Every call rejects with a GitHubError, or the signal's reason. */
export interface IssueComments {
  /** The newest comment that `isWanted` and the token itself wrote; looks at the first 100 and the last 1,000. */
  findOwn(isWanted: (comment: IssueComment) => boolean, options: CallOptions): Promise<IssueComment | undefined>
  /** All of those, oldest first. */
  listOwn(isWanted: (comment: IssueComment) => boolean, options: CallOptions): Promise<readonly IssueComment[]>
  read(id: number, options: CallOptions): Promise<IssueComment>
  create(body: string, options: CallOptions): Promise<IssueComment>
  update(id: number, body: string, options: CallOptions): Promise<void>
  /** That it is gone already is fine. */
  remove(id: number, options: CallOptions): Promise<void>
}

const maxLastPages = 10

/** The part of GitHub's type of a comment that is read. */
interface ListedComment {
  readonly id: number
  readonly body?: string | undefined
  readonly html_url: string
  readonly node_id: string
  readonly user: object | null
  readonly in_reply_to_id?: number | undefined
}

type AskComment = Ask<ListedComment>

/** The endpoints of a place for comments. */
interface Endpoints {
  readonly list: AskPage<ListedComment>
  readonly read: (id: number) => AskComment
  readonly create: (body: string) => AskComment
  readonly update: (id: number, body: string) => AskComment
  readonly remove: (id: number) => Ask<unknown>
  /** Whether a comment of the list belongs here. */
  readonly holds: (comment: Loose<ListedComment>) => boolean
}

export function createIssueComments(github: GitHub, { owner, repo, number }: IssueAddress): IssueComments {
  const issue = { owner, repo, issue_number: number }
  const one = (id: number) => ({ owner, repo, comment_id: id })
  return createComments(github, {
    list: ({ issues }, page) => issues.listComments({ ...issue, ...page }),
    read: (id) => (rest, request) => rest.issues.getComment({ ...one(id), request }),
    create: (body) => (rest, request) => rest.issues.createComment({ ...issue, body, request }),
    update: (id, body) => (rest, request) => rest.issues.updateComment({ ...one(id), body, request }),
    remove: (id) => (rest, request) => rest.issues.deleteComment({ ...one(id), request }),
    holds: () => true,
  })
}

/** @param thread the id of its first comment: GitHub takes no answer to an answer. */
export function createThreadComments(github: GitHub, address: IssueAddress, thread: number): IssueComments {
  const { owner, repo, number } = address
  const pull = { owner, repo, pull_number: number }
  const one = (id: number) => ({ owner, repo, comment_id: id })
  return createComments(github, {
    list: ({ pulls }, page) => pulls.listReviewComments({ ...pull, ...page }),
    read: (id) => (rest, request) => rest.pulls.getReviewComment({ ...one(id), request }),
    create:
      (body) =>
      ({ pulls }, request) =>
        pulls.createReplyForReviewComment({ ...pull, comment_id: thread, body, request }),
    update: (id, body) => (rest, request) => rest.pulls.updateReviewComment({ ...one(id), body, request }),
    remove: (id) => (rest, request) => rest.pulls.deleteReviewComment({ ...one(id), request }),
    holds: (comment) => comment.in_reply_to_id === thread,
  })
}

function createComments(github: GitHub, { list, read, create, update, remove, holds }: Endpoints): IssueComments {
  let identity: Promise<Identity> | undefined

  async function pageOf(page: number, { signal }: CallOptions): Promise<CommentPage> {
    const { items, link } = await readPage(github, list, page, signal)
    return { comments: items.filter(holds).flatMap((item) => commentFrom(item) ?? []), lastPage: lastPageIn(link) ?? 1 }
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
      const first = await pageOf(1, options)
      for (const page of pagesFromEnd(first.lastPage)) {
        const { comments } = page === 1 ? first : await pageOf(page, options)
        for (const comment of comments.filter(isWanted).reverse()) if (await isOwn(comment, options)) return comment
      }
      return undefined
    },
    async listOwn(isWanted, options) {
      const first = await pageOf(1, options)
      const own: IssueComment[] = []
      for (const page of pagesFromEnd(first.lastPage)) {
        const { comments } = page === 1 ? first : await pageOf(page, options)
        for (const comment of comments.filter(isWanted)) if (await isOwn(comment, options)) own.push(comment)
      }
      return own.sort((one, other) => one.id - other.id)
    },
    async read(id, options) {
      return requireComment(await github.call(options, read(id)))
    },
    async create(body, options) {
      return requireComment(await github.call(options, create(body)))
    },
    async update(id, body, options) {
      await github.call(options, update(id, body))
    },
    async remove(id, options) {
      try {
        await github.call(options, remove(id))
      } catch (error) {
        if (!(error instanceof GitHubError && error.failure === 'missing')) throw error
      }
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

function commentFrom(value: Loose<ListedComment>): IssueComment | undefined {
  const id = numberOf(value.id)
  if (id === undefined) return undefined
  const author = personAt({ value, path: '' }, 'user')
  return { id, author, body: value.body ?? '', url: textOf(value.html_url), nodeId: textOf(value.node_id) }
}

function requireComment({ data }: Answer<Loose<ListedComment>>): IssueComment {
  const comment = commentFrom(data)
  if (comment) return comment
  throw incomplete('a comment')
}
