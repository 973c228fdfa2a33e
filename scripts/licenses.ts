/** The licences of everything in a bundle. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** The package folders (`node_modules/a`, `node_modules/a/node_modules/@b/c`) that a bundle's sources come from. */
export function packageFolders(sources: readonly string[]): string[] {
  const folders = sources.flatMap(
    (source) => /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(source) ?? [],
  )
  return [...new Set(folders)].sort()
}

/** Writes `licenses.txt` beside the bundle in `folder`, which was made of `sources`, paths from `root`. */
export async function writeLicenses(folder: string, root: string, sources: readonly string[]): Promise<void> {
  const packages = await Promise.all(packageFolders(sources).map((path) => readPackage(join(root, path))))
  const sections = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
  await writeFile(join(folder, 'licenses.txt'), [...new Set(sections)].sort().join(`\n\n${'-'.repeat(80)}\n\n`) + '\n')
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const field = (name: string): string => {
    const value: unknown = Object.entries(manifest ?? {}).find(([key]) => key === name)?.[1]
    if (typeof value === 'string') return value
    throw new Error(`${folder}/package.json has no ${name}, so its licence cannot be told`)
  }
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e(\.|$)/i.test(name))
  // Line ends as in the repository, so that the file is the same wherever it is built.
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()
  return {
    name: field('name'),
    version: field('version'),
    license: field('license'),
    text: text || '(no licence file)',
  }
}
