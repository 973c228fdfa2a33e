import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Oz } from '../../emulator/core.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { endlessAgent, endsIn, errorsOf, play, quickAgent, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

const three = '- {name: api, prompt: Look at the API.}\n- {name: web, prompt: Look at the web.}\n- {model: fast}\n'

function playRuns(runs: string, { with: inputs, ...rest }: Partial<Play> = {}) {
  return play({ folder: makeFolder(), with: { runs, ...inputs }, ...rest })
}

function resultsOf(step: { readonly outputs: Readonly<Record<string, string>> }): readonly Record<string, unknown>[] {
  return JSON.parse(step.outputs['results'] ?? '') as Record<string, unknown>[]
}

/** Reads of states, by path without ids. */
function readsOf(oz: Oz): Readonly<Record<string, number>> {
  const kinds = oz.requests.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, ':id')}`)
  return Object.fromEntries(
    Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => [kind, all?.length ?? 0]),
  )
}

describe('many runs', () => {
  test('are each started with what they have of their own, and told in one summary and one output', async () => {
    const { step, oz } = await playRuns(three, { with: { config: 'idle_timeout_minutes: 5', model: 'slow' } })
    expect(errorsOf(step)).toEqual([])
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs.map(({ birth }) => birth.request.config)).toEqual([
      { idle_timeout_minutes: 5, model_id: 'slow', name: 'api' },
      { idle_timeout_minutes: 5, model_id: 'slow', name: 'web' },
      { idle_timeout_minutes: 5, model_id: 'fast' },
    ])
    const keys = new Set(oz.runs.map(({ prompt }) => prompt.split('\n').at(-1)))
    expect(keys.size).toBe(3)
    expect(oz.runs.map(({ prompt }) => prompt.split('\n')[0])).toEqual([
      'Look at the API.',
      'Look at the web.',
      'Say how things stand.',
    ])
    expect(
      resultsOf(step).map(({ name, run_id, state, conclusion, agent_output }) => [
        name,
        run_id,
        state,
        conclusion,
        agent_output,
      ]),
    ).toEqual(
      ['api', 'web', 'run 3'].map((name, index) => [name, oz.runs[index]?.id, 'SUCCEEDED', 'success', 'All is well.']),
    )
    const file = JSON.parse(readFileSync(step.outputs['agent_output_file'] ?? '', 'utf8')) as unknown[]
    expect(file).toHaveLength(3)
    expect(step.summary).toContain('3 of 3 runs succeeded')
    expect(step.log.join('\n')).toMatch(/api: Succeeded/)
  })

  test('tell the tokens that their harness counted, and each attempt', async () => {
    const states = [
      { at: 0, state: 'INPROGRESS' },
      { at: 100, state: 'ERROR', message: 'Lost.', retryable: true },
    ]
    const agent = { states, harness_usage: { usage: { input_tokens: 900, output_tokens: 80 } } }
    const { step, oz } = await playRuns('- name: api\n- name: web', { agent, with: { harness: 'codex', retries: 1 } })
    expect(oz.runs).toHaveLength(4)
    expect(resultsOf(step)).toEqual(Array(2).fill(expect.objectContaining({ tokens_in: 900, tokens_out: 80 })))
    expect(step.outputs).toMatchObject({ tokens_in: '1800', tokens_out: '160' })
    expect(step.summary).toContain('web: Attempt 1 of 2 ended in ERROR')
  })

  test('read their states together', async () => {
    const { oz } = await playRuns(three)
    const reads = readsOf(oz)
    expect(reads['POST /api/v1/agent/run']).toBe(3)
    expect(reads['GET /api/v1/agent/runs']).toBeGreaterThan(0)
    expect(reads['GET /api/v1/agent/runs/:id'] ?? 0).toBeLessThanOrEqual(3)
  })

  test('can be the product of a matrix', async () => {
    const { step, oz } = await playRuns('matrix: {model: [a, b], title: [x, y]}\nlist: [{name: last}]')
    expect(oz.runs).toHaveLength(5)
    expect(resultsOf(step).map(({ name }) => name)).toEqual(['a · x', 'a · y', 'b · x', 'b · y', 'last'])
  })

  test('go no more than so many at once', async () => {
    let most = 0
    const { step, oz } = await playRuns('matrix: {title: [a, b, c, d, e, f]}', {
      with: { max_parallel: 2 },
      agent: quickAgent,
      at: (oz) => {
        const timer = setInterval(() => {
          most = Math.max(most, oz.runs.filter(({ ended }) => !ended).length)
        }, 5)
        timer.unref()
        return {}
      },
    })
    expect(step.outcome).toBe('success')
    expect(oz.runs).toHaveLength(6)
    expect(most).toBeLessThanOrEqual(2)
  })

  const failsForWeb = (): ScenarioSpec => ({
    ...quickAgent,
    faults: [{ on: 'POST /agent/run', nth: 2, answer: { status: 403, problem: 'not_authorized' } }],
  })

  test('fail the step when one does, and leave the others be', async () => {
    const { step, oz } = await playRuns(three, { agent: failsForWeb() })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)).toEqual([expect.stringMatching(/^1 of 3 runs did not succeed: \w+( 3)? \(failure\)\./)])
    expect(oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
    expect(
      resultsOf(step)
        .map(({ conclusion }) => conclusion)
        .sort(),
    ).toEqual(['failure', 'success', 'success'])
  })

  test('may fail in part where the step allows it', async () => {
    const { step } = await playRuns(three, { agent: failsForWeb(), with: { fail_on_any: false } })
    expect(step.outcome).toBe('success')
    expect(step.annotations.map(({ message }) => message).join()).toContain('1 of 3 runs did not succeed')
  })

  test('that all fail fail the step all the same', async () => {
    const { step } = await playRuns(three, { agent: endsIn('BLOCKED'), with: { fail_on_any: false } })
    expect(step.outcome).toBe('failure')
    expect(step.outputs['conclusion']).toBe('blocked')
  })

  test.each(['bare', 'deviating'] as const)('work on a server that is %s', async (dialect) => {
    const { step, oz } = await playRuns(three, { server: { dialect } })
    expect(errorsOf(step)).toEqual([])
    expect(oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'])
  })
})

describe('many runs of a job that is cancelled', () => {
  const twelve = `matrix: {title: [${Array.from({ length: 12 }, (_, index) => `t${index}`).join(', ')}]}`
  const onceAllRun = (oz: Oz) => (fire: () => void) => {
    const timer = setInterval(() => {
      if (oz.runs.filter(({ state }) => state === 'INPROGRESS').length < 8) return
      clearInterval(timer)
      fire()
    }, 5)
    timer.unref()
  }

  test('are all taken down in time, and no more are started', async () => {
    const { result, step, oz } = await playRuns(twelve, {
      agent: endlessAgent,
      with: { max_parallel: 8 },
      at: (oz) => ({ cancel: onceAllRun(oz) }),
    })
    expect(result.conclusion).toBe('cancelled')
    expect(oz.runs.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'CANCELLED'))
    expect(step.durationMs).toBeLessThan(7_000)
    expect(resultsOf(step).map(({ conclusion }) => conclusion)).toEqual(Array.from({ length: 12 }, () => 'cancelled'))
  })

  test('are taken down by post when main was killed', async () => {
    const { oz } = await playRuns(twelve, { agent: endlessAgent, at: (oz) => ({ crash: onceAllRun(oz) }) })
    expect(oz.runs.length).toBeGreaterThanOrEqual(8)
    expect(oz.runs.filter(({ state }) => state !== 'CANCELLED')).toEqual([])
  })
})

describe('refused before anything is started', () => {
  test.each([
    ['matrix: {title: [a, b, c]}', { max_runs: 2 }, /asks for 3 runs, and max_runs allows 2/],
    ['- {promt: x}', {}, /runs, run 1: a run can.t set "promt"\. Did you mean prompt\?/],
    ['- {name: a, harness_auth_secret: X}', {}, /runs, a: .*no harness/],
    ['- just words', {}, /number 1 must be a map, not a string/],
    ['[]', {}, /`runs` is empty/],
    ['- {prompt: a}', { run_id: 'run-1' }, /run_id works with one run only/],
    ['- {prompt: a}', { checkout_branch: true }, /checkout_branch works with one run only/],
    ['- {name: a}\n- {name: b, environment: octa}', {}, /no environment named "octa".*"octo"/],
  ])('%s', async (runs, inputs, message) => {
    const { step, oz } = await playRuns(runs, { with: inputs })
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)[0]).toMatch(message)
    expect(oz.runs).toEqual([])
  })
})

test('a dry run shows each prompt and starts nothing', async () => {
  const { step, oz } = await playRuns(three, { with: { dry_run: true } })
  expect(step.outputs['conclusion']).toBe('dry_run')
  expect(step.log.join('\n')).toMatch(/The prompt of api.*Look at the API\..*The prompt of web.*Look at the web\./s)
  expect(oz.requests).toEqual([])
})

test('a run whose prompt is a text of the event needs the right of who wrote it, wherever it stands', async () => {
  const { step, oz } = await playRuns('[{"prompt": "Mine"}, {"prompt": ${{ toJSON(github.event.issue.body) }}}]')
  expect(step.outputs['conclusion']).not.toBe('success')
  expect(oz.runs).toEqual([])
})
