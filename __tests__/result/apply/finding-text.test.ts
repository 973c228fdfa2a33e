import { titleText } from '../../../src/report/markdown/markdown.ts'
import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import {
  type FindingFrame,
  printOf,
  renderInBody,
  renderInBrief,
  renderComment,
} from '../../../src/result/apply/finding-text.ts'
import { readFindingPrints } from '../../../src/result/apply/marker.ts'
import type { Finding } from '../../../src/result/apply/operations.ts'
import type { InBody, OnLines } from '../../../src/result/apply/locate.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { cleanText } from '../../../src/platform/text/text.ts'
import { hostileText } from '../../report/hostile.ts'
import { findAlive, toHtml } from '../../report/markdown/reader.ts'
import { finding, seal, secret } from './desk.ts'

const key = 'c'.repeat(32)
const frame: FindingFrame = {
  redact: createRedactor([secret]),
  key,
  seal,
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
    replaces: 'what was there',
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
    const text = renderComment(frame, onLines())
    expect(below(text)).toBe(
      '**🟠 Major: The lock is never released** · high confidence\n\nAfter an error `unlock` is not called.',
    )
    expect(readFindingPrints(key, text, seal)).toEqual([printOf(onLines())])
  })

  test.each<[string, Partial<Finding>, string]>([
    ['the lines it means', { startLine: 2, line: 90 }, 'Applies to lines 2–90.'],
    ['the line it means', { line: 90 }, 'Applies to line 90.'],
    ['the line as it was', { line: 90, side: 'LEFT' }, 'Applies to line 90 before the change.'],
  ])('where it could not stand on all of them: %s', (_, parts, note) => {
    expect(renderComment(frame, onLines(parts, { isExact: false }))).toContain(`** · high confidence · ${note}\n\n`)
  })

  test('only what is one line is the title', () => {
    expect(below(renderComment(frame, onLines({ title: '# two\nlines **', body: '' })))).toBe(
      '**🟠 Major: \\# two lines \\*\\*** · high confidence',
    )
  })
})

/** Its last line closes a fence that it never opened. */
function isHalfFenced(code: string): boolean {
  const fences = code.match(/^ {0,3}(?:`{3,}|~{3,})/gm) ?? []
  return fences.length % 2 === 1 && /\n {0,3}(?:`{3,}|~{3,})\s*$/.test(code)
}

describe('suggestions', () => {
  const suggested = (suggestion: string, place: Partial<OnLines> = {}): string =>
    renderComment(frame, onLines({ suggestion }, place))

  test.each([
    ['one line', 'const x = 1', 'const x = 1\n'],
    ['with its line end', 'const x = 1\n', 'const x = 1\n'],
    ['with an empty line behind', 'const x = 1\n\n', 'const x = 1\n\n'],
    ['indented, with tabs', '\t\tif (x) {\n\t\t}', '\t\tif (x) {\n\t\t}\n'],
    ['leading blanks alone', '    deep', '    deep\n'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['a fence around it', '```ts\ncode\n```', 'code\n'],
    ['longer fences in it', 'a ````` b', 'a ````` b\n'],
    ['a suggestion around it', '```suggestion\nx\n```\n', 'x\n'],
    ['a fence that only closes', 'x\n```', 'x\n'],
    ['a fence that only opens', '```ts\nx', 'x\n'],
    ['a fence that only closes', 'x\n```', 'x\n'],
    ["a docstring's fence", 'x\n    ```', 'x\n    ```\n'],
    ['fences that belong to it', 'x\n```\ny\n```', 'x\n```\ny\n```\n'],
    ["a diff's new line", '+  x', '  x\n'],
    ["a diff of what isn't there", '-a\n+b', '-a\n+b\n'],
    ['a fence in it', 'a\n```\nb', 'a\n```\nb\n'],
    ['words that would mention', '// @mona fixes #1 <b>', '// @mona fixes #1 <b>\n'],
    ['an emoji of several parts', "'👩‍💻'", "'👩‍💻'\n"],
  ])('%s: character by character', (_, suggestion, expected) => {
    expect(suggestionIn(suggested(suggestion))).toBe(expected)
  })

  test.each<[string, string, Partial<OnLines>]>([
    ['on the left', 'x', { side: 'LEFT', replaces: undefined }],
    ['for other lines than it stands on', 'x', { replaces: undefined }],
    ['with signs that turn the direction', 'a\u202eb', {}],
    ['with what nobody sees', 'a\u200bb', {}],
    ['with a terminal code', 'a\u001b[2Jb', {}],
    ['with a line end of another kind', 'a\u2028b', {}],
    ['with a secret', `token = "${secret}"`, {}],
    ['beyond any size', 'x\n'.repeat(20_000), {}],
  ])('%s: to look at alone', (_, suggestion, place) => {
    const text = suggested(suggestion, place)
    expect(suggestionIn(text)).toBeUndefined()
    expect(text).toContain('Suggested code:\n\n```\n')
    expect(text).not.toContain(secret)
  })

  test('any text comes through as it is, or not to be clicked', () => {
    const text = fc.oneof(hostileText, fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', 'a', '<', '\t', '\\') }))
    fc.assert(
      fc.property(text, (suggestion) => {
        const found = suggestionIn(suggested(suggestion))
        const code = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '')
        const isPlain = cleanText(code) === code && frame.redact(code) === code
        if (found === undefined) expect(isPlain && code.trim() !== '' && !/^\s*(?:```|~~~)/.test(code)).toBe(false)
        else if (!/^\s*(?:```|~~~)/.test(code) && !isHalfFenced(code)) expect(found).toBe(`${code}\n`)
      }),
    )
  })
})

test.each<[string, string, Partial<Finding>]>([
  ['blank', '', {}],
  ['blanks alone', ' \n', {}],
  ['what is there', 'what was there  \n', {}],
  ['what it quotes itself', '  two', { existingCode: '  two' }],
  ['an empty fence', '```ts\n```', {}],
])('a suggestion of %s is none', (_, suggestion, parts) => {
  expect(renderComment(frame, onLines({ suggestion, ...parts }))).not.toMatch(/suggest|```/i)
  expect(renderInBody(frame, inBody({ suggestion, ...parts }))).not.toMatch(
    suggestion === 'what was there  \n' ? /x{9}/ : /suggest|```/i,
  )
})

test('in Markdown a block of code is what the file should hold', () => {
  const text = renderComment(frame, onLines({ path: 'docs/a.md', suggestion: '```sh\nls\n```' }))
  expect(suggestionIn(text)).toBe('```sh\nls\n```\n')
})

test.each([
  ['code in it', 'Use `a_b` and ``x`y``, not *c*', 'Use `a_b` and ``x`y``, not \\*c\\*'],
  ['a backtick alone', 'It is a ` here', 'It is a \\` here'],
  ['a mention in code', '`@mona` fixes', '`@mona` fixes'],
])('a title with %s', (_, title, expected) => {
  expect(titleText(title)).toBe(expected)
})

describe('in the body', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['a line', {}, '[src/a.ts:2](https://github.com/octo/repo/blob/abc/src/a.ts#L2)'],
    ['lines', { startLine: 1 }, '[src/a.ts:1-2](https://github.com/octo/repo/blob/abc/src/a.ts#L1-L2)'],
    ['lines as they were', { side: 'LEFT' }, '`src/a.ts:2`'],
    [
      'an odd name',
      { path: 'a b/#[1].ts' },
      '[a b/#\\[1\\].ts:2](https://github.com/octo/repo/blob/abc/a%20b/%23%5B1%5D.ts#L2)',
    ],
  ])('%s', (_, parts, link) => {
    expect(renderInBody(frame, inBody(parts))).toBe(
      `#### 🟠 Major: The lock is never released\n\n${link} · high confidence · outside the diff\n\nAfter an error \`unlock\` is not called.`,
    )
    expect(renderInBrief(frame, inBody(parts))).toBe(`- 🟠 Major: The lock is never released (${link})`)
  })

  test('one without a path is about the pull request as a whole', () => {
    expect(renderInBody(frame, { ...inBody(), path: '' })).toContain('\n\nabout the pull request as a whole · ')
  })

  test('a suggestion is shown as code', () => {
    expect(renderInBody(frame, inBody({ suggestion: 'x()' }))).toMatch(/Suggested code:\n\n```\nx\(\)\n```$/)
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
        renderComment(frame, onLines({ title, body, path })),
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
  const text = renderComment(frame, onLines({ body: 'word '.repeat(200_000), suggestion: 'x' }))
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text).toContain("*Truncated (GitHub's limit)")
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

describe('references in a finding', () => {
  const text = 'As in #2894, octo/other#12 and 1771269308e5aa11bb22cc33dd44ee55ff667788.'

  test('can be followed, and leave no trace where they lead', () => {
    const shown = renderComment({ ...frame, repository: 'octo/repo' }, onLines({ body: text }))
    expect(shown).toContain('[`#2894`](https://redirect.github.com/octo/repo/issues/2894)')
    expect(shown).toContain('(https://redirect.github.com/octo/other/issues/12)')
    expect(shown).toContain('(https://redirect.github.com/octo/repo/commit/1771269308e5aa11bb22cc33dd44ee55ff667788)')
  })

  test('are code on a server without such links', () => {
    expect(renderComment(frame, onLines({ body: text }))).toContain('`#2894`')
  })
})
