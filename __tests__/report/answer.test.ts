import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { maxOutputBytes, prepareAnswer, wholeOrNothing } from '../../src/report/step-outputs.ts'
import { createRedactor } from '../../src/platform/text/redact.ts'
import { createRunner } from '../../src/platform/runtime.ts'
import { hostileTexts, textsInReport, wrongInOutputs } from './everywhere.ts'
import { fuzzRuns, hostileText, key, sightsOfKey } from './hostile.ts'

const redact = createRedactor([key])
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'))
})
afterAll(() => rm(folder, { recursive: true }))

const prepare = (answer: string) => prepareAnswer(answer, redact, { RUNNER_TEMP: folder })

describe('the answer', () => {
  test('is given as it is, and written to a file of its own', async () => {
    const answer = ' # Done\r\n\n::x::\u200b@a\n'
    const [first, second] = [await prepare(answer), await prepare(answer)]
    expect(first.agentOutput).toBe(answer)
    expect(first.notes).toEqual([])
    expect(await readFile(first.agentOutputFile, 'utf8')).toBe(answer)
    expect(first.agentOutputFile.startsWith(join(folder, 'oz-agent-'))).toBe(true)
    expect(first.agentOutputFile).not.toBe(second.agentOutputFile)
  })

  test('can be read by this user alone', async () => {
    const { agentOutputFile } = await prepare('x')
    const modes = await Promise.all(
      [agentOutputFile, dirname(agentOutputFile)].map(async (path) => (await stat(path)).mode & 0o777),
    )
    expect(modes).toEqual([0o600, 0o700])
  })

  test('is empty where there is none, without a file', async () => {
    expect(await prepare(' \n')).toEqual({ agentOutput: '', agentOutputFile: '', notes: [] })
  })

  test('holds no key, here and in the file', async () => {
    const { agentOutput, agentOutputFile } = await prepare(`the key is ${key.slice(3)}`)
    expect(agentOutput).toBe('the key is ***')
    expect(await readFile(agentOutputFile, 'utf8')).toBe('the key is ***')
  })

  test.each([
    ['as much as fits', 'x'.repeat(maxOutputBytes)],
    ['wide characters that fit', '€'.repeat(Math.floor(maxOutputBytes / 3))],
  ])('is not cut: %s', async (_, answer) => {
    expect((await prepare(answer)).agentOutput).toBe(answer)
  })

  test.each(['x', 'é', '€', '😀', 'a😀'])(
    'of ten megabytes of %s is cut between characters, with a note',
    async (piece) => {
      const whole = piece.repeat(Math.ceil(1e7 / Buffer.byteLength(piece)))
      const { agentOutput, agentOutputFile, notes } = await prepare(whole)
      const [text = '', note] = agentOutput.split('\n\n')
      expect(Buffer.byteLength(agentOutput)).toBeLessThanOrEqual(maxOutputBytes)
      expect(Buffer.byteLength(agentOutput)).toBeGreaterThan(maxOutputBytes - 8)
      expect(whole.startsWith(text)).toBe(true)
      expect(text.isWellFormed()).toBe(true)
      expect(note).toContain(agentOutputFile)
      expect(notes).toEqual([expect.stringContaining('agent_output is truncated')])
      expect(await readFile(agentOutputFile, 'utf8')).toBe(whole)
    },
  )

  test('is given even where it cannot be written', async () => {
    const { agentOutput, agentOutputFile, notes } = await prepareAnswer('x', redact, {
      RUNNER_TEMP: join(folder, 'nowhere'),
    })
    expect([agentOutput, agentOutputFile]).toEqual(['x', ''])
    expect(notes).toEqual([expect.stringContaining("Couldn't write the answer")])
  })
})

test('what is of no use in parts is whole or empty', () => {
  expect(wholeOrNothing(`{"a":"${key}"}`, redact)).toBe('{"a":"***"}')
  expect(wholeOrNothing('€'.repeat(maxOutputBytes / 3 + 1), redact)).toBe('')
})

test('whatever the agent says, it is what comes out, but for the key', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const { agentOutput } = await prepareAnswer(text, redact, { RUNNER_TEMP: join(folder, 'nowhere') })
      expect(sightsOfKey(agentOutput)).toEqual([])
      expect(agentOutput).toBe(text.trim() === '' ? '' : redact(text))
    }),
    { numRuns: fuzzRuns },
  )
})

test('whatever is set, a runner reads as many outputs as were set, each with its text', () => {
  const file = join(folder, 'outputs')
  process.env['GITHUB_OUTPUT'] = file
  const runner = createRunner(process.env)
  fc.assert(
    fc.property(hostileTexts, (texts) => {
      expect(wrongInOutputs(runner, file, texts)).toEqual([])
    }),
    { numRuns: Math.ceil(fuzzRuns / textsInReport) },
  )
  delete process.env['GITHUB_OUTPUT']
})
