import { expect, test } from '@jest/globals'
import { ActionError } from '../../src/platform/errors.ts'
import { Fields } from '../../src/inputs/fields.ts'
import { readMetadata } from '../../src/inputs/request.ts'

function read(metadata: string): Promise<Readonly<Record<string, string>> | undefined> {
  return readMetadata(new Fields({ INPUT_METADATA: metadata }))
}

test('texts, numbers and flags are sent as the text they are', async () => {
  expect(await read('team: payments\nweek: 42\nurgent: true\nnote: ""')).toEqual({
    team: 'payments',
    week: '42',
    urgent: 'true',
    note: '',
  })
  expect(await read(`key: ${'ä'.repeat(128)}`)).toEqual({ key: 'ä'.repeat(128) })
  expect(await read('')).toBeUndefined()
})

test.each([
  ['- a list', /must be a map/],
  ['a b: text', /name must be 1 to 64.*"a b"/],
  [`${'n'.repeat(65)}: text`, /name must be 1 to 64/],
  ['deep: {er: text}', /"deep" must be a text, not a map/],
  ['none:', /"none" must be a text, not nothing/],
  [`key: ${'ä'.repeat(129)}`, /"key" must be at most 256 bytes, not 258/],
  ['"key": "a\\0b"', /without NUL/],
  [Array.from({ length: 21 }, (_, index) => `k${index}: v`).join('\n'), /at most 20 names, not 21/],
])('%j is refused', async (metadata, message) => {
  const error: unknown = await read(metadata).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ActionError)
  expect(String(error)).toMatch(message)
})
