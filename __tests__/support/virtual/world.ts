import { scriptedAgent, type ScenarioSource } from '../../../emulator/agents/scripted.ts'
import { createOz, type Oz, type OzOptions } from '../../../emulator/core.ts'
import { finishAfterwards } from '../../../src/afterwards.ts'
import { createOzApi } from '../../../src/oz/api.ts'
import type { Send } from '../../../src/oz/transport.ts'
import type { Runner } from '../../../src/ports.ts'
import { createLog, type StyledLog } from '../../../src/report/log.ts'
import { carryOut } from '../../../src/run/carry-out.ts'
import { makeKey, type RunKey } from '../../../src/run/key.ts'
import type { Outcome } from '../../../src/run/outcome.ts'
import type { RunPorts } from '../../../src/run/ports.ts'
import type { CarryOutRequest } from '../../../src/run/work.ts'
import { createMemory } from '../../../src/state.ts'
import { VirtualClock } from './clock.ts'
import { VirtualProcess } from './process.ts'
import { createRandom } from './random.ts'
import { createVirtualSend, type VirtualNetwork } from './send.ts'

export interface WorldOptions {
  readonly agent: ScenarioSource
  readonly server?: Omit<OzOptions, 'agent' | 'clock' | 'origin' | 'newId'>
  readonly network?: Omit<VirtualNetwork, 'oz' | 'clock'>
  readonly seed?: number
}

const origin = 'http://127.0.0.1:9'
const serverKey = 'virtual-key'

/** A server, a network and the steps that use them, all in one virtual time. */
export class World {
  readonly clock = new VirtualClock()
  readonly oz: Oz
  readonly send: Send
  private readonly random: () => number
  private ids = 0

  constructor({ agent, server = {}, network = {}, seed = 1 }: WorldOptions) {
    this.random = createRandom(seed)
    this.oz = createOz({
      ...server,
      clock: this.clock,
      agent: scriptedAgent(agent),
      key: serverKey,
      origin,
      newId: () => `id-${(this.ids += 1)}`,
    })
    this.send = createVirtualSend({ ...network, oz: this.oz, clock: this.clock })
  }

  /** A step of a job, not begun. */
  step(options: StepOptions = {}): Step {
    return new Step(this, options, this.random)
  }

  /** What a process of its own uses; `lines` gets its log. */
  ports(process = new VirtualProcess(), lines: string[] = []): RunPorts {
    return {
      api: createOzApi(process.send(this.send), { baseUrl: `${origin}/api/v1`, apiKey: serverKey }),
      clock: process.clock(this.clock),
      jitter: this.random,
      log: plainLog(lines),
    }
  }

  /** Runs whose state is no ending. */
  get active(): readonly string[] {
    return this.oz.runs.filter((run) => !run.ended).map(({ id }) => id)
  }
}

export interface StepOptions extends Partial<Omit<CarryOutRequest, 'memory' | 'signal' | 'key'>> {
  readonly key?: RunKey
  readonly prompt?: string
}

/** One step: main and post, each a process of its own, with the runner's state between them. */
export class Step {
  readonly key: RunKey
  readonly state: Record<string, string> = {}
  readonly main = new VirtualProcess()
  /** The log of main and post. */
  readonly lines: string[] = []
  /** Moments at which ids became known. */
  readonly known: { readonly id: string; readonly atMs: number }[] = []
  private readonly world: World
  private readonly options: StepOptions
  private readonly random: () => number
  private readonly cancelling = new AbortController()
  private stopFile = false
  private isRead = false

  constructor(world: World, options: StepOptions, random: () => number) {
    this.world = world
    this.options = options
    this.random = random
    this.key = options.key ?? makeKey((bytes) => this.randomHex(bytes), 'https://github.com/o/r/actions/runs/1')
  }

  /** Main, from its start to its outcome; never settles when it is killed. */
  begin(): Promise<Outcome> {
    const { key, world, main } = this
    const { prompt = 'Say how things stand.', ...request } = this.options
    const memory = createMemory(this.runner, () => world.clock.date())
    return carryOut(world.ports(main, this.lines), {
      work: { kind: 'start', body: { prompt: `${prompt}\n\n${key.line}` }, shared: key.mark !== undefined },
      wait: true,
      timeoutMs: 3_600_000,
      onTimeout: undefined,
      onBlocked: 'fail',
      pollIntervalMs: undefined,
      onRun: () => Promise.resolve(undefined),
      mayPost: () => Promise.resolve(!this.stopFile),
      ...request,
      key,
      signal: this.cancelling.signal,
      memory: {
        ...memory,
        known: (id, owned) => {
          this.known.push({ id, atMs: world.clock.now() })
          memory.known(id, owned)
        },
      },
    })
  }

  /** Begins main and lets time pass until it is through. */
  run(): Promise<Outcome> {
    return this.world.clock.run(this.begin())
  }

  /** SIGINT. */
  cancel(): void {
    this.cancelling.abort(new Error('the job was cancelled'))
  }

  /** The runner takes the step for ended and reads its state, though main lives on: no signal reached it. */
  loseRunner(): void {
    this.isRead = true
  }

  /** What post does, with what main left. */
  async post(): Promise<void> {
    const { clock, send } = this.world
    const log = plainLog(this.lines)
    const env = {
      ...Object.fromEntries(Object.entries(this.state).map(([name, value]) => [`STATE_${name}`, value])),
      INPUT_OZ_API_KEY: serverKey,
      INPUT_OZ_SERVER_URL: origin,
    }
    this.stopFile ||= 'key' in this.state && this.state['settled'] !== 'true'
    await finishAfterwards({
      env,
      clock,
      log,
      jitter: this.random,
      randomHex: (bytes) => this.randomHex(bytes),
      redact: (text) => text,
      runner: this.runner,
      connection: { send, close: () => Promise.resolve() },
      cancelled: new AbortController().signal,
    })
  }

  /** What a killed process writes no more, and what the runner reads no more. */
  private get runner(): Runner {
    return {
      setOutput: () => undefined,
      saveState: (name, value) => {
        if (this.main.isAlive && !this.isRead) this.state[name] = value
      },
      mask: () => undefined,
      writeSummary: () => Promise.resolve(),
    }
  }

  private randomHex(bytes: number): string {
    return Array.from({ length: bytes }, () =>
      Math.floor(this.random() * 256)
        .toString(16)
        .padStart(2, '0'),
    ).join('')
  }
}

function plainLog(lines: string[]): StyledLog {
  return createLog({ write: (chunk) => lines.push(chunk.trimEnd()), redact: (text) => text, colour: false })
}
