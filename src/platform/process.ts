/**
 * Runs one program: bounded, abortable, with all that it starts. `oz` alone runs by @actions/exec, which can neither
 * be aborted nor given a deadline.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { messageOf } from './errors.ts'
import type { Clock } from './ports.ts'

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  /** All that the program sees of the environment. */
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface ProgramResult {
  /** A program that a signal ended counts as 128, as in a shell. */
  readonly code: number
  /** The first MiB. */
  readonly stdout: string
  readonly stderr: string
}

/** missing: it could not be started. stuck: it did not end in time, and was stopped. */
export class ProgramError extends Error {
  override name = 'ProgramError'
  readonly failure: 'missing' | 'stuck'

  constructor(failure: ProgramError['failure'], message: string, cause?: unknown) {
    super(message, { cause })
    this.failure = failure
  }
}

const killAfterMs = 2_000
const maxOutputBytes = 1024 * 1024
/** Windows looks for programs in the working folder first, where a checked out git.exe could lie in wait. */
const safeFolder = dirname(process.execPath)

/**
 * Resolves with how the program ended, whatever its exit code.
 * @throws ProgramError, or the signal's reason when aborted
 */
export async function runProgram(program: Program): Promise<ProgramResult> {
  const { spawn } = await import('node:child_process')
  const child = spawn(program.file, program.args, {
    cwd: safeFolder,
    env: program.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: the helpers it starts end with it, and there is no terminal to ask on.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const [stdout, stderr] = [collectOutput(maxOutputBytes), collectOutput(maxOutputBytes)]
  child.stdout.on('data', stdout.add)
  child.stderr.on('data', stderr.add)
  const code = await waitForEnd(child, program)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

async function waitForEnd(child: ChildProcess, { clock, signal, timeoutMs }: Program): Promise<number> {
  const ended = new AbortController()
  const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([endOf(child), watchdog]).finally(() => {
    ended.abort()
  })
  if (typeof first === 'number') return first
  await endProcess(child, clock)
  signal.throwIfAborted()
  throw new ProgramError('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`)
}

async function endOf(child: ChildProcess): Promise<number> {
  const closed: readonly unknown[] = await once(child, 'close').catch((error: unknown): never => {
    throw new ProgramError('missing', messageOf(error), error)
  })
  return typeof closed[0] === 'number' ? closed[0] : 128
}

/** Gently first: git then takes its lock files with it. */
async function endProcess(child: ChildProcess, clock: Clock): Promise<void> {
  const closed = new AbortController()
  child.once('close', () => {
    closed.abort()
  })
  await killTree(child, 'SIGTERM')
  await clock.sleep(killAfterMs, closed.signal).then(
    () => killTree(child, 'SIGKILL'),
    () => undefined,
  )
  child.stdout?.destroy()
  child.stderr?.destroy()
}

async function killTree(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    await killTreeOnWindows(child.pid)
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Gone already: what was wanted.
  }
}

/** Windows has no process groups; its own program knows who started whom. */
async function killTreeOnWindows(pid: number): Promise<void> {
  const { spawn } = await import('node:child_process')
  const args = ['/PID', String(pid), '/T', '/F']
  const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true })
  await once(killer, 'close').catch(() => undefined)
}

/** What a program writes, up to the chunk that passes `mostBytes`. */
export function collectOutput(mostBytes: number) {
  const chunks: Buffer[] = []
  let bytes = 0
  return {
    add: (chunk: Buffer): void => {
      if (bytes < mostBytes) chunks.push(chunk)
      bytes += chunk.length
    },
    text: (): string => Buffer.concat(chunks).toString('utf8'),
  }
}
