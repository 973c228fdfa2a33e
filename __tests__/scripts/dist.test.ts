/** The committed bundle, as it stands. That it is what the sources build, `npm run check:dist` tells. */
import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { listFiles } from '../../scripts/lint/trees.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const root = join(import.meta.dirname, '../..')
const files = await listFiles(join(root, 'dist'))
const scripts = files.filter((path) => path.endsWith('.js'))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test.each(['action.yml', 'collect/action.yml', 'schedule/action.yml', 'environment/action.yml', 'secret/action.yml'])(
  'every file that %s starts is there',
  (manifest) => {
    const started = [...read(manifest).matchAll(/^ {2}(?:main|post): (?:\.\.\/)?dist\/(.+)$/gm)].map(
      (match) => match[1],
    )
    expect(started.length).toBeGreaterThan(0)
    expect(files).toEqual(expect.arrayContaining(started))
  },
)

/** As npm installed them, not as some machine has them. */
const machinePath = /\/node_modules\/|[\w.-]\/\.npm\/|\bfile:\/\/\/\w/

test('it tells nothing of the machine that built it', () => {
  expect(scripts.filter((path) => machinePath.test(read(`dist/${path}`)))).toEqual([])
})

test('it stays small: everybody who uses the action fetches it', () => {
  const bytes = files.reduce((sum, path) => sum + statSync(join(root, 'dist', path)).size, 0)
  expect(bytes).toBeLessThanOrEqual(4_000_000)
  // What `npx` runs to set the action up counts apart: no step loads it.
  const [setup, ours] = [true, false].map((is) => files.filter((path) => path.startsWith('init/') === is))
  expect(ours?.length).toBeLessThanOrEqual(40)
  expect(setup?.length).toBeLessThanOrEqual(10)
})

test('it has one undici, one YAML and one Liquid', () => {
  const all = scripts.map((path) => read(`dist/${path}`)).join('\n')
  for (const mark of [/class MockAgent\b/g, /class Composer\b/g, /class Liquid\b/g]) {
    expect(all.match(mark)).toHaveLength(1)
  }
})

test('it holds only what may be passed on', () => {
  const sections = read('dist/licenses.txt').split(`\n\n${'-'.repeat(80)}\n\n`)
  const licenses = sections.map((section) => section.split('\n'))
  expect(licenses.map(([name]) => name)).toEqual(expect.arrayContaining(['undici', '@actions/core', 'ajv', 'yaml']))
  const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
  expect(licenses.filter(([, license = '']) => !allowed.includes(license))).toEqual([])
  expect(licenses.filter((lines) => lines.length < 6)).toEqual([])
})

describe('post loads the bundle', () => {
  const loads = async (shim: string, state: Readonly<Record<string, string>>): Promise<boolean> => {
    const folder = makeFolder()
    copyFileSync(join(root, 'dist', shim), join(folder, 'post.mjs'))
    const say = "const say = () => console.log('loaded')"
    writeFileSync(join(folder, 'index.js'), `${say}\nexport { say as post, say as secretPost }`)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'post.mjs')], { env: state })
    return stdout !== ''
  }
  const settled = { STATE_key: 'k', STATE_mark: 'm', STATE_run_id: 'r', STATE_started_at: 't', STATE_settled: 'true' }

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['a step that never came to a run', { OTHER: 'x' }, false],
    ['a step that saw its run end', settled, false],
    ['one of many runs', { ...settled, STATE_many: 'true', STATE_slot_1: '' }, false],
    ['a step that was killed', { ...settled, STATE_settled: '' }, true],
    ['a step that was killed before it knew its run', { STATE_key: 'k' }, true],
    ['a run left over', { ...settled, STATE_leftover_id: 'r' }, true],
    ['a comment that still says that the run goes on', { ...settled, STATE_comment: '1' }, true],
    ['a state that a later version writes', { ...settled, STATE_new: '1' }, true],
  ])('after %s: %j', async (_name, state, expected) => {
    expect(await loads('post.js', state)).toBe(expected)
  })

  test('of the step for secrets where a value may be left', async () => {
    expect(await loads('secret-post.js', { STATE_value_folder: '/x' })).toBe(true)
    expect(await loads('secret-post.js', { STATE_value_folder: '' })).toBe(false)
  })
})
