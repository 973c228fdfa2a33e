import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type FindingFrame,
  printOf,
  renderInBody,
  renderInBrief,
  renderOnLines,
} from '../../../src/result/apply/finding-text.ts'
import { readFindingPrints } from '../../../src/result/apply/marker.ts'
import type { Finding } from '../../../src/result/apply/operations.ts'
import type { InBody, OnLines } from '../../../src/result/apply/locate.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { cleanText } from '../../../src/platform/text/text.ts'
import { hostileText } from '../../report/hostile.ts'
import { findAlive, toHtml } from '../../report/markdown/reader.ts'
import { finding, secret } from './desk.ts'

const key = 'c'.repeat(32)
const frame: FindingFrame = {
  redact: createRedactor([secret]),
  key,
  filesUrl: 'https://github.com/octo/repo/blob/abc',
}

function onLines(parts: Partial<Finding> = {}, place: Partial<OnLines> = {}): OnLines {
  const found = finding(parts)
  const line = found.line ?? 1
  const lines = { first: found.startLine ?? line, last: line }
  return {
    kind: 'lines',
    finding: found,
    path: found.path,
    side: found.side ?? 'RIGHT',
    lines,
    isExact: true,
    ...place,
  }
}

function inBody(parts: Partial<Finding> = {}): InBody {
  const found = finding(parts)
  return { kind: 'body', finding: found, path: found.path, reason: 'outside the diff' }
}

const below = (markdown: string): string => markdown.slice(markdown.indexOf('\n') + 1)

/** What GitHub would put in at a click; undefined where there is nothing to click. */
function suggestionIn(markdown: string): string | undefined {
  const code = /<code class="language-suggestion">([^]*?)<\/code>/.exec(toHtml(markdown))?.[1]
  return code
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

describe('on lines', () => {
  test('severity, title, confidence, text', () => {
    const text = renderOnLines(frame, onLines())
    expect(below(text)).toBe(
      '**🟠 Major: The lock is never released** · confidence high\n\nAfter an error `unlock` is not called.',
    )
    expect(readFindingPrints(key, text)).toEqual([printOf(onLines())])
  })

  test.each<[string, Partial<Finding>, string]>([
    ['the lines it means', { startLine: 2, line: 90 }, '*About lines 2 to 90.*'],
    ['the line it means', { line: 90 }, '*About line 90.*'],
    ['the line as it was', { line: 90, side: 'LEFT' }, '*About line 90 before the change.*'],
  ])('where it could not stand on all of them: %s', (_, parts, note) => {
    expect(renderOnLines(frame, onLines(parts, { isExact: false }))).toContain(`\n\n${note}\n\n`)
  })

  test('only what is one line is the title', () => {
    expect(below(renderOnLines(frame, onLines({ title: '# two\nlines **', body: '' })))).toBe(
      '**🟠 Major: \\# two lines \\*\\*** · confidence high',
    )
  })
})

describe('suggestions', () => {
  const suggested = (suggestion: string, place: Partial<OnLines> = {}): string =>
    renderOnLines(frame, onLines({ suggestion }, place))

  test.each([
    ['one line', 'const x = 1', 'const x = 1\n'],
    ['with its line end', 'const x = 1\n', 'const x = 1\n'],
    ['with an empty line behind', 'const x = 1\n\n', 'const x = 1\n\n'],
    ['indented, with tabs', '\t\tif (x) {\n\t\t}', '\t\tif (x) {\n\t\t}\n'],
    ['leading blanks alone', '    deep', '    deep\n'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['fences in it', '```ts\ncode\n```', '```ts\ncode\n```\n'],
    ['longer fences in it', 'a ````` b', 'a ````` b\n'],
    ['a suggestion in it', '```suggestion\nx\n```', '```suggestion\nx\n```\n'],
    ['words that would mention', '// @mona fixes #1 <b>', '// @mona fixes #1 <b>\n'],
    ['an emoji of several parts', "'👩‍💻'", "'👩‍💻'\n"],
    ['nothing: the lines go', '', ''],
  ])('%s: character by character', (_, suggestion, expected) => {
    expect(suggestionIn(suggested(suggestion))).toBe(expected)
  })

  test.each<[string, string, Partial<OnLines>]>([
    ['on the left', 'x', { side: 'LEFT' }],
    ['for other lines than it stands on', 'x', { isExact: false }],
    ['with signs that turn the direction', 'a\u202eb', {}],
    ['with what nobody sees', 'a\u200bb', {}],
    ['with a terminal code', 'a\u001b[2Jb', {}],
    ['with a line end of another kind', 'a\u2028b', {}],
    ['with a secret', `token = "${secret}"`, {}],
    ['beyond any size', 'x\n'.repeat(20_000), {}],
  ])('%s: to look at alone', (_, suggestion, place) => {
    const text = suggested(suggestion, place)
    expect(suggestionIn(text)).toBeUndefined()
    expect(text).toContain('Proposed instead:\n\n```\n')
    expect(text).not.toContain(secret)
  })

  test('any text comes through as it is, or not to be clicked', () => {
    const text = fc.oneof(hostileText, fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', 'a', '<', '\t', '\\') }))
    fc.assert(
      fc.property(text, (suggestion) => {
        const found = suggestionIn(suggested(suggestion))
        const code = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '')
        if (found === undefined) expect(cleanText(code) === code && frame.redact(code) === code).toBe(false)
        else expect(found).toBe(code === '' ? '' : `${code}\n`)
      }),
    )
  })
})

describe('in the body', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['a line', {}, '[src/a.ts:2](https://github.com/octo/repo/blob/abc/src/a.ts#L2)'],
    ['lines', { startLine: 1 }, '[src/a.ts:1-2](https://github.com/octo/repo/blob/abc/src/a.ts#L1-L2)'],
    ['lines as they were', { side: 'LEFT' }, '`src/a.ts:2`'],
    [
      'an odd name',
      { path: 'a b/#[1].ts' },
      '[a b/\\#\\[1\\].ts:2](https://github.com/octo/repo/blob/abc/a%20b/%23%5B1%5D.ts#L2)',
    ],
  ])('%s', (_, parts, link) => {
    expect(renderInBody(frame, inBody(parts))).toBe(
      `#### 🟠 Major: The lock is never released\n\n${link} · confidence high · outside the diff\n\nAfter an error \`unlock\` is not called.`,
    )
    expect(renderInBrief(frame, inBody(parts))).toBe(`- 🟠 Major: The lock is never released (${link})`)
  })

  test('a suggestion is shown as code', () => {
    expect(renderInBody(frame, inBody({ suggestion: 'x()' }))).toMatch(/Proposed instead:\n\n```\nx\(\)\n```$/)
    expect(renderInBody(frame, inBody({ suggestion: '' }))).toMatch(/Proposed: nothing instead of these lines\.$/)
  })
})

test('whatever the agent writes: nothing alive, no secret, no longer than GitHub takes', () => {
  const text = fc.oneof(
    hostileText,
    hostileText.map((part) => part + secret),
  )
  fc.assert(
    fc.property(text, text, text, (title, body, path) => {
      for (const markdown of [
        renderOnLines(frame, onLines({ title, body, path })),
        renderInBody(frame, inBody({ title, body, path, suggestion: body })),
        renderInBrief(frame, inBody({ title, body, path })),
      ]) {
        expect(markdown.length).toBeLessThanOrEqual(65_536)
        expect(markdown).not.toContain(secret.slice(3))
        const shown = markdown.startsWith('<!--') ? below(markdown) : markdown
        expect(findAlive(shown, { backlinks: true })).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})

test('a text of a megabyte is cut, and says so', () => {
  const text = renderOnLines(frame, onLines({ body: 'word '.repeat(200_000), suggestion: 'x' }))
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text).toContain('*This is too long for GitHub')
  expect(suggestionIn(text)).toBe('x\n')
})

describe('the print of a finding', () => {
  const print = (parts: Partial<Finding>): string => printOf(onLines(parts))
  test.each<[string, Partial<Finding>, boolean]>([
    ['other words in the text', { body: 'Something else.' }, true],
    ['case, blanks, punctuation', { title: ' the LOCK is  never `released`!' }, true],
    ['another severity', { severity: 'nit' }, true],
    ['another title', { title: 'The lock is released' }, false],
    ['another file', { path: 'src/b.ts' }, false],
  ])('%s', (_, parts, same) => {
    expect(print(parts) === print({})).toBe(same)
  })
})
