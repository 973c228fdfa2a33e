/** The ten scenarios of `wait: later` with their ends, for the built dist and for the functions themselves. */
import { expect } from '@jest/globals'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { headSha, type LaterSite, liveOf, opened, push, pushedSha, type SiteOptions, wordsOf } from './later-site.ts'
import { readExamplePayload } from './payloads.ts'
import { answering, callingComment, type Event, events, goodResults } from './recipe-world.ts'
import { endlessAgent, endsIn } from './scenario.ts'

export interface Play extends Partial<SiteOptions> {
  readonly name: string
  /** One for each promise: on the built dist each time, the others there with LATER_KILLS=all. */
  readonly isOnDist?: boolean
  readonly play: (site: LaterSite) => Promise<void>
}

export const reviewer = answering(goodResults.review)

export function reviewsOf({ state }: LaterSite): readonly string[] {
  return state.reviews.map((review) => review.state)
}

/** What must hold however it came to be. */
export function expectOnce(site: LaterSite, sha = headSha): void {
  expect(reviewsOf(site)).toEqual(['COMMENTED'])
  expect(wordsOf(site, sha).at(-1)).toBe('success')
  expect(liveOf(site)).toBe(0)
}

/** Started, and the agent has ended. */
async function startAndSettle(site: LaterSite, ...options: Parameters<LaterSite['start']>): Promise<void> {
  await site.start(...options)
  await site.settle()
}

const repository = (): unknown => readExamplePayload('issues', 'opened')['repository']
const pull = (site: LaterSite): { isOpen: boolean; isLocked: boolean; commits: string[] } => {
  const found = site.state.pulls.get(2)
  if (found === undefined) throw new Error('the pull request is gone')
  return found
}
const refuse = (site: LaterSite): void => {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission'
  site.api.answer(route, { permission: 'read', role_name: 'read' })
}
const move = (site: LaterSite): void => {
  const elsewhere = { number: 2, state: 'open', repository_url: `${site.api.url}/repos/other/place` }
  site.api.answer('GET /repos/{owner}/{repo}/issues/2', elsewhere)
}

/** Something that changes between start and collect, and what the status says then. */
export const changes: readonly (readonly [name: string, happen: (site: LaterSite) => void, said: RegExp])[] = [
  ['closed', (site) => void (pull(site).isOpen = false), /closed/],
  ['locked', (site) => void (pull(site).isLocked = true), /locked/],
  ['moved', move, /moved/],
  ['rewritten', (site) => void pull(site).commits.splice(0, 9, 'e'.repeat(40)), /rewritten/],
  ['deleted', (site) => void site.state.pulls.delete(2), /deleted/],
]

const wakes: readonly (readonly [name: string, event: Event])[] = [
  ['cron', { name: 'schedule', payload: { schedule: '41 */6 * * *', repository: repository() } }],
  ['a step in CI', { name: 'push', payload: readExamplePayload('push') }],
  ['"Run workflow"', { name: 'workflow_dispatch', payload: { inputs: {}, repository: repository() } }],
]

const wrong = { verdict: 'splendid' }
const ends: readonly (readonly [name: string, agent: ScenarioSpec, word: string])[] = [
  ['wrong once', answering(wrong, goodResults.review), 'success'],
  ['wrong twice', answering(wrong, wrong), 'failure'],
  ['FAILED', endsIn('FAILED', { message: 'No.' }), 'error'],
  ['BLOCKED', endsIn('BLOCKED', { message: 'Which one?' }), 'error'],
]

const waiting: readonly (readonly [name: string, server: SiteOptions['server']])[] = [
  ['refuses metadata', { refuse: ['metadata'] }],
  ['drops metadata', { ignore: ['metadata'] }],
  ['is bare', { dialect: 'bare' }],
]

export const plays: readonly Play[] = [
  {
    name: '1: start, the agent ends, one ring: one POST, one review, two billed minutes',
    isOnDist: true,
    play: async (site) => {
      const started = await site.start()
      expect(started.outputs).toMatchObject({ conclusion: 'started', run_id: site.runs[0]?.id })
      expect(wordsOf(site)).toEqual(['pending'])
      // It rings before its last words.
      const collected = await site.collect({ ring: site.runs[0]?.id ?? '' })
      expect(collected.outputs).toMatchObject({ collected: '1', waiting: '0' })
      expect(collected.summary).toContain('| pr-2 | Posted a review')
      expectOnce(site)
      expect(wordsOf(site)).toEqual(['pending', 'success'])
      expect(site.runs).toHaveLength(1)
      expect(site.billedMinutes).toBe(2)
    },
  },
  {
    name: '2: rung at once',
    isOnDist: true,
    play: async (site) => {
      await startAndSettle(site)
      await site.together(Array.from({ length: site.crowd }, () => () => site.collect()))
      expectOnce(site)
      expect(wordsOf(site).filter((word) => word !== 'pending')).toContain('success')
    },
  },
  ...wakes.map(([name, event]): Play => ({
    name: `3: no ring: ${name} collects it, once`,
    play: async (site) => {
      await startAndSettle(site)
      await site.collect({ event })
      await site.collect({ event })
      expectOnce(site)
      expect(wordsOf(site)).toEqual(['pending', 'success'])
    },
  })),
  {
    name: '3: no ring: the next start for the same pull request replaces it',
    play: async (site) => {
      await startAndSettle(site)
      await startAndSettle(site, { event: push(site) })
      const [first, second] = site.state.statuses.filter(({ sha }) => sha === headSha)
      expect([first?.description, second?.description]).toEqual(['Working…', 'Superseded by ddddddd'])
      await site.collect()
      expectOnce(site, pushedSha)
    },
  },
  {
    name: '3: no ring: the next start for something else collects it',
    isOnDist: true,
    play: async (site) => {
      await startAndSettle(site)
      await site.start({ event: opened(site, 3) })
      expect(site.state.reviews.map(({ pull: number, state }) => `${number} ${state}`)).toEqual(['2 COMMENTED'])
      expect(wordsOf(site)).toEqual(['pending', 'success'])
    },
  },
  {
    name: '5: a re-run replaces a run at work, with its children; the status shows the newest',
    isOnDist: true,
    agent: { ...endlessAgent, children: [{ ...endlessAgent, at: 50, prompt: 'Help.' }] },
    play: async (site) => {
      await site.start({ run: '9000000001' })
      await site.pass(150)
      await site.start({ run: '9000000001', attempt: '2' })
      expect(site.runs.filter(({ state }) => state === 'CANCELLED').length).toBeGreaterThanOrEqual(2)
      expect(site.state.statuses.at(-1)?.url).toContain('?oz=9000000001.2.')
    },
  },
  {
    name: '5: an older workflow run that starts late ends skipped',
    agent: endlessAgent,
    play: async (site) => {
      await site.start({ run: '9000000002' })
      const late = await site.start({ run: '9000000001' })
      expect(late.outputs['conclusion']).toBe('skipped')
      expect(site.runs).toHaveLength(1)
    },
  },
  ...changes.map(([name, happen, said]): Play => ({
    isOnDist: name === 'closed',
    name: `6: ${name}: nothing is written, and the status says so`,
    play: async (site) => {
      await startAndSettle(site)
      happen(site)
      await site.collect()
      expect(reviewsOf(site)).toEqual([])
      expect(site.state.statuses.at(-1)).toMatchObject({ state: 'error' })
      expect(site.state.statuses.at(-1)?.description).toMatch(said)
    },
  })),
  {
    name: '6: respond edits its "Working…" reply; deleted, it is called off',
    isOnDist: true,
    agent: answering(goodResults.respond),
    play: async (site) => {
      const asked = { with: { recipe: 'respond' }, event: callingComment() }
      await site.start(asked)
      expect(site.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('Working…')])
      await site.settle()
      await site.collect()
      expect(site.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('line 3')])
      await site.start(asked)
      site.state.comments.splice(1)
      await site.settle()
      await site.collect()
      expect(site.state.comments).toHaveLength(1)
    },
  },
  {
    name: '6: who asked lost the permission',
    agent: answering(goodResults.respond),
    play: async (site) => {
      await startAndSettle(site, { with: { recipe: 'respond' }, event: callingComment() })
      refuse(site)
      await site.collect()
      expect(site.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('permission lost')])
    },
  },
  {
    name: '7: a copy, a child, a forged ticket: nothing applied, no run touched',
    isOnDist: true,
    agent: endlessAgent,
    play: async (site) => {
      await site.start()
      const [run] = site.runs
      const metadata = { ...run?.birth.metadata }
      await site.post({ metadata })
      await site.post({ metadata, parent_run_id: run?.id })
      await site.post({ metadata: { ...metadata, gha_key: 'f'.repeat(32) } })
      await site.post({ metadata: { ...metadata, gha_repo: '17', gha_key: 'e'.repeat(32) } })
      const writes = site.state.statuses.length
      const collected = await site.collect()
      expect(collected.outputs).toMatchObject({ collected: '0', waiting: '1' })
      expect(collected.log).toContain('1 runs were left alone')
      expect(site.state.statuses).toHaveLength(writes)
      expect(liveOf(site)).toBe(5)
    },
  },
  {
    name: "7: a person's status with our mark",
    play: async (site) => {
      await startAndSettle(site)
      const said = site.state.statuses.splice(0)
      const mona = { login: 'mona', type: 'User', id: 7 } as const
      site.state.statuses.push(...said.map((one) => ({ ...one, creator: mona })))
      await site.collect()
      expect(reviewsOf(site)).toEqual([])
      expect(wordsOf(site)).toEqual(['pending'])
    },
  },
  ...ends.map(([name, agent, word]): Play => ({
    isOnDist: name === 'wrong once',
    name: `8: ${name}: ${word}`,
    agent,
    play: async (site) => {
      await startAndSettle(site)
      await site.collect()
      expect(wordsOf(site).at(-1)).toBe(word)
      expect(reviewsOf(site)).toEqual(word === 'success' ? ['COMMENTED'] : [])
    },
  })),
  {
    name: '8: it hangs: cancelled at the first pass after its time',
    isOnDist: true,
    agent: endlessAgent,
    play: async (site) => {
      await site.start({ with: { timeout_minutes: '0.01' } })
      await site.pass(1_700)
      await site.collect()
      expect(site.state.statuses.at(-1)).toMatchObject({ state: 'error', description: 'Timed out' })
      expect(liveOf(site)).toBe(0)
    },
  },
  {
    name: '8: fail_on turns the status red, and the collector stays green',
    play: async (site) => {
      await startAndSettle(site, { with: { fail_on: 'major' } })
      expect((await site.collect()).isGreen).toBe(true)
      expect(wordsOf(site).at(-1)).toBe('failure')
      expect(reviewsOf(site)).toEqual(['COMMENTED'])
    },
  },
  ...waiting.map(([name, server]): Play => ({
    isOnDist: name === 'drops metadata',
    name: `9: a server that ${name}: the step waits, with a warning`,
    ...(server && { server }),
    play: async (site) => {
      const started = await site.start()
      expect(started.log).toContain("doesn't keep the run's ticket")
      expect(started.outputs['conclusion']).toBe('success')
      expectOnce(site)
    },
  })),
  {
    name: '9: no filter by metadata: all runs are listed',
    server: { metadataFilter: 'refused' },
    play: async (site) => {
      await startAndSettle(site)
      await site.collect()
      expectOnce(site)
    },
  },
  {
    name: '9: no permission: red before anything is paid; the collector red, and done at the next pass',
    isOnDist: true,
    play: async (site) => {
      site.state.permissions = { ...site.state.permissions, statuses: 'read' }
      const refused = await site.start()
      expect(refused.log).toContain('statuses: write')
      expect(site.runs).toHaveLength(0)
      site.state.permissions = { ...site.state.permissions, statuses: 'write' }
      await startAndSettle(site)
      site.state.permissions = { ...site.state.permissions, 'pull-requests': 'read', issues: 'read' }
      const red = await site.collect()
      expect(red.isGreen).toBe(false)
      expect(red.log).toContain('pull-requests: write')
      expect(wordsOf(site).at(-1)).toBe('pending')
      site.state.permissions = { ...site.state.permissions, 'pull-requests': 'write' }
      await site.collect()
      expectOnce(site)
    },
  },
  {
    name: '9: nobody would collect: red',
    play: async (site) => {
      site.state.files.clear()
      expect((await site.start()).log).toContain('Nobody would collect')
      expect(site.runs).toHaveLength(0)
      expect(wordsOf(site)).toEqual([])
    },
  },
  {
    name: 'status_name: a waiting step writes the same status',
    isOnDist: true,
    play: async (site) => {
      await site.start({ with: { wait: true, status_name: 'Oz review', poll_interval_seconds: '0.05' } })
      expectOnce(site)
      const said = site.state.statuses.map(({ context, state }) => `${context} ${state}`)
      expect(said).toEqual(['Oz review pending', 'Oz review success'])
    },
  },
  {
    name: 'a job that is cancelled in its start ends the status and leaves no run',
    isOnDist: true,
    agent: endlessAgent,
    play: async (site) => {
      await site.start({ cancelAt: 14 })
      expect(site.state.statuses.map(({ state, description }) => `${state} ${description}`)).toEqual([
        'pending Working…',
        'error The step ended before its run did',
      ])
      expect(liveOf(site)).toBe(0)
    },
  },
]

/** An issue, with a comment as its only face. */
export const triage = { with: { recipe: 'triage' }, event: events.triage() }
