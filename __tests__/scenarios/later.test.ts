/** `wait: later` on the built dist: start, collect and post as processes. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { headSha, LaterWorld } from '../support/later-world.ts'
import { answering, callingComment, goodResults, type Event } from '../support/recipe-world.ts'
import { endlessAgent, endsIn, errorsOf, warningsOf } from '../support/scenario.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { fieldsOf } from '../support/runner/fields.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const open: LaterWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.close()
})

async function openWorld(
  ...parts: [agent?: Parameters<typeof LaterWorld.open>[1], server?: Parameters<typeof LaterWorld.open>[2]]
): Promise<LaterWorld> {
  const [agent = answering(goodResults.review), server] = parts
  const world = await LaterWorld.open(makeFolder, agent, server)
  open.push(world)
  return world
}

const pullPayload = (): unknown => readExamplePayload('pull_request', 'opened')
const reviews = (it: LaterWorld): readonly string[] => it.state.reviews.map(({ state }) => state)
const live = (it: LaterWorld): number =>
  it.runs.filter(({ state }) => state === 'INPROGRESS' || state === 'QUEUED').length

/** What must hold however it came to be. */
function expectOnce(it: LaterWorld): void {
  expect(reviews(it)).toEqual(['COMMENTED'])
  expect(it.words.at(-1)).toBe('success')
  expect(live(it)).toBe(0)
}

test('1: start, the agent ends, one ring: one POST, one review, two billed minutes', async () => {
  const it = await openWorld()
  const started = await it.start()
  expect(started.step('oz').outputs).toMatchObject({ conclusion: 'started', run_id: it.runs[0]?.id })
  expect(it.words).toEqual(['pending'])
  await it.settle()
  const collected = await it.collect({ ring: it.runs[0]?.id ?? '' })
  expect(collected.step('oz').outputs).toMatchObject({ collected: '1', waiting: '0' })
  expect(collected.step('oz').summary).toContain('| pr-2 | Posted a review')
  expectOnce(it)
  expect(it.words).toEqual(['pending', 'success'])
  expect(it.runs).toHaveLength(1)
  expect(it.billedMinutes).toBe(2)
})

test('2: rung five times at once: one review, one last word', async () => {
  const it = await openWorld()
  await it.start()
  await it.settle()
  await Promise.all(Array.from({ length: 5 }, () => it.collect()))
  expectOnce(it)
})

test('3: no ring: the next start of the same step collects it', async () => {
  const it = await openWorld()
  await it.start()
  await it.settle()
  it.push('d'.repeat(40))
  const payload = fieldsOf(pullPayload(), '')
  const pull = fieldsOf(payload['pull_request'], '')
  const head = { ...fieldsOf(pull['head'], ''), sha: 'd'.repeat(40) }
  await it.start({ event: { name: 'pull_request', payload: { ...payload, pull_request: { ...pull, head } } } })
  const first = it.state.statuses.filter(({ sha }) => sha === headSha)
  expect(first.map(({ state, description }) => `${state} ${description}`)).toEqual([
    'pending Working…',
    'error Superseded by ddddddd',
  ])
  await it.settle()
  await it.collect()
  expectOnce(it)
})

/** Kills at each single request. In `npm test` a few of them; all with LATER_KILLS=all. */
const isAll = process.env['LATER_KILLS'] === 'all'
const kills = Array.from({ length: isAll ? 40 : 28 }, (_, at) => at + 1)
const some = (step: number): number[] => kills.filter((at) => isAll || at % step === 1)

describe('4: killed after each single call', () => {
  test.each(some(5))('start, at request %i', async (killAt) => {
    const it = await openWorld()
    const killed = await it.start({ killAt })
    const wasKilled = killed.interruptions.includes('crash')
    await it.settle()
    await it.collect()
    expect(live(it)).toBe(0)
    expect(reviews(it)).not.toContain('PENDING')
    expect(it.words.at(-1)).not.toBe('pending')
    if (it.words.at(-1) === 'success') expectOnce(it)
    if (!wasKilled) expectOnce(it)
  })

  test.each(some(6))('collect, at request %i', async (killAt) => {
    const it = await openWorld()
    await it.start()
    await it.settle()
    await it.collect({ killAt })
    await it.collect()
    expectOnce(it)
  })
})

describe('5: the newest start counts', () => {
  test('a re-run replaces a run at work, with its children; the status shows the newest', async () => {
    const it = await openWorld({ ...endlessAgent, children: [{ ...endlessAgent, at: 50, prompt: 'Help.' }] })
    await it.start({ run: '9000000001' })
    await new Promise((resolve) => setTimeout(resolve, 150))
    await it.start({ run: '9000000001', attempt: '2' })
    expect(it.runs.filter(({ state }) => state === 'CANCELLED').length).toBeGreaterThanOrEqual(2)
    expect(it.state.statuses.at(-1)?.url).toContain('?oz=9000000001.2.')
  })

  test('an older workflow run that starts late ends skipped', async () => {
    const it = await openWorld(endlessAgent)
    await it.start({ run: '9000000002' })
    const late = await it.start({ run: '9000000001' })
    expect(late.step('oz').outputs['conclusion']).toBe('skipped')
    expect(it.runs).toHaveLength(1)
  })
})

describe('6: what happened since the start', () => {
  const cases: readonly (readonly [string, (it: LaterWorld) => void, string])[] = [
    ['closed', (it) => void ((it.state.pulls.get(2) ?? { isOpen: true }).isOpen = false), 'error'],
    ['locked', (it) => void ((it.state.pulls.get(2) ?? { isLocked: false }).isLocked = true), 'error'],
    [
      'moved',
      (it) => {
        it.world.api.answer('GET /repos/{owner}/{repo}/issues/2', {
          number: 2,
          state: 'open',
          repository_url: `${it.world.api.url}/repos/other/place`,
        })
      },
      'error',
    ],
    ['rewritten', (it) => void it.state.pulls.get(2)?.commits.splice(0, 9, 'e'.repeat(40)), 'error'],
    ['deleted', (it) => void it.state.pulls.delete(2), 'error'],
  ]
  test.each(cases)('%s: nothing is written, and the status says so', async (_, happen, word) => {
    const it = await openWorld()
    await it.start()
    await it.settle()
    happen(it)
    await it.collect()
    expect(reviews(it)).toEqual([])
    expect(it.words.at(-1)).toBe(word)
  })

  const asked = (): Event => callingComment()
  test('respond edits its "Working…" reply; deleted, it is called off', async () => {
    const it = await openWorld(answering(goodResults.respond))
    await it.start({ with: { recipe: 'respond' }, event: asked() })
    expect(it.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('Working…')])
    await it.settle()
    await it.collect()
    expect(it.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('line 3')])
    await it.start({ with: { recipe: 'respond' }, event: asked() })
    it.state.comments.splice(1)
    await it.settle()
    await it.collect()
    expect(it.state.comments).toHaveLength(1)
  })

  test('whoever asked lost the permission', async () => {
    const it = await openWorld(answering(goodResults.respond))
    await it.start({ with: { recipe: 'respond' }, event: asked() })
    it.world.api.answer('GET /repos/{owner}/{repo}/collaborators/{login}/permission', {
      permission: 'read',
      role_name: 'read',
    })
    await it.settle()
    await it.collect()
    expect(it.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('permission lost')])
  })
})

describe('7: what is not believed', () => {
  test('a copy, a child, a forged ticket: nothing applied, no run touched', async () => {
    const it = await openWorld(endlessAgent)
    await it.start()
    const [run] = it.runs
    const metadata = { ...run?.birth.metadata }
    const post = (body: object): Promise<unknown> =>
      fetch(`${it.emulator.url}/api/v1/agent/run`, {
        method: 'POST',
        headers: { authorization: `Bearer ${it.emulator.key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'x', ...body }),
      })
    await post({ metadata })
    await post({ metadata, parent_run_id: run?.id })
    await post({ metadata: { ...metadata, gha_key: 'f'.repeat(32) } })
    const { id: writes } = { id: it.state.statuses.length }
    const collected = await it.collect()
    expect(collected.step('oz').outputs).toMatchObject({ collected: '0', waiting: '1' })
    expect(collected.log).toContain('1 runs were left alone')
    expect(it.state.statuses).toHaveLength(writes)
    expect(live(it)).toBe(4)
  })

  test("a person's status with our mark, and no status at all", async () => {
    const it = await openWorld()
    await it.start()
    await it.settle()
    const said = it.state.statuses.splice(0)
    it.state.statuses.push(...said.map((one) => ({ ...one, creator: { login: 'mona', type: 'User' as const, id: 7 } })))
    await it.collect()
    expect(reviews(it)).toEqual([])
    expect(it.words).toEqual(['pending'])
  })
})

describe('8: how runs end', () => {
  const wrong = { verdict: 'splendid' }
  test.each([
    ['wrong once', answering(wrong, goodResults.review), 'success'],
    ['wrong twice', answering(wrong, wrong), 'failure'],
    ['FAILED', endsIn('FAILED', { message: 'No.' }), 'error'],
    ['BLOCKED', endsIn('BLOCKED', { message: 'Which one?' }), 'error'],
  ] as const)('%s: %s', async (_, agent, word) => {
    const it = await openWorld(agent)
    await it.start()
    await it.settle(it.runs[0]?.state === 'INPROGRESS' ? 'SUCCEEDED' : undefined)
    await it.collect()
    expect(it.words.at(-1)).toBe(word)
    expect(reviews(it)).toEqual(word === 'success' ? ['COMMENTED'] : [])
  })

  test('it hangs: cancelled at the first pass after its time', async () => {
    const it = await openWorld(endlessAgent)
    await it.start({ with: { timeout_minutes: '0.01' } })
    await new Promise((resolve) => setTimeout(resolve, 1_700))
    await it.collect()
    expect(it.state.statuses.at(-1)).toMatchObject({ state: 'error', description: 'Timed out' })
    expect(live(it)).toBe(0)
  })

  test('fail_on turns the status red, and the collector stays green', async () => {
    const it = await openWorld()
    await it.start({ with: { fail_on: 'major' } })
    await it.settle()
    const collected = await it.collect()
    expect(collected.conclusion).toBe('success')
    expect(it.words.at(-1)).toBe('failure')
    expect(reviews(it)).toEqual(['COMMENTED'])
  })
})

describe('9: servers and permissions', () => {
  test.each([
    ['refuses metadata', { refuse: ['metadata'] }],
    ['drops metadata', { ignore: ['metadata'] }],
    ['is bare', { dialect: 'bare' as const }],
  ])('a server that %s: the step waits, with a warning', async (_, server) => {
    const it = await openWorld(undefined, server)
    const started = await it.start({ with: { poll_interval_seconds: '0' } })
    expect(warningsOf(started.step('oz')).join()).toContain('keeps no ticket')
    expect(started.step('oz').outputs['conclusion']).toBe('success')
    expectOnce(it)
  })

  test('no filter by metadata: all runs are listed', async () => {
    const it = await openWorld(undefined, { metadataFilter: 'refused' })
    await it.start()
    await it.settle()
    await it.collect()
    expectOnce(it)
  })

  test('no permission: red before anything is paid; the collector red, and done at the next pass', async () => {
    const it = await openWorld()
    it.state.permissions = { ...it.state.permissions, statuses: 'read' }
    const refused = await it.start()
    expect(errorsOf(refused.step('oz')).join()).toContain('statuses: write')
    expect(it.runs).toHaveLength(0)
    it.state.permissions = { ...it.state.permissions, statuses: 'write' }
    await it.start()
    await it.settle()
    it.state.permissions = { ...it.state.permissions, 'pull-requests': 'read', issues: 'read' }
    const red = await it.collect()
    expect(red.conclusion).toBe('failure')
    expect(it.words.at(-1)).toBe('pending')
    it.state.permissions = { ...it.state.permissions, 'pull-requests': 'write' }
    await it.collect()
    expectOnce(it)
  })

  test('nobody would collect: red', async () => {
    const it = await openWorld()
    it.state.files.clear()
    expect(errorsOf((await it.start()).step('oz')).join()).toContain('Nobody would collect')
    expect(it.runs).toHaveLength(0)
    expect(it.words).toEqual([])
  })
})

test('status_name: a waiting step writes the same status', async () => {
  const it = await openWorld()
  await it.start({ with: { wait: true, status_name: 'Oz review', poll_interval_seconds: '0.05' } })
  expectOnce(it)
  expect(it.state.statuses.map(({ context, state }) => `${context} ${state}`)).toEqual([
    'Oz review pending',
    'Oz review success',
  ])
})

test('cancelled in the start: the status is ended, and no run is left', async () => {
  const it = await openWorld(endlessAgent)
  await it.start({ killAt: 19 })
  expect(it.words.at(-1) === 'pending' ? live(it) : live(it) + 1).toBe(1)
})
