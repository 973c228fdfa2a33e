import { describe, expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import type { OzOptions } from '../../emulator/core.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

const working = [{ at: 0, state: 'INPROGRESS' }]

/** Two children; the first starts one of its own. All work until they are cancelled. */
const family: ScenarioSpec = {
  states: working,
  children: [
    { at: 100, prompt: 'first', states: working, children: [{ at: 100, prompt: 'nested', states: working }] },
    { at: 300, prompt: 'second', title: 'The second', states: working, metadata: { own: 'yes' } },
  ],
}

function rooted(options: Omit<OzOptions, 'clock'> = {}, scenario: ScenarioSpec = family) {
  const lab = laboratory({ agent: scriptedAgent(scenario), ...options })
  const body = { prompt: 'root', metadata: { key: 'k1', 'a.b': 'x' } }
  const id = textAt(lab.ask('POST /agent/runs', { body }).json, 'run_id')
  const list = (query: string) => listAt(lab.ask(`GET /agent/runs?sort_order=asc&${query}`).json, 'runs')
  const prompts = (query: string) => list(query).map((run) => member(run, 'prompt'))
  const idOf = (prompt: string) => lab.oz.runsWith(prompt)[0]?.id ?? ''
  return { ...lab, id, list, prompts, idOf }
}

describe('children', () => {
  test('are started by their agents when they are due, and by theirs', () => {
    const { clock, oz } = rooted()
    const after = (ms: number) => {
      clock.advance(ms)
      return oz.runs.map(({ prompt }) => prompt)
    }
    expect(after(50)).toEqual(['root'])
    expect(after(60)).toEqual(['root', 'first'])
    expect(after(1_000)).toEqual(['root', 'first', 'second', 'nested'])
  })

  test('tell of their place in the tree, and inherit metadata name by name', () => {
    const { clock, ask, id, idOf } = rooted()
    clock.advance(1_000)
    const get = (prompt: string) => ask(`GET /agent/runs/${idOf(prompt)}`).json
    expect(get('root')).toMatchObject({ root_run_id: id, source: 'API' })
    expect(get('root')).not.toHaveProperty('parent_run_id')
    const child = { root_run_id: id, source: 'ORCHESTRATION', metadata: { key: 'k1', 'a.b': 'x' } }
    expect(get('first')).toMatchObject({ ...child, parent_run_id: id, created_at: '2026-01-05T09:30:00.100Z' })
    expect(get('nested')).toMatchObject({ ...child, parent_run_id: idOf('first') })
    expect(get('second')).toMatchObject({ metadata: { ...child.metadata, own: 'yes' }, title: 'The second' })
  })

  test('can be started over the API too, under a parent that is there and not too deep', () => {
    const { ask, id } = rooted({ maxTreeDepth: 1 })
    const start = (parent: string) =>
      ask('POST /agent/runs', { body: { prompt: 'more', parent_run_id: parent, metadata: { key: 'k2' } } })
    const child = textAt(start(id).json, 'run_id')
    expect(ask(`GET /agent/runs/${child}`).json).toMatchObject({ metadata: { key: 'k2', 'a.b': 'x' }, root_run_id: id })
    expect(start(child)).toMatchObject({ status: 400, json: { detail: 'parent_run_id: the tree is 1 deep already' } })
    expect(start('nobody').status).toBe(400)
  })

  test.each([
    ['descendants', ['first', 'second', 'nested']],
    ['children', ['first', 'second']],
  ] as const)('are listed by ancestor: %s', (ancestors, expected) => {
    const { clock, id, prompts, idOf } = rooted({ ancestors })
    clock.advance(1_000)
    expect(prompts(`ancestor_run_id=${id}`).toSorted()).toEqual(expected.toSorted())
    expect(prompts(`ancestor_run_id=${idOf('first')}`)).toEqual(['nested'])
    expect(prompts(`ancestor_run_id=${id}&limit=1`)).toHaveLength(1)
  })

  test('go on when their parent is cancelled; it starts no more', () => {
    const { clock, ask, id, oz } = rooted()
    clock.advance(250)
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(200)
    clock.advance(10_000)
    expect(oz.runs.map(({ prompt, state }) => [prompt, state])).toEqual([
      ['root', 'CANCELLED'],
      ['first', 'INPROGRESS'],
      ['nested', 'INPROGRESS'],
    ])
  })

  test('keep the tree running in task_status', () => {
    const { clock, ask, id, prompts, idOf } = rooted()
    clock.advance(1_000)
    ask(`POST /agent/runs/${id}/cancel`)
    expect(prompts('task_status=running')).toEqual(['root'])
    for (const prompt of ['first', 'second', 'nested']) ask(`POST /agent/runs/${idOf(prompt)}/cancel`)
    expect(prompts('task_status=running')).toEqual([])
    expect(prompts('task_status=cancelled&task_status=failed')).toEqual(['root'])
  })

  test('a scenario whose child can not be played is refused', () => {
    expect(() => scriptedAgent({ children: [{ faults: [] } as object] })).toThrow(/unknown field: children.0.faults/)
    const child = { messages: [{ edit: 'nothing', text: 'x' }] }
    expect(() => scriptedAgent({ children: [{ children: [child] }] })).toThrow(/No earlier message/)
  })
})

describe('metadata', () => {
  test.each([
    ['metadata[key]=k1', 4],
    ['metadata%5Bkey%5D=k1&metadata%5Ba.b%5D=x', 4],
    ['metadata[key]=K1', 0],
    ['metadata[key]=k1&metadata[own]=yes', 1],
  ])('is listed by: %s', (query, count) => {
    const { clock, prompts } = rooted()
    clock.advance(1_000)
    expect(prompts(query)).toHaveLength(count)
  })

  test('takes five names in a filter, no more', () => {
    const { ask } = rooted()
    const query = (count: number) => Array.from({ length: count }, (_, n) => `metadata[k${n}]=x`).join('&')
    expect(ask(`GET /agent/runs?${query(5)}`).status).toBe(200)
    expect(ask(`GET /agent/runs?${query(6)}`).status).toBe(400)
  })

  test('has no filter on some servers', () => {
    const { ask, prompts } = rooted({ metadataFilter: 'refused' })
    expect(ask('GET /agent/runs?metadata[key]=k1')).toMatchObject({
      status: 403,
      json: { type: expect.stringMatching(/feature-not-available$/) },
    })
    expect(prompts('')).toEqual(['root'])
    expect(rooted({ metadataFilter: 'ignored' }).prompts('metadata[key]=other')).toEqual(['root'])
  })

  test('is dropped without a word, or refused by name, where a server does not know it', () => {
    const { ask, id } = rooted({ ignore: ['metadata'] })
    expect(ask(`GET /agent/runs/${id}`).json).not.toHaveProperty('metadata')
    const { ask: strict } = laboratory({ refuse: ['metadata'] })
    expect(strict('POST /agent/runs', { body: { prompt: 'x', metadata: { a: 'b' } } })).toMatchObject({
      status: 400,
      json: { detail: 'unknown field: metadata' },
    })
  })
})
