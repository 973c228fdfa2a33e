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
import { factLine, word } from './event-lines.ts'
import { describeDiffs } from './patch.ts'
import { labelOfFetched } from '../fence.ts'
import { type Block, type Data, type Line, listOf, priorities } from '../section.ts'

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
    { heading: 'Comments, oldest first', lines: describeComments(comments) },
    { heading: 'What is missing here', lines: context.missing.map(({ reason }) => [`- ${reason}`]) },
  ]
  return blocks.filter(({ lines }) => lines.length > 0)
}

function describePullFacts(pull: PullFacts): Line[] {
  const { number, isDraft, author, title, body } = pull
  return [
    ...factLine(`Pull request #${number}`, isDraft && '(draft)', author.login && `by @${word(author.login) ?? ''}`),
    ...describeBranches(pull),
    ...describeFetching(number, pull.headSha, pull.baseSha),
    [
      'Title: ',
      markdown(title, { label: labelOfFetched('pull request title', author), rank: priorities.title, group: 'titles' }),
    ],
    [
      'Body: ',
      markdown(body, { label: labelOfFetched('pull request body', author), rank: priorities.body, group: 'bodies' }),
    ],
  ]
}

function describeLinkedIssue({ repository, number, state, author, title, body }: LinkedIssue): Line[] {
  const parts = { rank: priorities.linkedIssue, share: 0.1, group: 'linked issues' }
  return [
    [
      `- ${word(repository) ?? ''}#${number} (${word(state) ?? ''}): `,
      markdown(title, { ...parts, label: labelOfFetched('issue title', author) }),
    ],
    ...(body.trim() === '' ? [] : [[markdown(body, { ...parts, label: labelOfFetched('issue body', author) })]]),
  ]
}

function describeFailedJob({ name, conclusion, failedSteps, log, url, sameIn }: FailedJob): Line[] {
  const steps = failedSteps.join(', ')
  const label = (what: string): Data['label'] => ({ what, author: 'GitHub Actions', trust: 'unknown' })
  const about: Data = {
    text: steps === '' ? name : `${name}: ${steps}`,
    form: 'plain',
    label: label('job and failed steps'),
    rank: priorities.failure,
    keep: 'start',
    share: 0.02,
    group: 'jobs',
  }
  const others: Data = { ...about, text: sameIn.join('\n'), label: label('names of jobs') }
  const failure: Data = {
    ...about,
    text: log,
    label: { ...label('log of the failed step'), where: name },
    keep: 'failure',
    share: 0.3,
    group: 'logs',
  }
  return [
    [`- ${word(conclusion) ?? ''}: `, about, url === undefined ? '' : ` ${word(url) ?? ''}`],
    ...(log === '' ? [] : [['  Log: ', failure]]),
    ...(sameIn.length === 0 ? [] : [['  The same failure in: ', others]]),
  ]
}

function describeCommit({ sha, author, message }: FetchedCommit, index: number, all: readonly FetchedCommit[]): Line {
  return [
    `- ${word(sha.slice(0, 12)) ?? ''}: `,
    markdown(message, {
      label: labelOfFetched('commit message', author),
      rank: priorities.commit,
      order: all.length - index,
      share: 0.02,
      group: 'commit messages',
    }),
  ]
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
  const isOver = isResolved || isOutdated
  const status = isResolved ? 'resolved' : isOutdated ? 'outdated' : 'open'
  const state = isOfEvent === true ? `${status}, the thread of this event` : status
  const where = line === undefined ? path : `${path}:${line}`
  return comments.map((comment, index) => [
    `${index === 0 ? `- ${state}` : '  answer'}: `,
    markdown(comment.body, {
      label: { ...labelOfFetched('review comment', comment.author, where), date: comment.createdAt },
      rank: isOver ? priorities.oldComment : priorities.thread,
      share: 0.05,
      group: 'review comments',
    }),
  ])
}

function describeComments(comments: readonly FetchedComment[]): Line[] {
  return comments.map(({ author, createdAt, body }, index) => {
    const fromEnd = comments.length - 1 - index
    const isNear = index < firstComments || fromEnd < lastComments
    return [
      markdown(body, {
        label: { ...labelOfFetched(`comment ${index + 1} of ${comments.length}`, author), date: createdAt },
        rank: isNear ? priorities.newComment : priorities.oldComment,
        order: index < firstComments ? index : fromEnd,
        share: 0.1,
        group: 'comments',
      }),
    ]
  })
}

function markdown(text: string, parts: Pick<Data, 'label' | 'rank' | 'group'> & Partial<Data>): Data {
  return { text, form: 'markdown', keep: 'start', share: 0.4, ...parts }
}

/** Verdicts without words that are told: anybody may give some, as often as they like, and the budget can't cut them. */
const mostBare = 100

/** Every review with words; of those without, each reviewer's last of each sort, which is all that still counts. */
export function describeReviews(reviews: readonly FetchedReview[]): Line[] {
  const bare = reviews.filter(isBare)
  const told = new Set(lastOfEach(bare).slice(-mostBare))
  const untold = bare.length - told.size
  const gap = untold === 0 ? [] : [[`(older verdicts without a text, left out: ${untold})`]]
  return [...gap, ...reviews.filter((review) => !isBare(review) || told.has(review)).map(describeReview)]
}

function isBare({ body }: FetchedReview): boolean {
  return body.trim() === ''
}

function lastOfEach(reviews: readonly FetchedReview[]): FetchedReview[] {
  const seen = new Set<string>()
  const isLast = ({ author, state }: FetchedReview): boolean => {
    const key = `${state} ${author.login ?? ''}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
  return reviews.toReversed().filter(isLast).toReversed()
}

function describeReview(review: FetchedReview): Line {
  const { author, state, submittedAt, body, commitSha } = review
  const verdict = `- @${word(author.login) ?? 'unknown'}: ${word(state) ?? ''}`
  const commit = commitSha === undefined ? '' : ` on ${word(commitSha.slice(0, 12)) ?? ''}`
  if (isBare(review)) return [verdict + commit]
  const label = { ...labelOfFetched('review', author), date: submittedAt }
  return [
    `${verdict}${commit}: `,
    { text: body, form: 'markdown', keep: 'start', label, rank: priorities.review, share: 0.1, group: 'reviews' },
  ]
}
