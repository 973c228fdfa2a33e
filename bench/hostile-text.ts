/**
 * How long a megabyte of each hostile shape takes to be cleaned, beside a plain scan of the same text for one character
 * after the other, and whether four times the text takes four times as long.
 */
import {
  hostileShapes,
  makeHostileText,
  type HostileShape,
} from '../__tests__/prompt/sanitize/corpus/hostile-shapes.ts'
import { readOwnWords } from '../src/event/gate/strip-code-and-quotes.ts'
import { clean } from '../src/prompt/sanitize/clean.ts'
import { bestCpuMs } from './cpu-time.ts'
import { loadReaders } from '../src/platform/text/parse-markdown.ts'

await loadReaders()

const megabyte = 1_000_000

export interface HostileResult {
  readonly name: string
  readonly cleanMs: number
  /** Of looking for a call in it. */
  readonly phraseMs: number
  /** To a plain scan of the same text. */
  readonly ratio: number
  /** How much longer four times the text takes: 4 is linear. */
  readonly growth: number
}

/** Measures each shape, best of three. */
export function measureHostileTexts(bytes = megabyte): readonly HostileResult[] {
  return hostileShapes.map((shape) => measureShape(shape, bytes))
}

function measureShape(shape: HostileShape, bytes: number): HostileResult {
  const text = makeHostileText(shape, bytes)
  const small = makeHostileText(shape, bytes / 4)
  const cleanMs = bestCpuMs(() => clean(text, 'markdown').text.length)
  return {
    name: shape.name,
    cleanMs,
    phraseMs: bestCpuMs(() => readOwnWords(text).words.length),
    ratio: cleanMs / bestCpuMs(() => scan(text)),
    growth: cleanMs / bestCpuMs(() => clean(small, 'markdown').text.length),
  }
}

/** What no reader of the text can do without: a look at each of its characters. */
function scan(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum
}

if (import.meta.main) {
  const results = measureHostileTexts().toSorted((one, other) => other.cleanMs - one.cleanMs)
  console.log(
    `${'1 MB of'.padEnd(44)} ${'clean'.padStart(9)} ${'to a scan'.padStart(10)} ${'x 4'.padStart(6)} ${'phrase'.padStart(9)}`,
  )
  for (const { name, cleanMs, ratio, growth, phraseMs } of results) {
    const numbers = [
      `${cleanMs.toFixed(1)} ms`.padStart(9),
      `${ratio.toFixed(1)} x`.padStart(10),
      growth.toFixed(1).padStart(6),
    ]
    console.log(`${name.padEnd(44)} ${numbers.join(' ')} ${phraseMs.toFixed(1).padStart(6)} ms`)
  }
}
