/** Keeps the tables of every README that stands beside an action.yml. `--check` writes nothing and fails where one is out of date. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from './lint/manifest.ts'
import { fillTables } from './tables.ts'

const root = join(import.meta.dirname, '..')
const actionFolders = ['.', 'schedule', 'environment', 'secret']

async function outdated(folder: string): Promise<{ path: string; text: string } | undefined> {
  const path = join(root, folder, 'README.md')
  const before = await readFile(path, 'utf8')
  const text = fillTables(before, readManifest(await readFile(join(root, folder, 'action.yml'), 'utf8')))
  return text === before ? undefined : { path, text }
}

const found = await Promise.all(
  actionFolders.filter((folder) => existsSync(join(root, folder, 'action.yml'))).map(outdated),
)
const stale = found.filter((readme) => readme !== undefined)

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} does not say what action.yml says. Run npm run docs.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const { path, text } of stale) await writeFile(path, text)
}
