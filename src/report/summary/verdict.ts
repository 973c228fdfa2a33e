import type { Conclusion } from '../../platform/errors.ts'
import { errorPage } from '../../oz/client/explain.ts'
import { inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'
import { cutText } from '../../platform/text/text.ts'

interface Look {
  readonly title: string
  /** GitHub's box for it. */
  readonly alert: 'CAUTION' | 'WARNING' | 'NOTE'
}

const looks: Readonly<Record<Conclusion, Look>> = {
  success: { title: '✅ Done', alert: 'NOTE' },
  failure: { title: '❌ Failed', alert: 'CAUTION' },
  blocked: { title: '✋ Blocked: the agent waits for a person', alert: 'WARNING' },
  cancelled: { title: '🚫 Cancelled', alert: 'WARNING' },
  timed_out: { title: '⌛ Out of time', alert: 'WARNING' },
  unknown: { title: '❔ Nobody knows how it ended', alert: 'WARNING' },
  skipped: { title: '⏭️ Skipped', alert: 'NOTE' },
  started: { title: '▶️ Started, not waited for', alert: 'NOTE' },
  dry_run: { title: '📝 Dry run: nothing was started', alert: 'NOTE' },
}

const maxNameLength = 120
const maxMessageLength = 2000

/** The verdict in words, with its sign. */
export function verdictTitle({ outcome }: Report): string {
  return looks[outcome.conclusion].title
}

/** What the step is called, as plain text; may be empty. */
export function nameOf({ name, outcome, redact }: Report): string {
  return cutText(redact(name ?? outcome.run?.title ?? ''), maxNameLength).trim()
}

/** Heading, and in a box what went wrong or why it was skipped, the way out, the error's code and page. */
export function verdictSection(report: Report): string {
  const name = nameOf(report)
  const heading = `## ${verdictTitle(report)}${name === '' ? '' : ` · ${plainText(name)}`}`
  const box = boxLines(report)
  if (box.length === 0) return heading
  const { alert } = looks[report.outcome.conclusion]
  return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n')
}

function boxLines({ outcome, redact }: Report): string[] {
  const { error, run } = outcome
  const show = (text: string): string => plainText(cutText(redact(text), maxMessageLength))
  if (!error) return []
  const code = error.code ?? run?.status?.errorCode
  const page = error.link ?? (code === undefined ? undefined : errorPage(code))
  const more = [
    code === undefined ? '' : `Error code ${inlineCode(cutText(redact(code), 100))}`,
    page === undefined
      ? ''
      : linkTo(redact(page), code === undefined ? 'More about it' : 'What it means and what to do'),
  ]
  const hint = error.hint === undefined ? [] : ['', `**What to do:** ${show(error.hint)}`]
  const facts = more.filter(Boolean).join(' · ')
  return [`**${show(error.message)}**`, ...hint, ...(facts === '' ? [] : ['', facts])]
}
