/** Reviews of a pull request, as they are written: opened, then submitted. Only ever as a comment. */
import { type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import { type CallOptions, type Answer, type Data, type GitHub, incomplete, type Loose } from '../client.ts'
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
export interface FileComment {
  readonly path: string
  readonly body: string
}

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

/** Every call rejects with a GitHubError, or the signal's reason. */
export interface ReviewWriter {
  /**
   * One that nobody sees yet. GitHub takes all of its comments, or says 422 where one line is not in the diff; and 422
   * where the account has such a review already (`isBusy`): there can be only one on a pull request.
   */
  open(draft: ReviewDraft, call: CallOptions): Promise<WrittenReview>
  /** Adds to one that nobody sees yet. False where GitHub has no place for it. */
  addComment(review: string, comment: LineComment | FileComment, call: CallOptions): Promise<boolean>
  /** Makes it seen. */
  submit(review: string, body: string, call: CallOptions): Promise<void>
  /** Only one that nobody sees yet. */
  discard(review: string, call: CallOptions): Promise<void>
  rewrite(review: string, body: string, call: CallOptions): Promise<void>
  /** Folds a review or a comment away, as outdated. */
  minimize(subject: string, call: CallOptions): Promise<void>
  /** GitHub asks for `contents: write` here. */
  resolve(thread: string, call: CallOptions): Promise<void>
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

export function createReviewWriter(github: GitHub, { owner, repo, number }: IssueAddress): ReviewWriter {
  const mutate = async (document: string, variables: JsonObject, call: CallOptions): Promise<void> => {
    await github.graphql(document, variables, call)
  }
  const post = async (review: object, call: CallOptions): Promise<WrittenReview> =>
    writtenReviewOf(
      await github.call(call, ({ pulls }, request) =>
        pulls.createReview({ owner, repo, pull_number: number, ...review, request }),
      ),
    )
  return {
    open: ({ commitSha, body, comments }, call) =>
      post({ commit_id: commitSha, body, comments: comments.map(wireComment) }, call),
    async addComment(review, { path, body, ...place }, call) {
      const at =
        'line' in place
          ? { ...place, ...('startLine' in place && { startSide: place.side }), subject: 'LINE' }
          : { subject: 'FILE' }
      const data = await github.graphql(addThread, { review, path, body, ...at }, call)
      const thread = objectOf(objectOf(data['addPullRequestReviewThread'])['thread'])
      // Outside the diff there is no thread, or one that no page shows.
      return 'line' in place ? thread['line'] === place.line : textOf(thread['id']) !== undefined
    },
    submit: (review, body, call) => mutate(submitReview, { review, body }, call),
    discard: (review, call) => mutate(discardReview, { review }, call),
    rewrite: (review, body, call) => mutate(rewriteReview, { review, body }, call),
    minimize: (subject, call) => minimizeComment(github, subject, call),
    resolve: (thread, call) => mutate(resolveThread, { thread }, call),
  }
}

function wireComment({ path, side, startLine, line, body }: LineComment): JsonObject {
  return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) }
}

function writtenReviewOf({ data }: Answer<Loose<Data<'pulls', 'createReview'>>>): WrittenReview {
  const id = textOf(data.node_id)
  if (id !== undefined) return { id, url: textOf(data.html_url) }
  throw incomplete('a review')
}
