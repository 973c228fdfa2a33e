import type { Environment, Log } from '../platform/ports.ts'
import { nearest } from '../platform/text/nearest.ts'
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
