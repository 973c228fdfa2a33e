import type { Document } from 'yaml'
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
  const resolve = (node: unknown): unknown => (yaml.isAlias(node) ? node.resolve(document) : node)
  const lineOf = (node: unknown): number => (yaml.isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1)
  const nameOf = (key: unknown): string => (yaml.isScalar(key) ? String(key.value) : 'a name that is no text')
  const typeOf = (node: unknown): string => {
    if (yaml.isMap(node)) return describe({})
    return describe(yaml.isSeq(node) ? [] : yaml.isScalar(node) ? node.value : node)
  }
  // The items of the one list the file is; other names at its top are problems.
  const root = document.contents
  if (!yaml.isMap(root) || !root.has(listName)) {
    problems.add(undefined, `it must be a map with a list called ${listName}, as in \`${listName}: []\`.`)
    return []
  }
  for (const { key } of root.items) {
    if (nameOf(key) === listName) continue
    problems.add(lineOf(key), `${nameOf(key)} means nothing here; there is only ${listName}.`)
  }
  const list = resolve(root.get(listName, true))
  if (!yaml.isSeq(list)) {
    problems.add(lineOf(list), `${listName} must be a list, not ${typeOf(list)}.`)
    return []
  }
  if (list.items.length > mostEntries) {
    problems.add(lineOf(list), `${listName} has ${list.items.length} entries, more than ${mostEntries}.`)
    return []
  }
  return list.items.flatMap((item) => {
    const map = resolve(item)
    const line = lineOf(item)
    if (!yaml.isMap(map)) {
      problems.add(line, `each of ${listName} must be a map of names to values, not ${typeOf(map)}.`)
      return []
    }
    const value = plainValue(() => map.toJS(document, { maxAliasCount: mostAliases }) as unknown)
    if (value === undefined) {
      problems.add(line, 'it repeats parts of the file too often.')
      return []
    }
    return [
      new Entry({ value, line, lines: new Map(map.items.map(({ key }) => [nameOf(key), lineOf(key)])) }, problems),
    ]
  })
}

function plainValue(read: () => unknown): JsonObject | undefined {
  try {
    const value = read()
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
