import { ActionError } from '../../platform/errors.ts'
import type { Planned } from '../reconcile/plan.ts'
import type { ListedSecret } from './cli.ts'
import type { DeclaredSecret } from './declared.ts'

/** What it takes to make one secret as the file says. */
export interface SecretChange extends Planned {
  readonly action: 'create' | 'update' | 'delete' | 'unchanged'
  readonly wanted: DeclaredSecret
  readonly existing: ListedSecret | undefined
}

/** The columns of `facts`. */
export const secretColumns = ['scope', 'type', 'rotated'] as const

export function secretFacts({ scope, type, rotation }: DeclaredSecret): readonly string[] {
  return [scope, type, rotation?.text ?? '']
}

const changesFor = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] }

/**
 * The differences between file and account. Nobody can read a value back, so one is sent again, unless the file says since
 * when it is what it is, and it was stored later than that.
 * @throws ActionError where a secret of the name is of another type
 */
export function planSecrets(
  declared: readonly DeclaredSecret[],
  existing: readonly ListedSecret[],
): readonly SecretChange[] {
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
