import { describe, expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

const states = [
  { at: 0, state: 'QUEUED' },
  { at: 100, state: 'INPROGRESS' },
  { at: 1_000, state: 'SUCCEEDED' },
]

/** Runs made a second apart; the prompt is the name unless the body says more. */
function listed(...bodies: readonly Readonly<Record<string, unknown>>[]) {
  const lab = laboratory({
    agent: scriptedAgent(({ prompt }) => ({
      states,
      artifacts: prompt.startsWith('pr') ? [{ type: 'PULL_REQUEST', at: 500 }] : [],
    })),
  })
  const ids = bodies.map((body) => {
    const id = textAt(lab.ask('POST /agent/run', { body }).json, 'run_id')
    lab.clock.advance(1_000)
    return id
  })
  const titles = (query: string) =>
    listAt(lab.ask(`GET /agent/runs?${query}`).json, 'runs').map((run) => member(run, 'prompt'))
  return { ...lab, ids, titles }
}

const three = [{ prompt: 'one' }, { prompt: 'two' }, { prompt: 'three' }] as const

describe('the list of runs', () => {
  test('is newest change first, 20 at a time', () => {
    const { titles, ask } = listed(...three)
    expect(titles('')).toEqual(['three', 'two', 'one'])
    expect(member(ask('GET /agent/runs').json, 'page_info')).toEqual({ has_next_page: false })
    expect(listed(...Array.from({ length: 25 }, () => ({ prompt: 'x' }))).titles('')).toHaveLength(20)
  })

  test.each([
    ['sort_by=created_at&sort_order=asc', ['one', 'two', 'three']],
    ['sort_by=title&sort_order=asc', ['one', 'three', 'two']],
    ['sort_by=agent&sort_order=asc', ['skilled', 'one']],
  ])('sorts by %s', (query, expected) => {
    const bodies = query.includes('agent') ? [{ prompt: 'one' }, { prompt: 'skilled', skill: 'octo-repo:a' }] : three
    expect(listed(...bodies).titles(query)).toEqual(expected)
  })

  test('is read page by page to its end, each run once', () => {
    const { ask } = listed(...Array.from({ length: 7 }, (_, n) => ({ prompt: `run ${n}` })))
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 4; page += 1) {
      const { json } = ask(`GET /agent/runs?limit=2${cursor}`)
      seen.push(...listAt(json, 'runs').map((run) => member(run, 'prompt')))
      const next = member(json, 'page_info', 'next_cursor')
      expect(member(json, 'page_info', 'has_next_page')).toBe(page < 3)
      if (typeof next === 'string') cursor = `&cursor=${next}`
    }
    expect(seen).toEqual(['run 6', 'run 5', 'run 4', 'run 3', 'run 2', 'run 1', 'run 0'])
  })

  test('goes on after its last page though that run has moved or gone meanwhile', () => {
    const { ask, clock } = listed(...Array.from({ length: 4 }, (_, n) => ({ prompt: `run ${n}` })))
    clock.advance(-800)
    const prompts = (json: unknown) => listAt(json, 'runs').map((run) => member(run, 'prompt'))
    const page = ask('GET /agent/runs?limit=1&state=SUCCEEDED').json
    expect(prompts(page)).toEqual(['run 2'])
    ask(`POST /agent/runs/${textAt(page, 'runs', 0, 'run_id')}/followups`, { body: { message: 'More' } })
    const next = () => ask(`GET /agent/runs?state=SUCCEEDED&cursor=${textAt(page, 'page_info', 'next_cursor')}`).json
    expect(prompts(next())).toEqual(['run 1', 'run 0'])
    clock.advance(400)
    expect(prompts(ask('GET /agent/runs?state=SUCCEEDED').json)).toEqual(['run 1', 'run 0'])
    expect(prompts(next())).toEqual(['run 1', 'run 0'])
  })

  test.each<[string, readonly string[]]>([
    ['state=SUCCEEDED', ['pr plain', 'named']],
    ['state=INPROGRESS&state=QUEUED', ['skilled']],
    ['state=FAILED', []],
    ['name=nightly', ['named']],
    ['model_id=auto', ['named']],
    ['environment_id=env-1', ['named']],
    ['skill=octo-repo:a', ['skilled']],
    ['skill_spec=octo-repo:a', ['skilled']],
    ['creator=emulator-account', ['skilled', 'pr plain', 'named']],
    ['creator=somebody', []],
    ['source=API', ['skilled', 'pr plain', 'named']],
    ['source=SCHEDULED_AGENT', []],
    ['schedule_id=none', []],
    ['execution_location=LOCAL', []],
    ['artifact_type=PULL_REQUEST', ['pr plain']],
    ['artifact_type=PLAN', []],
    ['q=PLAIN', ['pr plain']],
    ['q=plain+pr', ['pr plain']],
    ['q=octo', ['skilled']],
    ['metadata[team]=a', ['named']],
    ['metadata[team]=b', []],
    ['created_after=2026-01-05T09:30:00.500Z', ['skilled', 'pr plain']],
    ['created_before=2026-01-05T09:30:00.500Z', ['named']],
    ['created_before=2026-01-05T10:30:00.500%2B01:00', ['named']],
    ['updated_after=2026-01-05T09:30:02Z', ['skilled']],
  ])('filters by %s', (query, expected) => {
    const { titles, clock } = listed(
      {
        prompt: 'named',
        config: { name: 'nightly', model_id: 'auto', environment_id: 'env-1' },
        metadata: { team: 'a' },
      },
      { prompt: 'pr plain' },
      { prompt: 'skilled', skill: 'octo-repo:a' },
    )
    clock.advance(-500)
    expect(titles(query)).toEqual(expected)
  })

  test('filters by ancestor', () => {
    const { ask, ids, titles } = listed({ prompt: 'root' })
    const child = textAt(ask('POST /agent/run', { body: { prompt: 'child', parent_run_id: ids[0] } }).json, 'run_id')
    ask('POST /agent/run', { body: { prompt: 'grandchild', parent_run_id: child } })
    expect(titles(`ancestor_run_id=${ids[0] ?? ''}`).toSorted()).toEqual(['child', 'grandchild'])
  })

  test.each([
    'limit=0',
    'limit=501',
    'limit=ten',
    'limit=1.5',
    'cursor=nonsense',
    'state=DONE',
    'sort_by=age',
    'sort_order=up',
    'source=CI',
    'execution_location=MOON',
    'artifact_type=VIDEO',
    'created_after=yesterday',
    'updated_after=2026-01-05',
    'ancestor_run_id=nobody',
    'createdAfter=2026-01-05T09:30:00Z',
  ])('refuses %s', (query) => {
    const { status, json } = listed(...three).ask(`GET /agent/runs?${query}`)
    expect(status).toBe(400)
    expect(member(json, 'detail')).toContain(query.split('=')[0])
  })

  test('leaves a run out for as long as a fault says', () => {
    const { ask, clock, oz } = laboratory({ faults: [{ on: 'POST /agent/run', lag: '5s' }] })
    const id = textAt(ask('POST /agent/run', { body: { prompt: 'late' } }).json, 'run_id')
    const count = () => listAt(ask('GET /agent/runs').json, 'runs').length
    expect([count(), ask(`GET /agent/runs/${id}`).status, oz.runs.length]).toEqual([0, 200, 1])
    clock.advance(5_000)
    expect(count()).toBe(1)
  })
})

test('500 runs with long prompts are listed quickly', () => {
  const { ask, clock } = laboratory()
  for (let n = 0; n < 500; n += 1) ask('POST /agent/run', { body: { prompt: `${n} ${'long '.repeat(400)}` } })
  clock.advance(5_000)
  const startMs = performance.now()
  const { json } = ask('GET /agent/runs?limit=500')
  expect(performance.now() - startMs).toBeLessThan(1_000)
  expect(listAt(json, 'runs')).toHaveLength(500)
})

test('a conversation of thousands of messages is served quickly', () => {
  const messages = [{ at: 0, every: 1, repeat: 5_000, text: 'line {{n}}' }]
  const { ask, clock } = laboratory({ agent: scriptedAgent({ states: [{ at: 0, state: 'INPROGRESS' }], messages }) })
  const id = textAt(ask('POST /agent/run', { body: { prompt: 'Do it' } }).json, 'run_id')
  clock.advance(5_000)
  const startMs = performance.now()
  const conversation = ask(`GET /agent/runs/${id}/conversation`).json
  expect(performance.now() - startMs).toBeLessThan(1_000)
  expect(listAt(conversation, 'steps', 0, 'messages')).toHaveLength(5_001)
  expect(member(conversation, 'steps', 0, 'messages', 5_000, 'content', 0, 'text')).toBe('line 5000')
})
