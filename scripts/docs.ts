/** Keeps the tables of every README that stands beside an action.yml, the head of docs/ and llms.txt. `--check` writes nothing and fails where one is out of date. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listDocuments } from './lint/documents.ts'
import { readManifest } from './lint/manifest.ts'
import { fillHead, makeLlms, type Page } from './pages.ts'
import { fillTables } from './tables.ts'

const root = join(import.meta.dirname, '..')
const actionFolders = ['.', 'collect', 'schedule', 'environment', 'secret']

async function outdated(folder: string): Promise<{ path: string; text: string } | undefined> {
  const path = join(root, folder, 'README.md')
  const before = await readFile(path, 'utf8')
  const text = fillTables(before, readManifest(await readFile(join(root, folder, 'action.yml'), 'utf8')))
  return text === before ? undefined : { path, text }
}

const found = await Promise.all(
  actionFolders.filter((folder) => existsSync(join(root, folder, 'action.yml'))).map(outdated),
)
const readPage = async (path: string): Promise<Page> => ({ path, text: await readFile(join(root, path), 'utf8') })
const pages = await Promise.all((await listDocuments(root)).map(readPage))
const guides = pages.filter(({ path }) => /^docs\/[^/]+\.md$/.test(path))
const { description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { description: string }
const generated = [
  ...guides.map((page) => ({ path: page.path, text: fillHead(page, guides) })),
  { path: 'llms.txt', text: makeLlms(description, pages) },
]
for (const { path, text } of generated) {
  const before = await readFile(join(root, path), 'utf8').catch(() => '')
  if (text !== before) found.push({ path: join(root, path), text })
}
const stale = found.filter((page) => page !== undefined)

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is out of date. Run npm run docs.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const { path, text } of stale) await writeFile(path, text)
}
