import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { makeValueFolder, removeValueFolder, withValueFile } from '../../../src/resources/secret/value-file.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('the file a value is handed over in', () => {
  test('is remembered before it is there, readable by nobody else, and gone afterwards', async () => {
    const env = { RUNNER_TEMP: makeFolder() }
    const remembered: string[] = []
    const folder = await makeValueFolder(env, (path) => remembered.push(path))
    expect(remembered).toEqual([folder])
    expect(dirname(folder)).toBe(env.RUNNER_TEMP)
    const path = await withValueFile(folder, 'secret\n', (file) => {
      expect(readFileSync(file, 'utf8')).toBe('secret\n')
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
      return Promise.resolve(file)
    })
    expect(existsSync(path)).toBe(false)
    expect(await removeValueFolder(env, folder)).toBe(true)
    expect(await removeValueFolder(env, folder)).toBe(false)
  })

  test('is gone also when handing over fails', async () => {
    const folder = await makeValueFolder({ RUNNER_TEMP: makeFolder() }, () => undefined)
    await expect(withValueFile(folder, 'x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(join(folder, 'value'))).toBe(false)
  })

  test.each(['other', 'oz-secret-abc', 'deep/oz-secret-abcdef', '../oz-secret-abcdef'])(
    '%s is never removed',
    async (name) => {
      const temp = join(makeFolder(), 'temp')
      const folder = join(temp, name)
      mkdirSync(temp)
      mkdirSync(folder, { recursive: true })
      expect(await removeValueFolder({ RUNNER_TEMP: temp }, folder)).toBe(false)
      expect(existsSync(folder)).toBe(true)
    },
  )
})
