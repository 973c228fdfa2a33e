import { describe, expect, test } from '@jest/globals'
import { mergeLicenses, removeComments } from '../../scripts/shrink.ts'

describe('removeComments', () => {
  test.each([
    ['const a = 1 // one\n\n\n/** A doc. */\nfunction f() {}\n', 'const a = 1\nfunction f() {}\n'],
    [
      "const url = 'http://a/*b*/' /* c */ + `// ${d /* e */} /* f */`",
      "const url = 'http://a/*b*/' + `// ${d } /* f */`",
    ],
    ['const r = /\\/\\*[/*]/g // x\nlet b', 'const r = /\\/\\*[/*]/g\nlet b'],
    ['return /* a\nb */ value', 'return\nvalue'],
    ['  if (a) {\n    b() // why\n  }', 'if (a) {\n    b()\n  }'],
    ['a/* b */in/* c */d', 'a in d'],
  ])('%j', (code, expected) => {
    expect(removeComments(code)).toBe(expected)
  })
})

test('licences of all chunks are listed once, by name', () => {
  const one = 'b\nMIT\nText of b\r\n\nMore of it\n\n@a/a\nISC\nText\n'
  expect(mergeLicenses([one, '', 'b\nMIT\nText of b\n\nMore of it\n'])).toBe(
    `@a/a\nISC\nText\n\n${'-'.repeat(80)}\n\nb\nMIT\nText of b\n\nMore of it\n`,
  )
})
