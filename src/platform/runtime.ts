import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { saveState, setOutput, setSecret } from '@actions/core'
import { openConnection } from './http/connection.ts'
import type { Clock, Environment, Runner } from './ports.ts'
import { createLog } from './log.ts'
import { createRedactor, type Redact } from './text/redact.ts'

/** Everything outside the process that an entry hands to its function. */
export type Runtime = Readonly<ReturnType<typeof openRuntime>>

/** The real outside. The secrets are masked before anything else is done with them. */
export function openRuntime(env: Environment, secrets: readonly string[], cancelled: AbortSignal) {
  const runner = createRunner(env)
  const { redact, hide } = createMasking(runner)
  hide(secrets)
  if (env['NODE_DEBUG']) guardStderr(redact)
  // Where nobody reads the log any more, the run is still looked after.
  process.stdout.on('error', () => undefined)
  return {
    env,
    /** Aborted when the job is cancelled. */
    cancelled,
    runner,
    redact,
    /** Masks further secrets, and redacts them from now on. */
    hide,
    clock: realClock,
    jitter: Math.random,
    randomHex: (bytes: number): string => randomBytes(bytes).toString('hex'),
    log: createLog({ write: (chunk) => process.stdout.write(chunk), redact, colour: env['NO_COLOR'] === undefined }),
    connection: openConnection(env),
  }
}

/** With NODE_DEBUG Node itself writes there what it does, such as the whole environment of a program it starts. */
function guardStderr(redact: Redact): void {
  const { stderr } = process
  const write = stderr.write.bind(stderr)
  Object.assign(stderr, {
    write: (chunk: unknown, ...rest: readonly unknown[]): boolean =>
      Reflect.apply(write, stderr, [typeof chunk === 'string' ? redact(chunk) : chunk, ...rest]) === true,
  })
}

/** Hides what it is told of; the runner hides it in what it shows itself. */
export function createMasking(runner: Pick<Runner, 'mask'>) {
  let known: readonly string[] = []
  let redact = createRedactor(known)
  return {
    redact: (text: string): string => redact(text),
    hide: (secrets: readonly string[]): void => {
      const further = [...new Set(secrets)].filter((secret) => !known.includes(secret))
      if (further.length === 0) return
      for (const secret of further) runner.mask(secret)
      known = [...known, ...further]
      redact = createRedactor(known)
    },
  }
}

/** The reason of the signal that a cancelled job gives. */
export class JobCancelled extends Error {
  override name = 'JobCancelled'
  /** By the clock. */
  readonly atMs: number

  constructor(atMs: number) {
    super('the job was cancelled')
    this.atMs = atMs
  }
}

/**
 * The signals by which a runner ends a step: SIGINT, 7.5 s later SIGTERM; on Windows Ctrl-C and Ctrl-Break. With a
 * handler the process lives on to take its run down.
 */
export function listenForCancel(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const) {
    process.on(signal, () => {
      controller.abort(new JobCancelled(realClock.now()))
    })
  }
  return controller.signal
}

/**
 * The runner behind the step, through the toolkit's own writers of command files and commands. Outside a workflow (no
 * command file) outputs and state go nowhere: the toolkit would print them as old-style commands.
 */
export function createRunner(env: Environment): Runner {
  return {
    setOutput(name, value) {
      if (env['GITHUB_OUTPUT']) setOutput(name, value)
    },
    saveState(name, value) {
      if (env['GITHUB_STATE']) saveState(name, value)
    },
    mask: setSecret,
    writeSummary(markdown) {
      const path = env['GITHUB_STEP_SUMMARY']
      if (path) writeFileSync(path, markdown)
    },
  }
}

/** More than this overflows Node's timers and fires at once. */
const longestTimerMs = 2 ** 31 - 1

/** The real time. */
export const realClock: Clock = {
  // Not performance.now(): touching `performance` loads its whole module, at every start.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  date: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(Math.min(ms, longestTimerMs), undefined, { signal }).catch(() => {
      throw signal.reason instanceof Error ? signal.reason : new Error('aborted')
    })
  },
}
