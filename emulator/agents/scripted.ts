import { readDurationMs } from '../duration.ts'
import {
  plainTraits,
  type Agent,
  type ArtifactView,
  type ChildView,
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
import { readScenario, type ChildSpec, type ScenarioSpec, type TurnSpec } from './scenario.ts'

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

/** Every turn that the scenario holds, those of its children too. */
function turnsOf(spec: ScenarioSpec): readonly TurnSpec[] {
  const turns = [spec, ...(spec.follow_ups ?? [])]
  return [...turns, ...turns.flatMap(({ children = [] }) => children.flatMap(turnsOf))]
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
    ...(spec.context === undefined ? {} : { context: spec.context }),
    ...(spec.conversation_lag === undefined ? {} : { conversationLagMs: readDurationMs(spec.conversation_lag) }),
    ...(spec.follow_up_outcome === undefined ? {} : { followUpOutcome: spec.follow_up_outcome }),
    ...(spec.follow_up_lag === undefined ? {} : { followUpLagMs: readDurationMs(spec.follow_up_lag) }),
    ...(spec.harness_usage === undefined ? {} : { harnessUsage: spec.harness_usage }),
  }
}

/** States in which no agent has been at work yet, or ever will be. */
const idleStates: readonly string[] = ['QUEUED', 'PENDING', 'CLAIMED', 'ERROR', 'CANCELLED']

class ScriptedTurn implements Turn {
  readonly traits: Traits
  readonly #plan: Plan
  readonly #startMs: number
  #cancelledAtMs: number | undefined
  #interruptedAtMs: number | undefined

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
    if (this.#interruptedAtMs !== undefined || this.#plan.endMs === undefined) return undefined
    return this.#startMs + this.#plan.endMs
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

  statesUpTo(ms: number): readonly StateView[] {
    const elapsed = this.#elapsed(ms)
    const planned = this.#plan.states.filter(({ sinceMs }) => sinceMs <= elapsed)
    const states = planned.map((state) => ({ ...state, sinceMs: this.#startMs + state.sinceMs }))
    const last = this.stateAt(ms)
    return last.sinceMs === this.#cancelledAtMs ? [...states, last] : states
  }

  childrenAt(ms: number): readonly ChildView[] {
    const elapsed = this.#elapsed(ms)
    return this.#plan.children
      .filter(({ atMs }) => atMs <= elapsed)
      .map(({ atMs, spec }) => childOf(spec, this.#startMs + atMs))
  }

  interrupt(ms: number): void {
    const endsAtMs = this.endsAtMs()
    if (endsAtMs === undefined || ms < endsAtMs) this.#interruptedAtMs ??= ms
  }

  /** A finish that comes first counts as the finish. */
  cancel(ms: number): void {
    const endsAtMs = this.endsAtMs()
    if (this.#cancelledAtMs === undefined && (endsAtMs === undefined || ms < endsAtMs)) this.#cancelledAtMs = ms
  }

  /** Nothing more happens once it is cancelled or interrupted. */
  #elapsed(ms: number): number {
    return Math.min(ms, this.#cancelledAtMs ?? ms, this.#interruptedAtMs ?? ms) - this.#startMs
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

function childOf(spec: ChildSpec, atMs: number): ChildView {
  const { prompt = 'A part of the task', metadata } = spec
  const scenario = Object.fromEntries(Object.entries(spec).filter(([name]) => !ownOfChildren.includes(name)))
  return { atMs, request: { prompt, ...(metadata ? { metadata } : {}) }, agent: () => scriptedAgent(scenario) }
}

/** What a child has and a scenario hasn't. */
const ownOfChildren: readonly string[] = ['at', 'prompt', 'metadata']

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
