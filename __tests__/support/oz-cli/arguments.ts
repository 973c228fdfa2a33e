/**
 * The command line of `oz` as far as this project uses it, strictly. `documented`: in the pages at docs.warp.dev
 * (environments, secrets, harness authentication). `client`: only in the source of the official client. Whatever stands
 * in neither is refused, as the real one refuses what it doesn't know.
 */

type Form = 'value' | 'values' | 'switch'

interface Command {
  readonly words: readonly string[]
  /** Names of what stands without a flag. */
  readonly positionals: readonly string[]
  readonly documented: Readonly<Record<string, Form>>
  readonly client?: Readonly<Record<string, Form>>
  readonly required?: readonly string[]
}

const scope = { '--team': 'switch', '--personal': 'switch' } as const
const value = { '--value-file': 'value', '--description': 'value' } as const

const commands: readonly Command[] = [
  { words: ['environment', 'list'], positionals: [], documented: {} },
  {
    words: ['environment', 'create'],
    positionals: [],
    documented: {
      '--name': 'value',
      '--description': 'value',
      '--docker-image': 'value',
      '--repo': 'values',
      '--setup-command': 'values',
    },
    client: scope,
    required: ['--name'],
  },
  {
    words: ['environment', 'update'],
    positionals: ['id'],
    documented: {
      '--name': 'value',
      '--description': 'value',
      '--remove-description': 'switch',
      '--docker-image': 'value',
      '--repo': 'values',
      '--remove-repo': 'values',
      '--setup-command': 'values',
      '--remove-setup-command': 'values',
      '--force': 'switch',
    },
  },
  { words: ['environment', 'delete'], positionals: ['id'], documented: { '--force': 'switch' } },
  { words: ['secret', 'list'], positionals: [], documented: {} },
  {
    words: ['secret', 'create', 'claude', 'api-key'],
    positionals: ['name'],
    documented: { ...scope, '--description': 'value' },
    client: { '--value-file': 'value' },
  },
  {
    words: ['secret', 'create', 'codex', 'api-key'],
    positionals: ['name'],
    documented: { ...scope, '--description': 'value' },
    client: { '--value-file': 'value', '--base-url': 'value' },
  },
  {
    words: ['secret', 'create'],
    positionals: ['name'],
    documented: { ...scope, ...value },
    client: { '--type': 'value' },
  },
  { words: ['secret', 'update'], positionals: ['name'], documented: { ...scope, ...value, '--value': 'switch' } },
  { words: ['secret', 'delete'], positionals: ['name'], documented: { ...scope, '--force': 'switch' } },
]

const everywhere: Readonly<Record<string, Form>> = {
  '--output-format': 'value',
  '--api-key': 'value',
  '--debug': 'switch',
}
const formats = ['pretty', 'json', 'ndjson', 'text']

export interface Invocation {
  readonly command: string
  readonly positional: string
  readonly value: (flag: string) => string | undefined
  readonly values: (flag: string) => readonly string[]
  readonly has: (flag: string) => boolean
}

/** Throws with what the real one would say before it exits with 2. */
export function readArguments(args: readonly string[]): Invocation {
  const command = commands.find(({ words }) => words.every((word, at) => args[at] === word))
  if (command === undefined) throw new Error(`error: unrecognized subcommand '${args.slice(0, 2).join(' ')}'`)
  const known = { ...everywhere, ...command.documented, ...command.client }
  const given: (readonly [flag: string, value: string])[] = []
  const positionals: string[] = []
  const rest = args.slice(command.words.length)
  for (let at = 0; at < rest.length; at += 1) {
    const [flag, inline] = splitFlag(rest[at] ?? '')
    const form = known[flag]
    if (!flag.startsWith('-')) positionals.push(rest[at] ?? '')
    else if (form === undefined) throw new Error(`error: unexpected argument '${flag}' found`)
    else if (form === 'switch') given.push([flag, ''])
    else if (inline !== undefined) given.push([flag, inline])
    else {
      at += 1
      const next = rest[at]
      if (next === undefined || next.startsWith('-')) throw new Error(`error: a value is required for '${flag}'`)
      given.push([flag, next])
    }
  }
  check(command, known, given, positionals)
  const values = (flag: string): readonly string[] => given.filter(([name]) => name === flag).map(([, one]) => one)
  return {
    command: command.words.join(' '),
    positional: positionals[0] ?? '',
    values,
    value: (flag) => values(flag)[0],
    has: (flag) => values(flag).length > 0,
  }
}

function splitFlag(text: string): readonly [string, string?] {
  const at = text.indexOf('=')
  return text.startsWith('--') && at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text]
}

function check(
  { positionals, required = [] }: Command,
  known: Readonly<Record<string, Form>>,
  given: readonly (readonly [string, string])[],
  found: readonly string[],
): void {
  const names = given.map(([flag]) => flag)
  checkTogether(known, names)
  const missing = required.find((flag) => !names.includes(flag)) ?? positionals[found.length]
  if (missing !== undefined) throw new Error(`error: the following required arguments were not provided: ${missing}`)
  const extra = found[positionals.length]
  if (extra !== undefined) throw new Error(`error: unexpected argument '${extra}' found`)
  const format = given.find(([flag]) => flag === '--output-format')?.[1]
  if (format !== undefined && !formats.includes(format)) throw new Error(`error: invalid value '${format}'`)
}

const rivals = [
  ['--team', '--personal'],
  ['--value', '--value-file'],
  ['--description', '--remove-description'],
] as const

function checkTogether(known: Readonly<Record<string, Form>>, names: readonly string[]): void {
  const double = names.find((flag, at) => known[flag] !== 'values' && names.indexOf(flag) !== at)
  if (double !== undefined) throw new Error(`error: the argument '${double}' cannot be used multiple times`)
  for (const [one, other] of rivals) {
    if (names.includes(one) && names.includes(other)) {
      throw new Error(`error: the argument '${one}' cannot be used with '${other}'`)
    }
  }
}
