import type { Course } from './play.ts'
import type { Outage, Schedule } from './schedule.ts'

const slackMs = 5_000
const cancelMs = 7_000
const postMs = 120_000

/** What must never happen, and did. Empty where all is well. */
export function findFaults(course: Course): readonly string[] {
  return [...judgeRuns(course), ...judgeOutcome(course), ...judgeTimes(course), ...judgeLeftBehind(course)]
}

function* judgeRuns({ world, outcome }: Course): Iterable<string> {
  const runs = world.roots
  if (runs.length > 1) yield `${runs.length} runs of one key`
  if (runs.length === 0 && outcome?.error === undefined && outcome !== undefined)
    yield 'no run, and no failure reported'
}

function* judgeOutcome({ world, outcome, schedule }: Course): Iterable<string> {
  if (outcome === undefined) return
  const [run] = world.roots
  if (outcome.conclusion === 'success' && run?.state !== 'SUCCEEDED') yield `success, but ${run?.state ?? 'no run'}`
  if (outcome.conclusion === 'started' && schedule.step.wait) yield 'started, though it was to be waited for'
  if (outcome.runId !== undefined && outcome.runId !== run?.id) yield `an id nobody gave: ${outcome.runId}`
  if (outcome.conclusion !== 'success' && outcome.conclusion !== 'started' && !outcome.error) {
    yield `${outcome.conclusion} without an error`
  }
}

function* judgeTimes({ schedule, mainEndedMs, postEndedMs, step }: Course): Iterable<string> {
  const { stop, timeoutMs, postAfterMs } = schedule.step
  if (mainEndedMs > timeoutMs + slackMs) yield `main ended ${mainEndedMs - timeoutMs} ms after its deadline`
  if (stop.kind === 'cancel' && mainEndedMs > stop.atMs + cancelMs) {
    yield `main ended ${mainEndedMs - stop.atMs} ms after the cancel`
  }
  const tookMs = postEndedMs - mainEndedMs - postAfterMs
  if (tookMs > postMs + 100) yield `post took ${tookMs} ms`
  if (step.state['settled'] === 'true' && tookMs > 1) yield 'post did something after a normal end'
}

/** Runs that should have been cancelled, where the server lets them be found and cancelled. */
function* judgeLeftBehind({ schedule, world, active, outcome, mainEndedMs, step }: Course): Iterable<string> {
  const { onTimeout, wait } = schedule.step
  const isLeft = !wait && step.state['settled'] === 'true'
  const isToBeLeft = onTimeout === 'leave' && outcome !== undefined && outcome.conclusion !== 'cancelled'
  // A run that waits for a person goes on with all it started, also where main was killed just after it had seen that.
  const isBlocked = world.roots[0]?.state === 'BLOCKED' && step.state['settled'] === 'true'
  if (isLeft || isToBeLeft || outcome?.conclusion === 'blocked' || isBlocked) return
  const isKnown = (step.state['run_id'] ?? '') !== ''
  const roots = world.roots.map(({ id }) => id)
  for (const id of active) {
    const needsList = !isKnown || !roots.includes(id)
    if (canBeCancelled(schedule, { mainEndedMs, needsList })) yield `left behind: ${id}`
  }
}

interface Need {
  readonly mainEndedMs: number
  /** Whether it can be found on the list only: its id is not known, or another run started it. */
  readonly needsList: boolean
}

/** Servers that show the run and take its cancel, without trouble for longer than post's budget bears. */
function canBeCancelled({ dialect, agent, hasList, outages }: Schedule, { mainEndedMs, needsList }: Need): boolean {
  const relevant = outages.filter(({ on }) => needsList || on !== 'GET /agent/runs')
  const isCalm = relevant.every((outage) => isShort(outage, mainEndedMs))
  return dialect !== 'bare' && agent.canCancel && (hasList || !needsList) && isCalm
}

function isShort(outage: Outage, mainEndedMs: number): boolean {
  const { on, fromMs, lastsMs, fault } = outage
  if (on === 'GET /agent/runs/*/conversation' || fromMs > mainEndedMs + postMs) return true
  const status = fault.answer?.status ?? 0
  // A list that says 404 is none: nobody waits for it to come back.
  if (on === 'GET /agent/runs' && status === 404) return fromMs + lastsMs < mainEndedMs
  if ([304, 403, 405, 421].includes(status) && on !== 'GET /agent/runs/*') return isOddOnce(outage, mainEndedMs)
  return fromMs + lastsMs < mainEndedMs + 15_000 || (lastsMs <= 15_000 && fault.stall === undefined)
}

/** One odd answer means nothing; one that comes for seconds has to be believed, of a cancel for ten. */
function isOddOnce({ on, fromMs, lastsMs, fault }: Outage, mainEndedMs: number): boolean {
  if (on !== 'GET /agent/runs') return lastsMs < 9_000 || fromMs + lastsMs < mainEndedMs
  // The list is asked again for twenty seconds, but where it is said not to exist.
  if (fault.answer?.status !== 405) return lastsMs < 15_000 || fromMs + lastsMs < mainEndedMs + 15_000
  return lastsMs < 300 || fromMs + lastsMs < mainEndedMs - 5_000
}
