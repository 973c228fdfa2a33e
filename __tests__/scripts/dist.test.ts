/** The committed bundle, as it stands. That it is what the sources build, `npm run check:dist` tells. */
import { expect, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../scripts/lint/trees.ts'

const root = join(import.meta.dirname, '../..')
const files = await listFiles(join(root, 'dist'))
const folders = [...new Set(files.map((path) => path.split('/')[0] ?? ''))]
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('every file that action.yml starts is there', () => {
  const started = [...read('action.yml').matchAll(/^ {2}(?:main|post): dist\/(.+)$/gm)].map((match) => match[1])
  expect(started).toEqual(['main/index.js', 'post/index.js'])
  expect(files).toEqual(expect.arrayContaining(started))
})

/** As npm installed them, not as some machine has them. */
const machinePath = /\/node_modules\/|[\w.-]\/\.npm\/|\bfile:\/\/\/\w/

test.each(folders)('dist/%s tells nothing of the machine that built it', (folder) => {
  const chunks = files.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.js'))
  expect(chunks.filter((path) => machinePath.test(read(`dist/${path}`)))).toEqual([])
})

test('dist/main stays small: everybody who uses the action fetches it', () => {
  const fetched = files.filter((path) => path.startsWith('main/') && !path.endsWith('licenses.txt'))
  const bytes = fetched.reduce((sum, path) => sum + statSync(join(root, 'dist', path)).size, 0)
  expect(bytes).toBeLessThanOrEqual(1_000_000)
})

test.each(folders)('nothing in dist/%s imports the entry, which would wait for itself', (folder) => {
  const chunks = files.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.js'))
  expect(chunks.filter((path) => /["']\.\/index\.js["']/.test(read(`dist/${path}`)))).toEqual([])
})

test.each(folders)('dist/%s holds only what may be passed on', (folder) => {
  const licenses = [...read(`dist/${folder}/licenses.txt`).matchAll(/^\S+ \d\S* \((.+)\)$/gm)].map((match) => match[1])
  expect(licenses.length).toBeGreaterThan(0)
  expect(
    licenses.filter(
      (license) => !['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'].includes(license ?? ''),
    ),
  ).toEqual([])
  expect(read(`dist/${folder}/licenses.txt`)).not.toContain('(no licence file)')
})
