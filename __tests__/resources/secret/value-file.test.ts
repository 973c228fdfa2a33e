import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createValueFolder, removeValueFolder } from '../../../src/resources/secret/action.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('the file a value is handed over in', () => {
  test('is remembered before it is there, readable by nobody else, and gone afterwards', async () => {
    const env = { RUNNER_TEMP: makeFolder() }
    const remembered: string[] = []
    const values = createValueFolder(env, (path) => remembered.push(path))
    let used = ''
    for (const value of ['secret\n', 'another']) {
      await values.handOver(value, async (file) => {
        expect(readFileSync(file, 'utf8')).toBe(value)
        if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
        used = await Promise.resolve(file)
      })
      expect(existsSync(used)).toBe(false)
    }
    const [folder = ''] = remembered
    expect(remembered).toHaveLength(1)
    expect([dirname(folder), dirname(used)]).toEqual([env.RUNNER_TEMP, folder])
    await values.close()
    expect(existsSync(folder)).toBe(false)
    expect(await removeValueFolder(env, folder)).toBe(false)
  })

  test('is gone also when handing over fails', async () => {
    let folder = ''
    const values = createValueFolder({ RUNNER_TEMP: makeFolder() }, (path) => (folder = path))
    await expect(values.handOver('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
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
