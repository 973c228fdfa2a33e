/**
 * The progress comment: one on the issue or pull request, made at the start, kept true, ending with the answer.
 * Nothing it does fails the step; trouble is one warning.
 */
import { GitHubError } from '../../github/failure.ts'
import type { Log } from '../../platform/ports.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import type { CommentView } from './body.ts'
import { createCommentPlace, type CommentPlace, type PlaceOptions } from './place.ts'
import { explainTrouble } from './trouble.ts'

export interface CommentOptions extends PlaceOptions {
  /** `renderComment` with the step's frame. */
  readonly render: (view: CommentView) => string
  readonly isPullRequest: boolean
  readonly log: Log
}

export interface ProgressComment {
  /** What is true now. Returns at once; written soon, where it differs from what stands there. */
  show(view: CommentView): void
  /** The last word: waits for it to be written, `budgetMs` at most. False where it could not be. */
  finish(view: CommentView, budgetMs: number): Promise<boolean>
  /** No more writing, and no last word. */
  close(): void
}

const finalRetryMs = 3_000

/** Ten edits close together, then fewer: a job of six hours makes about 400, and may have neighbours. */
function pauseMs(writes: number): number {
  if (writes === 0) return 0
  return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000
}

export function createProgressComment(options: CommentOptions): ProgressComment {
  return new Writer(options)
}

class Writer implements ProgressComment {
  private readonly options: CommentOptions
  private readonly writing = new AbortController()
  private readonly waiting = new AbortController()
  private wanted: CommentView | undefined
  private pump: Promise<void> | undefined
  private readonly place: CommentPlace
  private written: string | undefined
  private writes = 0
  private isHopeless = false

  constructor(options: CommentOptions) {
    this.options = options
    this.place = createCommentPlace(options)
  }

  show(view: CommentView): void {
    if (this.isHopeless || this.waiting.signal.aborted) return
    this.wanted = view
    this.pump ??= this.writeWanted()
  }

  close(): void {
    this.waiting.abort()
    this.writing.abort()
  }

  async finish(view: CommentView, budgetMs: number): Promise<boolean> {
    this.waiting.abort()
    const deadline = signalAfter(this.options.clock, budgetMs)
    const patience = signalAfter(this.options.clock, budgetMs / 2)
    patience.signal.addEventListener('abort', () => {
      this.writing.abort()
    })
    try {
      await this.pump
      return await this.writeLast(view, deadline.signal)
    } finally {
      patience.clear()
      deadline.clear()
    }
  }

  /** One writer at a time: views that come while it waits or writes replace each other. */
  private async writeWanted(): Promise<void> {
    try {
      while (this.wanted && !this.isHopeless) {
        await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal)
        const view = this.wanted
        this.wanted = undefined
        await this.write(view, this.writing.signal).catch((error: unknown) => {
          this.judge(error, this.writing.signal)
          this.wanted ??= view
        })
      }
    } catch {
      // The pause was ended: the last word comes now.
    } finally {
      this.pump = undefined
    }
  }

  private async writeLast(view: CommentView, signal: AbortSignal): Promise<boolean> {
    while (!this.isHopeless) {
      try {
        await this.write(view, signal)
        return true
      } catch (error) {
        this.judge(error, signal)
        await this.rest(signal).catch(() => {
          this.giveUp(error)
        })
      }
    }
    return false
  }

  private async rest(signal: AbortSignal): Promise<void> {
    if (!this.isHopeless) await this.options.clock.sleep(finalRetryMs, signal)
  }

  /** Silence and limits may pass; a no won't. */
  private judge(error: unknown, signal: AbortSignal): void {
    const mayPass = error instanceof GitHubError && (error.failure === 'outage' || error.failure === 'limited')
    if (!mayPass && !signal.aborted) this.giveUp(error)
  }

  private giveUp(error: unknown): void {
    if (!this.isHopeless) {
      const { isPullRequest, log } = this.options
      log.warning(explainTrouble(error, { isPullRequest, exists: this.place.isKnown }))
    }
    this.isHopeless = true
  }

  private async write(view: CommentView, signal: AbortSignal): Promise<void> {
    const body = this.options.render(view)
    if (body === this.written) return
    this.writes += 1
    await this.place.put(body, signal)
    this.written = body
  }
}
