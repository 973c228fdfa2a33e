/**
 * `wait: later` without processes, sockets and waiting: the functions behind the entries, against the emulator's core and
 * the made-up GitHub, in virtual time. Each job is killed, cancelled or disturbed at any request.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { createOz, type Oz } from '../../emulator/core.ts'
import { type ApiCore, createApiCore } from '../../emulator/github/core.ts'
import type { RepositoryState } from '../../emulator/github/repository.ts'
import type { EmulatedRun } from '../../emulator/run.ts'
import { createLog } from '../../src/platform/log.ts'
import type { Send } from '../../src/platform/http/transport.ts'
import { createMasking, JobCancelled, type Runtime } from '../../src/platform/runtime.ts'
import type { CheckRequest } from '../../src/result/check.ts'
import { sendInProcess } from './github-in-process.ts'
import {
  type CollectOptions,
  collectPath,
  eventOfCollect,
  eventOfStart,
  type JobOptions,
  type JobResult,
  type LaterSite,
  type SiteOptions,
} from './later-site.ts'
import { type Event, furnish } from './recipe-world.ts'
import { standInToken } from './runner.ts'
import { readManifestFields } from './runner/action-manifest.ts'
import { fieldsOf } from './runner/fields.ts'
import { describeGithub } from './runner/github-context.ts'
import { actionRoot, scenarioKey } from './scenario.ts'
import { VirtualProcess } from './steps/process.ts'
import { quietWithFiles, VirtualClock } from './virtual/clock.ts'
import { createRandom } from './virtual/random.ts'
import { createVirtualSend } from './virtual/send.ts'

// A worker of its own lives in real time.
jest.unstable_mockModule('../../src/result/check-worker.ts', () => ({
  checkInWorker: async (request: CheckRequest) => (await import('../../src/result/check.ts')).checkAnswer(request),
}))
const { runAction } = await import('../../src/action/run-action.ts')
const { runCollectStep } = await import('../../src/action/later/collect.ts')
const { finishInPost } = await import('../../src/action/post-cleanup.ts')

const githubUrl = 'http://127.0.0.1:8'
const ozUrl = 'http://127.0.0.1:9'
const minuteMs = 60_000
/** One way; several jobs at once take turns by it. */
const mostLatencyMs = 8

export interface LabOptions extends SiteOptions {
  readonly folder: string
  readonly seed?: number
}

export class LaterLab implements LaterSite {
  readonly clock = new VirtualClock(quietWithFiles)
  readonly oz: Oz
  readonly api: ApiCore = createApiCore(githubUrl, standInToken)
  readonly state: RepositoryState
  readonly random: () => number
  readonly crowd = 20
  billedMinutes = 0
  private isCrowd = false
  private readonly folder: string
  private ids = 0
  private events = 0
  private nextRun = 8_000_000_000

  constructor({ agent, server = {}, folder, seed = 1 }: LabOptions) {
    this.folder = folder
    this.random = createRandom(seed)
    const newId = (): string => `id-${(this.ids += 1)}`
    const fixed = { clock: this.clock, key: scenarioKey, origin: ozUrl, newId }
    this.oz = createOz({ ...server, ...fixed, agent: scriptedAgent(agent) })
    this.state = furnish(this.api)
    this.state.now = () => this.clock.date().getTime()
    this.state.files.set(collectPath, 'on: workflow_dispatch')
  }

  get runs(): readonly EmulatedRun[] {
    return this.oz.runs
  }

  start(options: JobOptions = {}): Promise<JobResult> {
    const inputs = { recipe: 'review', wait: 'later', ...options.with }
    return this.job(options, { entry: runAction, folder: '.', inputs, event: eventOfStart(options) })
  }

  collect(options: CollectOptions = {}): Promise<JobResult> {
    const parts = { entry: runCollectStep, folder: 'collect', inputs: { ...options.with } }
    return this.job(options, { ...parts, event: eventOfCollect(options) })
  }

  async together(jobs: readonly (() => Promise<JobResult>)[]): Promise<readonly JobResult[]> {
    this.isCrowd = true
    try {
      return await this.clock.run(Promise.all(jobs.map((job) => job())))
    } finally {
      this.isCrowd = false
    }
  }

  post(body: object): Promise<void> {
    const headers = { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' }
    const text = JSON.stringify({ prompt: 'x', ...body })
    this.oz.handle({ method: 'POST', target: '/api/v1/agent/run', headers, body: text })
    return Promise.resolve()
  }

  settle(): Promise<void> {
    return this.pass(1_000)
  }

  async pass(ms: number): Promise<void> {
    await this.clock.pass(ms)
  }

  close(): Promise<void> {
    return this.oz.close()
  }

  /** Time passes for one job, or for all of a crowd together. */
  private job(options: JobOptions, given: LabJob): Promise<JobResult> {
    const work = this.work(options, given)
    return this.isCrowd ? work : this.clock.run(work)
  }

  private async work(options: JobOptions, given: LabJob): Promise<JobResult> {
    const startedMs = this.clock.now()
    const job = new Job(options, { ...given, env: this.environment(options, given) }, this)
    const result = await job.run()
    this.billedMinutes += Math.max(1, Math.ceil((this.clock.now() - startedMs) / minuteMs))
    return result
  }

  private environment(
    { run = String((this.nextRun += 1)), attempt = '1' }: JobOptions,
    { folder, inputs, event }: LabJob,
  ): Record<string, string> {
    const path = join(this.folder, `event-${(this.events += 1)}.json`)
    writeFileSync(path, JSON.stringify(event.payload))
    const facts = { api_url: githubUrl, graphql_url: `${githubUrl}/graphql`, run_id: run, run_attempt: attempt }
    const github = describeGithub(event.name, fieldsOf(event.payload, ''), facts)
    const own = { oz_api_key: scenarioKey, oz_server_url: ozUrl, github_token: standInToken }
    const all: LabJob['inputs'] = { ...defaultsOf(folder), ...own, ...inputs }
    return {
      ...Object.fromEntries(Object.entries(github).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value])),
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)])),
      ...{ GITHUB_EVENT_PATH: path, GITHUB_ACTIONS: 'true', GITHUB_ACTION: '__oz', GITHUB_JOB: 'oz' },
      ...{ RUNNER_TEMP: this.folder, GITHUB_WORKSPACE: this.folder },
    }
  }
}

function defaultsOf(folder: string): Record<string, string> {
  const manifest = readManifestFields(join(actionRoot, folder, 'action.yml'))
  return Object.fromEntries(
    Object.entries(fieldsOf(manifest['inputs'], 'inputs')).flatMap(([name, input]) => {
      const value = fieldsOf(input, name)['default']
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

interface LabJob {
  readonly entry: (runtime: Runtime) => Promise<boolean>
  /** Of its action.yml. */
  readonly folder: string
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  readonly event: Event
}

/** One step, main and post. */
class Job {
  private readonly options: JobOptions
  private readonly given: LabJob & { readonly env: Record<string, string> }
  private readonly lab: LaterLab
  private readonly main = new VirtualProcess()
  private readonly cancelling = new AbortController()
  private readonly killed = Promise.withResolvers<undefined>()
  private readonly lines: string[] = []
  private readonly outputs: Record<string, string> = {}
  private readonly left: Record<string, string> = {}
  private summary = ''
  private requests = 0

  constructor(options: JobOptions, given: LabJob & { readonly env: Record<string, string> }, lab: LaterLab) {
    this.options = options
    this.given = given
    this.lab = lab
  }

  async run(): Promise<JobResult> {
    const isGreen = await Promise.race([
      this.given.entry(this.runtime(this.main, this.given.env, this.cancelling.signal)),
      this.killed.promise,
    ])
    const { requests } = this
    const state = Object.entries(this.left).map(([name, value]) => [`STATE_${name}`, value] as const)
    const env = { ...this.given.env, ...Object.fromEntries(state) }
    await finishInPost(this.runtime(new VirtualProcess(), env, new AbortController().signal))
    const log = this.lines.join('\n')
    return {
      ...{ isGreen: isGreen === true, wasKilled: isGreen === undefined },
      ...{ outputs: this.outputs, summary: this.summary, log, requests },
    }
  }

  private runtime(process: VirtualProcess, env: Record<string, string>, cancelled: AbortSignal): Runtime {
    const runner = {
      setOutput: (name: string, value: string): void => {
        if (process.isAlive) this.outputs[name] = value
      },
      saveState: (name: string, value: string): void => {
        if (process.isAlive) this.left[name] = value
      },
      mask: () => undefined,
      writeSummary: (markdown: string) => void (this.summary = markdown),
    }
    const { redact, hide } = createMasking(runner)
    hide([scenarioKey])
    return {
      ...{ env, cancelled, runner, redact, hide, jitter: this.lab.random },
      clock: process.clock(this.lab.clock),
      randomHex: (bytes) =>
        Array.from({ length: bytes * 2 }, () => Math.floor(this.lab.random() * 16).toString(16)).join(''),
      log: createLog({ write: (chunk) => this.lines.push(chunk.trimEnd()), redact, colour: false }),
      connection: { send: process.send(this.sendFrom(process)), close: () => Promise.resolve() },
    }
  }

  /** Each request takes its time, and arrives whatever becomes of the process. */
  private sendFrom(process: VirtualProcess): Send {
    const { clock, oz, api } = this.lab
    const toOz = createVirtualSend({ oz, clock, latencyMs: 1 })
    const toGitHub = sendInProcess(api)
    return async (request) => {
      const isMain = process === this.main
      const { killAt, cancelAt, happens: { at, what } = {} } = this.options
      const count = isMain ? (this.requests += 1) : 0
      if (count === at) what?.()
      if (count === cancelAt) this.cancelling.abort(new JobCancelled(clock.now()))
      await clock.after(this.lab.random() * mostLatencyMs)
      const answer = request.url.startsWith(ozUrl) ? toOz(request) : toGitHub(request)
      if (count !== 0 && count === killAt) {
        process.kill()
        this.killed.resolve(undefined)
      }
      const response = await answer
      await clock.after(this.lab.random() * mostLatencyMs)
      return response
    }
  }
}
