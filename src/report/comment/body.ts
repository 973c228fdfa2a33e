/** What the progress comment says, as Markdown for GitHub. Pure; text from outside is inert. */
import { isEndState, type RunState } from '../../oz/client/types.ts'
import { showDate, stateWords } from '../amounts.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import { type CommentMarker, type Seal, writeMarker } from './marker.ts'
import { fitMarkdown, linkTo, maxBodyLength, plainText } from '../markdown/markdown.ts'
import { withoutBacklink } from '../markdown/inert-text.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { appliedSection, artifactsSection, factsLine } from '../summary/sections.ts'
import { verdictSection } from '../summary/verdict.ts'
import type { Report } from '../report.ts'

/** What there is to say, from the start of the step to its end. */
export type CommentView =
  | {
      readonly kind: 'working'
      /** undefined: the run is not started yet. */
      readonly state: RunState | undefined
      readonly since: Date
      readonly sessionLink: string | undefined
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
}

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
  // As far as they fit; the first always does.
  const head = (view.kind === 'working' ? workingSections(frame, view) : endSections(frame, view.report))
    .filter(Boolean)
    .reduce((text, section) => (text.length + section.length > maxHeadLength ? text : `${text}\n\n${section}`))
  const answer = view.kind === 'ended' && view.report.isTyped !== true ? view.report.outcome.answer : ''
  const start = `${marker}\n${given.redact(head)}\n\n`
  const where = 'The full answer is in the session and in the output `agent_output_file`.'
  return (start + fitMarkdown(given, answer, maxBodyLength - start.length, where)).trimEnd()
}

function workingSections(
  { name, redact, workflowRunUrl }: CommentFrame,
  { state, since, sessionLink }: CommentView & { kind: 'working' },
): string[] {
  const title = plainText(cutText(redact(name ?? ''), 120))
  const facts = [
    `${state === undefined ? 'Starting' : isEndState(state) && state !== 'BLOCKED' ? 'Ending' : stateWords[state]} (since ${showDate(since)})`,
    sessionLink === undefined ? '' : linkTo(redact(sessionLink), 'Session'),
    workflowRunUrl === undefined ? '' : linkTo(workflowRunUrl, 'Workflow run'),
  ]
  return [`## ⏳ ${title === '' ? 'Working…' : `${title}: working…`}`, facts.filter(Boolean).join(' · ')]
}

function endSections(frame: CommentFrame, given: Report): string[] {
  const { redact, name, workflowRunUrl } = frame
  const report = quietReport(frame, { ...(name !== undefined && { name }), ...given, redact })
  const links = workflowRunUrl === undefined ? [] : [{ text: 'Workflow run', url: workflowRunUrl }]
  return [verdictSection(report), factsLine(report, links), artifactsSection(report), appliedSection(report)]
}

/**
 * The report with no address in it that leaves a trace on an issue or pull request elsewhere: who chose it may be the
 * agent. Paths are the runner's, and gone with it. This repository's own pages are linked as they are.
 */
function quietReport({ workflowRunUrl, redact }: CommentFrame, report: Report): Report {
  const { artifacts = [], applied = [] } = report
  const here = workflowRunUrl?.split('/actions/runs/', 1)[0]
  const quiet = (given: string): string | undefined => {
    const url = redact(given)
    return here !== undefined && url.startsWith(`${here}/`) ? url : withoutBacklink(url)
  }
  return {
    ...report,
    artifacts: artifacts.map((artifact) => ({
      ...artifact,
      url: artifact.url === null ? null : (quiet(artifact.url) ?? null),
      path: null,
    })),
    applied: applied.map(({ url: given, ...operation }) => {
      const url = given === undefined ? undefined : quiet(given)
      return { ...operation, ...(url !== undefined && { url }) }
    }),
  }
}
