import { Fields, quote } from '../../inputs/fields.ts'
import { readKeys } from '../../inputs/inputs.ts'
import type { Environment } from '../../platform/ports.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { whyNoSecrets } from '../../event/subject.ts'
import { missingKey, requireOneKey } from '../../inputs/server.ts'
import type { GitHub } from '../../github/client.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'

/** What every sub-action takes that makes a file of the repository true. */
export interface DeclaredInputs {
  readonly file: string
  readonly apiKey: string | undefined
  readonly dryRun: boolean
  /** Patterns of branches beside the default one whose pushes change things. */
  readonly applyFrom: readonly string[]
  readonly githubToken: string | undefined
}

/** Their names; a kind may have more. */
export const declaredInputNames = ['file', 'oz_api_key', 'warp_api_key', 'apply_from', 'dry_run', 'github_token']

/** @throws ActionError */
export function readDeclaredInputs(env: Environment, defaultFile: string): DeclaredInputs {
  const fields = new Fields(env)
  requireOneKey(fields)
  const [apiKey] = readKeys(env)
  return {
    apiKey,
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
 * `validate`: the file is read and checked, and nothing is called. `whole`: the server is asked too, and changed unless
 * `planOnly` says why not.
 */
export type Access =
  | { readonly kind: 'whole'; readonly apiKey: string; readonly planOnly: string | undefined }
  | { readonly kind: 'validate'; readonly reason: string }

/**
 * Whether the file may be made true for this event. A fork's pull request is only checked, and so is an event that
 * GitHub gives no secrets. @throws ActionError where a key should be there and isn't
 */
export function decideAccess(
  { apiKey, applyFrom }: Pick<DeclaredInputs, 'apiKey' | 'applyFrom'>,
  event: WorkflowEvent,
): Access {
  if ('pullRequest' in event && event.pullRequest.isFromFork) {
    return { kind: 'validate', reason: 'pull requests from forks are only checked' }
  }
  if (apiKey !== undefined) return { kind: 'whole', apiKey, planOnly: whyPlanOnly(event, applyFrom) }
  const reason = whyNoSecrets(event)
  if (reason === undefined) throw missingKey()
  return { kind: 'validate', reason }
}

/** Events that always run on the default branch, whatever the environment says of it. */
const onDefaultBranch: ReadonlySet<string> = new Set(['schedule', 'repository_dispatch'])

/** Changes come from the default branch, from a branch that the workflow names, or from a person who dispatched them. */
function whyPlanOnly({ name, ref, repository }: WorkflowEvent, applyFrom: readonly string[]): string | undefined {
  if (name.startsWith('pull_request') || name === 'merge_group') return `on ${name} events this step only plans`
  if (name === 'workflow_dispatch' || onDefaultBranch.has(name)) return undefined
  const branch = ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined
  const isNamed = branch !== undefined && [repository.defaultBranch, ...applyFrom].some((one) => isBranch(branch, one))
  if (isNamed) return undefined
  const where = branch === undefined ? (ref ?? 'an unknown ref') : `the branch ${branch}`
  return `this step changes things on the default branch only, and this is ${where} (see apply_from)`
}

/** `*` stands for any part of a name. */
function isBranch(branch: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return false
  const parts = pattern.split('*').map((part) => part.replace(/[.+?()|{}$]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(branch)
}

/** Reads files of the repository from where no stranger can have put them. */
export interface FileReader {
  /** `input` names what asks for it, for errors. @throws ActionError */
  read(input: string, path: string): Promise<{ readonly text: string; readonly origin: string }>
}

/** GitHub's API is loaded when the first file is asked for. */
export function createFileReader(runtime: Runtime, event: WorkflowEvent, token: string | undefined): FileReader {
  let github: GitHub | undefined
  return {
    async read(input, path) {
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
    },
  }
}

/** Names what is this repository's own on the server. @throws ActionError where nobody says it */
export function repositoryIdOf({ repository }: WorkflowEvent): number {
  if (repository.id !== undefined) return repository.id
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
