import { ActionError } from '../../platform/errors.ts'
import { type JsonObject, objectOf } from '../../platform/json.ts'
import type { Log } from '../../platform/ports.ts'
import type { OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { type Finding, findRuns } from './find.ts'
import { byAge, type RunKey, withKey } from './key.ts'
import type { Memory, RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'

export interface StartRequest {
  /** The request but for the key. */
  readonly body: JsonObject
  readonly key: RunKey
  /** Whether the key is made of the user's words: then an earlier run of it is adopted. */
  readonly shared: boolean
  readonly postState: Pick<Memory, 'starting' | 'unsent'>
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
  /** False once post told this process to stop. */
  readonly mayPost: () => boolean
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
  ports.log.info(`Found the run ${earlier.id} of the same idempotency_key (${earlier.stateName}); going on with it.`)
  return { id: earlier.id, how: 'adopted', atCapacity: false, resent: false }
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
      return toSighting(ports, await findRuns(ports, { key, windowMs, maxAgeMs: ageMs, signal }))
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

function toSighting({ log }: RunPorts, finding: Finding): Sighting<StartedRun> {
  switch (finding.kind) {
    case 'found': {
      const [{ id } = finding.runs[0]] = finding.runs.toSorted(byAge)
      log.info(`Found the run ${id} by its key; going on with it.`)
      return { kind: 'found', effect: { id, how: 'found', atCapacity: false, resent: false } }
    }
    case 'absent':
      return { kind: 'absent', reason: 'the list of runs does not show it' }
    case 'no_list':
      return { kind: 'blind', reason: finding.reason }
  }
}

/** A run worth waiting for, or already good; one that ended otherwise is replaced. */
export function isWorthKeeping(run: Run): boolean {
  return !isEndState(run.state) || run.state === 'SUCCEEDED'
}

/** Re-runs of a workflow are possible for so long. */
export const longestRerunMs = 31 * 24 * 3600_000

async function findEarlier(ports: RunPorts, { key, signal }: StartRequest): Promise<Run | undefined> {
  const finding = await findRuns(ports, {
    key: { ...key, mark: undefined },
    windowMs: 0,
    maxAgeMs: longestRerunMs,
    signal,
    accept: isWorthKeeping,
  })
  switch (finding.kind) {
    case 'found':
      // The oldest counts: of two that were started at once, the younger is about to be cancelled by its own step.
      return finding.runs.toSorted(byAge)[0]
    case 'absent':
      return undefined
    case 'no_list':
      if (finding.permanent) {
        ports.log.warning(`idempotency_key has no effect, for an earlier run can't be looked for: ${finding.reason}.`)
        return undefined
      }
      throw new ActionError(`Could not look for an earlier run of idempotency_key: ${finding.reason}.`, {
        hint: 'Nothing was started. Re-run the job once the service has recovered.',
      })
  }
}

/**
 * Fields that not every server takes. One that definitely refuses one of them gets the request once more without it; a
 * refusal that names none of the request's fields is laid to the names of ours in the metadata. Undefined where the
 * refusal is about something else.
 */
export function withoutRefusedField({ failure, message }: OzError, body: JsonObject, log: Log): JsonObject | undefined {
  if (failure.kind !== 'refused' || !isAboutFields(failure)) return undefined
  const config = objectOf(body['config'])
  const metadata = Object.entries(objectOf(body['metadata']))
  const theirs = metadata.filter(([name]) => !name.startsWith('gha_'))
  if ('metadata' in body && (failure.status === 403 || /metadata|gha_/.test(message))) {
    const words = 'This server does not take metadata: the run is started without it.'
    if (theirs.length === 0) log.info(words)
    else log.warning(words)
    return omit(body, 'metadata')
  }
  const refused = configFields.find(
    ({ name, only }) => name in config && [undefined, config[name]].includes(only) && message.includes(name),
  )
  if (refused !== undefined) {
    log.warning(`This server does not take ${refused.words}: the run is started without it.`)
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

function isAboutFields({ status, code }: OzError['failure'] & { kind: 'refused' }): boolean {
  return status === 400 || status === 422 || (status === 403 && code === 'feature_not_available')
}

function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
