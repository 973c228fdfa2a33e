import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { createLog, type StyledLog } from '../../src/platform/log.ts'
import { createRedactor } from '../../src/platform/text/redact.ts'
import { leastCpuMs } from '../support/cpu.ts'
import { wrongInLog } from '../report/everywhere.ts'
import { fuzzRuns, hostileText, key } from '../report/hostile.ts'
import { findCommands, readLines } from '../report/log-reader.ts'

function record(options: { colour?: boolean; maxLineLength?: number } = {}): { log: StyledLog; text: () => string } {
  const chunks: string[] = []
  const log = createLog({ write: (chunk) => chunks.push(chunk), redact: createRedactor([key]), ...options })
  return { log, text: () => chunks.join('') }
}

function infoOf(text: string): string {
  const { log, text: written } = record()
  log.info(text)
  return written()
}

describe('info', () => {
  test.each([
    ['plain', 'hello', 'hello\n'],
    ['lines', 'a\nb', 'a\nb\n'],
    ['a command', '::set-output name=a::b', ': :set-output name=a::b\n'],
    ['a command after white space', ' \u3000\u0085 ::add-mask::x', ' \u3000\n : :add-mask::x\n'],
    ['a command after a lone CR', 'a\r::add-mask::x', 'a\n: :add-mask::x\n'],
    ['a command hidden by a zero width space', '\u200b::add-mask::x', ': :add-mask::x\n'],
    ['an old command anywhere', 'a ##[group]b', 'a # #[group]b\n'],
    ['an old command built of leftovers', '#\u0000#\u001b[0m[x]', '# #[x]\n'],
    ['many signs', '###[a] ####[', '## #[a] ### #[\n'],
    ['two colons in the middle stay', 'a::b', 'a::b\n'],
    [
      'terminal escapes',
      '\u001b[31mred\u001b[0m \u009b1mbold \u001b]8;;https://x\u0007link\u001b]8;;\u0007',
      'red bold link\n',
    ],
    ['an escape without end hides nothing', 'a\u001b]0;b', 'a]0;b\n'],
    ['controls', 'a\u0000\u0008\u007f\u0090b', 'ab\n'],
    ['bidi and invisible', 'a\u202eb\u2066c\u{e0041}d\ufeff', 'abcd\n'],
    ['emoji stay whole', '👩‍💻 ❤️ 1️⃣', '👩‍💻 ❤️ 1️⃣\n'],
    ['a tab', '\ta', '    a\n'],
    ['half a pair', 'a\ud800', 'a\ufffd\n'],
    ['the key', `x ${key} y`, 'x *** y\n'],
    ['the key, cut and interleaved', `${key.slice(3, 9)}\u200b${key.slice(9)}`, '***\n'],
    ['nothing', '', '\n'],
  ])('%s', (_, text, expected) => {
    expect(infoOf(text)).toBe(expected)
  })

  test('a line of just the length that fits stays', () => {
    const { log, text } = record({ maxLineLength: 10 })
    log.info('a'.repeat(10))
    expect(text()).toBe(`${'a'.repeat(10)}\n`)
  })

  test('a long line is cut and says by how much', () => {
    const { log, text } = record({ maxLineLength: 10 })
    log.info(`${'a'.repeat(9)}😀${'b'.repeat(1000)}`)
    expect(text()).toBe('aaaaaaaaa… (1,001 characters more)\n')
  })
})

describe('groups and annotations', () => {
  test('a group ends where the next begins, and at an annotation', () => {
    const { log, text } = record()
    log.group('one\n::x')
    expect(log.openGroup()).toBe('one\n::x')
    log.group('100% two')
    log.warning('careful\nnow')
    expect(log.openGroup()).toBeUndefined()
    log.endGroup()
    expect(text()).toBe('::group::one ::x\n::endgroup::\n::group::100%25 two\n::endgroup::\n::warning::careful now\n')
  })

  test('after ten of a kind they are plain lines', () => {
    const { log, text } = record()
    for (let count = 1; count <= 12; count++) log.notice(`n${count}`)
    log.error('e')
    const commands = findCommands(text())
    expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(10)
    expect(commands.filter(({ name }) => name === 'error')).toEqual([{ name: 'error', data: 'e' }])
    expect(readLines(text())).toContain('notice: n12')
  })

  test.each(['', 'a', 'ab'])('a long message keeps to 4,096 characters and breaks no escape, after "%s"', (start) => {
    const { log, text } = record()
    log.error(start + '%'.repeat(5000))
    const line = text().trimEnd()
    expect(line.length - '::error::'.length).toBeLessThanOrEqual(4096)
    expect(line).toMatch(/^::error::a?b?(?:%25)+…$/)
  })

  test('one of just that length is whole, an ellipsis of its own too', () => {
    const { log, text } = record()
    for (const end of ['xxxx', '%…']) log.error('x'.repeat(4092) + end)
    expect(text()).toBe(`::error::${'x'.repeat(4096)}\n::error::${'x'.repeat(4092)}%25…\n`)
  })
})

describe('styled lines', () => {
  test('colour is ours alone', () => {
    const { log, text } = record()
    log.styled([
      { text: '\u001b[31mx', style: 'green' },
      { text: ' y\nz', style: 'plain' },
    ])
    expect(text()).toBe('\u001b[32mx\u001b[0m y z\n')
  })

  test('nothing gets no colour, and a tab is spaces', () => {
    const { log, text } = record()
    log.styled([
      { text: '', style: 'red' },
      { text: '\ta\tb', style: 'plain' },
    ])
    expect(text()).toBe('    a    b\n')
  })

  test('a line is cut over all its spans', () => {
    const { log, text } = record({ maxLineLength: 10, colour: false })
    log.styled(['aaaaaa', 'bbbbbbbb', 'cc'].map((piece) => ({ text: piece, style: 'plain' })))
    expect(text()).toBe('aaaaaabbb… (4 characters more)… (1 characters more)\n')
  })

  test('without colour', () => {
    const { log, text } = record({ colour: false })
    log.styled([{ text: 'x', style: 'green' }])
    expect(text()).toBe('x\n')
  })

  test('marks made by spans that meet are broken too', () => {
    const { log, text } = record()
    log.styled([
      { text: '##', style: 'red' },
      { text: '[x]', style: 'plain' },
    ])
    log.styled([
      { text: '##', style: 'plain' },
      { text: '[x]', style: 'red' },
    ])
    log.styled([
      { text: ':', style: 'plain' },
      { text: ':x::', style: 'plain' },
    ])
    log.styled([{ text: '::x::', style: 'red' }])
    expect(findCommands(text())).toEqual([])
  })
})

test('a log that cannot be written throws nothing', () => {
  const log = createLog({
    write: () => {
      throw new Error('EPIPE')
    },
    redact: (text) => text,
  })
  expect(() => {
    log.group('a')
    log.info('b')
    log.error('c')
  }).not.toThrow()
})

test('whatever comes, lines hold no command, groups and annotations are one each, and no key is seen', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (first, second) => {
      expect(wrongInLog(first, second)).toEqual([])
    }),
    { numRuns: fuzzRuns },
  )
})

test.each([
  ...['\u001b]', '\u001b[', '\u001b\u009d', '\u009d', '##[', ' ', '::', '\u200d', '😀\u200d', '1\ufe0f', '\u202e'],
  ...['\r', '\n', '::a\n', `${key.slice(0, 11)} `, '\u3000', '\t'],
])('a megabyte of %j takes no long time', (piece) => {
  const text = `a${piece.repeat(Math.ceil(1e6 / piece.length))}b`
  // Half a second at most by itself; what grows with the square takes minutes.
  expect(leastCpuMs(() => infoOf(text), 2_000)).toBeLessThan(2_000)
})
