import { tmpdir } from 'node:os'
import { cancelled } from '../reconcile/reconcile.ts'
import { messageOf } from '../../platform/errors.ts'
import type { Clock, Environment, Log } from '../../platform/ports.ts'
import { cleanText, tailOf } from '../../platform/text/text.ts'
import { OzCliError } from './failure.ts'

export interface OzCliOptions {
  readonly env: Environment
  readonly apiKey: string
  /** Names of variables `oz` must not see: those that hold values of secrets. */
  readonly withheld: readonly string[]
  readonly log: Log
  readonly clock: Clock
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
}

/** Runs `oz` with these arguments, which are no place for secrets, and gives what it wrote to stdout. @throws ActionError */
export type OzCli = (args: readonly string[]) => Promise<string>

/** Each command first fetches all the account has, within a minute of its own. */
const deadlineMs = 180_000
const mostBytes = 16 * 1024 * 1024
const mostInError = 600

/**
 * The only way to run `oz`. What it says goes to the log when it has ended, through our writer: the toolkit's own way
 * would pass it by. The toolkit can't stop a program: after a cancel or at the deadline it is left to the runner, which
 * ends it with the job.
 */
export function createOzCli(options: OzCliOptions): OzCli {
  return async (args) => {
    if (options.signal.aborted) throw cancelled()
    const name = `oz ${args.slice(0, 2).join(' ')}`
    const { exec } = await import(/* webpackChunkName: "resources" */ '@actions/exec')
    const stdout = collect()
    const stderr = collect()
    const ending = exec('oz', [...args, '--output-format', 'json'], {
      silent: true,
      ignoreReturnCode: true,
      // Not the checkout: nothing in it is to be taken for the CLI's own configuration.
      cwd: options.env['RUNNER_TEMP'] ?? tmpdir(),
      env: childEnvironment(options),
      // Nobody is there to answer a question.
      input: Buffer.alloc(0),
      listeners: { stdout: stdout.add, stderr: stderr.add },
    })
    const end = await within(options, ending, name)
    tell(options.log, args[1] === 'list' && end === 0 ? [stderr.text()] : [stdout.text(), stderr.text()])
    if (end === 'stuck') throw new OzCliError('stuck', `${name} did not end within ${deadlineMs / 60_000} minutes.`)
    if (end === 0) return stdout.text()
    const said = lastWords(stderr.text()) || lastWords(stdout.text()) || 'it said nothing'
    throw new OzCliError('refused', `${name} failed: ${said}`)
  }
}

async function within(
  { clock, signal }: OzCliOptions,
  ending: Promise<number>,
  name: string,
): Promise<number | 'stuck'> {
  const done = new AbortController()
  const limit = clock.sleep(deadlineMs, AbortSignal.any([signal, done.signal])).then((): 'stuck' => 'stuck')
  limit.catch(() => undefined)
  ending.catch(() => undefined)
  try {
    return await Promise.race([ending, limit])
  } catch (error) {
    if (signal.aborted) throw cancelled()
    const isMissing = messageOf(error).startsWith('Unable to locate executable file')
    throw new OzCliError(
      isMissing ? 'missing' : 'refused',
      isMissing
        ? 'There is no oz on PATH: this step works through the Oz command line.'
        : `${name}: ${messageOf(error)}`,
      error,
    )
  } finally {
    done.abort()
  }
}

/** What is the step's own, and what could send the key elsewhere or write it down. */
const withheldNames = /^(?:INPUT_|STATE_|ACTIONS_|WARP_|OZ_|RUST_LOG$|GITHUB_TOKEN$|GH_TOKEN$)/

function childEnvironment({ env, withheld, apiKey }: OzCliOptions): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || withheldNames.test(name.toUpperCase()) || withheld.includes(name)
      ? []
      : [[name, value] as const],
  )
  return { ...Object.fromEntries(kept), WARP_API_KEY: apiKey, NO_COLOR: '1' }
}

function collect(): { readonly add: (chunk: Buffer) => void; readonly text: () => string } {
  const chunks: Buffer[] = []
  let bytes = 0
  return {
    add(chunk) {
      if (bytes < mostBytes) chunks.push(chunk)
      bytes += chunk.length
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}

function tell(log: Log, texts: readonly string[]): void {
  for (const text of texts) if (text.trim() !== '') log.info(text.trim())
}

function lastWords(text: string): string {
  return tailOf(cleanText(text).trim().replace(/\s+/g, ' '), mostInError)
}
