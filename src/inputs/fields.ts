import { ActionError } from '../platform/errors.ts'
import { isObject, parseJson, type JsonObject } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import { foldName, nearest } from '../platform/text/nearest.ts'

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

  /** What `read` makes of the text. @throws ActionError where that is undefined: the input must be `rule` */
  parse<T>(name: string, read: (text: string) => T | undefined, rule: string, hint: string): T | undefined {
    const text = this.text(name)
    const value = text === undefined ? undefined : read(text)
    if (text === undefined || value !== undefined) return value
    throw new ActionError(`${name} must be ${rule}, not ${quote(text)}.`, { hint })
  }

  flag(name: string, fallback: boolean): boolean {
    const hint = `Write \`${name}: true\` or \`${name}: false\`.`
    return this.parse(name, readBoolean, 'true or false', hint) ?? fallback
  }

  number(name: string, { fallback, least, most }: { fallback: number; least: number; most: number }): number {
    const read = (text: string): number | undefined => {
      const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
      return number >= least && number <= most ? number : undefined
    }
    const hint = `Write for example \`${name}: ${fallback}\`; decimals take a point.`
    return this.parse(name, read, `a number from ${least} to ${most}`, hint) ?? fallback
  }

  /** The same, without decimals. */
  count(name: string, rule: Parameters<Fields['number']>[1]): number {
    const count = this.number(name, rule)
    const hint = `Write for example \`${name}: ${Math.max(1, rule.fallback)}\`.`
    this.parse(name, () => (Number.isInteger(count) ? count : undefined), 'a whole number', hint)
    return count
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const near = nearestChoice(this.text(name) ?? '', choices)
    const hint =
      near === undefined ? `For example: \`${name}: ${choices[0] ?? ''}\`.` : `Did you mean \`${name}: ${near}\`?`
    return this.parse(name, (text) => choices.find((known) => known === text), `one of ${choices.join(', ')}`, hint)
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
    known: readonly Choice[],
    alone: readonly Alone[],
    hint: string,
  ): Alone | readonly Choice[] | undefined {
    const words = this.list(name)
    if (words.length === 0) return undefined
    const single = alone.find((one) => words.length === 1 && one === words[0])
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

  /**
   * What YAML or JSON says, whatever it is. The YAML parser is loaded only for what isn't JSON, or where `strict`: then a
   * name that comes twice is an error, in JSON too, since the later one would hide the other.
   */
  async value(name: string, form?: 'strict'): Promise<unknown> {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = form === 'strict' ? await parseYaml(name, text) : await parseValue(name, text)
    return fencedLater.includes(name) ? value : this.#show(value, name)
  }

  /** A YAML or JSON map. */
  async map(name: string, form?: 'strict'): Promise<JsonObject | undefined> {
    const value = await this.value(name, form)
    if (isObject(value)) return value
    if (this.text(name) === undefined) return undefined
    throw new ActionError(`${name} must be a map of names to values, not ${describe(value)}.`, {
      hint: `Write one \`name: value\` a line under \`${name}: |\`, or a JSON object.`,
    })
  }

  /** The same inputs, but for some. */
  with(changes: Readonly<Record<string, string>>): Fields {
    const all = [...this.values, ...Object.entries(changes).map(([name, value]) => [foldName(name), value] as const)]
    return new Fields(Object.fromEntries(all.map(([name, value]) => [`INPUT_${name}`, value])), this.#show)
  }
}

/** YAML 1.2 core booleans, as the toolkit reads them. */
export function readBoolean(text: string): boolean | undefined {
  if (['true', 'True', 'TRUE'].includes(text)) return true
  return ['false', 'False', 'FALSE'].includes(text) ? false : undefined
}

/** The inputs that have a value, their names in lower case. */
export function passedInputs(env: Environment): readonly { readonly name: string; readonly value: string }[] {
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

/** A name of several words as action.yml has it, or of one word. */
function isExact({ name }: { readonly name: string }): boolean {
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
