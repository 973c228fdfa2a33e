import { type Line, priorities } from '../section.ts'
import type { FetchedReview } from './context.ts'
import { word } from './event-lines.ts'
import { labelOfFetched } from '../label.ts'

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
