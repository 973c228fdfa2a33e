/**
 * Bundles every entry of the action into dist/. `--check` bundles into a temporary folder instead and compares it with
 * dist/ byte by byte: what is committed must be what the sources say, and nothing else.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdtemp, rename, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeLicenses } from './licenses.ts'
import { compareTrees } from './lint/trees.ts'

const root = join(import.meta.dirname, '..')
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')

/** Minifying and source-map-register would both cost milliseconds at every start. */
const options = ['--target', 'es2024', '--source-map', '--no-source-map-register']

/** `src/<name>.ts` becomes `dist/<name>/index.js`. Sub-actions join as their entries appear. */
const entryNames = ['main', 'post', 'schedule', 'environment', 'environment-post', 'secret', 'secret-post']

/** What the bundler said, without its own stack trace. */
class BundleError extends Error {
  override name = 'BundleError'
  constructor(entry: string, cause: unknown) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
    super(`src/${entry}.ts cannot be bundled:\n${said.replaceAll(/^ +at .*\n?/gm, '')}`, { cause })
  }
}

function presentEntries(): string[] {
  return entryNames.filter((name) => existsSync(join(root, 'src', `${name}.ts`)))
}

async function bundle(name: string, outRoot: string): Promise<void> {
  const args = [ncc, 'build', join('src', `${name}.ts`), '-o', join(outRoot, name), ...options, '--no-cache', '--quiet']
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root })
  } catch (error) {
    throw new BundleError(name, error)
  }
  await writeLicenses(join(outRoot, name), root)
}

async function bundleAll(outRoot: string): Promise<void> {
  // A link leads out of the project, and the bundle would name every folder on the way.
  if ((await lstat(join(root, 'node_modules'))).isSymbolicLink()) throw new Error('node_modules is a link: run npm ci.')
  const waiting = presentEntries()
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await bundle(name, outRoot)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
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

try {
  process.exitCode = await (process.argv.includes('--check') ? check() : build())
} catch (error) {
  if (!(error instanceof BundleError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
