/** Reviews of a pull request, as they are written: opened, then submitted. Only ever as a comment. */
import { type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import { type CallOptions, type GitHub, incomplete } from '../client.ts'
import { GitHubError } from '../failure.ts'
import type { IssueAddress } from './comments.ts'

/** A comment on lines of the diff, by the rules of GitHub: both ends on one side, in one hunk. */
export interface LineComment {
  readonly path: string
  readonly side: 'LEFT' | 'RIGHT'
  /** Above `line`; left out for a single line. */
  readonly startLine?: number
  readonly line: number
  readonly body: string
}

/** A comment on a changed file as a whole. */
export type FileComment = Pick<LineComment, 'path' | 'body'>

export interface ReviewDraft {
  readonly commitSha: string
  readonly body: string
  readonly comments: readonly LineComment[]
}

export interface WrittenReview {
  /** For GraphQL. */
  readonly id: string
  readonly url: string | undefined
}

/** An account has one review at most that it hasn't submitted: another workflow's, or another job's of this one. */
export function isBusy(error: unknown): boolean {
  return error instanceof GitHubError && error.failure === 'refused' && /\bpending review\b/i.test(error.message)
}

const addThread = `mutation AddThread(
  $review: ID!, $path: String!, $body: String!, $line: Int, $side: DiffSide, $startLine: Int, $startSide: DiffSide
  $subject: PullRequestReviewThreadSubjectType!
) {
  addPullRequestReviewThread(input: {
    pullRequestReviewId: $review, path: $path, body: $body
    line: $line, side: $side, startLine: $startLine, startSide: $startSide, subjectType: $subject
  }) { thread { id line } }
}`

const submitReview = `mutation SubmitReview($review: ID!, $body: String!) {
  submitPullRequestReview(input: { pullRequestReviewId: $review, event: COMMENT, body: $body }) { clientMutationId }
}`

const discardReview = `mutation DiscardReview($review: ID!) {
  deletePullRequestReview(input: { pullRequestReviewId: $review }) { clientMutationId }
}`

const rewriteReview = `mutation RewriteReview($review: ID!, $body: String!) {
  updatePullRequestReview(input: { pullRequestReviewId: $review, body: $body }) { clientMutationId }
}`

const minimize = `mutation Minimize($subject: ID!) {
  minimizeComment(input: { subjectId: $subject, classifier: OUTDATED }) { clientMutationId }
}`

const resolveThread = `mutation ResolveThread($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { clientMutationId }
}`

/** Hides a review or comment as outdated. @param subject its node id. @throws GitHubError */
export async function minimizeComment(github: GitHub, subject: string, call: CallOptions): Promise<void> {
  await github.graphql(minimize, { subject }, call)
}

/** Every call rejects with a GitHubError, or the signal's reason. */
export type ReviewWriter = Readonly<ReturnType<typeof createReviewWriter>>

export function createReviewWriter(github: GitHub, { number }: IssueAddress) {
  const mutate = async (document: string, variables: JsonObject, call: CallOptions): Promise<void> => {
    await github.graphql(document, variables, call)
  }
  return {
    /**
     * One that nobody sees yet. GitHub takes all of its comments, or says 422 where one line is not in the diff; and 422
     * where the account has such a review already (`isBusy`): there can be only one on a pull request.
     */
    async open({ commitSha, body, comments }: ReviewDraft, call: CallOptions): Promise<WrittenReview> {
      const draft = { pull_number: number, commit_id: commitSha, body, comments: comments.map(wireComment) }
      const { data } = await github.call(call, ({ pulls }, place) => pulls.createReview({ ...place, ...draft }))
      const id = textOf(data.node_id)
      if (id !== undefined) return { id, url: textOf(data.html_url) }
      throw incomplete('a review')
    },
    /** Adds to one that nobody sees yet. False where GitHub has no place for it. */
    async addComment(
      review: string,
      { path, body, ...place }: LineComment | FileComment,
      call: CallOptions,
    ): Promise<boolean> {
      const at =
        'line' in place
          ? { ...place, ...('startLine' in place && { startSide: place.side }), subject: 'LINE' }
          : { subject: 'FILE' }
      const data = await github.graphql(addThread, { review, path, body, ...at }, call)
      const thread = objectOf(objectOf(data['addPullRequestReviewThread'])['thread'])
      // Outside the diff there is no thread, or one that no page shows.
      return 'line' in place ? thread['line'] === place.line : textOf(thread['id']) !== undefined
    },
    /** Makes it seen. */
    submit: (review: string, body: string, call: CallOptions) => mutate(submitReview, { review, body }, call),
    /** Only one that nobody sees yet. */
    discard: (review: string, call: CallOptions) => mutate(discardReview, { review }, call),
    rewrite: (review: string, body: string, call: CallOptions) => mutate(rewriteReview, { review, body }, call),
    minimize: (subject: string, call: CallOptions) => minimizeComment(github, subject, call),
    /** GitHub asks for `contents: write` here. */
    resolve: (thread: string, call: CallOptions) => mutate(resolveThread, { thread }, call),
  }
}

function wireComment({ path, side, startLine, line, body }: LineComment) {
  return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) }
}
