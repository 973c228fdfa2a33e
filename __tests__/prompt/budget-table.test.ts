import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { type Block, isData } from '../../src/prompt/section.ts'
import { defaultBudgetBytes, mostBudgetBytes, renderBlocks } from '../../src/prompt/budget.ts'
import { type FetchedComment, type FetchedContext, noContext } from '../../src/prompt/context/context.ts'
import { Fencer } from '../../src/prompt/fence.ts'
import { jsonBytes } from '../../src/prompt/size.ts'
import { dataOf, keyLine, mark, openedIssue, ownOf, write } from './written.ts'
import { startCpuWatch } from '../support/cpu.ts'

const title = 'The front door is stuck'

function manyComments(count: number, length = 400): FetchedContext {
  const comments = Array.from({ length: count }, (_, index): FetchedComment => {
    const author = { login: `user${index}`, association: 'NONE' }
    const body = `comment number ${index} `.padEnd(length, 'and so on ')
    return { author, createdAt: '2026-01-01T10:00:00Z', body, url: undefined }
  })
  return { ...noContext, comments }
}

describe('a prompt stays under its budget', () => {
  test.each([
    ['a long body', 'word '.repeat(60_000), 0, undefined],
    ['a body that JSON writes twice as long', '"\\\n'.repeat(60_000), 0, undefined],
    ['a body of three bytes a letter', '門'.repeat(80_000), 0, undefined],
    ['a body of emoji', '\u{1f6aa}'.repeat(60_000), 0, undefined],
    ['many comments', 'short', 1000, undefined],
    ['both', 'word '.repeat(60_000), 800, undefined],
    ['a small budget', 'word '.repeat(20_000), 200, 20_000],
    ['more than is allowed', 'word '.repeat(220_000), 2500, 5_000_000],
  ])('%s', (_, body, count, budgetBytes) => {
    const { text, notes } = write({ event: openedIssue({ title, body }), fetched: manyComments(count), budgetBytes })
    const most = Math.min(budgetBytes ?? defaultBudgetBytes, mostBudgetBytes)
    expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThanOrEqual(most)
    expect(notes.some((note) => note.startsWith('Truncated to fit: '))).toBe(true)
    expect(dataOf(text)).toContain(title)
    expect(text.endsWith(`\n\n${keyLine}`)).toBe(true)
    expect(text.isWellFormed()).toBe(true)
  })

  test('a text is counted as JSON writes it', () => {
    for (const text of ['abc', '"\\', '\n\t\r\b', 'é', '門', '\u{1f6aa}', '\u0001', '\u007f']) {
      expect(jsonBytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)) - 2)
    }
  })
})

const anyLine = fc.record({
  text: fc.nat(600).map((length) => 'and so on '.repeat(60).slice(0, length)),
  own: fc.constantFrom('', '- ', 'Title: '),
  rank: fc.nat(3),
  group: fc.constantFrom('comments', 'review comments of a long name'),
  keep: fc.constantFrom<'start' | 'end'>('start', 'end'),
  share: fc.constantFrom(0.02, 0.1, 1),
  isOwn: fc.nat(9).map((chance) => chance === 0),
})
const anyBlock = fc.array(anyLine, { maxLength: 12 }).map((lines): Block => {
  const label = { what: 'comment', author: 'mona', trust: 'unknown' } as const
  return {
    heading: 'Talk',
    lines: lines.map(({ own, isOwn, ...data }) => (isOwn ? [own] : [own, { ...data, form: 'plain', label }])),
  }
})

describe('blocks of any kind', () => {
  test('take no more room than they are given, all that is said of cuts and gaps included', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), fc.integer({ min: 1600, max: 12_000 }), (blocks, bytes) => {
        const { text } = renderBlocks(blocks, new Fencer(mark), bytes)
        expect(jsonBytes(text)).toBeLessThanOrEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('say of each line what became of it', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), fc.integer({ min: 1600, max: 12_000 }), (blocks, bytes) => {
        const { text, cuts } = renderBlocks(blocks, new Fencer(mark), bytes)
        const wanted = blocks.flatMap(({ lines }) => lines).filter((line) => line.some(isData)).length
        const numbers = (of: string, pattern: RegExp): number =>
          Array.from(of.matchAll(pattern), ([, number]) => Number(number)).reduce((sum, number) => sum + number, 0)
        const left = numbers(text, /\[(\d+) omitted to fit/g)
        expect(dataOf(text).length + left).toBe(wanted)
        expect(numbers(cuts.join('\n'), /(\d+) omitted/g)).toBe(left)
        expect(numbers(cuts.join('\n'), /(\d+) cut short/g)).toBe(text.split(' [cut: ').length - 1)
      }),
    )
  })
})

describe('a cut shows', () => {
  test('behind a text that is cut short, in the words of the action', () => {
    const body = 'word '.repeat(100_000)
    const { text, notes } = write({ event: openedIssue({ title, body }) })
    const kept = dataOf(text).find((data) => data.startsWith('word word')) ?? ''
    const [, removed] = /\[cut: the last (\d+) characters are omitted\]/.exec(ownOf(text)) ?? []
    expect(kept.trimEnd().length + Number(removed)).toBeGreaterThan(body.length - 10)
    expect(notes).toEqual(['Truncated to fit: issue bodies: 1 cut short.'])
  })

  test('where comments are left out: the first and the last ones stay', () => {
    const { text, notes } = write({
      event: openedIssue({ title }),
      fetched: manyComments(500),
      budgetBytes: 60_000,
    })
    const kept = dataOf(text).flatMap((data) => /^comment number (\d+) /.exec(data)?.[1] ?? [])
    const [, left] = /\[(\d+) omitted to fit: comments\]/.exec(ownOf(text)) ?? []
    expect(kept.slice(0, 3)).toEqual(['0', '1', '2'])
    expect(kept.slice(-30)).toEqual(Array.from({ length: 30 }, (_, index) => String(470 + index)))
    expect(kept.length + Number(left)).toBe(500)
    const note = `^Truncated to fit: comments: ${left ?? ''} omitted(?:, 1 cut short)?\\.$`
    expect(notes).toEqual([expect.stringMatching(note)])
  })

  test('nowhere, where all of it fits', () => {
    const { text, notes } = write({ event: openedIssue({ title }), fetched: manyComments(20) })
    expect(text).not.toContain('omitted')
    expect(notes).toEqual([])
  })

  test('never in the instructions', () => {
    const prompt = 'Do this. '.repeat(30_000).trim()
    expect(write({ event: openedIssue({ title }), instructions: { prompt } }).text.startsWith(`${prompt}\n\n`)).toBe(
      true,
    )
  })
})

test('instructions that no server takes are an error with a way out', () => {
  const prompt = 'Do this. '.repeat(110_000)
  expect(() => write({ event: openedIssue({ title }), instructions: { prompt } })).toThrow(
    expect.objectContaining({
      name: 'ActionError',
      message: expect.stringContaining(`a server takes ${mostBudgetBytes} at most`),
      hint: expect.stringContaining('Leave the long texts out'),
    }),
  )
})

describe('time grows with the size, not with its square', () => {
  /** The fastest of some, in milliseconds: the slower ones were kept waiting by something else. */
  function fastest(task: () => unknown): number {
    const times = Array.from({ length: 5 }, () => {
      const cpuMs = startCpuWatch()
      task()
      return cpuMs()
    })
    return Math.min(...times)
  }

  test.each([
    ['cut', undefined],
    ['kept as far as a server takes them', mostBudgetBytes],
  ])('5,000 comments, %s', (_, budgetBytes) => {
    const event = openedIssue({ title })
    const [few, all] = [manyComments(625), manyComments(5000)]
    write({ event, fetched: few, budgetBytes })
    const fewMs = fastest(() => write({ event, fetched: few, budgetBytes }))
    const allMs = fastest(() => write({ event, fetched: all, budgetBytes }))
    // Eight times as much takes eight times as long on a quiet machine, and some more on a busy one; a square would be 64.
    expect(allMs).toBeLessThan(fewMs * 32 + 20)
  })
})
