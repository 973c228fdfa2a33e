import { ActionError } from '../platform/errors.ts'
import { harnesses, takesSecret, type Harness } from '../oz/client/environments.ts'
import { delegates, type Delegation } from '../prompt/delegation.ts'
import { Fields, quote } from './fields.ts'
import type { Environment } from '../platform/ports.ts'

/**
 * `harness` and `harness_auth_secret`: who does the work, the name of what it signs in with, and the coding CLI that the
 * agent is told to run. Empty: the server's own agent, as the server has it. @throws ActionError where they don't fit.
 */
export function readHarness(fields: Fields): {
  readonly type?: Harness
  readonly secretName?: string
  readonly delegation?: Delegation
} {
  const name = fields.choice('harness', [...harnesses, ...delegates])
  const secret = fields.text('harness_auth_secret')
  if (secret !== undefined) assertSecretName(secret)
  const cli = delegates.find((one) => one === name)
  if (cli !== undefined) return { delegation: { cli, keyVariable: secret } }
  const type = harnesses.find((one) => one === name)
  if (secret === undefined) return type === undefined ? {} : { type }
  if (type === undefined) {
    throw new ActionError('harness_auth_secret is what a harness signs in with, and no harness is given.', {
      hint: 'Write which one it is for, for example `harness: claude`, or leave harness_auth_secret out.',
    })
  }
  if (takesSecret(type)) return { type, secretName: secret }
  const reason =
    type === 'oz'
      ? 'the Oz agent itself needs none'
      : `the server has no place for one: ${quote(type)} finds its key in the secret GEMINI_API_KEY of the environment`
  throw new ActionError(
    `harness_auth_secret goes with claude, codex and delegated CLIs, not with ${type}: ${reason}.`,
    { hint: 'Leave harness_auth_secret out.' },
  )
}

/** A secret's name becomes the name of a variable where the agent runs. */
function assertSecretName(name: string): void {
  if (looksLikeKey(name)) {
    throw new ActionError(
      'harness_auth_secret must be the name of a secret stored in Oz; the value looks like the key itself.',
      {
        hint: 'Nothing was sent. Revoke that key, make a new one, store it with `oz secret create`, and give the name it has there.',
      },
    )
  }
  if (/^[A-Za-z_][A-Za-z0-9_-]{0,127}$/.test(name)) return
  throw new ActionError('harness_auth_secret must be the name of a secret stored in Oz; the value is not a name.', {
    hint: 'Store the key with `oz secret create` and give the name it has there. If the value was the key itself, revoke it and create a new one.',
  })
}

/** How keys of services begin. */
const prefixes =
  /^(?:[sprw]k[-_]|gh[pousr]_|github_pat_|glpat-|AIza|xox[a-z]-|hf_[A-Za-z0-9]{16,}|ya29\.|eyJ|A[KS]IA[A-Z0-9]{12,}|sgamp_|-----BEGIN)/
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const shortestRandom = 16

/** Keys begin as keys do, or have a long random word in them. */
export function looksLikeKey(text: string): boolean {
  if (prefixes.test(text) || uuid.test(text)) return true
  const words = text.split(/[^A-Za-z0-9]+/)
  const whole = words.join('')
  return words.some(isRandom) || (whole.length >= 2 * shortestRandom && isRandom(whole))
}

/** The letter pairs that names of secrets are made of: more than half of the pairs of a name, a sixth of a random word's. */
const commonPairs = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ' +
    'ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un ' +
    'lo ge ie ee em ad ol rt po na ni ts mo pa im ai sh id am ci pl ap pi ke ey op ok ck od ub up cl au ud ev gi tk ag gp pt'
  ).split(' '),
)
const leastShare = 0.35

/** A year or a number at the end is no sign. */
function isRandom(word: string): boolean {
  if (word.length < shortestRandom) return false
  const letters = word.toLowerCase().replace(/(?<=[a-z])\d{1,8}$/, '')
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2))
  return pairs.filter((pair) => commonPairs.has(pair)).length / pairs.length < leastShare
}

/** Keys where the name of a secret belongs: to be masked before anything is said of them. */
export function keysForNames(env: Environment): readonly string[] {
  const fields = new Fields(env)
  const lists = ['runs', 'config'].flatMap((name) => [
    ...(fields.text(name) ?? '').matchAll(/(?:auth_secrets?|auth_secret_name)["']?\s*:\s*["']?([^\s"',}]+)/g),
  ])
  const given = [fields.text('harness_auth_secret') ?? '', ...lists.map(([, value = '']) => value)]
  return given.filter((text) => looksLikeKey(text) || /[^\w-]/.test(text)).filter((text) => text.length >= 8)
}
