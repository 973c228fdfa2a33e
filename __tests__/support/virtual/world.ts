import { scriptedAgent, type ScenarioSource } from '../../../emulator/agents/scripted.ts'
import { createOz, type Oz, type OzOptions } from '../../../emulator/core.ts'
import type { Send } from '../../../src/platform/http/transport.ts'
import type { RunPorts } from '../../../src/oz/run/ports.ts'
import type { EmulatedRun } from '../../../emulator/run.ts'
import { VirtualProcess } from '../steps/process.ts'
import { createRandom } from './random.ts'
import { portsOf, Step, type Site, type StepOptions } from '../steps/step.ts'
import { VirtualClock } from './clock.ts'
import { createVirtualSend, type VirtualNetwork } from './send.ts'

export interface WorldOptions {
  readonly agent: ScenarioSource
  readonly server?: Omit<OzOptions, 'agent' | 'clock' | 'origin' | 'newId'>
  readonly network?: Omit<VirtualNetwork, 'oz' | 'clock'>
  readonly seed?: number
}

/** A server, a network and the steps that use them, all in one virtual time. */
export class World implements Site {
  readonly clock = new VirtualClock()
  readonly oz: Oz
  readonly send: Send
  readonly origin = 'http://127.0.0.1:9'
  readonly key = 'virtual-key'
  readonly temp = undefined
  readonly random: () => number
  private ids = 0

  constructor({ agent, server = {}, network = {}, seed = 1 }: WorldOptions) {
    this.random = createRandom(seed)
    this.oz = createOz({
      ...server,
      clock: this.clock,
      agent: scriptedAgent(agent),
      key: this.key,
      origin: this.origin,
      newId: () => `id-${(this.ids += 1)}`,
    })
    this.send = createVirtualSend({ ...network, oz: this.oz, clock: this.clock })
  }

  run<T>(work: Promise<T>): Promise<T> {
    return this.clock.run(work)
  }

  /** A step of a job, not begun. */
  step(options: StepOptions = {}): Step {
    return new Step(this, options)
  }

  /** What a process of its own uses. */
  ports(): RunPorts {
    return portsOf(this, new VirtualProcess(), [])
  }

  /** Runs that no other run has started. */
  get roots(): readonly EmulatedRun[] {
    return this.oz.runs.filter(({ birth }) => birth.request.parent_run_id === undefined)
  }

  /** Runs whose state is no ending. */
  get active(): readonly string[] {
    return this.oz.runs.filter((run) => !run.ended).map(({ id }) => id)
  }
}
