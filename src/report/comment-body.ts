/** What the progress comment says, as Markdown for GitHub. Pure; text from outside is inert unless the user lets it live. */
import type { Conclusion } from '../errors.ts'
import type { RunState } from '../oz/types.ts'
import type { Outcome } from '../run/outcome.ts'
import { showCost, showDate, showDuration } from './amounts.ts'
import type { ArtifactEntry } from './artifacts.ts'
import { type CommentMarker, writeMarker } from './comment-marker.ts'
import { linkTo, plainText, tameMarkdown } from './markdown.ts'
import type { Redact } from './redact.ts'
import { cleanText, cutText, headOf } from './text.ts'

/** What there is to say, from the start of the step to its end. */
export type CommentView =
  | {
      readonly kind: 'working'
      /** undefined: the run is not started yet. */
      readonly state: RunState | undefined
      readonly since: Date
      readonly sessionLink: string | undefined
      /** What the agent is at, in its own words; undefined where it isn't told. */
      readonly step: string | undefined
    }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly artifacts: readonly ArtifactEntry[] }
  /** Main was killed; post knows no more than this. */
  | {
      readonly kind: 'left'
      readonly conclusion: Conclusion
      readonly note: string
      readonly sessionLink: string | undefined
    }

/** What all bodies of one comment have in common. */
export interface CommentFrame {
  readonly marker: CommentMarker
  /** The `name` input; a heading. */
  readonly name: string | undefined
  readonly workflowRunUrl: string | undefined
  /** Hides the key, whatever brought it here. */
  readonly redact: Redact
  /** The user's choice: mentions, references and images of the answer work. */
  readonly isLive: boolean
}

/** GitHub takes 65,536 characters, and doesn't say of which kind. */
const maxLength = 65_000
const maxTextLength = 2_000
const maxArtifacts = 20

/** The whole body, its marker first; of an answer that is too long, what fits, with a note. */
export function renderComment(frame: CommentFrame, view: CommentView): string {
  const marker = writeMarker(frame.marker)
  const words = frame.redact(`${renderHead(frame, view)}\n\n`)
  const answer = view.kind === 'ended' ? view.outcome.answer : ''
  const room = maxLength - marker.length - words.length - 1
  return `${marker}\n${words}${frame.redact(fitAnswer(frame, answer, room))}`.trimEnd()
}

function renderHead(frame: CommentFrame, view: CommentView): string {
  const name = cutText(frame.redact(frame.name ?? ''), 100).trim() || 'Oz agent'
  const title = `### ${plainText(name)}: ${titleOf(view)}`
  const facts = factsOf(frame, view).filter(Boolean).join(' · ')
  return [title, facts, ...detailsOf(frame, view)].filter(Boolean).join('\n\n')
}

function titleOf(view: CommentView): string {
  switch (view.kind) {
    case 'working':
      return '⏳ at work'
    case 'ended':
      return conclusionTitles[view.outcome.conclusion]
    case 'left':
      return conclusionTitles[view.conclusion]
  }
}

const conclusionTitles: Readonly<Record<Conclusion, string>> = {
  success: '✅ done',
  failure: '❌ failed',
  blocked: '✋ waits for a person',
  cancelled: '🚫 cancelled',
  timed_out: '⌛ out of time',
  unknown: '❔ nobody knows how it ended',
  skipped: '⏭️ skipped',
  started: '▶️ started',
  dry_run: '📝 dry run',
}

function factsOf(frame: CommentFrame, view: CommentView): string[] {
  const links = (sessionLink: string | undefined): string[] => [
    sessionLink === undefined ? '' : linkTo(sessionLink, 'Session'),
    frame.workflowRunUrl === undefined ? '' : linkTo(frame.workflowRunUrl, 'Workflow run'),
  ]
  switch (view.kind) {
    case 'working':
      return [`${stateWords(view.state)} since ${showDate(view.since)}`, ...links(view.sessionLink)]
    case 'ended': {
      const { run, durationMs } = view.outcome
      return [...links(run?.sessionLink), showDuration(durationMs), showCost(run?.usage)]
    }
    case 'left':
      return links(view.sessionLink)
  }
}

function stateWords(state: RunState | undefined): string {
  switch (state) {
    case undefined:
      return 'Starting'
    case 'QUEUED':
      return 'Queued'
    case 'PENDING':
    case 'CLAIMED':
      return 'Being prepared'
    case 'INPROGRESS':
      return 'Working'
    case 'BLOCKED':
      return 'Waiting for a person'
    case 'SUCCEEDED':
    case 'FAILED':
    case 'ERROR':
    case 'CANCELLED':
      return 'Ending'
    case 'UNKNOWN':
      return 'In a state this version does not know'
  }
}

function detailsOf(frame: CommentFrame, view: CommentView): string[] {
  const plain = (text: string): string => plainText(cutText(frame.redact(text), maxTextLength))
  switch (view.kind) {
    case 'working':
      return [view.step === undefined ? '' : `Now: ${plain(view.step)}`]
    case 'left':
      return [plain(view.note)]
    case 'ended': {
      const { error } = view.outcome
      const page = error?.link === undefined ? '' : linkTo(error.link, 'More about it')
      const problem = error ? [plain(error.message), plain(error.wayOut ?? ''), page].filter(Boolean).join(' ') : ''
      return [problem, artifactLines(view.artifacts, frame.redact)]
    }
  }
}

const kindWords: Readonly<Record<ArtifactEntry['kind'], string>> = {
  pull_request: 'Pull request',
  plan: 'Plan',
  file: 'File',
  screenshot: 'Screenshot',
  external: 'Link',
}

function artifactLines(artifacts: readonly ArtifactEntry[], redact: Redact): string {
  const lines = artifacts.slice(0, maxArtifacts).map(({ kind, title, url }) => {
    return `- ${kindWords[kind]}: ${linkTo(url ?? undefined, cutText(redact(title), 200))}`
  })
  const more = artifacts.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote =
  '*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n'

/**
 * The answer as Markdown of at most `room` characters. Made inert it grows, by how much its text decides: so what fits
 * is searched for, never cut from Markdown that is finished.
 */
function fitAnswer({ redact, isLive }: CommentFrame, answer: string, room: number): string {
  const text = redact(cleanText(headOf(answer, 2 * maxLength)))
  const show = (part: string): string => (isLive ? part : tameMarkdown(part))
  const whole = answer.length > 2 * maxLength ? undefined : show(text)
  if (whole !== undefined && whole.length <= room) return whole
  const [least, most] = [0, Math.min(text.length, room)]
  return cutNote + searchLongest({ least, most }, (length) => `${show(headOf(text, length))}…`, room - cutNote.length)
}

interface Range {
  readonly least: number
  readonly most: number
}

/** The longest of the texts that fits, by halves; the empty one always does. */
function searchLongest({ least, most }: Range, make: (length: number) => string, room: number): string {
  let [fits, tooLong, best] = [least, most + 1, '']
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    const text = make(middle)
    if (text.length <= room) [fits, best] = [middle, text]
    else tooLong = middle
  }
  return best
}
