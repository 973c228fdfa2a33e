import { Fields } from '../../inputs/fields.ts'
import { readKeys } from '../../inputs/inputs.ts'
import type { Environment } from '../../platform/ports.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { whyNoSecrets } from '../../event/subject.ts'
import { missingKey } from '../../inputs/missing-key.ts'
import type { GitHub } from '../../github/client.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { cancelled } from './reconcile.ts'

/** What every sub-action takes that makes a file of the repository true. */
export interface DeclaredInputs {
  readonly file: string
  readonly apiKey: string | undefined
  readonly dryRun: boolean
  readonly githubToken: string | undefined
}

/** @throws ActionError */
export function readDeclaredInputs(env: Environment, defaultFile: string): DeclaredInputs {
  const fields = new Fields(env)
  const [apiKey] = readKeys(env)
  return {
    apiKey,
    file: fields.text('file') ?? defaultFile,
    dryRun: fields.flag('dry_run', false),
    githubToken: fields.text('github_token'),
  }
}

/** `validate`: the file is read and checked, and nothing is called. */
export type Access =
  { readonly kind: 'whole'; readonly apiKey: string } | { readonly kind: 'validate'; readonly reason: string }

/**
 * Whether the file may be made true for this event. A fork's pull request is only checked, and so is an event that
 * GitHub gives no secrets. @throws ActionError where a key should be there and isn't
 */
export function decideAccess(apiKey: string | undefined, event: WorkflowEvent): Access {
  if ('pullRequest' in event && event.pullRequest.isFromFork) {
    return { kind: 'validate', reason: 'pull requests from forks are only checked' }
  }
  if (apiKey !== undefined) return { kind: 'whole', apiKey }
  const reason = whyNoSecrets(event)
  if (reason === undefined) throw missingKey()
  return { kind: 'validate', reason }
}

/** Reads files of the repository from where no stranger can have put them. */
export interface FileReader {
  /** `input` names what asks for it, for errors. @throws ActionError */
  read(input: string, path: string): Promise<{ readonly text: string; readonly origin: string }>
}

/** GitHub's API is loaded when the first file is asked for. */
export function createFileReader(runtime: Runtime, event: WorkflowEvent, token: string | undefined): FileReader {
  let github: Promise<GitHub> | undefined
  return {
    async read(input, path) {
      const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../../github/read/trusted-file.ts')
      github ??= openGitHub(runtime, token)
      const { env, cancelled: signal } = runtime
      try {
        return await readTrustedFile({ input, path, env, event, github: await github, signal })
      } catch (error) {
        if (!(error instanceof ActionError) && signal.aborted) throw cancelled()
        throw error
      }
    },
  }
}

async function openGitHub({ connection, clock, env }: Runtime, token: string | undefined): Promise<GitHub> {
  const { createGitHub } = await import(/* webpackChunkName: "github" */ '../../github/client.ts')
  return createGitHub({ send: connection.send, clock, env, token })
}

/** Names what is this repository's own on the server. @throws ActionError where nobody says it */
export function repositoryIdOf({ repository }: WorkflowEvent): number {
  if (repository.id !== undefined) return repository.id
  throw new ActionError(
    'It is not known which repository this is: there is neither an event file nor GITHUB_REPOSITORY_ID.',
    {
      hint: 'Run the step in a GitHub workflow.',
    },
  )
}
