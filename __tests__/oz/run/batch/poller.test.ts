/** The board of many runs: who gets which reading when, and what it costs in requests. */
import { describe, expect, test } from '@jest/globals'
import { refusal, type OzError } from '../../../../src/oz/client/failure.ts'
import type { Run } from '../../../../src/oz/client/types.ts'
import { BatchPoller } from '../../../../src/oz/run/batch/poller.ts'
import type { RunPorts } from '../../../../src/oz/run/ports.ts'
import { response } from '../../client/responses.ts'
import { VirtualProcess } from '../../../support/steps/process.ts'
import { portsOf } from '../../../support/steps/step.ts'
import { World } from '../../../support/virtual/world.ts'
import { runWith } from '../runs.ts'

type Answer = readonly string[] | OzError | 'never'

interface Parts {
  readonly pollIntervalMs?: number | undefined
  /** The ids on the list at a moment, or what goes wrong. */
  readonly list?: (nowMs: number) => Answer
  /** What is told of a run by itself. */
  readonly single?: (id: string, nowMs: number) => OzError | undefined
  /** There is always a further page. */
  readonly isEndless?: boolean
}

const never = new Promise<never>(() => undefined)
const missing = refusal(response(404))
const broken = refusal(response(500))
const quiet = new AbortController().signal

/** A board by a clock, with all that it asks for: `@ms what`. */
function openBoard({ pollIntervalMs, list = () => [], single = () => undefined, isEndless = false }: Parts) {
  const world = new World({ agent: {} })
  const { clock } = world
  const lines: string[] = []
  const ports = portsOf(world, new VirtualProcess(), lines)
  const asked: string[] = []
  const signals: AbortSignal[] = []
  const runOf = (id: string): Run => runWith({ id, prompt: 'a long prompt', createdAt: new Date(clock.now()) })
  const listRuns: RunPorts['api']['listRuns'] = (_query, { signal }) => {
    asked.push(`@${clock.now()} list`)
    signals.push(signal)
    const answer = list(clock.now())
    if (answer === 'never') return never
    if (answer instanceof Error) return Promise.reject(answer)
    const nextCursor = isEndless ? `p${asked.length}` : undefined
    return Promise.resolve({ runs: answer.map(runOf), nextCursor, serverDate: undefined })
  }
  const getRun: RunPorts['api']['getRun'] = (id) => {
    asked.push(`@${clock.now()} ${id}`)
    const error = single(id, clock.now())
    return error ? Promise.reject(error) : Promise.resolve(runOf(id))
  }
  const poller = new BatchPoller({ ...ports, api: { ...ports.api, listRuns, getRun } }, pollIntervalMs)
  const told: string[] = []
  /** Waits for a reading, and tells when it came. */
  const read = (id: string, { signal = quiet }: { signal?: AbortSignal } = {}) => {
    const reading = poller.read(id, signal)
    void reading.then(
      (run) => told.push(`@${clock.now()} ${run.id}${run.prompt}`),
      (error: unknown) => told.push(`@${clock.now()} ${id}: ${error instanceof Error ? error.message : ''}`),
    )
    return reading
  }
  /** As a watch does: again and again. */
  const watch = (id: string): void => {
    void read(id).then(
      () => {
        watch(id)
      },
      () => {
        watch(id)
      },
    )
  }
  return { clock, asked, told, lines, signals, read, watch }
}

describe('a reading', () => {
  test('comes with the next tick, without the prompt, and one after the other', async () => {
    const { clock, asked, told, read } = openBoard({ pollIntervalMs: 10_000, list: () => ['a', 'other'] })
    void read('a')
    await clock.pass(10_500)
    void read('a')
    await clock.pass(30_000)
    expect(told).toEqual(['@10000 a', '@20000 a'])
    expect(asked).toEqual(['@10000 list', '@20000 list'])
  })

  test('that came while nobody waited is given at once, and once', async () => {
    const { clock, asked, told, read } = openBoard({ pollIntervalMs: 10_000, list: () => ['a', 'b'] })
    void read('a')
    await clock.pass(10_500)
    void read('b')
    await clock.pass(10_000)
    void read('a')
    await clock.pass(10)
    expect(told).toEqual(['@10000 a', '@20000 b', '@20500 a'])
    void read('a')
    await clock.pass(20_000)
    expect(told.slice(3)).toEqual(['@30000 a'])
    expect(asked).toHaveLength(3)
  })

  test('that two wait for comes to both', async () => {
    const { clock, told, read } = openBoard({ pollIntervalMs: 10_000, list: () => ['a'] })
    void read('a')
    void read('a')
    await clock.pass(15_000)
    expect(told).toEqual(['@10000 a', '@10000 a'])
  })
})

describe('who gives up', () => {
  test('ends the request that only it waited for, and all asking', async () => {
    const { clock, asked, signals, read } = openBoard({ pollIntervalMs: 1_000, list: () => 'never' })
    const giving = new AbortController()
    void read('a', { signal: giving.signal })
    await clock.pass(1_500)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    giving.abort()
    await clock.pass(60_000)
    expect([signals[0]?.aborted, asked]).toEqual([true, ['@1000 list']])
    expect(signals[0]?.reason).toMatchObject({ message: 'nobody waits' })
  })

  test('does not end what another waits for', async () => {
    const { clock, signals, read } = openBoard({ pollIntervalMs: 1_000, list: () => 'never' })
    const giving = new AbortController()
    void read('a', { signal: giving.signal })
    void read('b')
    await clock.pass(1_500)
    giving.abort()
    await clock.pass(10)
    expect(signals[0]?.aborted).toBe(false)
  })
})

describe('where a reading fails', () => {
  test('of the list, all are told', async () => {
    const { clock, asked, told, read } = openBoard({ pollIntervalMs: 1_000, list: () => broken })
    void read('a')
    void read('b')
    await clock.pass(1_500)
    expect(told).toEqual([`@1000 a: ${broken.message}`, `@1000 b: ${broken.message}`])
    expect(asked).toEqual(['@1000 list'])
  })

  test('of one run, its watcher is told, and the next one has its turn', async () => {
    const single = (id: string): OzError | undefined => (id === 'b' ? broken : undefined)
    const { clock, asked, told, watch } = openBoard({ pollIntervalMs: 1_000, list: () => missing, single })
    for (const id of ['a', 'b', 'c']) watch(id)
    await clock.pass(3_500)
    expect(asked).toEqual(['@1000 list', '@1000 a', '@2000 list', '@2000 b', '@3000 c', '@3000 a'])
    expect(told).toEqual(['@1000 a', `@2000 b: ${broken.message}`, '@3000 c', '@3000 a'])
  })
})

describe('without a list', () => {
  test('two runs a tick are read by themselves, the one read longest ago first', async () => {
    const { clock, asked, lines, watch } = openBoard({ pollIntervalMs: 8_000, list: () => missing })
    for (const id of ['a', 'b', 'c', 'd', 'e']) watch(id)
    await clock.pass(33_000)
    expect(asked).toEqual([
      ...['@8000 list', '@8000 a', '@16000 list', '@16000 b', '@24000 c', '@24000 d', '@32000 e', '@32000 a'],
    ])
    expect(lines.join('\n')).toContain(
      `Couldn't read the runs from the list (${missing.message}); reading them one by one.`,
    )
  })

  test('ticks come the faster the more runs there are, half a second apart at least', async () => {
    const gapsOf = async (count: number): Promise<number[]> => {
      const { clock, asked, watch } = openBoard({ list: () => missing })
      for (let run = 0; run < count; run++) watch(`r${run}`)
      await clock.pass(300_000)
      const moments = [...new Set(asked.map((line) => Number(/\d+/.exec(line)?.[0])))].slice(-10)
      return moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
    }
    const [two, eight, many] = [await gapsOf(2), await gapsOf(8), await gapsOf(100)]
    expect(Math.min(...two)).toBeGreaterThan(5_000)
    expect(Math.max(...eight)).toBeLessThan(Math.min(...two) / 2)
    expect(Math.min(...eight)).toBeGreaterThan(1_000)
    expect([...new Set(many)]).toEqual([500])
  })
})

describe('a list', () => {
  test('that never shows them is given up after ten times', async () => {
    const { clock, asked, lines, watch } = openBoard({ pollIntervalMs: 1_000, list: () => ['x'] })
    watch('a')
    await clock.pass(12_500)
    expect(asked.filter((line) => line.endsWith('list'))).toHaveLength(10)
    expect(asked.slice(-3)).toEqual(['@10000 a', '@11000 a', '@12000 a'])
    expect(lines.join('\n')).toContain('(it does not show them)')
  })

  test('that has shown one of them is read on', async () => {
    const list = (nowMs: number): Answer => (nowMs < 2_000 ? ['x', 'b'] : ['x'])
    const { clock, asked, watch } = openBoard({ pollIntervalMs: 1_000, list })
    watch('a')
    watch('b')
    await clock.pass(30_000)
    expect(asked.filter((line) => line.endsWith('list'))).toHaveLength(30)
  })

  test('that does not show a run for a minute is helped out by a reading of that alone', async () => {
    const { clock, asked, watch } = openBoard({ pollIntervalMs: 10_000, list: () => ['b'] })
    watch('a')
    watch('b')
    await clock.pass(85_000)
    expect(asked.filter((line) => line.endsWith(' a'))).toEqual(['@10000 a', '@70000 a'])
  })

  test('is read two pages a tick at most', async () => {
    const { clock, asked, watch } = openBoard({ pollIntervalMs: 10_000, list: () => ['x'], isEndless: true })
    watch('a')
    await clock.pass(25_000)
    expect(asked).toEqual(['@10000 list', '@10000 list', '@20000 list', '@20000 list'])
  })

  test('is read no further than to the last of them', async () => {
    const list = (nowMs: number): Answer => (nowMs < 15_000 ? ['a', 'b'] : ['a'])
    const { clock, asked, watch } = openBoard({ pollIntervalMs: 10_000, list, isEndless: true })
    watch('a')
    watch('b')
    await clock.pass(25_000)
    expect(asked).toEqual(['@10000 list', '@20000 list', '@20000 list'])
  })
})
