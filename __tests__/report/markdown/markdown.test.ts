import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { codeBlock, inlineCode, linkTo, plainText, makeInert } from '../../../src/report/markdown/markdown.ts'
import { startCpuWatch } from '../../support/cpu.ts'
import { fuzzRuns, hostileText } from '../hostile.ts'
import { findAlive, toHtml } from './reader.ts'

describe('the reader sees what is alive', () => {
  test.each([
    '@octocat',
    'fixes #1',
    'GH-1',
    'deadbeef1',
    '![a](https://x/y)',
    '<img src=x>',
    '<!-- x -->',
    '[a](javascript:b)',
    'http://a.b',
    'www.a.b',
    '[a]: http://b\n\n[a]',
    'a@b.example',
    '```mermaid\nx\n```',
    'https://github.com/o/r/issues/1',
    '&#64;bob',
    '/merge',
    'a\n/merge',
    'a  \n/merge',
  ])('%s', (markdown) => {
    expect(findAlive(markdown)).not.toEqual([])
  })
})

describe('makeInert', () => {
  test.each([
    ['a mention', 'Thanks, @octocat!', 'Thanks, `@octocat`!'],
    ['an escaped mention', '\\@octocat', '`@octocat`'],
    ['a team', '@acme/core-team.', '`@acme/core-team`.'],
    ['a package', 'npm i @types/node', 'npm i `@types/node`'],
    ['an address', 'mail bob@example.com', 'mail `bob@example.com`'],
    ['closing words', 'Closes #12, fixes o/r#3 and GH-4', 'Closes `#12`, fixes `o/r#3` and `GH-4`'],
    ['a commit', 'in 1a2b3c4d', 'in `1a2b3c4d`'],
    ['a branch named after one', 'on oz/fix-ci-1a2b3c4d-1.', 'on `oz/fix-ci-1a2b3c4d-1`.'],
    ['a UUID', '0608083d-aaac-4763-9a80-0f6e829ee908, done', '`0608083d-aaac-4763-9a80-0f6e829ee908`, done'],
    ['a commit between words of a script without blanks', '提交1a2b3c4d的', '提交`1a2b3c4d`的'],
    ['no commit', '1234567 and defaced', '1234567 and defaced'],
    ['an image', '![alt](https://x.example/p.png)', '🖼 [alt](https://x.example/p.png)'],
    ['an image without words', '![](https://x.example/p.png)', '🖼 [image](https://x.example/p.png)'],
    [
      'a sign that would make a link an image',
      '![a](b)!https://github.com/o/r/pull/1',
      '🖼 \\[a] (`b`)\\![`https://github.com/o/r/pull/1`](https://redirect.github.com/o/r/pull/1)',
    ],
    ['a link', '[docs](https://x.example/a_(b) "title")', '[docs](https://x.example/a_%28b%29)'],
    ['a link to elsewhere', '[x](javascript:alert)', '\\[x] (`javascript:alert`)'],
    ['a link with a name in it', '[x](https://good@evil.example)', '\\[x] (`https://good@evil.example`)'],
    ['a mention made by a link that is none', '@[octocat](x)', '@\\[octocat] (`x`)'],
    ['a link by reference', '[x][y]\n[y]: https://a.example', '\\[x]\\[y]\n\\[y]: <https://a.example/>'],
    ['a bare address', 'see https://x.example/a.', 'see <https://x.example/a>.'],
    ['a bare address of another kind', 'http://x.example, www.x.example', '`http://x.example`, `www.x.example`'],
    ['an issue elsewhere', 'https://github.example/o/r/issues/1', '`https://github.example/o/r/issues/1`'],
    ['HTML', '<b>x</b> <!-- y --> a < b', '&lt;b>x&lt;/b> &lt;!-- y --> a < b'],
    ['a line break outside a table', 'a<br>b', 'a b'],
    ['a hidden sign', '&#64;bob &commat;bob &lt; &amp;', '`@bob` `@bob` < &'],
    ['a formula', 'costs $5 or $$x$$', 'costs \\$5 or \\$\\$x\\$\\$'],
    ['emphasis and code stay', '**a** _b_ ~~c~~ `@d <e>`', '**a** _b_ ~~c~~ `@d <e>`'],
    ['a command of a bot', '/merge now\n/close.\nand/or /x', '`/merge` now\n`/close`.\nand/or /x'],
    ['a command behind a break', 'a\\\n/merge\n\n<br>/close', 'a\\\n`/merge`\n\n&#x20;`/close`'],
    ['no command', '**and**/or\n\n/ 2', '**and**/or\n\n/ 2'],
    ['code beside code', '`a`@b`c`', '`a` `@b` `c`'],
    ['an unclosed backtick', 'a ` @b', 'a \\` `@b`'],
    ['a task', '- [x] done @a\n- [ ] open', '- [x] done `@a`\n- [ ] open'],
    ['a heading', '# A', '# A'],
  ])('%s', (_, given, expected) => {
    expect(makeInert(given)).toBe(expected)
  })

  test('where GitHub notes no links, issues are linked as they are', () => {
    expect(makeInert('https://github.com/o/r/issues/1', { backlinks: true })).toBe('<https://github.com/o/r/issues/1>')
  })

  test('text that turns into a table when a tag goes stays dead', () => {
    const inert = makeInert('`a | @victim ![p](https://evil.example/?d=DATA) #12`\n<br>-|-')
    expect(findAlive(inert)).toEqual([])
    expect(makeInert(inert)).toBe(inert)
  })

  test.each([
    ['#12', '[`#12`](https://redirect.github.com/octo/hello/issues/12)'],
    ['Fixes o/r#3.', 'Fixes [`o/r#3`](https://redirect.github.com/o/r/issues/3).'],
    ['GH-4', '[`GH-4`](https://redirect.github.com/octo/hello/issues/4)'],
    ['in 1a2b3c4d', 'in [`1a2b3c4d`](https://redirect.github.com/octo/hello/commit/1a2b3c4d)'],
    ['on fix/1a2b3c4d-x', 'on `fix/1a2b3c4d-x`'],
    ['[see #12](https://x.example)', '[see `#12`](https://x.example/)'],
  ])('references of a repository can be followed and leave no trace: %s', (given, expected) => {
    expect(makeInert(given, { repository: 'octo/hello' })).toBe(expected)
  })

  test('headings go below ours', () => {
    expect(makeInert('# A\n##### B\n#no', { topHeading: 3 })).toBe('### A\n\n###### B\n\n\\#no')
  })

  test.each([
    ['as it was', '```ts\nconst a = "@x" // #1\n```', '```ts\nconst a = "@x" // #1\n```'],
    ['unclosed', '```\n@x', '```\n@x\n```'],
    ['of tildes, with backticks inside', '~~~\n```\n~~~', '````\n```\n````'],
    [
      'in a list',
      '1. a\n   ```sh\n   x\n     y\n   ```\n   b\n2. c',
      '1. a\n   ```sh\n   x\n     y\n   ```\n   b\n2. c',
    ],
    ['that GitHub would draw', '```mermaid\nx\n```', '```text\nx\n```'],
    ['with a strange language', '```<b>\nx\n```', '```\nx\n```'],
  ])('a fence %s', (_, given, expected) => {
    expect(makeInert(given)).toBe(expected)
  })

  test('code in a table keeps to its cell', () => {
    const table = makeInert('| a | b |\n|---|---|\n| `x \\| @y` | z<br>w |')
    expect(table).toBe('| a | b |\n| - | - |\n| `x \\| @y` | z<br>w |')
    expect(toHtml(table)).toContain('<td><code>x | @y</code></td>')
  })
})

describe('plain text shows as it is', () => {
  test.each([
    '* a',
    '1. a',
    '# a',
    '> a',
    '- a',
    'a | b',
    '`a`',
    '**a** _b_ snake_case_',
    '<b> &lt; [a](b) ![c](d)',
    '$a$',
    '~~~',
    '=',
    '\\',
  ])('%s', (text) => {
    const html = toHtml(plainText(text))
    const shown = html
      .replace(/^<p>|<\/p>$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(shown).toBe(text)
  })

  test('links to https work, others are code', () => {
    expect(plainText('see https://x.example/a, not http://x.example')).toBe(
      'see <https://x.example/a>, not `http://x.example`',
    )
  })
})

describe('links and code of ours', () => {
  test.each([
    ['https://x.example/a b', 'a [b] @c', '[a \\[b\\] `@c`](https://x.example/a%20b)'],
    ['http://localhost:8080/run', 'run', '[run](http://localhost:8080/run)'],
    ['http://x.example', 'x', 'x'],
    ['javascript:alert(1)', 'x', 'x'],
    ['../cancel', 'x', 'x'],
    ['https://app.warp.dev@evil.example', 'x', 'x'],
    [undefined, 'x', 'x'],
    ['https://x.example', '', '[link](https://x.example/)'],
  ])('%s', (url, text, expected) => {
    expect(linkTo(url, text)).toBe(expected)
  })

  test.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', ''],
    ['a\nb', '`a b`'],
  ])('inline code of %j', (text, expected) => {
    expect(inlineCode(text)).toBe(expected)
  })

  test('a block has a fence longer than any inside', () => {
    expect(codeBlock('````\n', 'md')).toBe('`````md\n````\n`````')
  })
})

describe('whatever comes', () => {
  test('nothing in it lives', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(findAlive(makeInert(text))).toEqual([])
        expect(findAlive(plainText(text))).toEqual([])
        expect(findAlive(`- ${plainText(text)}\n\n${codeBlock(text, 'md')}\n\nx ${inlineCode(text)}`)).toEqual([])
      }),
      { numRuns: fuzzRuns },
    )
  })

  test('making it inert again changes nothing', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(undefined, 'octo/hello'), (text, repository) => {
        const options = { topHeading: 3, ...(repository !== undefined && { repository }) }
        const inert = makeInert(text, options)
        expect(findAlive(inert)).toEqual([])
        expect(makeInert(inert, options)).toBe(inert)
      }),
      { numRuns: Math.ceil(fuzzRuns / 4) },
    )
  })

  test('in a table it stays in its cell', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const row = `| ${plainText(text)} | ${inlineCode(text, true)} | ${linkTo('https://x.example', text)} |`
        const table = `| a | b | c |\n|---|---|---|\n${row}`
        expect(findAlive(table)).toEqual([])
        expect(toHtml(table).match(/<td>/g)).toHaveLength(3)
      }),
      { numRuns: Math.ceil(fuzzRuns / 2) },
    )
  })
})

test.each([
  '[',
  '[a',
  '`',
  '``` ',
  '[a](https://x ',
  'a.',
  'a@',
  '#1',
  '&',
  '<http:',
  '\\',
  'www.',
  '![',
  'abc1234 ',
  '<br>',
  '~~~',
  '| - |\n',
  '```\n',
  '[](',
  '[a](https://(',
  ' ',
  '\n',
  '\t',
  '_',
  '@',
  '-',
])('200 KB of %j takes no long time', (piece) => {
  const text = `a${piece.repeat(Math.ceil(2e5 / piece.length))}b`
  const cpuMs = startCpuWatch()
  makeInert(text)
  plainText(text)
  expect(cpuMs()).toBeLessThan(2000)
})

test.each(['.', '/', '-', '@', ' ', '\n'])('200 KB of %j between words takes no long time', (piece) => {
  const text = `a@b${piece.repeat(2e5)}c`
  const cpuMs = startCpuWatch()
  makeInert(text)
  plainText(text)
  codeBlock(text)
  expect(cpuMs()).toBeLessThan(2000)
})
