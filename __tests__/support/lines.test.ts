import { describe, expect, test } from '@jest/globals'
import fc from './fast-check.ts'
import { createLineReader } from './runner/lines.ts'

function read(chunks: readonly Uint8Array[]): readonly string[] {
  const lines: string[] = []
  const reader = createLineReader((line) => lines.push(line))
  for (const chunk of chunks) reader.write(Buffer.from(chunk))
  reader.end()
  return lines
}

describe('lines', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\rc\n', ['a', 'b', 'c']],
    ['progress 1%\r::set-output name=x::y', ['progress 1%', '::set-output name=x::y']],
    ['\n\n', ['', '']],
    ['a\u0085b\u2028c', ['a\u0085b\u2028c']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read([Buffer.from(text)])).toEqual(expected)
  })

  test('come out the same however the bytes are sliced', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é', '😀') })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (whole, size) => {
        const bytes = Buffer.from(whole)
        const count = Math.ceil(bytes.length / size)
        const slices = Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
        expect(read(slices)).toEqual(read([bytes]))
      }),
    )
  })
})
