import { ActionError } from '../platform/errors.ts'
import { harnesses, takesSecret, type Harness } from '../oz/client/harness.ts'
import { delegates, type Delegate, type Delegation } from '../prompt/delegation.ts'
import { quote, type Fields } from './fields.ts'
import { looksLikeKey } from './key-form.ts'

/** Who does the work. Empty: the server's own agent, as the server has it. */
export interface HarnessInputs {
  readonly type: Harness | undefined
  /** The name of what it signs in with. */
  readonly secretName: string | undefined
  /** The coding CLI that the agent is told to run. */
  readonly delegation: Delegation | undefined
}

/** `harness` and `harness_auth_secret`, as far as they go together. @throws ActionError where they don't. */
export function readHarness(fields: Fields): HarnessInputs {
  const name = fields.choice('harness', [...harnesses, ...delegates])
  const secret = fields.text('harness_auth_secret')
  if (secret !== undefined) assertSecretName(secret)
  if (name === undefined) {
    if (secret === undefined) return { type: undefined, secretName: undefined, delegation: undefined }
    throw new ActionError('harness_auth_secret is what a harness signs in with, and no harness is given.', {
      hint: 'Write which one it is for, for example `harness: claude`, or leave harness_auth_secret out.',
    })
  }
  if (isDelegate(name)) {
    return { type: undefined, secretName: undefined, delegation: { cli: name, keyVariable: secret } }
  }
  if (secret !== undefined && !takesSecret(name)) throw noPlaceFor(name)
  return { type: name, secretName: secret, delegation: undefined }
}

function isDelegate(name: Harness | Delegate): name is Delegate {
  return delegates.some((delegate) => delegate === name)
}

/** A secret's name becomes the name of a variable where the agent runs. */
function assertSecretName(name: string): void {
  if (looksLikeKey(name)) {
    throw new ActionError(
      'harness_auth_secret must be the name of a secret that Oz keeps; what came looks like the key itself.',
      {
        hint: 'Nothing was sent. Revoke that key, make a new one, store it with `oz secret create`, and give the name it has there.',
      },
    )
  }
  if (/^[A-Za-z_][A-Za-z0-9_-]{0,127}$/.test(name)) return
  throw new ActionError('harness_auth_secret must be the name of a secret that Oz keeps; what came is no name.', {
    hint: 'Store the key with `oz secret create` and give the name it has there. If it was the key itself that came, make a new one.',
  })
}

function noPlaceFor(name: Harness): ActionError {
  const reason =
    name === 'oz'
      ? 'the Oz agent itself needs none'
      : `the server has no place for one: ${quote(name)} finds its key in the secret GEMINI_API_KEY of the environment`
  return new ActionError(
    `harness_auth_secret goes with claude, codex and delegated CLIs, not with ${name}: ${reason}.`,
    {
      hint: 'Leave harness_auth_secret out.',
    },
  )
}
