import { readDurationMs } from '../duration.ts'
import type { Artifact, StateView, StepView, Usage } from './agent.ts'
import { isEnding } from './agent.ts'
import { planArtifact } from './plan-artifact.ts'
import { planMessages, type PlannedMessage } from './plan-messages.ts'
import type { ChildSpec, StateSpec, StepSpec, TurnSpec } from './scenario.ts'

/** A turn worked out: every change with its moment, in milliseconds since the turn's start. */
export interface Plan {
  readonly states: readonly StateView[]
  readonly root: PlannedStep
  readonly artifacts: readonly { readonly atMs: number; readonly artifact: Artifact }[]
  readonly usage: readonly { readonly atMs: number; readonly usage: Usage }[]
  readonly children: readonly { readonly atMs: number; readonly spec: ChildSpec }[]
  /** When the last state is an ending: its moment. */
  readonly endMs: number | undefined
  /** All moments at which something changes, ascending. */
  readonly changesMs: readonly number[]
}

export interface PlannedStep extends Omit<StepView, 'messages' | 'steps'> {
  readonly messages: readonly PlannedMessage[]
  readonly steps: readonly PlannedStep[]
}

const quickStates: readonly StateSpec[] = [
  { at: 0, state: 'QUEUED' },
  { at: 60, state: 'PENDING', message: 'Preparing the environment' },
  { at: 150, state: 'CLAIMED', message: 'A worker has the run' },
  { at: 250, state: 'INPROGRESS' },
  { at: 1_500, state: 'SUCCEEDED' },
]

/** Works a turn out. `idPrefix` makes ids differ from turn to turn. Throws a TypeError on what can't be. */
export function planTurn(spec: TurnSpec, idPrefix: string): Plan {
  const states = (spec.states ?? quickStates).map(planState).sort((one, other) => one.sinceMs - other.sinceMs)
  const last = states.at(-1)
  const lastMs = last?.sinceMs ?? 0
  const { messages = [], steps = [] } = spec
  const answer = spec.answer === undefined ? [] : [{ at: lastMs, text: spec.answer, id: `${idPrefix}answer` }]
  const root = planStep({ id: `${idPrefix}root`, messages: [...messages, ...answer], steps }, idPrefix)
  const artifacts = (spec.artifacts ?? []).map((artifact, index) => ({
    atMs: artifact.at === undefined ? lastMs : readDurationMs(artifact.at),
    artifact: planArtifact(artifact, `${idPrefix}artifact-${index + 1}`),
  }))
  const usage = planUsage(spec.usage ?? [], lastMs)
  return {
    states,
    root,
    artifacts,
    usage,
    children: (spec.children ?? [])
      .map((child) => ({ atMs: readDurationMs(child.at ?? 0), spec: child }))
      .sort((one, other) => one.atMs - other.atMs),
    endMs: last && isEnding(last.state) ? last.sinceMs : undefined,
    changesMs: [
      ...states.map(({ sinceMs }) => sinceMs),
      ...[...artifacts, ...usage].map(({ atMs }) => atMs),
      ...momentsOf(root),
    ].sort((one, other) => one - other),
  }
}

function planState({ at, ...state }: StateSpec): StateView {
  return { ...state, sinceMs: readDurationMs(at) }
}

function planStep(spec: StepSpec, idPrefix: string): PlannedStep {
  const { id = `${idPrefix}step`, description, summary } = spec
  return {
    id,
    ...(description === undefined ? {} : { description }),
    ...(summary === undefined ? {} : { summary }),
    messages: planMessages(spec.messages ?? [], idPrefix),
    steps: (spec.steps ?? []).map((nested, index) => planStep(nested, `${idPrefix}${index + 1}-`)),
  }
}

function planUsage(usage: NonNullable<TurnSpec['usage']>, lastMs: number): Plan['usage'] {
  if (!isList(usage)) return [{ atMs: lastMs, usage }]
  return usage
    .map((entry) => ({ atMs: readDurationMs(entry.at), usage: entry.usage }))
    .sort((one, other) => one.atMs - other.atMs)
}

/** Array.isArray does not narrow readonly lists. */
function isList<T>(value: readonly T[] | Readonly<Record<string, unknown>>): value is readonly T[] {
  return Array.isArray(value)
}

function momentsOf(step: PlannedStep): number[] {
  return [
    ...step.messages.flatMap(({ versions }) => versions.map(({ atMs }) => atMs)),
    ...step.steps.flatMap(momentsOf),
  ]
}
