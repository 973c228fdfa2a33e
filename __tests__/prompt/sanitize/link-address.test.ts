import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BareAddresses } from '../../../src/prompt/sanitize/link-address.ts'
import { readSource } from '../../../src/prompt/sanitize/source.ts'

const deepest = 32

/** One address after the other, without regard to how long that takes. */
function endOfAddress(text: string, start: number): number | undefined {
  let depth = 0
  let most = 0
  let at = start
  while (at < text.length && !' \t\n'.includes(text.charAt(at)) && !(depth === 0 && text[at] === ')')) {
    if (text[at] === '\\' && at + 1 < text.length && text[at + 1] !== '\n') at++
    else if (text[at] === '(') most = Math.max(most, ++depth)
    else if (text[at] === ')') depth--
    at++
  }
  return most > deepest ? undefined : Math.min(at, text.length)
}

const texts = fc.array(fc.constantFrom('a', '(', ')', ' ', '\n', '\t', '\\', '](', '('.repeat(31), ')'.repeat(31)), {
  maxLength: 16,
})

test('addresses end where each by itself would, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (parts, places) => {
      const text = `(${parts.join('')}`
      const addresses = new BareAddresses(readSource(text))
      for (const place of places.map((at) => 1 + (at % text.length))) {
        expect([place, addresses.endOf(place)]).toEqual([place, endOfAddress(text, place)])
      }
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['(a)', 2],
  ['(a b', 2],
  ['(', 1],
  ['(a\\)b)', 5],
  ['(a\\\n', 3],
  ['(a\\', 3],
  [`(${'('.repeat(32)}${')'.repeat(32)})`, 65],
  [`(${'('.repeat(33)}${')'.repeat(33)})`, undefined],
])('in %j the address ends at %s', (text, end) => {
  expect(new BareAddresses(readSource(text)).endOf(1)).toBe(end)
})
