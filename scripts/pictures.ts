/**
 * Makes the pictures of the README and docs: the action's own output, on pages that look like GitHub's, photographed by a
 * headless Chromium. `CHROMIUM` names the browser where it has another name or place.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { box, escapeHtml, logPage, markdown, pageOf } from './pictures/page.ts'
import { liveLog } from './pictures/log-sample.ts'
import { failedSummary, fixCiComment, goodSummary, review, triageComment } from './pictures/samples.ts'

interface Picture {
  readonly name: string
  readonly height: number
  readonly body: () => string
}

const width = 900
const bot = '<b>github-actions</b> <small>bot commented just now</small>'

function reviewBody(): string {
  const { body, inline } = review()
  const [text = '', code = ''] = inline.split(/^`{3,}suggestion\n/m)
  const lines = [
    ['', '  export function readDepth(value: string): number {'],
    ['add', '+   const depth = Number(value)'],
  ].map(([kind, line]) => `<div class="${kind ?? ''}">${escapeHtml(line ?? '')}</div>`)
  const suggestion = [
    ['del', '-   const depth = Number(value)'],
    ...code
      .split('\n')
      .slice(0, -1)
      .map((line) => ['add', `+ ${line}`]),
  ].map(([kind, line]) => `<div class="${kind ?? ''}">${escapeHtml(line ?? '')}</div>`)
  return [
    box(bot.replace('commented', 'reviewed'), markdown(body)),
    `<div class="box"><div class="file">src/options.ts</div><div class="diff">${lines.join('')}</div>`,
    `<div style="padding:12px 16px">${box(bot, `<div style="padding:16px">${markdown(text)}<div class="suggestion"><b>Suggested change</b><div class="diff">${suggestion.join('')}</div></div></div>`)}</div></div>`,
  ].join('')
}

const pictures: readonly Picture[] = [
  { name: 'log', height: 520, body: () => logPage(liveLog()) },
  { name: 'summary', height: 540, body: () => markdown(goodSummary()) },
  { name: 'summary-failed', height: 480, body: () => markdown(failedSummary()) },
  { name: 'review', height: 560, body: reviewBody },
  { name: 'fix-ci', height: 265, body: () => box(bot, markdown(fixCiComment())) },
  { name: 'triage', height: 265, body: () => box(bot, markdown(triageComment())) },
]

function findBrowser(): string | undefined {
  const names = [process.env['CHROMIUM'] ?? '', 'chromium', 'chromium-browser', 'google-chrome']
  return names.find((name) => name !== '' && spawnSync(name, ['--version']).status === 0)
}

function take(browser: string, folder: string, { name, height, body }: Picture): void {
  const page = join(folder, `${name}.html`)
  const image = join(import.meta.dirname, '..', 'docs', 'images', `${name}.png`)
  writeFileSync(page, pageOf(body()))
  const { status, stderr } = spawnSync(
    browser,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2'],
      ...[`--user-data-dir=${join(folder, 'profile')}`, `--window-size=${width},${height}`],
      ...[`--screenshot=${image}`, pathToFileURL(page).href],
    ],
    { encoding: 'utf8', timeout: 60_000 },
  )
  if (status !== 0) throw new Error(`The browser could not take ${name}.png: ${stderr.slice(-500)}`)
  console.log(`docs/images/${name}.png`)
}

const browser = findBrowser()
if (browser === undefined) {
  console.error('No browser found. Install Chromium (on Debian: apt-get install chromium) or set CHROMIUM to its path.')
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    for (const picture of pictures) take(browser, folder, picture)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
