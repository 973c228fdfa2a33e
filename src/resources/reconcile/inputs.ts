import { Fields, quote } from '../../inputs/fields.ts'
import { readKeys } from '../../inputs/inputs.ts'
import { missingKey, requireOneKey } from '../../inputs/server.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { whyNoSecrets } from '../../event/subject.ts'
import type { GitHub } from '../../github/client.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Environment } from '../../platform/ports.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { PlanOptions } from './plan.ts'

/** The inputs of every sub-action that makes a file of the repository true; a kind may have more. */
export const declaredInputNames = ['file', 'oz_api_key', 'warp_api_key', 'apply_from', 'dry_run', 'github_token']

/** @throws ActionError */
export function readDeclaredInputs(env: Environment, defaultFile: string) {
  const fields = new Fields(env)
  requireOneKey(fields)
  return {
    apiKey: readKeys(env)[0],
    /** Patterns of branches beside the default one whose pushes change things. */
    applyFrom: fields.list('apply_from').map(assertBranch),
    file: fields.text('file') ?? defaultFile,
    dryRun: fields.flag('dry_run', false),
    githubToken: fields.text('github_token'),
  }
}

/** What the runner passes where nothing is given, as the manifests have it. */
export const declaredDefaults: Readonly<Record<string, string>> = {
  oz_server_url: 'https://app.warp.dev',
  prune: 'false',
  dry_run: 'false',
}

function assertBranch(pattern: string): string {
  if (/^[^\s\\^~:?[]+$/.test(pattern) && !pattern.startsWith('refs/')) return pattern
  throw new ActionError(`apply_from must be names of branches, not ${quote(pattern)}.`, {
    hint: 'Write for example `apply_from: release, staging/*`; `*` stands for any part of a name.',
  })
}

/**
 * Whether the file may be made true for this event: without a key it is only read and checked; with one the server is
 * asked too, and changed unless there is a reason why not. A fork's pull request is only checked, and so is an event
 * that GitHub gives no secrets. @throws ActionError where a key should be there and isn't
 */
export function decideAccess(
  { apiKey, applyFrom, dryRun }: ReturnType<typeof readDeclaredInputs>,
  event: WorkflowEvent,
): { readonly apiKey: string; readonly reason?: string } | { readonly apiKey: undefined; readonly reason: string } {
  if ('pullRequest' in event && event.pullRequest.isFromFork) {
    return { apiKey: undefined, reason: 'pull requests from forks are only checked' }
  }
  const reason = apiKey === undefined ? whyNoSecrets(event) : dryRun ? 'dry_run' : whyPlanOnly(event, applyFrom)
  if (apiKey !== undefined) return { apiKey, ...(reason !== undefined && { reason }) }
  if (reason === undefined) throw missingKey()
  return { apiKey, reason }
}

/** Events that always run on the default branch, whatever the environment says of it. */
const onDefaultBranch: ReadonlySet<string> = new Set(['schedule', 'repository_dispatch'])

/** Changes come from the default branch, from a branch that the workflow names, or from a person who dispatched them. */
function whyPlanOnly({ name, ref, repository }: WorkflowEvent, applyFrom: readonly string[]): string | undefined {
  if (name.startsWith('pull_request') || name === 'merge_group') return `on ${name} events this step only plans`
  if (name === 'workflow_dispatch' || onDefaultBranch.has(name)) return undefined
  const branch = ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined
  if (branch !== undefined && [repository.defaultBranch, ...applyFrom].some((one) => isBranch(branch, one)))
    return undefined
  const where = branch === undefined ? (ref ?? 'an unknown ref') : `the branch ${branch}`
  return `this step changes things on the default branch only, and this is ${where} (see apply_from)`
}

/** `*` stands for any part of a name. */
function isBranch(branch: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return false
  const parts = pattern.split('*').map((part) => part.replace(/[.+?()|{}$]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(branch)
}

/** Reads a file of the repository from where no stranger can have put it. `input` asks for it. @throws ActionError */
export type ReadFile = (input: string, path: string) => Promise<{ readonly text: string; readonly origin: string }>

/** GitHub's API is loaded when the first file is asked for. */
export function createFileReader(runtime: Runtime, event: WorkflowEvent, token: string | undefined): ReadFile {
  let github: GitHub | undefined
  return async (input, path) => {
    const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../../github/read/trusted-file.ts')
    const { createGitHub } = await import(/* webpackChunkName: "github" */ '../../github/client.ts')
    const { connection, clock, env, cancelled: signal } = runtime
    github ??= createGitHub({ send: connection.send, clock, env, token })
    try {
      return await readTrustedFile({ input, path, env, event, github, signal })
    } catch (error) {
      if (!(error instanceof ActionError) && signal.aborted) throw cancelled()
      throw error
    }
  }
}

/** @throws ActionError where nobody says which repository this is */
export function readPlanOptions(env: Environment, { repository }: WorkflowEvent): PlanOptions {
  if (repository.id !== undefined) {
    return { repositoryId: repository.id, prune: new Fields(env).flag('prune', false) }
  }
  const why = 'there is neither an event file nor GITHUB_REPOSITORY_ID'
  throw new ActionError(`It is not known which repository this is: ${why}.`, {
    hint: 'Run the step in a GitHub workflow.',
  })
}

export function cancelled(): ActionError {
  return new ActionError('The job was cancelled before all was done.', {
    conclusion: 'cancelled',
    hint: 'The next run does the rest.',
  })
}
