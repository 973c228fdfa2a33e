/** `1500`, `'1500ms'`, `'1.5s'`, `'2m'` or `'1h'`; a bare number is milliseconds. */
export type Duration = number | string

const unitMs: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

/** Reads a duration as milliseconds. Throws a TypeError on anything else, naming what came. */
export function readDurationMs(duration: Duration): number {
  const ms = durationMs(duration)
  if (ms === undefined) {
    throw new TypeError(
      `A duration is a number of milliseconds or like 500ms, 1.5s, 2m, 1h; got ${JSON.stringify(duration)}`,
    )
  }
  return ms
}

export function isDuration(text: string): boolean {
  return durationMs(text) !== undefined
}

function durationMs(duration: Duration): number | undefined {
  const parts = /^(-?\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(String(duration).trim())
  const factor = unitMs[parts?.[2] ?? 'none']
  return parts && factor !== undefined ? Number(parts[1]) * factor : undefined
}
