import { ActionError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { isEndState, type Run } from '../oz/types.ts'
import { findRuns, type Finding } from './find.ts'
import type { RunKey } from './key.ts'
import type { RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'
import { takeDown } from './takedown.ts'
import { withoutRefusedField } from './undocumented.ts'

export interface StartRequest {
  /** The request as the server will read it; its prompt ends in the key's line. */
  readonly body: JsonObject
  readonly key: RunKey
  /** Whether the key is made of the user's words: then an earlier run of it is adopted. */
  readonly shared: boolean
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** Monotonic; no POST after it. */
  readonly deadlineMs: number
  /** False once post told this process to stop. */
  readonly mayPost: () => Promise<boolean>
}

export interface StartedRun {
  readonly id: string
  /** found: after a fault, by our own key. adopted: another step started it. */
  readonly how: 'created' | 'found' | 'adopted'
  readonly atCapacity: boolean
}

/** Starts exactly one run of the key, or finds the one there is. @throws ActionError; SendError where it may exist. */
export async function startRun(ports: RunPorts, request: StartRequest): Promise<StartedRun> {
  const before = request.shared ? await findEarlier(ports, request) : []
  const live = before.find(isWorthKeeping)
  if (live) return { id: live.id, how: 'adopted', atCapacity: false }
  const earlier = new Set(before.map(({ id }) => id))
  const started = await create(ports, request, earlier)
  return request.shared && started.how === 'created' ? yieldToFirst(ports, request, started) : started
}

/** A run worth waiting for, or already good; one that ended otherwise is replaced. */
function isWorthKeeping(run: Run): boolean {
  return !isEndState(run.state) || run.state === 'SUCCEEDED'
}

function create(ports: RunPorts, request: StartRequest, earlier: ReadonlySet<string>): Promise<StartedRun> {
  const { api, log } = ports
  return sendOnce<StartedRun>(ports, {
    doing: 'start the run',
    body: request.body,
    async post(body, options) {
      const { id, atCapacity } = await api.createRun(body, options)
      return { id, how: 'created', atCapacity }
    },
    async look({ windowMs, ageMs }) {
      const finding = await findRuns(ports, {
        key: request.key.value,
        windowMs,
        maxAgeMs: ageMs,
        signal: request.signal,
        accept: (run) => !earlier.has(run.id),
      })
      return toSighting(ports, finding)
    },
    mend: (error, body) => withoutRefusedField(error, body, log),
    whereToLook: `Look at https://oz.warp.dev/runs for a run whose prompt ends in "${request.key.line}" before you start another.`,
    signal: request.signal,
    deadlineMs: request.deadlineMs,
    mayPost: request.mayPost,
  })
}

function toSighting({ log }: RunPorts, finding: Finding): Sighting<StartedRun> {
  switch (finding.kind) {
    case 'found': {
      const { id } = finding.runs[0]
      log.info(`Found the run ${id} by its key; going on with it.`)
      return { kind: 'found', effect: { id, how: 'found', atCapacity: false } }
    }
    case 'absent':
      return { kind: 'absent', reason: 'the list of runs does not show it' }
    case 'no_list':
      return { kind: 'blind', reason: finding.reason }
  }
}

const earlierWindowMs = 30_000
/** Re-runs of a workflow are possible for so long. */
const longestRerunMs = 31 * 24 * 3600_000

async function findEarlier(ports: RunPorts, request: StartRequest): Promise<readonly Run[]> {
  const { log } = ports
  const finding = await findSame(ports, request, earlierWindowMs)
  switch (finding.kind) {
    case 'found':
      return finding.runs
    case 'absent':
      return []
    case 'no_list':
      if (finding.permanent) {
        log.warning('idempotency_key has no effect: this server has no list of runs to find an earlier one on.')
        return []
      }
      throw new ActionError(`Could not look for an earlier run of idempotency_key: ${finding.reason}.`, {
        wayOut: 'Nothing was started. Run the job again when the service is well.',
      })
  }
}

function findSame(ports: RunPorts, request: StartRequest, windowMs: number): Promise<Finding> {
  const { key, signal } = request
  return findRuns(ports, { key: key.value, windowMs, maxAgeMs: longestRerunMs, signal })
}

/**
 * Two steps that share a key can both find nothing and both start a run. The one whose run is the younger takes its
 * own down and goes on with the other's.
 */
async function yieldToFirst(ports: RunPorts, request: StartRequest, started: StartedRun): Promise<StartedRun> {
  const finding = await findSame(ports, request, 0)
  if (finding.kind !== 'found') return started
  const [first] = finding.runs.filter(isWorthKeeping).sort(byAge)
  if (first === undefined || first.id === started.id) return started
  ports.log.info(`The run ${first.id} of the same idempotency_key was there first; going on with it.`)
  await takeDown(ports, { target: { id: started.id }, deadlineMs: ports.clock.now() + 10_000, searchMs: 0 })
  return { id: first.id, how: 'adopted', atCapacity: false }
}

function byAge(one: Run, other: Run): number {
  const difference = (one.createdAt?.getTime() ?? 0) - (other.createdAt?.getTime() ?? 0)
  return difference === 0 ? one.id.localeCompare(other.id) : difference
}
