import { ActionError } from '../platform/errors.ts'
import { isObject, parseJson, type JsonObject } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import { nearest } from '../platform/text/nearest.ts'

/** Puts pasted event text back where a word stands for it, in a value of this input. @throws ActionError */
export type ShowPasted = (value: unknown, input: string) => unknown

/** In these the words stay, since what they stand for is fenced later. */
const fencedLater = ['prompt_vars', 'runs']

/**
 * The step's inputs as the runner passes them: `INPUT_<NAME>` in the environment, trimmed as the toolkit does.
 * `dry-run` and `dryRun` mean `dry_run`, and go before it: the runner fills in the default of the name in action.yml.
 * Each reader says the rule and what came when a value doesn't fit.
 */
export class Fields {
  private readonly values: ReadonlyMap<string, string>
  /** The names of all inputs passed, known here or not, in lower case. */
  readonly names: readonly string[]
  readonly #show: ShowPasted

  constructor(env: Environment, show: ShowPasted = (value) => value) {
    this.#show = show
    const passed = passedInputs(env)
    const [exact, variants] = [passed.filter(isExact), passed.filter((input) => !isExact(input))]
    this.names = passed.map(({ name }) => name)
    this.values = new Map([...exact, ...variants].map(({ name, value }) => [foldName(name), value]))
  }

  /** Undefined where the input is absent or empty. */
  text(name: string): string | undefined {
    return this.values.get(foldName(name))
  }

  /** YAML 1.2 core booleans, as the toolkit reads them. */
  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name)
    if (value === undefined) return fallback
    if (['true', 'True', 'TRUE'].includes(value)) return true
    if (['false', 'False', 'FALSE'].includes(value)) return false
    throw new ActionError(`${name} must be true or false, not ${quote(value)}.`, {
      hint: `Write \`${name}: true\` or \`${name}: false\`.`,
    })
  }

  number(name: string, rule: { readonly fallback: number; readonly least: number; readonly most: number }): number {
    const value = this.text(name)
    if (value === undefined) return rule.fallback
    const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN
    if (number >= rule.least && number <= rule.most) return number
    throw new ActionError(`${name} must be a number from ${rule.least} to ${rule.most}, not ${quote(value)}.`, {
      hint: `Write for example \`${name}: ${rule.fallback}\`; decimals take a point.`,
    })
  }

  /** The same, without decimals. */
  count(name: string, rule: Parameters<Fields['number']>[1]): number {
    const count = this.number(name, rule)
    if (Number.isInteger(count)) return count
    throw new ActionError(`${name} must be a whole number, not ${quote(this.text(name) ?? '')}.`, {
      hint: `Write for example \`${name}: ${Math.max(1, rule.fallback)}\`.`,
    })
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const choice = choices.find((known) => known === value)
    if (choice !== undefined) return choice
    const near = nearestChoice(value, choices)
    throw new ActionError(`${name} must be one of ${choices.join(', ')}, not ${quote(value)}.`, {
      hint:
        near === undefined ? `For example: \`${name}: ${choices[0] ?? ''}\`.` : `Did you mean \`${name}: ${near}\`?`,
    })
  }

  /** Words, one a line or with commas between, also as a YAML or JSON list. */
  list(name: string): readonly string[] {
    const text = this.text(name) ?? ''
    const json = text.startsWith('[') ? parseJson(text) : undefined
    const words = Array.isArray(json) ? json.map(String) : splitList(text)
    return words.map((word) => word.trim()).filter((word) => word !== '')
  }

  /** Words out of `known`, or one of `alone` by itself (`none`); undefined where nothing is given. */
  choices<Choice extends string, Alone extends string>(
    name: string,
    {
      known,
      alone,
      hint,
    }: { readonly known: readonly Choice[]; readonly alone: readonly Alone[]; readonly hint: string },
  ): Alone | readonly Choice[] | undefined {
    const words = this.list(name)
    const [first] = words
    if (first === undefined) return undefined
    const single = words.length === 1 ? alone.find((one) => one === first) : undefined
    if (single !== undefined) return single
    return words.map((word) => {
      const choice = known.find((one) => one === word)
      if (choice !== undefined) return choice
      if (alone.some((one) => one === word)) {
        throw new ActionError(
          `${name}: ${word} can't be combined with other parts, as in ${quote(words.join(', '))}.`,
          { hint },
        )
      }
      const near = nearestChoice(word, known)
      const rule = `${alone.join(', ')}, or a list of ${known.join(', ')}`
      throw new ActionError(`${name} must be ${rule}, not ${quote(word)}.`, {
        hint: near === undefined ? hint : `Did you mean \`${near}\`?`,
      })
    })
  }

  /** What YAML or JSON says, whatever it is. The YAML parser is loaded only for what isn't JSON. */
  async value(name: string): Promise<unknown> {
    const value = this.text(name)
    return value === undefined ? undefined : this.#shown(name, await parseValue(name, value))
  }

  /** The same, where a name that comes twice is an error, in JSON too: the later one would hide the other. */
  async strictValue(name: string): Promise<unknown> {
    const value = this.text(name)
    return value === undefined ? undefined : this.#shown(name, await parseYaml(name, value))
  }

  #shown(name: string, value: unknown): unknown {
    return fencedLater.includes(name) ? value : this.#show(value, name)
  }

  /** A YAML or JSON map. */
  async map(name: string, form?: 'strict'): Promise<JsonObject | undefined> {
    if (this.text(name) === undefined) return undefined
    const parsed = await (form === 'strict' ? this.strictValue(name) : this.value(name))
    if (isObject(parsed)) return parsed
    throw new ActionError(`${name} must be a map of names to values, not ${describe(parsed)}.`, {
      hint: `Write one \`name: value\` a line under \`${name}: |\`, or a JSON object.`,
    })
  }

  /** The same inputs, but for some. */
  with(changes: Readonly<Record<string, string>>): Fields {
    const all = Object.entries({ ...Object.fromEntries(this.values), ...foldNames(changes) })
    return new Fields(Object.fromEntries(all.map(([name, value]) => [`INPUT_${name}`, value])), this.#show)
  }
}

/** An input as it was passed: with a value, and its name in lower case. */
export interface PassedInput {
  readonly name: string
  readonly value: string
}

export function passedInputs(env: Environment): readonly PassedInput[] {
  return Object.entries(env).flatMap(([variable, text]) => {
    const value = text?.trim() ?? ''
    return variable.startsWith('INPUT_') && value !== '' ? [{ name: variable.slice(6).toLowerCase(), value }] : []
  })
}

/** The environment with this as the input's only value, however it was spelled before. */
export function withInput(env: Environment, name: string, value: string): Environment {
  const isOther = (variable: string): boolean =>
    !variable.startsWith('INPUT_') || foldName(variable.slice(6)) !== foldName(name)
  const others = Object.entries(env).filter(([variable]) => isOther(variable))
  return { ...Object.fromEntries(others), [`INPUT_${name.toUpperCase()}`]: value }
}

/** An input's name without what people vary in it: hyphens, underscores, blanks, case. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[-_ .]/g, '')
}

function foldNames(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [foldName(name), value]))
}

/** A name of several words as action.yml has it, or of one word. */
function isExact({ name }: PassedInput): boolean {
  return /^[a-z]+(?:_[a-z]+)+$/.test(name)
}

/** What JSON or YAML says. `name`: of the input, for errors. @throws ActionError */
export async function parseValue(name: string, text: string): Promise<unknown> {
  return parseJson(text) ?? (await parseYaml(name, text))
}

async function parseYaml(name: string, text: string): Promise<unknown> {
  const { parseDocument } = await import(/* webpackChunkName: "yaml" */ 'yaml')
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) {
    throw new ActionError(
      `${name} is neither JSON nor YAML: ${error.message.split('\n')[0]?.replace(/:$/, '') ?? ''}.`,
      {
        hint: 'Fix it at the position named; a value with ": " or "#" in it needs quotes.',
        cause: error,
      },
    )
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch (cause) {
    throw new ActionError(`${name} is no YAML that can be used: an alias (*name) has no anchor, or repeats too much.`, {
      hint: 'Write out what the alias stands for.',
      cause,
    })
  }
}

/** What came, for an error: short, on one line. Never call it with a secret. */
export function quote(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line)
}

/** The type of what came, for an error about structure; its content stays out of it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`
}

/** Lines of a YAML list lose their dashes, its flow form its brackets, and words their quotes. */
function splitList(text: string): readonly string[] {
  const isFlow = /^\[.*,.*\]$/s.test(text)
  const lines = (isFlow ? text.slice(1, -1) : text).split('\n').filter((line) => line.trim() !== '')
  const isBlock = lines.length > 0 && lines.every((line) => /^\s*- /.test(line))
  const words = lines.flatMap((line) => (isBlock ? [line.replace(/^\s*- /, '')] : line.split(',')))
  return words.map((word) => word.trim().replace(/^(["'])(.*)\1$/s, '$2'))
}

/** The word that was meant: one that is spelled much like it, or a part of it, as in `claude-code`. */
export function nearestChoice(value: string, choices: readonly string[]): string | undefined {
  const word = value.toLowerCase()
  const parts = word.split(/[^a-z0-9]+/)
  return (
    choices.find((choice) => word === choice) ??
    nearest(word, choices) ??
    choices.find((choice) => parts.includes(choice))
  )
}
