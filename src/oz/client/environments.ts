/** What a run works in and with: an environment, a harness. */
import { arrayOf, dateOf, type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import type { CallOptions, OzApi } from './api.ts'
import { idOf } from './wire.ts'

/** A place on the server where agents work: an image, and the repositories cloned into it. */
export type OzEnvironment = Readonly<NonNullable<ReturnType<typeof readEnvironment>>>

/** The environments the key may use. Rejects with an OzError only. */
export async function listEnvironments(
  api: Pick<OzApi, 'getJson'>,
  options: CallOptions,
): Promise<readonly OzEnvironment[]> {
  const body = await api.getJson('/agent/environments', options)
  return arrayOf(body['environments'] ?? body['items']).flatMap((item) => readEnvironment(objectOf(item)) ?? [])
}

function readEnvironment(value: JsonObject) {
  const uid = idOf(value['uid'])
  if (uid === undefined) return undefined
  const config = objectOf(value['config'])
  const repositories = arrayOf(config['github_repos']).flatMap((repository) => {
    const { owner, repo } = objectOf(repository)
    return typeof owner === 'string' && typeof repo === 'string' ? `${owner}/${repo}`.toLowerCase() : []
  })
  return {
    uid,
    /** Empty where the server gives none. Need not be the only one of its name. */
    name: textOf(config['name']) ?? '',
    updatedAt: dateOf(value['last_updated']),
    /** `owner/name` each, in lower case, since GitHub's names are the same in any. */
    repositories: repositories as readonly string[],
  }
}

/** Whether a text has the form of the service's own uids: a UUID, or 22 letters and digits of all kinds. */
export function isEnvironmentUid(text: string): boolean {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return true
  return /^[A-Za-z0-9]{22}$/.test(text) && [/[a-z]/, /[A-Z]/, /[0-9]/].every((kind) => kind.test(text))
}

/** Who works on the server's side of a run: its own agent, or a coding CLI that the server knows how to run. */
export const harnesses = ['oz', 'claude', 'codex', 'gemini'] as const
export type Harness = (typeof harnesses)[number]

/** Where the wire takes the name of the secret a harness signs in with; the others have no place for one. */
const secretFields = { claude: 'claude_auth_secret_name', codex: 'codex_auth_secret_name' } as const

export function takesSecret(harness: Harness): harness is keyof typeof secretFields {
  return harness in secretFields
}

/** A run's `config` with harness, secret and model over what it says already: each harness reads its model elsewhere. */
export function withHarness(
  config: JsonObject,
  {
    type,
    secretName,
    model,
  }: Readonly<Record<'secretName' | 'model', string | undefined> & { type: Harness | undefined }>,
): JsonObject {
  const harness = { ...objectOf(config['harness']), ...(type !== undefined && { type }) }
  const isOther = !['oz', undefined].includes(textOf(harness.type))
  const ofHarness = { ...harness, ...(isOther && model !== undefined && { model_id: model }) }
  const secrets = type && takesSecret(type) && secretName !== undefined && { [secretFields[type]]: secretName }
  return {
    ...config,
    ...(Object.keys(ofHarness).length > 0 && { harness: ofHarness }),
    ...(secrets && { harness_auth_secrets: { ...objectOf(config['harness_auth_secrets']), ...secrets } }),
    ...(!isOther && model !== undefined && { model_id: model }),
  }
}
