import { describe, expect, test } from '@jest/globals'
import { clean } from '../../../src/prompt/sanitize/clean.ts'
import { readSegments } from '../segments.ts'
import { isInvisible } from '../../../src/platform/text/invisible.ts'
import { injections } from './corpus/injections.ts'
import { keyLine, mark, openedIssue, ownOf, write } from '../written.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

const harmless = openedIssue({ title: 'The front door is stuck', body: 'BODY' })
/** What stands outside of the fences where the body is harmless. */
const expectedOwn = ownOf(write({ event: harmless }).text)

test('the corpus is large, and no entry stands in it twice', () => {
  expect(injections.length).toBeGreaterThanOrEqual(200)
  expect(new Set(injections.map(({ name }) => name)).size).toBe(injections.length)
  expect(new Set(injections.map(({ text }) => text)).size).toBe(injections.length)
})

describe('as the body of an issue, in the block of the event', () => {
  test.each(injections)('$name', ({ text: body, hidden }) => {
    const { text } = write({ event: openedIssue({ title: 'The front door is stuck', body }) })
    const segments = readSegments(text, mark)
    const bodies = segments.flatMap((segment) =>
      segment.kind === 'data' && segment.label.what === 'issue body' ? [segment.text] : [],
    )
    const cleaned = clean(body, 'markdown').text.replaceAll(mark, '[fence mark]')
    expect(bodies.map((data) => data.trim())).toEqual([cleaned.trim()])
    expect(ownOf(text)).toBe(expectedOwn)
    expect(text.endsWith(`\n\n${keyLine}`)).toBe(true)
    expect(Array.from(text).filter(isInvisible)).toEqual([])
    if (hidden !== undefined) expect(text).not.toContain(hidden)
  })
})

describe('pasted into the prompt', () => {
  const before = 'Find the cause of this issue.\n\nIssue: '
  const after = '\n\nAnswer in five sentences.'

  test.each(injections.filter(({ text }) => text.trim().length >= 20 && /\s/.test(text.trim())))(
    '$name',
    ({ text: body, hidden }) => {
      const event = openedIssue({ title: 'The front door is stuck', body })
      const { text } = write({ event, instructions: { prompt: before + body + after }, context: 'none' })
      const [first, pasted, rest, ...more] = readSegments(text, mark)
      expect(first).toEqual({
        kind: 'own',
        text: expect.stringMatching(/^Find the cause of this issue\.\n\nIssue: \s*$/),
      })
      expect(pasted?.kind).toBe('data')
      expect(rest?.text.trimStart().startsWith(after.trim())).toBe(true)
      expect(more).toEqual([])
      if (hidden !== undefined) expect(text).not.toContain(hidden)
    },
  )
})
