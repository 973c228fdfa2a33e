import { ActionError } from '../../platform/errors.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { cutText, oneLine } from '../../platform/text/text.ts'
import { type ApplyPolicy, type Finding, severities } from './operations.ts'

const maxNamed = 3

/** The error for findings as grave as `fail_on` says, or graver; undefined where there are none. */
export function judgeFindings(
  findings: readonly Finding[],
  failOn: ApplyPolicy['failOn'],
  redact: Redact,
): ActionError | undefined {
  if (failOn === undefined) return undefined
  const grave = findings
    .filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
  if (grave.length === 0) return undefined
  const named = grave.slice(0, maxNamed).map((finding) => redact(nameOf(finding)))
  const more = grave.length > maxNamed ? `; and ${grave.length - maxNamed} more` : ''
  const count = grave.length === 1 ? '1 finding is' : `${grave.length} findings are`
  return new ActionError(`${count} ${failOn} or graver (fail_on: ${failOn}): ${named.join('; ')}${more}.`, {
    hint: 'See the review. fail_on says from which severity on findings fail the step.',
  })
}

function nameOf({ path, line, severity, title }: Finding): string {
  const place = line === undefined ? path : `${path}:${line}`
  return `${severity} in ${cutText(oneLine(place), 150)}, "${cutText(oneLine(title), 150)}"`
}
