/** What an agent wrote can take a checker's time and memory, and neither the step's. */
import { describe, expect, test } from '@jest/globals'
import { checkAnswer } from '../../src/result/check.ts'
import { checkInWorker } from '../../src/result/check-worker.ts'

const never = new AbortController().signal
const block = (text: string): string => `\`\`\`json\n${text}\n\`\`\``
const limits = (ms: number) => ({ cancelled: never, deadline: AbortSignal.timeout(ms) })

const verdicts = { type: 'object', required: ['verdict'], properties: { verdict: { enum: ['yes', 'no'] } } }
const lists = { type: 'object', properties: { items: { uniqueItems: true } } }
/** Each level fits both branches until its end: the work doubles with every one. */
const recursive = {
  $ref: '#/$defs/node',
  $defs: {
    node: {
      oneOf: [
        { properties: { next: { $ref: '#/$defs/node' }, end: { const: 1 } } },
        { properties: { next: { $ref: '#/$defs/node' }, end: { const: 2 } } },
      ],
    },
  },
}
const nested = (levels: number): string => '{"next":'.repeat(levels) + '{"end":3}' + '}'.repeat(levels)

test('a result is checked beside the step', async () => {
  const request = { schemas: [verdicts], answer: block('{"verdict":"YES"}') }
  expect(await checkInWorker(request, limits(10_000))).toEqual({
    kind: 'fits',
    value: { verdict: 'yes' },
    bent: ['"YES" as "yes"'],
    dropped: [],
    lostFindings: 0,
  })
})

test('a file too', async () => {
  expect(await checkAnswer({ schemas: [verdicts], answer: 'See the file.', file: '{"verdict":"no"}' })).toMatchObject({
    kind: 'fits',
    value: { verdict: 'no' },
  })
})

describe('is ended, with a clear problem,', () => {
  test('where a recursive choice takes too much', async () => {
    const checked = await checkInWorker({ schemas: [recursive], answer: block(nested(40)) }, limits(1_500))
    expect(checked).toEqual({
      kind: 'wrong',
      problems: [expect.stringMatching(/^Checking the result against its schema took too much (?:time|memory)\./)],
    })
  })

  test('where each of many objects is held against each other', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) => ({ at, a: { b: 'x'.repeat(3) } }))
    const answer = block(JSON.stringify({ items }))
    expect(await checkInWorker({ schemas: [lists], answer }, limits(1_000))).toMatchObject({ kind: 'wrong' })
  })

  test('where the job is cancelled, at once', async () => {
    const cancelling = new AbortController()
    setTimeout(() => {
      cancelling.abort(new Error('the job was cancelled'))
    }, 300)
    const start = performance.now()
    const request = { schemas: [recursive], answer: block(nested(40)) }
    await expect(checkInWorker(request, { cancelled: cancelling.signal, deadline: never })).rejects.toThrow(
      'the job was cancelled',
    )
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test.each([
  ['8,000 levels', nested(8_000), 'The result is nested more than 100 levels deep. Make it flatter.'],
  [
    '200,000 values',
    JSON.stringify(Array.from({ length: 200_000 }, () => 1)),
    'The result holds more than 100,000 values. Make it shorter.',
  ],
  [
    '100,000 brackets',
    '['.repeat(100_000) + ']'.repeat(100_000),
    'The result is nested more than 100 levels deep. Make it flatter.',
  ],
])('%s are refused before they are checked', async (_, text, problem) => {
  expect(await checkAnswer({ schemas: [verdicts], answer: block(text) })).toEqual({
    kind: 'wrong',
    problems: [problem],
  })
})
