import type { Inputs } from '../../inputs/inputs.ts'

/** The status that the step writes; undefined where it writes none. */
export function statusNameOf({ later, watch, result }: Inputs, name: string | undefined): string | undefined {
  if (later.statusName !== undefined || watch.wait !== 'later') return later.statusName
  return `Oz ${name ?? result.recipe ?? 'agent'}`.slice(0, 100)
}
