/**
 * Runs one program: bounded, abortable, with all that it starts. `oz` alone runs by @actions/exec, which can neither
 * be aborted nor given a deadline.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { messageOf } from './errors.ts'
import type { Clock } from './ports.ts'

interface Program {
  readonly file: string
  readonly args: readonly string[]
  /** All that the program sees of the environment. */
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  readonly clock: Clock
  readonly signal: AbortSignal
  /** The error for a program that could not be started, or did not end in time and was stopped. */
  readonly explain: (failure: 'missing' | 'stuck', message: string, cause?: unknown) => Error
}

export interface ProgramResult {
  /** A program that a signal ended counts as 128, as in a shell. */
  readonly code: number
  /** The first MiB. */
  readonly stdout: string
  readonly stderr: string
}

const killAfterMs = 2_000
const maxOutputBytes = 1024 * 1024
/** Windows looks for programs in the working folder first, where a checked out git.exe could lie in wait. */
const safeFolder = dirname(process.execPath)

/**
 * Resolves with how the program ended, whatever its exit code.
 * @throws what `explain` gives, or the signal's reason when aborted
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

async function waitForEnd(child: ChildProcess, { clock, signal, timeoutMs, explain }: Program): Promise<number> {
  const ended = new AbortController()
  const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).catch(() => undefined)
  const closed = once(child, 'close').catch((error: unknown) => {
    throw explain('missing', messageOf(error), error)
  })
  const end = await Promise.race([closed, watchdog]).finally(() => {
    ended.abort()
  })
  if (Array.isArray(end)) return typeof end[0] === 'number' ? end[0] : 128
  await endProcess(child, clock)
  signal.throwIfAborted()
  throw explain('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`)
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

async function killTree({ pid }: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    // Windows has no process groups; its own program knows who started whom.
    const { spawn } = await import('node:child_process')
    const args = ['/PID', String(pid), '/T', '/F']
    const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true })
    await once(killer, 'close').catch(() => undefined)
    return
  }
  try {
    process.kill(-pid, signal)
  } catch {
    // Gone already: what was wanted.
  }
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
