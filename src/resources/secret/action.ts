import { runDeclaration, type DeclarationKind } from '../reconcile/step.ts'
import { readSecrets } from '../../inputs/inputs.ts'
import { openRuntime, type Runtime } from '../../platform/runtime.ts'
import { createOzCli } from '../oz-cli/command.ts'
import { createSecretsCli } from '../oz-cli/secrets.ts'
import { makeValueFolder, removeValueFolder, withValueFile } from '../oz-cli/value-file.ts'
import type { Environment } from '../../platform/ports.ts'
import { readDeclaredSecrets, type DeclaredSecret } from './declared.ts'
import type { SecretChange } from './plan.ts'
import { secretColumns, secretFacts, SecretService, type SecretParts } from './service.ts'

/** Every input of secret/action.yml; a test holds the two together. */
export const secretInputNames = ['file', 'oz_api_key', 'warp_api_key', 'apply_from', 'dry_run', 'github_token'] as const

/** Makes the secrets of a file true in the account. Resolves with whether the step is green. */
export function runSecretStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, secrets)
}

const secrets: DeclarationKind<DeclaredSecret, SecretChange> = {
  noun: 'secret',
  defaultFile: '.github/oz/secrets.yml',
  listName: 'secrets',
  inputNames: secretInputNames,
  columns: secretColumns,
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare: (runtime) => ({
    read: (entries) => Promise.resolve(readDeclaredSecrets(entries, runtime.clock.date())),
    describeWanted: (wanted) => ({ key: wanted.name, facts: secretFacts(wanted) }),
    open(apiKey, wanted) {
      const values = readValues(runtime.env, wanted)
      const fuller = withSecrets(runtime, [...values.values()])
      return Promise.resolve({ service: openService(fuller, apiKey, { wanted, values }), runtime: fuller })
    },
  }),
}

function readValues(env: Environment, wanted: readonly DeclaredSecret[]): ReadonlyMap<string, string> {
  return new Map(
    wanted.flatMap(({ from }) => {
      const value = env[from]
      return value === undefined || value === '' ? [] : [[from, value] as const]
    }),
  )
}

/** The values are masked, and hidden in all that is said from here on. */
function withSecrets(runtime: Runtime, values: readonly string[]): Runtime {
  const { env, connection, cancelled } = runtime
  return { ...openRuntime(env, [...readSecrets(env), ...values], cancelled), connection }
}

function openService(
  { env, clock, log, cancelled: signal, runner }: Runtime,
  apiKey: string,
  { wanted, values }: { readonly wanted: readonly DeclaredSecret[]; readonly values: ReadonlyMap<string, string> },
): SecretService {
  const withheld = wanted.map(({ from }) => from)
  const cli = createSecretsCli(createOzCli({ env, apiKey, withheld, log, clock, signal }))
  return new SecretService({
    cli,
    values,
    ...openFolder(env, (folder) => {
      runner.saveState('value_folder', folder)
    }),
  })
}

/** One folder a step, made for the first value and removed in the end. */
function openFolder(env: Environment, remember: (folder: string) => void): Pick<SecretParts, 'handOver' | 'close'> {
  let folder: Promise<string> | undefined
  return {
    async handOver(value, use) {
      folder ??= makeValueFolder(env, remember)
      await withValueFile(await folder, value, use)
    },
    async close() {
      if (folder !== undefined) await removeValueFolder(env, await folder)
    },
  }
}
