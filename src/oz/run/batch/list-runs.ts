import type { RunPage } from '../../client/api.ts'
import { isMissingCall, OzError, statusOf } from '../../client/failure.ts'
import type { Run } from '../../client/types.ts'
import type { Clock } from '../../../platform/ports.ts'
import type { RunPorts } from '../ports.ts'

/** A page of the list. `isWhole`: with it everything that changed since the sweep before was seen. */
export interface ListPage {
  readonly runs: readonly Run[]
  readonly isWhole: boolean
}

interface Question {
  readonly limit: number
  /** Whether the server is asked to sort, and to leave out what did not change. */
  readonly narrow: boolean
}

/** Tried one after another: long prompts can make a page too large, and a server may not know how to filter. */
const questions: readonly Question[] = [
  { limit: 100, narrow: true },
  { limit: 10, narrow: true },
  { limit: 100, narrow: false },
  { limit: 10, narrow: false },
]

const mostPages = 10
const pageDeadlineMs = 15_000
/** Changes of the same moment can come to the list one after another. */
const overlapMs = 10_000

/** The server has no list of runs for us to read. */
export class NoList extends Error {
  override name = 'NoList'
}

/**
 * Reads the list of runs again and again, page by page, as far as there is something new on it: the latest change seen
 * is where the next sweep begins, by the server's own clock.
 */
export class ListPages {
  private readonly api: RunPorts['api']
  private readonly clock: Clock
  private readonly startedMs: number
  private question = 0
  private cursor: string | undefined
  private pages = 0
  private latestMs: number | undefined
  /** What changed before this has been seen. */
  private sinceMs: number | undefined
  private bornMs: number | undefined
  private isFiltered = true

  constructor({ api, clock }: Pick<RunPorts, 'api' | 'clock'>) {
    this.api = api
    this.clock = clock
    this.startedMs = clock.now()
  }

  /**
   * The next page. `isSeen`: whether the runs on it, with those before in the sweep, are all that are waited for.
   * @throws OzError; NoList where there is none.
   */
  async read(signal: AbortSignal, isSeen: (runs: readonly Run[]) => boolean): Promise<ListPage> {
    const page = await this.ask(signal)
    const { runs, nextCursor } = page
    this.note(page)
    this.pages += 1
    const isLast = nextCursor === undefined || nextCursor === this.cursor || this.pages >= mostPages
    const isWhole = [isLast, this.isPast(runs), isSeen(runs)].some(Boolean)
    this.cursor = nextCursor
    if (isWhole) this.rewind()
    return { runs, isWhole }
  }

  /** Whether a run that is not on a whole sweep has not changed. */
  get isTrusted(): boolean {
    return this.isFiltered && questions[this.question]?.narrow === true
  }

  private async ask(signal: AbortSignal): Promise<RunPage> {
    for (;;) {
      try {
        return await this.api.listRuns(this.query(), { signal, deadlineMs: pageDeadlineMs })
      } catch (error) {
        if (!(error instanceof OzError) || signal.aborted) throw error
        if (isMissingCall(error) || statusOf(error) === 404 || statusOf(error) === 403) throw noList(error)
        if (!isAboutTheQuestion(error)) throw error
        if (this.question === questions.length - 1) throw noList(error)
        this.question += 1
        this.rewind()
      }
    }
  }

  private query(): Readonly<Record<string, string>> {
    const { limit, narrow } = questions[this.question] ?? { limit: 100, narrow: false }
    return {
      limit: String(limit),
      ...(narrow && { sort_by: 'updated_at', sort_order: 'desc' }),
      ...(narrow && this.sinceMs !== undefined && { updated_after: new Date(this.sinceMs).toISOString() }),
      ...(this.cursor !== undefined && { cursor: this.cursor }),
    }
  }

  private note({ runs, serverDate }: RunPage): void {
    const elapsedMs = this.clock.now() - this.startedMs
    const nowMs = (serverDate ?? runs[0]?.updatedAt)?.getTime()
    if (nowMs !== undefined) this.bornMs ??= nowMs - elapsedMs - overlapMs
    const changes = runs.flatMap(({ updatedAt }) => updatedAt?.getTime() ?? [])
    const latest = Math.max(...changes, this.latestMs ?? -Infinity)
    if (Number.isFinite(latest)) this.latestMs = latest
    if (this.sinceMs !== undefined && changes.some((ms) => ms < (this.sinceMs ?? 0) - overlapMs))
      this.isFiltered = false
  }

  /** All that comes after this page is older than what is looked for, in the order the page is in. */
  private isPast(runs: readonly Run[]): boolean {
    const bound = this.isTrusted ? (this.sinceMs ?? this.bornMs) : this.bornMs
    const timeOf = (run: Run | undefined): number | undefined =>
      (this.isTrusted ? run?.updatedAt : run?.createdAt)?.getTime()
    const [first, last] = [timeOf(runs[0]), timeOf(runs.at(-1))]
    if (bound === undefined || first === undefined || last === undefined) return runs.length === 0
    return first >= last && last < bound
  }

  private rewind(): void {
    this.cursor = undefined
    this.pages = 0
    if (this.latestMs !== undefined) this.sinceMs = this.latestMs - overlapMs
  }
}

function isAboutTheQuestion({ failure }: OzError): boolean {
  if (failure.kind === 'transport') return failure.reason === 'too_large'
  return failure.status === 400 || failure.status === 422
}

function noList(error: OzError): NoList {
  return new NoList(error.message, { cause: error })
}
