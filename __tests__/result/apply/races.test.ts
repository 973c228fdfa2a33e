/**
 * Several jobs at once on one pull request, every request and answer late by a random time; some are killed between two
 * requests, and one more pass follows. RACES says how many rounds of each kind; SEED which.
 */
import { describe, expect, test } from '@jest/globals'
import { applyOperations } from '../../../src/result/apply/apply.ts'
import { makeApplyMarker, type ApplyMarker } from '../../../src/result/apply/marker.ts'
import type { Operation } from '../../../src/result/apply/operations.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import type { Send } from '../../../src/platform/http/transport.ts'
import { VirtualClock } from '../../report/virtual-clock.ts'
import { createApiCore, type ApiCore } from '../../../emulator/github/core.ts'
import { sendInProcess } from '../../support/github-in-process.ts'
import { addPull, type RepositoryState, serveRepository, workflowBot } from '../../../emulator/github/repository.ts'
import { aimOf, finding, headSha, policy, pullEvent, pullNumber, seal, smallFile } from './desk.ts'

const rounds = Number(process.env['RACES'] ?? 12)
const firstSeed = Number(process.env['SEED'] ?? 1)

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

class Race {
  readonly clock = new VirtualClock()
  readonly api: ApiCore = createApiCore('https://api.github.test', 'ghs_token')
  readonly state: RepositoryState = serveRepository(this.api)
  killed = 0
  private readonly random: () => number
  private readonly longestMs: number

  constructor(seed: number, { longestMs = 8, lagMs = 0 } = {}) {
    this.random = randomOf(seed)
    this.longestMs = longestMs
    addPull(this.state, pullNumber, { sha: headSha, files: [smallFile] })
    Object.assign(this.state, { now: () => this.clock.now(), lagMs })
  }

  /** A job. `calls`: after so many of them it is dead, whether the last one arrived or not. */
  async job(run: string, calls = Infinity): Promise<void> {
    const dead = new AbortController()
    let left = calls
    const send = sendInProcess(this.api)
    const slow: Send = async (request) => {
      await this.late()
      if (left <= 0 && !dead.signal.aborted) dead.abort(new Error('killed'))
      if (dead.signal.aborted) return new Promise(() => undefined)
      left -= 1
      const answer = await send(request)
      await this.late()
      return answer
    }
    const github = createGitHub({
      send: slow,
      clock: this.clock,
      env: { GITHUB_API_URL: this.api.url, GITHUB_REPOSITORY: 'octo/repo' },
      token: 'ghs_token',
    })
    const quiet = (): void => undefined
    const work = applyOperations({
      operations,
      policy,
      ...aimOf(pullEvent()),
      github,
      marker: markerOf(run),
      seal,
      clock: this.clock,
      log: { info: quiet, group: quiet, endGroup: quiet, notice: quiet, warning: quiet, error: quiet },
      redact: createRedactor([]),
      signal: new AbortController().signal,
    })
    const end = new Promise<'killed'>((resolve) => {
      dead.signal.addEventListener('abort', () => {
        resolve('killed')
      })
    })
    if ((await Promise.race([work, end])) === 'killed') this.killed += 1
  }

  all(jobs: readonly Promise<void>[]): Promise<unknown> {
    return this.clock.until(Promise.all(jobs))
  }

  pick(below: number): number {
    return Math.floor(this.random() * below)
  }

  /** What people see in the end. */
  get end() {
    const { comments, reviews, threads } = this.state
    const submitted = reviews.filter(({ state }) => state === 'COMMENTED')
    const findings = submitted.map(({ id }) => threads.filter(({ comments: [first] }) => first?.reviewId === id).length)
    return { comments: comments.length, findings, pending: reviews.length - submitted.length }
  }

  private async late(): Promise<void> {
    await this.clock.sleep(this.random() * this.longestMs, new AbortController().signal)
  }
}

const markerOf = (run: string): ApplyMarker =>
  makeApplyMarker({ GITHUB_JOB: 'review', GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: '1' }, { recipe: 'review' })

const operations: readonly Operation[] = [
  { kind: 'comment', body: 'Read all of it.' },
  { kind: 'review', summary: 'Fine, but for this.', findings: [finding(), finding({ line: 3, title: 'Another' })] },
]

const seeds = Array.from({ length: rounds }, (_, index) => firstSeed + index)
const once = { comments: 1, findings: [2], pending: 0 }

describe.each([
  ['jobs of different runs', (index: number) => String(42 + index)],
  ['jobs for one and the same run', () => '42'],
])('%s', (_, runOf) => {
  test.each([2, 5])('%i at once write everything once', async (count) => {
    for (const seed of seeds) {
      const race = new Race(seed)
      await race.all(Array.from({ length: count }, (__, index) => race.job(runOf(index))))
      expect({ seed, ...race.end }).toEqual({ seed, ...once })
    }
  })

  test("and where GitHub's lists lag by up to 1.5 s", async () => {
    for (const seed of seeds) {
      const race = new Race(seed, { lagMs: 1_500, longestMs: 100 })
      await race.all(Array.from({ length: 3 }, (__, index) => race.job(runOf(index))))
      expect({ seed, ...race.end }).toEqual({ seed, ...once })
    }
  })

  test('killed at any call: one more pass, and nothing is doubled, lost or left pending', async () => {
    let killed = 0
    for (const seed of seeds) {
      const race = new Race(seed)
      const runs = Array.from({ length: 3 }, (__, index) => runOf(index))
      await race.all(runs.map((run) => race.job(run, 1 + race.pick(30))))
      await race.all([race.job(runs.at(-1) ?? '')])
      killed += race.killed
      expect({ seed, ...race.end }).toEqual({ seed, ...once })
    }
    expect(killed).toBeGreaterThan(rounds / 2)
  })
})

describe("another workflow's review that isn't submitted", () => {
  const foreign = {
    id: 'PRR_foreign',
    pull: pullNumber,
    user: workflowBot,
    commitSha: headSha,
    body: 'Of mine.',
    isMinimized: false,
  }

  test('is waited for', async () => {
    const race = new Race(firstSeed)
    race.state.reviews.push({ ...foreign, state: 'PENDING' })
    const leave = async (): Promise<void> => {
      await race.clock.sleep(11_000, new AbortController().signal)
      race.state.reviews.splice(0, 1)
    }
    await race.all([race.job('42'), leave()])
    expect(race.end).toEqual(once)
  })

  test('left behind: it stays, and the findings are in a comment', async () => {
    const race = new Race(firstSeed)
    race.state.reviews.push({ ...foreign, state: 'PENDING' })
    await race.all([race.job('42')])
    await race.all([race.job('42')])
    expect(race.state.reviews).toMatchObject([{ id: 'PRR_foreign', state: 'PENDING' }])
    expect(race.state.comments).toHaveLength(2)
    expect(race.state.comments[1]?.body).toMatch(/General findings[^]*The lock is never released[^]*Another/)
  })
})
