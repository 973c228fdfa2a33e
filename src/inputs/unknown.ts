import { distance } from 'fastest-levenshtein'
import { ActionError } from '../platform/errors.ts'
import type { Environment, Log } from '../platform/ports.ts'
import { foldName, nearest } from '../platform/text/nearest.ts'
import { passedInputs, quote } from './fields.ts'

/** The inputs that a step may have, and what to say of those it once had elsewhere. */
export interface KnownInputs {
  readonly names: readonly string[]
  /** As action.yml has them: the runner passes these where nothing is given. */
  readonly defaults: Readonly<Record<string, string>>
  /** Names with no counterpart here, and what to do instead. */
  readonly elsewhere?: Readonly<Record<string, string>>
}

/**
 * Holds every name that was passed against the known ones. Hyphens and case are taken as meant, and said in the log;
 * a near miss ends the step, since its value would not be used. What comes near to nothing GitHub itself warns about.
 * @throws ActionError
 */
export function checkInputNames(
  { env, log }: { readonly env: Environment; readonly log: Log },
  { names, defaults, elsewhere = {} }: KnownInputs,
): void {
  const byFold = new Map(names.map((name) => [foldName(name), name]))
  const advice = new Map(Object.entries(elsewhere).map(([name, text]) => [foldName(name), text]))
  const all = passedInputs(env)
  const passed = all.filter(({ name }) => !names.includes(name))
  const problems = passed.flatMap(({ name }) => {
    if (byFold.has(foldName(name))) return []
    const text = advice.get(foldName(name))
    const meant = text === undefined ? nearestInput(name, names) : undefined
    const what =
      text === undefined
        ? meant && `Did you mean \`${meant}\`?`
        : text.startsWith('`')
          ? `Instead: ${text}.`
          : `It is ${text}.`
    return what === undefined ? [] : [`\`${name}\` is not an input of this action. ${what}`]
  })
  if (problems.length > 0) throw new ActionError([...problems, 'Nothing was started.'].join(' '))
  for (const { name, value } of passed) {
    const known = byFold.get(foldName(name))
    if (known === undefined) continue
    // Both spellings are given. A token's default differs from run to run.
    const other = all.find(
      (one) =>
        foldName(one.name) === foldName(known) &&
        one.value !== value &&
        one.name !== name &&
        !(one.name === known && (known === 'github_token' || one.value === defaults[known])),
    )
    if (other !== undefined) {
      throw new ActionError(`${quote(name)} and ${quote(other.name)} are the same input, and their values differ.`, {
        hint: `Write ${known} alone.`,
      })
    }
    log.notice(`Using the input ${name} as ${known}.`)
  }
}

/** The input that was probably meant: one slip away, a whole word too short or too long, or near by most letters. */
function nearestInput(name: string, known: readonly string[]): string | undefined {
  const bare = foldName(name.slice(0, 64))
  const words = name.toLowerCase().replace(/[- .]/g, '_')
  return (
    known.find((word) => isSlip(bare, foldName(word))) ??
    // `timeout` for `timeout_minutes`.
    known.find((word) => `${word}_`.startsWith(`${words}_`)) ??
    // `token` for `github_token`, `model_id` for `model`.
    known.find((word) => word.endsWith(`_${words}`) || words.startsWith(`${word}_`)) ??
    nearest(name, known)
  )
}

/** One letter too few, too many or wrong, or two that changed places. */
function isSlip(one: string, other: string): boolean {
  const steps = distance(one, other)
  if (steps !== 2 || one.length !== other.length) return steps <= 1
  let at = 0
  while (one[at] === other[at]) at += 1
  return one[at] === other[at + 1] && one[at + 1] === other[at]
}

/**
 * Inputs of the official action that have no counterpart here, and what to do instead: the sentences of
 * docs/migration.md (a test holds the two together).
 */
export const officialInputs: Readonly<Record<string, string>> = {
  saved_prompt: '`prompt_file`, a template in the repository. The API has no field for a prompt saved in Warp Drive',
  cwd: 'not needed: the environment has the clone. Say the folder in the prompt',
  output_format: '`result_schema`, or a `recipe`: the output `result` is JSON that was checked',
  cloud: 'not needed: the agent always works in the cloud',
  host: '`worker_host`',
  share: 'not needed: who may see a run is settled on the server. The output `session_link` is its page',
  computer_use: '`config: { computer_use_enabled: true }`',
  debug: '`log: live`',
  oz_channel: 'not needed: there is no program to install',
  oz_version: 'not needed: there is no program to install',
  warp_channel: 'not needed: there is no program to install',
  warp_version: 'not needed: there is no program to install',
}
