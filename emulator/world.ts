import type { Agent } from './agents/agent.ts'
import type { Behavior } from './behavior.ts'
import type { Catalog } from './catalog.ts'
import type { Timekeeper } from './clock.ts'
import type { Dialect } from './dialects.ts'
import type { Downloads } from './downloads.ts'
import type { RunStore } from './run-store.ts'

/** What the rooms of the emulator share. */
export interface World {
  readonly time: Timekeeper
  readonly agent: Agent
  readonly runs: RunStore
  readonly downloads: Downloads
  readonly dialect: Dialect
  /** Where the server is reached, for links: `http://127.0.0.1:1234`. */
  readonly origin: string
  readonly behavior: Behavior
  readonly catalog: Catalog
  readonly newId: () => string
}
