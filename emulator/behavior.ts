import { readDurationMs, type Duration } from './duration.ts'
import { anyObject, duration, listOf, object, oneOf, shape, text } from './shape.ts'

/** How a follow-up was routed, as the answer to it says. */
export const followUpOutcomes = ['live_session', 'queued_prompt', 'handoff_execution', 'queue_pending'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/** Where a server departs from the newest documentation, or from what most servers do. */
export interface Behavior {
  /** Fields of a run's body or config to refuse as unknown, as older servers do with `metadata` and `profile_id`. */
  readonly refuse: readonly string[]
  /** Fields of a run's body to drop without a word. */
  readonly ignore: readonly string[]
  /** Fields to leave out of a run's item, such as `submitted_prompt`, which older servers don't have. */
  readonly omit: readonly string[]
  /** What `metadata[name]=value` in a list does; `refused`: 403 feature_not_available. */
  readonly metadataFilter: 'works' | 'ignored' | 'refused'
  /** What `ancestor_run_id` lists: every descendant, or direct children only. Sources disagree. */
  readonly ancestors: 'descendants' | 'children'
  /** The paths that start a run; the others answer a bare 404 or 405. */
  readonly startPaths: readonly string[]
  /** What the service adds to every `prompt`, behind a blank line; `submitted_prompt` stays as sent. */
  readonly promptContext: string | undefined
  /** How far every conversation lags behind its run's state. */
  readonly conversationLagMs: number
  /** How long a run's old end state stays after a follow-up. */
  readonly followUpLagMs: number
  /** Says this of every follow-up instead of the truth; `none`: an empty object, as older servers answer. */
  readonly followUpOutcome: FollowUpOutcome | 'none' | undefined
  /** A run may have so many ancestors. */
  readonly maxTreeDepth: number
  /** With so many runs at work, a start is refused with 403 and AT_CLOUD_AGENT_CAPACITY. */
  readonly maxActiveRuns: number
  /** What the server fills in where a run's or a schedule's config leaves it out, as `computer_use_enabled: true`. */
  readonly configDefaults: Readonly<Record<string, unknown>>
}

const usual: Behavior = {
  refuse: [],
  ignore: [],
  omit: [],
  metadataFilter: 'works',
  ancestors: 'descendants',
  startPaths: ['/agent/run', '/agent/runs'],
  promptContext: undefined,
  conversationLagMs: 0,
  followUpLagMs: 300,
  followUpOutcome: undefined,
  maxTreeDepth: 10,
  maxActiveRuns: Infinity,
  configDefaults: {},
}

/** The usual behavior with these differences. */
export function behaviorOf(options: Partial<Behavior>): Behavior {
  const given = Object.entries(options).filter(([name, value]) => name in usual && value !== undefined)
  return { ...usual, ...Object.fromEntries(given) }
}

/** The same as it is written on the command line. */
interface WrittenBehavior {
  readonly refuse?: readonly string[]
  readonly ignore?: readonly string[]
  readonly omit?: readonly string[]
  readonly metadata_filter?: Behavior['metadataFilter']
  readonly ancestors?: Behavior['ancestors']
  readonly start_paths?: readonly string[]
  readonly prompt_context?: string
  readonly conversation_lag?: Duration
  readonly follow_up_lag?: Duration
  readonly follow_up_outcome?: FollowUpOutcome | 'none'
  readonly max_tree_depth?: number
  readonly max_active_runs?: number
  readonly config_defaults?: Readonly<Record<string, unknown>>
}

const count = { type: 'integer', minimum: 0 }
const written = {
  refuse: listOf(text),
  ignore: listOf(text),
  omit: listOf(text),
  metadata_filter: oneOf('works', 'ignored', 'refused'),
  ancestors: oneOf('descendants', 'children'),
  start_paths: listOf(oneOf(...usual.startPaths)),
  prompt_context: text,
  conversation_lag: duration,
  follow_up_lag: duration,
  follow_up_outcome: oneOf(...followUpOutcomes, 'none'),
  max_tree_depth: count,
  max_active_runs: count,
  config_defaults: anyObject,
}
const writtenShape = shape<WrittenBehavior>(object(written))

/** The keys, for `--help`. */
export const behaviorKeys = Object.keys(written)

/** Reads a behavior from outside; throws a TypeError that says what is wrong. */
export function readBehavior(value: unknown): Partial<Behavior> {
  const checked = writtenShape(value)
  if (!checked.ok) throw new TypeError(checked.complaint)
  const { conversation_lag: conversationLag, follow_up_lag: followUpLag, ...rest } = checked.value
  const plain: Partial<Behavior> = Object.fromEntries(Object.entries(rest).map(([name, one]) => [camelCase(name), one]))
  return {
    ...plain,
    ...(conversationLag === undefined ? {} : { conversationLagMs: readDurationMs(conversationLag) }),
    ...(followUpLag === undefined ? {} : { followUpLagMs: readDurationMs(followUpLag) }),
  }
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())
}
