/**
 * The progress comment: one on the issue or pull request, made at the start, kept true, ending with the answer.
 * Nothing it does fails the step; a problem is one warning.
 */
import type { IssueComments } from '../../github/write/comments.ts'
import { GitHubError } from '../../github/failure.ts'
import { signalAfter } from '../../oz/run/deadline.ts'
import { messageOf } from '../../platform/errors.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { CommentView } from './body.ts'
import { type CommentMarker, readMarker, type Seal } from './marker.ts'

export interface CommentOptions {
  readonly comments: IssueComments
  readonly marker: CommentMarker
  readonly seal: Seal
  /** Called before the comment is made, without an id, and when its id is known: for the state. */
  readonly remember: (id: number | undefined) => void
  /** Known already: in post. */
  readonly id?: number | undefined
  /** `renderComment` with the step's frame. */
  readonly render: (view: CommentView) => string
  readonly isPullRequest: boolean
  readonly log: Log
  readonly clock: Clock
}

const finalRetryMs = 3_000
/** GitHub lists a new comment a moment later; another job's, too. */
const listedMs = 2_000
/** Waits before each search for a comment whose creation got no answer. */
const doubtWaitsMs = [2_000, 5_000] as const

/** Ten edits close together, then fewer: a job of six hours makes about 400. */
function pauseMs(writes: number): number {
  if (writes === 0) return 0
  return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000
}

export class ProgressComment {
  private readonly options: CommentOptions
  private readonly writing = new AbortController()
  private readonly waiting = new AbortController()
  private wanted: CommentView | undefined
  private pump: Promise<void> | undefined
  private written: string | undefined
  private writes = 0
  private hasGivenUp = false
  private id: number | undefined
  private isAnnounced = false
  private isReplaced = false
  /** When it was made, until a look showed that it is the only one. */
  private madeMs: number | undefined

  constructor(options: CommentOptions) {
    this.options = options
    this.id = options.id
  }

  /** What is true now. Returns at once; written soon, where it differs from what stands there. */
  show(view: CommentView): void {
    if (this.hasGivenUp || this.waiting.signal.aborted) return
    this.wanted = view
    this.pump ??= this.writeWanted()
  }

  /** No more writing, and no final view. */
  close(): void {
    this.waiting.abort()
    this.writing.abort()
  }

  /** The final view: waits `budgetMs` at most for it to be written. False where it could not be. */
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
      while (this.wanted && !this.hasGivenUp) {
        await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal)
        const view = this.wanted
        this.wanted = undefined
        await this.write(view, this.writing.signal).catch((error: unknown) => {
          this.judge(error, this.writing.signal)
          this.wanted ??= view
        })
      }
    } catch {
      // The pause was ended: the final view comes now.
    } finally {
      this.pump = undefined
    }
  }

  private async writeLast(view: CommentView, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      try {
        if (this.hasGivenUp) return false
        await this.write(view, signal)
        return true
      } catch (error) {
        this.judge(error, signal)
        if (this.hasGivenUp) return false
        await this.options.clock.sleep(finalRetryMs, signal).catch(() => {
          this.giveUp(error)
        })
      }
    }
  }

  /** Silence and limits may pass; a no won't. */
  private judge(error: unknown, signal: AbortSignal): void {
    const mayPass = error instanceof GitHubError && (error.failure === 'outage' || error.failure === 'limited')
    if (!mayPass && !signal.aborted) this.giveUp(error)
  }

  private giveUp(error: unknown): void {
    if (!this.hasGivenUp) {
      const state = this.id === undefined ? 'There is no progress comment' : 'The progress comment is not up to date'
      const hint = error instanceof GitHubError ? hintFor(error, this.options.isPullRequest) : ''
      this.options.log.warning(`${state}: ${messageOf(error).replace(/\.$/, '')}. ${hint}`.trimEnd())
    }
    this.hasGivenUp = true
  }

  private async write(view: CommentView, signal: AbortSignal): Promise<void> {
    const body = this.options.render(view)
    if (body === this.written) return
    this.writes += 1
    await this.put(body, signal)
    this.written = body
  }

  /** Makes the body stand there: in the comment that is found, or in a new one, never in two. */
  private async put(body: string, signal: AbortSignal): Promise<void> {
    if (this.id !== undefined && this.madeMs !== undefined) await this.removeDouble(this.id, this.madeMs, signal)
    const id = this.id ?? (await this.find(signal))
    if (id === undefined) return this.create(body, signal)
    try {
      await this.update(id, body, signal)
    } catch (error) {
      if (!(error instanceof GitHubError && error.failure === 'missing') || this.isReplaced) throw error
      // Somebody deleted it. It is made once more, and no more often.
      this.isReplaced = true
      this.id = undefined
      await this.create(body, signal)
    }
  }

  /** Where no answer came it may have been made all the same: it is searched for, twice, before another is sent. */
  private async create(body: string, signal: AbortSignal): Promise<void> {
    const { comments, clock, remember } = this.options
    if (!this.isAnnounced) remember(undefined)
    this.isAnnounced = true
    const post = async (): Promise<void> => {
      this.know((await comments.create(body, { signal })).id)
    }
    try {
      await post()
      this.madeMs = clock.now()
      return
    } catch (error) {
      if (!(error instanceof GitHubError) || error.failure !== 'outage') throw error
    }
    for (const waitMs of doubtWaitsMs) {
      await clock.sleep(waitMs, signal)
      const id = await this.find(signal)
      if (id !== undefined) return this.update(id, body, signal)
    }
    await post()
  }

  private async update(id: number, body: string, signal: AbortSignal): Promise<void> {
    this.know(id)
    await this.options.comments.update(id, body, { signal })
  }

  /** Two jobs may have made one each at the same time: the older one stays. */
  private async removeDouble(made: number, madeMs: number, signal: AbortSignal): Promise<void> {
    const { clock, comments } = this.options
    await clock.sleep(Math.max(0, madeMs + listedMs - clock.now()), signal)
    const oldest = await this.find(signal)
    if (oldest !== undefined && oldest < made) {
      await comments.remove(made, { signal })
      this.know(oldest)
    }
    this.madeMs = undefined
  }

  /** The oldest: who copies a marker comes later. */
  private async find(signal: AbortSignal): Promise<number | undefined> {
    const { marker, seal, comments } = this.options
    const [oldest] = await comments.listOwn(({ body }) => readMarker(body, seal)?.key === marker.key, { signal })
    return oldest?.id
  }

  private know(id: number): void {
    if (this.id !== id) this.options.remember(id)
    this.id = id
  }
}

function hintFor(error: GitHubError, isPullRequest: boolean): string {
  const permission = `\`permissions: { ${isPullRequest ? 'pull-requests' : 'issues'}: write }\``
  switch (error.failure) {
    case 'denied':
      if (error.status === 401) return error.hint ?? 'Check github_token.'
      if (/\blocked\b/i.test(error.message)) return 'Unlock the conversation, or turn progress_comment off.'
      return isPullRequest
        ? `Give the job ${permission}; workflow runs by pull requests from forks never have it.`
        : `Give the job ${permission}.`
    case 'missing':
      return `It was deleted, or the token can't see it: the job needs ${permission}.`
    case 'limited':
      return 'The rate limit did not reset in time.'
    case 'refused':
      return 'The step continues without it.'
    case 'outage':
      return 'GitHub did not respond in time.'
  }
}
