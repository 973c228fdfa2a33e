/** The plays of `wait: later` in virtual time; each job killed, cancelled and disturbed at each of its requests. */
import { describe, expect, test } from '@jest/globals'
import { LaterLab, type LabOptions } from '../../support/later-lab.ts'
import { changes, expectOnce, plays, reviewer, reviewsOf, triage } from '../../support/later-plays.ts'
import { headSha, liveOf, opened, push, pushedSha, wordsOf } from '../../support/later-site.ts'
import { serveContents } from '../../../emulator/github/contents.ts'
import { answering, callingComment, goodResults } from '../../support/recipe-world.ts'
import { endlessAgent } from '../../support/scenario.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()

async function inLab<T>(options: Partial<LabOptions>, play: (lab: LaterLab) => Promise<T>): Promise<T> {
  const lab = new LaterLab({ agent: reviewer, folder: makeFolder(), ...options })
  try {
    return await play(lab)
  } finally {
    await lab.close()
  }
}

test.each(plays)('$name', ({ play, ...options }) => inLab(options, play))

/** At the first request, the second, and so on, until the job makes no more. @param play gives how many it made. */
async function atEach(play: Disturbed, { step = 1, ...options }: Partial<LabOptions> & { step?: number } = {}) {
  const by = process.env['LATER_KILLS'] === 'all' ? 1 : step
  for (let at = by; (await inLab({ ...options, seed: at }, (lab) => play(lab, at))) >= at; at += by);
}

type Disturbed = (lab: LaterLab, at: number) => Promise<number>

const longestMs = 60_000

describe('killed at each request', () => {
  test(
    'a start: after one more pass nothing is doubled, lost, alive or pending',
    async () => {
      const ends: string[] = []
      await atEach(async (lab, killAt) => {
        const { requests } = await lab.start({ killAt })
        await lab.settle()
        await lab.collect()
        expect(liveOf(lab)).toBe(0)
        expect(reviewsOf(lab)).not.toContain('PENDING')
        const end = wordsOf(lab).at(-1) ?? 'nothing'
        expect(end).not.toBe('pending')
        if (end === 'success') expectOnce(lab)
        ends.push(end)
        return requests
      })
      expect(new Set(ends)).toEqual(new Set(['nothing', 'error', 'success']))
    },
    longestMs,
  )

  test(
    'a collector: the next pass does what is left, once',
    async () => {
      await atEach(async (lab, killAt) => {
        await lab.start()
        await lab.settle()
        const { requests } = await lab.collect({ killAt })
        await lab.collect()
        expectOnce(lab)
        return requests
      })
    },
    longestMs,
  )

  test(
    'start and collector of a triage: one comment',
    async () => {
      const agent = answering(goodResults.triage)
      const texts = (lab: LaterLab): string[] => lab.state.comments.map(({ body }) => body.split('\n')[0] ?? '')
      await atEach(
        async (lab, killAt) => {
          const { requests } = await lab.start({ ...triage, killAt })
          await lab.settle()
          await lab.collect()
          expect(liveOf(lab)).toBe(0)
          expect(texts(lab).length).toBeLessThanOrEqual(1)
          expect(texts(lab).join()).not.toContain('working')
          return requests
        },
        { agent, step: 2 },
      )
      await atEach(
        async (lab, killAt) => {
          await lab.start(triage)
          await lab.settle()
          const { requests } = await lab.collect({ killAt })
          await lab.collect()
          expect(texts(lab)).toEqual([expect.stringMatching(/^<!-- oz-agent-action comment /)])
          return requests
        },
        { agent, step: 2 },
      )
    },
    longestMs,
  )
})

test(
  'a start that is cancelled at each request leaves no run and no pending status, or both to the collector',
  async () => {
    await atEach(
      async (lab, cancelAt) => {
        const { requests } = await lab.start({ cancelAt })
        expect({ cancelAt, live: liveOf(lab) }).toEqual({ cancelAt, live: wordsOf(lab).at(-1) === 'pending' ? 1 : 0 })
        return requests
      },
      { agent: endlessAgent },
    )
  },
  longestMs,
)

describe('during a pass, at each request', () => {
  test.each(changes)(
    '%s: before the last look nothing is written, and after it all of it',
    async (_, happen) => {
      const ends: string[] = []
      await atEach(
        async (lab, at) => {
          await lab.start()
          await lab.settle()
          const { requests } = await lab.collect({ happens: { at, what: happen.bind(undefined, lab) } })
          if (wordsOf(lab).at(-1) === 'pending') await lab.collect()
          if (requests >= at) ends.push(`${reviewsOf(lab).join()} ${wordsOf(lab).at(-1) ?? ''}`)
          return requests
        },
        { step: 3 },
      )
      const late = ends.indexOf('COMMENTED success')
      expect(late).toBeGreaterThan(0)
      expect(new Set(ends.slice(0, late))).toEqual(new Set([' error']))
      expect(new Set(ends.slice(late))).toEqual(new Set(['COMMENTED success']))
    },
    longestMs,
  )

  test(
    'a newer start of the same commit: its word stands, and each review is posted once',
    async () => {
      await atEach(
        async (lab, at) => {
          await lab.start({ run: '9000000001' })
          await lab.settle()
          const { promise: begun, resolve } = Promise.withResolvers<undefined>()
          const begin = (): void => {
            resolve(undefined)
          }
          const [collected, second] = await lab.together([
            () => lab.collect({ happens: { at, what: begin } }).finally(begin),
            () => begun.then(() => lab.start({ run: '9000000002' })),
          ])
          await lab.settle()
          await lab.collect()
          const keys = lab.state.reviews.map(({ body }) => / (\d+\.1) /.exec(body)?.[1])
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.length).toBeGreaterThan(0)
          expect(reviewsOf(lab)).not.toContain('PENDING')
          expect(lab.state.statuses.at(-1)).toMatchObject({ state: 'success' })
          // What came too late had nothing to do any more.
          const owner = second?.outputs['conclusion'] === 'skipped' ? 1 : 2
          expect(lab.state.statuses.at(-1)?.url).toContain(`?oz=900000000${owner}.1.`)
          return collected?.requests ?? 0
        },
        { step: 2 },
      )
    },
    longestMs,
  )
})

test('5: a push: the older run is cancelled, the newest applied, whichever start is the slower', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    await inLab({ seed }, async (lab) => {
      const first = (): ReturnType<LaterLab['start']> => lab.start({ run: '9000000001' })
      const second = (): ReturnType<LaterLab['start']> => lab.start({ run: '9000000002', event: push(lab) })
      await lab.together(seed % 2 === 0 ? [first, second] : [second, first])
      await lab.settle()
      await lab.collect()
      expect(wordsOf(lab, pushedSha).at(-1)).toBe('success')
      expect(wordsOf(lab, headSha).at(-1)).not.toBe('pending')
      expect(reviewsOf(lab)).toEqual(['COMMENTED'])
    })
  }
})

test(
  '10: sixty outstanding: 25, 25 and 10, all within the 1,000 requests of a token and an hour',
  async () => {
    await inLab({ agent: slow(3_600_000) }, async (lab) => {
      const numbers = Array.from({ length: 60 }, (_, at) => at + 10)
      await lab.together(numbers.map((number) => () => lab.start({ event: opened(lab, number) })))
      await lab.pass(3_600_000)
      const passes = [await lab.collect(), await lab.collect(), await lab.collect()]
      expect(passes.map(({ outputs }) => outputs['collected'])).toEqual(['25', '25', '10'])
      expect(new Set(lab.state.reviews.map(({ pull, state }) => `${pull} ${state}`)).size).toBe(60)
      const requests = passes.map((pass) => pass.requests)
      if (process.env['LATER_KILLS'] === 'all') process.stdout.write(`requests a pass: ${requests.join(', ')}\n`)
      expect(requests.reduce((sum, count) => sum + count, 0)).toBeLessThan(1_000)
    })
  },
  longestMs,
)

/** How many runs the meter counts. */
const metered = process.env['LATER_KILLS'] === 'all' ? 100 : 2

test(
  'the meter: runs of ten minutes cost two minutes each, and eleven where a step waits',
  async () => {
    const tenMinutes = 600_000
    await inLab({ agent: slow(tenMinutes) }, async (lab) => {
      for (let number = 10; number < 10 + metered; number += 1) {
        const { outputs, requests } = await lab.start({ event: opened(lab, number) })
        expect(requests).toBeLessThanOrEqual(29)
        // It rings a little before its end.
        await lab.pass(tenMinutes - 20_000)
        const collected = await lab.collect({ ring: outputs['run_id'] ?? '' })
        expect(collected.outputs['collected']).toBe('1')
      }
      expect(lab.billedMinutes).toBe(2 * metered)
    })
    await inLab({ agent: slow(tenMinutes) }, async (lab) => {
      for (let number = 10; number < 10 + metered; number += 1)
        await lab.start({ event: opened(lab, number), with: { wait: true } })
      expect(reviewsOf(lab)).toHaveLength(metered)
      expect(lab.billedMinutes).toBe(11 * metered)
    })
  },
  longestMs,
)

function slow(ms: number): LabOptions['agent'] {
  return {
    ...reviewer,
    states: [
      { at: 0, state: 'INPROGRESS' },
      { at: ms, state: 'SUCCEEDED' },
    ],
  }
}

test('what the harness counted is among the results', async () => {
  await inLab(
    { agent: { ...reviewer, harness_usage: { usage: { input_tokens: 9, output_tokens: 2 } } } },
    async (lab) => {
      await lab.start({ with: { harness: 'claude' } })
      await lab.settle()
      const { outputs } = await lab.collect()
      expect(JSON.parse(outputs['results'] ?? '')).toEqual([expect.objectContaining({ tokens_in: 9, tokens_out: 2 })])
    },
  )
})

test("7: whoever reads the key in the status and is quicker than the start's own run", async () => {
  await inLab({}, async (lab) => {
    const forge = (): void => {
      const [, key = ''] = /\.([0-9a-f]{32})$/.exec(lab.state.statuses.at(-1)?.url ?? '') ?? []
      expect(lab.runs).toHaveLength(0)
      const names = { gha_repo: '186853002', gha_subject: 'pr-2', gha_key: key, gha_t0: 'AQ'.repeat(40) }
      void lab.post({ metadata: names })
    }
    await lab.start({ happens: { at: 14, what: forge } })
    await lab.settle()
    const collected = await lab.collect()
    expect(collected.outputs['collected']).toBe('1')
    expect(collected.log).toContain('1 runs were left alone')
    expectOnce(lab)
  })
})

test('post of a killed collector discards the review that it left pending', async () => {
  await atEach(async (lab, killAt) => {
    await lab.start()
    await lab.settle()
    const { requests } = await lab.collect({ killAt })
    expect(reviewsOf(lab)).not.toContain('PENDING')
    return requests
  })
})

test('a run that is gone from the server ends as an error', async () => {
  await inLab({}, async (lab) => {
    await lab.start()
    await lab.settle()
    lab.oz.addFault({ on: 'GET /agent/runs/**', times: 'always', answer: { status: 404 } })
    await lab.collect()
    expect(lab.state.statuses.at(-1)).toMatchObject({ state: 'error', description: 'The run is gone from the server' })
  })
})

test('after the API key was changed a status ends as an error, a day later', async () => {
  await inLab({}, async (lab) => {
    await lab.start()
    await lab.settle()
    for (const run of lab.runs) Object.assign(run.birth.metadata ?? {}, sealedByOther(run.birth.metadata))
    const early = await lab.collect()
    expect(early.log).toContain('1 runs were left alone')
    expect(wordsOf(lab)).toEqual(['pending'])
    await lab.pass(25 * 3_600_000)
    await lab.collect()
    expect(lab.state.statuses.at(-1)).toMatchObject({
      state: 'error',
      description: 'The API key changed: re-run the workflow',
    })
    expect(reviewsOf(lab)).toEqual([])
  })
})

/** The same ticket, with another MAC at its end. */
function sealedByOther(metadata: Readonly<Record<string, string>> = {}): object {
  const bytes = Buffer.from(metadata['gha_t0'] ?? '', 'base64url')
  return { gha_t0: Buffer.concat([bytes.subarray(0, -16), Buffer.alloc(16, 7)]).toString('base64url') }
}

test('the answer of an earlier start for the same comment is minimized once the new one stands', async () => {
  await inLab({ agent: answering(goodResults.respond) }, async (lab) => {
    for (let times = 0; times < 2; times += 1) {
      await lab.start({ with: { recipe: 'respond' }, event: callingComment() })
      await lab.settle()
      await lab.collect()
    }
    expect(lab.state.comments.map(({ isMinimized = false }) => isMinimized)).toEqual([true, false])
  })
})

test('a schema in a file of the repository travels by its place, and must be the same at the end', async () => {
  const path = 'schema.json'
  const schema = {
    type: 'object',
    properties: { verdict: {}, comment: { type: 'string' } },
    additionalProperties: false,
  }
  const agent = answering({ verdict: 'fine', comment: 'All is well.' })
  for (const isChanged of [false, true]) {
    await inLab({ agent }, async (lab) => {
      const texts = { now: JSON.stringify(schema) }
      serveContents(lab.api, () => Buffer.from(texts.now))
      const inputs = { recipe: '', prompt: 'Look.', result_schema: path, apply: 'comment' }
      await lab.start({ with: inputs, event: triage.event })
      await lab.settle()
      if (isChanged) texts.now = JSON.stringify({ ...schema, required: ['verdict'] })
      const { outputs } = await lab.collect()
      const said = lab.state.comments.map(({ body }) => body).join()
      expect(said).toContain(isChanged ? 'no longer the schema' : 'All is well.')
      expect(outputs['collected']).toBe('1')
    })
  }
})
