import { describe, expect, test } from '@jest/globals'
import fc from './fast-check.ts'
import { createMasks } from './runner/masks.ts'

function hide(secret: string, text: string): string {
  const masks = createMasks()
  masks.add(secret)
  return masks.hide(text)
}

describe('masks', () => {
  test.each([
    ['as it is', 'wk-secret', 'key wk-secret!', 'key ***!'],
    ['twice, touching', 'wk-secret', 'wk-secretwk-secret', '***'],
    ['overlapping itself', 'abab', 'xababab.', 'x***.'],
    ['in base64', 'wk-secret', Buffer.from('wk-secret').toString('base64'), '***'],
    ['inside longer base64, by one', 'wk-secret12', `A${Buffer.from('k-secret12').toString('base64')}`, 'A***'],
    ['as JSON', 'a"b\\c', JSON.stringify('a"b\\c'), '"***"'],
    ['as part of a URL', 'a b&c/d', 'https://x/?k=a%20b%26c%2Fd', 'https://x/?k=***'],
    ['as XML', 'a<b>"c', '<k>a&lt;b&gt;&quot;c</k>', '<k>***</k>'],
    ['quoted for a shell', 'a"b', 'x a\\"b', 'x ***'],
    ['without its quotes', '"quoted-secret"', 'quoted-secret', '***'],
    ['line by line', 'first-line\nsecond-line', 'second-line then first-line', '*** then ***'],
    ['upper case is another text', 'wk-secret', 'WK-SECRET', 'WK-SECRET'],
    ['an empty one hides nothing', ' ', 'a b', 'a b'],
  ])('%s', (_, secret, text, shown) => {
    expect(hide(secret, text)).toBe(shown)
  })

  test('no text shows a secret that was added', () => {
    const letters = fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), fc.array(letters), (secrets, parts) => {
        const masks = createMasks()
        for (const secret of secrets) masks.add(secret)
        const shown = masks.hide([...parts, ...secrets].join('-'))
        expect(secrets.filter((secret) => shown.includes(secret))).toEqual([])
      }),
    )
  })
})
