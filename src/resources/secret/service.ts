import type { Service } from '../reconcile/reconcile.ts'
import type { Row } from '../reconcile/row.ts'
import { ActionError } from '../../platform/errors.ts'
import { OzCliError } from '../oz-cli/failure.ts'
import type { ListedSecret, SecretsCli } from '../oz-cli/secrets.ts'
import type { DeclaredSecret } from './declared.ts'
import { planSecrets, type SecretChange } from './plan.ts'

/** The columns of `facts`. */
export const secretColumns = ['scope', 'type', 'rotated'] as const

/** Hands a value over in a file that is gone when `use` has ended. */
export type HandOver = (value: string, use: (path: string) => Promise<void>) => Promise<void>

export interface SecretParts {
  readonly cli: SecretsCli
  /** By the name of the variable it came in; empty ones aren't there. */
  readonly values: ReadonlyMap<string, string>
  readonly handOver: HandOver
  readonly close: () => Promise<void>
}

/** Secrets through the command line. */
export class SecretService implements Service<DeclaredSecret, SecretChange> {
  private readonly parts: SecretParts

  constructor(parts: SecretParts) {
    this.parts = parts
  }

  async plan(wanted: readonly DeclaredSecret[]): Promise<readonly SecretChange[]> {
    const changes = planSecrets(wanted, await this.parts.cli.list())
    this.assertValues(changes)
    return changes
  }

  describe({ kind, wanted }: SecretChange): Omit<Row, 'result'> {
    const changes = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] }
    return { key: wanted.name, action: kind, id: undefined, changes: changes[kind], facts: secretFacts(wanted) }
  }

  async perform({ kind, wanted }: SecretChange): Promise<undefined> {
    const { cli } = this.parts
    const { description } = wanted
    switch (kind) {
      case 'create':
        return this.withValue(wanted, (valueFile) => cli.create(wanted, wanted.type, { valueFile, description }))
      case 'update':
        return this.withValue(wanted, (valueFile) => cli.update(wanted, { valueFile, description }))
      case 'delete':
        await cli.remove(wanted)
        return undefined
      case 'unchanged':
        return undefined
    }
  }

  /** `oz` can end well without having done it; what can be seen of a secret is believed. */
  async review(done: readonly SecretChange[]): Promise<readonly string[]> {
    const listed = await this.parts.cli.list()
    const undone = done.filter((change) => !isDone(change, findIn(listed, change.wanted)))
    if (undone.length === 0) return []
    const words = undone.map(({ kind, wanted }) => `${kind} ${wanted.name}`).join(', ')
    throw new OzCliError('undone', `oz reported no error, and yet this is still to be done: ${words}.`)
  }

  endsAll(error: ActionError): boolean {
    return error.conclusion === 'cancelled' || (error instanceof OzCliError && error.failure !== 'refused')
  }

  close(): Promise<void> {
    return this.parts.close()
  }

  private async withValue({ from }: DeclaredSecret, send: (path: string) => Promise<void>): Promise<undefined> {
    await this.parts.handOver(this.parts.values.get(from) ?? '', send)
    return undefined
  }

  private assertValues(changes: readonly SecretChange[]): void {
    const missing = changes
      .filter(({ kind }) => kind === 'create' || kind === 'update')
      .filter(({ wanted }) => !this.parts.values.has(wanted.from))
      .map(({ wanted }) => wanted.from)
    if (missing.length === 0) return
    const names = [...new Set(missing)]
    throw new ActionError(`There is no value in the step's env for ${names.join(', ')}.`, {
      hint: `Give it to the step, for example \`env: { ${names[0] ?? ''}: \${{ secrets.${names[0] ?? ''} }} }\`; a secret that doesn't exist is empty.`,
    })
  }
}

function findIn(listed: readonly ListedSecret[], { name, scope }: DeclaredSecret): ListedSecret | undefined {
  return listed.find((one) => one.name === name && one.scope === scope)
}

/** An update shows by a later date, where the list has dates. */
function isDone({ kind, existing }: SecretChange, now: ListedSecret | undefined): boolean {
  if (kind === 'delete') return now === undefined
  if (kind === 'create' || now === undefined) return now !== undefined
  const before = existing?.updatedAt
  return before === undefined || now.updatedAt === undefined || now.updatedAt > before
}

export function secretFacts({ scope, type, rotation }: DeclaredSecret): readonly string[] {
  return [scope, type, rotation?.text ?? '']
}
