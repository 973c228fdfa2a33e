import { describe, expect, test } from '@jest/globals'
import { readFault, type FaultSpec } from '../../emulator/faults/spec.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

describe('which requests a fault meets', () => {
  const answer = { status: 503 }
  const statuses = (fault: FaultSpec, calls: readonly string[], stepMs = 1_000) => {
    const { ask, clock } = laboratory({ faults: [fault] })
    return calls.map((one) => {
      const { status } = ask(one, one.startsWith('POST') ? { body: { prompt: 'x' } } : {})
      clock.advance(stepMs)
      return status
    })
  }
  const models = Array.from({ length: 5 }, () => 'GET /agent/models')

  test.each<[Partial<FaultSpec>, readonly number[]]>([
    [{}, [503, 200, 200, 200, 200]],
    [{ nth: 3 }, [200, 200, 503, 200, 200]],
    [{ times: 2 }, [503, 503, 200, 200, 200]],
    [{ nth: 2, times: 2 }, [200, 503, 503, 200, 200]],
    [{ times: 'always' }, [503, 503, 503, 503, 503]],
    [{ from: '1s', until: '3s' }, [200, 503, 503, 200, 200]],
    [{ from: '2s', times: 1 }, [200, 200, 503, 200, 200]],
    [{ until: '1500ms' }, [503, 503, 200, 200, 200]],
  ])('%j', (which, expected) => {
    expect(statuses({ on: 'GET /agent/models', answer, ...which }, models)).toEqual(expected)
  })

  test.each([
    ['GET /agent/runs/*', [200, 503, 404, 404]],
    ['* /agent/runs/**', [200, 503, 503, 503]],
    ['POST /agent/runs/*/cancel', [200, 404, 404, 503]],
    ['* /**', [503, 503, 503, 503]],
  ])('%s', (on, expected) => {
    const calls = [
      'GET /agent/models',
      'GET /agent/runs/a',
      'GET /agent/runs/a/conversation',
      'POST /agent/runs/a/cancel',
    ]
    expect(statuses({ on, answer, times: 'always' }, calls)).toEqual(expected)
  })

  test.each([
    [{ on: 'agent/run' }, /on must match/],
    [{ on: 'POST /agent/run', delay: 'soon' }, /delay must match format "duration"/],
    [{ on: 'POST /agent/run', reset: 'sometimes' }, /reset must be one of/],
    [{ on: 'POST /agent/run', redirect: 304 }, /redirect must be one of 301,302,303,307,308/],
    [{ on: 'POST /agent/run', answer: { status: 500, problem: 'oops' } }, /answer\.problem must be one of/],
    [{ on: 'POST /agent/run', dely: 5 }, /unknown field: dely/],
    [{ on: 'PSOT /agent/run', delay: 5 }, /on must match/],
    // What could never have an effect.
    [{ on: 'POST /agent/run' }, /has no effect; say one of answer, redirect/],
    [{ on: 'POST /agent/run', truncate: false, processed: true }, /has no effect; say one of/],
    [{ on: 'POST /agent/run', answer, truncate: true }, /truncate has no effect beside answer/],
    [{ on: 'POST /agent/run', reset: 'body', slices: 5 }, /slices has no effect beside reset/],
    [{ on: 'POST /agent/run', reset: 'after', bom: true }, /bom has no effect beside reset: after/],
    [{ on: 'POST /agent/run', stall: 'all', answer }, /answer has no effect beside stall: all/],
    [{ on: 'POST /agent/run', stall: 'all', delay: 5 }, /delay has no effect beside stall: all/],
    [{ on: 'POST /agent/run', delay: 5, to: 'http://x' }, /to has no effect without redirect/],
    [{ on: 'POST /agent/run', delay: 5, pause: 5 }, /pause has no effect without slices/],
    [{ on: 'POST /agent/run', delay: 5, from: '2s', until: '2s' }, /until must be later than from/],
    [{ on: 'GET /agent/runs/*', pending: 5 }, /pending has no effect on GET/],
    [{ on: 'POST /agent/runs/*/cancel', lag: 5 }, /lag has no effect on POST/],
    [{ on: 'POST /agent/runs', lag: 5, answer }, /lag has no effect where no run is made; say processed/],
    [{ on: 'POST /agent/run', answer: { status: 500, json: {}, text: '' } }, /answer takes one of/],
    [{ on: 'POST /agent/run', answer: { status: 500, html: true, detail: 'x' } }, /answer\.detail has no effect/],
    [{ on: 'POST /agent/run', answer: { status: 500, json: {}, retryable: true } }, /without answer\.problem/],
  ])('%j is refused', (fault, complaint) => {
    expect(() => readFault(fault)).toThrow(complaint)
  })

  test('a run held PENDING begins later, and can be cancelled only then', () => {
    const { ask, clock } = laboratory({ faults: [{ on: 'POST /agent/run', pending: '10s' }] })
    const id = textAt(ask('POST /agent/run', { body: { prompt: 'x' } }).json, 'run_id')
    clock.advance(9_999)
    expect(member(ask(`GET /agent/runs/${id}`).json, 'state')).toBe('PENDING')
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(409)
    clock.advance(1)
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(200)
  })

  test.each([
    { on: 'POST /agent/run', answer, processed: true, lag: '2s' },
    { on: '* /agent/*', pending: 5 },
    { on: 'POST /agent/run', reset: 'before', processed: true },
    { on: 'POST /agent/run', stall: 'all', processed: true },
    { on: 'GET /agent/runs', encoding: 'br', bom: true, truncate: true, stall: 'body', delay: 5 },
  ])('%j is taken', (fault) => {
    expect(readFault(fault)).toEqual(fault)
  })

  test('a problem may have a type of another form, and more members', () => {
    const problem = 'external_authentication_required'
    const type = '/errors/external-authentication-required/'
    const members = { auth_url: 'https://auth.test/go', inaccessible_repos: ['a/b'] }
    const on = 'GET /agent/models'
    const { ask } = laboratory({
      faults: [
        { on, answer: { status: 401, problem } },
        { on, nth: 2, answer: { status: 401, problem, type, members } },
      ],
    })
    expect(ask(on).json).toMatchObject({ provider: 'github', auth_url: expect.stringMatching(/^https:/) })
    expect(ask(on).json).toMatchObject({ type, ...members, provider: 'github' })
  })

  test('faults can be taken away', () => {
    const { ask, oz } = laboratory({ faults: [{ on: '* /**', times: 'always', answer }] })
    expect(ask('GET /agent/runs').status).toBe(503)
    oz.clearFaults()
    expect(listAt(ask('GET /agent/runs').json, 'runs')).toEqual([])
  })
})
