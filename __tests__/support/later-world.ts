/** The built dist as a place for plays of `wait: later`: start, collect and post as processes on loopback servers. */
import { stringify } from 'yaml'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { EmulatedRun } from '../../emulator/run.ts'
import { startEmulator, type Emulator } from '../../emulator/server.ts'
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
import { startWorld, type Event, type World } from './recipe-world.ts'
import { runWorkflow, type WorkflowOptions } from './runner.ts'
import { fieldsOf } from './runner/fields.ts'
import { actionRoot, scenarioKey } from './scenario.ts'

const longestMs = 60_000
const agentMs = 300

export class LaterWorld implements LaterSite {
  readonly crowd = process.env['LATER_KILLS'] === 'all' ? 20 : 5
  billedMinutes = 0
  private readonly emulator: Emulator
  private readonly world: World
  private readonly makeFolder: () => string
  private requests = 0
  private onRequest: (count: number) => void = () => undefined
  private nextRun = 8_000_000_000

  private constructor(emulator: Emulator, world: World, makeFolder: () => string) {
    this.emulator = emulator
    this.world = world
    this.makeFolder = makeFolder
  }

  static async open(makeFolder: () => string, { agent, server }: SiteOptions): Promise<LaterWorld> {
    let count = (): void => undefined
    const onRequest = (): void => {
      count()
    }
    const emulator = await startEmulator({ key: scenarioKey, ...server, onRequest, agent: scriptedAgent(agent) })
    const world = await startWorld(onRequest)
    world.state.files.set(collectPath, 'on: workflow_dispatch')
    const it = new LaterWorld(emulator, world, makeFolder)
    count = () => {
      it.requests += 1
      it.onRequest(it.requests)
    }
    return it
  }

  get state(): World['state'] {
    return this.world.state
  }

  get api(): World['api'] {
    return this.world.api
  }

  get runs(): readonly EmulatedRun[] {
    return this.emulator.oz.runs
  }

  start(options: JobOptions = {}): Promise<JobResult> {
    const inputs = { recipe: 'review', wait: 'later', ...this.server, ...options.with }
    return this.job(options, { uses: 'your-org/oz-agent-action@v1', inputs, event: eventOfStart(options) })
  }

  collect(options: CollectOptions = {}): Promise<JobResult> {
    const inputs = { ...this.server, ...options.with }
    return this.job(options, { uses: 'your-org/oz-agent-action/collect@v1', inputs, event: eventOfCollect(options) })
  }

  together(jobs: readonly (() => Promise<JobResult>)[]): Promise<readonly JobResult[]> {
    return Promise.all(jobs.map((job) => job()))
  }

  async post(body: object): Promise<void> {
    await fetch(`${this.emulator.url}/api/v1/agent/run`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scenarioKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'x', ...body }),
    })
  }

  async settle(): Promise<void> {
    await this.pass(agentMs)
  }

  async pass(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms))
  }

  async close(): Promise<void> {
    await Promise.all([this.emulator.close(), this.world.api.close()])
  }

  private get server(): Readonly<Record<string, string>> {
    return { oz_api_key: '${{ secrets.OZ_API_KEY }}', oz_server_url: this.emulator.url }
  }

  private async job(
    { run = String((this.nextRun += 1)), attempt = '1', killAt, cancelAt }: JobOptions,
    { uses, inputs, event }: { readonly uses: string; readonly inputs: object; readonly event: Event },
  ): Promise<JobResult> {
    const { name, payload } = event
    const types = typeof payload === 'object' && payload !== null ? fieldsOf(payload, '')['action'] : undefined
    const workflow = stringify({
      on: { [name]: typeof types === 'string' ? { types: [types] } : null },
      jobs: { oz: { 'runs-on': 'ubuntu-latest', steps: [{ id: 'oz', uses, with: inputs }] } },
    })
    const before = this.requests
    const at: NonNullable<WorkflowOptions['at']> = {
      lose: { afterMs: longestMs },
      ...(killAt !== undefined && { crash: this.atRequest(before + killAt) }),
      ...(cancelAt !== undefined && { cancel: this.atRequest(before + cancelAt) }),
    }
    const { url } = this.world.api
    const startedMs = performance.now()
    const github = { api_url: url, graphql_url: `${url}/graphql`, run_id: run, run_attempt: attempt }
    const result = await runWorkflow({
      ...{ workflow, event, actionRoot, at, github, folder: this.makeFolder() },
      secrets: { OZ_API_KEY: scenarioKey },
    })
    this.billedMinutes += Math.ceil((performance.now() - startedMs) / 60_000)
    const { outputs, summary } = result.step('oz')
    const requests = this.requests - before
    const wasKilled = result.interruptions.includes('crash')
    return { isGreen: result.conclusion === 'success', wasKilled, outputs, summary, log: result.log, requests }
  }

  private atRequest(count: number): (fire: () => void) => void {
    return (fire) => {
      this.onRequest = (requests) => {
        if (requests === count) fire()
      }
    }
  }
}
