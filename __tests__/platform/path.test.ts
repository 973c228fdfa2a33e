import { posix, win32 } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { pathWithin, slashed } from '../../src/platform/path.ts'

describe('on Windows', () => {
  test.each([
    ['D:\\a\\repo', 'D:\\a\\repo\\docs\\p.md', 'docs/p.md'],
    ['D:\\a\\repo', 'd:\\A\\Repo\\docs/p.md', 'docs/p.md'],
    ['D:/a/repo/', 'D:\\a\\repo\\mit Leerzeichen é\\x', 'mit Leerzeichen é/x'],
    ['D:\\a\\repo', 'D:\\a\\repo', ''],
    ['D:\\a\\repo', 'D:\\a\\repo\\..p\\x', '..p/x'],
    ['D:\\a\\repo', 'D:\\a\\repo2\\x', undefined],
    ['D:\\a\\repo', 'D:\\a\\repo\\..\\x', undefined],
    ['D:\\a\\repo', 'C:\\a\\repo\\x', undefined],
    ['D:\\a\\repo', '\\\\server\\share\\x', undefined],
    ['\\\\server\\share', '\\\\server\\share\\x\\y', 'x/y'],
    ['D:\\', 'D:\\x', 'x'],
  ])('from %s to %s', (folder, path, way) => {
    expect(pathWithin(folder, path, win32)).toBe(way)
  })

  test('git gets slashes', () => {
    expect(slashed('D:\\a\\repo', win32)).toBe('D:/a/repo')
  })
})

describe('elsewhere', () => {
  test.each([
    ['/a/repo', '/a/repo/docs/p.md', 'docs/p.md'],
    ['/a/repo', '/a/repo/back\\slash', 'back\\slash'],
    ['/a/repo', '/a/repo', ''],
    ['/a/repo', '/a/Repo/x', undefined],
    ['/a/repo', '/a/repo/../x', undefined],
    ['/a/repo', '/a/repo/..x', '..x'],
    ['/', '/x', 'x'],
  ])('from %s to %s', (folder, path, way) => {
    expect(pathWithin(folder, path, posix)).toBe(way)
  })

  test('a backslash is part of a name', () => {
    expect(slashed('/a/b\\c', posix)).toBe('/a/b\\c')
  })
})
