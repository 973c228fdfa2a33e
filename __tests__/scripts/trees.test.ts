import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compareTrees } from '../../scripts/lint/trees.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trees-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function plant(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

describe('compareTrees', () => {
  const compare = () => compareTrees(join(root, 'fresh'), join(root, 'dist'))

  test('equal trees have no differences', async () => {
    await plant({ 'fresh/main/index.js': 'a', 'dist/main/index.js': 'a' })
    expect(await compare()).toEqual([])
  })

  test('one altered byte, a missing and a left over file are each named', async () => {
    await plant({ 'fresh/main/index.js': 'abc', 'fresh/main/7.index.js': 'x' })
    await plant({ 'dist/main/index.js': 'abd', 'dist/main/old.index.js': 'x' })
    expect(await compare()).toEqual([
      { path: 'main/7.index.js', how: 'missing' },
      { path: 'main/index.js', how: 'altered' },
      { path: 'main/old.index.js', how: 'left over' },
    ])
  })

  test('without dist everything is missing', async () => {
    await plant({ 'fresh/main/index.js': 'a' })
    expect(await compare()).toEqual([{ path: 'main/index.js', how: 'missing' }])
  })
})
