import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isIgnored } from '../../../src/action/recipes/path-pattern.ts'

describe('a pattern', () => {
  test.each([
    ['dist/', ['dist/main/index.js', 'dist/a'], ['src/dist.ts', 'dist', 'distant/a']],
    ['dist', ['dist/main/index.js', 'dist', 'a/dist/b'], ['src/dist.ts']],
    ['*.lock', ['yarn.lock', 'a/b/yarn.lock'], ['yarn.lockfile', 'lock']],
    ['docs/*.md', ['docs/a.md'], ['docs/a/b.md', 'a/docs/b.md', 'docs/a.mdx']],
    ['docs/**', ['docs/a.md', 'docs/a/b.md'], ['docs', 'adocs/a']],
    ['**/generated/**', ['generated/a', 'a/generated/b/c'], ['generated.ts', 'a/generatedly/b']],
    ['src/**/*.snap', ['src/a.snap', 'src/a/b/c.snap'], ['a.snap', 'src/a.snaps']],
    ['a?c.ts', ['abc.ts', 'x/abc.ts'], ['ac.ts', 'abbc.ts', 'a/c.ts']],
    ['./dist/', ['dist/a'], ['a/b']],
    ['/dist/', ['dist/a'], ['a/dist/b']],
    ['/a.ts', ['a.ts'], ['b/a.ts']],
    ['dist/', ['a/dist/b'], ['a/dist']],
    ['a/b', ['a/b', 'a/b/c'], ['c/a/b']],
    ['/', [], ['a', 'a/b']],
    ['a+(b).ts', ['a+(b).ts'], ['aab.ts', 'ab.ts']],
    ['[a-z].ts', ['[a-z].ts'], ['a.ts']],
    ['ж?.ts', ['ж🚪.ts'], ['ж.ts']],
    ['', [], ['a', 'a/b']],
  ])('%s', (pattern, hidden, shown) => {
    expect(hidden.filter((path) => !isIgnored(path, [pattern]))).toEqual([])
    expect(shown.filter((path) => isIgnored(path, [pattern]))).toEqual([])
  })
})

test('one of several is enough, and none hides nothing', () => {
  expect(isIgnored('yarn.lock', ['dist/', '*.lock'])).toBe(true)
  expect(isIgnored('yarn.lock', [])).toBe(false)
})

test('a pattern without signs of its own stands for its path, and for what is below', () => {
  const part = fc.stringMatching(/^[a-z.]{1,8}$/).filter((name) => !/^\.\.?$/.test(name))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, name) => {
      const path = parts.join('/')
      expect(isIgnored(path, [`/${path}`])).toBe(true)
      expect(isIgnored(`${path}/${name}`, [`/${path}`])).toBe(true)
      expect(isIgnored(`${path}${name}`, [`/x/${path}`])).toBe(false)
    }),
  )
})

test('no pattern takes long', () => {
  const start = performance.now()
  isIgnored('a/'.repeat(1_000), [`${'**/a'.repeat(100)}b`, '*a'.repeat(300)])
  expect(performance.now() - start).toBeLessThan(1_500)
})
