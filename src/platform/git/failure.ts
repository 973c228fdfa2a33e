/** What to tell when git refuses: its own words, and what to do where we know it. */
import { ActionError } from '../errors.ts'
import type { Git, GitResult } from './command.ts'

/** Runs git and throws an ActionError unless it ended well. */
export async function must(git: Git, args: readonly string[], timeoutMs?: number): Promise<GitResult> {
  const result = await git(args, timeoutMs)
  if (result.code === 0) return result
  const { reason, hint } = explain(result.stderr)
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

function explain(stderr: string): { readonly reason: string; readonly hint: string } {
  const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()))
  const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300)
  const known = explanations.find(({ sign }) => sign.test(stderr))
  return { reason: reason || 'it gave no reason.', hint: known?.hint ?? 'The log has all that git said.' }
}
