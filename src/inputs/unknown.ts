import type { Environment, Log } from '../platform/ports.ts'
import { Fields } from './fields.ts'

/** Says which inputs the step was given that it doesn't know, where one it knows comes close. */
export function warnAboutUnknownInputs(
  { env, log }: { readonly env: Environment; readonly log: Log },
  known: readonly string[],
): void {
  for (const { name, meant } of findUnknownInputs(new Fields(env).names, known)) {
    log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`)
  }
}

/**
 * Names of inputs the action doesn't know but that come close to one it does: the runner passes them on, and
 * nothing else would say so. With the known name each probably stands for.
 */
export function findUnknownInputs(
  given: readonly string[],
  known: readonly string[],
): readonly { readonly name: string; readonly meant: string }[] {
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, known)
      return meant === undefined ? [] : [{ name, meant }]
    })
}

/** The nearest of `known`, if it is near: a third of its letters may differ, separators don't count. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const bare = withoutSeparators(name)
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const word of known) {
    const distance = editDistance(bare, withoutSeparators(word))
    if (distance <= Math.max(1, Math.floor(word.length / 3)) && distance < (best?.distance ?? Infinity)) {
      best = { word, distance }
    }
  }
  return best?.word
}

function withoutSeparators(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[-_ .]/g, '')
}

/** Levenshtein, one row at a time. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
