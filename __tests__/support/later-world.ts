/** A repository, an Oz server and jobs on both: starts that don't wait, collectors, rings, kills; billed by the minute. */
import { stringify } from 'yaml'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/server.ts'
import { readExamplePayload } from './payloads.ts'
import { startWorld, type Event, type World } from './recipe-world.ts'
import { runWorkflow, type WorkflowOptions, type WorkflowResult } from './runner.ts'
import { fieldsOf } from './runner/fields.ts'
import { actionRoot, scenarioKey } from './scenario.ts'

export const headSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
export const collectPath = '.github/workflows/oz-collect.yml'
const longestMs = 60_000

export interface JobOptions {
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly event?: Event
  readonly run?: string
  readonly attempt?: string
  /** Kills main when so many requests were made of GitHub and Oz together; counted from 1. */
  readonly killAt?: number
  readonly cancelAtRequest?: number
}

export class LaterWorld {
  readonly emulator: Emulator
  readonly world: World
  /** Whole minutes, each job rounded up. */
  billedMinutes = 0
  requests = 0
  private readonly makeFolder: () => string
  private onRequest: (count: number) => void = () => undefined
  private nextRun = 8_000_000_000

  private constructor(emulator: Emulator, world: World, makeFolder: () => string) {
    this.emulator = emulator
    this.world = world
    this.makeFolder = makeFolder
  }

  static async open(
    makeFolder: () => string,
    agent: ScenarioSpec,
    server: Omit<EmulatorOptions, 'agent'> = {},
  ): Promise<LaterWorld> {
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

  /** Statuses as `pending`, `success`, oldest first. */
  get words(): readonly string[] {
    return this.state.statuses.map(({ state }) => state)
  }

  get runs(): Emulator['oz']['runs'] {
    return this.emulator.oz.runs
  }

  start(options: JobOptions = {}): Promise<WorkflowResult> {
    const inputs = { recipe: 'review', wait: 'later', ...this.server(), ...options.with }
    const event = options.event ?? { name: 'pull_request', payload: readExamplePayload('pull_request', 'opened') }
    return this.job(options, { uses: 'your-org/oz-agent-action@v1', inputs, event })
  }

  /** As rung by a run, or by the clock. */
  collect(options: JobOptions & { readonly ring?: string } = {}): Promise<WorkflowResult> {
    const { ring } = options
    const repository = readExamplePayload('issues', 'opened')['repository']
    const event: Event =
      ring === undefined
        ? { name: 'workflow_dispatch', payload: { inputs: {}, repository } }
        : { name: 'repository_dispatch', payload: { action: 'oz-collect', client_payload: { run: ring }, repository } }
    const inputs = { ...this.server(), ...options.with }
    return this.job(options, { uses: 'your-org/oz-agent-action/collect@v1', inputs, event })
  }

  /** Waits until the agents have ended. */
  async settle(state = 'SUCCEEDED'): Promise<void> {
    for (let tries = 0; tries < 400 && this.runs.some((run) => run.state !== state); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** A push: the head moves on. */
  push(sha: string): void {
    const pull = this.state.pulls.get(2)
    pull?.files.set(sha, pull.files.get(headSha) ?? [])
    pull?.commits.push(sha)
  }

  async close(): Promise<void> {
    await Promise.all([this.emulator.close(), this.world.api.close()])
  }

  private server(): Readonly<Record<string, string>> {
    return { oz_api_key: '${{ secrets.OZ_API_KEY }}', oz_server_url: this.emulator.url }
  }

  private async job(
    { run = String((this.nextRun += 1)), attempt = '1', killAt, cancelAtRequest }: JobOptions,
    { uses, inputs, event }: { readonly uses: string; readonly inputs: object; readonly event: Event },
  ): Promise<WorkflowResult> {
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
      ...(cancelAtRequest !== undefined && { cancel: this.atRequest(before + cancelAtRequest) }),
    }
    const { url } = this.world.api
    const startedMs = performance.now()
    const github = { api_url: url, graphql_url: `${url}/graphql`, run_id: run, run_attempt: attempt }
    const result = await runWorkflow({
      ...{ workflow, event, actionRoot, at, github, folder: this.makeFolder() },
      secrets: { OZ_API_KEY: scenarioKey },
    })
    this.billedMinutes += Math.ceil((performance.now() - startedMs) / 60_000)
    return result
  }

  private atRequest(count: number): (fire: () => void) => void {
    return (fire) => {
      this.onRequest = (requests) => {
        if (requests === count) fire()
      }
    }
  }
}
