/**
 * Bundles `src/index.ts` into dist/ with ncc, and writes a short file for each entry beside it; the wizard, which `npx`
 * runs, into dist/init/. `--check` does so in a temporary folder and compares it with dist/ byte by byte: what is
 * committed must be what the sources say, and nothing else. Why so: docs/decisions/0012-one-ncc-bundle.md.
 */
import { execFileSync } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { listFiles, compareTrees } from './lint/trees.ts'
import { mergeLicenses, removeComments } from './shrink.ts'

const root = join(import.meta.dirname, '..')

/** `main` of an action.yml, and the function of `src/index.ts` behind it. */
const entries: Readonly<Record<string, string>> = {
  main: 'main',
  collect: 'collect',
  schedule: 'schedule',
  environment: 'environment',
  secret: 'secret',
}

/** Nearly always post has nothing to do: then it loads nothing. What stays in the state of a settled step is no reason. */
const postShim = `const { env } = process
const settled = /^STATE_(settled|key|mark|run_id|started_at|message|not_ours|many)$/i
const left = Object.keys(env).filter((name) => /^STATE_/i.test(name) && env[name] !== '')
const isIdle = left.length === 0 || (env.STATE_settled === 'true' && left.every((name) => settled.test(name)))
if (!isIdle) await (await import('./index.js')).post()
`
const secretPostShim = `if (process.env.STATE_value_folder) await (await import('./index.js')).secretPost()\n`

async function bundleInto(folder: string): Promise<void> {
  // A link leads out of the project, and the bundle would name every folder on the way.
  if ((await lstat(join(root, 'node_modules'))).isSymbolicLink()) throw new Error('node_modules is a link: run npm ci.')
  const licenses = await runNcc('src/index.ts', folder)
  await writeFile(join(folder, 'licenses.txt'), mergeLicenses(licenses))
  for (const [name, call] of Object.entries(entries)) {
    await writeFile(join(folder, `${name}.js`), `import { ${call} } from './index.js'\nawait ${call}()\n`)
  }
  await writeFile(join(folder, 'post.js'), postShim)
  await writeFile(join(folder, 'secret-post.js'), secretPostShim)
  await buildWizard(join(folder, 'init'))
}

/** `npx` installs the wizard below node_modules, where Node runs no TypeScript, with the packages that package.json names. */
async function buildWizard(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { dependencies: object }
  await runNcc('init/cli.ts', folder, ...Object.keys(dependencies).flatMap((name) => ['--external', name]))
  await rm(join(folder, 'package.json'))
  await rename(join(folder, 'index.js'), join(folder, 'cli.js'))
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
  }
  const { outputText } = ts.transpileModule(await readFile(join(root, 'init/main.ts'), 'utf8'), { compilerOptions })
  await writeFile(join(folder, 'main.js'), outputText)
}

/** Bundles an entry and what it imports into the folder. Returns the texts of the licences. */
async function runNcc(entry: string, folder: string, ...more: readonly string[]): Promise<readonly string[]> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  // One file of licences a chunk: ncc would write them all to one name, and the last would win.
  const options = ['--no-cache', '--quiet', '--target', 'es2022', '--license', 'licenses-[name].txt', ...more]
  const args = [ncc, 'build', entry, '--out', folder, ...options]
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const files = await listFiles(folder)
  const licenses = files.filter((path) => path.startsWith('licenses-'))
  const texts = await Promise.all(licenses.map((path) => readFile(join(folder, path), 'utf8')))
  await Promise.all(licenses.map((path) => rm(join(folder, path))))
  for (const path of files.filter((path) => path.endsWith('.js'))) {
    await writeFile(join(folder, path), removeComments(await readFile(join(folder, path), 'utf8')))
  }
  return texts
}

/** What was built before stays until everything new is there. */
async function build(fresh: string): Promise<void> {
  await bundleInto(fresh)
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await rename(fresh, join(root, 'dist'))
  console.log('built dist')
}

async function check(fresh: string): Promise<void> {
  await bundleInto(fresh)
  const differences = await compareTrees(fresh, join(root, 'dist'))
  if (differences.length === 0) {
    console.log('dist is what the sources build')
    return
  }
  const lines = differences.map(({ path, how }) => `  dist/${path}: ${how}`)
  console.error(['dist is not what the sources build:', ...lines, 'Run npm run build and commit dist.'].join('\n'))
  process.exitCode = 1
}

const isCheck = process.argv.includes('--check')
const parent = await mkdtemp(isCheck ? join(tmpdir(), 'dist-') : join(root, '.tmp-dist-'))
try {
  const fresh = join(parent, 'dist')
  await mkdir(fresh)
  await (isCheck ? check(fresh) : build(fresh))
} finally {
  await rm(parent, { recursive: true, force: true })
}
