/** Writes every workflow shown in the documentation into a folder, one file each, for actionlint and zizmor. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listDocuments } from './lint/documents.ts'
import { readSnippets } from './lint/markdown.ts'
import { asWorkflow } from './lint/workflows.ts'

const root = join(import.meta.dirname, '..')
const folder = process.argv[2]
if (folder === undefined) throw new Error('say the folder: npm run snippets -- FOLDER')

await mkdir(folder, { recursive: true })
for (const path of await listDocuments(root)) {
  for (const { language, text, line } of readSnippets(await readFile(join(root, path), 'utf8'))) {
    const workflow = language === 'yaml' || language === 'yml' ? asWorkflow(text) : undefined
    if (workflow === undefined) continue
    await writeFile(join(folder, `${path.replaceAll(/[/.]/g, '-')}-line-${line}.yml`), workflow)
  }
}
