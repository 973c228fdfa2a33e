import { notFound } from './problems.ts'
import type { EmulatedRun } from './run.ts'

/** All runs since the start, oldest first. */
export class RunStore {
  readonly #byId = new Map<string, EmulatedRun>()
  readonly #all: EmulatedRun[] = []

  get all(): readonly EmulatedRun[] {
    return this.#all
  }

  add(run: EmulatedRun): void {
    this.#byId.set(run.id, run)
    this.#all.push(run)
  }

  /** Throws a Problem when there is none. */
  get(id: string): EmulatedRun {
    const run = this.#byId.get(id)
    if (!run) throw notFound(`There is no run ${id}`)
    return run
  }

  /** The latest run of a conversation. Throws a Problem when there is none. */
  inConversation(id: string): EmulatedRun {
    const run = this.#all.findLast(({ birth }) => birth.conversationId === id)
    if (!run) throw notFound(`There is no conversation ${id}`)
    return run
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }
}
