/** Comments of a discussion, or of one thread in it: GitHub has them in GraphQL alone. */
import { type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { type CallOptions, type GitHub, incomplete } from '../client.ts'
import { GitHubError, ignoreMissing } from '../failure.ts'
import { type Connection, readConnection } from '../pages.ts'
import type { IssueAddress, IssueComment, IssueComments } from './comments.ts'
import type { IssueState } from './issue.ts'

export interface DiscussionAddress extends IssueAddress {
  /** The node id of the comment that is answered; undefined: the discussion itself is. */
  readonly answered: string | undefined
}

const stateQuery = `query DiscussionState($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { discussion(number: $number) { id url closed locked } }
}`

const commentFields = 'id databaseId body url viewerDidAuthor'

const answers: Connection = {
  ...{ name: 'DiscussionAnswers', subject: 'discussion', key: 'comments' },
  fields: commentFields,
}
const replies: Connection = {
  ...{ name: 'DiscussionReplies', subject: 'discussionComment', key: 'replies' },
  fields: commentFields,
}

const readQuery = `query DiscussionAnswer($comment: ID!) {
  node(id: $comment) { ... on DiscussionComment { ${commentFields} replyTo { id } } }
}`

const addComment = `mutation AddDiscussionComment($discussion: ID!, $replyTo: ID, $body: String!) {
  addDiscussionComment(input: { discussionId: $discussion, replyToId: $replyTo, body: $body }) {
    comment { ${commentFields} }
  }
}`

const updateComment = `mutation UpdateDiscussionComment($comment: ID!, $body: String!) {
  updateDiscussionComment(input: { commentId: $comment, body: $body }) { clientMutationId }
}`

const deleteComment = `mutation DeleteDiscussionComment($comment: ID!) {
  deleteDiscussionComment(input: { id: $comment }) { clientMutationId }
}`

const addReaction = `mutation AddReaction($subject: ID!) {
  addReaction(input: { subjectId: $subject, content: EYES }) { clientMutationId }
}`

const maxPages = 11

/** undefined: it is in another repository now. @throws GitHubError */
export async function readDiscussionState(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  call: CallOptions,
): Promise<(IssueState & { readonly id: string }) | undefined> {
  const data = await github.graphql(stateQuery, { owner, repo, number }, call).catch(ignoreMissing)
  const { id, url, closed, locked } = objectOf(objectOf(data?.['repository'])['discussion'])
  if (typeof id !== 'string') return undefined
  return { id, isOpen: closed !== true, isLocked: locked === true, labels: [], url: textOf(url) }
}

/** Puts 👀 on the comment that is answered, or on the discussion itself. @throws GitHubError */
export async function reactToDiscussion(
  github: GitHub,
  { answered, ...address }: DiscussionAddress,
  call: CallOptions,
): Promise<void> {
  const subject = answered ?? (await readDiscussionState(github, address, call))?.id
  if (subject !== undefined) await github.graphql(addReaction, { subject }, call)
}

/** The same as for an issue. */
export function createDiscussionComments(github: GitHub, address: DiscussionAddress): IssueComments {
  return new DiscussionComments(github, address)
}

/** Ids are numbers here too; GitHub changes comments by their node ids. */
class DiscussionComments implements IssueComments {
  readonly #github: GitHub
  readonly #address: DiscussionAddress
  readonly #nodeIds = new Map<number, string>()
  #start: Promise<string> | undefined

  constructor(github: GitHub, address: DiscussionAddress) {
    this.#github = github
    this.#address = address
  }

  async findOwn(isWanted: (comment: IssueComment) => boolean, options: CallOptions): Promise<IssueComment | undefined> {
    return (await this.listOwn(isWanted, options)).at(-1)
  }

  async listOwn(isWanted: (comment: IssueComment) => boolean, { signal }: CallOptions): Promise<IssueComment[]> {
    const comment = await this.#threadStart({ signal })
    const options = { signal, maxPages }
    const { items } = await (comment === undefined
      ? readConnection(this.#github, this.#address, answers, options)
      : readConnection(this.#github, { comment }, replies, options))
    return items
      .filter((node) => node['viewerDidAuthor'] === true)
      .flatMap((node) => this.#remember(node) ?? [])
      .filter(isWanted)
  }

  async read(id: number, options: CallOptions): Promise<IssueComment> {
    const data = await this.#github.graphql(readQuery, { comment: this.#nodeOf(id) }, options)
    return this.#require(data['node'])
  }

  async create(body: string, options: CallOptions): Promise<IssueComment> {
    const replyTo = await this.#threadStart(options)
    const discussion = (await readDiscussionState(this.#github, this.#address, options))?.id
    if (discussion === undefined) throw new GitHubError('the discussion is gone', { failure: 'missing' })
    const variables = { discussion, body, ...(replyTo !== undefined && { replyTo }) }
    const data = await this.#github.graphql(addComment, variables, options)
    return this.#require(objectOf(data['addDiscussionComment'])['comment'])
  }

  async update(id: number, body: string, options: CallOptions): Promise<void> {
    await this.#github.graphql(updateComment, { comment: this.#nodeOf(id), body }, options)
  }

  async remove(id: number, options: CallOptions): Promise<void> {
    await this.#github.graphql(deleteComment, { comment: this.#nodeOf(id) }, options).catch(ignoreMissing)
  }

  /** A thread is one level deep: an answer to an answer stands below its first comment. */
  async #threadStart(options: CallOptions): Promise<string | undefined> {
    const { answered } = this.#address
    if (answered === undefined) return undefined
    this.#start ??= this.#github
      .graphql(readQuery, { comment: answered }, options)
      .then((data) => textOf(objectOf(objectOf(data['node'])['replyTo'])['id']) ?? answered)
    return this.#start
  }

  #remember(node: JsonObject): IssueComment | undefined {
    const [id, nodeId] = [numberOf(node['databaseId']), textOf(node['id'])]
    if (id === undefined || nodeId === undefined) return undefined
    this.#nodeIds.set(id, nodeId)
    return { id, body: textOf(node['body']) ?? '', author: undefined, url: textOf(node['url']) }
  }

  #require(node: unknown): IssueComment {
    const comment = this.#remember(objectOf(node))
    if (comment) return comment
    throw incomplete('a comment')
  }

  /** Of a comment that was listed, made or read here. */
  #nodeOf(id: number): string {
    const nodeId = this.#nodeIds.get(id)
    if (nodeId !== undefined) return nodeId
    throw new GitHubError(`the discussion has no comment ${id}`, { failure: 'missing' })
  }
}
