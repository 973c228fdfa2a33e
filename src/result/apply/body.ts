/** Texts of the agent as they are written to GitHub: no secret in them, inert, and no longer than GitHub takes. */
import { searchLongest } from '../../platform/text/fit.ts'
import { makeInert } from '../../report/markdown/markdown.ts'
import type { Redact } from '../../platform/text/redact.ts'
import type { ApplyContext } from './context.ts'
import { cleanText, headOf } from '../../platform/text/text.ts'

/** GitHub takes 65,536 characters, and doesn't say of which kind. */
export const maxBodyLength = 65_000

/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote =
  '*This is too long for GitHub: here is how it begins. The output `result` of the step has the whole.*\n\n'

/** What an agent's text is written with. */
export interface TextFrame {
  readonly redact: Redact
  /** `owner/name` on github.com: `#12` and commits become links that notify nobody. Undefined on other servers. */
  readonly repository?: string | undefined
}

/** The frame of texts about this repository. */
export function textFrameOf({ redact, serverUrl, target }: ApplyContext): TextFrame {
  const isOnGitHub = serverUrl === 'https://github.com'
  return { redact, repository: isOnGitHub ? `${target.owner}/${target.repo}` : undefined }
}

/** A text that was cleaned before it was searched: an invisible character between those of a key would hide it. */
export function redactClean(redact: Redact, text: string): string {
  return redact(cleanText(text))
}

/** Markdown made inert, of at most `room` characters; what is too long is cut at its source, and says so. */
export function fitMarkdown({ redact, repository }: TextFrame, markdown: string, room: number): string {
  const text = redactClean(redact, headOf(markdown, 2 * maxBodyLength)).trim()
  const show = (part: string): string =>
    redact(makeInert(part, { topHeading: 3, ...(repository !== undefined && { repository }) })).trim()
  const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text)
  if (whole !== undefined && whole.length <= room) return whole
  const make = (length: number): string => `${show(headOf(text, length))}…`
  return cutNote + searchLongest(Math.min(text.length, room), make, room - cutNote.length)
}
