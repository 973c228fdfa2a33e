/** A workflow command found in a line of output. */
export interface LogCommand {
  /** In lower case. */
  readonly name: string
  /** By their names in lower case. */
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** What counts as a command; a line that names anything else is plain text. */
export const commandNames: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/**
 * Reads the command in a line: `::name key=value::data` after white space at its start, else `##[name key=value]data`
 * anywhere. `names` holds what is known at the moment, the token of a `stop-commands` included, in lower case.
 */
export function readCommand(line: string, names: ReadonlySet<string> = commandNames): LogCommand | undefined {
  return readColonCommand(line, names) ?? readHashCommand(line, names)
}

/** What the runner's language calls white space; differs from JavaScript's in U+0085 and U+FEFF. */
const leadingSpace = /^[\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

function readColonCommand(line: string, names: ReadonlySet<string>): LogCommand | undefined {
  const text = line.replace(leadingSpace, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const [name, properties] = splitHead(text.slice(2, end))
  if (!names.has(name)) return undefined
  return {
    name,
    properties: readProperties(properties.split(','), unescapeColonProperty),
    data: unescapeData(text.slice(end + 2)),
  }
}

function readHashCommand(line: string, names: ReadonlySet<string>): LogCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const [name, properties] = splitHead(line.slice(start + 3, end))
  if (!names.has(name)) return undefined
  return {
    name,
    properties: readProperties(properties.split(';'), unescapeHash),
    data: unescapeHash(line.slice(end + 1)),
  }
}

function splitHead(head: string): readonly [name: string, properties: string] {
  const space = head.indexOf(' ')
  return space < 0 ? [head.toLowerCase(), ''] : [head.slice(0, space).toLowerCase(), head.slice(space + 1).trim()]
}

function readProperties(parts: readonly string[], unescape: (text: string) => string): Record<string, string> {
  const pairs = parts.map((part) => [part, part.indexOf('=')] as const).filter(([, equals]) => equals >= 0)
  return Object.fromEntries(
    pairs.map(([part, equals]) => [part.slice(0, equals).toLowerCase(), unescape(part.slice(equals + 1))]),
  )
}

function unescapeData(text: string): string {
  return unescapeAll(text, { '%0D': '\r', '%0A': '\n', '%25': '%' })
}

function unescapeColonProperty(text: string): string {
  return unescapeAll(text, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' })
}

function unescapeHash(text: string): string {
  return unescapeAll(text, { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' })
}

/** In the order given: `%25` comes last, so that `%250A` stays the text `%0A`. */
function unescapeAll(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((done, [code, letter]) => done.replaceAll(code, letter), text)
}
