import type { Behavior } from '../../../emulator/behavior.ts'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import type { Step } from '../steps/step.ts'
import { World } from '../virtual/world.ts'
import type { Schedule, ServerCourse } from './schedule.ts'

/** What came of a schedule. Moments count from main's start. */
export interface Course {
  readonly schedule: Schedule
  readonly world: World
  readonly step: Step
  /** Undefined where main was killed before it had one. */
  readonly outcome: Outcome | undefined
  readonly mainEndedMs: number
  readonly postEndedMs: number
  /** Runs that are active when all is over, cancels that show late included. */
  readonly active: readonly string[]
}

/** Plays main, its signals and post as a runner would. */
export async function play(schedule: Schedule): Promise<Course> {
  const world = createWorld(schedule)
  const { clock } = world
  const { stop, postAfterMs, outlivesKill, ...watch } = schedule.step
  const step = world.step(watch)
  const ending = Promise.withResolvers<Outcome | undefined>()
  const main = step.begin()
  main.then(ending.resolve, ending.reject)
  if (stop.kind !== 'never') {
    void clock.after(stop.atMs).then(() => {
      if (stop.kind === 'cancel') step.cancel()
      else {
        if (!outlivesKill) step.main.kill()
        else step.loseRunner()
        ending.resolve(undefined)
      }
    })
  }
  const outcome = await clock.run(ending.promise)
  const mainEndedMs = clock.now()
  await clock.run(clock.after(postAfterMs).then(() => step.post()))
  const postEndedMs = clock.now()
  if (stop.kind === 'kill' && outlivesKill) await clock.run(main)
  await clock.pass(schedule.agent.cancelLagMs + 100)
  return { schedule, world, step, outcome, mainEndedMs, postEndedMs, active: world.active }
}

function createWorld({ seed, dialect, server, agent, ...rest }: Schedule): World {
  return new World({
    seed,
    agent: scenarioOf(agent),
    server: { dialect, faults: faultsOf(rest), ...behaviorOf(server) },
  })
}

function behaviorOf({ context, metadata, ancestors }: ServerCourse): Partial<Behavior> {
  return {
    ancestors,
    ...(context !== 'none' && { promptContext: '<system-context>\nYou are at work in /repo.\n</system-context>' }),
    omit: context === 'added_and_submitted_kept' ? [] : ['submitted_prompt'],
    refuse: metadata === 'refused' ? ['metadata'] : [],
    ignore: metadata === 'dropped' ? ['metadata'] : [],
    ...(metadata === 'not_filtered' && { metadataFilter: 'refused' }),
    ...(metadata === 'filter_ignored' && { metadataFilter: 'ignored' }),
  }
}

function childrenOf(depth: number, atMs: number): Pick<ScenarioSpec, 'children'> {
  if (depth === 0) return {}
  const states = [
    { at: 0, state: 'QUEUED' },
    { at: 500, state: 'INPROGRESS' },
  ] as const
  const child = { at: atMs, states, ...childrenOf(depth - 1, atMs) }
  return { children: depth === 1 ? [child, child] : [child] }
}

function scenarioOf({
  depth,
  childAfterMs,
  queuedMs,
  pendingMs,
  workMs,
  end,
  canCancel,
  cancelLagMs,
  conversation,
}: Schedule['agent']) {
  const workingMs = queuedMs + pendingMs
  const scenario: ScenarioSpec = {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: queuedMs, state: 'PENDING' },
      { at: workingMs, state: 'INPROGRESS' },
      ...(end === undefined ? [] : [{ at: workingMs + workMs, state: end }]),
    ],
    answer: 'Done.',
    cancel: canCancel ? 'works' : 'unsupported',
    cancel_lag: cancelLagMs,
    conversation,
    // A run that has ended starts nothing more.
    ...childrenOf(depth, end === undefined ? childAfterMs : Math.min(childAfterMs, (workingMs + workMs) * 0.8)),
  }
  return scenario
}

type Faulty = Pick<Schedule, 'posts' | 'listLagMs' | 'hasList' | 'outages' | 'refusedCancels'>

function faultsOf({ posts, listLagMs, hasList, outages, refusedCancels }: Faulty): readonly FaultSpec[] {
  const faults: FaultSpec[] = [
    { on: 'POST /agent/run', lag: listLagMs, times: 'always' },
    ...posts.map((fault, index) => ({ ...fault, on: 'POST /agent/run', nth: index + 1 })),
    ...outages
      .filter(({ lastsMs }) => lastsMs > 0)
      .map(({ on, fromMs, lastsMs, fault }) => ({ ...fault, on, from: fromMs, until: fromMs + lastsMs })),
  ]
  if (!hasList) faults.push({ on: 'GET /agent/runs', times: 'always', answer: { status: 404, text: 'no such page' } })
  if (refusedCancels > 0) {
    faults.push({
      on: 'POST /agent/runs/*/cancel',
      times: refusedCancels,
      answer: { status: 409, problem: 'conflict' },
    })
  }
  return faults
}
