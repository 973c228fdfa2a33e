/** Every page for people, as it stands: what it names exists, what it shows parses and is safe to copy. */
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { listDocuments, readManifests } from '../../scripts/lint/documents.ts'
import { fieldOf } from '../../scripts/lint/manifest.ts'
import { headingAnchors, localLinks, namedPaths, namedScripts, readSnippets } from '../../scripts/lint/markdown.ts'
import { asWorkflow, lintWorkflow } from '../../scripts/lint/workflows.ts'
import { fillCommon, fillReference, fillTables } from '../../scripts/tables.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const documents = await listDocuments(root)
const manifests = await readManifests(root)
const packageJson: unknown = JSON.parse(read('package.json'))
const scripts = Object.keys(fieldOf(packageJson, 'scripts') ?? {})

/** Named in the pages, but made by a command, or the reader's own. */
const isElsewhere = (path: string): boolean =>
  // What users write into their own repository, among others.
  ['node_modules/', 'path/to/', '.github/oz/', '.github/workflows/oz-', '.tmp/'].some((start) => path.startsWith(start))

/** Pages may leave out `src/`, and name what stands beside them. */
function exists(path: string, from: string): boolean {
  return ['.', dirname(from), 'src'].some((base) => existsSync(join(root, base, path)))
}

test('the pages are there', () => {
  expect(documents).toEqual(expect.arrayContaining(['AGENTS.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md']))
})

describe.each(documents)('%s', (path) => {
  const page = read(path)
  const snippets = readSnippets(page)

  test('names only paths that exist', () => {
    expect(namedPaths(page).filter((named) => !isElsewhere(named) && !exists(named, path))).toEqual([])
  })

  test('names only npm scripts that exist', () => {
    expect(namedScripts(page).filter((script) => !scripts.includes(script))).toEqual([])
  })

  test('links only to what exists', () => {
    const broken = localLinks(page).filter(({ path: target, fragment }) => {
      const file = target === '' ? path : join(dirname(path), target)
      if (!existsSync(join(root, file))) return true
      return fragment !== '' && !headingAnchors(read(file)).includes(fragment)
    })
    expect(broken).toEqual([])
  })

  test('shows only YAML and JSON that parse', () => {
    for (const { language, text } of snippets) {
      if (language === 'json') JSON.parse(text)
      if (language === 'yaml') expect(parseAllDocuments(text).flatMap((document) => document.errors)).toEqual([])
    }
  })

  // A finding's line is that of the snippet in the page.
  test('shows only workflows that are safe to copy, with inputs and outputs the action has', () => {
    const findings = snippets
      .filter(({ language }) => language === 'yaml')
      .flatMap(({ text, line }) =>
        lintWorkflow(asWorkflow(text) ?? text, manifests).map((finding) => ({ ...finding, line })),
      )
    expect(findings).toEqual([])
  })
})

test.each([
  ['README.md', 200],
  ['AGENTS.md', 60],
])('%s stays under %i lines', (path, limit) => {
  expect(read(path).split('\n').length).toBeLessThan(limit)
})

test.each([...manifests])(
  'the README beside "%s" action.yml says what that says (npm run docs)',
  (folder, manifest) => {
    const readme = read(join(folder, 'README.md'))
    const fill = folder === '' ? fillCommon : fillTables
    expect(fill(readme, manifest)).toBe(readme)
  },
)

test('docs/inputs.md says what action.yml says (npm run docs)', () => {
  const page = read('docs/inputs.md')
  const manifest = manifests.get('')
  expect(manifest && fillReference(page, manifest)).toBe(page)
})

test('every npm script starts a file that exists', () => {
  const files = Object.values(fieldOf(packageJson, 'scripts') ?? {})
    .flatMap((script) => String(script).match(/[\w./-]+\.[jt]s\b/g) ?? [])
    .filter((file) => !existsSync(join(root, file)))
  expect(files).toEqual([])
})
