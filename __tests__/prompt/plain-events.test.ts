import { expect, test } from '@jest/globals'
import { isObject } from '../../src/platform/json.ts'
import { examples, readFrom } from '../event/payloads.ts'
import { openedIssue, write } from './written.ts'

/** A payload in which no text has a character that Markdown or HTML begins anything with. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[<>&|[\]`~]/g, 'x')
  if (Array.isArray(value)) return value.map(plain)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)])) : value
}

/** Nothing here calls `loadReaders`: a step whose event is plain does not, and must get its prompt all the same. */
test.each(examples)('a plain $name is told without what reads Markdown', ({ name, payload }) => {
  const event = readFrom(name, plain(payload), { GITHUB_REPOSITORY: 'octo/repo', GITHUB_RUN_ID: '1' })
  expect(write({ event }).text).toContain('##')
})

test('a text with markup is never shown uncleaned', () => {
  const event = openedIssue({ body: 'Hello <!-- hidden -->' })
  expect(() => write({ event })).toThrow('before what reads it is loaded')
})
