import { Fields } from '../../inputs/fields.ts'
import { readKeys } from '../../inputs/inputs.ts'
import type { Environment } from '../../platform/ports.ts'

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
