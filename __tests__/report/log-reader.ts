/**
 * Reads a log as strictly as any runner might: written from what the runner does, not from what the writer does. Whatever
 * some reader could take for a command counts as one.
 */

export interface FoundCommand {
  readonly name: string
  readonly data: string
}

/** Line ends of .NET, of JavaScript and of Unicode. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
/** What .NET's TrimStart takes for white space. */
const leadingSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u
/** What a comparison by culture passes over. */
const passedOver = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu

export function readLines(log: string): string[] {
  return log.split(lineEnds)
}

export function findCommands(log: string): FoundCommand[] {
  return readLines(log).flatMap((line) => {
    const readings = [line, line.replace(passedOver, '')]
    return readings.map(readCommand).find((command) => command !== undefined) ?? []
  })
}

function readCommand(line: string): FoundCommand | undefined {
  const trimmed = line.replace(leadingSpace, '')
  if (trimmed.startsWith('::')) {
    const end = trimmed.indexOf('::', 2)
    if (end < 0) return { name: '(unfinished)', data: trimmed }
    return { name: trimmed.slice(2, end).split(' ')[0] ?? '', data: unescapeData(trimmed.slice(end + 2)) }
  }
  const old = line.indexOf('##[')
  return old < 0 ? undefined : { name: `##[${line.slice(old + 3).split(/[\] ]/u)[0] ?? ''}`, data: line }
}

function unescapeData(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
