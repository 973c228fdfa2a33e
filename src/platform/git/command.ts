/**
 * One git command: bounded, abortable, unable to ask anything, and without what it needn't know.
 *
 * node:child_process and not @actions/exec: that one can neither be aborted nor given a deadline, and writes the
 * output of the program to the log past our writer.
 */
import type { ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import { ActionError } from '../errors.ts'
import type { Clock, Environment, Log } from '../ports.ts'

export interface GitOptions {
  /** The work tree, absolute. */
  readonly workspace: string
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
  /** What is run, with its first arguments; `git` unless a test says otherwise. */
  readonly program?: readonly [file: string, ...args: string[]]
}

export interface GitResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs git and resolves with how it ended, whatever the exit code.
 * Rejects with the signal's reason when aborted, and with an ActionError at the deadline or where there is no git.
 */
export type Git = (args: readonly string[], timeoutMs?: number) => Promise<GitResult>

const localTimeoutMs = 60_000
const killAfterMs = 2_000
const maxOutputBytes = 1024 * 1024
/** Windows looks for programs in the working folder first, where a checked out git.exe could lie in wait. */
const safeFolder = dirname(process.execPath)

/** A `Git` for one work tree. What git says on stderr goes to the log when the command has ended. */
export function createGit(options: GitOptions): Git {
  const settings = [
    ...['-C', options.workspace],
    // The runner made this folder; in a job container it belongs to another user, which git takes for an attack.
    ...['-c', `safe.directory=${options.workspace.replaceAll('\\\\', '/')}`],
    // Nothing of the branch may run in this step, which holds the key: a hooks path can lead into the work tree.
    ...['-c', 'core.hooksPath=/dev/null'],
    ...['-c', 'core.fsmonitor=false'],
    ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
    ...['-c', 'advice.detachedHead=false'],
  ]
  return async (args, timeoutMs = localTimeoutMs) => {
    options.signal.throwIfAborted()
    const result = await runToEnd({ ...options, args: [...settings, ...args], name: args[0] ?? '', timeoutMs })
    const said = result.stderr.trim()
    if (said) options.log.info(said)
    return result
  }
}

interface Command extends GitOptions {
  readonly args: readonly string[]
  readonly name: string
  readonly timeoutMs: number
}

async function runToEnd(command: Command): Promise<GitResult> {
  const { spawn } = await import('node:child_process')
  const [file, ...first] = command.program ?? ['git']
  const child = spawn(file, [...first, ...command.args], {
    cwd: safeFolder,
    env: gitEnvironment(command.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: the helpers git starts end with it, and there is no terminal to ask on.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const code = await waitForEnd(child, command)
  return { code, stdout: stdout(), stderr: hideCredentials(stderr()) }
}

async function waitForEnd(child: ChildProcess, command: Command): Promise<number> {
  const ended = new AbortController()
  const stop = AbortSignal.any([command.signal, ended.signal])
  const watchdog = command.clock.sleep(command.timeoutMs, stop).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([endOf(child), watchdog]).finally(() => {
    ended.abort()
  })
  if (typeof first === 'number') return first
  await endProcess(child, command.clock)
  command.signal.throwIfAborted()
  throw new ActionError(`git ${command.name} took longer than ${command.timeoutMs / 1000} seconds and was stopped.`, {
    hint: 'Look whether the Git server answers, or check the branch out in a step of your own.',
  })
}

/** The exit code; a program ended by a signal counts as 128, as in a shell. */
async function endOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.once('close', (code) => {
      resolve(code ?? 128)
    })
    child.once('error', (error) => {
      reject(
        new ActionError(`git could not be started: ${error.message}.`, {
          hint: 'checkout_branch needs git on the runner (in a job container: in its image).',
          cause: error,
        }),
      )
    })
  })
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
  await new Promise<void>((resolve) => {
    killer.once('close', () => {
      resolve()
    })
    killer.once('error', () => {
      resolve()
    })
  })
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    if (bytes < maxOutputBytes) chunks.push(chunk)
    bytes += chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

const withheld = /^(?:INPUT_|STATE_|ACTIONS_|GIT_TRACE)|^(?:WARP|OZ)_API_KEY$|^GIT_CURL_VERBOSE$/
/** These would lead git to another repository than the one in the workspace. */
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'])

/** The environment git gets: no inputs (the key is one), no debug output, English, and no way to ask. */
export function gitEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !withheld.test(name.toUpperCase()) && !misleading.has(name))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GCM_INTERACTIVE: 'never',
  }
}

/** git repeats a remote's URL in its messages, user and password included. */
function hideCredentials(text: string): string {
  return text.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@')
}
