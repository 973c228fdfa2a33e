import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { realTimes } from '../../__tests__/support/runner/process.ts'
import { play } from '../../__tests__/support/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { Oz } from '../../emulator/core.ts'
import { startEmulator } from '../../emulator/server.ts'
import { isObject, parseJson } from '../../src/platform/json.ts'
import type { FaultCase } from './cases.ts'

/** What a step left when it, and what its job does after it, was over. */
export interface Trial {
  /** As the step reported it: its conclusion, or how its process ended. */
  readonly outcome: string
  readonly posts: number
  readonly runs: number
  /** Runs that nobody saw end and nobody cancelled. */
  readonly leftBehind: number
  readonly seconds: number
}

/** A step that is not over by then hangs. */
const longestMs = 5 * 60_000

/** The built action, under the stand-in runner, with its post. */
export async function tryAction({ faults, agent, server, stop }: FaultCase): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-faults-'))
  const moment = stop && { afterMs: stop.afterMs }
  try {
    const { result, step, oz } = await play({
      folder,
      agent,
      server: { faults, ...server },
      inputDefaults: { poll_interval_seconds: '0' },
      at: () => ({
        lose: { afterMs: longestMs },
        ...(moment && { [stop.kind === 'cancel' ? 'cancel' : 'crash']: moment }),
      }),
    })
    const { conclusion, run_id: seen, state } = step.outputs
    const post = result.postStep('agent')
    return {
      outcome: conclusion ?? `killed (${step.signal ?? 'no word'})`,
      ...count(oz, isEnd(state) ? seen : undefined),
      seconds: (step.durationMs + post.durationMs) / 1000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A poller on the SDK, ended as a runner ends a step. */
export async function trySdk({ faults, agent, server, stop }: FaultCase): Promise<Trial> {
  const emulator = await startEmulator({ agent: scriptedAgent(agent), faults, ...server })
  const startedMs = performance.now()
  try {
    const script = join(import.meta.dirname, 'sdk-poller.ts')
    const child = spawn(process.execPath, [script, `${emulator.url}/api/v1`, emulator.key, 'Say how things stand.'])
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const timers = signalsFor(stop).map(({ signal, atMs }) => setTimeout(() => child.kill(signal), atMs))
    const closed = new Promise<NodeJS.Signals | null>((resolve) => {
      child.once('close', (_code, by) => {
        resolve(by)
      })
    })
    const over = new AbortController()
    const hangs = sleep(longestMs, 'hangs' as const, { signal: over.signal }).catch(() => null)
    const end = await Promise.race([closed, hangs])
    over.abort()
    child.kill('SIGKILL')
    for (const timer of timers) clearTimeout(timer)
    const said = parseJson(printed.trim().split('\n').at(-1) ?? '')
    const { id, state } = isObject(said) ? said : {}
    const seen = typeof id === 'string' && typeof state === 'string' && isEnd(state) ? id : undefined
    return {
      outcome: outcomeOf(end, state),
      ...count(emulator.oz, seen),
      seconds: (performance.now() - startedMs) / 1000,
    }
  } finally {
    await emulator.close()
  }
}

function signalsFor(stop: FaultCase['stop']): readonly { signal: NodeJS.Signals; atMs: number }[] {
  if (stop === undefined) return []
  if (stop.kind === 'kill') return [{ signal: 'SIGKILL', atMs: stop.afterMs }]
  const termMs = stop.afterMs + realTimes.terminateAfterMs
  return [
    { signal: 'SIGINT', atMs: stop.afterMs },
    { signal: 'SIGTERM', atMs: termMs },
    { signal: 'SIGKILL', atMs: termMs + realTimes.killAfterMs },
  ]
}

function outcomeOf(end: NodeJS.Signals | 'hangs' | null, state: unknown): string {
  if (end !== null) return end === 'hangs' ? end : `killed (${end})`
  if (state === 'SUCCEEDED') return 'success'
  return typeof state === 'string' ? `failure (state ${state})` : 'failure (an exception)'
}

function isEnd(state: string | undefined): boolean {
  return ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'].includes(state ?? '')
}

/** `seen`: the run whose end the step reported. */
function count(oz: Oz, seen: string | undefined): Pick<Trial, 'posts' | 'runs' | 'leftBehind'> {
  const posts = oz.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/agent/run')).length
  const left = oz.runs.filter(({ id, state }) => id !== seen && state !== 'CANCELLED')
  return { posts, runs: oz.runs.length, leftBehind: left.length }
}
