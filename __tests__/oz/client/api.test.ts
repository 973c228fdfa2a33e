import { describe, expect, test } from '@jest/globals'
import { createOzApi, type OzApi } from '../../../src/oz/client/api.ts'
import { OzError } from '../../../src/oz/client/failure.ts'
import type { HttpRequest, HttpResponse } from '../../../src/platform/http/transport.ts'
import { problem, response } from './responses.ts'

const options = { signal: new AbortController().signal }
const run = { run_id: 'r-1', state: 'QUEUED', prompt: 'p' }

function apiThat(answer: (request: HttpRequest) => HttpResponse): { api: OzApi; requests: HttpRequest[] } {
  const requests: HttpRequest[] = []
  const send = (request: HttpRequest): Promise<HttpResponse> => {
    requests.push(request)
    return Promise.resolve(answer(request))
  }
  return { requests, api: createOzApi(send, { baseUrl: 'https://oz.example/api/v1', apiKey: 'k' }) }
}

describe('starting a run', () => {
  test.each([
    [
      { run_id: 'r-1', task_id: 't-1', state: 'QUEUED' },
      { id: 'r-1', atCapacity: false },
    ],
    [
      { task_id: 't-1', at_capacity: true },
      { id: 't-1', atCapacity: true },
    ],
  ])('is answered with %j', async (body, created) => {
    const { api, requests } = apiThat(() => response(200, body))
    expect(await api.createRun({ prompt: 'p' }, options)).toEqual(created)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://oz.example/api/v1/agent/run',
      body: '{"prompt":"p"}',
      headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
    })
    // Runs that say they are a GitHub Action's can't be cancelled.
    expect(Object.keys(requests[0]?.headers ?? {})).not.toContain('x-oz-api-source')
  })

  test.each([['<html>'], ['{"run_id":"r-'], [''], ['null'], [[]], [{}], [{ run_id: 7 }], [{ run_id: '../x' }]])(
    'is not answered with %j',
    async (body) => {
      const { api } = apiThat(() => response(200, body))
      await expect(api.createRun({}, options)).rejects.toMatchObject({ failure: { kind: 'nonsense' } })
    },
  )
})

describe('the list of runs', () => {
  test.each([
    [{ runs: [run], page_info: { has_next_page: true, next_cursor: 'c' } }, 1, 'c'],
    [{ runs: [run], page_info: { has_next_page: false, next_cursor: 'c' } }, 1, undefined],
    [{ items: [run, 'x', {}, null], next_cursor: 'c', total: 9 }, 1, 'c'],
    [{ items: [], next_cursor: null }, 0, undefined],
  ])('is read as documented and otherwise: %j', async (body, count, nextCursor) => {
    const page = await apiThat(() => response(200, body)).api.listRuns({ limit: '5' }, options)
    expect(page.runs).toHaveLength(count)
    expect(page.nextCursor).toBe(nextCursor)
  })

  test('tells the time of the server', async () => {
    const headers = { date: 'Mon, 02 Nov 2026 12:00:00 GMT' }
    const { serverDate } = await apiThat(() => response(200, { runs: [] }, headers)).api.listRuns({}, options)
    expect(serverDate?.toISOString()).toBe('2026-11-02T12:00:00.000Z')
  })

  test.each([[{}], [[]], ['<html>']])('is not %j', async (body) => {
    const { api } = apiThat(() => response(200, body))
    await expect(api.listRuns({}, options)).rejects.toBeInstanceOf(OzError)
  })
})

describe('the conversation', () => {
  test.each([
    [problem(404), 'not_yet'],
    [problem(422), 'unsupported'],
    [response(404, 'no such page'), 'no_call'],
    [response(405), 'no_call'],
  ])('that is not there: %#', async (answer, reading) => {
    expect(await apiThat(() => answer).api.getConversation('r-1', options)).toBe(reading)
  })

  test.each([[problem(500)], [response(200, '<html>')], [response(200, {})]])('that failed: %#', async (answer) => {
    await expect(apiThat(() => answer).api.getConversation('r-1', options)).rejects.toBeInstanceOf(OzError)
  })
})

describe('a cancel', () => {
  test.each([['"r-1"'], [''], ['{}']])('is taken with the body %j', async (body) => {
    const { api, requests } = apiThat(() => response(200, body))
    await api.cancelRun('r-1', options)
    expect(requests[0]?.url).toBe('https://oz.example/api/v1/agent/runs/r-1/cancel')
  })

  test('is not taken by a page with status 200', async () => {
    const { api } = apiThat(() => response(200, '<html>Welcome to the guest network</html>'))
    await expect(api.cancelRun('r-1', options)).rejects.toMatchObject({ failure: { kind: 'nonsense' } })
  })
})

test.each([301, 302, 307, 308])('a redirect (%i) is an error, not followed', async (status) => {
  const { api, requests } = apiThat(() => response(status, '', { location: 'https://evil.example/' }))
  await expect(api.getRun('r-1', options)).rejects.toMatchObject({ failure: { kind: 'refused', status } })
  expect(requests).toHaveLength(1)
})
