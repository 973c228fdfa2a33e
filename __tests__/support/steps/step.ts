import { finishInPost } from '../../../src/action/post-cleanup.ts'
import { createOzApi } from '../../../src/oz/client/api.ts'
import type { Send } from '../../../src/platform/http/transport.ts'
import type { Clock, Runner } from '../../../src/platform/ports.ts'
import { createLog, type StyledLog } from '../../../src/platform/log.ts'
import { runLifecycle } from '../../../src/oz/run/lifecycle.ts'
import { makeKey, type RunKey } from '../../../src/oz/run/key.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import type { LifecycleRequest, RunPorts } from '../../../src/oz/run/ports.ts'
import { createPostState, isStopped } from '../../../src/oz/run/post-state.ts'
import { VirtualProcess } from './process.ts'

/** Where a step is played: a server and the way to it, in a time of its own. */
export interface Site {
  readonly clock: Clock
  readonly send: Send
  readonly origin: string
  /** The server's bearer. */
  readonly key: string
  readonly random: () => number
  /** The runner's folder for stop files; without one they are only pretended. */
  readonly temp: string | undefined
  /** Waits for the work, and lets time pass where it doesn't by itself. */
  run<T>(work: Promise<T>): Promise<T>
}

/** What a process of its own uses there; `lines` gets its log. */
export function portsOf(site: Site, process: VirtualProcess, lines: string[]): RunPorts {
  return {
    api: createOzApi(process.send(site.send), { baseUrl: `${site.origin}/api/v1`, apiKey: site.key }),
    clock: process.clock(site.clock),
    jitter: site.random,
    log: plainLog(lines),
  }
}

export interface StepOptions extends Partial<Omit<LifecycleRequest, 'memory' | 'signal' | 'key'>> {
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
  private readonly site: Site
  private readonly options: StepOptions
  private readonly cancelling = new AbortController()
  private isStopped = false
  private isRead = false

  constructor(site: Site, options: StepOptions) {
    this.site = site
    this.options = options
    this.key = options.key ?? makeKey((bytes) => this.randomHex(bytes), 'https://github.com/o/r/actions/runs/1')
  }

  /** Main, from its start to its outcome; never settles when it is killed. */
  begin(): Promise<Outcome> {
    const { key, site, main } = this
    const { prompt = 'Say how things stand.', ...request } = this.options
    const postState = createPostState(this.runner, () => site.clock.date())
    return runLifecycle(portsOf(site, main, this.lines), {
      work: { kind: 'start', body: { prompt: `${prompt}\n\n${key.line}` }, shared: key.mark !== undefined },
      wait: true,
      timeoutMs: 3_600_000,
      onTimeout: undefined,
      onBlocked: 'fail',
      pollIntervalMs: undefined,
      onRun: () => Promise.resolve(undefined),
      mayPost: () => this.mayPost(),
      ...request,
      key,
      signal: this.cancelling.signal,
      postState: {
        ...postState,
        known: (id, owned) => {
          this.known.push({ id, atMs: site.clock.now() })
          postState.known(id, owned)
        },
      },
    })
  }

  /** Begins main and waits until it is through. */
  run(): Promise<Outcome> {
    return this.site.run(this.begin())
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
    const { clock, send, random, temp } = this.site
    const log = plainLog(this.lines)
    const env = {
      ...Object.fromEntries(Object.entries(this.state).map(([name, value]) => [`STATE_${name}`, value])),
      INPUT_OZ_API_KEY: this.site.key,
      INPUT_OZ_SERVER_URL: this.site.origin,
      RUNNER_TEMP: temp,
    }
    this.isStopped ||= 'key' in this.state && this.state['settled'] !== 'true'
    await finishInPost({
      env,
      clock,
      log,
      jitter: random,
      randomHex: (bytes) => this.randomHex(bytes),
      redact: (text) => text,
      hide: () => undefined,
      runner: this.runner,
      connection: { send, close: () => Promise.resolve() },
      cancelled: new AbortController().signal,
    })
  }

  /** By the stop file where there is a folder for it; in virtual time nobody may wait for a real disk. */
  private mayPost(): boolean {
    const { temp } = this.site
    return temp === undefined ? !this.isStopped : !isStopped({ RUNNER_TEMP: temp }, this.key.value)
  }

  /** What a killed process writes no more, and what the runner reads no more. */
  private get runner(): Runner {
    return {
      setOutput: () => undefined,
      saveState: (name, value) => {
        if (this.main.isAlive && !this.isRead) this.state[name] = value
      },
      mask: () => undefined,
      writeSummary: () => undefined,
    }
  }

  private randomHex(bytes: number): string {
    return Array.from({ length: bytes }, () =>
      Math.floor(this.site.random() * 256)
        .toString(16)
        .padStart(2, '0'),
    ).join('')
  }
}

function plainLog(lines: string[]): StyledLog {
  return createLog({ write: (chunk) => lines.push(chunk.trimEnd()), redact: (text) => text, colour: false })
}
