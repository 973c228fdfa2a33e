import type { OzRequest } from './message.ts'

export interface LoggedRequest extends OzRequest {
  /** Without the query. */
  readonly path: string
  /** Milliseconds since the server's start. */
  readonly atMs: number
}

const maxBytes = 64 * 1024 * 1024

/** The latest requests, within bounds of number and size. Kept in memory only: they hold keys. */
export class RequestLog {
  readonly #maxCount: number
  #entries: LoggedRequest[] = []
  #bytes = 0

  constructor(maxCount: number) {
    this.#maxCount = maxCount
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry)
    this.#bytes += entry.body.length
    while (this.#entries.length > this.#maxCount || this.#bytes > maxBytes) {
      this.#bytes -= this.#entries.shift()?.body.length ?? 0
    }
  }

  clear(): void {
    this.#entries = []
    this.#bytes = 0
  }
}
