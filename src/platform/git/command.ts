/** One git command: unable to ask anything, and without what it needn't know. */
import { ActionError } from '../errors.ts'
import { slashed } from '../path.ts'
import type { Clock, Environment, Log } from '../ports.ts'
import { ProgramError, runProgram, type ProgramResult } from '../process.ts'

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

export type GitResult = ProgramResult

/**
 * Runs git and resolves with how it ended, whatever the exit code.
 * Rejects with the signal's reason when aborted, and with an ActionError at the deadline or where there is no git.
 */
export type Git = (args: readonly string[], timeoutMs?: number) => Promise<GitResult>

const localTimeoutMs = 60_000

/** A `Git` for one work tree. What git says on stderr goes to the log when the command has ended. */
export function createGit(options: GitOptions): Git {
  const settings = [
    ...['-C', options.workspace],
    // The runner made this folder; in a job container it belongs to another user, which git takes for an attack.
    ...['-c', `safe.directory=${slashed(options.workspace)}`],
    // Nothing of the branch may run in this step, which holds the key: a hooks path can lead into the work tree.
    ...['-c', 'core.hooksPath=/dev/null'],
    ...['-c', 'core.fsmonitor=false'],
    ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
    ...['-c', 'advice.detachedHead=false'],
  ]
  return async (args, timeoutMs = localTimeoutMs) => {
    options.signal.throwIfAborted()
    const [file, ...first] = options.program ?? ['git']
    const { clock, signal } = options
    const program = { file, args: [...first, ...settings, ...args], env: gitEnvironment(options.env), timeoutMs }
    const result = await runProgram({ ...program, clock, signal }).catch((error: unknown) => {
      throw error instanceof ProgramError ? explain(error, args[0] ?? '') : error
    })
    const stderr = hideCredentials(result.stderr)
    if (stderr.trim()) options.log.info(stderr.trim())
    return { ...result, stderr }
  }
}

function explain({ failure, message, cause }: ProgramError, name: string): ActionError {
  if (failure === 'stuck') {
    const hint = 'Check whether the Git server responds, or check the branch out in a step of your own.'
    return new ActionError(`git ${name} ${message}.`, { hint })
  }
  const hint = 'checkout_branch needs git on the runner (in a job container: in its image).'
  return new ActionError(`Couldn't start git: ${message}.`, { hint, cause })
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
    // The branch's own .lfsconfig would name the host that large files are fetched from.
    GIT_LFS_SKIP_SMUDGE: '1',
  }
}

/** git repeats a remote's URL in its messages, user and password included. */
function hideCredentials(text: string): string {
  return text.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@')
}

/** Runs git and throws an ActionError unless it ended well. */
export async function must(git: Git, args: readonly string[], timeoutMs?: number): Promise<GitResult> {
  const result = await git(args, timeoutMs)
  if (result.code === 0) return result
  const { reason, hint } = explainRefusal(result.stderr)
  throw new ActionError(`git ${args[0] ?? ''} failed: ${reason}`, { hint })
}

const explanations = [
  {
    sign: /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]/i,
    hint: 'Let actions/checkout keep its credentials (`persist-credentials: true`, its default), with `contents: read`.',
  },
  {
    sign: /untracked working tree files would be overwritten/i,
    hint: 'Files that earlier steps made are in the way: remove them, or make them after this step.',
  },
  {
    sign: /index\.lock|another git process/i,
    hint: 'Another git command runs in the workspace, or died there: end it and remove its lock file.',
  },
] as const

function explainRefusal(stderr: string): { readonly reason: string; readonly hint: string } {
  const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()))
  const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300)
  const known = explanations.find(({ sign }) => sign.test(stderr))
  return { reason: reason || 'it gave no reason.', hint: known?.hint ?? "The log has git's full output." }
}
