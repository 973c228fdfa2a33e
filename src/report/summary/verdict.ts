/** The heading of a summary or comment, and the box that says what went wrong and what to do. */
import type { Conclusion } from '../../platform/errors.ts'
import { errorPage } from '../../oz/client/explain.ts'
import { inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'

/** `alert`: GitHub's box for it. */
const looks = {
  success: { icon: '✅', words: 'done', alert: 'NOTE' },
  failure: { icon: '❌', words: 'failed', alert: 'CAUTION' },
  blocked: { icon: '✋', words: 'blocked, waiting for a person', alert: 'WARNING' },
  cancelled: { icon: '🚫', words: 'cancelled', alert: 'WARNING' },
  timed_out: { icon: '⌛', words: 'timed out', alert: 'WARNING' },
  unknown: { icon: '❔', words: 'unknown outcome', alert: 'WARNING' },
  skipped: { icon: '⏭️', words: 'skipped', alert: 'NOTE' },
  started: { icon: '▶️', words: 'started (not waiting)', alert: 'NOTE' },
  dry_run: { icon: '📝', words: 'dry run, nothing was started', alert: 'NOTE' },
} as const satisfies Readonly<Record<Conclusion, object>>

/** The verdicts of the recipes in words; any other verdict is shown as it is. */
export const verdictWords: ReadonlyMap<string, string> = new Map([
  ['ok', 'no problems found'],
  ['comments', 'no blocking problems'],
  ['problems', 'problems found'],
  ['incomplete', 'incomplete'],
  ['ready', 'ready to work on'],
  ['needs-info', 'needs info'],
  ['not-a-problem', 'not a problem'],
  ['security', 'possible security problem'],
  ['not-fixable', 'no fix possible'],
  ['unknown', 'cause unknown'],
  ['proposed', 'fix proposed'],
  ['question', 'needs an answer'],
  ['calm', 'all quiet'],
  ['attention', 'needs attention'],
])

const verdictsOfConcern = new Set(['problems', 'incomplete', 'security', 'not-fixable', 'unknown', 'attention'])
const verdictsToAnswer = new Set(['comments', 'needs-info', 'question'])

const maxNameLength = 120
const maxVerdictLength = 100
const maxMessageLength = 2000

/** The verdict with its icon, as Markdown: `⚠️ problems found`, `❌ failed`. */
export function verdictTitle(report: Report): string {
  const { icon, words } = verdictOf(report)
  const pull = pullRequestOpened(report)
  return `${icon} ${pull === undefined ? plainText(words) : `pull request ${linkTo(pull.url, `#${pull.number}`)} opened`}`
}

/** The same with its name in plain text, for the log; with what is needed to find the run, or its pull request. */
export function headline(report: Report): string {
  const { icon, words } = verdictOf(report)
  const { conclusion, run, runId } = report.outcome
  const links = conclusion === 'started' ? [`run ${runId ?? ''}`, run?.sessionLink] : [pullRequestOpened(report)?.url]
  return [`${icon} ${nameOf(report) || 'Oz agent'}: ${words}`, ...links.filter(Boolean)].join(' · ')
}

/** What the step does, as plain text; may be empty. A title that is the beginning of a prompt says nothing. */
export function nameOf({ name, outcome, redact }: Report): string {
  const title = outcome.run?.title ?? ''
  const given = name ?? (/^\s*#/.test(title) ? '' : title)
  return cutText(oneLine(redact(given)).replace(/[.:]$/, ''), maxNameLength).trim()
}

/** Heading; where something went wrong or nothing was done, a box with the message, what to do, and the error's page. */
export function verdictSection(report: Report): string {
  const [icon = '', ...words] = verdictTitle(report).split(' ')
  const name = nameOf(report)
  // A recipe's own title keeps its number as it is: the subject is on the same page, or in the same repository.
  const isOwn = /^(?:Review|Triage|Reply) o[fn] #\d{1,10}$/.test(name)
  const heading = `## ${icon} ${isOwn ? name : plainText(name) || 'Oz agent'}: ${words.join(' ')}`
  const box = boxLines(report)
  if (box.length === 0) return heading
  const { alert } = looks[report.outcome.conclusion]
  return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n')
}

/** The agent's verdict says more than that the step succeeded; or it is why the step failed. */
function verdictOf(report: Report): { readonly icon: string; readonly words: string } {
  const { outcome, verdict = '', redact } = report
  const look = looks[outcome.conclusion]
  const isSuccess = outcome.conclusion === 'success'
  const isConcern = verdictsOfConcern.has(verdict)
  if (verdict === '' || !(isSuccess || (outcome.conclusion === 'failure' && isConcern))) return look
  const pull = pullRequestOpened(report)
  const words = pull && `pull request #${pull.number} opened`
  return {
    icon: !isSuccess ? look.icon : isConcern ? '⚠️' : verdictsToAnswer.has(verdict) ? '💬' : '✅',
    words: words ?? verdictWords.get(verdict) ?? cutText(redact(verdict), maxVerdictLength),
  }
}

function pullRequestOpened({ outcome, verdict, artifacts = [], redact }: Report) {
  if (outcome.conclusion !== 'success' || (verdict !== 'fixed' && verdict !== 'proposed')) return undefined
  const url = redact(artifacts.find(({ kind }) => kind === 'pull_request')?.url ?? '')
  const number = /\/pull\/(\d{1,10})$/.exec(url)?.[1]
  return number === undefined ? undefined : { url, number }
}

function boxLines({ outcome, redact }: Report): string[] {
  const { error, run } = outcome
  if (!error) return []
  const show = (text: string): string => plainText(cutText(redact(text), maxMessageLength))
  const code = error.code ?? run?.status?.errorCode
  const page = error.link ?? (code === undefined ? undefined : errorPage(code))
  const facts = [
    code === undefined ? '' : `Error code ${inlineCode(cutText(redact(code), 100))}`,
    page === undefined ? '' : linkTo(redact(page), 'About this error'),
  ]
    .filter(Boolean)
    .join(' · ')
  const hint = error.hint === undefined ? [] : ['', `**What to do:** ${show(error.hint)}`]
  return [`**${show(error.message)}**`, ...hint, ...(facts === '' ? [] : ['', facts])]
}
