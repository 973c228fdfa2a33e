import { describe, expect, test } from '@jest/globals'
import {
  isMissingCall,
  isTransient,
  judgePost,
  nonsense,
  type OzError,
  refusal,
  transportFailure,
} from '../../../src/oz/client/failure.ts'
import { TransportError, type TransportReason } from '../../../src/platform/http/transport.ts'
import { problem, response } from './responses.ts'

function transport(reason: TransportReason, sent: boolean): OzError {
  return transportFailure(new TransportError('no whole answer', { reason, sent }))
}

describe('what a failed POST means for the thing it should have made', () => {
  test.each([
    ['refused connection', transport('connect', false), 'unsent'],
    ['certificate not accepted', transport('tls', false), 'unsent'],
    ['cancelled before connecting', transport('aborted', false), 'unsent'],
    ['time-out before connecting', transport('timeout', false), 'unsent'],
    ['time-out after the body was sent', transport('timeout', true), 'doubt'],
    ['reset after the body was sent', transport('broken', true), 'doubt'],
    ['cancelled after the body was sent', transport('aborted', true), 'doubt'],
    ['an answer that is too large', transport('too_large', true), 'doubt'],
    ['a page with status 200', nonsense(response(200, '<html>'), 'a run id'), 'doubt'],
    ['a bare 500', refusal(response(500, 'oops')), 'doubt'],
    ["a proxy's 502", refusal(response(502, '<h1>Bad Gateway</h1>')), 'doubt'],
    ["a proxy's 503", refusal(response(503, '<h1>Unavailable</h1>')), 'doubt'],
    ["a proxy's 504", refusal(response(504)), 'doubt'],
    ['408', refusal(response(408)), 'doubt'],
    ['a bare 429', refusal(response(429, 'slow down')), 'refused_for_now'],
    ["the service's own 503", refusal(problem(503)), 'refused_for_now'],
    ["the service's own 500, which says nothing of trying again", refusal(problem(500)), 'doubt'],
    ['a 500 that says it is retryable', refusal(problem(500, { retryable: true })), 'refused_for_now'],
    ['a 409 that says it is retryable', refusal(problem(409, { retryable: true })), 'refused_for_now'],
    ['a 500 that says it is not', refusal(problem(500, { retryable: false })), 'refused'],
    ['a 429 that says it is not', refusal(problem(429, { retryable: false })), 'refused'],
    ['429, out of credits', refusal(response(429, '', { 'x-warp-error-code': 'OUT_OF_CREDITS' })), 'refused'],
    ['400', refusal(problem(400)), 'refused'],
    ['401', refusal(response(401, { error: 'no' })), 'refused'],
    ['403, budget', refusal(problem(403, { code: 'budget_exceeded' })), 'refused'],
    ['a redirect', refusal(response(307, '', { location: 'https://elsewhere.example' })), 'refused'],
  ])('%s: %#', (_name, error, verdict) => {
    expect(judgePost(error)).toBe(verdict)
  })
})

describe('whether the same request may do better later', () => {
  test.each([
    [refusal(response(500)), true],
    [refusal(response(599)), true],
    [refusal(response(408)), true],
    [refusal(response(425)), true],
    [refusal(response(429)), true],
    [refusal(response(404)), false],
    [refusal(response(400)), false],
    [refusal(problem(500, { retryable: false })), false],
    [refusal(problem(400, { retryable: true })), true],
    [refusal(problem(500, { code: 'insufficient_credits' })), false],
    [nonsense(response(200), 'a run'), true],
    [transport('timeout', true), true],
    [transport('broken', true), true],
    [transport('connect', false), true],
    [transport('tls', false), false],
    [transport('too_large', true), false],
    [transport('aborted', true), false],
  ])('%#', (error, expected) => {
    expect(isTransient(error)).toBe(expected)
  })
})

describe('how long the server asks to wait', () => {
  test.each([
    ['7', {}, 7_000],
    ['0', {}, 0],
    ['1.5', {}, 1_500],
    ['1.25', {}, 1_250],
    ['2147484', {}, 2_147_484_000],
    ['-5', {}, undefined],
    ['soon', {}, undefined],
    ['', {}, undefined],
    ['1e9', {}, undefined],
    // A date counts from the server's own clock, however wrong ours or theirs is.
    ['Mon, 02 Nov 2026 12:00:30 GMT', { date: 'Mon, 02 Nov 2026 12:00:00 GMT' }, 30_000],
    ['Mon, 02 Nov 2026 11:00:00 GMT', { date: 'Mon, 02 Nov 2026 12:00:00 GMT' }, 0],
    ['Mon, 02 Nov 2026 12:00:30 GMT', {}, undefined],
  ])('Retry-After: %s %j', (value, headers, expected) => {
    const { failure } = refusal(response(429, '', { 'retry-after': value, ...headers }))
    expect(failure).toMatchObject({ kind: 'refused', retryAfterMs: expected })
  })
})

describe('what an error answer says', () => {
  test.each([
    [problem(403, { code: 'budget_exceeded' }), 'HTTP 403: So it is.', 'budget_exceeded', true],
    [response(500, { error: 'it broke' }), 'HTTP 500: it broke', undefined, false],
    [response(500, { message: 'it broke' }), 'HTTP 500: it broke', undefined, false],
    [response(502, '<html>Bad Gateway</html>'), 'HTTP 502', undefined, false],
    [response(500, '"just a text"'), 'HTTP 500', undefined, false],
    [response(500, { title: 'Something is wrong.' }), 'HTTP 500: Something is wrong.', undefined, false],
    [response(500, { type: 'about:blank', error: ' it   broke\n' }), 'HTTP 500: it broke', undefined, false],
    [response(403, { type: 'urn:warp:errors:no-rights', title: 'No.' }), 'HTTP 403: No.', 'no_rights', true],
    [response(500, { error: 'x'.repeat(500) }), `HTTP 500: ${'x'.repeat(500)}`, undefined, false],
    [problem(500, { code: 'x'.repeat(65) }), 'HTTP 500: So it is.', 'x'.repeat(64), true],
    [problem(429, {}, { 'x-warp-error-code': 'OUT_OF_CREDITS' }), 'HTTP 429: So it is.', 'out_of_credits', true],
    [response(500, { error: { nested: true } }), 'HTTP 500', undefined, false],
    [
      response(500, { error: `two\nlines\t${'x'.repeat(600)}` }),
      `HTTP 500: two lines ${'x'.repeat(490)}…`,
      undefined,
      false,
    ],
  ])('%#', (answer, message, code, structured) => {
    const error = refusal(answer)
    expect(error).toMatchObject({ name: 'OzError', message })
    expect(error.failure).toMatchObject({ code, structured })
  })

  test.each([
    [response(200, '<html>', { 'content-type': 'text/html' }), 'HTTP 200 without a run (text/html, 6 bytes)'],
    [response(204), 'HTTP 204 without a run (no content type, 0 bytes)'],
  ])('nonsense: %#', (answer, message) => {
    expect(nonsense(answer, 'a run')).toMatchObject({ message, failure: { kind: 'nonsense', status: answer.status } })
  })

  test.each([
    [response(404, '404 page not found'), true],
    [response(404, { error: 'not found' }), true],
    [problem(404), false],
    [problem(405), true],
    [problem(501), true],
    [response(403), false],
  ])('a call the server does not have: %#', (answer, expected) => {
    expect(isMissingCall(refusal(answer))).toBe(expected)
  })
})
