const hourMs = 3_600_000
const units = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs } as const

export const mostPeriodDays = 92

/** `24h`, `7d` or `2w` in milliseconds; undefined for anything else, and for more than 92 days. */
export function readPeriodMs(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})\s*([hdw])$/.exec(text) ?? []
  const ms = unit === 'h' || unit === 'd' || unit === 'w' ? Number(count) * units[unit] : 0
  return ms > 0 && ms <= mostPeriodDays * units.d ? ms : undefined
}
