/** The changed file that a finding means, however a tool spells its path. Pure. */

import { posix } from 'node:path'

/** Line numbers from 1, both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** `:12`, `:12-14`, `:L12`, `:12:5`, `#L12-L14`, `(line 12)`, `, lines 12 to 14`; a colon alone is no line. */
const linesAtEnd =
  /^(?<path>.+?)(?:(?::L?|#L|,? *\(?lines? +)(?<first>\d{1,9})(?:C\d{1,9})?(?: *(?:-|–|to) *L?(?<last>\d{1,9})(?:C\d{1,9})?|:\d{1,9})?[:)]*|:)$/i
/** The page of a file, as GitHub and GitLab have it. */
const pageStart = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|raw|tree|blame)\/[^/]+\//

/**
 * The path as GitHub spells it, and the lines where the given one names them: `src/a.ts:12-14`. undefined: it is none of
 * them, or could be several.
 */
export function findPath(
  paths: Iterable<string>,
  given: string,
): { readonly path: string; readonly lines?: Span } | undefined {
  const known = new Map([...paths].map((path): [string, string] => [path.normalize('NFC'), path]))
  const bare = unquote(given.trim()).replace(pageStart, '')
  const { path: before, first: from, last: to = from } = linesAtEnd.exec(bare)?.groups ?? {}
  const [first, last] = [Math.min(Number(from), Number(to)), Math.max(Number(from), Number(to))]
  const tries: { readonly path: string; readonly lines?: Span }[] = [
    { path: given },
    { path: bare },
    ...(before === undefined ? [] : [{ path: unquote(before), ...(from !== undefined && { lines: { first, last } }) }]),
  ]
  const files = [...known.keys()]
  const byName = (name: string): string | undefined => known.get(name)
  const byEnding = (name: string): string | undefined => known.get(endingOf(files, name) ?? '')
  for (const look of [byName, byEnding]) {
    for (const one of tries) {
      const [path] = spellingsOf(one.path).flatMap((name) => look(name) ?? [])
      if (path !== undefined) return { ...one, path }
    }
  }
  return undefined
}

/** A path in a sandbox ends with the file's own; a short one is the end of a single file's. */
function endingOf(files: readonly string[], name: string): string | undefined {
  const inside = files.filter((file) => {
    // `/workspace/repo` may hold a `README.md`; `/workspace/repo/docs` is more likely a folder of the repository.
    const isRoot = file.includes('/') || name.slice(0, -file.length).split('/').filter(Boolean).length <= 2
    return /^(?:\/|[a-z]:\/|~\/)/i.test(name) && name.endsWith(`/${file}`) && isRoot
  })
  const [longest] = inside.sort((one, other) => other.length - one.length)
  const ending = files.filter((file) => file.endsWith(`/${name}`))
  return longest ?? (ending.length === 1 ? ending[0] : undefined)
}

function spellingsOf(path: string): readonly string[] {
  const slashed = posix.normalize(path.replaceAll('\\', '/').replace(/^file:\/\//, ''))
  const decoded = decode(slashed)
  const all = [path, slashed, decoded].flatMap((name) => [
    name,
    name.replace(/^\.?\/+/, ''),
    name.replace(/^\/?[ab]\//, ''),
  ])
  return [...new Set(all.map((name) => name.normalize('NFC')))].filter(Boolean)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Without backticks, quotes, or a link around it. Git writes `"caf\303\251.ts"`: bytes in octal. */
function unquote(path: string): string {
  const [, quote, inner = path] =
    /^(["'`<]|\*\*)(.*?)(?:["'`>]|\*\*)$/s.exec(path) ?? /^(\[)`?(.*?)`?\]\([^()]*\)$/s.exec(path) ?? []
  if (quote !== '"' || !inner.includes('\\')) return inner
  const bytes = [...inner.matchAll(/\\([0-7]{3})|\\([\\"tn])|[^\\]+|\\/g)].map(([whole, octal, sign]) => {
    if (octal !== undefined) return Buffer.of(parseInt(octal, 8))
    return Buffer.from(sign === undefined ? whole : sign === 't' ? '\t' : sign === 'n' ? '\n' : sign)
  })
  return Buffer.concat(bytes).toString('utf8')
}
