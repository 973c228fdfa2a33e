/** What the progress comment says, as Markdown for GitHub. Pure; text from outside is inert unless the user lets it live. */
import type { RunState } from '../../oz/client/types.ts'
import { showDate } from '../amounts.ts'
import { searchLongest } from '../../platform/text/fit.ts'
import { type CommentMarker, type Seal, writeMarker } from './marker.ts'
import { linkTo, plainText, makeInert } from '../markdown/markdown.ts'
import { withoutBacklink } from '../markdown/link.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { factsLine } from '../summary/facts.ts'
import { appliedSection, artifactsSection } from '../summary/sections.ts'
import { verdictSection } from '../summary/verdict.ts'
import type { Report, ReportLink } from '../report.ts'
import { cleanText, cutText, headOf } from '../../platform/text/text.ts'

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
  /** The same report as for the summary; the prompt, its context and the notes are not for a comment. */
  | { readonly kind: 'ended'; readonly report: Report }

/** What all bodies of one comment have in common. */
export interface CommentFrame {
  readonly marker: CommentMarker
  readonly seal: Seal
  /** What the step does; for the heading. */
  readonly name: string | undefined
  readonly workflowRunUrl: string | undefined
  /** Hides the key, whatever brought it here. */
  readonly redact: Redact
  /** The user's choice: mentions, references and images of the answer work. */
  readonly isLive: boolean
}

/** GitHub takes 65,536 characters, and doesn't say of which kind. */
const maxLength = 65_000
/** For all but the answer. */
const maxHeadLength = 30_000

/**
 * The whole body, its marker first; of an answer that is too long, what fits, with a note. What a typed result says is written
 * where it belongs, or is private: the comment gives status and links only.
 */
export function renderComment(given: CommentFrame, view: CommentView): string {
  // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
  const frame = { ...given, redact: (text: string) => given.redact(cleanText(text)) }
  const marker = writeMarker(frame.marker, frame.seal)
  const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength))
  const answer = view.kind === 'ended' && view.report.isTyped !== true ? view.report.outcome.answer : ''
  const room = maxLength - marker.length - head.length - '\n\n\n'.length
  return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd()
}

/** The sections one below the other, as far as they fit; the first always does. */
function joinWhile(sections: readonly string[], limit: number): string {
  return sections
    .filter(Boolean)
    .reduce((text, section) => (text.length + section.length > limit ? text : `${text}\n\n${section}`))
}

function headSections(frame: CommentFrame, view: CommentView): string[] {
  switch (view.kind) {
    case 'working':
      return workingSections(frame, view)
    case 'ended': {
      const { redact, name } = frame
      const report = quietReport(frame, { ...(name !== undefined && { name }), ...view.report, redact })
      return [verdictSection(report), endFacts(frame, report), artifactsSection(report), appliedSection(report)]
    }
  }
}

/**
 * The report with no address in it that leaves a trace on an issue or pull request elsewhere: who chose it may be the
 * agent. Paths are the runner's, and gone with it.
 */
function quietReport(frame: CommentFrame, report: Report): Report {
  const { artifacts = [], applied = [] } = report
  return {
    ...report,
    artifacts: artifacts.map(({ url, ...artifact }) => ({
      ...artifact,
      url: url === null ? null : (quietUrl(frame, url) ?? null),
      path: null,
    })),
    applied: applied.map(({ url, ...operation }) => {
      const quiet = url === undefined ? undefined : quietUrl(frame, url)
      return { ...operation, ...(quiet !== undefined && { url: quiet }) }
    }),
  }
}

/** This repository's own pages are linked as they are. */
function quietUrl({ workflowRunUrl, redact }: CommentFrame, given: string): string | undefined {
  const url = redact(given)
  const here = workflowRunUrl?.split('/actions/runs/', 1)[0]
  return here !== undefined && url.startsWith(`${here}/`) ? url : withoutBacklink(url)
}

function workingSections(
  { name, redact, workflowRunUrl }: CommentFrame,
  { state, since, sessionLink, step }: CommentView & { kind: 'working' },
): string[] {
  const called = plainText(cutText(redact(name ?? ''), 120))
  const links = [
    ...(sessionLink === undefined ? [] : [linkTo(redact(sessionLink), 'Session')]),
    ...workflowLinks(workflowRunUrl).map(({ url, text }) => linkTo(url, text)),
  ]
  return [
    `## ⏳ ${called === '' ? 'Working…' : `${called}: working…`}`,
    [`${stateWords(state)} (since ${showDate(since)})`, ...links].join(' · '),
    step === undefined ? '' : `Now: ${plainText(cutText(redact(step), 500))}`,
  ]
}

function endFacts({ workflowRunUrl }: CommentFrame, report: Report): string {
  const pulls = (report.artifacts ?? []).flatMap(({ kind, title, url }) =>
    kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : [],
  )
  return factsLine(report, [...pulls, ...workflowLinks(workflowRunUrl)])
}

function workflowLinks(url: string | undefined): ReportLink[] {
  return url === undefined ? [] : [{ text: 'Workflow run', url }]
}

function stateWords(state: RunState | undefined): string {
  switch (state) {
    case undefined:
      return 'Starting'
    case 'QUEUED':
      return 'Queued'
    case 'PENDING':
    case 'CLAIMED':
      return 'Preparing'
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
      return 'In an unknown state'
  }
}

/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote =
  "*Truncated (GitHub's limit). The full answer is in the session and in the output `agent_output_file`.*\n\n"

/**
 * The answer as Markdown of at most `room` characters. Made inert it grows, by how much its text decides: so what fits
 * is searched for, never cut from Markdown that is finished.
 */
function fitAnswer({ redact, isLive }: CommentFrame, answer: string, room: number): string {
  const text = redact(headOf(answer, 2 * maxLength))
  const show = (part: string): string => (isLive ? part : makeInert(part, { topHeading: 3 }))
  const whole = answer.length > 2 * maxLength ? undefined : show(text)
  if (whole !== undefined && whole.length <= room) return whole
  const make = (length: number): string => `${show(headOf(text, length))}…`
  return cutNote + searchLongest(Math.min(text.length, room), make, room - cutNote.length)
}
