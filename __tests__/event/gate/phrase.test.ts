import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { readOwnWords } from '../../../src/event/gate/strip-code-and-quotes.ts'
import { readCall } from '../../../src/event/gate/trigger.ts'
import { startCpuWatch } from '../../support/cpu.ts'
import { loadReaders } from '../../../src/platform/text/parse-markdown.ts'

await loadReaders()

/** A comma or colon behind a call goes with it where its line begins. */
const bare = (after: string): string => after.replace(/^[,:，] ?/, '')

describe('a phrase is said', () => {
  test.each([
    ['@oz', ''],
    ['@oz fix this', 'fix this'],
    ['please, @oz: fix this', ': fix this'],
    ['Hello!\r\n\r\n@oz\r\nfix this\r\n', 'fix this'],
    ['(@oz)', ')'],
    ['**@oz** fix', '** fix'],
    ['@OZ fix', 'fix'],
    ['@oz, are you there?', ', are you there?'],
    ['@oz...', '...'],
    ['- @oz fix', 'fix'],
    ['x@oz.dev and @oz', ''],
    ['> quoted @oz\n\n@oz fix', 'fix'],
    ['`@oz` is how you call it. @oz fix', 'fix'],
    ['an unclosed ` backtick, @oz fix', 'fix'],
    ['`` one ` two, @oz fix', 'fix'],
    ['a `code` and\n\nan odd ` here @oz fix', 'fix'],
    ['```\n@oz in code\n```\n@oz fix', 'fix'],
    ['text ```inline @oz``` @oz fix', 'fix'],
    ['<!-- @oz hint --> @oz fix', 'fix'],
    ['`<!--` begins a comment, @oz fix', 'fix'],
    ['<prefix> @oz fix', 'fix'],
    ['1. step\n    indented under it\n\n@oz fix', 'fix'],
    ['日本語 @oz 直して', '直して'],
    ['@oz，请看', '，请看'],
    ['请@oz 看一下', '看一下'],
    ['@oz请看', '请看'],
    ['cc:@oz', ''],
    ['👋@oz', ''],
    ['「@oz」お願い', '」お願い'],
    ['@oz؟', '؟'],
    ['_@oz_ fix', '_ fix'],
    ['__please @oz__', '__'],
    ['a ` b\r\n\r\n@oz fix `it`', 'fix `it`'],
    ['- a ` b\n- @oz fix `it`', 'fix `it`'],
    ['# a ` b\n@oz fix `it`', 'fix `it`'],
    ['- step\n\n      code\n\n  @oz fix', 'fix'],
    ['<blockquote>a<blockquote>b</blockquote>c</blockquote>\n\n@oz fix', 'fix'],
    ['<code>a</code><b>@oz</b> fix', '</b> fix'],
  ])('%j', (text, after) => {
    const { request = '(no call)' } = readCall(text, '@oz') ?? {}
    expect(request.slice(request.length - bare(after).length)).toBe(bare(after))
    expect(request).not.toBe('(no call)')
  })
})

describe('a phrase is not said', () => {
  test.each([
    '',
    'oz',
    'mail@oz',
    'mail@oz.dev',
    '@ozzy',
    '@oz-agent',
    '@oz_agent',
    'my_@oz',
    '@oz/team',
    '@oz.dev',
    "@oz's answer was wrong",
    '@ozé',
    '@o\u200bz',
    '@@oz',
    'https://github.com/@oz',
    '> @oz fix',
    '   > @oz fix',
    '> a\n>\n> @oz fix',
    '`@oz fix`',
    '``@oz ` fix``',
    '`over\n@oz\nlines`',
    '```\n@oz fix\n```',
    '```\n@oz fix',
    '~~~ text\n```\n@oz fix\n~~~',
    '````\n```\n@oz fix\n````',
    '    @oz fix',
    'text\n\n\t@oz fix',
    '<!-- @oz fix -->',
    '<!-- @oz fix',
    '<!--\n@oz\n-->',
    '<pre>\n@oz fix</pre>',
    '<CODE class="x">@oz</CODE>',
    '<blockquote>@oz fix</blockquote>',
    '![@oz fix](x.png)',
    '[a]: https://x.example "@oz fix"',
    '> quoted\n@oz fix',
    '- > quoted\n  @oz fix',
    '[a](https://x.example/@oz "@oz fix")',
    'почта@oz',
    '@ozя',
    'https://user:@oz',
    'é@oz',
    '- a\n\n      @oz fix',
    '<b title="@oz fix">a</b>',
    '<blockquote>a<blockquote>b</blockquote>@oz fix</blockquote>',
    '<div><blockquote>\n\na\n\n<blockquote>b</blockquote>\n\n@oz fix\n\n</blockquote></div>',
    '<pre>a<pre>b</pre>@oz fix</pre>',
    '<tt>@oz fix</tt>',
    '<q>@oz fix</q>',
    '<ruby>a<rp>@oz fix</rp></ruby>',
    '<kbd>@oz fix</kbd>, <samp>@oz fix</samp>',
  ])('%j', (text) => {
    expect(readCall(text, '@oz')).toBeUndefined()
  })

  test('an empty phrase is never said', () => {
    expect(readCall('anything', ' ')).toBeUndefined()
  })
})

test('other phrases', () => {
  expect(readCall('Please /oz-fix this', '/oz-fix')?.request).toBe('Please this')
  expect(readCall('hey oz, do it', 'Hey Oz')?.request).toBe('do it')
  expect(readCall('see path/oz-fix', '/oz-fix')).toBeUndefined()
  expect(readCall('修正して ください', '修正して')?.request).toBe('ください')
})

describe('a call is the whole text without the phrase', () => {
  test.each([
    ['Please fix the typo in README.md @oz!', 'Please fix the typo in README.md!'],
    ['Can you fix it, @oz?', 'Can you fix it?'],
    [
      'The default is only set if `x is None`, @oz please fix that.',
      'The default is only set if `x is None`, please fix that.',
    ],
    ['1. a\n2. b\n\n@oz do it', '1. a\n2. b\n\ndo it'],
    ['@oz, fix this', 'fix this'],
    ['@oz，请看', '请看'],
    ['@oz a, then @oz b. `@oz`', 'a, then b. `@oz`'],
    ['@oz', ''],
  ])('%j', (text, request) => {
    const call = readCall(text, '@oz')
    expect(call?.request.replace(/ {2,}/g, ' ')).toBe(request)
    expect(call?.quotes).toEqual([])
  })

  test.each([
    ['> a\n> b\n\n@oz fix `c`', ['> a\n> b']],
    [
      '@oz fix\n\nOn Mon, Nov 30, 2026 at 1:00 PM Mona wrote:\n\n> a',
      ['On Mon, Nov 30, 2026 at 1:00 PM Mona wrote:\n\n> a'],
    ],
    ...[
      'Am Mo., 30. Nov. 2026 um 10:00 Uhr schrieb Mona <m@x.de>:\n\n> a',
      'On Mon, Nov 30, 2026 at 10:00 AM Mona Lisa <\nnotifications@github.com> wrote:\n\n> a\n> b',
      'пн, 30 нояб. 2026 г. в 10:00, Mona <m@x.ru>:\n\n> a',
    ].map((reply): [string, string[]] => [`@oz fix\n\n${reply}`, [reply]]),
    ['@oz\nOn Monday he wrote a lot. Fix:\n> a', ['> a']],
    ['<blockquote>a</blockquote>\n\n@oz fix', ['<blockquote>a</blockquote>']],
    ['  > a\n\nb @oz\n\n> c', ['> a', '> c']],
  ])('what it quotes is marked: %j', (text, quotes) => {
    const call = readCall(text, '@oz')
    expect(call?.quotes.map(({ start, end }) => call.request.slice(start, end))).toEqual(quotes)
  })

  test('without a call there is none', () => {
    expect(readCall('> @oz fix', '@oz')).toBeUndefined()
  })
})

const pieces = fc.constantFrom(
  '`',
  '``',
  '```',
  '~~~',
  '\n',
  '\n\n',
  '> ',
  '    ',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<code>',
  'a',
  '@oz',
  ' ',
  '🙂',
)

test('blanking keeps every other character where it was', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const words = readOwnWords(text).words
      expect(words).toHaveLength(text.length)
      for (let at = 0; at < text.length; at += 1) {
        if (words.charAt(at) !== text.charAt(at)) expect(words.charAt(at)).toBe(' ')
      }
    }),
    { numRuns: 2000 },
  )
})

test('text without any mark is all of its writer', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z .,!?]{1,80}$/), (text) => {
      const plain = text.trimStart()
      expect(readOwnWords(plain).words).toBe(plain)
    }),
  )
})

describe('1 MB of each hostile shape is read in linear time', () => {
  const megabyte = 1_000_000
  const fill = (part: string): string => part.repeat(Math.ceil(megabyte / part.length))
  const shapes: readonly (readonly [string, string])[] = [
    ['backticks', fill('`')],
    ['runs of growing length', Array.from({ length: 1400 }, (_, n) => '`'.repeat(n)).join('a')],
    ['runs without a partner, in turns', fill('` `` ``` ')],
    ['fences', fill('```\n')],
    ['comment starts', fill('<!--')],
    ['comment ends', fill('-->')],
    ['elements', fill('<pre <code <blockquote ')],
    ['blank lines', fill('\n \t')],
    ['blanks', fill(' ')],
    ['quotes', fill('> ')],
    ['the phrase, never free', fill('@oz')],
    ['the phrase and dots', fill('@oz.')],
    ['punctuation', `@oz${fill('.')}`],
  ]
  test.each(shapes)('%s', (_, text) => {
    const cpuMs = startCpuWatch()
    readCall(text, '@oz')
    expect(cpuMs()).toBeLessThan(5000)
  })
})
