import type { HttpResponse } from '../../../src/platform/http/transport.ts'

/** An answer as the transport gives it. */
export function response(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers, body: Buffer.from(text) }
}

/** An error answer as the service documents it. */
export function problem(status: number, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const code = typeof more['code'] === 'string' ? more['code'] : 'internal_error'
  const page = `https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors/${code.replaceAll('_', '-')}`
  return response(status, { type: page, title: 'Something is wrong.', status, detail: 'So it is.', ...more }, headers)
}
