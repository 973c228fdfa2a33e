/** Keeps the tables made from each action.yml, the head of docs/ and llms.txt. `--check` writes nothing and fails where one is out of date. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listDocuments } from './lint/documents.ts'
import { type Manifest, readManifest } from './lint/manifest.ts'
import { fillHead, makeLlms, type Page } from './pages.ts'
import { fillCommon, fillReference, fillTables } from './tables.ts'

const root = join(import.meta.dirname, '..')

interface Table {
  readonly path: string
  /** The folder of its action.yml. */
  readonly action: string
  readonly fill: (text: string, manifest: Manifest) => string
}

const tables: readonly Table[] = [
  { path: 'README.md', action: '.', fill: fillCommon },
  { path: 'docs/inputs.md', action: '.', fill: fillReference },
  ...['collect', 'schedule', 'environment', 'secret'].map((action) => ({
    path: `${action}/README.md`,
    action,
    fill: fillTables,
  })),
].filter(({ action }) => existsSync(join(root, action, 'action.yml')))

async function outdated({ path, action, fill }: Table): Promise<{ path: string; text: string } | undefined> {
  const before = await readFile(join(root, path), 'utf8')
  const text = fill(before, readManifest(await readFile(join(root, action, 'action.yml'), 'utf8')))
  return text === before ? undefined : { path, text }
}

const stale = (await Promise.all(tables.map(outdated))).filter((page) => page !== undefined)
const readPage = async (path: string): Promise<Page> => ({
  path,
  text: stale.find((page) => page.path === path)?.text ?? (await readFile(join(root, path), 'utf8')),
})
const documents = await Promise.all((await listDocuments(root)).map(readPage))
const guides = documents.filter(({ path }) => /^docs\/[^/]+\.md$/.test(path))
const { description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { description: string }
const generated = [
  ...guides.map((page) => ({ path: page.path, text: fillHead(page, guides) })),
  { path: 'llms.txt', text: makeLlms(description, documents) },
]
for (const { path, text } of generated) {
  const before = await readFile(join(root, path), 'utf8').catch(() => '')
  if (text !== before) stale.push({ path, text })
}

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is out of date. Run npm run docs.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const { path, text } of stale) await writeFile(join(root, path), text)
}
