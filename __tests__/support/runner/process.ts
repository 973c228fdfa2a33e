import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createLineReader } from './lines.ts'

/** How long the runner waits; real times by default. */
export interface RunnerTimes {
  /** From SIGINT to SIGTERM. */
  readonly terminateAfterMs: number
  /** From SIGTERM to the killing of the whole tree. */
  readonly killAfterMs: number
  /** For everything that still runs after a cancel, all post steps together. */
  readonly afterCancelMs: number
  /** How long output is awaited when a process has ended but something still holds its pipes. */
  readonly drainMs: number
  /** The length of a minute for `timeout-minutes`. */
  readonly minuteMs: number
}

export const realTimes: RunnerTimes = {
  terminateAfterMs: 7_500,
  killAfterMs: 2_500,
  afterCancelMs: 285_000,
  drainMs: 5_000,
  minuteMs: 60_000,
}

export interface ProcessSpec {
  readonly file: string
  readonly args: readonly string[]
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

export interface ProcessHooks {
  readonly onStart: (pid: number) => void
  readonly onChunk: (stream: 'stdout' | 'stderr', chunk: Buffer) => void
  readonly onLine: (line: string) => void
}

export interface ProcessLimits {
  /** Aborted: SIGINT, SIGTERM, and the end of the tree, in the runner's time. */
  readonly cancel: AbortSignal
  /** Aborted: the tree is killed at once. */
  readonly kill: AbortSignal
  readonly times: RunnerTimes
  /** As a job container may: no signal arrives, and the process outlives its own step. */
  readonly swallowsSignals: boolean
}

export interface ProcessEnd {
  readonly exitCode: number | undefined
  readonly signal: NodeJS.Signals | undefined
}

/** One environment string, its name included; Linux refuses to start a program with a longer one. */
const maxStringBytes = 131_072
/** All of them and the arguments together. */
const maxTotalBytes = 2_097_152

/** Runs a program to its end. Throws when it can't start. */
export async function runProcess(spec: ProcessSpec, hooks: ProcessHooks, limits: ProcessLimits): Promise<ProcessEnd> {
  if (isTooLong(spec)) throw cannotStart(spec, 'Argument list too long')
  const child = start(spec)
  const readers = [createLineReader(hooks.onLine), createLineReader(hooks.onLine)] as const
  child.stdout?.on('data', (chunk: Buffer) => {
    hooks.onChunk('stdout', chunk)
    readers[0].write(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    hooks.onChunk('stderr', chunk)
    readers[1].write(chunk)
  })
  if (child.pid !== undefined) {
    takeAlong(child.pid)
    hooks.onStart(child.pid)
  }
  try {
    return await waitForEnd(child, spec, limits)
  } finally {
    child.stdout?.removeAllListeners('data')
    child.stderr?.removeAllListeners('data')
    for (const reader of readers) reader.end()
  }
}

/** Ends a process and all it started; each is the leader of its own group. */
export function killTree(pid: number): void {
  alive.delete(pid)
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

/** Groups that may still have a member. */
const alive = new Set<number>()

/** Sees to it that the process doesn't outlive this one, however this one ends by itself. */
function takeAlong(pid: number): void {
  if (alive.size === 0) process.off('exit', killAll).on('exit', killAll)
  alive.add(pid)
}

function killAll(): void {
  for (const pid of alive) killTree(pid)
}

function start(spec: ProcessSpec): ChildProcess {
  try {
    return spawn(spec.file, [...spec.args], {
      cwd: spec.folder,
      env: { ...spec.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
  } catch (error) {
    throw cannotStart(spec, error instanceof Error ? error.message : String(error))
  }
}

function waitForEnd(child: ChildProcess, spec: ProcessSpec, limits: ProcessLimits): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = []
    const { times } = limits
    const settle = (end: ProcessEnd) => {
      for (const timer of timers) clearTimeout(timer)
      limits.cancel.removeEventListener('abort', interrupt)
      limits.kill.removeEventListener('abort', kill)
      resolve(end)
    }
    const kill = () => {
      if (child.pid !== undefined) killTree(child.pid)
    }
    const giveUp = () => {
      if (limits.swallowsSignals) settle({ exitCode: undefined, signal: undefined })
      else kill()
    }
    const send = (signal: NodeJS.Signals) => {
      if (!limits.swallowsSignals) child.kill(signal)
    }
    const interrupt = () => {
      send('SIGINT')
      timers.push(
        setTimeout(() => {
          send('SIGTERM')
        }, times.terminateAfterMs),
      )
      timers.push(setTimeout(giveUp, times.terminateAfterMs + times.killAfterMs))
    }
    child.once('error', (error) => {
      reject(cannotStart(spec, error.message))
    })
    child.once('exit', (code, signal) => {
      const end = { exitCode: code ?? undefined, signal: signal ?? undefined }
      child.once('close', () => {
        settle(end)
      })
      timers.push(
        setTimeout(() => {
          settle(end)
        }, times.drainMs),
      )
    })
    listen(limits.cancel, interrupt)
    listen(limits.kill, kill)
  })
}

function listen(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}

function isTooLong(spec: ProcessSpec): boolean {
  const strings = [...Object.entries(spec.env).map(([name, value]) => `${name}=${value}`), spec.file, ...spec.args]
  const sizes = strings.map((text) => Buffer.byteLength(text) + 1)
  return sizes.some((size) => size > maxStringBytes) || sizes.reduce((sum, size) => sum + size, 0) > maxTotalBytes
}

function cannotStart(spec: ProcessSpec, reason: string): Error {
  return new Error(
    `An error occurred trying to start process '${spec.file}' with working directory '${spec.folder}'. ${reason}`,
  )
}
