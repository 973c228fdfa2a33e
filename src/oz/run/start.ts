import { ActionError } from '../../platform/errors.ts'
import { type JsonObject, objectOf } from '../../platform/json.ts'
import type { Log } from '../../platform/ports.ts'
import { orFailure, OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { unlessAborted } from './deadline.ts'
import { findRuns } from './find.ts'
import { byAge, type RunKey, withKey } from './key.ts'
import type { LifecycleRequest, Memory, RunPorts } from './ports.ts'
import { sendOnce } from './send-once.ts'
import type { WatchEnd } from './watch.ts'

export interface StartRequest extends Pick<LifecycleRequest, 'key' | 'mayPost'> {
  /** The request but for the key. */
  readonly body: JsonObject
  /** Whether the key is made of the user's words: then an earlier run of it is adopted. */
  readonly shared: boolean
  readonly postState: Pick<Memory, 'starting' | 'unsent'>
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
}

export interface StartedRun {
  readonly id: string
  /** found: after a fault, by our own key. adopted: another step started it. */
  readonly how: 'created' | 'found' | 'adopted'
  readonly atCapacity: boolean
  /** Sent again after the server said that it had refused: if that was not true, there are two. */
  readonly resent: boolean
}

/** Starts exactly one run of the key, or finds the one there is. @throws ActionError; SendError where it may exist. */
export async function startRun(ports: RunPorts, request: StartRequest): Promise<StartedRun> {
  const earlier = request.shared ? await findEarlier(ports, request) : undefined
  if (earlier === undefined) return create(ports, request)
  const { id, stateName } = earlier
  ports.log.info(`Found the run ${id} with the same idempotency_key (${stateName}); continuing with it.`)
  return { id, how: 'adopted', atCapacity: false, resent: false }
}

function create(ports: RunPorts, { body, key, postState, signal, mayPost }: StartRequest): Promise<StartedRun> {
  const { api, log } = ports
  let resent = false
  return sendOnce<StartedRun>(ports, {
    doing: 'start the run',
    body: withKey(body, key),
    async post(toSend, options) {
      const { id, atCapacity } = await api.createRun(toSend, options)
      return { id, how: 'created', atCapacity, resent }
    },
    async look({ windowMs, ageMs }) {
      resent = true
      const finding = await findRuns(ports, { key, windowMs, maxAgeMs: ageMs, signal })
      if (finding.kind === 'absent') return { kind: 'absent', reason: 'the list of runs does not show it' }
      if (finding.kind === 'no_list') return { kind: 'blind', reason: finding.reason }
      const [{ id } = finding.runs[0]] = finding.runs.toSorted(byAge)
      log.info(`Found the run ${id} by its key; continuing with it.`)
      return { kind: 'found', effect: { id, how: 'found', atCapacity: false, resent: false } }
    },
    note(what) {
      if (what === 'sending') postState.starting(key, 'run')
      else postState.unsent()
    },
    repair: (error, refused) => withoutRefusedField(error, refused, log),
    whereToLook: `Look at https://oz.warp.dev/runs for a run whose prompt has the line "${key.line}" before you start another.`,
    signal,
    mayPost,
  })
}

/** A run worth waiting for, or already good; one that ended otherwise is replaced. */
export function isWorthKeeping(run: Run): boolean {
  return !isEndState(run.state) || run.state === 'SUCCEEDED'
}

/** Re-runs of a workflow are possible for so long. */
export const longestRerunMs = 31 * 24 * 3600_000

async function findEarlier(ports: RunPorts, { key, signal }: StartRequest): Promise<Run | undefined> {
  const search = { key: { ...key, mark: undefined }, windowMs: 0, maxAgeMs: longestRerunMs, signal }
  const finding = await findRuns(ports, { ...search, accept: isWorthKeeping })
  if (finding.kind === 'absent') return undefined
  // The oldest counts: of two that were started at once, the younger is about to be cancelled by its own step.
  if (finding.kind === 'found') return finding.runs.toSorted(byAge)[0]
  if (!finding.permanent) {
    throw new ActionError(`Couldn't look for an earlier run with this idempotency_key: ${finding.reason}.`, {
      hint: 'Nothing was started. Re-run the job once the service has recovered.',
    })
  }
  ports.log.warning(`idempotency_key has no effect, because an earlier run can't be looked for: ${finding.reason}.`)
  return undefined
}

/**
 * Fields that not every server takes. One that definitely refuses one of them gets the request once more without it; a
 * refusal that names none of the request's fields is laid to the names of ours in the metadata. Undefined where the
 * refusal is about something else.
 */
export function withoutRefusedField({ failure, message }: OzError, body: JsonObject, log: Log): JsonObject | undefined {
  if (failure.kind !== 'refused') return undefined
  const { status, code } = failure
  if (status !== 400 && status !== 422 && (status !== 403 || code !== 'feature_not_available')) return undefined
  const config = objectOf(body['config'])
  const metadata = Object.entries(objectOf(body['metadata']))
  const theirs = metadata.filter(([name]) => !name.startsWith('gha_'))
  if ('metadata' in body && (status === 403 || /metadata|gha_/.test(message))) {
    const words = "This server doesn't accept metadata; starting the run without it."
    if (theirs.length === 0) log.info(words)
    else log.warning(words)
    return omit(body, 'metadata')
  }
  const refused = configFields.find(
    ({ name, only }) => name in config && [undefined, config[name]].includes(only) && message.includes(name),
  )
  if (refused !== undefined) {
    log.warning(`This server doesn't accept ${refused.words}; starting the run without it.`)
    return { ...body, config: omit(config, refused.name) }
  }
  const words = new Set(message.split(/\W+/))
  const isNamed = [...Object.keys(body), ...Object.keys(config)].some((name) => words.has(name))
  if (isNamed || theirs.length === metadata.length) return undefined
  return theirs.length === 0 ? omit(body, 'metadata') : { ...body, metadata: Object.fromEntries(theirs) }
}

/** What is undocumented, or what recipes add; a value of the user's own is never left out, but for a profile. */
const configFields: readonly { readonly name: string; readonly only?: unknown; readonly words: string }[] = [
  { name: 'profile_id', words: 'a profile' },
  { name: 'computer_use_enabled', only: false, words: 'computer_use_enabled' },
  { name: 'idle_timeout_minutes', only: 1, words: 'idle_timeout_minutes' },
]

function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}

export interface DuplicateSearch {
  /** The run that was started or adopted. */
  readonly id: string
  readonly key: RunKey
  readonly signal: AbortSignal
  /** Its last reading, where others read it; else it is read here. */
  readonly lastReading?: () => Run | undefined
}

/** What is older was on the list when this step looked there, before it started anything. */
const longestLagMs = 10 * 60_000
/** Lists can be behind: looks come soon, and again while another step's run may still appear on them. Each wait in ms. */
const looksBeforeLeaving = [0, 1_500, 3_500]
const looksWhileWatching = [500, 1_500, 3_000, 10_000, 15_000, 30_000, 60_000]

/**
 * Two steps that share a key can both find nothing, and then both start a run; a server can make a run and say that it
 * refused to, and then is asked again. Of several runs the oldest counts, by the server's clock: gives it where it isn't
 * the one given. Trouble on the way is not insisted on. Rejects when aborted.
 */
export async function findDuplicate(
  ports: RunPorts,
  { id, key, signal, lastReading }: DuplicateSearch,
  waitsMs: readonly number[] = looksBeforeLeaving,
): Promise<Run | undefined> {
  const search = { key: { ...key, mark: undefined }, windowMs: 0, patienceMs: 0, maxAgeMs: longestLagMs, signal }
  let missing = 0
  for (const waitMs of waitsMs) {
    await ports.clock.sleep(waitMs, signal)
    const own = lastReading ? lastReading() : await orFailure(ports.api.getRun(id, { signal }), signal)
    if (own === undefined || own instanceof OzError) continue
    const others = await findRuns(ports, { ...search, accept: (run) => run.id !== id && isWorthKeeping(run) })
    if (others.kind === 'no_list' && others.permanent && (missing += 1) > 1) return undefined
    const runs = others.kind === 'found' ? others.runs : []
    const duplicate = runs.toSorted(byAge).find((run) => byAge(run, own) < 0)
    if (duplicate !== undefined) return duplicate
  }
  return undefined
}

/**
 * The same beside the watch, for as long as a server may take to list a run: two minutes. `signal` is aborted when an older
 * run has shown, and when the step must end. `close` ends the looking, and gives the older run that has shown; after the
 * run's end, also where one more look shows it.
 */
export function watchForDuplicate(ports: RunPorts, search: DuplicateSearch) {
  const shown = new AbortController()
  const over = new AbortController()
  const look = (waitsMs: readonly number[], signal: AbortSignal): Promise<Run | undefined> =>
    unlessAborted(findDuplicate(ports, { ...search, signal }, waitsMs), signal)
  const looking = look(looksWhileWatching, AbortSignal.any([search.signal, over.signal]))
  looking.then(
    (duplicate) => {
      if (duplicate) shown.abort(new Error('there is an older run'))
    },
    // What went wrong is told by `close`.
    () => undefined,
  )
  return {
    signal: AbortSignal.any([search.signal, shown.signal]),
    async close(end: WatchEnd): Promise<Run | undefined> {
      over.abort(new Error('the watch is over'))
      const duplicate = await looking
      const isSettled = search.signal.aborted || duplicate !== undefined || end.kind !== 'ended'
      return isSettled ? duplicate : look([0], search.signal)
    },
  }
}
