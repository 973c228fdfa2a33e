import type { Entry } from '../reconcile/entry.ts'
import { quote } from '../../inputs/fields.ts'
import type { OwnerScope } from '../oz-cli/listing.ts'
import { secretTypes, type SecretType } from '../oz-cli/secrets.ts'
import { readRotation, type Rotation } from './rotation.ts'

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
  const lines = new Map<string, number>()
  for (const [at, { name, scope }] of secrets.entries()) {
    const line = entries[at]?.line ?? 1
    const first = lines.get(`${scope} ${name}`)
    if (first !== undefined) entries[at]?.refuse('name', `${name} is that of the entry in line ${first} too.`)
    else if (name !== '') lines.set(`${scope} ${name}`, line)
  }
  return secrets
}

function readSecret(entry: Entry, now: Date): DeclaredSecret {
  const name = readName(entry)
  const secret = {
    name,
    scope: entry.choice('scope', ['team', 'personal']) ?? 'team',
    type: entry.choice('type', secretTypes) ?? 'raw',
    description: readDescription(entry),
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

function readDescription(entry: Entry): string | undefined {
  const text = entry.text('description')
  if (text !== undefined && /[\n\0]/.test(text)) entry.refuse('description', 'must be one line.')
  return text
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
