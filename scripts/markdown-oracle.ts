/**
 * Compares what we do to Markdown with GitHub's own parser: `node scripts/markdown-oracle.ts PYTHON [RUNS]`, where PYTHON
 * has `cmarkgfm` installed. Of random torn texts and tables it counts those of which the prompt's cleaner would give the
 * agent a word that the page doesn't show (leaks), and those of which the agent would miss one (losses). Of what we post
 * nothing may be alive: no mention, reference, image, HTML, bot's command, or link to elsewhere than https.
 */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { readHtml } from '../__tests__/prompt/sanitize/page.ts'
import { tables } from '../__tests__/prompt/sanitize/table-texts.ts'
import { torn } from '../__tests__/prompt/sanitize/torn.ts'
import { hostileText } from '../__tests__/report/hostile.ts'
import { findAliveIn } from '../__tests__/report/markdown/reader.ts'
import { loadReaders } from '../src/platform/text/parse-markdown.ts'
import { clean } from '../src/prompt/sanitize/clean.ts'
import { makeInert, plainText } from '../src/report/markdown/markdown.ts'

await loadReaders()

const render = `
import json, sys, cmarkgfm
from cmarkgfm.cmark import Options
options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
json.dump([cmarkgfm.github_flavored_markdown_to_html(text, options) for text in json.load(sys.stdin)], sys.stdout)
`

/** How many in a thousand texts may differ. */
const mostLeaks = 1
const mostLosses = 15

interface Difference {
  readonly text: string
  readonly cleaned: string
  readonly leaked: readonly string[]
  readonly lost: readonly string[]
}

function renderAll(python: string, texts: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', render], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`cmarkgfm could not be run: ${stderr}`)
  const pages: unknown = JSON.parse(stdout)
  return Array.isArray(pages) ? pages.map(String) : []
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/q[0-9a-z]{1,2}z/g))
}

function compare(python: string, texts: readonly string[]): Difference[] {
  const pages = renderAll(python, texts)
  return texts.flatMap((text, index) => {
    const shown = wordsOf(readHtml(pages[index] ?? ''))
    const { text: cleaned } = clean(text, 'markdown')
    const got = wordsOf(cleaned)
    const leaked = [...got].filter((word) => !shown.has(word))
    const lost = [...shown].filter((word) => !got.has(word))
    return leaked.length + lost.length > 0 ? [{ text, cleaned, leaked, lost }] : []
  })
}

function report(name: string, python: string, texts: readonly string[]): boolean {
  const differences = compare(python, texts)
  const leaks = differences.filter(({ leaked }) => leaked.length > 0)
  const losses = differences.filter(({ lost }) => lost.length > 0)
  console.log(`${texts.length} ${name}: ${leaks.length} leaks, ${losses.length} losses`)
  for (const { text, cleaned, leaked, lost } of [...leaks.slice(0, 5), ...losses.slice(0, 5)]) {
    console.log(
      `  ${JSON.stringify(text)} -> ${JSON.stringify(cleaned)}: leaked [${leaked.join(', ')}], lost [${lost.join(', ')}]`,
    )
  }
  return leaks.length * 1000 <= mostLeaks * texts.length && losses.length * 1000 <= mostLosses * texts.length
}

/** Whether nothing lives in what is posted of the texts. */
function reportInert(python: string, texts: readonly string[]): boolean {
  const posted = texts.flatMap((text) => [makeInert(text), makeInert(text, { repository: 'o/r' }), plainText(text)])
  const alive = renderAll(python, posted).flatMap((page, index) => {
    const found = findAliveIn(page.replace(/<pre lang="([^"]*)"><code>/g, '<pre><code class="language-$1">'))
    return found.length === 0 ? [] : [`${JSON.stringify(posted[index])}: ${found.join(', ')}`]
  })
  console.log(`${posted.length} texts made inert: ${alive.length} alive`)
  for (const one of alive.slice(0, 5)) console.log(`  ${one}`)
  return alive.length === 0
}

const [python = 'python3', runs = '20000', seed = '20261130'] = process.argv.slice(2)
const sample = { numRuns: Number(runs) / 2, seed: Number(seed) }
const results = [
  report('torn texts', python, fc.sample(torn, sample)),
  report('tables', python, fc.sample(tables, sample)),
  reportInert(python, fc.sample(fc.oneof(hostileText, torn, tables), sample)),
]
if (results.includes(false)) process.exitCode = 1
