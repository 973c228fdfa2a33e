import { isEndState, type RunState } from '../../oz/client/types.ts'
import type { Outcome, StateChange } from '../../oz/run/outcome.ts'
import { showDuration, stateSpans } from '../amounts.ts'

/** More changes than this make no picture. */
const maxChanges = 40
/** Up to here each second gets its mark: closer ones would repeat their labels. */
const shortMs = 15_000
/** A day on which no place changes its clocks: the axis shows local time, and starts at midnight. */
const day = '2001-01-01'

/** Without it the chart keeps wide margins for the names of sections it doesn't have. */
const look = `---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---`

const words: Readonly<Record<RunState, string>> = {
  QUEUED: 'Queued',
  PENDING: 'Pending',
  CLAIMED: 'Claimed',
  INPROGRESS: 'Working',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  ERROR: 'Platform error',
  BLOCKED: 'Blocked',
  CANCELLED: 'Cancelled',
  UNKNOWN: 'Unknown',
}

/** A state that took less than this, or less than a twentieth of the run, tells nothing. */
const leastWeightMs = 5_000

/** The run's states as a Mermaid chart; empty where there are not two or more that took a while. */
export function timeline(outcome: Outcome): string {
  const spans = stateSpans(outcome)
  const weights = spans.map(({ startMs, endMs }) => endMs - startMs)
  const leastMs = Math.max(leastWeightMs, weights.reduce((sum, ms) => sum + ms, 0) / 20)
  if (weights.filter((ms) => ms >= leastMs).length < 2 || outcome.history.length > maxChanges) return ''
  const bars = spans.map(({ state, startMs, endMs }) => {
    const name = `${words[state]} ${showDuration(endMs - startMs)}`
    return `    ${name} :${state === 'INPROGRESS' ? 'active, ' : 'done, '}${moment(startMs)}, ${moment(endMs)}`
  })
  const lifeMs = (spans.at(-1)?.endMs ?? 0) - (spans[0]?.startMs ?? 0)
  const end = outcome.history.find(({ state }) => isEndState(state))
  return [
    '```mermaid',
    look,
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
    ...(lifeMs < shortMs ? ['    tickInterval 1second'] : []),
    '    todayMarker off',
    ...bars,
    ...(end ? [milestone(end)] : []),
    '```',
  ].join('\n')
}

function milestone({ state, atMs }: StateChange): string {
  const tag = state === 'SUCCEEDED' ? 'milestone' : 'crit, milestone'
  return `    ${words[state]} :${tag}, ${moment(atMs)}, 0s`
}

/** Never past the day's end: a longer life is cut off there. */
function moment(ms: number): string {
  const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1)
  return `${day} ${new Date(inDay).toISOString().slice(11, 23)}`
}
