/** Whether a text is a key rather than a name: pure. */
import type { Environment } from '../platform/ports.ts'
import { Fields } from './fields.ts'

/** How keys of services begin. */
const prefixes =
  /^(?:[sprw]k[-_]|gh[pousr]_|github_pat_|glpat-|AIza|xox[a-z]-|hf_[A-Za-z0-9]{16,}|ya29\.|eyJ|A[KS]IA[A-Z0-9]{12,}|sgamp_|-----BEGIN)/
const shortestRandom = 16

/** Keys begin as keys do, or have a long random word in them. */
export function looksLikeKey(text: string): boolean {
  return prefixes.test(text) || text.split(/[^A-Za-z0-9]+/).some(isRandom)
}

/** Letters and digits in no order that words have. */
function isRandom(word: string): boolean {
  if (word.length < shortestRandom) return false
  if (/^[0-9a-f]{24,}$/i.test(word) && /\d/.test(word)) return true
  const digitRuns = word.match(/\d+/g)?.length ?? 0
  const changes = Array.from(word.slice(1)).filter(
    (letter, index) => kindOf(letter) !== kindOf(word[index] ?? ''),
  ).length
  return digitRuns >= 4 || changes / word.length > 0.45 || (word.length >= 40 && digitRuns > 0)
}

function kindOf(letter: string): number {
  if (/\d/.test(letter)) return 0
  return letter === letter.toLowerCase() ? 1 : 2
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
