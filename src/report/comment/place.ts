/** Where the progress comment stands: found, made, changed, made again; never twice. */
import type { IssueComments } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import type { Clock } from '../../platform/ports.ts'
import { type CommentMarker, readMarker, type Seal } from './marker.ts'

export interface PlaceOptions {
  readonly comments: IssueComments
  readonly marker: CommentMarker
  readonly seal: Seal
  /** Called before the comment is made, without an id, and when its id is known: for the state. */
  readonly remember: (id: number | undefined) => void
  /** Known already: in post. */
  readonly id?: number | undefined
  readonly clock: Clock
}

export interface CommentPlace {
  readonly isKnown: boolean
  /** Makes the body stand there. Rejects with a GitHubError, or the signal's reason. */
  put(body: string, signal: AbortSignal): Promise<void>
}

/** GitHub lists a new comment a moment later: another job's, too. */
const pauseMs = 2_000

/** Waits before each look for a comment whose making got no answer: GitHub lists a new one a moment later. */
const doubtWaitsMs = [2_000, 5_000] as const

export function createCommentPlace(options: PlaceOptions): CommentPlace {
  return new Place(options)
}

class Place implements CommentPlace {
  private readonly options: PlaceOptions
  private id: number | undefined
  private isAnnounced = false
  private isReplaced = false
  /** When it was made, until it was looked whether it is the only one. */
  private madeMs: number | undefined

  constructor(options: PlaceOptions) {
    this.options = options
    this.id = options.id
  }

  get isKnown(): boolean {
    return this.id !== undefined
  }

  async put(body: string, signal: AbortSignal): Promise<void> {
    if (this.id !== undefined && this.madeMs !== undefined) await this.fold(this.id, this.madeMs, signal)
    const id = this.id ?? (await this.find(signal))
    if (id === undefined) {
      await this.create(body, signal)
      return
    }
    this.know(id)
    try {
      await this.options.comments.update(id, body, { signal })
    } catch (error) {
      if (!isMissing(error) || this.isReplaced) throw error
      // Somebody deleted it. It is made once more, and no more often.
      this.isReplaced = true
      this.id = undefined
      await this.create(body, signal)
    }
  }

  /** Where no answer came it may have been made all the same: it is looked for, twice, before another is sent. */
  private async create(body: string, signal: AbortSignal): Promise<void> {
    this.announce()
    try {
      this.know((await this.options.comments.create(body, { signal })).id)
      this.madeMs = this.options.clock.now()
      return
    } catch (error) {
      if (!(error instanceof GitHubError) || error.failure !== 'outage') throw error
    }
    for (const waitMs of doubtWaitsMs) {
      await this.options.clock.sleep(waitMs, signal)
      const id = await this.find(signal)
      if (id !== undefined) {
        this.know(id)
        await this.options.comments.update(id, body, { signal })
        return
      }
    }
    this.know((await this.options.comments.create(body, { signal })).id)
  }

  /** Two jobs may have made one each at the same time: the older one stays. */
  private async fold(made: number, madeMs: number, signal: AbortSignal): Promise<void> {
    const { clock, comments } = this.options
    await clock.sleep(Math.max(0, madeMs + pauseMs - clock.now()), signal)
    const oldest = await this.find(signal)
    if (oldest !== undefined && oldest < made) {
      await comments.remove(made, { signal })
      this.know(oldest)
    }
    this.madeMs = undefined
  }

  /** Whoever copies a marker comes later. */
  private async find(signal: AbortSignal): Promise<number | undefined> {
    const { marker, seal, comments } = this.options
    const [oldest] = await comments.listOwn(({ body }) => readMarker(body, seal)?.key === marker.key, { signal })
    return oldest?.id
  }

  private announce(): void {
    if (!this.isAnnounced) this.options.remember(undefined)
    this.isAnnounced = true
  }

  private know(id: number): void {
    if (this.id !== id) this.options.remember(id)
    this.id = id
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof GitHubError && error.failure === 'missing'
}
