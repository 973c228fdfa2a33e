/** Comments of a discussion, or of one thread in it: GitHub has them in GraphQL alone. */
import { type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { type CallOptions, type GitHub, incomplete } from '../client.ts'
import { GitHubError, ignoreMissing } from '../failure.ts'
import { type Connection, readConnection } from '../pages.ts'
import type { IssueAddress, IssueComment, IssueComments } from './comments.ts'

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
export async function readDiscussionState(github: GitHub, { number }: IssueAddress, call: CallOptions) {
  const data = await github.graphql(stateQuery, { number }, call).catch(ignoreMissing)
  const { id, url, closed, locked } = objectOf(objectOf(data?.['repository'])['discussion'])
  if (typeof id !== 'string') return undefined
  return { id, isOpen: closed !== true, isLocked: locked === true, labels: [], url: textOf(url) }
}

/** Puts 👀 on the comment that is answered, or on the discussion itself. @throws GitHubError */
export async function reactToDiscussion(github: GitHub, place: DiscussionAddress, call: CallOptions): Promise<void> {
  const subject = place.answered ?? (await readDiscussionState(github, place, call))?.id
  if (subject !== undefined) await github.graphql(addReaction, { subject }, call)
}

/** The same as for an issue. Ids are numbers here too; GitHub changes comments by their node ids. */
export function createDiscussionComments(github: GitHub, { answered, ...address }: DiscussionAddress): IssueComments {
  /** Of what was listed, made or read here. */
  const nodeIds = new Map<number, string>()
  let start: Promise<string | undefined> | undefined

  /** A thread is one level deep: an answer to an answer stands below its first comment. */
  const threadStart = async (options: CallOptions): Promise<string | undefined> => {
    if (answered === undefined) return undefined
    start ??= github
      .graphql(readQuery, { comment: answered }, options)
      .then((data) => textOf(objectOf(objectOf(data['node'])['replyTo'])['id']) ?? answered)
    return start
  }
  const remember = (node: JsonObject): IssueComment | undefined => {
    const [id, nodeId] = [numberOf(node['databaseId']), textOf(node['id'])]
    if (id === undefined || nodeId === undefined) return undefined
    nodeIds.set(id, nodeId)
    return { id, body: textOf(node['body']) ?? '', author: undefined, url: textOf(node['url']) }
  }
  const requireComment = (node: unknown): IssueComment => {
    const comment = remember(objectOf(node))
    if (comment) return comment
    throw incomplete('a comment')
  }
  const nodeOf = (id: number): string => {
    const nodeId = nodeIds.get(id)
    if (nodeId !== undefined) return nodeId
    throw new GitHubError(`the discussion has no comment ${id}`, { failure: 'missing' })
  }
  const listOwn: IssueComments['listOwn'] = async (isWanted, { signal }) => {
    const comment = await threadStart({ signal })
    const options = { signal, maxPages }
    const { items } = await (comment === undefined
      ? readConnection(github, address, answers, options)
      : readConnection(github, { comment }, replies, options))
    return items
      .filter((node) => node['viewerDidAuthor'] === true)
      .flatMap((node) => remember(node) ?? [])
      .filter(isWanted)
  }
  return {
    listOwn,
    findOwn: async (isWanted, options) => (await listOwn(isWanted, options)).at(-1),
    read: async (id, options) =>
      requireComment((await github.graphql(readQuery, { comment: nodeOf(id) }, options))['node']),
    async create(body, options) {
      const replyTo = await threadStart(options)
      const discussion = (await readDiscussionState(github, address, options))?.id
      if (discussion === undefined) throw new GitHubError('the discussion is gone', { failure: 'missing' })
      const variables = { discussion, body, ...(replyTo !== undefined && { replyTo }) }
      const data = await github.graphql(addComment, variables, options)
      return requireComment(objectOf(data['addDiscussionComment'])['comment'])
    },
    async update(id, body, options) {
      await github.graphql(updateComment, { comment: nodeOf(id), body }, options)
    },
    async remove(id, options) {
      await github.graphql(deleteComment, { comment: nodeOf(id) }, options).catch(ignoreMissing)
    },
  }
}
