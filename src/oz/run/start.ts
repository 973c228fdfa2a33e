import { ActionError } from '../../platform/errors.ts'
import type { JsonObject } from '../../platform/json.ts'
import { isEndState, type Run } from '../client/types.ts'
import { findRuns, type Finding } from './find.ts'
import { byAge, withKey, type RunKey } from './key.ts'
import type { RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'
import { withoutRefusedField } from './undocumented.ts'

export interface StartRequest {
  /** The request but for the key. */
  readonly body: JsonObject
  readonly key: RunKey
  /** Whether the key is made of the user's words: then an earlier run of it is adopted. */
  readonly shared: boolean
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

function create(ports: RunPorts, { body, key, signal, mayPost }: StartRequest): Promise<StartedRun> {
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
