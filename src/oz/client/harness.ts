import type { JsonObject } from '../../platform/json.ts'

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

/** The part of a run's `config` that names the harness, and its secret where it takes one. */
export function harnessConfig(type: Harness, secretName: string | undefined): JsonObject {
  const field = secretFields[type]
  return {
    harness: { type },
    ...(field !== undefined && secretName !== undefined && { harness_auth_secrets: { [field]: secretName } }),
  }
}
