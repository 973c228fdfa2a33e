import { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { unlessAborted } from './deadline.ts'
import { findRuns, type Finding } from './find.ts'
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
  return lookAgain(ports, { ...search, afterMs: looksBeforeLeavingMs, own: () => readOwn(ports, search) })
}

/** The same beside the watch, for as long as a server may take to list a run: two minutes. */
export class DuplicateRunWatch {
  /** Aborted when an older has shown, and when the step must end. */
  readonly signal: AbortSignal
  private readonly ports: RunPorts
  private readonly search: DuplicateSearch
  private readonly lastReading: () => Run | undefined
  private readonly over = new AbortController()
  private readonly looking: Promise<Run | undefined>

  constructor(ports: RunPorts, search: DuplicateSearch, lastReading: () => Run | undefined) {
    const shown = new AbortController()
    this.ports = ports
    this.search = search
    this.lastReading = lastReading
    this.signal = AbortSignal.any([search.signal, shown.signal])
    const quiet = AbortSignal.any([search.signal, this.over.signal])
    this.looking = unlessAborted(this.look(looksWhileWatchingMs, quiet), quiet).then((duplicate) => {
      if (duplicate) shown.abort(new Error('there is an older run'))
      return duplicate
    })
    // What went wrong is told by `close`.
    this.looking.catch(() => undefined)
  }

  /** Ends the looking. Gives the older that has shown; after the run's end, also where one more look shows it. */
  async close(end: WatchEnd): Promise<Run | undefined> {
    this.over.abort(new Error('the watch is over'))
    const duplicate = await this.looking
    const { signal } = this.search
    if (signal.aborted || duplicate !== undefined || end.kind !== 'ended') return duplicate
    return unlessAborted(this.look([0], signal), signal)
  }

  private look(afterMs: readonly number[], signal: AbortSignal): Promise<Run | undefined> {
    return lookAgain(this.ports, { ...this.search, signal, afterMs, own: () => Promise.resolve(this.lastReading()) })
  }
}

interface Looks extends DuplicateSearch {
  /** Each wait, from the look before it. */
  readonly afterMs: readonly number[]
  readonly own: () => Promise<Run | undefined>
}

async function lookAgain(ports: RunPorts, { afterMs, own, ...search }: Looks): Promise<Run | undefined> {
  let missing = 0
  for (const waitMs of afterMs) {
    await ports.clock.sleep(waitMs, search.signal)
    const mine = await own()
    if (mine === undefined) continue
    const others = await findOthers(ports, search)
    if (others.kind === 'no_list' && others.permanent && (missing += 1) > 1) return undefined
    const runs = others.kind === 'found' ? others.runs : []
    const duplicate = runs.toSorted(byAge).find((run) => byAge(run, mine) < 0)
    if (duplicate !== undefined) return duplicate
  }
  return undefined
}

async function readOwn({ api }: RunPorts, { id, signal }: DuplicateSearch): Promise<Run | undefined> {
  try {
    return await api.getRun(id, { signal })
  } catch (error) {
    if (!(error instanceof OzError) || signal.aborted) throw error
    return undefined
  }
}

function findOthers(ports: RunPorts, { id, key, signal }: DuplicateSearch): Promise<Finding> {
  return findRuns(ports, {
    key: { ...key, mark: undefined },
    windowMs: 0,
    patienceMs: 0,
    maxAgeMs: longestLagMs,
    signal,
    accept: (run) => run.id !== id && isWorthKeeping(run),
  })
}
