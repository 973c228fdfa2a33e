import { tmpdir } from 'node:os'
import { ActionError, messageOf } from '../platform/errors.ts'
import { isObject, parseJson, textOf, type JsonObject } from '../platform/json.ts'
import type { Log } from '../platform/ports.ts'
import { collectOutput } from '../platform/process.ts'
import type { Runtime } from '../platform/runtime.ts'
import { cleanText, tailOf } from '../platform/text/text.ts'
import { cancelled } from './reconcile/inputs.ts'

/** What can go wrong with the `oz` command line, and what to do. */
const hints = {
  /** There is no such program. */
  missing:
    "Install the Oz CLI in a step before this one. On a Debian or Ubuntu runner: curl -fsSL -o oz.deb 'https://app.warp.dev/download/cli?os=linux&package=deb&arch=x86_64' && sudo apt-get install -y ./oz.deb. On macOS: brew install --cask warpdotdev/warp/oz.",
  /** It didn't end in time. */
  stuck:
    'Look in the log for what it waited for: an address to open means that Oz may not see a repository yet, and a person has to authorize it once.',
  /** It ended with an error. */
  refused: 'Look in the log for what it said, and try the same command on your own machine.',
  /** It ended well, and yet it wasn't done. */
  undone:
    'Look in the log for what oz said: an address to open means that a person has to authorize a repository once; then re-run the job.',
  /** It ended well, and what it said can't be read. */
  nonsense: 'Update the Oz CLI, and look in the log for what it said.',
}

class OzCliError extends ActionError {
  override name = 'OzCliError'
  readonly failure: keyof typeof hints

  constructor(failure: OzCliError['failure'], message: string, cause?: unknown) {
    super(message, { hint: hints[failure], link: 'https://docs.warp.dev/reference/cli/', cause })
    this.failure = failure
  }
}

/** `oz` ended well, and a look at what it should have changed says otherwise. */
export function assertDone(undone: readonly string[]): void {
  if (undone.length === 0) return
  throw new OzCliError('undone', `oz reported no error, but this is still to be done: ${undone.join(', ')}.`)
}

/** Whether after this there is no sense in trying other commands. */
export function endsAll(error: ActionError): boolean {
  return error.conclusion === 'cancelled' || (error instanceof OzCliError && error.failure !== 'refused')
}

/** Runs `oz` with these arguments, which are no place for secrets, and gives what it wrote to stdout. @throws ActionError */
export type OzCli = (args: readonly string[]) => Promise<string>

/** Each command first fetches all the account has, within a minute of its own. */
const deadlineMs = 180_000
const mostBytes = 16 * 1024 * 1024
const mostInError = 600

type Outside = Pick<Runtime, 'env' | 'clock' | 'cancelled'> & { readonly log: Log }

/**
 * The only way to run `oz`. What it says goes to the log when it has ended, through our writer: the toolkit's own way
 * would pass it by. The toolkit can't stop a program: after a cancel or at the deadline it is left to the runner, which
 * ends it with the job. `withheld`: names of variables that hold values of secrets.
 */
export function createOzCli(outside: Outside, apiKey: string, withheld: readonly string[] = []): OzCli {
  const { env, log, cancelled: signal } = outside
  return async (args) => {
    if (signal.aborted) throw cancelled()
    const name = `oz ${args.slice(0, 2).join(' ')}`
    const { exec } = await import(/* webpackChunkName: "resources" */ '@actions/exec')
    const stdout = collectOutput(mostBytes)
    const stderr = collectOutput(mostBytes)
    const ending = exec('oz', [...args, '--output-format', 'json'], {
      silent: true,
      ignoreReturnCode: true,
      // Not the checkout: nothing in it is to be taken for the CLI's own configuration.
      cwd: env['RUNNER_TEMP'] ?? tmpdir(),
      env: { ...keptOf(env, withheld), WARP_API_KEY: apiKey, NO_COLOR: '1' },
      // Nobody is there to answer a question.
      input: Buffer.alloc(0),
      listeners: { stdout: stdout.add, stderr: stderr.add },
    })
    const end = await within(outside, ending, name)
    const said = args[1] === 'list' && end === 0 ? [stderr.text()] : [stdout.text(), stderr.text()]
    for (const text of said) if (text.trim() !== '') log.info(text.trim())
    if (end === 'stuck') throw new OzCliError('stuck', `${name} did not end within ${deadlineMs / 60_000} minutes.`)
    if (end === 0) return stdout.text()
    const last = lastWords(stderr.text()) || lastWords(stdout.text()) || 'it said nothing'
    throw new OzCliError('refused', `${name} failed: ${last}`)
  }
}

async function within(
  { clock, cancelled: signal }: Outside,
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
    if (!messageOf(error).startsWith('Unable to locate executable file')) {
      throw new OzCliError('refused', `${name}: ${messageOf(error)}`, error)
    }
    throw new OzCliError('missing', 'The Oz CLI (oz) is not on PATH, and this step needs it.', error)
  } finally {
    done.abort()
  }
}

/** What is the step's own, and what could send the key elsewhere or write it down. */
const stepsOwn = /^(?:INPUT_|STATE_|ACTIONS_|WARP_|OZ_|RUST_LOG$|GITHUB_TOKEN$|GH_TOKEN$)/

function keptOf(env: Outside['env'], withheld: readonly string[]): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || stepsOwn.test(name.toUpperCase()) || withheld.includes(name) ? [] : [[name, value] as const],
  )
  return Object.fromEntries(kept)
}

function lastWords(text: string): string {
  return tailOf(cleanText(text).trim().replace(/\s+/g, ' '), mostInError)
}

/** Whose a thing is. */
export const ownerScopes = ['team', 'personal'] as const
export type OwnerScope = (typeof ownerScopes)[number]

/** Shown as `Team` and `Personal`. */
export function scopeOf(value: unknown): OwnerScope | undefined {
  return ownerScopes.find((scope) => scope === textOf(value)?.toLowerCase())
}

/** Runs a `list` command and gives the objects of the JSON array it writes. @throws OzCliError where there is none */
export async function readListing(oz: OzCli, noun: 'environment' | 'secret'): Promise<readonly JsonObject[]> {
  const text = await oz([noun, 'list'])
  // A word about a new version may stand before the list.
  const list = parseJson(text) ?? parseJson(text.slice(Math.max(0, text.search(/^\[/m))))
  if (Array.isArray(list)) return list.filter((item) => isObject(item))
  throw new OzCliError('nonsense', `oz ${noun} list gave no JSON list.`)
}
