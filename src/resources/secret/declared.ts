import { type Entry, findDoubles } from '../reconcile/entry.ts'
import { quote } from '../../inputs/fields.ts'
import { type OwnerScope, ownerScopes } from '../oz-cli.ts'

/** What a secret is for: any value, or the key of another coding agent. */
export const secretTypes = ['raw', 'claude-api-key', 'codex-api-key'] as const
export type SecretType = (typeof secretTypes)[number]

/** A secret as the file declares it; its value isn't there. */
export interface DeclaredSecret {
  /** What runs see it as, in their environment. */
  readonly name: string
  readonly scope: OwnerScope
  readonly type: SecretType
  readonly description: string | undefined
  /** The variable of this step that holds the value. */
  readonly from: string
  /** Since when the value is what it is; undefined where nobody says. */
  readonly rotation: Rotation | undefined
  /** Whether it is to be gone. */
  readonly isDeleted: boolean
}

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

function readSecret(entry: Entry, now: Date): DeclaredSecret {
  const name = readName(entry)
  const secret = {
    name,
    scope: entry.choice('scope', ownerScopes) ?? 'team',
    type: entry.choice('type', secretTypes) ?? 'raw',
    description: entry.oneLine('description'),
    from: readFrom(entry) ?? name,
    rotation: readRotationOf(entry, now),
    isDeleted: entry.flag('delete') ?? false,
  }
  if (entry.has('value'))
    entry.refuse('value', 'has no place in a file: give it to the step as env, and name it in from.')
  entry.finish()
  return secret
}

function readName(entry: Entry): string {
  const name = entry.requiredText('name') ?? ''
  if (name !== '' && (!nameForm.test(name) || takenNames.includes(name))) {
    entry.refuse('name', `must be that of an environment variable, not ${quote(name)}.`)
  }
  return name
}

function readFrom(entry: Entry): string | undefined {
  const from = entry.text('from')
  if (from === undefined) return undefined
  if (!nameForm.test(from)) entry.refuse('from', `must name an environment variable, not ${quote(from)}.`)
  else if (runnersOwn.test(from))
    entry.refuse('from', `can't be ${from}: that is the runner's own, not one of the step's env.`)
  return from
}

function readRotationOf(entry: Entry, now: Date): Rotation | undefined {
  const text = entry.text('rotated')
  if (text === undefined) return undefined
  const rotation = readRotation(text, now)
  if (typeof rotation !== 'string') return rotation
  entry.refuse('rotated', rotation)
  return undefined
}

/** When a value was last changed where it comes from. */
export interface Rotation {
  /** As the file has it. */
  readonly text: string
  /** What was stored at this moment or later has the new value. */
  readonly settledAt: Date
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const dayMs = 86_400_000
/** A day begins and ends this much earlier or later somewhere on earth. */
const zoneMs = 14 * 3_600_000
const clockSkewMs = 300_000

/**
 * Reads a day (`2026-11-01`) or a moment with its zone. A day is over everywhere before what was stored counts as later:
 * a value sent twice does no harm, one never sent does. Gives what is wrong as a text.
 */
export function readRotation(text: string, now: Date): Rotation | string {
  const isDay = dayForm.test(text)
  const start = isDay || momentForm.test(text) ? Date.parse(isDay ? `${text}T00:00:00Z` : text) : NaN
  if (Number.isNaN(start)) {
    return `must be a day like 2026-11-01 or a moment like 2026-11-01T09:30:00Z, not ${quote(text)}.`
  }
  const earliest = isDay ? start - zoneMs : start - clockSkewMs
  if (earliest > now.getTime()) return `is in the future: ${text}.`
  return { text, settledAt: new Date(isDay ? start + dayMs + zoneMs : start) }
}
