import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { declaredInputNames } from '../reconcile/inputs.ts'
import { runDeclaration, type DeclarationKind, type Service } from '../reconcile/step.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Environment } from '../../platform/ports.ts'
import { assertDone, createOzCli, endsAll, type OzCli } from '../oz-cli.ts'
import { deleteSecret, type ListedSecret, listSecrets, sendSecret } from './cli.ts'
import { readDeclaredSecrets, type DeclaredSecret } from './declared.ts'
import type { Planned } from '../reconcile/plan.ts'

/** The columns of `facts`. */
const secretColumns = ['scope', 'type', 'rotated'] as const

/** Every input of secret/action.yml; a test holds the two together. */
export const secretInputNames = declaredInputNames

/** Makes the secrets of a file true in the account. Resolves with whether the step is green. */
export function runSecretStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, secrets)
}

const secrets: DeclarationKind<DeclaredSecret, SecretChange> = {
  noun: 'secret',
  inputNames: secretInputNames,
  columns: secretColumns,
  actions: ['create', 'update', 'delete', 'unchanged'],
  prepare: (runtime) => ({
    read: (entries) => readDeclaredSecrets(entries, runtime.clock.date()),
    describeWanted: (wanted) => ({ key: wanted.name, facts: secretFacts(wanted) }),
    open(apiKey, wanted) {
      const { env, clock, log, cancelled: signal, runner } = runtime
      const values = readValues(env, wanted)
      runtime.hide([...values.values()])
      const withheld = wanted.map(({ from }) => from)
      const oz = createOzCli({ env, apiKey, withheld, log, clock, signal })
      const remember = (path: string): void => {
        runner.saveState('value_folder', path)
      }
      return secretService(oz, values, new ValueFolder(env, remember))
    },
  }),
}

/** By the name of the variable they came in; empty ones aren't there. */
function readValues(env: Environment, wanted: readonly DeclaredSecret[]): ReadonlyMap<string, string> {
  return new Map(
    wanted.flatMap(({ from }) => {
      const value = env[from]
      return value === undefined || value === '' ? [] : [[from, value] as const]
    }),
  )
}

/** Secrets through the command line. */
function secretService(
  oz: OzCli,
  values: ReadonlyMap<string, string>,
  folder: ValueFolder,
): Service<DeclaredSecret, SecretChange> {
  return {
    endsAll,
    close: () => folder.close(),
    async plan(wanted) {
      const changes = planSecrets(wanted, await listSecrets(oz))
      assertValues(changes, values)
      return changes
    },
    async perform({ action, wanted }) {
      if (action === 'delete') await deleteSecret(oz, wanted)
      else if (action !== 'unchanged') {
        await folder.handOver(values.get(wanted.from) ?? '', (file) => sendSecret(oz, action, wanted, file))
      }
      return undefined
    },
    // `oz` can end well without having done it; what can be seen of a secret is believed.
    async review(done) {
      const listed = await listSecrets(oz)
      const undone = done.filter((change) => !isDone(change, listed))
      assertDone(undone.map(({ action, key }) => `${action} ${key}`))
      return []
    },
  }
}

function assertValues(changes: readonly SecretChange[], values: ReadonlyMap<string, string>): void {
  const sent = changes.filter(({ action }) => action === 'create' || action === 'update')
  const missing = new Set(sent.map(({ wanted }) => wanted.from).filter((name) => !values.has(name)))
  const [first] = missing
  if (first === undefined) return
  throw new ActionError(`There is no value in the step's env for ${[...missing].join(', ')}.`, {
    hint: `Give it to the step, for example \`env: { ${first}: \${{ secrets.${first} }} }\`; a secret that doesn't exist is empty.`,
  })
}

/** An update shows by a later date, where the list has dates. */
function isDone({ action, wanted, existing }: SecretChange, listed: readonly ListedSecret[]): boolean {
  const now = listed.find(({ name, scope }) => name === wanted.name && scope === wanted.scope)
  if (action === 'delete') return now === undefined
  if (action === 'create' || now === undefined) return now !== undefined
  const before = existing?.updatedAt
  return before === undefined || now.updatedAt === undefined || now.updatedAt > before
}

/** What it takes to make one secret as the file says. */
interface SecretChange extends Planned {
  readonly action: 'create' | 'update' | 'delete' | 'unchanged'
  readonly wanted: DeclaredSecret
  readonly existing: ListedSecret | undefined
}

function secretFacts({ scope, type, rotation }: DeclaredSecret): readonly string[] {
  return [scope, type, rotation?.text ?? '']
}

const changesFor = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] }

/**
 * The differences between file and account. Nobody can read a value back, so one is sent again, unless the file says since
 * when it is what it is, and it was stored later than that.
 * @throws ActionError where a secret of the name is of another type
 */
function planSecrets(declared: readonly DeclaredSecret[], existing: readonly ListedSecret[]): readonly SecretChange[] {
  const changes = declared.map((wanted) => {
    const listed = existing.find(({ name, scope }) => name === wanted.name && scope === wanted.scope)
    const action = actionFor(wanted, listed)
    const row = { key: wanted.name, id: undefined, changes: changesFor[action], facts: secretFacts(wanted) }
    return { ...row, action, wanted, existing: listed }
  })
  assertTypes(changes)
  return changes
}

function actionFor({ isDeleted, rotation }: DeclaredSecret, listed: ListedSecret | undefined): SecretChange['action'] {
  if (isDeleted) return listed === undefined ? 'unchanged' : 'delete'
  if (listed === undefined) return 'create'
  const isSettled = rotation !== undefined && listed.updatedAt !== undefined && listed.updatedAt >= rotation.settledAt
  return isSettled ? 'unchanged' : 'update'
}

function assertTypes(changes: readonly SecretChange[]): void {
  const obstacles = changes.flatMap(({ action, wanted, existing }) =>
    action === 'delete' || existing?.type === undefined || existing.type === wanted.type
      ? []
      : [`${wanted.name} is of the type ${existing.type}, not ${wanted.type}.`],
  )
  if (obstacles.length === 0) return
  throw new ActionError(`The type of a secret can't be changed: ${obstacles.join(' ')}`, {
    hint: 'Write the type it has, or delete it first: a run with delete: true, then one without.',
  })
}

const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/

/**
 * A folder only this user can enter, made when the first value is handed over. `remember` is told of it before anything
 * is written, so that post can remove it should this process be killed.
 */
export class ValueFolder {
  private readonly env: Environment
  private readonly remember: (folder: string) => void
  private folder: string | undefined

  constructor(env: Environment, remember: (folder: string) => void) {
    this.env = env
    this.remember = remember
  }

  /** Calls `use` with a file that holds the value, and removes it whatever happens. */
  async handOver(value: string, use: (path: string) => Promise<void>): Promise<void> {
    if (this.folder === undefined) {
      this.folder = await mkdtemp(join(this.env['RUNNER_TEMP'] ?? tmpdir(), 'oz-secret-'))
      this.remember(this.folder)
    }
    const path = join(this.folder, 'value')
    try {
      await writeFile(path, value, { mode: 0o600, flag: 'wx' })
      await use(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  async close(): Promise<void> {
    if (this.folder !== undefined) await removeValueFolder(this.env, this.folder)
  }
}

/** Removes a folder of ours with all that is in it; any other is left alone. True where there was one. */
export async function removeValueFolder(env: Environment, folder: string): Promise<boolean> {
  const temp = env['RUNNER_TEMP'] ?? tmpdir()
  const isOurs = folderForm.test(basename(folder)) && (await realOf(dirname(folder))) === (await realOf(temp))
  if (!isOurs || !existsSync(folder)) return false
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return true
}

async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
