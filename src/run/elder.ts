import { OzError } from '../oz/failure.ts'
import type { Run } from '../oz/types.ts'
import { findRuns } from './find.ts'
import type { RunKey } from './key.ts'
import type { RunPorts } from './ports.ts'
import { byAge, isWorthKeeping, longestRerunMs } from './start.ts'

export interface ElderSearch {
  /** The run that was just started. */
  readonly id: string
  readonly key: RunKey
  readonly signal: AbortSignal
}

/** Lists can be a moment behind: looks come at once, and again while another step's run may still appear on them. */
const looksAfterMs = [0, 1_500, 3_500]

/**
 * Two steps that share a key can both find nothing, and then both start a run. Of these the eldest counts, by the
 * server's clock: gives it where it isn't ours. Trouble on the way is not insisted on. Rejects when aborted.
 */
export async function findElder(ports: RunPorts, search: ElderSearch): Promise<Run | undefined> {
  for (const waitMs of looksAfterMs) {
    await ports.clock.sleep(waitMs, search.signal)
    const own = await readOwn(ports, search)
    if (own === undefined) continue
    const others = await findOthers(ports, search)
    const elder = others.toSorted(byAge).find((run) => byAge(run, own) < 0)
    if (elder !== undefined) return elder
  }
  return undefined
}

async function readOwn({ api }: RunPorts, { id, signal }: ElderSearch): Promise<Run | undefined> {
  try {
    return await api.getRun(id, { signal })
  } catch (error) {
    if (!(error instanceof OzError) || signal.aborted) throw error
    return undefined
  }
}

async function findOthers(ports: RunPorts, { id, key, signal }: ElderSearch): Promise<readonly Run[]> {
  const finding = await findRuns(ports, {
    key: { value: key.value, mark: undefined },
    windowMs: 0,
    patienceMs: 0,
    maxAgeMs: longestRerunMs,
    signal,
    accept: (run) => run.id !== id && isWorthKeeping(run),
  })
  return finding.kind === 'found' ? finding.runs : []
}
