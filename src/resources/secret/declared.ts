/** The secrets of a file, and what it takes to make the account's the same. */
import { quote } from '../../inputs/fields.ts'
import { ActionError } from '../../platform/errors.ts'
import { type OwnerScope, ownerScopes } from '../oz-cli.ts'
import { type Entry, findDoubles } from '../reconcile/file.ts'
import type { Planned } from '../reconcile/plan.ts'

/** What a secret is for: any value, or the key of another coding agent. */
export const secretTypes = ['raw', 'claude-api-key', 'codex-api-key'] as const
export type SecretType = (typeof secretTypes)[number]

/** A secret as the file declares it; its value isn't there. */
export type DeclaredSecret = Readonly<ReturnType<typeof readSecret>>

const nameForm = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/
/** On the command line these stand for something else than a name. */
const takenNames = ['claude', 'codex', 'help']
const runnersOwn = /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_)/i

/** The secrets of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
export function readDeclaredSecrets(entries: readonly Entry[], now: Date): readonly DeclaredSecret[] {
  const secrets = entries.map((entry) => readSecret(entry, now))
  const ids = secrets.map(({ name, scope }) => (name === '' ? '' : `${scope} ${name}`))
  for (const { entry, id, line } of findDoubles(entries, ids)) {
    entry.refuse('name', `${id.replace(/^\w+ /, '')} is that of the entry in line ${line} too.`)
  }
  return secrets
}

function readSecret(entry: Entry, now: Date) {
  const name = entry.requiredText('name') ?? ''
  if (name !== '' && (!nameForm.test(name) || takenNames.includes(name))) {
    entry.refuse('name', `must be that of an environment variable, not ${quote(name)}.`)
  }
  const rotated = entry.text('rotated')
  const rotation = rotated === undefined ? undefined : readRotation(rotated, now)
  if (typeof rotation === 'string') entry.refuse('rotated', rotation)
  const secret = {
    /** What runs see it as, in their environment. */
    name,
    scope: entry.choice('scope', ownerScopes) ?? 'team',
    type: entry.choice('type', secretTypes) ?? 'raw',
    description: entry.oneLine('description'),
    /** The variable of this step that holds the value. */
    from: readFrom(entry) ?? name,
    /** Since when the value is what it is; undefined where nobody says. */
    rotation: typeof rotation === 'object' ? rotation : undefined,
    /** Whether it is to be gone. */
    isDeleted: entry.flag('delete') ?? false,
  }
  if (entry.has('value'))
    entry.refuse('value', 'has no place in a file: give it to the step as env, and name it in from.')
  entry.finish()
  return secret
}

function readFrom(entry: Entry): string | undefined {
  const from = entry.text('from')
  if (from === undefined) return undefined
  if (!nameForm.test(from)) entry.refuse('from', `must name an environment variable, not ${quote(from)}.`)
  else if (runnersOwn.test(from))
    entry.refuse('from', `can't be ${from}: that is the runner's own, not one of the step's env.`)
  return from
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const dayMs = 86_400_000
/** A day begins and ends this much earlier or later somewhere on earth. */
const zoneMs = 14 * 3_600_000
const clockSkewMs = 300_000

/**
 * Reads a day (`2026-11-01`) or a moment with its zone. A day is over everywhere before what was stored counts as later:
 * a value sent twice does no harm, one never sent does: what was stored at `settledAt` or later has the new value. Gives
 * what is wrong as a text.
 */
export function readRotation(text: string, now: Date): { text: string; settledAt: Date } | string {
  const isDay = dayForm.test(text)
  const start = isDay || momentForm.test(text) ? Date.parse(isDay ? `${text}T00:00:00Z` : text) : NaN
  if (Number.isNaN(start)) {
    return `must be a day like 2026-11-01 or a moment like 2026-11-01T09:30:00Z, not ${quote(text)}.`
  }
  const earliest = isDay ? start - zoneMs : start - clockSkewMs
  if (earliest > now.getTime()) return `is in the future: ${text}.`
  return { text, settledAt: new Date(isDay ? start + dayMs + zoneMs : start) }
}

/** What anyone can see of a secret; its value nobody can. */
export interface ListedSecret {
  readonly name: string
  readonly scope: OwnerScope | undefined
  /** Undefined for types this version doesn't know. */
  readonly type: SecretType | undefined
  readonly updatedAt: Date | undefined
}

/** What it takes to make one secret as the file says. */
export interface SecretChange extends Planned {
  readonly action: keyof typeof changesFor
  readonly wanted: DeclaredSecret
  readonly existing: ListedSecret | undefined
}

const changesFor = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] }

export function secretFacts({ scope, type, rotation }: DeclaredSecret): readonly string[] {
  return [scope, type, rotation?.text ?? '']
}

/** What the account has under this name and scope. */
export function findListed(listed: readonly ListedSecret[], { name, scope }: DeclaredSecret): ListedSecret | undefined {
  return listed.find((one) => one.name === name && one.scope === scope)
}

/**
 * The differences between file and account. Nobody can read a value back, so one is sent again, unless the file says since
 * when it is what it is, and it was stored later than that.
 * @throws ActionError where a secret of the name is of another type
 */
export function planSecrets(
  declared: readonly DeclaredSecret[],
  listed: readonly ListedSecret[],
): readonly SecretChange[] {
  const changes = declared.map((wanted) => {
    const existing = findListed(listed, wanted)
    const action = actionFor(wanted, existing)
    const row = { key: wanted.name, id: undefined, changes: changesFor[action], facts: secretFacts(wanted) }
    return { ...row, action, wanted, existing }
  })
  const obstacles = changes.flatMap(({ action, wanted, existing }) =>
    action === 'delete' || existing?.type === undefined || existing.type === wanted.type
      ? []
      : [`${wanted.name} is of the type ${existing.type}, not ${wanted.type}.`],
  )
  if (obstacles.length === 0) return changes
  throw new ActionError(`The type of a secret can't be changed: ${obstacles.join(' ')}`, {
    hint: 'Write the type it has, or delete it first: a run with delete: true, then one without.',
  })
}

function actionFor({ isDeleted, rotation }: DeclaredSecret, listed: ListedSecret | undefined): SecretChange['action'] {
  if (isDeleted) return listed === undefined ? 'unchanged' : 'delete'
  if (listed === undefined) return 'create'
  const isSettled = rotation !== undefined && listed.updatedAt !== undefined && listed.updatedAt >= rotation.settledAt
  return isSettled ? 'unchanged' : 'update'
}
