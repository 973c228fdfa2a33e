import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { errorCodes } from '../../emulator/problems.ts'
import { member } from './ask.ts'
import { recordExchanges, type Exchange } from './exchanges.ts'
import { readSpecification } from './openapi.ts'

const specificationFile = '../shared/reference/oz-openapi.yaml'
const additionsFile = '../shared/reference/oz-openapi-additions.yaml'
const exchanges = await recordExchanges()
const operations = [...new Set(exchanges.map(({ operation }) => operation))]

const describeExchange = ({ operation, call, reply }: Exchange, complaint: unknown) =>
  `${operation} (${call}) → ${reply.status}: ${String(complaint)}\n${reply.text.slice(0, 400)}`

describe('everywhere, each answer', () => {
  test('of 400 and more is a problem with a documented code that fits its status', () => {
    const wrong = exchanges.filter(({ reply }) => reply.status >= 400 && !isProblem(reply.json, reply.status))
    expect(wrong.map((exchange) => describeExchange(exchange, 'is no problem'))).toEqual([])
  })

  test.each([
    ['GET /agent/runs/{runId}', ['run_id', 'task_id', 'title', 'state', 'prompt', 'created_at', 'updated_at']],
    ['POST /agent/run', ['run_id', 'task_id', 'state']],
    ['POST /agent/runs', ['run_id', 'task_id', 'state']],
    ['GET /agent/runs', ['runs', 'page_info']],
    ['GET /agent/runs/{runId}/conversation', ['conversation_id', 'steps']],
    ['GET /agent/artifacts/{artifactUid}', ['artifact_uid', 'artifact_type', 'created_at', 'data']],
    ['GET /agent/environments', ['environments']],
    ['GET /agent/models', ['default_model_id', 'models']],
    ['GET /agent', ['agents']],
    ['GET /agent/identities', ['agents']],
    ['POST /agent/schedules', ['id', 'name', 'cron_schedule', 'enabled', 'prompt', 'created_at', 'updated_at']],
    ['GET /agent/schedules', ['schedules']],
    ['DELETE /agent/schedules/{scheduleId}', ['success']],
  ])('to %s that succeeds has what is required', (operation, names) => {
    const succeeded = exchanges.filter((one) => one.operation === operation && one.reply.status < 300)
    expect(succeeded.length).toBeGreaterThan(0)
    for (const { reply } of succeeded) {
      expect(names.filter((name) => member(reply.json, name) === undefined)).toEqual([])
    }
  })

  test('says of what type it is', () => {
    for (const { reply } of exchanges.filter(({ reply: { text } }) => text !== '')) {
      expect(reply.headers['content-type']).toBe(reply.status < 400 ? 'application/json' : 'application/problem+json')
      expect(Date.parse(reply.headers['date'] ?? '')).not.toBeNaN()
    }
  })

  test('to a transcript or a download is a redirect', () => {
    const redirects = exchanges.filter(({ reply }) => reply.status === 302)
    expect(new Set(redirects.map(({ operation }) => operation))).toEqual(
      new Set([
        'GET /agent/runs/{runId}/transcript',
        'GET /agent/conversations/{conversation_id}/transcript',
        'GET /agent/artifacts/{artifactUid}/download',
      ]),
    )
    for (const { reply } of redirects) expect(reply.headers['location']).toMatch(/^http.*signature=/)
  })
})

function isProblem(body: unknown, status: number): boolean {
  const code = String(member(body, 'type')).split('/').at(-1)?.replaceAll('-', '_') ?? ''
  return (
    errorCodes.includes(code) &&
    member(body, 'status') === status &&
    ['title', 'detail', 'instance', 'error', 'trace_id'].every((name) => typeof member(body, name) === 'string') &&
    typeof member(body, 'retryable') === 'boolean'
  )
}

// The specification is not ours to ship: where it lies beside the repository, it judges too.
if (existsSync(specificationFile) && existsSync(additionsFile)) {
  describe('by the OpenAPI files', () => {
    let specification: ReturnType<typeof readSpecification>
    beforeAll(() => {
      specification = readSpecification(specificationFile, additionsFile)
    })

    test.each(operations)('%s answers as documented, with every documented status', (operation) => {
      const own = exchanges.filter((one) => one.operation === operation)
      const complaints = own.flatMap((exchange) => {
        const complaint = specification.checkResponse(operation, exchange.reply.status, exchange.reply.json)
        return complaint === undefined ? [] : [describeExchange(exchange, complaint)]
      })
      expect(complaints).toEqual([])
      const statuses = new Set(own.map(({ reply }) => reply.status))
      expect(specification.statusesOf(operation).filter((status) => !statuses.has(status))).toEqual([])
    })

    test('what the emulator accepts is documented', () => {
      const accepted = exchanges.filter(({ reply }) => reply.status < 300)
      const complaints = accepted.flatMap((exchange) => {
        const { operation, call, question } = exchange
        const query = new URL(call, 'http://oz.invalid').searchParams
        const complaint =
          specification.checkQuery(operation, query) ?? specification.checkRequest(operation, question.body)
        return complaint === undefined ? [] : [describeExchange(exchange, complaint)]
      })
      expect(complaints).toEqual([])
    })

    test('it would notice what is not', () => {
      const run = exchanges.find(
        ({ operation, reply }) => operation === 'GET /agent/runs/{runId}' && reply.status === 200,
      )
      if (!run || typeof run.reply.json !== 'object') throw new Error('A run was read')
      const dreaming = { ...run.reply.json, state: 'DREAMING' }
      expect(specification.checkResponse(run.operation, 200, dreaming)).toMatch(/state must be equal to one of/)
      expect(specification.checkRequest('POST /agent/run', { prompt: 7 })).toMatch(/prompt must be string/)
      const rootless = { ...run.reply.json, root_run_id: undefined }
      expect(specification.checkResponse(run.operation, 200, rootless)).toMatch(/required property 'root_run_id'/)
      const data = { url: 'https://x.test/1', branch: 'b', status: 'stale' }
      const artifacts = [{ artifact_type: 'PULL_REQUEST', created_at: '2026-01-05T09:30:00Z', data }]
      expect(specification.checkResponse(run.operation, 200, { ...run.reply.json, artifacts })).toMatch(
        /status must be/,
      )
      expect(specification.checkQuery('GET /agent/runs', new URLSearchParams('tag[a]=b'))).toMatch(/tag/)
    })
  })
}
