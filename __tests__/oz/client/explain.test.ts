import { describe, expect, test } from '@jest/globals'
import { errorPage, explainFailure } from '../../../src/oz/client/explain.ts'
import { nonsense, refusal, transportFailure, type OzError } from '../../../src/oz/client/failure.ts'
import { TransportError } from '../../../src/platform/http/transport.ts'
import { problem, response } from './responses.ts'

const server = 'https://oz.example'
const errors = 'https://docs.warp.dev/errors'

function tlsFailure(): OzError {
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  return transportFailure(new TransportError('self-signed certificate', { reason: 'tls', sent: false, cause }))
}

describe('a failed call, for the person who must act', () => {
  test.each([
    ['401', refusal(problem(401)), 'oz_api_key', 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/'],
    ['403 with a budget', refusal(problem(403, { code: 'budget_exceeded' })), 'budget', `${errors}/budget_exceeded`],
    [
      '429 out of credits',
      refusal(response(429, '', { 'x-warp-error-code': 'OUT_OF_CREDITS' })),
      'credits',
      `${errors}/insufficient_credits`,
    ],
    ['404', refusal(problem(404, { code: 'resource_not_found' })), 'environment', `${errors}/resource_not_found`],
    ['405', refusal(response(405)), 'oz_server_url', undefined],
    ['422', refusal(problem(422, { code: 'invalid_request' })), 'inputs', `${errors}/invalid_request`],
    ['429', refusal(response(429)), 'later', undefined],
    ['503', refusal(response(503)), 'later', undefined],
    [
      'insufficient credits',
      refusal(problem(403, { code: 'insufficient_credits' })),
      'no credits left',
      `${errors}/insufficient_credits`,
    ],
    [
      'another service that must be connected',
      refusal(
        problem(401, { code: 'external_authentication_required', provider: 'github', auth_url: 'https://a.example/c' }),
      ),
      "isn't connected to github: connect it at https://a.example/c",
      'https://a.example/c',
    ],
    [
      'the same without an address that may be followed',
      refusal(problem(401, { code: 'external_authentication_required', auth_url: 'javascript:alert(1)' })),
      "isn't connected to the other service: connect it in Warp",
      `${errors}/external_authentication_required`,
    ],
    [
      'a plan that is full',
      refusal(response(403, { error: 'busy', running_agents: 4 }, { 'x-warp-error-code': 'AT_CLOUD_AGENT_CAPACITY' })),
      'was not queued',
      undefined,
    ],
    [
      '500 for good',
      refusal(problem(500, { retryable: false })),
      'another try would fail too',
      `${errors}/internal_error`,
    ],
    ['a code nobody documents', refusal(problem(500, { code: 'something_new' })), 'later', undefined],
    ['300', refusal(response(300)), 'redirect', undefined],
    ['302', refusal(response(302)), 'redirect', undefined],
    ['a bare 400', refusal(response(400)), 'inputs', undefined],
    ['418', refusal(response(418)), 'has a problem', undefined],
    ['429, said', refusal(response(429)), 'busy', undefined],
    [
      'a page',
      nonsense(response(200, '<html>', { 'content-type': 'text/html' }), 'a run id'),
      'oz_server_url',
      undefined,
    ],
    ['a certificate', tlsFailure(), 'NODE_EXTRA_CA_CERTS', undefined],
    [
      'a proxy',
      transportFailure(new TransportError('refused (407)', { reason: 'proxy', sent: false })),
      'user and password',
      undefined,
    ],
    [
      'no connection',
      transportFailure(new TransportError('refused', { reason: 'connect', sent: false })),
      'Can the runner reach https://oz.example?',
      undefined,
    ],
  ])('%s', (_name, error, way, link) => {
    const explained = explainFailure(error, 'start the run', server)
    expect(explained.message).toMatch(/^Could not start the run: .*[.!?]$/)
    expect(explained.hint).toContain(way)
    expect(explained.link).toBe(link)
    expect(explained.cause).toBe(error)
    expect(explained.conclusion).toBe('failure')
  })

  test('carries the code of the service, where there is one', () => {
    expect(explainFailure(refusal(problem(403, { code: 'budget_exceeded' })), 'x', server).code).toBe('budget_exceeded')
    expect(explainFailure(refusal(response(500)), 'x', server).code).toBeUndefined()
  })

  test.each([
    ['It broke. Sorry', 'Could not x: HTTP 500: It broke. Sorry.'],
    ['Why?', 'Could not x: HTTP 500: Why?'],
  ])('%j is made a sentence', (said, message) => {
    expect(explainFailure(refusal(response(500, { error: said })), 'x', server).message).toBe(message)
  })

  test('names the certificate error', () => {
    expect(explainFailure(tlsFailure(), 'start the run', server).hint).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  test('can end otherwise than as a failure', () => {
    const explained = explainFailure(refusal(problem(403, { code: 'budget_exceeded' })), 'watch', server, {
      conclusion: 'unknown',
    })
    expect(explained).toMatchObject({
      conclusion: 'unknown',
      hint: expect.stringContaining('its budget'),
      code: 'budget_exceeded',
      link: `${errors}/budget_exceeded`,
    })
  })
})

test.each([
  ['insufficient_credits', `${errors}/insufficient_credits`],
  ['agent_stream_failure', undefined],
  ['../../evil', undefined],
  ['', undefined],
  ['A B', undefined],
  ['code/../evil', undefined],
  ['../code', undefined],
  ['ab', undefined],
  ['x'.repeat(65), undefined],
])('the page of the error code %j', (code, page) => {
  expect(errorPage(code)).toBe(page)
})
