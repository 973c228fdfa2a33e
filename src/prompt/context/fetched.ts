import { labelOfFetched } from '../fence.ts'
import { type Block, type Data, dataOf, type Line, listOf, priorities } from '../section.ts'
import type {
  ChangedFile,
  FailedJob,
  FetchedComment,
  FetchedCommit,
  FetchedContext,
  FetchedReview,
  LinkedIssue,
  PullFacts,
  ReviewThread,
} from './context.ts'
import { describeBranches, describeFetching } from './conversation.ts'
import { Teller, word } from './event-lines.ts'
import { describeDiffs } from './patch.ts'

/** Of a long discussion these stay the longest: what it is about, and where it stands. */
const firstComments = 3
const lastComments = 30

/** What was fetched, a block for each part that has something. `isPullTold`: the event block describes the pull request. */
export function describeFetched(context: FetchedContext, isPullTold: boolean): Block[] {
  const { pull, comments = [], files = [], commits = [], reviews = [] } = context
  const { threads = [], failedJobs = [], linkedIssues = [] } = context
  const blocks: Block[] = [
    { heading: 'The pull request', lines: pull && !isPullTold ? describePullFacts(pull) : [] },
    { heading: 'Linked issues', lines: linkedIssues.flatMap(describeLinkedIssue) },
    { heading: 'Failed jobs', lines: failedJobs.flatMap(describeFailedJob) },
    { heading: 'Commits', lines: commits.map(describeCommit) },
    { heading: 'Changed files', lines: describeFiles(files) },
    { heading: 'Diff', lines: describeDiffs(files) },
    { heading: 'Reviews', lines: describeReviews(reviews) },
    { heading: 'Review threads', lines: threads.flatMap(describeThread) },
    { heading: 'Comments, oldest first', lines: comments.map(describeComment) },
    { heading: 'What is missing here', lines: context.missing.map(({ reason }) => [`- ${reason}`]) },
  ]
  return blocks.filter(({ lines }) => lines.length > 0)
}

function describePullFacts(pull: PullFacts): Line[] {
  const { number, isDraft, author, title, body } = pull
  const labelOf = (what: string): Data['label'] => labelOfFetched(`pull request ${what}`, author)
  const tell = new Teller()
  tell.fact(`Pull request #${number}`, isDraft && '(draft)', author.login && `by @${word(author.login)}`)
  describeBranches(pull, tell)
  describeFetching(number, pull.headSha, pull.baseSha, tell)
  return [
    ...tell.lines,
    ['Title: ', dataOf(title, { label: labelOf('title'), rank: priorities.title, group: 'titles' })],
    ['Body: ', dataOf(body, { label: labelOf('body'), rank: priorities.body, group: 'bodies' })],
  ]
}

function describeLinkedIssue({ repository, number, state, author, title, body }: LinkedIssue): Line[] {
  const parts = { rank: priorities.linkedIssue, share: 0.1, group: 'linked issues' }
  const name = `- ${word(repository)}#${number} (${word(state)}): `
  return [
    [name, dataOf(title, { ...parts, label: labelOfFetched('issue title', author) })],
    ...(body.trim() === '' ? [] : [[dataOf(body, { ...parts, label: labelOfFetched('issue body', author) })]]),
  ]
}

function describeFailedJob({ name, conclusion, failedSteps, log, url, sameIn }: FailedJob): Line[] {
  const steps = failedSteps.join(', ')
  const labelOf = (what: string): Data['label'] => ({ what, author: 'GitHub Actions', trust: 'unknown' })
  const place = { form: 'plain', rank: priorities.failure, share: 0.02, group: 'jobs' } as const
  const about = dataOf(steps === '' ? name : `${name}: ${steps}`, { ...place, label: labelOf('job and failed steps') })
  const others = dataOf(sameIn.join('\n'), { ...place, label: labelOf('names of jobs') })
  const label = { ...labelOf('log of the failed step'), where: name }
  const failure = dataOf(log, { ...place, label, keep: 'failure', share: 0.3, group: 'logs' })
  return [
    [`- ${word(conclusion)}: `, about, url === undefined ? '' : ` ${word(url)}`],
    ...(log === '' ? [] : [['  Log: ', failure]]),
    ...(sameIn.length === 0 ? [] : [['  The same failure in: ', others]]),
  ]
}

function describeCommit({ sha, author, message }: FetchedCommit, index: number, all: readonly FetchedCommit[]): Line {
  const place = { rank: priorities.commit, order: all.length - index, share: 0.02, group: 'commit messages' }
  const label = labelOfFetched('commit message', author)
  return [`- ${word(sha.slice(0, 12))}: `, dataOf(message, { ...place, label })]
}

function describeFiles(files: readonly ChangedFile[]): Line[] {
  const signs = { added: 'A', removed: 'D', modified: 'M', renamed: 'R', copied: 'C', changed: 'T', unchanged: ' ' }
  const lines = files.map(({ status, path, previousPath, additions, deletions }) => {
    const from = previousPath === undefined ? '' : ` (from ${previousPath})`
    return `${signs[status]} +${additions} −${deletions} ${path}${from}`
  })
  const place = { rank: priorities.fileList, share: 0.1, group: 'lists of files' }
  return files.length === 0 ? [] : [[`${files.length}: `, listOf(lines, 'list of files', place)]]
}

function describeThread({ path, line, isResolved, isOutdated, isOfEvent, comments }: ReviewThread): Line[] {
  const status = isResolved ? 'resolved' : isOutdated ? 'outdated' : 'open'
  const state = isOfEvent === true ? `${status}, the thread of this event` : status
  const where = line === undefined ? path : `${path}:${line}`
  const rank = status === 'open' ? priorities.thread : priorities.oldComment
  return comments.map(({ author, createdAt, body }, index) => {
    const label = { ...labelOfFetched('review comment', author, where), date: createdAt }
    return [
      `${index === 0 ? `- ${state}` : '  answer'}: `,
      dataOf(body, { label, rank, share: 0.05, group: 'review comments' }),
    ]
  })
}

function describeComment(
  { author, createdAt, body }: FetchedComment,
  index: number,
  { length }: readonly FetchedComment[],
): Line {
  const fromEnd = length - 1 - index
  const isFirst = index < firstComments
  const label = { ...labelOfFetched(`comment ${index + 1} of ${length}`, author), date: createdAt }
  const rank = isFirst || fromEnd < lastComments ? priorities.newComment : priorities.oldComment
  return [dataOf(body, { label, rank, order: isFirst ? index : fromEnd, share: 0.1, group: 'comments' })]
}

/** Verdicts without words that are told: anybody may give some, as often as they like, and the budget can't cut them. */
const mostBare = 100

/** Every review with words; of those without, each reviewer's last of each sort, which is all that still counts. */
function describeReviews(reviews: readonly FetchedReview[]): Line[] {
  const bare = reviews.filter(isBare)
  const lastOfEach = new Map(bare.map((review) => [`${review.state} ${review.author.login ?? ''}`, review]))
  const last = new Set(lastOfEach.values())
  const told = new Set(bare.filter((review) => last.has(review)).slice(-mostBare))
  const untold = bare.length - told.size
  const gap = untold === 0 ? [] : [[`(older verdicts without a text, left out: ${untold})`]]
  return [...gap, ...reviews.filter((review) => !isBare(review) || told.has(review)).map(describeReview)]
}

function isBare({ body }: FetchedReview): boolean {
  return body.trim() === ''
}

function describeReview(review: FetchedReview): Line {
  const { author, state, submittedAt, body, commitSha } = review
  const commit = commitSha === undefined ? '' : ` on ${word(commitSha.slice(0, 12))}`
  const verdict = `- @${word(author.login) ?? 'unknown'}: ${word(state)}${commit}`
  if (isBare(review)) return [verdict]
  const label = { ...labelOfFetched('review', author), date: submittedAt }
  return [`${verdict}: `, dataOf(body, { label, rank: priorities.review, share: 0.1, group: 'reviews' })]
}
