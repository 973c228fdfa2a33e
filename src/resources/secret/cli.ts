import { dateOf, textOf, type JsonObject } from '../../platform/json.ts'
import { type OwnerScope, type OzCli, readListing, scopeOf } from '../oz-cli.ts'
import type { DeclaredSecret, SecretType } from './declared.ts'

/** What anyone can see of a secret; its value nobody can. */
export interface ListedSecret {
  readonly name: string
  readonly scope: OwnerScope | undefined
  /** Undefined for types this version doesn't know. */
  readonly type: SecretType | undefined
  readonly updatedAt: Date | undefined
}

const createCommands: Readonly<Record<SecretType, readonly string[]>> = {
  raw: ['secret', 'create'],
  'claude-api-key': ['secret', 'create', 'claude', 'api-key'],
  'codex-api-key': ['secret', 'create', 'codex', 'api-key'],
}

/*
 * Secrets go through the command line: there is no other public way to store one.
 * See https://docs.warp.dev/platform/secrets/
 */

export async function listSecrets(oz: OzCli): Promise<readonly ListedSecret[]> {
  return (await readListing(oz, 'secret')).flatMap((item) => readSecret(item) ?? [])
}

/** Makes one, or gives the one that is there another value. `valueFile` is a file with the value, and nothing else. */
export async function sendSecret(
  oz: OzCli,
  action: 'create' | 'update',
  { name, scope, type, description }: DeclaredSecret,
  valueFile: string,
): Promise<void> {
  const command = action === 'update' ? ['secret', 'update'] : createCommands[type]
  const more = description === undefined ? [] : [`--description=${description}`]
  await oz([...command, `--${scope}`, `--value-file=${valueFile}`, ...more, name])
}

export async function deleteSecret(oz: OzCli, { name, scope }: DeclaredSecret): Promise<void> {
  await oz(['secret', 'delete', `--${scope}`, '--force', name])
}

const typeNames: Readonly<Record<string, SecretType>> = {
  raw_value: 'raw',
  anthropic_api_key: 'claude-api-key',
  openai_api_key: 'codex-api-key',
}

function readSecret(item: JsonObject): ListedSecret | undefined {
  const name = textOf(item['name'])
  if (name === undefined) return undefined
  return {
    name,
    scope: scopeOf(item['scope']),
    type: typeNames[typeNameOf(item['type'])],
    updatedAt: dateOf(item['updated']),
  }
}

/** `RAW_VALUE`, `raw-value` and `RawValue` are one. */
function typeNameOf(value: unknown): string {
  return (textOf(value) ?? '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}
