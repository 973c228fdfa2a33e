import { quote } from '../../inputs/fields.ts'
import { messageOf } from '../../platform/errors.ts'

export type CronReading =
  | {
      readonly kind: 'cron'
      /** With single spaces. */
      readonly expression: string
      /** The next three times it is due, in UTC as the service takes it. */
      readonly nextRuns: readonly Date[]
    }
  | { readonly kind: 'problem'; readonly message: string }

/** The service documents the five fields of classic cron; what a library knows beyond them would be refused there. */
const fieldForms = [
  /^[\d*,/-]+$/,
  /^[\d*,/-]+$/,
  /^[\d*,/-]+$/,
  /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
  /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
]
const fieldNames = 'minute, hour, day of the month, month, day of the week'
const shownRuns = 3

/** Reads a cron expression of five fields; `from` is now. */
export async function readCron(text: string, from: Date): Promise<CronReading> {
  const fields = text.trim().split(/\s+/)
  const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field))
  if (!isForm) return { kind: 'problem', message: `must be five fields, ${fieldNames}, not ${quote(text)}.` }
  const expression = fields.join(' ')
  const { Cron } = await import(/* webpackChunkName: "resources" */ 'croner')
  try {
    const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from)
    if (nextRuns.length > 0) return { kind: 'cron', expression, nextRuns }
    return { kind: 'problem', message: `never comes: there is no such day as in ${quote(expression)}.` }
  } catch (error) {
    return { kind: 'problem', message: `makes no sense as ${quote(text)}: ${tidy(messageOf(error))}` }
  }
}

/** The library counts months from 0 when it names a wrong one. */
function tidy(message: string): string {
  const words = message.replace(/^CronPattern: /, '').replace(/^(Invalid value for month): .*$/, '$1')
  return `${words.replace(/\.$/, '')}.`
}
