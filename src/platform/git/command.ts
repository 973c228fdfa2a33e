/** One git command: unable to ask anything, and without what it needn't know. */
import { ActionError } from '../errors.ts'
import { slashed } from '../path.ts'
import type { Clock, Environment, Log } from '../ports.ts'
import { runProgram, type ProgramResult } from '../process.ts'

/**
 * Runs git and resolves with how it ended, whatever the exit code.
 * Rejects with the signal's reason when aborted, and with an ActionError at the deadline or where there is no git.
 */
export type Git = (args: readonly string[], timeoutMs?: number) => Promise<ProgramResult>

const localTimeoutMs = 60_000

/**
 * A `Git` for one work tree, `workspace`, an absolute path. What git says on stderr goes to the log when the command
 * has ended. `program`: what is run, with its first arguments.
 */
export function createGit(
  { env, log, clock, signal }: { env: Environment; log: Log; clock: Clock; signal: AbortSignal },
  workspace: string,
  program: readonly [file: string, ...args: string[]] = ['git'],
): Git {
  const [file, ...first] = program
  const settings = [
    ...['-C', workspace],
    // The runner made this folder; in a job container it belongs to another user, which git takes for an attack.
    ...['-c', `safe.directory=${slashed(workspace)}`],
    // Nothing of the branch may run in this step, which holds the key: a hooks path can lead into the work tree.
    ...['-c', 'core.hooksPath=/dev/null'],
    ...['-c', 'core.fsmonitor=false'],
    ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
    ...['-c', 'advice.detachedHead=false'],
  ]
  return async ([name = '', ...rest], timeoutMs = localTimeoutMs) => {
    signal.throwIfAborted()
    const args = [...first, ...settings, name, ...rest]
    const result = await runProgram({
      ...{ file, args, env: gitEnvironment(env), timeoutMs, clock, signal },
      explain: (failure, message, cause) =>
        failure === 'stuck'
          ? new ActionError(`git ${name} ${message}.`, {
              hint: 'Check whether the Git server responds, or check the branch out in a step of your own.',
            })
          : new ActionError(`Couldn't start git: ${message}.`, {
              hint: 'checkout_branch needs git on the runner (in a job container: in its image).',
              cause,
            }),
    })
    // git repeats a remote's URL in its messages, user and password included.
    const stderr = result.stderr.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@')
    if (stderr.trim()) log.info(stderr.trim())
    return { ...result, stderr }
  }
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

/** Runs git and gives its stdout. @throws ActionError unless it ended well */
export async function must(git: Git, args: readonly string[], timeoutMs?: number): Promise<string> {
  const { code, stdout, stderr } = await git(args, timeoutMs)
  if (code === 0) return stdout
  const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()))
  const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300)
  const { hint = "The log has git's full output." } = explanations.find(({ sign }) => sign.test(stderr)) ?? {}
  throw new ActionError(`git ${args[0] ?? ''} failed: ${reason || 'it gave no reason.'}`, { hint })
}
