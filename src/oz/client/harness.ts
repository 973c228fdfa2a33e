import { objectOf, textOf, type JsonObject } from '../../platform/json.ts'

/** Who works on the server's side of a run: its own agent, or a coding CLI that the server knows how to run. */
export const harnesses = ['oz', 'claude', 'codex', 'gemini'] as const
export type Harness = (typeof harnesses)[number]

/** Where the wire takes the name of the secret a harness signs in with; the others have no place for one. */
const secretFields: Readonly<Partial<Record<Harness, string>>> = {
  claude: 'claude_auth_secret_name',
  codex: 'codex_auth_secret_name',
}

export function takesSecret(harness: Harness): boolean {
  return harness in secretFields
}

export interface HarnessChoice {
  readonly type: Harness | undefined
  readonly secretName: string | undefined
  readonly model: string | undefined
}

/** A run's `config` with harness, secret and model over what it says already: each harness reads its model elsewhere. */
export function withHarness(config: JsonObject, { type, secretName, model }: HarnessChoice): JsonObject {
  const harness = { ...objectOf(config['harness']), ...(type !== undefined && { type }) }
  const isOther = !['oz', undefined].includes(textOf(harness.type))
  const field = type && secretFields[type]
  const secrets = field === undefined || secretName === undefined ? undefined : { [field]: secretName }
  const ofHarness = { ...harness, ...(isOther && model !== undefined && { model_id: model }) }
  return {
    ...config,
    ...(Object.keys(ofHarness).length > 0 && { harness: ofHarness }),
    ...(secrets && { harness_auth_secrets: { ...objectOf(config['harness_auth_secrets']), ...secrets } }),
    ...(!isOther && model !== undefined && { model_id: model }),
  }
}
