/** A cron expression of five fields, in UTC. */
export interface Cron {
  /** The first moment after this one, to the minute; undefined if there is none within some years. */
  nextAfter(date: Date): Date | undefined
}

interface Field {
  readonly min: number
  readonly max: number
  readonly names?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const minuteField = { min: 0, max: 59 }
const hourField = { min: 0, max: 23 }
const dayField = { min: 1, max: 31 }
const monthField = { min: 1, max: 12, names: months }
const weekdayField = { min: 0, max: 7, names: weekdays }
const dayMs = 86_400_000
/** Leap days come at most eight years apart. */
const searchDays = 366 * 8

/** Reads a cron expression; undefined when it is none. */
export function readCron(expression: string): Cron | undefined {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...more] = expression.trim().split(/\s+/)
  const minutes = readField(minute, minuteField)
  const hours = readField(hour, hourField)
  const days = readField(day, dayField)
  const inMonths = readField(month, monthField)
  const onWeekdays = readField(weekday, weekdayField)
  if (!minutes || !hours || !days || !inMonths || !onWeekdays || more.length > 0) return undefined
  if (onWeekdays.has(7)) onWeekdays.add(0)
  const isDay = (date: Date) => {
    const [byDay, byWeekday] = [days.has(date.getUTCDate()), onWeekdays.has(date.getUTCDay())]
    // Where both are restricted, either will do: so has cron always done it.
    const fits = day !== '*' && weekday !== '*' ? byDay || byWeekday : byDay && byWeekday
    return fits && inMonths.has(date.getUTCMonth() + 1)
  }
  const times = [...hours].flatMap((h) => [...minutes].map((m) => h * 60 + m)).sort((one, other) => one - other)
  return { nextAfter: (date) => nextAfter(date, isDay, times) }
}

function nextAfter(date: Date, isDay: (day: Date) => boolean, minutesOfDay: readonly number[]): Date | undefined {
  const today = Math.floor(date.getTime() / dayMs) * dayMs
  for (let dayStart = today; dayStart < today + searchDays * dayMs; dayStart += dayMs) {
    if (!isDay(new Date(dayStart))) continue
    const minute = minutesOfDay.find((one) => dayStart + one * 60_000 > date.getTime())
    if (minute !== undefined) return new Date(dayStart + minute * 60_000)
  }
  return undefined
}

/** The values a field allows: a list of ranges, each perhaps with `/step`. */
function readField(text: string, field: Field): Set<number> | undefined {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [range = '', step = '1', ...more] = part.split('/')
    const [from, to] = readRange(range, field, part !== range)
    const by = /^\d+$/.test(step) ? Number(step) : 0
    if (from === undefined || to === undefined || from > to || by < 1 || more.length > 0) return undefined
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values
}

/** `*`, `a-b`, or `a`, which is one value, or all from it on where a step follows. */
function readRange(text: string, field: Field, stepped: boolean): readonly [number | undefined, number | undefined] {
  if (text === '*') return [field.min, field.max]
  const [first = '', last, ...more] = text.split('-')
  if (more.length > 0) return [undefined, undefined]
  const from = readValue(first, field)
  if (last !== undefined) return [from, readValue(last, field)]
  return [from, stepped ? field.max : from]
}

function readValue(text: string, { min, max, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase())
  const value = named >= 0 ? named + min : /^\d+$/.test(text) ? Number(text) : NaN
  return value >= min && value <= max ? value : undefined
}
