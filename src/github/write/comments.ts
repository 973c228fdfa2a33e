/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */
import { type Person, personAt } from '../../event/person.ts'
import { numberOf, textOf } from '../../platform/json.ts'
import { type Answer, type Ask, type CallOptions, type GitHub, incomplete, type Loose } from '../client.ts'
import { ignoreMissing } from '../failure.ts'
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

/** The endpoints of a place for comments. */
interface Endpoints {
  readonly list: AskPage<ListedComment>
  readonly create: (body: string) => Ask<ListedComment>
  readonly read: (id: number) => Ask<ListedComment>
  readonly update: (id: number, body: string) => Ask<ListedComment>
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

  /** The last pages from the end, then the first. */
  async function* ownComments(isWanted: (comment: IssueComment) => boolean, options: CallOptions) {
    const first = await readPage(github, list, 1, options.signal)
    const last = lastPageIn(first.link) ?? 1
    const count = Math.min(last - 1, maxLastPages)
    for (const page of [...Array.from({ length: count }, (_, index) => last - index), 1]) {
      const { items } = page === 1 ? first : await readPage(github, list, page, options.signal)
      const comments = items.filter(holds).flatMap((item) => commentFrom(item) ?? [])
      for (const comment of comments.filter(isWanted).reverse()) if (await isOwn(comment, options)) yield comment
    }
  }

  return {
    async findOwn(isWanted, options) {
      for await (const comment of ownComments(isWanted, options)) return comment
      return undefined
    },
    async listOwn(isWanted, options) {
      const own: IssueComment[] = []
      for await (const comment of ownComments(isWanted, options)) own.push(comment)
      return own.sort((one, other) => one.id - other.id)
    },
    read: async (id, options) => requireComment(await github.call(options, read(id))),
    create: async (body, options) => requireComment(await github.call(options, create(body))),
    async update(id, body, options) {
      await github.call(options, update(id, body))
    },
    async remove(id, options) {
      await github.call(options, remove(id)).catch(ignoreMissing)
    },
  }
}

function commentFrom(value: Loose<ListedComment>): IssueComment | undefined {
  const id = numberOf(value.id)
  const author = personAt({ value, path: '' }, 'user')
  const [url, nodeId] = [textOf(value.html_url), textOf(value.node_id)]
  return id === undefined ? undefined : { id, author, body: value.body ?? '', url, nodeId }
}

function requireComment({ data }: Answer<Loose<ListedComment>>): IssueComment {
  const comment = commentFrom(data)
  if (comment) return comment
  throw incomplete('a comment')
}
