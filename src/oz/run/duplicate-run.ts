import { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { unlessAborted } from './deadline.ts'
import { findRuns } from './find.ts'
import { byAge, type RunKey } from './key.ts'
import type { RunPorts } from './ports.ts'
import { isWorthKeeping } from './start.ts'
import type { WatchEnd } from './watch.ts'

export interface DuplicateSearch {
  /** The run that was started or adopted. */
  readonly id: string
  readonly key: RunKey
  readonly signal: AbortSignal
}

/** What is older was on the list when this step looked there, before it started anything. */
const longestLagMs = 10 * 60_000
/** Lists can be behind: looks come soon, and again while another step's run may still appear on them. */
const looksBeforeLeavingMs = [0, 1_500, 3_500]
const looksWhileWatchingMs = [500, 1_500, 3_000, 10_000, 15_000, 30_000, 60_000]

/**
 * Two steps that share a key can both find nothing, and then both start a run; a server can make a run and say that it
 * refused to, and then is asked again. Of several runs the oldest counts, by the server's clock: gives it where it isn't
 * the one given. For a step that doesn't stay to watch. Trouble on the way is not insisted on. Rejects when aborted.
 */
export function findDuplicate(ports: RunPorts, search: DuplicateSearch): Promise<Run | undefined> {
  const { id, signal } = search
  const readOwn = (): Promise<Run | undefined> =>
    ports.api.getRun(id, { signal }).catch((error: unknown) => {
      if (!(error instanceof OzError) || signal.aborted) throw error
      return undefined
    })
  return lookAgain(ports, search, looksBeforeLeavingMs, readOwn)
}

export interface DuplicateWatch {
  /** Aborted when an older run has shown, and when the step must end. */
  readonly signal: AbortSignal
  /** Ends the looking. Gives the older run that has shown; after the run's end, also where one more look shows it. */
  close(end: WatchEnd): Promise<Run | undefined>
}

/** The same beside the watch, for as long as a server may take to list a run: two minutes. */
export function watchForDuplicate(
  ports: RunPorts,
  search: DuplicateSearch,
  lastReading: () => Run | undefined,
): DuplicateWatch {
  const { signal } = search
  const shown = new AbortController()
  const over = new AbortController()
  const look = (afterMs: readonly number[], until: AbortSignal): Promise<Run | undefined> =>
    unlessAborted(
      lookAgain(ports, { ...search, signal: until }, afterMs, () => Promise.resolve(lastReading())),
      until,
    )
  const looking = look(looksWhileWatchingMs, AbortSignal.any([signal, over.signal]))
  looking.then(
    (duplicate) => {
      if (duplicate) shown.abort(new Error('there is an older run'))
    },
    // What went wrong is told by `close`.
    () => undefined,
  )
  return {
    signal: AbortSignal.any([signal, shown.signal]),
    async close(end) {
      over.abort(new Error('the watch is over'))
      const duplicate = await looking
      return signal.aborted || duplicate !== undefined || end.kind !== 'ended' ? duplicate : look([0], signal)
    },
  }
}

/** `afterMs`: each wait, from the look before it. */
async function lookAgain(
  ports: RunPorts,
  { id, key, signal }: DuplicateSearch,
  afterMs: readonly number[],
  readOwn: () => Promise<Run | undefined>,
): Promise<Run | undefined> {
  let missing = 0
  for (const waitMs of afterMs) {
    await ports.clock.sleep(waitMs, signal)
    const own = await readOwn()
    if (own === undefined) continue
    const others = await findRuns(ports, {
      key: { ...key, mark: undefined },
      windowMs: 0,
      patienceMs: 0,
      maxAgeMs: longestLagMs,
      signal,
      accept: (run) => run.id !== id && isWorthKeeping(run),
    })
    if (others.kind === 'no_list' && others.permanent && (missing += 1) > 1) return undefined
    const runs = others.kind === 'found' ? others.runs : []
    const duplicate = runs.toSorted(byAge).find((run) => byAge(run, own) < 0)
    if (duplicate !== undefined) return duplicate
  }
  return undefined
}
