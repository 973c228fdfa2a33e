import { describe, expect, test } from '@jest/globals'
import { clean } from '../../../src/prompt/sanitize/clean.ts'
import { MarkupOutput } from '../../../src/prompt/sanitize/markup-output.ts'
import { readSource } from '../../../src/prompt/sanitize/source.ts'
import { readPage } from './page.ts'

describe('a remark behind a code fence that looks like a hidden element', () => {
  // GitHub's page shows the code and what follows: the remark is no markup, and no reader sees it.
  test.each([
    ['~~~ <template><p hidden>\nsecret\n~~~\nafter\n', '~~~ \nsecret\n~~~\nafter\n'],
    ['~~~ js <template><p hidden>\nsecret\n~~~\nafter\n', '~~~ js\nsecret\n~~~\nafter\n'],
    ['``` <p hidden><template>\nsecret\n```\n\nafter\n', '``` \nsecret\n```\n\nafter\n'],
  ])('%j', (text, expected) => {
    const { text: cleaned, counts } = clean(text, 'markdown')
    expect(cleaned).toBe(expected)
    expect(counts).toMatchObject({ infoStrings: 1, elements: 0 })
    expect(readPage(text)).toContain('secret')
    expect(readPage(text)).toContain('after')
  })
})

test('a step backwards puts nothing out, and loses nothing of what stands before and behind', () => {
  const out = new MarkupOutput(readSource('abcdef\n'), { referred: new Set(), defined: new Set() })
  out.copy(0, 6)
  out.copy(6, 2)
  out.copy(6, 7)
  expect(out.text).toBe('abcdef\n')
})

test('blanks before a tag take no time by their square', () => {
  const begun = process.cpuUsage()
  expect(clean(`${' '.repeat(100_000)}<b>x</b>`, 'markdown').text).toBe(`${' '.repeat(100_000)}<b>x</b>`)
  // A few milliseconds; by the square of the blanks it was seconds.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000)
})
