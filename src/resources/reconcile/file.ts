/** The file of the repository that declares things: one YAML list, read entry by entry, every problem with its line. */
import { describe, quote } from '../../inputs/fields.ts'
import { ActionError } from '../../platform/errors.ts'
import { arrayOf, isObject, textOf, type JsonObject } from '../../platform/json.ts'
import { nearest } from '../../platform/text/nearest.ts'

/** `line` is 1-based; undefined where the problem is the file as a whole. */
export interface Problem {
  readonly line: number | undefined
  readonly message: string
}

const mostInMessage = 10

/** A file that doesn't say what it should. Nothing was called for it. */
export class FileError extends ActionError {
  override name = 'FileError'
  readonly path: string
  /** By line; those of the whole file first. */
  readonly problems: readonly Problem[]

  constructor(path: string, found: readonly Problem[]) {
    const problems = found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    const told = problems.slice(0, mostInMessage).map(showProblem)
    const more = problems.length - told.length
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super(`${path} has ${count}: ${[...told, ...(more > 0 ? [`and ${more} more in the log`] : [])].join(' ')}`, {
      hint: 'Fix the file; nothing was changed.',
    })
    this.path = path
    this.problems = problems
  }
}

export function showProblem({ line, message }: Problem): string {
  return line === undefined ? message : `line ${line}: ${message}`
}

/** Aliases may repeat a part this often at most, so that a small file can't become a huge one. */
const mostAliases = 100
const mostEntries = 200

/** The entries of the list `listName`, which the file is. What isn't as it should be is added to `problems`. */
export async function readEntries(text: string, listName: string, problems: Problem[]): Promise<readonly Entry[]> {
  const yaml = await import(/* webpackChunkName: "yaml" */ 'yaml')
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const refuse = (line: number | undefined, message: string): readonly Entry[] => {
    problems.push({ line, message })
    return []
  }
  for (const { message, pos } of document.errors) refuse(lines.linePos(pos[0]).line, `it is not YAML: ${message}`)
  yaml.visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return
      const [start = 0] = alias.range ?? []
      refuse(lines.linePos(start).line, `*${alias.source} stands for nothing: no &${alias.source} is above it.`)
    },
  })
  if (problems.length > 0) return []
  const resolve = (node: unknown): unknown => (yaml.isAlias(node) ? node.resolve(document) : node)
  const lineOf = (node: unknown): number => (yaml.isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1)
  const nameOf = (key: unknown): string => (yaml.isScalar(key) ? String(key.value) : 'a name that is no text')
  const typeOf = (node: unknown): string => {
    if (yaml.isMap(node)) return describe({})
    return describe(yaml.isSeq(node) ? [] : yaml.isScalar(node) ? node.value : node)
  }
  const root = document.contents
  if (!yaml.isMap(root) || !root.has(listName)) {
    return refuse(undefined, `it must be a map with a list called ${listName}, as in \`${listName}: []\`.`)
  }
  for (const { key } of root.items) {
    if (nameOf(key) !== listName) refuse(lineOf(key), `${nameOf(key)} means nothing here; there is only ${listName}.`)
  }
  const list = resolve(root.get(listName, true))
  if (!yaml.isSeq(list)) return refuse(lineOf(list), `${listName} must be a list, not ${typeOf(list)}.`)
  if (list.items.length > mostEntries) {
    return refuse(lineOf(list), `${listName} has ${list.items.length} entries, more than ${mostEntries}.`)
  }
  return list.items.flatMap((item) => {
    const map = resolve(item)
    const line = lineOf(item)
    if (!yaml.isMap(map)) {
      return refuse(line, `each of ${listName} must be a map of names to values, not ${typeOf(map)}.`)
    }
    try {
      const value: unknown = map.toJS(document, { maxAliasCount: mostAliases })
      const places = new Map(map.items.map(({ key }) => [nameOf(key), lineOf(key)]))
      if (isObject(value)) return [new Entry(value, line, { lines: places, problems })]
    } catch {
      // The library refuses what grows too much.
    }
    return refuse(line, 'it repeats parts of the file too often.')
  })
}

/** One entry of a file, read name by name. What doesn't fit becomes a problem with its line; reading goes on. */
export class Entry {
  private readonly value: JsonObject
  readonly line: number
  private readonly file: { readonly lines: ReadonlyMap<string, number>; readonly problems: Problem[] }
  private readonly known = new Set<string>()

  /** `line`: where it begins in the file; `lines`: where each of its names stands. */
  constructor(value: JsonObject, line: number, file: Entry['file']) {
    this.value = value
    this.line = line
    this.file = file
  }

  /** Whether anything is written under the name, empty or not. */
  has(name: string): boolean {
    this.known.add(name)
    return this.value[name] !== undefined
  }

  /** Undefined where nothing is written, or something that isn't text. */
  text(name: string): string | undefined {
    const value = this.read(name)
    if (value === undefined) return undefined
    const text = typeof value === 'string' ? value.trim() : undefined
    this.require(text !== undefined, name, `must be text, not ${describe(value)}; quotes make it text.`)
    this.require(text !== '', name, 'is empty.')
    return text === '' ? undefined : text
  }

  /** As `text`, and without line ends. */
  oneLine(name: string): string | undefined {
    const text = this.text(name)
    this.require(text === undefined || !/[\n\0]/.test(text), name, 'must be one line.')
    return text
  }

  requiredText(name: string): string | undefined {
    this.require(this.has(name), name, 'is missing.')
    return this.text(name)
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name)
    const choice = choices.find((one) => one === text)
    const isFine = text === undefined || choice !== undefined
    this.require(isFine, name, `must be one of ${choices.join(', ')}, not ${quote(text ?? '')}.`)
    return choice
  }

  flag(name: string): boolean | undefined {
    const value = this.read(name)
    if (value === undefined || typeof value === 'boolean') return value
    this.refuse(name, `must be true or false, not ${describe(value)}.`)
    return undefined
  }

  /** An empty list where nothing is written. */
  texts(name: string): readonly string[] {
    const value = this.read(name)
    if (value === undefined) return []
    this.require(Array.isArray(value), name, `must be a list, not ${describe(value)}.`)
    return arrayOf(value).flatMap((item) => {
      const text = textOf(item)?.trim() ?? ''
      this.require(text !== '', name, 'must be a list of texts; quotes make a text of anything.')
      return text === '' ? [] : [text]
    })
  }

  map(name: string): JsonObject | undefined {
    const value = this.read(name)
    if (value === undefined || isObject(value)) return value
    this.refuse(name, `must be a map of names to values, not ${describe(value)}.`)
    return undefined
  }

  /** Adds a problem with what stands under the name. */
  refuse(name: string, message: string): void {
    this.file.problems.push({ line: this.file.lines.get(name) ?? this.line, message: `${name} ${message}` })
  }

  /** To be called last: names nobody asked for are problems. */
  finish(): void {
    for (const name of Object.keys(this.value).filter((one) => !this.known.has(one))) {
      const meant = nearest(name, [...this.known])
      this.refuse(name, `means nothing here.${meant === undefined ? '' : ` Did you mean ${meant}?`}`)
    }
  }

  private require(isFine: boolean, name: string, message: string): void {
    if (!isFine) this.refuse(name, message)
  }

  private read(name: string): unknown {
    if (!this.has(name)) return undefined
    this.require(this.value[name] !== null, name, 'is empty.')
    return this.value[name] ?? undefined
  }
}

const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/

/** The key of each entry, none twice; empty where there is a problem with it: the rest of the entry is still looked at. */
export function readKeys(entries: readonly Entry[]): readonly string[] {
  const keys = entries.map((entry) => {
    const key = entry.requiredText('key') ?? ''
    if (key === '' || keyForm.test(key)) return key
    entry.refuse('key', `must be up to 64 lower-case letters, digits, dots and hyphens, not ${quote(key)}.`)
    return ''
  })
  const doubles = findDoubles(entries, keys)
  for (const { entry, id, line } of doubles) entry.refuse('key', `${id} is taken by the entry in line ${line}.`)
  return keys.map((key, at) => (doubles.some(({ entry }) => entry === entries[at]) ? '' : key))
}

/** The entries with an id that an earlier one has, and that one's line; an empty id is none. */
export function findDoubles(
  entries: readonly Entry[],
  ids: readonly string[],
): readonly { readonly entry: Entry; readonly id: string; readonly line: number }[] {
  const firsts = new Map<string, number>()
  return entries.flatMap((entry, at) => {
    const id = ids[at] ?? ''
    const line = firsts.get(id)
    if (line === undefined && id !== '') firsts.set(id, entry.line)
    return line === undefined ? [] : [{ entry, id, line }]
  })
}
