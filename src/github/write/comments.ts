/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */
import { JsonCursor } from '../../event/json-cursor.ts'
import { type Person, personAt } from '../../event/person.ts'
import { numberOf, textOf } from '../../platform/json.ts'
import { type Ask, type CallOptions, type GitHub, incomplete, type Loose } from '../client.ts'
import { ignoreMissing } from '../failure.ts'
import { type AskPage, lastPageIn, readPage } from '../pages.ts'
import { isIdentity, readIdentity } from '../read/identity.ts'

/** An issue, pull request or discussion of the repository. */
export interface IssueAddress {
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

/** @param thread whose comments are meant: the id of its first one, for GitHub takes no answer to an answer. */
export function createIssueComments(
  github: GitHub,
  { number, thread }: IssueAddress & { readonly thread?: number | undefined },
): IssueComments {
  const list: AskPage<ListedComment> = ({ issues, pulls }, page) =>
    thread === undefined
      ? issues.listComments({ ...page, issue_number: number })
      : pulls.listReviewComments({ ...page, pull_number: number })
  const call = async (options: CallOptions, ask: Ask<ListedComment>): Promise<IssueComment> => {
    const comment = commentFrom((await github.call(options, ask)).data)
    if (comment) return comment
    throw incomplete('a comment')
  }
  /** The newest first. Who the token is is asked only when there is a comment to judge: mostly there is none. */
  const ownComments = async function* (isWanted: (comment: IssueComment) => boolean, { signal }: CallOptions) {
    for await (const item of itemsFromEnd(github, list, signal)) {
      const isHere = thread === undefined || item.in_reply_to_id === thread
      const comment = isHere ? commentFrom(item) : undefined
      if (!comment || !isWanted(comment)) continue
      if (isIdentity(comment.author, await readIdentity(github, signal))) yield comment
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
    read: (comment_id, options) =>
      call(options, ({ issues, pulls }, place) =>
        thread === undefined
          ? issues.getComment({ ...place, comment_id })
          : pulls.getReviewComment({ ...place, comment_id }),
      ),
    create: (body, options) =>
      call(options, ({ issues, pulls }, place) =>
        thread === undefined
          ? issues.createComment({ ...place, issue_number: number, body })
          : pulls.createReplyForReviewComment({ ...place, pull_number: number, comment_id: thread, body }),
      ),
    async update(comment_id, body, options) {
      await github.call<unknown>(options, ({ issues, pulls }, place) =>
        (thread === undefined ? issues.updateComment : pulls.updateReviewComment)({ ...place, comment_id, body }),
      )
    },
    async remove(comment_id, options) {
      const removed = github.call<unknown>(options, ({ issues, pulls }, place) =>
        (thread === undefined ? issues.deleteComment : pulls.deleteReviewComment)({ ...place, comment_id }),
      )
      await removed.catch(ignoreMissing)
    },
  }
}

/** The last pages from the end, then the first. */
async function* itemsFromEnd<Item>(github: GitHub, list: AskPage<Item>, signal: AbortSignal) {
  const first = await readPage(github, list, 1, signal)
  const last = lastPageIn(first.link) ?? 1
  const count = Math.min(last - 1, maxLastPages)
  for (let page = last; page > last - count; page -= 1) {
    yield* (await readPage(github, list, page, signal)).items.toReversed()
  }
  yield* first.items.toReversed()
}

function commentFrom(value: Loose<ListedComment>): IssueComment | undefined {
  const id = numberOf(value.id)
  const author = personAt(new JsonCursor(value), 'user')
  const [url, nodeId] = [textOf(value.html_url), textOf(value.node_id)]
  return id === undefined ? undefined : { id, author, body: value.body ?? '', url, nodeId }
}
