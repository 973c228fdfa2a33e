/**
 * Bundles every entry of the action into dist/. `--check` bundles into a temporary folder instead and compares it with
 * dist/ byte by byte: what is committed must be what the sources say, and nothing else.
 */
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleEntry } from './bundle.ts'
import { writeLicenses } from './licenses.ts'
import { compareTrees } from './lint/trees.ts'

const root = join(import.meta.dirname, '..')

/** `src/<name>.ts` becomes `dist/<name>/index.js`. Sub-actions join as their entries appear. */
const entryNames = ['main', 'post', 'schedule', 'environment', 'environment-post', 'secret', 'secret-post']

function presentEntries(): string[] {
  return entryNames.filter((name) => existsSync(join(root, 'src', `${name}.ts`)))
}

async function bundleAll(outRoot: string): Promise<void> {
  // A link leads out of the project, and the bundle would name every folder on the way.
  if ((await lstat(join(root, 'node_modules'))).isSymbolicLink()) throw new Error('node_modules is a link: run npm ci.')
  for (const name of presentEntries()) {
    const sources = await bundleEntry(root, name, join(outRoot, name))
    await writeLicenses(join(outRoot, name), root, sources)
  }
}

/** What was built before stays until everything new is there. */
async function build(): Promise<number> {
  const fresh = await mkdtemp(join(root, '.tmp-dist-'))
  try {
    await bundleAll(fresh)
    await rm(join(root, 'dist'), { recursive: true, force: true })
    await rename(fresh, join(root, 'dist'))
    await chmod(join(root, 'dist'), 0o755)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  console.log(
    `built ${presentEntries()
      .map((name) => `dist/${name}`)
      .join(', ')}`,
  )
  return 0
}

async function check(): Promise<number> {
  const fresh = await mkdtemp(join(tmpdir(), 'dist-'))
  try {
    await bundleAll(fresh)
    const differences = await compareTrees(fresh, join(root, 'dist'))
    if (differences.length === 0) {
      console.log('dist is what the sources build')
      return 0
    }
    const lines = differences.map(({ path, how }) => `  dist/${path}: ${how}`)
    console.error(['dist is not what the sources build:', ...lines, 'Run npm run build and commit dist.'].join('\n'))
    return 1
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

process.exitCode = await (process.argv.includes('--check') ? check() : build())
