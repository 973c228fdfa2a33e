import type { Document, LineCounter } from 'yaml'
import { describe } from '../../inputs/fields.ts'
import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'
import { Entry, type Problem, type Problems } from './entry.ts'

const mostInMessage = 10

/** A file that doesn't say what it should. Nothing was called for it. */
export class FileError extends ActionError {
  override name = 'FileError'
  readonly path: string
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
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

/**
 * The entries of a YAML file that is one list under `listName`. What isn't as it should be is added to `problems`,
 * with its line; an entry that can't be read at all is left out.
 */
export async function readEntries(text: string, listName: string, problems: Problems): Promise<readonly Entry[]> {
  const yaml = await import(/* webpackChunkName: "yaml" */ 'yaml')
  const lines = new yaml.LineCounter()
  const document: Document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false })
  for (const { message, pos } of document.errors) problems.add(lines.linePos(pos[0]).line, `it is not YAML: ${message}`)
  yaml.visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return
      const [start = 0] = alias.range ?? []
      problems.add(lines.linePos(start).line, `*${alias.source} stands for nothing: no &${alias.source} is above it.`)
    },
  })
  if (problems.all.length > 0) return []
  const reader = new DocumentReader(yaml, { document, lines, problems })
  return reader.listAt(listName).flatMap((item) => reader.entryOf(item, listName))
}

class DocumentReader {
  private readonly yaml: typeof import('yaml')
  private readonly document: Document
  private readonly lines: LineCounter
  private readonly problems: Problems

  constructor(
    yaml: typeof import('yaml'),
    { document, lines, problems }: { document: Document; lines: LineCounter; problems: Problems },
  ) {
    this.yaml = yaml
    this.document = document
    this.lines = lines
    this.problems = problems
  }

  /** The items of the one list the file is; other names at its top are problems. */
  listAt(name: string): readonly unknown[] {
    const { problems } = this
    const root = this.document.contents
    if (!this.yaml.isMap(root) || !root.has(name)) {
      problems.add(undefined, `it must be a map with a list called ${name}, as in \`${name}: []\`.`)
      return []
    }
    for (const { key } of root.items) {
      if (this.nameOf(key) === name) continue
      problems.add(this.lineOf(key), `${this.nameOf(key)} means nothing here; there is only ${name}.`)
    }
    const list = this.resolve(root.get(name, true))
    if (!this.yaml.isSeq(list)) problems.add(this.lineOf(list), `${name} must be a list, not ${this.typeOf(list)}.`)
    else if (list.items.length <= mostEntries) return list.items
    else problems.add(this.lineOf(list), `${name} has ${list.items.length} entries, more than ${mostEntries}.`)
    return []
  }

  entryOf(item: unknown, listName: string): readonly Entry[] {
    const map = this.resolve(item)
    const line = this.lineOf(item)
    if (!this.yaml.isMap(map)) {
      this.problems.add(line, `each of ${listName} must be a map of names to values, not ${this.typeOf(map)}.`)
      return []
    }
    const value = plainValue(() => map.toJS(this.document, { maxAliasCount: mostAliases }) as unknown)
    if (value === undefined) {
      this.problems.add(line, 'it repeats parts of the file too often.')
      return []
    }
    const lines = new Map(map.items.map(({ key }) => [this.nameOf(key), this.lineOf(key)]))
    return [new Entry({ value, line, lines }, this.problems)]
  }

  private resolve(node: unknown): unknown {
    return this.yaml.isAlias(node) ? node.resolve(this.document) : node
  }

  private lineOf(node: unknown): number {
    return this.yaml.isNode(node) && node.range ? this.lines.linePos(node.range[0]).line : 1
  }

  private nameOf(key: unknown): string {
    return this.yaml.isScalar(key) ? String(key.value) : 'a name that is no text'
  }

  private typeOf(node: unknown): string {
    if (this.yaml.isMap(node)) return describe({})
    if (this.yaml.isSeq(node)) return describe([])
    return describe(this.yaml.isScalar(node) ? node.value : node)
  }
}

function plainValue(read: () => unknown): JsonObject | undefined {
  try {
    const value = read()
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
