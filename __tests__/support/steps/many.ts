import { finishInPost } from '../../../src/action/post-cleanup.ts'
import { openStep, readStepContext } from '../../../src/action/step-context.ts'
import { runAll, type ManyEnded } from '../../../src/action/many/run-many.ts'
import type { ResultEntry } from '../../../src/action/many/results.ts'
import { JobCancelled, type Runtime } from '../../../src/platform/runtime.ts'
import type { Runner } from '../../../src/platform/ports.ts'
import { createLog } from '../../../src/platform/log.ts'
import { makeKey } from '../../../src/oz/run/key.ts'
import { VirtualProcess } from './process.ts'
import { createRandom } from '../virtual/random.ts'
import type { World } from '../virtual/world.ts'

export interface ManyStepOptions {
  /** The step's inputs beside server and key. */
  readonly inputs: Readonly<Record<string, string>>
}

const longestDiskMs = 5_000

/** Lets virtual time pass until the work is done, and real time where the work waits for the disk. */
export async function passUntil<T>({ clock }: World, work: Promise<T>): Promise<T> {
  let moved = { virtualMs: clock.now(), realMs: performance.now() }
  const sayDone = (): 'done' => 'done'
  const done = work.then(sayDone, sayDone)
  for (;;) {
    const end = await clock.run(work).then(sayDone, (error: unknown) => error)
    const hasEnded = await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 2))])
    if (hasEnded === 'done') return work
    if (clock.now() > moved.virtualMs) moved = { virtualMs: clock.now(), realMs: performance.now() }
    if (performance.now() - moved.realMs > longestDiskMs) throw new Error('Nothing moves.', { cause: end })
  }
}

/** A step that makes many runs, in a world's virtual time: main and post, with the runner's state between them. */
export class ManyStep {
  readonly main = new VirtualProcess()
  readonly lines: string[] = []
  readonly state: Record<string, string> = {}
  readonly outputs: Record<string, string> = {}
  private readonly world: World
  private readonly options: ManyStepOptions
  private readonly random = createRandom(7)
  private readonly cancelling = new AbortController()

  constructor(world: World, options: ManyStepOptions) {
    this.world = world
    this.options = options
  }

  async begin(): Promise<ManyEnded> {
    const context = await readStepContext(openStep(this.runtime(this.main)))
    const { many } = context.inputs
    if (many === undefined) throw new Error('The inputs ask for one run.')
    const key = makeKey(context.runtime.randomHex, undefined)
    this.runner.saveState('key', key.value)
    return runAll(context, { many, key, plan: undefined })
  }

  run(): Promise<ManyEnded> {
    return passUntil(this.world, this.begin())
  }

  cancel(): void {
    this.cancelling.abort(new JobCancelled(this.world.clock.now()))
  }

  async post(): Promise<void> {
    const state = Object.entries(this.state).map(([name, value]) => [`STATE_${name}`, value] as const)
    const runtime = this.runtime(new VirtualProcess())
    await finishInPost({ ...runtime, env: { ...runtime.env, ...Object.fromEntries(state) } })
  }

  get results(): readonly ResultEntry[] {
    return JSON.parse(this.outputs['results'] ?? '[]') as ResultEntry[]
  }

  private runtime(process: VirtualProcess): Runtime {
    const { clock, send, origin, key } = this.world
    const inputs = { oz_api_key: key, oz_server_url: origin, ...this.options.inputs }
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)
    return {
      // Without RUNNER_TEMP there is no stop file to look for: real time would pass with it.
      env: { GITHUB_REPOSITORY: 'octo/web', ...Object.fromEntries(given) },
      clock: process.clock(clock),
      jitter: this.random,
      randomHex: (bytes) => Array.from({ length: bytes }, () => this.byte()).join(''),
      log: createLog({ write: (chunk) => this.lines.push(chunk.trimEnd()), redact: (text) => text, colour: false }),
      redact: (text) => text,
      hide: () => undefined,
      runner: this.runner,
      connection: { send: process.send(send), close: () => Promise.resolve() },
      cancelled: this.cancelling.signal,
    }
  }

  private byte(): string {
    return Math.floor(this.random() * 256)
      .toString(16)
      .padStart(2, '0')
  }

  private get runner(): Runner {
    return {
      setOutput: (name, value) => {
        this.outputs[name] = value
      },
      saveState: (name, value) => {
        if (this.main.isAlive) this.state[name] = value
      },
      mask: () => undefined,
      writeSummary: () => undefined,
    }
  }
}
