import { readDurationMs } from '../duration.ts'
import {
  plainTraits,
  type Agent,
  type ArtifactView,
  type MessageView,
  type StateView,
  type StepView,
  type Task,
  type Traits,
  type Turn,
  type Usage,
} from './agent.ts'
import { fillIn } from './fill-in.ts'
import { planTurn, type Plan, type PlannedStep } from './plan.ts'
import type { PlannedMessage } from './plan-messages.ts'
import { readScenario, type ScenarioSpec, type TurnSpec } from './scenario.ts'

/** A scenario for all runs, or one made for each. */
export type ScenarioSource = ScenarioSpec | ((task: Task) => ScenarioSpec)

/**
 * An agent that plays a scenario. No timers: where a run stands follows from the plan and the clock.
 * Throws a TypeError on a scenario that can't be played.
 */
export function scriptedAgent(source: ScenarioSource): Agent {
  if (typeof source !== 'function') for (const turn of turnsOf(readScenario(source))) planTurn(turn, '')
  return {
    begin: (task) => {
      const spec = readScenario(typeof source === 'function' ? source(task) : fillIn(source, task))
      const turn = turnOf(spec, task)
      return new ScriptedTurn(planTurn(turn, `${task.runId}-t${task.earlier.length + 1}-`), task, defaultsOf(spec))
    },
    close: () => Promise.resolve(),
    faults: typeof source === 'function' ? [] : (source.faults ?? []),
  }
}

function turnsOf(spec: ScenarioSpec): readonly TurnSpec[] {
  return [spec, ...(spec.follow_ups ?? [])]
}

function turnOf(spec: ScenarioSpec, task: Task): TurnSpec {
  const followUp = task.earlier.length - 1
  if (followUp < 0) return spec
  return spec.follow_ups?.[followUp] ?? spec.follow_ups?.at(-1) ?? followUpTurn(task.message)
}

/** What a follow-up sets off where the scenario says nothing of it. */
function followUpTurn(message: string): TurnSpec {
  const [firstLine = ''] = message.trimStart().split('\n')
  return {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 50, state: 'INPROGRESS' },
      { at: 500, state: 'SUCCEEDED' },
    ],
    answer: `Done, as asked: ${firstLine.slice(0, 200)}`,
  }
}

function defaultsOf(spec: ScenarioSpec): Traits {
  return {
    ...plainTraits,
    ...(spec.title === undefined ? {} : { title: spec.title }),
    atCapacity: spec.at_capacity ?? plainTraits.atCapacity,
    conversation: spec.conversation ?? plainTraits.conversation,
    cancel: spec.cancel ?? plainTraits.cancel,
    cancelLagMs: readDurationMs(spec.cancel_lag ?? 0),
    overrides: spec.overrides ?? plainTraits.overrides,
  }
}

/** States in which no agent has been at work yet, or ever will be. */
const idleStates: readonly string[] = ['QUEUED', 'PENDING', 'CLAIMED', 'ERROR', 'CANCELLED']

class ScriptedTurn implements Turn {
  readonly traits: Traits
  readonly #plan: Plan
  readonly #startMs: number
  #cancelledAtMs: number | undefined

  constructor(plan: Plan, task: Task, traits: Traits) {
    this.#plan = plan
    this.#startMs = task.notBeforeMs
    this.traits = traits
  }

  startsAtMs(): number {
    return this.#startMs
  }

  endsAtMs(): number | undefined {
    if (this.#cancelledAtMs !== undefined) return this.#cancelledAtMs
    return this.#plan.endMs === undefined ? undefined : this.#startMs + this.#plan.endMs
  }

  stateAt(ms: number): StateView {
    if (this.#cancelledAtMs !== undefined && ms >= this.#cancelledAtMs) {
      return { state: 'CANCELLED', sinceMs: this.#cancelledAtMs, message: 'Cancelled by user' }
    }
    const elapsed = this.#elapsed(ms)
    const { states } = this.#plan
    const state = states.findLast(({ sinceMs }) => sinceMs <= elapsed) ?? states[0]
    return state ? { ...state, sinceMs: this.#startMs + state.sinceMs } : { state: 'QUEUED', sinceMs: this.#startMs }
  }

  workingSinceMs(ms: number): number | undefined {
    const elapsed = this.#elapsed(ms)
    const first = this.#plan.states.find(({ state }) => !idleStates.includes(state))
    return first && first.sinceMs <= elapsed ? this.#startMs + first.sinceMs : undefined
  }

  changedAtMs(ms: number): number {
    if (this.#cancelledAtMs !== undefined && ms >= this.#cancelledAtMs) return this.#cancelledAtMs
    return this.#startMs + lastUpTo(this.#plan.changesMs, this.#elapsed(ms))
  }

  stepAt(ms: number): StepView {
    return this.#viewStep(this.#plan.root, this.#elapsed(ms))
  }

  artifactsAt(ms: number): readonly ArtifactView[] {
    const elapsed = this.#elapsed(ms)
    return this.#plan.artifacts
      .filter(({ atMs }) => atMs <= elapsed)
      .map(({ atMs, artifact }) => ({ createdAtMs: this.#startMs + atMs, artifact }))
  }

  usageAt(ms: number): Usage | undefined {
    const elapsed = this.#elapsed(ms)
    return this.#plan.usage.findLast(({ atMs }) => atMs <= elapsed)?.usage
  }

  /** A finish that comes first counts as the finish. */
  cancel(ms: number): void {
    const endsAtMs = this.endsAtMs()
    if (this.#cancelledAtMs === undefined && (endsAtMs === undefined || ms < endsAtMs)) this.#cancelledAtMs = ms
  }

  /** Nothing more happens once it is cancelled. */
  #elapsed(ms: number): number {
    return Math.min(ms, this.#cancelledAtMs ?? ms) - this.#startMs
  }

  #viewStep(step: PlannedStep, elapsed: number): StepView {
    const { messages, steps, summary, ...rest } = step
    const nested = steps.map((one) => this.#viewStep(one, elapsed)).filter(({ messages: [first] }) => first)
    const done = this.#plan.endMs !== undefined && elapsed >= this.#plan.endMs
    return {
      ...rest,
      ...(done && summary !== undefined ? { summary } : {}),
      messages: messages.flatMap((message) => this.#viewMessage(message, elapsed)),
      steps: nested,
    }
  }

  #viewMessage({ id, role, timestampMs, versions }: PlannedMessage, elapsed: number): readonly MessageView[] {
    const version = versions.findLast(({ atMs }) => atMs <= elapsed)
    return version ? [{ id, role, timestampMs: this.#startMs + timestampMs, content: version.content }] : []
  }
}

/** The last of ascending moments that is not after `ms`; 0 if none. */
function lastUpTo(ascending: readonly number[], ms: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return ascending[low - 1] ?? 0
}
