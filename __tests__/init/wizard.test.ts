/** The wizard as people start it, in an empty, a busy and a broken repository. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lintShape, lintWorkflow } from '../../scripts/lint/workflows.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const main = join(root, 'init/main.ts')
const sha = '0123456789abcdef0123456789abcdef01234567'
const all = 'triage,review,respond,fix-ci,report'

function makeRepository(files: Readonly<Record<string, string>> = {}): string {
  const folder = join(makeFolder(), 'mit Leerzeichen é')
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  execFileSync('git', ['init', '-q'], { cwd: folder })
  execFileSync('git', ['remote', 'add', 'origin', 'git@github.com:octo-org/web.git'], { cwd: folder })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, '.github/workflows', name), text)
  return folder
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const options = { cwd: folder, env: { ...process.env, GH_TOKEN: '', GH_CONFIG_DIR: makeFolder(), ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

const init = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  run(folder, ['init', '--pin', sha, '--action', 'acme/oz-agent-action', ...args])
const read = (folder: string, name: string): string => readFileSync(join(folder, '.github/workflows', name), 'utf8')

describe('an empty repository', () => {
  test('with --later gets a review that does not wait, and the workflow that collects', async () => {
    const folder = makeRepository()
    expect((await init(folder, '--recipes', 'review', '--later', '--yes')).code).toBe(0)
    expect(read(folder, 'oz-review.yml')).toContain('wait: later')
    expect(read(folder, 'oz-collect.yml')).toContain(`uses: acme/oz-agent-action/collect@${sha}`)
    expect(read(folder, 'oz-collect.yml')).not.toContain('environment')
    for (const name of ['oz-review.yml', 'oz-collect.yml']) expect(lintWorkflow(read(folder, name))).toEqual([])
    expect((await run(folder, ['--check'])).out).toContain('The set-up is fine.')
    const again = await init(folder, '--recipes', 'review', '--later', '--yes')
    expect(again.out.match(/: unchanged/g)).toHaveLength(2)
  })

  test('with --later over a review that waits: its step ends at once, and all else stays', async () => {
    const folder = makeRepository()
    await init(folder, '--recipes', 'review', '--yes')
    const path = join(folder, '.github/workflows/oz-review.yml')
    const before = `${read(folder, 'oz-review.yml')}          wait: true # as long as it takes\n`
    writeFileSync(path, before.replace('recipe: review', 'recipe: review # ours\n          max_comments: 3'))
    const shown = await init(folder, '--recipes', 'review', '--later', '--dry-run')
    expect(shown.out).toMatch(/^.*\+ +wait: later # as long as it takes/m)
    expect((await init(folder, '--recipes', 'review', '--later', '--yes')).code).toBe(0)
    const after = read(folder, 'oz-review.yml')
    expect(after).toMatch(/recipe: review # ours\n +max_comments: 3\n/)
    expect(after).toContain('wait: later # as long as it takes')
    expect(after).toContain('statuses: write')
    expect(lintWorkflow(after)).toEqual([])
    expect((await init(folder, '--recipes', 'review', '--later', '--yes')).out.match(/: unchanged/g)).toHaveLength(2)
    writeFileSync(path, after.replace('wait: later', 'wait: true').replace('max_comments: 3', "max_cost: '5'"))
    const refused = await init(folder, '--recipes', 'review', '--later', '--yes')
    expect(`${refused.out}${refused.err}`).toContain("its step sets max_cost, which wait: later can't have")
  })

  test('gets a workflow for each recipe: pinned, with least permissions, and nothing else that the lint finds', async () => {
    const folder = makeRepository()
    const { code, out } = await init(folder, '--recipes', all, '--yes')
    expect(code).toBe(0)
    for (const recipe of all.split(',')) {
      const text = read(folder, `oz-${recipe}.yml`)
      expect(text).toContain(`uses: acme/oz-agent-action@${sha} # v`)
      expect(text).toContain('environment: auto')
      expect(lintWorkflow(text)).toEqual([])
      expect(lintShape(text)).toEqual([])
    }
    const steps = [...out.matchAll(/^ {2}(\d)\. .*$/gm)].map(([line]) => line)
    expect(steps.join('\n')).toMatch(
      /1\..*gh secret set OZ_API_KEY\n.*2\..*oz environment create --name web .*--repo octo-org\/web\n.*3\./s,
    )
    expect((await run(folder, ['--check'])).code).toBe(0)
    expect((await init(folder, '--recipes', all, '--yes')).out.match(/: unchanged/g)).toHaveLength(5)
  })

  test('with --dry-run it shows the same and writes nothing', async () => {
    const folder = makeRepository()
    const { code, out } = await init(folder, '--recipes', 'review', '--dry-run', '--yes')
    expect(code).toBe(0)
    expect(out).toContain(`+       - uses: acme/oz-agent-action@${sha}`)
    expect(out).toContain('Nothing was written')
    expect(existsSync(join(folder, '.github/workflows/oz-review.yml'))).toBe(false)
  })
})

describe('a busy repository', () => {
  const ci = 'name: Build and test\non: [push, pull_request]\njobs: {}\n'
  const mine = `name: Review
on: { pull_request: { types: [opened] } }
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/oz-agent-action@v1
        with:
          recipe: review
          tone: friendly
          oz_api_key: \${{ secrets.OZ_API_KEY }}
`

  test('fix-ci looks after the workflows that are there', async () => {
    const folder = makeRepository({ 'ci.yml': ci })
    await init(folder, '--recipes', 'fix-ci', '--yes')
    expect(read(folder, 'oz-fix-ci.yml')).toContain('workflows: ["Build and test"]')
    expect(read(folder, 'ci.yml')).toBe(ci)
  })

  test('a diff shows first what changes in an existing workflow', async () => {
    const folder = makeRepository({ 'oz-review.yml': mine })
    const { out } = await init(folder, '--recipes', 'review', '--yes')
    expect(out).toMatch(/^- .*uses: acme\/oz-agent-action@v1$/m)
    expect(out).not.toMatch(/^[-+].*tone: friendly/m)
    expect((await run(folder, ['--check'])).out).toContain('The set-up is fine.')
  })

  test.each([
    ['that is not YAML', 'on: [push\njobs: }', 'it is not YAML'],
    ['of somebody else', ci, 'it has no step of this action'],
  ])('a file %s is left alone, and the rest is done', async (_, text, words) => {
    const folder = makeRepository({ 'oz-review.yml': text })
    const { code, err } = await init(folder, '--recipes', 'triage,review', '--yes')
    expect(code).toBe(1)
    expect(err).toContain(`oz-review.yml is left as it is: ${words}`)
    expect(read(folder, 'oz-review.yml')).toBe(text)
    expect(existsSync(join(folder, '.github/workflows/oz-triage.yml'))).toBe(true)
  })
})

describe('where it cannot work', () => {
  test.each([
    [['init', '--wat'], "Unknown option '--wat'"],
    [['init'], 'there is no terminal to ask at'],
    [['init', '--folder', '/nowhere/at/all'], 'There is no folder'],
  ])('%j exits with 2', async (args, words) => {
    const { code, err } = await run(makeRepository(), args)
    expect(err).toContain(words)
    expect(code).toBe(2)
  })

  test('outside of a repository it says so', async () => {
    const { code, err } = await run(makeFolder(), ['init', '--recipes', 'triage'], { GIT_CEILING_DIRECTORIES: '/' })
    expect(err).toContain('is in no git repository')
    expect(code).toBe(2)
  })

  test('something else in the place of the folder', async () => {
    const folder = makeRepository()
    rmSync(join(folder, '.github'), { recursive: true })
    writeFileSync(join(folder, '.github'), 'a file')
    const { code, err } = await init(folder, '--recipes', 'triage', '--yes')
    expect(err).toMatch(/^ENOTDIR.*Look who owns it, and what stands in its place, and run this again\.\n$/)
    expect(code).toBe(2)
  })
})

test('--check exits with 1 where something is wrong', async () => {
  const { code, out } = await run(makeRepository({ 'oz.yml': 'on: push\njobs: {}\n' }), ['init', '--check'])
  expect(out).toContain('no workflow uses this action')
  expect(code).toBe(1)
})

/** A `gh` that knows its secrets from a file, and writes down what it is called with. */
function fakeGh(): { readonly env: NodeJS.ProcessEnv; readonly calls: () => string } {
  const bin = makeFolder()
  const log = join(bin, 'calls')
  writeFileSync(
    join(bin, 'gh'),
    `#!/bin/sh\necho "gh $*" >> '${log}'\ncase "$1 $2" in\n'secret list') cat '${bin}/names' 2>/dev/null ;;\n'secret set') echo "got $(cat)" >> '${log}'; echo "$3" >> '${bin}/names' ;;\n'repo view') echo octo-org/web ;;\n'auth status') ;;\n*) exit 1 ;;\nesac\nexit 0\n`,
  )
  chmodSync(join(bin, 'gh'), 0o755)
  const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, OZ_API_KEY: 'wk-1.secretvalue' }
  return { env, calls: () => readFileSync(log, 'utf8') }
}

describe('with gh', () => {
  test('the key goes to its standard input once, and --check sees the secret', async () => {
    const folder = makeRepository()
    const gh = fakeGh()
    const args = ['init', '--pin', sha, '--action', 'acme/oz-agent-action', '--recipes', 'review', '--yes', '--gh']
    const first = await run(folder, args, gh.env)
    expect(first.out).toMatch(/\ngh stores the value of .*: gh secret set OZ_API_KEY\nStored the secret OZ_API_KEY\.\n/)
    expect(first.out).not.toContain('secretvalue')
    expect(gh.calls()).toContain('gh secret set OZ_API_KEY\ngot wk-1.secretvalue\n')
    const second = await run(folder, args, gh.env)
    expect(second.out).toContain('is there already')
    expect(gh.calls().match(/secret set/g)).toHaveLength(1)
    expect((await run(folder, ['--check'], gh.env)).code).toBe(0)
  })

  test('--check misses a secret that is not there', async () => {
    const folder = makeRepository()
    await init(folder, '--recipes', 'review', '--yes')
    const { code, out } = await run(folder, ['--check'], fakeGh().env)
    expect(out).toContain("error: the secret OZ_API_KEY isn't there: gh secret set OZ_API_KEY")
    expect(code).toBe(1)
  })
})

const terminal = ['/usr/bin/script', '/bin/script'].find((path) => process.platform === 'linux' && existsSync(path))

/** `script` gives a pseudo terminal; keys are typed when the question they answer stands there. */
async function typeInto(folder: string, keys: readonly (readonly [question: RegExp, key: string])[]): Promise<string> {
  const command = `stty cols 100 rows 40; '${process.execPath}' '${main}' init --pin ${sha} --action acme/oz-agent-action`
  const child = spawn(terminal ?? '', ['-qec', command, '/dev/null'], { cwd: folder })
  let shown = ''
  let from = 0
  let next = 0
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    const [question, key] = keys[next] ?? []
    if (key === undefined || question?.test(shown.slice(from)) !== true) return
    next += 1
    from = shown.length
    setTimeout(() => child.stdin.write(key), 100)
    if (next === keys.length) setTimeout(() => child.stdin.end(), 1_000)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return shown
}

describe.each(terminal === undefined ? [] : [terminal])('in a terminal', () => {
  const space = ' '
  const enter = '\r'

  test('it asks for the recipes, shows each file, and asks before it writes', async () => {
    const folder = makeRepository()
    await typeInto(folder, [
      [/What should Oz agents do here\?/, space],
      [/◼|\[\+\]/, enter],
      [/Write \.github\/workflows\/oz-triage\.yml\?/, enter],
    ])
    expect(read(folder, 'oz-triage.yml')).toContain('recipe: triage')
    expect(existsSync(join(folder, '.github/workflows/oz-review.yml'))).toBe(false)
  })

  test('Ctrl-C changes nothing', async () => {
    const folder = makeRepository()
    const shown = await typeInto(folder, [[/What should Oz agents do here\?/, '\u0003']])
    expect(shown).toContain('Nothing was changed.')
    expect(existsSync(join(folder, '.github/workflows/oz-triage.yml'))).toBe(false)
  })
})
