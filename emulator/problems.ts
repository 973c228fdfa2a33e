import type { OzResponse } from './message.ts'

/** Status, whether a retry helps, and the general sentence, for each documented error code. */
const catalog = {
  insufficient_credits: [403, false, 'Your team has run out of add-on credits.'],
  feature_not_available: [403, false, 'This feature is not available on your plan.'],
  external_authentication_required: [401, false, 'An external service has to be connected first.'],
  not_authorized: [403, false, 'You do not have permission to do this.'],
  invalid_request: [400, false, 'The request contains invalid or missing parameters.'],
  resource_not_found: [404, false, 'The requested resource does not exist.'],
  budget_exceeded: [403, false, 'The spending budget has been reached.'],
  integration_disabled: [403, false, 'The integration is disabled.'],
  integration_not_configured: [400, false, 'The integration is not set up.'],
  operation_not_supported: [422, false, 'This operation is not supported here.'],
  unknown_attachment: [422, false, 'An attachment was not prepared for this run.'],
  environment_setup_failed: [500, false, 'The environment could not be set up.'],
  content_policy_violation: [403, false, 'The request violates the content policy.'],
  conflict: [409, true, 'The request conflicts with the current state of the resource.'],
  authentication_required: [401, false, 'Your API key is missing, invalid or expired.'],
  resource_unavailable: [429, true, 'No capacity for the moment.'],
  internal_error: [500, true, 'Something went wrong on our side.'],
  infrastructure_timeout: [500, false, 'The infrastructure did not answer in time.'],
  agent_process_failed: [500, false, "The agent's process failed."],
  agent_stream_network_error: [500, true, 'The connection to the agent broke.'],
  agent_stream_failure: [500, true, "The agent's stream failed."],
} as const satisfies Readonly<Record<string, readonly [number, boolean, string]>>

export type ErrorCode = keyof typeof catalog

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(catalog, code)
}

export const errorCodes: readonly string[] = Object.keys(catalog)

/** What a code's problem says beside the usual members. */
const members: Partial<Readonly<Record<ErrorCode, Readonly<Record<string, unknown>>>>> = {
  external_authentication_required: { provider: 'github', auth_url: 'https://app.warp.dev/connect/github' },
}

const pages = 'https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors'

export interface ProblemDetails {
  readonly status?: number
  readonly retryable?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** Other than the page's address: servers also send a path, with a slash at its end. */
  readonly type?: string
  /** Extension members, such as `auth_url`. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** What went wrong with one request; the router makes the answer of it. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ErrorCode
  readonly details: ProblemDetails

  constructor(code: ErrorCode, detail: string, details: ProblemDetails = {}) {
    super(detail)
    this.code = code
    this.details = details
  }

  get status(): number {
    return this.details.status ?? catalog[this.code][0]
  }

  /** The answer as documented: RFC 7807 with the platform's own members. `path` is the request's. */
  toResponse(path: string, traceId: string): OzResponse {
    const [, retryable, title] = catalog[this.code]
    const body = {
      type: this.details.type ?? `${pages}/${this.code.replaceAll('_', '-')}`,
      title,
      status: this.status,
      detail: this.message,
      instance: path,
      error: `${title} (${this.message})`,
      retryable: this.details.retryable ?? retryable,
      trace_id: traceId,
      ...members[this.code],
      ...this.details.members,
    }
    const headers = { 'content-type': 'application/problem+json', ...this.details.headers }
    return { status: this.status, headers, body: JSON.stringify(body) }
  }
}

export const invalid = (detail: string) => new Problem('invalid_request', detail)
export const notFound = (detail: string) => new Problem('resource_not_found', detail)
