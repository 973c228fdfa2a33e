/**
 * Hostile strings through log, outputs, summary and comment, without a test runner: it would take most of the time. One
 * process's share; `npm run soak` starts one a core. Prints what it looked at; ends with 1 where anything came through.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  hostileReport,
  hostileTexts,
  textsInReport,
  wrongInComment,
  wrongInLog,
  wrongInOutputs,
  wrongInSummary,
} from '../__tests__/report/everywhere.ts'
import { createRunner } from '../src/platform/runtime.ts'

/** fast-check keeps what it made; in parts it can let go. */
const reportsInPart = 500

const [count = '1000000', firstSeed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const parts = Math.ceil(Number(count) / textsInReport / reportsInPart)
const folder = mkdtempSync(join(tmpdir(), 'soak-'))
const file = join(folder, 'outputs')
process.env['GITHUB_OUTPUT'] = file
const runner = createRunner(process.env)
const started = performance.now()

function check(texts: readonly string[], turn: number): void {
  const report = hostileReport(texts, turn)
  const wrong = [
    ...texts.flatMap((text, at) => wrongInLog(text, texts.at(at - 1) ?? '')),
    ...wrongInOutputs(runner, file, texts),
    ...wrongInSummary(report),
    ...wrongInComment(report),
  ]
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}

function tell(texts: number): void {
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  console.log(`${texts.toLocaleString('en-US')} texts in ${minutes} min from seed ${firstSeed}`)
}

try {
  for (let part = 0; part < parts; part++) {
    let turn = part * reportsInPart
    fc.assert(
      fc.property(hostileTexts, (given) => {
        check(given, turn++)
      }),
      { numRuns: reportsInPart, seed: Number(firstSeed) + part },
    )
    if (part % 10 === 9 || part === parts - 1) tell((part + 1) * reportsInPart * textsInReport)
  }
} finally {
  rmSync(folder, { recursive: true })
}
