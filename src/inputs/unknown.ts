import { distance } from 'fastest-levenshtein'
import { ActionError } from '../platform/errors.ts'
import type { Environment, Log } from '../platform/ports.ts'
import { nearest } from '../platform/text/nearest.ts'
import { foldName, type PassedInput, passedInputs, quote } from './fields.ts'

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
    const what = text === undefined ? meant && `Did you mean \`${meant}\`?` : adviceOf(text)
    return what === undefined ? [] : [`\`${name}\` is not an input of this action. ${what}`]
  })
  if (problems.length > 0) throw new ActionError(problems.join(' '), { hint: 'Nothing was started.' })
  for (const { name, value } of passed) {
    const known = byFold.get(foldName(name))
    if (known === undefined) continue
    requireSame({ name, value }, known, all, defaults[known])
    log.notice(`Using the input ${name} as ${known}.`)
  }
}

function adviceOf(text: string): string {
  return text.startsWith('`') ? `Instead: ${text}.` : `It is ${text}.`
}

/** Both spellings are given. A token's default differs from run to run. @throws ActionError */
function requireSame(
  { name, value }: PassedInput,
  known: string,
  passed: readonly PassedInput[],
  fallback: string | undefined,
): void {
  const isDefault = (one: PassedInput): boolean =>
    one.name === known && (known === 'github_token' || one.value === fallback)
  const other = passed.find(
    (one) => foldName(one.name) === foldName(known) && one.value !== value && one.name !== name && !isDefault(one),
  )
  if (other === undefined) return
  throw new ActionError(`${quote(name)} and ${quote(other.name)} are the same input, and their values differ.`, {
    hint: `Write ${known} alone.`,
  })
}

/** The input that was probably meant: one slip away, a whole word too short or too long, or near by most letters. */
export function nearestInput(name: string, known: readonly string[]): string | undefined {
  const bare = foldName(name.slice(0, 64))
  return (
    known.find((word) => isSlip(bare, foldName(word))) ??
    known.find((word) => isStart(name, word)) ??
    known.find((word) => isPart(name, word)) ??
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

/** `timeout` for `timeout_minutes`. */
function isStart(name: string, known: string): boolean {
  return `${known}_`.startsWith(`${wordsOf(name)}_`)
}

/** `token` for `github_token`, `model_id` for `model`. */
function isPart(name: string, known: string): boolean {
  return known.endsWith(`_${wordsOf(name)}`) || wordsOf(name).startsWith(`${known}_`)
}

function wordsOf(name: string): string {
  return name.toLowerCase().replace(/[- .]/g, '_')
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
