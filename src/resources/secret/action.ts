import type { Service } from '../reconcile/apply.ts'
import { declaredInputNames } from '../reconcile/inputs.ts'
import { runDeclaration, type DeclarationKind } from '../reconcile/step.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Environment } from '../../platform/ports.ts'
import { assertDone, createOzCli, endsAll } from '../oz-cli.ts'
import { type ListedSecret, SecretsCli } from './cli.ts'
import { readDeclaredSecrets, type DeclaredSecret } from './declared.ts'
import { planSecrets, type SecretChange, secretColumns, secretFacts } from './plan.ts'
import { ValueFolder } from './value-file.ts'

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
      const cli = new SecretsCli(createOzCli({ env, apiKey, withheld, log, clock, signal }))
      const remember = (path: string): void => {
        runner.saveState('value_folder', path)
      }
      return secretService(cli, values, new ValueFolder(env, remember))
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
  cli: SecretsCli,
  values: ReadonlyMap<string, string>,
  folder: ValueFolder,
): Service<DeclaredSecret, SecretChange> {
  return {
    endsAll,
    close: () => folder.close(),
    async plan(wanted) {
      const changes = planSecrets(wanted, await cli.list())
      assertValues(changes, values)
      return changes
    },
    async perform({ action, wanted }) {
      const { description, type } = wanted
      if (action === 'delete') await cli.remove(wanted)
      else if (action !== 'unchanged') {
        await folder.handOver(values.get(wanted.from) ?? '', (valueFile) => {
          const fields = { valueFile, description }
          return action === 'create' ? cli.create(wanted, type, fields) : cli.update(wanted, fields)
        })
      }
      return undefined
    },
    // `oz` can end well without having done it; what can be seen of a secret is believed.
    async review(done) {
      const listed = await cli.list()
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
