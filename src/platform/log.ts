import type { Log } from './ports.ts'
import type { Redact } from './text/redact.ts'
import { cleanText, cutText, oneLine } from './text/text.ts'

const styleCodes = { plain: 0, bold: 1, dim: 90, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const
export type Style = keyof typeof styleCodes

/** A piece of a line, in a colour of ours. The text may come from outside. */
export interface Span {
  readonly text: string
  readonly style: Style
}

/** The one writer to the log, with lines in colour for those that lay out what they print. */
export interface StyledLog extends Log {
  /** One line; line ends inside a span become spaces. */
  styled(spans: readonly Span[]): void
  /** The title of the group that is open, as it was given; annotations end a group too. */
  openGroup(): string | undefined
}

interface LogOptions {
  /** Gets whole lines, each with its line feed; to stdout, which the runner reads. What it throws is dropped. */
  readonly write: (chunk: string) => void
  readonly redact: Redact
  /** Color for `styled`; the runner's log shows it. */
  readonly colour?: boolean
  /** Longer lines are cut, in UTF-16 units. */
  readonly maxLineLength?: number
}

/** The runner keeps ten of a kind a step, and this much of each message. */
const maxAnnotations = 10
const maxAnnotationLength = 4096
const maxTitleLength = 200

const anywhereMark = /#(?=#\p{Cc}?\[)/gu
const lineStartMark = /^([\s\u0085]*(?:\p{Cc}\[\d+m[\s\u0085]*)?:)(?=:)/u

/**
 * Makes the one writer to the runner's log. The runner takes commands from a line that starts with `::` after white
 * space, and from `##[` anywhere in a line; it ends lines at more than `\n`, and compares strings in a way that passes over
 * invisible characters. So text is cleaned of those first, secrets are hidden, and what is left of either mark is broken
 * by a space. Never throws.
 */
export function createLog({ write, redact, colour = true, maxLineLength = 4000 }: LogOptions): StyledLog {
  let openTitle: string | undefined

  function put(lines: string): void {
    try {
      write(`${lines}\n`)
    } catch {
      // A log that can't be written is no reason to lose the run it tells of.
    }
  }

  function info(text: string): void {
    const lines = redact(cleanText(text)).replaceAll('\t', '    ').split('\n')
    put(lines.map((line) => breakCommands(cutLine(line, maxLineLength))).join('\n'))
  }

  function endGroup(): void {
    if (openTitle !== undefined) put('::endgroup::')
    openTitle = undefined
  }

  function annotator(kind: 'notice' | 'warning' | 'error') {
    let count = 0
    return (text: string): void => {
      endGroup()
      const message = redact(oneLine(text))
      if (++count > maxAnnotations) info(`${kind}: ${message}`)
      else put(`::${kind}::${escapeData(breakCommands(message))}`)
    }
  }

  return {
    info,
    endGroup,
    openGroup: () => openTitle,
    group(title) {
      endGroup()
      put(`::group::${escapeData(breakCommands(cutText(redact(oneLine(title)), maxTitleLength)))}`)
      openTitle = title
    },
    notice: annotator('notice'),
    warning: annotator('warning'),
    error: annotator('error'),
    styled(spans) {
      let left = maxLineLength
      const parts = spans.map(({ text, style }) => {
        const clean = redact(cleanText(text).replaceAll('\n', ' ').replaceAll('\t', '    '))
        const cut = cutLine(clean, Math.max(left, 1))
        left -= clean.length
        return colour && style !== 'plain' && cut !== '' ? `\u001b[${styleCodes[style]}m${cut}\u001b[0m` : cut
      })
      put(breakCommands(parts.join('')))
    },
  }
}

function cutLine(line: string, limit: number): string {
  if (line.length <= limit) return line
  return `${cutText(line, limit)} (${(line.length - limit).toLocaleString('en-US')} characters more)`
}

/**
 * Breaks both kinds of command mark with a space. An escape sequence of ours after `##` counts as nothing, since it
 * starts with a character the runner's comparison may pass over.
 */
function breakCommands(line: string): string {
  const text = line.includes('##') ? line.replace(anywhereMark, '# ') : line
  return text.includes('::') ? text.replace(lineStartMark, '$1 ') : text
}

/** As the runner undoes it; cut to the length it keeps, never inside a code: uncut, no code stands before an ellipsis. */
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return cutText(escaped, maxAnnotationLength).replace(/%[02]?…$/, '…')
}
