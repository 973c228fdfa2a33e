import { StringDecoder } from 'node:string_decoder'

/** Cuts a stream into lines as the runner reads them: `\n`, `\r\n` and a lone `\r` all end one. */
export interface LineReader {
  write(chunk: Buffer): void
  /** Gives the unfinished last line, if there is one. */
  end(): void
}

export function createLineReader(onLine: (line: string) => void): LineReader {
  const decoder = new StringDecoder('utf8')
  let rest = ''

  function take(text: string, isLast: boolean): void {
    rest += text
    // A `\r` at the very end may be the first half of a `\r\n` that has not come yet.
    const holdsBack = !isLast && rest.endsWith('\r')
    const lines = (holdsBack ? rest.slice(0, -1) : rest).split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + (holdsBack ? '\r' : '')
    for (const line of lines) onLine(line)
  }

  return {
    write(chunk) {
      take(decoder.write(chunk), false)
    },
    end() {
      take(decoder.end(), true)
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}
