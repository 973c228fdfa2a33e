/** What `npx` installs of the action: the wizard, and what it reads. */
import { execFileSync, execSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const sha = '0123456789abcdef0123456789abcdef01234567'
const { dependencies, optionalDependencies, scripts } = parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

/** As npm lays it out: the packed files below node_modules, and a list of where each package came from. */
function install(): string {
  const modules = join(makeFolder(), 'node_modules')
  mkdirSync(modules)
  // One command line for a shell: on Windows npm is a .cmd file, which only a shell can start.
  const packed = execSync(`npm pack --silent --pack-destination "${modules}"`, { cwd: root, encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', packed], { cwd: modules })
  renameSync(join(modules, 'package'), join(modules, 'oz-agent-action'))
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
  }
  const resolved = `git+ssh://git@github.com/acme/oz-agent-action.git#${sha}`
  const packages = { 'node_modules/oz-agent-action': { resolved } }
  writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages }))
  return join(modules, 'oz-agent-action')
}

test('the installed wizard is small, and works', () => {
  const installed = install()
  expect(existsSync(join(installed, 'dist/index.js'))).toBe(false)
  const repository = makeFolder()
  execFileSync('git', ['init', '-q'], { cwd: repository })
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(installed, 'dist/init/main.js'), 'init', ...args], {
      cwd: repository,
      encoding: 'utf8',
    })
  run('--recipes', 'triage,review,respond,fix-ci,report', '--later', '--yes')
  const text = readFileSync(join(repository, '.github/workflows/oz-review.yml'), 'utf8')
  expect(text).toContain(`uses: acme/oz-agent-action@${sha} # v`)
  expect(run('--check')).toContain('The set-up is fine.')
})

test('npm builds nothing first, and installs no Node beside it', () => {
  expect(Object.keys(optionalDependencies ?? {})).toEqual([])
  expect(Object.keys(dependencies).filter((name) => name.startsWith('node'))).toEqual([])
  const wouldBuild = ['preinstall', 'install', 'postinstall', 'prepare', 'prepack']
  expect(Object.keys(scripts).filter((name) => wouldBuild.includes(name))).toEqual([])
})
