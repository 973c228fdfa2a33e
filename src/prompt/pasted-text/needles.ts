import type { UntrustedText } from '../../event/text.ts'

/** What a text is looked for as: itself, or without its HTML comments. */
export interface Needle {
  readonly text: string
  readonly source: UntrustedText
  readonly isVariant: boolean
}

const command = /^\s*[/@][\w-]+\s+(?=\S)/
const longestLine = 200

/** The texts, the longest first. */
export function needlesOf(texts: readonly UntrustedText[]): Needle[] {
  const needles = texts.flatMap((source): Needle[] => {
    const { text } = source
    const shown = withoutComments(text)
    return shown === text
      ? [{ text, source, isVariant: false }]
      : [
          { text, source, isVariant: false },
          { text: shown, source, isVariant: true },
        ]
  })
  return needles.sort((one, other) => other.text.length - one.text.length)
}

function withoutComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(text.slice(at, start))
    at = end + 3
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
}

/** The first line of a longer text, and what stands behind a command or a mention at its beginning. */
export function firstLines(text: string): string[] {
  const line = /\S[^\r\n]*/.exec(text.slice(0, longestLine))?.[0] ?? ''
  const lines = [line]
  for (let rest = line, count = 0; count < 2; count++) {
    const shorter = count === 0 ? rest.replace(command, '') : rest.replace(/^\s*\S+\s+/, '')
    if (shorter === rest) break
    lines.push((rest = shorter))
  }
  return lines
}
