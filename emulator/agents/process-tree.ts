import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'

const alive = new Set<ProcessTree>()
let watchingExit = false

export interface TreeOptions {
  readonly input: string
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string | undefined
  readonly onOutput: (text: string) => void
  readonly onErrorOutput: (text: string) => void
}

/** How a program ended, in words for people; `ok` only for exit status 0. */
export interface Ending {
  readonly ok: boolean
  readonly reason: string
}

/** A program with all that it starts: ended as one, and at the latest with this process. */
export class ProcessTree {
  /** Resolves once the program is gone and its output is read; never rejects. */
  readonly over: Promise<Ending>
  readonly #child: ChildProcessWithoutNullStreams

  /** Runs a shell line; `input` is its standard input. */
  constructor(commandLine: string, { input, env, cwd, onOutput, onErrorOutput }: TreeOptions) {
    // A group of its own, so that one signal reaches every descendant.
    const child = spawn(commandLine, {
      shell: true,
      detached: process.platform !== 'win32',
      env,
      cwd,
      windowsHide: true,
    })
    this.#child = child
    this.over = new Promise((resolve) => {
      let ending: Ending = { ok: false, reason: 'did not start' }
      child.on('error', (error) => {
        ending = { ok: false, reason: `did not start: ${error.message}` }
        resolve(ending)
      })
      child.on('exit', (code, signal) => {
        ending = {
          ok: code === 0,
          reason: signal ? `was ended by ${signal}` : `ended with exit status ${code ?? 'unknown'}`,
        }
        // What it left running would hold its output open, and outlive it.
        this.#signal('SIGKILL')
      })
      child.on('close', () => {
        alive.delete(this)
        resolve(ending)
      })
    })
    child.stdout.setEncoding('utf8').on('data', onOutput)
    child.stderr.setEncoding('utf8').on('data', onErrorOutput)
    // A program that doesn't read its input is no error.
    child.stdin.on('error', () => undefined).end(input)
    alive.add(this)
    endTreesOnExit()
  }

  /** Asks the whole tree to end, and makes it end after `graceMs`. Resolves when it is gone. */
  async end(graceMs: number): Promise<void> {
    this.#signal('SIGTERM')
    const timer = setTimeout(() => {
      this.kill()
    }, graceMs)
    await this.over
    clearTimeout(timer)
  }

  kill(): void {
    this.#signal('SIGKILL')
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child
    if (pid === undefined) return
    if (process.platform === 'win32') {
      spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
      return
    }
    try {
      process.kill(-pid, signal)
    } catch {
      // Nobody of the group is left.
    }
  }
}

function endTreesOnExit(): void {
  if (watchingExit) return
  watchingExit = true
  process.on('exit', () => {
    for (const tree of alive) tree.kill()
  })
}
