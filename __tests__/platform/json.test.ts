import { expect, test } from '@jest/globals'
import { parseJson, stringify } from '../../src/platform/json.ts'

test("any value is written, and what JSON can't write is said", () => {
  const deep = parseJson('['.repeat(100_000) + ']'.repeat(100_000))
  const round: Record<string, unknown> = {}
  round['self'] = round
  expect(stringify({ a: 1 })).toBe('{"a":1}')
  expect(stringify({ a: 1 }, 1)).toBe('{\n "a": 1\n}')
  expect(stringify(undefined)).toBe('null')
  for (const value of [deep, round]) expect(stringify(value)).toBe('"(nested too deeply to be shown)"')
})
