import { stripVTControlCharacters } from 'node:util'
import type { LogLine } from '../__tests__/support/runner.ts'

/** A place for text: the terminal, or a list in a test. */
export interface Screen {
  readonly write: (text: string) => void
  readonly hasColour: boolean
}

export type Paint = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan'

const codes: Readonly<Record<Paint, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 }

/** The text in a colour, where the screen has any. */
export function paint(screen: Screen, style: Paint, text: string): string {
  return screen.hasColour && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text
}

/** A heading that parts the output. */
export function showHeading(screen: Screen, title: string): void {
  screen.write(`\n${paint(screen, 'bold', `── ${title} ${'─'.repeat(Math.max(2, 72 - title.length))}`)}\n\n`)
}

const levels: Readonly<Record<string, readonly [label: string, style: Paint]>> = {
  error: ['Error: ', 'red'],
  warning: ['Warning: ', 'yellow'],
  notice: ['Notice: ', 'cyan'],
  debug: ['Debug: ', 'dim'],
}

/** Shows a job's log as it comes: steps as headings, groups indented, annotations in colour. */
export function createLogView(screen: Screen): (line: LogLine) => void {
  let step = ''
  let indent = ''
  return (line) => {
    const place = `${line.job} / ${line.step}`
    if (place !== step) screen.write(`${step === '' ? '' : '\n'}${paint(screen, 'bold', `● ${place}`)}\n`)
    if (place !== step) indent = ''
    step = place
    const [, mark, rest = ''] = /^##\[(\w+)\](.*)$/.exec(line.text) ?? []
    const level = levels[mark ?? '']
    if (mark === 'endgroup') {
      indent = ''
    } else if (mark === 'group') {
      screen.write(`  ${paint(screen, 'bold', `▾ ${rest}`)}\n`)
      indent = '  '
    } else if (level !== undefined) {
      screen.write(`  ${indent}${paint(screen, level[1], `${level[0]}${rest}`)}\n`)
    } else {
      screen.write(`  ${indent}${screen.hasColour ? line.text : stripVTControlCharacters(line.text)}\n`)
    }
  }
}
