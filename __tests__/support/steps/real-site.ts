import { setMaxListeners } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptedAgent, type ScenarioSource } from '../../../emulator/agents/scripted.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/server.ts'
import { realClock } from '../../../src/platform/runtime.ts'
import { openConnection, type Connection } from '../../../src/platform/http/connection.ts'
import type { Send } from '../../../src/platform/http/transport.ts'
import type { Clock } from '../../../src/platform/ports.ts'
import { Step, type Site, type StepOptions } from './step.ts'

export interface RealSiteOptions {
  readonly agent: ScenarioSource
  readonly server?: Omit<EmulatorOptions, 'agent' | 'clock'>
  /** So many times faster than the world; waits are as long as they are, and over sooner. */
  readonly speed?: number
}

/** A server on a real socket, reached by the real transport, in a time that runs faster. */
export interface RealSite extends Site {
  readonly emulator: Emulator
  step(options?: StepOptions): Step
  /** A step that goes another way to the server. */
  stepBy(send: Send, origin: string, options?: StepOptions): Step
  close(): Promise<void>
}

export async function openRealSite({ agent, server = {}, speed = 1 }: RealSiteOptions): Promise<RealSite> {
  const clock = fastClock(speed)
  const emulator = await startEmulator({ ...server, clock, agent: scriptedAgent(agent) })
  const connections: Connection[] = []
  const connect = (): Send => {
    const connection = openConnection({})
    connections.push(connection)
    return connection.send
  }
  const temp = mkdtempSync(join(tmpdir(), 'oz-action-site-'))
  const site: RealSite = {
    emulator,
    clock,
    temp,
    send: fastSend(connect(), speed),
    origin: emulator.url,
    key: emulator.key,
    random: Math.random,
    run: (work) => work,
    // Each step is a process of its own, with connections of its own.
    step: (options = {}) => site.stepBy(connect(), emulator.url, options),
    stepBy: (send, origin, options = {}) => new Step({ ...site, origin, send: fastSend(send, speed) }, options),
    async close() {
      clock.end()
      await Promise.all(connections.map((connection) => connection.close()))
      await emulator.close()
      rmSync(temp, { recursive: true, force: true })
    },
  }
  return site
}

/** `end` wakes nobody any more, so that what a killed step still waited for keeps no process alive. */
function fastClock(speed: number): Clock & { readonly end: () => void } {
  const over = new AbortController()
  setMaxListeners(0, over.signal)
  return {
    now: () => realClock.now() * speed,
    date: () => realClock.date(),
    sleep: (ms, signal) => realClock.sleep(ms / speed, AbortSignal.any([signal, over.signal])),
    end: () => {
      over.abort(new Error('the site is closed'))
    },
  }
}

/** What a busy machine needs for an answer that nothing holds up. */
const leastDeadlineMs = 250

/** Deadlines are told in the clock's time too, as far as real sockets can keep them. */
function fastSend(send: Send, speed: number): Send {
  return (request) => send({ ...request, deadlineMs: Math.max(request.deadlineMs / speed, leastDeadlineMs) })
}
