/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */
import { JsonCursor } from '../../event/json-cursor.ts'
import { type Person, personAt } from '../../event/person.ts'
import { numberOf, textOf } from '../../platform/json.ts'
import { type Ask, type CallOptions, type GitHub, incomplete, type Loose } from '../client.ts'
import { ignoreMissing } from '../failure.ts'
import { type AskPage, lastPageIn, readPage } from '../pages.ts'
import { type Identity, isIdentity, readIdentity } from '../read/identity.ts'

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

/**
 * @param thread of a review, whose comments are meant in place of the page's: the id of its first comment, for GitHub
 * takes no answer to an answer.
 */
export function createIssueComments(
  github: GitHub,
  { number, thread }: IssueAddress & { readonly thread?: number | undefined },
): IssueComments {
  const issue = { issue_number: number }
  const pull = { pull_number: number }
  const list: AskPage<ListedComment> = ({ issues, pulls }, page) =>
    thread === undefined ? issues.listComments({ ...page, ...issue }) : pulls.listReviewComments({ ...page, ...pull })
  const call = async (options: CallOptions, ask: Ask<ListedComment>): Promise<IssueComment> => {
    const comment = commentFrom((await github.call(options, ask)).data)
    if (comment) return comment
    throw incomplete('a comment')
  }
  const isOwn = createOwnCheck(github)

  const ownComments = (isWanted: (comment: IssueComment) => boolean, options: CallOptions) =>
    commentsFromEnd(pagesFromEnd(github, list, options.signal), thread, (comment) =>
      isWanted(comment) ? isOwn(comment, options) : Promise.resolve(false),
    )

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
          ? issues.createComment({ ...place, ...issue, body })
          : pulls.createReplyForReviewComment({ ...place, ...pull, comment_id: thread, body }),
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

/** @param thread the comments wanted answer to, where it is one */
async function* commentsFromEnd(
  pages: AsyncIterable<readonly Loose<ListedComment>[]>,
  thread: number | undefined,
  isWanted: (comment: IssueComment) => Promise<boolean>,
) {
  for await (const items of pages) {
    const here = items.filter(({ in_reply_to_id }) => thread === undefined || in_reply_to_id === thread)
    const comments = here.flatMap((item) => commentFrom(item) ?? [])
    for (const comment of comments.reverse()) if (await isWanted(comment)) yield comment
  }
}

/** Whether the token's account wrote a comment. Asked only when there is one to judge, and once: mostly there is none. */
function createOwnCheck(github: GitHub): (comment: IssueComment, options: CallOptions) => Promise<boolean> {
  let identity: Promise<Identity> | undefined
  return async ({ author }, { signal }) => {
    identity ??= readIdentity(github, signal)
    try {
      return isIdentity(author, await identity)
    } catch (error) {
      identity = undefined
      throw error
    }
  }
}

/** The last pages from the end, then the first. */
async function* pagesFromEnd(github: GitHub, list: AskPage<ListedComment>, signal: AbortSignal) {
  const first = await readPage(github, list, 1, signal)
  const last = lastPageIn(first.link) ?? 1
  const count = Math.min(last - 1, maxLastPages)
  for (const page of [...Array.from({ length: count }, (_, index) => last - index), 1]) {
    yield page === 1 ? first.items : (await readPage(github, list, page, signal)).items
  }
}

function commentFrom(value: Loose<ListedComment>): IssueComment | undefined {
  const id = numberOf(value.id)
  const author = personAt(new JsonCursor(value), 'user')
  const [url, nodeId] = [textOf(value.html_url), textOf(value.node_id)]
  return id === undefined ? undefined : { id, author, body: value.body ?? '', url, nodeId }
}
