/** What `fail_on` fails the step for. It fails closed: what could not be read or looked at counts as well. */
import { suffices } from '../../event/gate/settings.ts'
import { isSameLogin } from '../../event/person.ts'
import { createMembers } from '../../github/read/identity.ts'
import { readPullState } from '../../github/read/pull.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'
import { type ApplyContext, type ApplyRequest, counted } from './context.ts'
import { type ApplyPolicy, type Finding, severities } from './operations.ts'
import { type OwnThread, readHistory } from './review-history.ts'

type FailOn = Exclude<ApplyPolicy['failOn'], undefined>

/** What the gate must know of a finding. */
export type Standing = Pick<Finding, 'severity' | 'path' | 'line' | 'title'>

/**
 * The error where the review has findings of at least this severity that are more than a guess, earlier ones still
 * count, or there is no whole review that can be read; undefined otherwise. Names and titles are the agent's words:
 * redact the message. `standing`: of earlier reviews; a text says why they could not be read.
 */
export function judgeReview(
  { operations, verdict, lostFindings = 0 }: Pick<ApplyRequest, 'operations' | 'verdict' | 'lostFindings'>,
  failOn: FailOn,
  standing: readonly Standing[] | string,
): ActionError | undefined {
  const review = operations.find((operation) => operation.kind === 'review')
  const lost = lostFindings + (review?.unreadable ?? 0)
  const sure = (review?.findings ?? []).filter(({ confidence }) => confidence !== 'low')
  const grave = mostSevere(sure, failOn)
  const why = cutText(oneLine(review?.summary ?? ''), 300).replace(/\.$/, '')
  const reasons = [
    ...(grave.length > 0 ? [`${countOf(grave, failOn)} (${named(grave)})`] : []),
    ...standingReason(standing, grave, failOn),
    ...(review ? [] : ['the result holds no review that could be read']),
    ...(lost > 0 ? [`${counted(lost, 'finding')} could not be read`] : []),
    ...(verdict === 'incomplete' ? [`the review is incomplete${why === '' ? '' : `: ${why}`}`] : []),
  ]
  if (reasons.length === 0) return undefined
  return new ActionError(`Failed because of \`fail_on: ${failOn}\`: ${reasons.join('; ')}.`, {
    hint: 'See the review. A finding counts until it is fixed, or somebody with write access who is not the author resolves its thread.',
  })
}

/** One that is said again, and less grave or less sure by now, counts as it did: somebody may have talked the agent into it. */
function standingReason(
  standing: readonly Standing[] | string,
  findings: readonly Standing[],
  failOn: FailOn,
): string[] {
  if (typeof standing === 'string') return [`earlier findings could not be read (${standing})`]
  const silent = standing.filter(
    ({ path, line, title }) =>
      !findings.some((one) => one.path === path && (one.line === line || lettersOf(one.title) === lettersOf(title))),
  )
  return silent.length === 0 ? [] : [`${countOf(silent, failOn)} of an earlier review still open (${named(silent)})`]
}

function lettersOf(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function mostSevere(findings: readonly Standing[], failOn: FailOn): Standing[] {
  const rankOf = ({ severity }: Standing): number => severities.indexOf(severity)
  const grave = findings.filter((finding) => rankOf(finding) <= severities.indexOf(failOn))
  return grave.sort((one, other) => rankOf(one) - rankOf(other))
}

function countOf(findings: readonly Standing[], failOn: FailOn): string {
  const kind = findings.every(({ severity }) => severity === failOn) ? failOn : `${failOn} or worse`
  return counted(findings.length, `${kind} finding`)
}

const maxNamed = 3

function named(findings: readonly Standing[]): string {
  const names = findings.slice(0, maxNamed).map(({ path, line, title }) => {
    const place = line === undefined || path === '' ? path : `${path}:${line}`
    return `${place === '' ? '' : `${cutText(oneLine(place), 150)}, `}"${cutText(oneLine(title), 150)}"`
  })
  const more = findings.length > maxNamed ? [`and ${findings.length - maxNamed} more`] : []
  return [...names, ...more].join('; ')
}

/**
 * Findings of our earlier reviews that are as grave and still count. Fixed is one whose lines were changed and that is
 * not said again, or that is not said again on a later commit although nobody talked about it. A reply, or a thread
 * resolved by the author or by somebody without write access, takes nothing away. A text where GitHub didn't say.
 */
export async function readStanding(context: ApplyContext, failOn: FailOn): Promise<readonly Standing[] | string> {
  const { github, target, signal, headSha, policy } = context
  // Without reviews there are no threads of ours.
  if (!target.isPullRequest || !policy.allowed.includes('review') || !github.hasToken) return []
  try {
    const { threads } = await readHistory(context)
    const open = threads.flatMap((thread) => {
      const standing = thread.isOutdated ? undefined : standingOf(thread)
      return standing && mostSevere([standing], failOn).length > 0 ? { thread, standing } : []
    })
    if (open.length === 0) return []
    const pull = await readPullState(github, target, { signal })
    const members = createMembers(github)
    const mayDismiss = async (login: string | undefined): Promise<boolean> =>
      login !== undefined &&
      !(pull.author !== undefined && isSameLogin(login, pull.author)) &&
      suffices(await members.permissionOf({ login, id: undefined }, signal), 'write')
    const kept: Standing[] = []
    for (const { thread, standing } of open) {
      const { isAnswered, isResolved, first, resolvedBy } = thread
      // Silence counts on a later commit, where nobody has talked the reviewer out of it.
      const isFixed = !isAnswered && !isResolved && first.commit !== (headSha ?? pull.headSha)
      if (!isFixed && !(isResolved && (await mayDismiss(resolvedBy)))) kept.push(standing)
    }
    return kept
  } catch (error) {
    signal.throwIfAborted()
    return messageOf(error)
  }
}

/** Our own text: its second line says severity, title and confidence. */
function standingOf({ path, line, first }: OwnThread): Standing | undefined {
  const [, word = '', title = ''] =
    /^\*\*\S+ (Critical|Major|Minor|Nit): (.*?)\*\*(?: · (?!low confidence)|$)/m.exec(first.body.slice(0, 2_000)) ?? []
  const severity = severities.find((known) => known === word.toLowerCase())
  return (
    severity && { severity, path, ...(line !== undefined && { line }), title: title.replaceAll(/\\([^\w\s])/g, '$1') }
  )
}
