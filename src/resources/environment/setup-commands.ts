export interface CommandChanges {
  readonly remove: readonly string[]
  readonly add: readonly string[]
}

/**
 * How one list of commands becomes another where commands can only be taken away, the first of a text each time, and
 * put at the end: what both begin with stays.
 */
export function changeCommands(actual: readonly string[], wanted: readonly string[]): CommandChanges {
  let kept = 0
  while (kept < actual.length && actual[kept] === wanted[kept]) kept += 1
  // A removal takes the first of its text: what stays must not hold one.
  while (actual.slice(kept).some((command) => actual.indexOf(command) < kept)) kept -= 1
  return { remove: actual.slice(kept), add: wanted.slice(kept) }
}
