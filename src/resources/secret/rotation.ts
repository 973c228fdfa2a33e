import { quote } from '../../inputs/fields.ts'

/** When a value was last changed where it comes from. */
export interface Rotation {
  /** As the file has it. */
  readonly text: string
  /** What was stored at this moment or later has the new value. */
  readonly settledAt: Date
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const dayMs = 86_400_000
/** A day begins and ends this much earlier or later somewhere on earth. */
const zoneMs = 14 * 3_600_000
const clockSkewMs = 300_000

/**
 * Reads a day (`2026-11-01`) or a moment with its zone. A day is over everywhere before what was stored counts as later:
 * a value sent twice does no harm, one never sent does. Gives what is wrong as a text.
 */
export function readRotation(text: string, now: Date): Rotation | string {
  const isDay = dayForm.test(text)
  const start = isDay || momentForm.test(text) ? Date.parse(isDay ? `${text}T00:00:00Z` : text) : NaN
  if (Number.isNaN(start)) {
    return `must be a day like 2026-11-01 or a moment like 2026-11-01T09:30:00Z, not ${quote(text)}.`
  }
  const earliest = isDay ? start - zoneMs : start - clockSkewMs
  if (earliest > now.getTime()) return `is in the future: ${text}.`
  return { text, settledAt: new Date(isDay ? start + dayMs + zoneMs : start) }
}
