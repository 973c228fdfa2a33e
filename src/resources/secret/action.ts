import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { ActionError } from '../../platform/errors.ts'
import { dateOf, textOf, type JsonObject } from '../../platform/json.ts'
import type { Environment } from '../../platform/ports.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { assertDone, createOzCli, endsAll, type OzCli, readListing, scopeOf } from '../oz-cli.ts'
import { declaredInputNames } from '../reconcile/inputs.ts'
import { runDeclaration, type DeclarationKind, type Service } from '../reconcile/step.ts'
import {
  type DeclaredSecret,
  findListed,
  type ListedSecret,
  planSecrets,
  readDeclaredSecrets,
  type SecretChange,
  secretFacts,
  type SecretType,
  secretTypes,
} from './declared.ts'

/** Makes the secrets of a file true in the account. Resolves with whether the step is green. */
export function runSecretStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, secrets)
}

export const secrets: DeclarationKind<DeclaredSecret, SecretChange> = {
  noun: 'secret',
  inputNames: declaredInputNames,
  columns: ['scope', 'type', 'rotated'],
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare: (runtime) => ({
    read: (entries) => readDeclaredSecrets(entries, runtime.clock.date()),
    describeWanted: (wanted) => ({ key: wanted.name, facts: secretFacts(wanted) }),
    open(apiKey, wanted) {
      const { env } = runtime
      const sources = wanted.map(({ from }) => from)
      runtime.hide(sources.map((from) => env[from] ?? '').filter(Boolean))
      const folder = createValueFolder(env, (path) => {
        runtime.runner.saveState('value_folder', path)
      })
      return secretService(createOzCli(runtime, apiKey, sources), env, folder)
    },
  }),
}

/** Of each type its name in a list, and what follows `oz secret create`. */
const typeWords: Readonly<Record<SecretType, readonly [listed: string, ...command: readonly string[]]>> = {
  raw: ['raw_value'],
  'claude-api-key': ['anthropic_api_key', 'claude', 'api-key'],
  'codex-api-key': ['openai_api_key', 'codex', 'api-key'],
}

/**
 * Secrets through the command line: there is no other public way to store one. Their values are in `env`.
 * See https://docs.warp.dev/platform/secrets/
 */
function secretService(
  oz: OzCli,
  env: Environment,
  folder: ReturnType<typeof createValueFolder>,
): Service<DeclaredSecret, SecretChange> {
  const list = async (): Promise<readonly ListedSecret[]> => (await readListing(oz, 'secret')).flatMap(readSecret)
  return {
    endsAll,
    close: () => folder.close(),
    async plan(wanted) {
      const changes = planSecrets(wanted, await list())
      assertValues(changes, env)
      return changes
    },
    async perform({ action, wanted }) {
      const { name, scope, type, description } = wanted
      if (action === 'delete') await oz(['secret', 'delete', `--${scope}`, '--force', name])
      else if (action !== 'unchanged') {
        const kind = action === 'create' ? typeWords[type].slice(1) : []
        const more = description === undefined ? [] : [`--description=${description}`]
        await folder.handOver(env[wanted.from] ?? '', (file) =>
          oz(['secret', action, ...kind, `--${scope}`, `--value-file=${file}`, ...more, name]),
        )
      }
      return undefined
    },
    // `oz` can end well without having done it; what can be seen of a secret is believed.
    async review(done) {
      const listed = await list()
      const undone = done.filter((change) => !isDone(change, findListed(listed, change.wanted)))
      assertDone(undone.map(({ action, key }) => `${action} ${key}`))
      return []
    },
  }
}

/** An empty value is none: that is what a secret that doesn't exist looks like. */
function assertValues(changes: readonly SecretChange[], env: Environment): void {
  const sent = changes.filter(({ action }) => action === 'create' || action === 'update')
  const missing = new Set(sent.map(({ wanted }) => wanted.from).filter((name) => !env[name]))
  const [first] = missing
  if (first === undefined) return
  throw new ActionError(`There is no value in the step's env for ${[...missing].join(', ')}.`, {
    hint: `Give it to the step, for example \`env: { ${first}: \${{ secrets.${first} }} }\`; a secret that doesn't exist is empty.`,
  })
}

/** An update shows by a later date, where the list has dates. */
function isDone({ action, existing }: SecretChange, now: ListedSecret | undefined): boolean {
  if (action === 'delete') return now === undefined
  if (action === 'create' || now === undefined) return now !== undefined
  const before = existing?.updatedAt
  return before === undefined || now.updatedAt === undefined || now.updatedAt > before
}

function readSecret(item: JsonObject): readonly ListedSecret[] {
  const name = textOf(item['name'])
  if (name === undefined) return []
  // `RAW_VALUE`, `raw-value` and `RawValue` are one.
  const words = (textOf(item['type']) ?? '').replace(/([a-z])([A-Z])/g, '$1_$2').replaceAll('-', '_')
  const type = secretTypes.find((one) => typeWords[one][0] === words.toLowerCase())
  return [{ name, scope: scopeOf(item['scope']), type, updatedAt: dateOf(item['updated']) }]
}

const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/

/**
 * A folder only this user can enter, made when the first value is handed over. `remember` is told of it before anything
 * is written, so that post can remove it should this process be killed.
 */
export function createValueFolder(env: Environment, remember: (folder: string) => void) {
  let folder: string | undefined
  return {
    /** Calls `use` with a file that holds the value, and removes it whatever happens. */
    async handOver(value: string, use: (path: string) => Promise<unknown>): Promise<void> {
      if (folder === undefined) {
        folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'oz-secret-'))
        remember(folder)
      }
      const path = join(folder, 'value')
      try {
        await writeFile(path, value, { mode: 0o600, flag: 'wx' })
        await use(path)
      } finally {
        await rm(path, { force: true })
      }
    },
    async close(): Promise<void> {
      if (folder !== undefined) await removeValueFolder(env, folder)
    },
  }
}

/** Removes a folder of ours with all that is in it; any other is left alone. True where there was one. */
export async function removeValueFolder(env: Environment, folder: string): Promise<boolean> {
  const realOf = (path: string): Promise<string> => realpath(path).catch(() => path)
  const temp = env['RUNNER_TEMP'] ?? tmpdir()
  const isOurs = folderForm.test(basename(folder)) && (await realOf(dirname(folder))) === (await realOf(temp))
  if (!isOurs || !existsSync(folder)) return false
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return true
}
